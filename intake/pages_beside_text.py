"""
A local page that shows the pictures of a file's pages beside what was read from them, for a person to compare.

It works from the disk without a server and asks for nothing outside itself: its pictures are written into it.
"""

import base64
import html
import re
from collections import defaultdict
from collections.abc import Callable, Iterator

from intake.documents.content import Block, Content, FileKind, Paragraph, Remark, Table
from intake.page_places import page_places
from intake.pdf.pictures import DrawnPage
from model.vocabulary import Doubt

_PAGE = re.compile(r"trang (\d+)")
_DOUBTS = {
    Doubt.COMPUTED_NUMBER: "số tự động",
    Doubt.DECODED: "chuyển từ mã cũ",
    Doubt.REVISED: "có sửa đổi được nhận",
    Doubt.LAID_OUT: "thứ tự hoặc cách nối dòng do suy ra",
}
_STYLE = """
body { margin: 0; font: 16px/1.5 system-ui, sans-serif; color: #1b1b1b; background: #f4f4f2 }
header, section { padding: 1rem; border-bottom: 1px solid #bbb }
section { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 1rem }
img { width: 100%; border: 1px solid #bbb; background: #fff; position: sticky; top: 0 }
p { margin: 0 0 .5rem; white-space: pre-wrap; overflow-wrap: anywhere }
small { display: block; color: #555 }
.doubt { background: #fff3cd; outline: 2px solid #b58900 }
table { border-collapse: collapse; width: 100% } td { border: 1px solid #999; padding: .2rem .4rem; vertical-align: top }
ul { background: #fff; padding: .5rem 2rem }
@media (max-width: 45rem) { section { display: block } img { position: static } }
@media print { img { position: static } }
"""
_NOWHERE = 0
_LAID_OUT = (
    "Hình do LibreOffice vẽ từ tệp nhận được: chỗ ngắt dòng, ngắt trang có thể khác bản in, số tự động do LibreOffice tính, "
    "chữ đã xóa mà còn được theo dõi vẫn hiện, bị gạch ngang. Mỗi đoạn đứng cạnh trang nơi máy thấy nó bắt đầu."
)
_NOT_IN_FONT = (
    "Máy này không có phông {} nên hình vẽ bằng phông khác (trong hình có: {}): chữ mã cũ hiện thành ký hiệu, chỉ so được số, "
    "bảng và bố cục. Để so từng chữ, cài phông ấy cho cả máy (thư mục /usr/local/share/fonts) rồi vẽ lại, hoặc mở bản giấy."
)
#: What programs add to the name of a font, and leave out of it.
_FONT_ADDED = re.compile(r"[,-](?:bold|italic|regular|oblique)\w*$|[\W_]", re.IGNORECASE)


def pages_beside_text(name: str, pages: list[DrawnPage], content: Content) -> str:
    """
    Return the page as HTML.

    Args:
        name: Of the file, for its title.
        pages: Each page as drawn, from the first.
        content: What was read from them.
    """
    page_of = _page_finder(pages, content)
    shown: dict[int, list[str]] = defaultdict(list)
    for place, words in _shown(content):
        shown[page_of(place)].append(words)
    remarks: dict[int, list[Remark]] = defaultdict(list)
    for remark in (*content.remarks, *content.asked):
        remarks[page_of(remark.place)].append(remark)
    sections = "".join(
        _section(number, page.picture, shown[number], remarks[number]) for number, page in enumerate(pages, start=1)
    )
    rest = "".join(f"<p>{html.escape(each)}</p>" for each in _cautions(pages, content))
    rest += _list(remarks[_NOWHERE]) + "".join(shown[_NOWHERE])
    title = f"So chữ đã đọc với hình trang: {html.escape(name)}"
    return (
        '<!doctype html><html lang="vi"><head><meta charset="utf-8">'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; style-src 'unsafe-inline'\">"
        f'<meta name="viewport" content="width=device-width"><title>{title}</title><style>{_STYLE}</style></head>'
        f"<body><header><h1>{title}</h1>{rest}</header><main>{sections}</main></body></html>\n"
    )


def _shown(content: Content) -> Iterator[tuple[str, str]]:
    """Return place and HTML of each block, then of each paragraph of a note."""
    for block in content.blocks:
        yield block.place, _block(block)
    for number, note in enumerate(content.notes, start=1):
        for paragraph in note:
            yield paragraph.place, _paragraph(paragraph, f"chú thích {number}, ")


def _page_finder(pages: list[DrawnPage], content: Content) -> Callable[[str], int]:
    """Return what tells the page of a place: a PDF names it, of other files the drawn words tell."""
    if content.kind is FileKind.PDF:
        return lambda place: int(match[1]) if (match := _PAGE.search(place)) else _NOWHERE
    numbers = page_places(content, [each.words for each in pages])
    return lambda place: numbers.get(place, _NOWHERE)


def _cautions(pages: list[DrawnPage], content: Content) -> Iterator[str]:
    """Return what the pictures do not prove."""
    if content.kind is FileKind.PDF:
        return
    yield _LAID_OUT
    drawn = sorted({font for page in pages for font in page.fonts})
    named = {_FONT_ADDED.sub("", font).lower() for font in drawn}
    if missing := [font for font in content.old_fonts if _FONT_ADDED.sub("", font).lower() not in named]:
        yield _NOT_IN_FONT.format(", ".join(missing), ", ".join(drawn))


def _section(number: int, picture: bytes, shown: list[str], remarks: list[Remark]) -> str:
    source = f"data:image/png;base64,{base64.b64encode(picture).decode()}"
    words = "".join(shown) or "<p>(Trang này không có đoạn nào bắt đầu.)</p>"
    return (
        f'<section aria-label="Trang {number}"><div><h2>Trang {number}</h2>'
        f'<img src="{source}" alt="Hình trang {number}"></div><div><h2>Chữ đã đọc</h2>{words}{_list(remarks)}</div></section>'
    )


def _list(remarks: list[Remark]) -> str:
    items = "".join(f"<li>{html.escape(each.place)}: {html.escape(each.words)}</li>" for each in remarks)
    return f"<h3>Cần xem lại</h3><ul>{items}</ul>" if items else ""


def _block(block: Block) -> str:
    return _paragraph(block) if isinstance(block, Paragraph) else _table(block)


def _paragraph(paragraph: Paragraph, before: str = "") -> str:
    doubts = ", ".join(sorted(_DOUBTS[each] for each in paragraph.doubts))
    kind = ' class="doubt"' if doubts else ""
    label = f"{before}{paragraph.place}" + (f" · cần so: {doubts}" if doubts else "")
    return f"<p{kind}><small>{html.escape(label)}</small>{''.join(_pieces(paragraph))}</p>"


def _pieces(paragraph: Paragraph) -> Iterator[str]:
    """Return the words with the numbers of footnotes raised at their marks."""
    last = 0
    for mark in paragraph.marks:
        yield html.escape(paragraph.words[last : mark.place]) + f"<sup>[{mark.note + 1}]</sup>"
        last = mark.place
    yield html.escape(paragraph.words[last:])


def _table(table: Table) -> str:
    rows = "".join(
        "<tr>"
        + "".join(
            f'<td colspan="{cell.columns}" rowspan="{cell.rows}">{"".join(map(_block, cell.blocks))}</td>'
            for cell in row
        )
        + "</tr>"
        for row in table.rows
    )
    return f"<table>{rows}</table>"
