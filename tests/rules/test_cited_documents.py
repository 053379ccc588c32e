"""What a text says of other documents is taken as it says it, whatever organ wrote and however it numbers."""

import pytest

from tests.support.csv_rows import Place, Table
from tests.support.faults import findings, places
from tests.support.small_documents import add_small_document, cite_document
from validation.rulebook.findings import errors_of

SMALL = "qd-bia-2018"


def relate(data, words, symbol, relation_type, title="việc ấy", **cells):
    """Let a small document say these words, and record what they say of the document with this symbol."""
    add_small_document(data, SMALL, [{"id": "dieu-1", "number": "Điều 1.", "text": words}])
    cells = {"document_type": "other", "type_text": "số", "doc_symbol": symbol, "title": title} | cells
    cite_document(data, "van-ban-kia", SMALL, "dieu-1", words, **cells)
    relations = Table.read(data / "relations.csv")
    relations.add("QH-901", SMALL, "dieu-1", words, relation_type, "van-ban-kia", "")
    return Place("relations.csv", relations.row_of("QH-901") + 1, "relation_type")


SAID = [
    ("Quy định này thay thế các Hướng dẫn số 16-HD/AB, số 17-HD/AB về việc ấy.", "16-HD/AB", "replaces"),
    ("Quy định này thay thế các Hướng dẫn số 16-HD/AB, số 17-HD/AB về việc ấy.", "17-HD/AB", "replaces"),
    ("Bãi bỏ Quyết định số 611/QĐ-UBND về việc ấy.", "611/QĐ-UBND", "repeals"),
    ("Quyết định số 611/QĐ-UBND về việc ấy bị bãi bỏ.", "611/QĐ-UBND", "repeals"),
    ("Huỷ bỏ Thông báo số 5-TB/TU về việc ấy.", "5-TB/TU", "annuls"),
    ("Đính chính Kế hoạch số 7-KH/TU về việc ấy.", "7-KH/TU", "corrects"),
    ("Sau khi nghe Tờ trình số 51/TTr-SNV về việc ấy, thống nhất như sau.", "51/TTr-SNV", "heard"),
    ("Theo đề nghị của Ban Tổ chức tại Tờ trình số 33-TTr/BTC về việc ấy.", "33-TTr/BTC", "on_proposal"),
    ("Quy định chi tiết Nghị định số 62/2020/NĐ-CP về việc ấy.", "62/2020/NĐ-CP", "details"),
    ("Ban hành kèm theo Quyết định số 27-QĐ/HU về việc ấy.", "27-QĐ/HU", "issued_with"),
    ("Qua 05 năm thực hiện Đề án số 14-ĐA/TU về việc ấy, kết quả khá.", "14-ĐA/TU", "reports_on"),
    ("Danh mục theo Nghị quyết số 18/2019/NQ-HĐND về việc ấy.", "18/2019/NQ-HĐND", "cites"),
    ("Sửa đổi, bổ sung một số điều của Quy chế số 04-QC/TU về việc ấy.", "04-QC/TU", "amends"),
]
TYPES = {"HD": "guideline", "QĐ-": "decision", "QĐ/HU": "decision", "TB": "notice", "KH": "plan", "TTr": "submission"}
TYPES |= {"NĐ": "decree", "ĐA": "scheme", "NQ": "resolution", "QC": "working_regulation"}


def _type(symbol):
    return next(name for code, name in TYPES.items() if code in symbol)


@pytest.mark.parametrize(("words", "symbol", "relation_type"), SAID)
def test_a_relation_is_taken_when_its_sentence_says_it(data_copy, words, symbol, relation_type):
    relate(data_copy, words, symbol, relation_type, document_type=_type(symbol), type_text="")

    assert findings(data_copy) == []


def test_a_relation_that_the_words_before_the_name_exclude_is_refused(data_copy):
    place = relate(data_copy, SAID[0][0], "16-HD/AB", "guides", document_type="guideline", type_text="")

    assert place in places(errors_of(findings(data_copy)))


def test_a_relation_said_in_words_of_its_own_is_asked_about_and_can_be_given_a_reason(data_copy):
    words = "Nghị quyết số 18/2019/NQ-HĐND về việc ấy không còn phù hợp từ hôm nay."
    place = relate(data_copy, words, "18/2019/NQ-HĐND", "repeals", document_type="resolution", type_text="")
    asked = findings(data_copy)
    exceptions = Table.read(data_copy / "exceptions.csv")
    exceptions.add(
        "relation_is_recognised", "relations.csv", "QH-901", "relation_type", "Nói bằng lời khác.", "2027-11-23"
    )

    assert errors_of(asked) == []
    assert place in places(asked)
    assert findings(data_copy) == []


