"""Received files of any length, as Word and Typst write them: numbered articles, bold words, footnotes, tables."""

import zipfile
from collections.abc import Iterator
from pathlib import Path

import typst

from model.repository import ROOT

_SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_PACKAGE, _OFFICE = (f"http://schemas.openxmlformats.org/{each}" for each in ("package", "officeDocument"))
_CLAUSE = (
    "Ủy ban nhân dân các xã, phường phối hợp với các phòng chuyên môn rà soát, lập danh mục công việc và báo cáo kết quả "
    "trước ngày 30 tháng 6 năm 2026 để tổng hợp, trình cấp có thẩm quyền xem xét."
)
#: So many clauses of an article, and articles of a page.
_CLAUSES, _ARTICLES = 5, 2
_PARTS = {
    "[Content_Types].xml": (
        f'<Types xmlns="{_PACKAGE}/2006/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
    ),
    "_rels/.rels": (
        f'<Relationships xmlns="{_PACKAGE}/2006/relationships"><Relationship Id="r" '
        f'Type="{_OFFICE}/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'
    ),
}


def write_word(path: Path, pages: int) -> Path:
    """Write a Word file of so many pages; the same bytes every time."""
    body = "".join(_paragraphs(pages))
    document = f'<w:document xmlns:w="{_SPACE}"><w:body>{body}</w:body></w:document>'
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for name, words in {**_PARTS, "word/document.xml": document}.items():
            file.writestr(zipfile.ZipInfo(name), words)
    return path


def _paragraphs(pages: int) -> Iterator[str]:
    for article in range(1, pages * _ARTICLES + 1):
        yield _paragraph(f"Điều {article}. Việc thứ {article}", bold=True)
        for clause in range(1, _CLAUSES + 1):
            yield (
                "<w:p>"
                + _run(f"{clause}. ", bold=True)
                + "".join(_run(f"{word} ") for word in _CLAUSE.split())
                + "</w:p>"
            )
        if article % _ARTICLES == 0:
            cells = f"<w:tc>{_paragraph(str(article))}</w:tc><w:tc>{_paragraph(_CLAUSE)}</w:tc>"
            yield f"<w:tbl><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid><w:tr>{cells}</w:tr></w:tbl>"


def _paragraph(words: str, *, bold: bool = False) -> str:
    return f"<w:p>{_run(words, bold=bold)}</w:p>"


def _run(words: str, *, bold: bool = False) -> str:
    return f'<w:r>{"<w:rPr><w:b/></w:rPr>" * bold}<w:t xml:space="preserve">{words}</w:t></w:r>'


def write_pdf(path: Path, pages: int) -> Path:
    """Write a PDF of so many pages."""
    rules = (
        '#set page(paper: "a4", margin: (left: 3cm, right: 2cm, y: 2cm))\n#set text(font: "Noto Serif", size: 13pt)\n'
    )
    clauses = "".join(
        f"\n{number}. {_CLAUSE}#footnote[Chú thích.]\n".replace(". ", "\\. ", 1) for number in range(1, _CLAUSES + 1)
    )
    page = "".join(f"\n*Điều {number}. Việc thứ {number}*\n{clauses}" for number in range(1, _ARTICLES + 1))
    source = rules + "#pagebreak()\n".join([page] * pages)
    fonts = typst.Fonts(include_system_fonts=False, font_paths=[ROOT / "publishing" / "paper" / "fonts"])
    made = typst.compile(source.encode(), font_paths=fonts)
    path.write_bytes(bytes(made))
    return path
