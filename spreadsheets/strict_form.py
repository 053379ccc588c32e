"""
Workbooks in the strict form of ISO/IEC 29500, read as if they were saved in the usual (transitional) one.

Excel offers the strict form as "Strict Open XML Spreadsheet". It writes the same parts under other
namespaces, which openpyxl does not know: it finds no sheet in them.
"""

import re
import zipfile
from io import BytesIO
from pathlib import Path

_STRICT = re.compile(rb"http://purl\.oclc\.org/ooxml/(\w+)/([\w/]+)")
#: Names that the transitional form writes with a hyphen.
_HYPHENED = {b"extendedProperties": b"extended-properties", b"customProperties": b"custom-properties"}


def as_transitional(path: Path) -> BytesIO:
    """
    Return a workbook as programs read it that know the transitional form only; one in that form stays as it is.

    Raises:
        OSError, zipfile.BadZipFile: the file cannot be read, or is no workbook.
    """
    content = path.read_bytes()
    with zipfile.ZipFile(BytesIO(content)) as old:
        parts = {part.filename: old.read(part) for part in old.infolist()}
    if not any(map(_is_strict, parts.items())):
        return BytesIO(content)
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name, part in parts.items():
            new.writestr(name, _STRICT.sub(_transitional, part) if _is_xml(name) else part)
    out.seek(0)
    return out


def _is_strict(part: tuple[str, bytes]) -> bool:
    return _is_xml(part[0]) and _STRICT.search(part[1]) is not None


def _is_xml(name: str) -> bool:
    return name.endswith((".xml", ".rels"))


def _transitional(namespace: re.Match[bytes]) -> bytes:
    rest = b"/".join(_HYPHENED.get(word, word) for word in namespace[2].split(b"/"))
    return b"http://schemas.openxmlformats.org/%s/2006/%s" % (namespace[1], rest)
