"""The contents column of a page, read from what the macros wrote on it."""

import re
from dataclasses import dataclass, field

from macros.markup import SYMBOL

_SYMBOL = re.compile(SYMBOL)
_ENTRY = re.compile(r'\bid="([^"]+)"[^>]*? data-contents="([^"]*)" data-level="(\d)"')


@dataclass
class Heading:
    """A place on a page that the contents column names, as the theme reads it; `title` is escaped HTML."""

    level: int
    id: str
    title: str
    children: list["Heading"] = field(default_factory=list)

    @property
    def url(self) -> str:
        """Where the entry leads, on the same page."""
        return f"#{self.id}"


def contents_entry(title: str, level: int) -> dict[str, str]:
    """Make the attributes by which an element with an id asks to be in the contents column."""
    return {"data_contents": title, "data_level": str(level)}


def page_contents(html: str) -> list[Heading]:
    """Find every element that asked to be in the contents column, and nest them by level."""
    top: list[Heading] = []
    above: list[Heading] = []
    for anchor, title, level in _ENTRY.findall(html):
        heading = Heading(int(level), anchor, _SYMBOL.sub(r'<span class="symbol">\g<0></span>', title))
        while above and above[-1].level >= heading.level:
            above.pop()
        (above[-1].children if above else top).append(heading)
        above.append(heading)
    return top
