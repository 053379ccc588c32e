"""
Tracked changes taken as accepted (ECMA-376 part 1, 17.13.5), in the tree, before anything is read.

What was inserted or moved here stays, what was deleted or moved away goes; a paragraph whose mark was deleted runs
on into the next; rows and cells go whole. Changed properties need nothing: the new ones stand where they belong.
"""

from typing import NamedTuple

from intake.documents.old_encodings import read_in_font
from intake.word.markup import Element, child, down, name, names, value

_GONE = names("w:del w:moveFrom")
_STAYS = names("w:ins w:moveTo")
_WORDS = names("w:t w:delText")
#: An attribute of our own: the paragraph was changed.
REVISED = "revised"
#: An attribute of our own: two paragraphs with words became this one.
JOINED = "joined"


class Revisions(NamedTuple):
    """
    What accepting did.

    Attributes:
        deleted: The words that are gone, change by change.
        inserted: How many insertions and moves stayed.
    """

    deleted: list[str]
    inserted: int


def accept(root: Element) -> Revisions:
    """Accept every tracked change below an element, and mark the paragraphs that were changed."""
    deleted = [*_rows_gone(root)]
    inserted, following = 0, None
    for each in [*root.iter(*_GONE, *_STAYS)]:
        if _parent_tag(each) in {name("w:rPr"), name("w:trPr"), name("w:tcPr")}:
            _mark(each)
            continue
        _mark(each)
        if each.tag in _GONE:
            before = deleted.pop() if each is following else ""
            deleted.append(before + words_of(each))
            following = each.getnext()
            _remove(each)
        else:
            inserted += 1
            _unwrap(each)
    _join_paragraphs(root)
    return Revisions([each for each in deleted if each.strip()], inserted)


def words_of(element: Element) -> str:
    """Return the letters below an element, deleted ones included, each run as it reads in its own font."""
    return "".join(read_in_font(each.text or "", _font(each)) for each in element.iter(*_WORDS))


def words_by_paragraph(element: Element) -> list[str]:
    """Return the letters of each paragraph below an element that has any: a mark stands by itself there."""
    return [*filter(str.strip, map(words_of, element.iter(name("w:p"))))]


def _font(letters: Element) -> str:
    return value(down(letters.getparent(), "w:rPr", "w:rFonts"), "w:ascii")


def _parent_tag(element: Element) -> str:
    parent = element.getparent()
    return "" if parent is None else str(parent.tag)


def _mark(element: Element) -> None:
    paragraph = next(element.iterancestors(name("w:p")), None)
    if paragraph is not None:
        paragraph.set(REVISED, "1")


def _remove(element: Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _unwrap(element: Element) -> None:
    """Put the children of an element in its place."""
    parent = element.getparent()
    if parent is None:
        return
    at = parent.index(element)
    parent[at : at + 1] = list(element)


def _rows_gone(root: Element) -> list[str]:
    """Take deleted rows away, deleted cells, and tables of which nothing is left; return the words that stood there."""
    gone = [
        *(each for each in root.iter(name("w:tr")) if down(each, "w:trPr", "w:del") is not None),
        *(each for each in root.iter(name("w:tc")) if down(each, "w:tcPr", "w:cellDel") is not None),
    ]
    words = [words for each in gone for words in words_by_paragraph(each)]
    for each in gone:
        table = each.getparent()
        _remove(each)
        if table is not None and table.tag == name("w:tbl") and child(table, "w:tr") is None:
            _remove(table)
    return words


def _join_paragraphs(root: Element) -> None:
    """Let the letters of paragraphs whose mark was deleted run on into the next, whose mark and properties remain."""
    for paragraph in [*root.iter(name("w:p"))]:
        mark = down(paragraph, "w:pPr", "w:rPr")
        if mark is None or all(child(mark, each) is None for each in ("w:del", "w:moveFrom")):
            continue
        following = paragraph.getnext()
        while following is not None and following.tag != name("w:p") and not len(following):
            following = following.getnext()  # bookmarks and ends of ranges between paragraphs
        if following is None or following.tag != name("w:p"):
            if not words_of(paragraph) and paragraph.getprevious() is not None:
                _remove(paragraph)
            continue
        _move_letters(paragraph, following)
        _remove(paragraph)


def _move_letters(paragraph: Element, following: Element) -> None:
    moved = [each for each in paragraph if each.tag != name("w:pPr")]
    at = 0 if child(following, "w:pPr") is None else 1
    had_words, has_words = words_of(paragraph).strip(), words_of(following).strip()
    following[at:at] = moved
    if had_words:
        following.set(REVISED, "1")
    if (had_words and has_words) or paragraph.get(JOINED):
        following.set(JOINED, "1")
