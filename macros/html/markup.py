"""HTML of the portal: the only module that turns text into markup."""

import json
import re
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache, partial
from typing import NamedTuple

from markupsafe import Markup
from markupsafe import escape as escape_html

from model import naming

Child = str | None


class Line(NamedTuple):
    """A row of a table to be: its cells, the first of which is its heading, and the address of the row."""

    cells: Sequence[Child]
    anchor: str | None


#: Elements that hold nothing and have no closing tag.
_VOID = {"img", "input"}
#: So many attributes, names and quotes are kept as written, for pages say the same ones again and again.
_KEPT = 10_000

#: A table of no more columns, all of them numbers but the first, is read across even on a phone.
_MATRIX = 5
#: A table with at least so many rows keeps a place for the field that filters it, so that no line moves later.
_FILTERED = 10

#: Cells longer than this are read, not glanced at; cells no longer than the other never need a second line.
_PROSE, _SHORT = 60, 16

#: A cell that is a number, with its unit or as a value to sort by.
_NUMBER = re.compile(r"(\d{1,3}([. ]\d{3})+|\d+)(,\d+)?( ?(%|ms))?$|<data ")

#: Calls markup what was escaped here, without the questions that `Markup` asks first: pages hold thousands.
_safe: Callable[[str], Markup] = partial(str.__new__, Markup)

#: How strings of JSON write what ends a block or opens a template; JSON has none of it outside of strings.
_IN_JSON = {mark: f"{mark[:-1]}\\u{ord(mark[-1]):04x}" for mark in ("<", ">", "&", "{{", "{%", "{#")}

#: A document's number with its symbol ("97-ĐA/TU", "47/2017/NĐ-CP").
SYMBOL = r"(?<!\w)\d+(?:/\d+)?[-/][A-ZĐ][A-Za-zĐđ\d]*(?:[-/][A-ZĐ][A-Za-zĐđ]*)*(?!\w)"


def escape(value: object) -> Markup:
    """
    Make text safe inside an element or an attribute; markup passes untouched.

    Braces become character references as well, so that no template engine and
    no Markdown extension ever finds anything of its own in text from the data.
    """
    if isinstance(value, Markup):
        return value
    escaped = escape_html(value)
    if "{" in escaped or "}" in escaped:
        return _safe(str.replace(str.replace(escaped, "{", "&#123;"), "}", "&#125;"))
    return escaped


def element(tag: str, *children: Child, **attributes: str | bool | None) -> Markup:
    """
    Build one HTML element.

    Text among *children* is escaped, None is left out. An attribute that is
    None or False is left out, True stands without a value; `class_` means
    `class`, and every other underscore is a hyphen.
    """
    opening = tag
    for name, value in attributes.items():
        if value is not None and value is not False:
            opening += _attribute(name, value)
    return _safe(f"<{opening}>" if tag in _VOID else f"<{opening}>{_side_by_side(children)}</{tag}>")


@lru_cache(_KEPT, typed=True)  # text and markup of the same letters are not the same
def _attribute(name: str, value: object) -> str:
    """Return an attribute as HTML writes it."""
    written = name.rstrip("_").replace("_", "-")
    return f" {written}" if value is True else f' {written}="{escape(value)}"'


def joined(children: Iterable[Child], separator: str = "") -> Markup:
    """Set pieces side by side, the empty ones left out."""
    return _safe(_side_by_side(children, escape(separator) if separator else ""))


def _side_by_side(children: Iterable[Child], separator: str = "") -> str:
    return str.join(separator, [child if isinstance(child, Markup) else escape(child) for child in children if child])


NOT_STATED = element("span", naming.NOT_STATED, class_="not-stated")


def link(address: str, *children: Child, **attributes: str | bool | None) -> Markup:
    """Link to an address of this site, written from its root (`/van-ban/`)."""
    return element("a", *children, href=address, **attributes)


