"""
Names and readings of WordprocessingML (ECMA-376 part 1, the transitional schema), and of XML from strangers.

A name is written as the standard prints it ("w:p"); strict documents are read as transitional ones.
"""

from collections.abc import Iterator
from functools import lru_cache

from lxml import etree

from intake.documents.content import RefusedError

Element = etree._Element  # noqa: SLF001 - lxml has no public name for it

_SPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
}
#: ISO/IEC 29500 strict writes the same names in other name spaces.
_STRICT = {
    b"http://purl.oclc.org/ooxml/wordprocessingml/main": _SPACES["w"].encode(),
    b"http://purl.oclc.org/ooxml/officeDocument/relationships": _SPACES["r"].encode(),
    b"http://purl.oclc.org/ooxml/drawingml/main": _SPACES["a"].encode(),
    b"http://purl.oclc.org/ooxml/officeDocument/math": _SPACES["m"].encode(),
    b"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing": _SPACES["wp"].encode(),
}
_OFF = {"0", "false", "off", "none"}
BROKEN = "Tệp Word hỏng: nội dung bên trong không đọc được. Mở bằng Word, lưu lại thành tệp .docx mới rồi gửi lại."
_DECLARES = "Tệp có khai báo XML không được phép (DTD hoặc thực thể). Mở bằng Word, lưu lại thành tệp mới rồi gửi lại."


@lru_cache(maxsize=512)
def name(prefixed: str) -> str:
    """Return a name as lxml writes it: "w:p" as "{http://…}p"."""
    prefix, _, local = prefixed.partition(":")
    return f"{{{_SPACES[prefix]}}}{local}"


def names(prefixed: str) -> frozenset[str]:
    """Return several names, parted by spaces, as lxml writes them."""
    return frozenset(name(each) for each in prefixed.split())


def parsed(content: bytes) -> Element:
    """
    Parse a part of a package: no DTD, no entity, nothing fetched.

    Raises:
        RefusedError: it is no well-formed XML, or declares a document type.
    """
    for strict, transitional in _STRICT.items():
        content = content.replace(strict, transitional)
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise RefusedError(BROKEN) from error
    if _declares_type(root):
        raise RefusedError(_DECLARES)
    return root


def _declares_type(root: Element) -> bool:
    return any(getattr(root.getroottree().docinfo, each) for each in ("doctype", "internalDTD"))


def child(element: Element | None, prefixed: str) -> Element | None:
    """Return the first child of a name; None where there is none."""
    return None if element is None else element.find(name(prefixed))


def down(element: Element | None, *path: str) -> Element | None:
    """Return the first descendant along a path of names."""
    for each in path:
        element = child(element, each)
    return element


def children(element: Element | None, prefixed: str) -> Iterator[Element]:
    """Return the children of a name."""
    return iter(()) if element is None else element.iterchildren(name(prefixed))


def value(element: Element | None, prefixed: str = "w:val") -> str:
    """Return an attribute; empty where it, or its element, is missing."""
    return "" if element is None else str(element.get(name(prefixed), ""))


def number(element: Element | None, prefixed: str = "w:val", default: int = 0) -> int:
    """Return an attribute as a whole number; the default where it is none."""
    try:
        return int(value(element, prefixed))
    except ValueError:
        return default


def is_on(element: Element | None) -> bool | None:
    """Return what an on-off property says (ECMA-376 17.17.4); None where it says nothing."""
    return None if element is None else value(element).lower() not in _OFF
