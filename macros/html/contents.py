"""The contents column of a page, read from what the macros wrote on it."""

import re
from dataclasses import dataclass, field

from markupsafe import Markup

from macros.html.markup import SYMBOL, element

_SYMBOL = re.compile(SYMBOL)
_ENTRY = re.compile(r' data-contents="([^"]*)" data-level="(\d)"')
_ANCHOR = re.compile(r' id="([^"]+)"')


@dataclass
class Heading:
    """A place on a page that the contents column names, as the theme reads it; `name` is escaped, for an attribute."""

    level: int
    id: str
    name: str
    children: list["Heading"] = field(default_factory=list)

    @property
    def title(self) -> str:
        """The name as HTML, its symbols kept on one line."""
        return _SYMBOL.sub(r'<span class="symbol">\g<0></span>', self.name)

    @property
    def url(self) -> str:
        """Where the entry leads, on the same page."""
        return f"#{self.id}"

    @property
    def size(self) -> int:
        """How many entries it is, with all inside it."""
        return 1 + sum(child.size for child in self.children)


def contents_entry(title: str, level: int) -> dict[str, str]:
    """Make the attributes by which an element with an id asks to be in the contents column."""
    return {"data_contents": title, "data_level": str(level)}


def part_heading(title: str, anchor: str) -> Markup:
    """Return the heading of a part of a page, in the contents column as well."""
    return element("h2", title, id=anchor, **contents_entry(title, level=2))


def page_contents(html: str) -> list[Heading]:
    """Find every element that asked to be in the contents column, and nest them by level."""
    top: list[Heading] = []
    above: list[Heading] = []
    for entry in _ENTRY.finditer(html):
        name, level = entry.groups()
        heading = Heading(int(level), _anchor(html, entry), name)
        while above and above[-1].level >= heading.level:
            above.pop()
        (above[-1].children if above else top).append(heading)
        above.append(heading)
    return top


def _anchor(html: str, entry: re.Match[str]) -> str:
    """Return the id of the element that an entry stands in; both are attributes of one tag."""
    begin, end = html.rindex("<", 0, entry.start()), html.index(">", entry.end())
    found = _ANCHOR.search(html, begin, end)
    if found is None:
        message = f"no id in {html[begin : end + 1]}"
        raise ValueError(message)
    return found[1]