@lru_cache(_KEPT)
def unbroken(text: str) -> Markup:
    """Keep the symbol of a document ("97-ĐA/TU") on one line; copied, it is the same letters."""
    parts = enumerate(re.split(f"({SYMBOL})", text))
    return joined(element("span", part, class_="symbol") if odd % 2 else part for odd, part in parts)


def quoted(words: str) -> Markup:
    """Quote a few words of a text."""
    return element("q", unbroken(words))


def title(words: str) -> Markup:
    """Show a title taken from the middle of a sentence: its first letter is drawn as a capital, the words stay."""
    return element("span", unbroken(words), class_="title")


def items(children: Iterable[Child], **attributes: str | None) -> Markup:
    """Render a list; nothing at all when there is nothing to list."""
    entries = [element("li", child) for child in children if child]
    return element("ul", *entries, **attributes) if entries else Markup()


def facts(pairs: Iterable[tuple[str, Child]]) -> Markup:
    """Render name and value pairs; what has no value says "không nêu"."""
    return element(
        "dl",
        *(element("div", element("dt", name), element("dd", value or NOT_STATED)) for name, value in pairs),
        class_="facts",
    )


def row(cells: Sequence[Child], *, anchor: str | None = None) -> Line:
    """Put a row together for a table; its first cell is the heading of the row."""
    return Line(cells, anchor)


def _rendered(line: Line, header: Sequence[str], looks: Sequence[str | None]) -> Markup:
    first, *rest = line.cells
    columns = zip(rest, header[1:], looks[1:], strict=True)
    return element(
        "tr",
        element("th", first or NOT_STATED, scope="row", class_=looks[0]),
        *(element("td", cell or NOT_STATED, class_=look, data_c=title) for cell, title, look in columns),
        id=line.anchor,
    )


def _look(cells: Sequence[Child]) -> str | None:
    """Say how a column is set: numbers at the right, short words on one line, long text with room to be read."""
    stated = [cell for cell in cells if cell and cell not in {"–", NOT_STATED}]
    if stated and all(map(_NUMBER.match, stated)):
        return "number"
    words = [cell for cell in stated if not isinstance(cell, Markup)]
    if any(len(each) > _PROSE for each in words):
        return "prose"
    return "short" if len(words) == len(stated) and all(len(each) <= _SHORT for each in words) else None


def table(caption: str, header: Sequence[str], rows: Iterable[Line]) -> Markup:
    """
    Render a table inside a frame, which can be reached by keyboard and carries the caption as its name.

    On a phone each row is a card, whose cells say the names of their columns; a table of few short numbers stays one.
    """
    lines = list(rows)
    looks = [_look(cells) for cells in zip(*(line.cells for line in lines), strict=True)] or [None] * len(header)
    is_matrix = len(looks) <= _MATRIX and set(looks[1:]) == {"number"}
    titles = (element("th", title, scope="col", class_=look) for title, look in zip(header, looks, strict=True))
    frame = element(
        "div",
        element(
            "table",
            element("caption", caption),
            element("thead", element("tr", *titles)),
            element("tbody", *(_rendered(line, header, looks) for line in lines)),
            class_="grid" if is_matrix else "grid cards",
        ),
        class_="table-frame",
        role="region",
        tabindex="0",
        aria_label=caption,
    )
    return joined([element("div", class_="table-tools"), frame]) if len(lines) >= _FILTERED else frame


def data_block(value: object, media_type: str = "application/json", *, indent: int | None = None) -> Markup:
    """
    Return data as a block of JSON for a script or a search engine, on one line unless it is indented.

    A block of JSON is no script to a browser, so the strictest content policy
    lets it pass; and no text in it can end it or open a template.
    """
    written = json.dumps(value, ensure_ascii=False, indent=indent, separators=None if indent else (",", ":"))
    for mark, code in _IN_JSON.items():
        written = written.replace(mark, code)
    return element("script", _safe(written), type=media_type)
