"""From received files to a site: taken in, accepted, checked, confirmed and built, by few cells and with every word."""

import io
import zipfile

import pytest
from pypdf import PdfReader

from editing.__main__ import main as editing
from intake.__main__ import main as intake
from tests.support.faults import findings
from tests.support.invented import DOCUMENTS, invented_data
from tests.support.received.pdf_files import typeset
from tests.support.received.word_files import cell, item, level, lists, mark, notes, paragraph, run, table, word_file
from tests.support.workbooks.hand import Hand, given_out
from validation.rulebook.findings import errors_of

SHEET, WHOLE_KIND = "Đề xuất", "Nhận cả loại"
RULES = "quy-dinh-cho"


def _heading(words):
    return paragraph(run(words, "<w:b/>"), properties='<w:jc w:val="center"/>')


def _rules_of_a_market():
    """A regulation in a Word file: two columns, chapters, computed numbers, a footnote, a table, an appendix."""
    head = [
        cell("ĐẢNG BỘ TỈNH AN BÌNH", "THỊ ỦY AN HÒA", "*", "Số 12-QĐ/TU"),
        cell("ĐẢNG CỘNG SẢN VIỆT NAM", "An Hòa, ngày 14 tháng 5 năm 2018"),
    ]
    body = [
        table(head, borders="nil"),
        *map(_heading, ("QUY ĐỊNH", "về chợ phiên", "Chương I", "QUY ĐỊNH CHUNG")),
        "- Căn cứ Điều lệ Đảng Cộng sản Việt Nam;",
        item("Phạm vi"),
        paragraph("1. Quy định này áp dụng cho chợ phiên", mark(1), " của thị xã."),
        item("Trách nhiệm"),
        "1. Ban quản lý chợ chủ trì, phối hợp với Văn phòng Thị ủy báo cáo kết quả trước ngày 30 tháng 6 năm 2019.",
        "2. Các thành phần khác do Ban quản lý chợ mời.",
        table([cell("Loại chợ"), cell("Số sạp")], [cell("Chợ lớn"), cell("100")]),
        table([cell("Nơi nhận:", "- Lưu Văn phòng."), cell("T/M BAN THƯỜNG VỤ", "BÍ THƯ")], borders="nil"),
        *map(_heading, ("PHỤ LỤC I", "Danh mục sạp")),
        "1. Sạp vải.",
    ]
    return word_file(*body, numbering=lists([level(0, "Điều %1.")]), footnotes=notes(n1="Họp sáng thứ năm."))


def _plan_as_pdf():
    return typeset(
        "#align(center)[ỦY BAN NHÂN DÂN\n\nXÃ AN HẠ\n\nSố: 5/KH-UBND\n\nAn Hạ, ngày 5 tháng 3 năm 2026\n\n*KẾ HOẠCH*\n\n"
        "*Dọn chợ phiên*]\n\n1. Văn phòng Ủy ban nhân dân xã chủ trì dọn chợ theo Tờ trình số 96/TTr-VHTT ngày 10 tháng 5 "
        "năm 2021.\n\n2. Trạm Y tế xã kiểm tra nước trong quý II năm 2026."
    )


@pytest.fixture(name="received")
def _received(tmp_path):
    """Files of three kinds, by the id that each gets."""
    files = {
        RULES: _rules_of_a_market(),
        "ke-hoach-don-cho": _plan_as_pdf(),
        "thong-bao-tram": (DOCUMENTS / "thong-bao-diem" / "source.txt").read_bytes(),
    }
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)
    return {name: tmp_path / name for name in files}


def test_files_become_pages_prints_and_word_files_by_few_cells(received, tmp_path, build, capsys):
    data, site = invented_data(tmp_path / "data", "nghi-quyet-hdnd"), tmp_path / "site"
    for name, file in received.items():
        code = intake(["add", str(file), "--not-secret", "--id", name, "--data", str(data)])
        assert code == 0, capsys.readouterr()
    hand = Hand(given_out(data, tmp_path / "so.xlsx"))
    _choose_whole_kinds(hand)
    assert editing(["take", str(hand.save()), "--write", "--data", str(data)]) == 0, capsys.readouterr().out
    assert hand.typed <= 5 * len(received)
    assert errors_of(findings(data)) == []
    assert editing(["confirm", "--data", str(data)]) == 0, capsys.readouterr().out

    done = build(data, site)

    assert done.returncode == 0, done.stdout + done.stderr
    for name in received:
        assert (site / "van-ban" / name / "index.html").exists()
        assert PdfReader(io.BytesIO((site / "tai-ve" / "van-ban" / f"{name}.pdf").read_bytes())).pages
    page = (site / "van-ban" / RULES / "index.html").read_text("utf-8")
    with zipfile.ZipFile(site / "tai-ve" / "van-ban" / f"{RULES}.docx") as packed:
        word = packed.read("word/document.xml").decode()
    for words in ("Điều 2.", "Các thành phần khác do Ban quản lý chợ mời.", "Sạp vải."):
        assert words in page
        assert words in word
    assert "Họp sáng thứ năm." in page


def _choose_whole_kinds(hand):
    """Choose at the first row of each kind of each text to accept the whole kind."""
    places = [hand.column(SHEET, name) for name in ("text_id", "kind")]
    first = {}
    for row in range(3, hand.sheet(SHEET).max_row + 1):
        first.setdefault(tuple(hand.sheet(SHEET).cell(row, place).value for place in places), row)
    for (_, kind), row in first.items():
        if kind in {"Đơn vị gặp lần đầu", "Nhiệm vụ", "Đơn vị cùng làm", "Văn bản được nêu"}:
            hand.type(SHEET, row, "decision", WHOLE_KIND)
