"""Words saved in a code page without Vietnamese letters are called so; questions and addresses are not."""

import pytest

from tests.support.csv_rows import Place, Table
from tests.support.faults import TEXT, findings, replace
from validation.language.lost_letters import lost_letters, may_have_lost_letters

ASKED = "V?n b?n không nêu th?i h?n ban hành"


@pytest.mark.parametrize(
    "words",
    [
        ASKED,
        "NGH? QUY?T",
        "Ngh? quyết số 5",
        "S? tay công tác",
        "theo k? hoạch",
        "Ban T? chức",
        "?y ban nhân dân",
        "“?ảng ủy",
        "ng??i đứng đầu",
        "đi?u chuyển",
        "V&#259;n bản",
        r"V\u0103n bản",
        "v\ufffdn bản",
        "quÃ½ I",
    ],
)
def test_letters_that_a_code_page_lacks_are_missed(words):
    assert may_have_lost_letters(words)
    assert lost_letters(words)


@pytest.mark.parametrize(
    "words",
    [
        "Ai chủ trì? Ai phối hợp?",
        "có hay không? (chưa rõ)",
        "“Bao giờ xong?” là câu hỏi",
        "Chọn phương án B? Hay phương án C?",
        "điểm b? hay điểm c?",
        "có bao gồm TP? không",
        "năm 2021?",
        "không?Nếu không thì sao?",
        "không?nếu không",
        "(?)",
        "https://vanban.vn/a?id=5",
        "vanban.vn/tim?q=luan&trang=2",
        "tham số ?a=b",
        "R&D; A&B",
    ],
)
def test_questions_and_addresses_have_all_their_letters(words):
    assert not lost_letters(words)


@pytest.mark.parametrize(
    ("table", "column"), [("editor_notes", "note"), ("publications", "words"), ("units", "source"), ("tasks", "quote")]
)
def test_lost_letters_are_told_once_in_any_column(data_copy, table, column):
    file = Table.read(data_copy / f"{table}.csv")
    row = next(row for row in range(1, len(file.rows)) if file.get(row, column))
    file.set(row, column, ASKED)

    found = [each for each in findings(data_copy) if (each.file, each.line) == (f"{table}.csv", row + 1)]

    assert [(each.column, each.rule) for each in found if each.column == column] == [(column, "letters_are_not_lost")]
    assert table == "tasks" or "Khi công bố" in found[0].message


def test_lost_letters_are_found_in_a_text_that_was_received_so(data_copy):
    source = TEXT.replace("text.yml", "source.txt")
    line = replace(data_copy, TEXT, "Kết quả đạt được", "K?t qu? đạt đư?c")
    replace(data_copy, source, "Kết quả đạt được", "K?t qu? đạt đư?c")

    named = {
        Place(each.file, each.line, each.column) for each in findings(data_copy) if each.rule == "letters_are_not_lost"
    }

    assert named == {Place(TEXT, line, "heading")}
