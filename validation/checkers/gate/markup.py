"""The words of a page and of a long line of code, part by part, as readers and programs meet them."""

import html
import re
from collections.abc import Iterator

#: Tags that stand inside a sentence; the words on both sides of one are read as joined.
_INLINE = re.compile(
    r"</?(?:a|abbr|b|bdi|cite|code|data|del|em|i|ins|kbd|mark|q|s|samp|small|span|strong|sub|sup|time|u|var|wbr)\b[^<>]*>",
    re.IGNORECASE,
)
#: The tags among them that pages written by hand come to have, but for links: the words in one mean nothing without those around.
_LETTERS_ONLY = re.compile(r"</?(?:b|code|em|i|kbd|mark|s|samp|small|strong|sub|sup|u)\b[^<>]*>", re.IGNORECASE)
_TAG = re.compile(r"(<[^<>]*>)")
#: Values of attributes that are shown, read aloud, or followed; shapes of pictures are none.
_ATTRIBUTE = re.compile(
    r"\s(?:title|alt|aria-label|aria-description|placeholder|content|label|summary|value|data-[\w-]+)\s*=\s*"
    r"(?:\"([^\"]{4,})\"|'([^']{4,})')|\shref=\"(?:mailto|tel):([^\"]+)"
)
_NAMED = re.compile(r"\s(?:name|descr|title|location|display|tooltip|prompt|promptTitle|error|author)=\"([^\"]{4,})\"")
#: What parts a word of a cell that is set in two fonts.
_FONT_CHANGE = re.compile(r"</t></r><r>(?:<rPr>.*?</rPr>)?<t(?: [^<>]*)?>", re.DOTALL)
#: The texts of a part of a workbook; shorter ones, most of them figures, tell nothing.
_CELL = re.compile(r">([^<>]{4,})<")
#: Marks of Markdown around and inside words.
_EMPHASIS = re.compile(r"\*+|__+|`+|~~")
_LINK = re.compile(r"!?\[([^\[\]]*)\]\(([^()]*)\)")
#: Longer lines hold code or data made for programs: each string in them is judged by itself; short ones tell nothing.
_LONG, _SHORT = 2_000, 3
_QUOTES = re.compile(r"[\"'`]")
#: The same, and what ends a line for `str.splitlines`.
_QUOTES_AND_ENDS = re.compile(r"[\"'`\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")


def parts_of_page(page: str) -> Iterator[tuple[int, str]]:
    """
    Return the words of a page in HTML or XML after the number of their line.

    Each run of text is one part, whatever tags stand inside its sentences and however it is wrapped; so is each value
    of an attribute, whose line is not told (0).
    """
    number = 1
    for piece in _TAG.split(_INLINE.sub("", page)):
        if piece and piece[0] != "<" and not piece.isspace():
            words = " ".join(piece.split())
            before = len(piece) - len(piece.lstrip())
            yield number + piece.count("\n", 0, before), html.unescape(words) if "&" in words else words
        number += piece.count("\n")
    for match in _ATTRIBUTE.finditer(page):
        yield 0, html.unescape(match[match.lastindex or 0])


def parts_of_built_page(page: str) -> Iterator[tuple[int, str]]:
    """
    Return the words of a page that was built of checked words, each once; they have no lines (0).

    A part ends at every tag but those that set words in other letters: "độ mật <code>Mật</code>" is one text.
    """
    for words in dict.fromkeys(map(str.strip, _CELL.findall(_LETTERS_ONLY.sub("", page)))):
        yield 0, html.unescape(words) if "&" in words else words
    for match in _ATTRIBUTE.finditer(page):
        yield 0, html.unescape(match[match.lastindex or 0])


def parts_of_paragraph(line: str) -> Iterator[str]:
    """Return a line of a page in Markdown without the marks that set words in other letters or link them, then where its links lead."""
    yield _EMPHASIS.sub("", _LINK.sub(r"\1", line))
    yield from (match[2] for match in _LINK.finditer(line))


def parts_of_workbook(part: str) -> Iterator[tuple[int, str]]:
    """Return the words of a part of a workbook, cell by cell, and of its attributes; they have no lines (0)."""
    words = _FONT_CHANGE.sub("", part) if "</r><r>" in part else part
    for cell in dict.fromkeys(_CELL.findall(words)):
        yield 0, html.unescape(cell) if "&" in cell else cell
    for name in dict.fromkeys(_NAMED.findall(words)):
        yield 0, html.unescape(name)


def parts_of_code(line: str, *, always: bool) -> list[str]:
    """Return the strings in a line of code or data; a line that may be written by hand is one part, unless `always`."""
    if not always and len(line) <= _LONG:
        return [line]
    return [part for part in _QUOTES.split(line) if len(part) > _SHORT]


def strings_of_code(words: str) -> Iterator[str]:
    """Return what `parts_of_code` returns of all lines of a file, each once: faster than line by line."""
    return (part for part in dict.fromkeys(_QUOTES_AND_ENDS.split(words)) if len(part) > _SHORT)
