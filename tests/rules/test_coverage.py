"""The check asks about clauses that show strong signs of a duty, a handful in any document, and counts the rest."""

import pytest

from model.derived.coverage import shows_duty
from tests.support.csv_rows import Table
from tests.support.faults import findings
from tests.support.small_documents import add_small_document
from validation.rulebook.findings import errors_of

SMALL = "qd-bia-2018"
DUTY = "Giao Ban Tổ chức Thị ủy theo dõi việc ấy."


def article(number, *clauses):
    """One article with a heading and clauses of these words."""
    yield {"id": f"dieu-{number}", "number": f"Điều {number}.", "heading": "Việc ấy"}
    for place, words in enumerate(clauses, 1):
        yield {"id": f"dieu-{number}.{place}", "number": f"{place}.", "text": words}


def questions(data):
    return [each.key for each in findings(data) if each.rule == "clause_is_covered"]


def lines(data):
    return [each for each in findings(data) if each.rule == "document_is_reviewed"]


@pytest.mark.parametrize(
    "words",
    [
        DUTY,
        "Yêu cầu các cơ quan báo cáo.",
        "Văn phòng chủ trì việc ấy.",
        "Đảng ủy phường có trách nhiệm kiểm tra.",
        "Hoàn thành trước ngày 30/9/2026.",
        "Báo cáo chậm nhất ngày 31 tháng 12 hằng năm.",
        "Làm xong trong quý I/2020.",
    ],
)
def test_a_request_a_charge_and_a_deadline_are_strong_signs(words):
    assert shows_duty(words)


@pytest.mark.parametrize(
    "words",
    [
        "Công tác ấy đạt nhiều kết quả.",
        "Từ năm trước đến nay đã hoàn thành 17/22 tuyến.",
        "Quy định này quy định về việc ấy.",
        "Việc bàn giao, yêu cầu về hồ sơ như sau.",
        "Nêu cao tinh thần trách nhiệm.",
    ],
)
def test_reports_and_definitions_are_none(words):
    assert not shows_duty(words)


def test_a_regulation_of_hundreds_of_clauses_gives_one_question_to_ten_clauses_at_most_and_one_line(data_copy):
    nodes = [node for number in range(1, 97) for node in article(number, "Lời văn.", "Lời khác.", DUTY, "Lời nữa.")]
    add_small_document(data_copy, SMALL, nodes, background="")
    found = findings(data_copy)

    assert errors_of(found) == []
    assert len(questions(data_copy)) == -(-384 // 10)
    assert [each.message.split(" điều")[0] for each in lines(data_copy)] == ["Đã rà soát 0/384"]
    assert f"còn {96 - 39} điều khoản" in lines(data_copy)[0].message


def test_a_duty_in_points_is_asked_about_once_and_settled_by_any_of_them(data_copy):
    nodes = [*article(1, "Văn phòng có trách nhiệm:"), {"id": "dieu-1.1.a", "number": "a)", "text": "Chủ trì việc ấy."}]
    add_small_document(data_copy, SMALL, nodes, background="")
    asked = questions(data_copy)
    Table.read(data_copy / "tasks.csv").add(
        "NV-901", SMALL, "dieu-1.1.a", "1", "việc ấy", "Chủ trì việc ấy", "", "", "", ""
    )

    assert asked == ["dieu-1.1"]
    assert questions(data_copy) == []


def test_background_is_asked_about_nowhere_and_counted_nowhere(data_copy):
    add_small_document(data_copy, SMALL, [*article(1, DUTY, "Lời văn."), *article(2, "Lời văn.")], background="dieu-1")

    assert questions(data_copy) == []
    assert ["Đã rà soát 0/1" in each.message for each in lines(data_copy)] == [True]


def test_background_names_parts_of_the_text(data_copy):
    add_small_document(data_copy, SMALL, article(1, "Lời văn."), background="dieu-9")

    assert {(each.column, each.rule) for each in errors_of(findings(data_copy))} == {("background", "reference_exists")}
