"""PDF files made for tests: words set by the portal's own Typst, and traps written object by object."""

import io
import zlib
from functools import cache

import typst
from pypdf import PdfReader, PdfWriter

from model.repository import ROOT

_FONTS = ROOT / "publishing" / "paper" / "fonts"
#: A page as offices set it: A4, the left margin of Decree 30/2020/NĐ-CP, first lines indented.
OFFICE = """
#set page(paper: "a4", margin: (left: 3cm, right: 2cm, y: 2cm))
#set text(font: "Noto Serif", size: 13pt, lang: "vi", hyphenate: false)
#set par(justify: true, first-line-indent: (amount: 1cm, all: true), spacing: 0.65em)
"""


def typeset(source: str, *, page: str = "", plain: bool = False) -> bytes:
    """
    Set a text.

    Args:
        source: In Typst's own markup.
        page: More rules before it.
        plain: Without tags, as programs write that mark no artifacts.
    """
    compiled = typst.compile(f"{OFFICE}{page}\n{source}".encode(), font_paths=_fonts())
    return without_tags(bytes(compiled)) if plain else bytes(compiled)


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, font_paths=[_FONTS])


def without_tags(pdf: bytes) -> bytes:
    """Take the marks of artifacts and the tree of tags away."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf)))
    for page in writer.pages:
        contents = page.get_contents()
        if contents is not None:
            contents.set_data(contents.get_data().replace(b"/Artifact", b"/Span"))
            page.replace_contents(contents)
    return _written(writer)


def drawn(*contents: str, picture: bool = False, extra: str = "", catalog: str = "", page: str = "") -> bytes:
    """
    Write a PDF object by object, one page for each stream of commands.

    Args:
        contents: The commands of each page; /F1 is Times, /F2 Times Bold, /P a picture of one grey point.
        picture: Whether each page is covered by the picture first.
        extra: More objects, from number 6 on.
        catalog, page: More entries of the catalog and of each page.
    """
    first = 20
    kids = " ".join(f"{first + 2 * at} 0 R" for at in range(len(contents)))
    resources = "/Resources <</Font <</F1 3 0 R /F2 4 0 R>> /XObject <</P 5 0 R>>>>"
    objects = {
        1: f"<</Type /Catalog /Pages 2 0 R {catalog}>>",
        2: f"<</Type /Pages /Kids [{kids}] /Count {len(contents)}>>",
        3: "<</Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding>>",
        4: "<</Type /Font /Subtype /Type1 /BaseFont /Times-Bold /Encoding /WinAnsiEncoding>>",
        5: _stream(
            "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8", "x"
        ),
    }
    for at, commands in enumerate(contents):
        shown = f"q 595 0 0 842 0 0 cm /P Do Q\n{commands}" if picture else commands
        head = f"/Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {first + 2 * at + 1} 0 R"
        objects[first + 2 * at] = f"<<{head} {resources} {page}>>"
        objects[first + 2 * at + 1] = _stream("", shown)
    return _file(objects, extra)


def words(text: str, left: float, base: float, *, font: str = "F1", size: float = 14, before: str = "") -> str:
    """Return the commands that show words at a place."""
    escaped = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return f"q {before} BT /{font} {size} Tf 1 0 0 1 {left} {base} Tm ({escaped}) Tj ET Q\n"


def page_of_words(lines: int = 20) -> str:
    """Return the commands of a page full of running text."""
    sentence = "Xa An Hoa to chuc thuc hien ke hoach nam va bao cao ket qua hang quy"
    return "".join(words(f"{sentence} {number}", 85, 760 - 20 * number) for number in range(lines))


def locked(pdf: bytes) -> bytes:
    """Lock a file with a word."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf)))
    writer.encrypt("bi-mat", algorithm="RC4-128")
    return _written(writer)


def with_attachment(pdf: bytes) -> bytes:
    """Hide another file in a PDF."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf)))
    writer.add_attachment("khac.txt", b"noi dung khac")
    return _written(writer)


def _written(writer: PdfWriter) -> bytes:
    stream = io.BytesIO()
    writer.write(stream)
    return stream.getvalue()


def _stream(entries: str, data: str) -> str:
    packed = zlib.compress(data.encode("latin-1"))
    return f"<<{entries} /Filter /FlateDecode /Length {len(packed)}>>\nstream\n{packed.decode('latin-1')}\nendstream"


def _file(objects: dict[int, str], extra: str) -> bytes:
    body, places = "%PDF-1.7\n", []
    for number, text in objects.items():
        places.append((number, len(body)))
        body += f"{number} 0 obj\n{text}\nendobj\n"
    table = "xref\n" + "".join(f"{number} 1\n{place:010} 00000 n \n" for number, place in places)
    end = f"trailer\n<</Root 1 0 R /Size {max(objects) + 1}>>\nstartxref\n{len(body) + len(extra)}\n%%EOF\n"
    return f"{body}{extra}{table}{end}".encode("latin-1")
