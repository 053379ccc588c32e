"""Appendices, attached texts and forms are scopes of their own; tables keep every cell of their grid."""

import pytest

from intake.documents.content import Cell, Content, FileKind, Paragraph, Table
from intake.documents.plain_text import pasted
from intake.structure.answers import json_parts
from intake.structure.structured_text import structured

DECISION = (
    "XÃ GIẢ\nSố: 7/QĐ-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nGiả, ngày 02 tháng 3 năm 2021\nQUYẾT ĐỊNH\nVề việc trông chợ\n"
    "CHỦ TỊCH XÃ GIẢ\nCăn cứ Luật Giả;\nQUYẾT ĐỊNH:\nĐiều 1. Trông chợ.\nĐiều 2. Có hiệu lực ngay.\n"
    "Nơi nhận:\n- Lưu.\nCHỦ TỊCH\nTrần Thí Dụ\n"
)


def _tree(text):
    read = structured(pasted(DECISION + text))
    return [f"{'  ' * (depth - 1)}{number or words}" for number, _, words, depth in json_parts(read)["clauses"]][
        2:
    ], read


SCOPES = {
    "an attached regulation begins again": (
        "QUY CHẾ\nTrông chợ\n(Ban hành kèm theo Quyết định số 7/QĐ-UBND)\nĐiều 1. Giờ\n1. Sáng.\n2. Chiều.",
        ["QUY CHẾ Trông chợ", "  Điều 1.", "    1.", "    2."],
    ),
    "with a header of its own": (
        "XÃ GIẢ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nNỘI QUY\nTrông chợ\nĐiều 1. Giờ họp.",
        ["NỘI QUY Trông chợ", "  Điều 1."],
    ),
    "a list that names no type": (
        "BẢNG PHÂN CA TRÔNG CHỢ\n(Kèm theo Quyết định số 7/QĐ-UBND)\n1. Ca sáng.\n2. Ca chiều.",
        ["BẢNG PHÂN CA TRÔNG CHỢ", "  1.", "  2."],
    ),
    "appendices with forms": (
        "PHỤ LỤC\nBIỂU MẪU\nMẫu số 01\nSỔ TRÔNG CHỢ\n1. Ca: ......\nMẫu số 02: Phiếu báo\n1. Giờ: ......\nPhụ lục II: Sơ đồ chợ\nI. Cổng\n1. Cổng lớn.",
        ["PHỤ LỤC", "  Mẫu số 01", "    1.", "  Mẫu số 02:", "    1.", "Phụ lục II:", "  I.", "    1."],
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", SCOPES)
def test_each_scope_has_numbers_of_its_own(case):
    text, expected = SCOPES[case]

    tree, read = _tree(text)

    assert tree == expected
    assert [each.name for each in read.facts.signatories] == ["Trần Thí Dụ"]
    assert read.facts.symbol == "7/QĐ-UBND"


def test_appendices_that_are_only_listed_begin_none():
    tree, _ = _tree("")
    listed = structured(
        pasted(DECISION.replace("Trông chợ.\n", "Ban hành:\nPhụ lục 1: Ca trực;\nPhụ lục 2: Sơ đồ.\n")),
    )

    assert tree == []
    assert [clause[0] for clause in json_parts(listed)["clauses"]] == ["Điều 1.", "Điều 2."]


def _cell(words="", columns=1, rows=1):
    return Cell(tuple(Paragraph(line) for line in words.split("\n") if line), columns, rows)


def _with_table(*blocks):
    head = pasted(DECISION.partition("Nơi nhận")[0]).blocks
    return structured(Content(FileKind.DOCX, (*head, *blocks)))


WAGES = Table(
    (
        (_cell("Loại chợ", rows=2), _cell("Ngày thường", columns=2)),
        (_cell("Sáng"), _cell("Chiều")),
        (_cell("Chợ lớn"), _cell("150"), _cell("120\n(có thưởng)")),
        (_cell("Chợ nhỏ"), _cell("90", columns=2)),
    ),
    3,
)
WAGES_WRITTEN = {
    "id": "dieu-2.bang-1",
    "number": "Bảng 1.",
    "caption": ["Mức công", "Đơn vị tính: nghìn đồng"],
    "head": 2,
    "side": 1,
    "rows": [
        ["Loại chợ", "Ngày thường", "←"],
        ["↑", "Sáng", "Chiều"],
        ["Chợ lớn", "150", "120⏎(có thưởng)"],
        ["Chợ nhỏ", "90", "←"],
    ],
    "notes": ["Ghi chú: đã gồm ăn trưa."],
}


def test_merged_cells_headers_captions_and_notes_stand_as_the_portal_writes_them():
    lines = ("Bảng 1. Mức công", "Đơn vị tính: nghìn đồng", "Ghi chú: đã gồm ăn trưa.")
    number, unit, note = map(Paragraph, lines)

    read = _with_table(number, unit, WAGES, note)

    assert read.parts[-1] == WAGES_WRITTEN
    assert json_parts(read)["tables"] == [[4, 3]]


def test_a_table_inside_a_cell_keeps_its_words_and_is_counted_after_its_holder():
    inner = Table(((_cell("a"), _cell("b")),), 2)
    read = _with_table(Table(((_cell("TT"), _cell("Việc")), (_cell("1"), Cell((Paragraph("gồm"), inner)))), 2))

    assert read.parts[-1]["rows"] == [["TT", "Việc"], ["1", "gồm⏎a⏎b"]]
    assert json_parts(read)["tables"] == [[2, 2], [1, 2]]
