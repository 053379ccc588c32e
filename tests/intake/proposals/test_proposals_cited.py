"""Cited documents: each once, at its first mention, with what the words do to it, and matched to a known one or not."""

import pytest

from intake.proposals.cited_documents import cited_documents
from tests.support.received.lined_texts import lined_text

HEAD = "dau: Số: 15/QĐ-UBND"


def _cited(*lines, documents=()):
    return cited_documents(lined_text([HEAD, *lines]), documents)


def _refs(*lines):
    return [each.document_text for each in _cited(*lines)]


def test_a_document_is_cited_once_where_it_is_first_named_with_the_day_printed_anywhere():
    found = _cited("1. Theo Thông báo số 8-TB/TU.", "2. Thông báo số 8-TB/TU, ngày 12/01/2016 nêu mức chung.")

    assert [(each.clause_id, each.issued_date) for each in found] == [("n2", "2016-01-12")]


@pytest.mark.parametrize(
    "line",
    [
        "1. Phụ lục kèm theo Quyết định số 99/QĐ-UBND ngày 02/3/2020.",
        "1. Khi Quyết định số 15/QĐ-UBND có hiệu lực, Sở A báo cáo.",
        "1. Theo khoản 2 Điều này và Phụ lục II.",
        "1. Tiếp tục thực hiện Đề án 14 và pháp luật về đất đai.",
    ],
    ids=["what it is issued with", "the document itself", "a place inside it", "a short name"],
)
def test_what_names_no_other_document_is_not_cited(line):
    assert _refs(line) == []


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("can-cu: Căn cứ Luật Đất đai ngày 18/01/2024;", ["Luật Đất đai"]),
        (
            "can-cu: Căn cứ Luật Phòng, chống ma túy năm 2021 và Luật Dân quân;",
            ["Luật Phòng, chống ma túy", "Luật Dân quân"],
        ),
        (
            "can-cu: Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Biển và Luật Cảng ngày 02/3/2020;",
            ["Luật sửa đổi, bổ sung một số điều của Luật Biển và Luật Cảng"],
        ),
        ("can-cu: Căn cứ Luật Lâm nghiệp số 16/2017/QH14;", ["16/2017/QH14"]),
        ("1. Theo Luật Biển ngày 02/3/2020 và Chỉ thị số 2/CT-TTg ngày 04/5/2021.", ["Luật Biển", "2/CT-TTg"]),
        ("1. Quy chế ban hành kèm theo Quyết định số 9/QĐ-UBND ngày 02/3/2020 được sửa đổi.", ["9/QĐ-UBND"]),
        ("1. Xét Đề án kèm theo Tờ trình số 4-TTr/ĐU, ngày 02/3/2020.", ["4-TTr/ĐU"]),
        ("1. Theo Luật Đầu tư công, các sở lập kế hoạch.", ["Luật Đầu tư công"]),
        ("1. Theo Luật Tiếp công dân và pháp luật có liên quan.", ["Luật Tiếp công dân"]),
        ("can-cu: Căn cứ Sắc lệnh ngày mùng 6 tháng 9 năm 1945;", ["Sắc lệnh ngày mùng 6 tháng 9 năm 1945"]),
    ],
)
def test_a_law_without_a_number_is_cited_by_its_name(line, names):
    assert _refs(line) == names


def test_a_bare_number_is_the_document_whose_whole_number_the_text_prints():
    assert _refs("1. Nghị quyết số 11 của Bộ Chính trị.", "2. Nghị quyết số 11-NQ/TW, ngày 25/01/2002.") == ["11-NQ/TW"]


@pytest.mark.parametrize(
    ("line", "how"),
    [
        ("can-cu: Căn cứ Quy định số 2-QĐ/TW, ngày 02/3/2020;", "căn cứ"),
        ("mo-dau: Thực hiện Quy định số 2-QĐ/TW, ngày 02/3/2020, Sở báo cáo:", "thực hiện"),
        ("can-cu: Xét đề nghị của Ban A tại Tờ trình số 2-TTr/BA, ngày 02/3/2020,", "theo đề nghị"),
        ("can-cu: Xét Tờ trình số 2/TTr-UBND ngày 02/3/2020;", "xem xét (tờ trình)"),
        ("1. Quyết định này thay thế Quyết định số 2/QĐ-UBND ngày 02/3/2020.", "thay thế"),
        ("1. Bãi bỏ Quyết định số 2/QĐ-UBND ngày 02/3/2020.", "bãi bỏ"),
        ("1. Bãi bỏ khoản 3 Điều 4 Quyết định số 2/QĐ-UBND ngày 02/3/2020.", "bãi bỏ một phần"),
        ("1. Quyết định số 2/QĐ-UBND ngày 02/3/2020 hết hiệu lực từ ngày ký.", "thay thế"),
        ("ten: tổng kết 5 năm thực hiện Nghị quyết số 2-NQ/TU", "tổng kết thực hiện"),
        ("1. Tham mưu sơ kết Chỉ thị số 2-CT/TU, ngày 02/3/2020.", "tổng kết thực hiện"),
        ("1. Mức thu theo Quyết định số 2/QĐ-UBND ngày 02/3/2020.", "dẫn chiếu"),
        ("1. Mức mới thay cho mức tại Quyết định số 2/QĐ-UBND.", "dẫn chiếu"),
        ("fn: Theo Báo cáo số 2/BC-UBND ngày 02/3/2020.", "dẫn chiếu (chú thích)"),
    ],
)
def test_the_words_before_a_document_say_what_they_do_to_it(line, how):
    assert [each.how for each in _cited(line)] == [how]


def test_repealing_a_part_asks_which():
    assert "một phần" in _cited("1. Bãi bỏ Điều 4 Quyết định số 2/QĐ-UBND ngày 02/3/2020.")[0].question


@pytest.mark.parametrize(
    ("day", "known", "asks"), [("2020-03-02", "qd-2", False), ("", "", True), ("2019-03-02", "", False)]
)
def test_only_number_and_day_together_make_a_known_document(day, known, asks):
    row = {"document_id": "qd-2", "doc_symbol": "2/QĐ-UBND", "document_type": "decision", "issued_date": day or None}
    found = _cited("can-cu: Căn cứ Quyết định số 2/QĐ-UBND ngày 02/3/2020;", documents=[row])[0]

    assert (found.document_id, bool(found.question)) == (known, asks)


@pytest.mark.parametrize(("row", "known"), [({}, "dieu-le"), ({"doc_symbol": "1-QĐ/TW"}, "")])
def test_a_document_that_the_portal_knows_by_its_name_alone_is_known(row, known):
    listed = {"document_id": "dieu-le", "title": "Điều lệ Đảng Cộng sản Việt Nam"} | row

    assert _cited("can-cu: Căn cứ Điều lệ Đảng Cộng sản Việt Nam;", documents=[listed])[0].document_id == known


def test_a_quote_begins_with_words_and_not_with_the_dash_of_a_ground():
    assert _cited("can-cu: - Căn cứ Quyết định số 2/QĐ-UBND ngày 02/3/2020;")[0].quote.startswith("Căn cứ")


def test_issuer_and_title_are_taken_as_printed_and_nothing_else():
    found = _cited("can-cu: Căn cứ Quy định số 2-QĐ/TW, ngày 02/3/2020 của Bộ Chính trị về thi hành Điều lệ;")[0]

    assert (found.issuer_text, found.document_title) == ("Bộ Chính trị", "về thi hành Điều lệ")
    assert _cited("1. Theo Quy định số 2-QĐ/TW.")[0].document_title == ""