@pytest.mark.parametrize(
    ("words", "cells", "column"),
    [
        ("Căn cứ Chỉ thị số 05-CT/TU ngày 25-10-2017.", {"document_type": "plan"}, "document_type"),
        ("Căn cứ Chỉ thị số 05-CT/TU ngày 25-10-2017.", {"date_text": "", "issued_date": ""}, "date_text"),
        ("Căn cứ văn bản số 05-CT/TU ngày 25-10-2017.", {"document_type": "plan"}, "document_type"),
        ("Căn cứ Quyết định số 05-CT/TU ngày 25-10-2017.", {"document_type": "regulation"}, "document_type"),
    ],
)
def test_type_number_and_day_of_a_cited_document_are_those_printed(data_copy, words, cells, column):
    right = {"document_type": "directive", "date_text": "25-10-2017", "issued_date": "2017-10-25", "type_text": ""}
    relate(data_copy, words, "05-CT/TU", "based_on", title=words[8:-1], **(right | cells))
    row = Table.read(data_copy / "documents.csv").row_of("van-ban-kia")

    assert Place("documents.csv", row + 1, column) in places(errors_of(findings(data_copy)))


@pytest.mark.parametrize(("issuer", "count"), [("Bộ Chính trị khóa XII", 0), ("Bộ Chính", 1)])
def test_an_issuer_may_be_named_longer_than_a_known_unit_as_the_words_do(data_copy, issuer, count):
    words = "Thực hiện Quyết định số 611-QĐ/TW ngày 02/3/2020 của Bộ Chính trị khóa XII về việc ấy."
    day = {"date_text": "ngày 02/3/2020", "issued_date": "2020-03-02"}
    relate(
        data_copy, words, "611-QĐ/TW", "implements", document_type="decision", type_text="", issuer_text=issuer, **day
    )

    assert [each.column for each in findings(data_copy)] == ["issuer_text"] * count


def test_a_directive_is_a_directive_and_a_decision_may_hold_a_regulation(data_copy):
    words = "Căn cứ Quyết định số 97-QĐ/TU ngày 25-10-2017."
    right = {"document_type": "decision", "date_text": "25-10-2017", "issued_date": "2017-10-25", "type_text": ""}
    relate(data_copy, words, "97-QĐ/TU", "based_on", title="Quyết định số 97-QĐ/TU", **right)

    assert findings(data_copy) == []


def test_a_type_that_is_in_no_list_is_called_by_the_name_it_prints(data_copy):
    add_small_document(
        data_copy,
        SMALL,
        [{"id": "doan-1", "text": "Lời cam kết."}],
        type_line="BẢN CAM KẾT",
        document_type="other",
        type_text="BẢN CAM KẾT",
        doc_symbol="",
    )
    documents = Table.read(data_copy / "documents.csv")
    right = findings(data_copy)
    place = documents.set(documents.row_of(SMALL), "type_text", "")

    assert right == []
    assert place in places(errors_of(findings(data_copy)))


def test_a_text_that_prints_no_type_has_none_and_a_document_without_a_text_is_asked_for_it(data_copy):
    cells = {"type_line": "", "document_type": "other", "type_text": "", "doc_symbol": ""}
    add_small_document(data_copy, SMALL, [{"id": "doan-1", "text": "Lời cam kết."}], **cells)
    right = findings(data_copy)
    documents = Table.read(data_copy / "documents.csv")
    cited = documents.row_of("de-an-97")
    documents.set(cited, "type_text", "")
    place = documents.set(cited, "document_type", "other")

    assert right == []
    assert Place(place.file, place.line, "type_text") in places(errors_of(findings(data_copy)))


@pytest.mark.parametrize(
    ("words", "clause_id", "columns"),
    [
        ("Theo điểm a khoản 1 Điều 15 Quy định số 12-QĐ/TU về việc ấy.", "dieu-15.1.a", set()),
        ("Theo khoản 1, Điều 15 của Quy định số 12-QĐ/TU về việc ấy.", "dieu-15.1", set()),
        ("Theo khoản 2 Điều 15 Quy định số 12-QĐ/TU về việc ấy.", "dieu-15.1", {"target_clause_id"}),
        ("Theo Quy định số 12-QĐ/TU về việc ấy.", "dieu-15", {"target_clause_id"}),
    ],
)
def test_a_relation_between_clauses_of_two_documents_names_both(data_copy, words, clause_id, columns):
    nodes = [
        {"id": "dieu-15", "number": "Điều 15.", "heading": "Việc ấy"},
        {"id": "dieu-15.1", "number": "1.", "text": "Gồm:"},
        {"id": "dieu-15.1.a", "number": "a)", "text": "một việc;"},
    ]
    add_small_document(data_copy, "qd-kia", nodes, title="về việc kia")
    add_small_document(data_copy, SMALL, [{"id": "dieu-1", "number": "Điều 1.", "text": words}])
    Table.read(data_copy / "relations.csv").add("QH-901", SMALL, "dieu-1", words, "implements", "qd-kia", clause_id)
    found = findings(data_copy)

    assert errors_of(found) == []
    assert {each.column for each in found} == columns
