"""One mistake is told once: at the cell to be mended, and not again wherever it leads."""

import unicodedata

import pytest

from tests.support.csv_rows import Table
from tests.support.faults import TEXT, findings, replace

KL = "kl-luan-chuyen-2021"


def told(data):
    return [(each.file, each.line, each.column, each.rule) for each in findings(data)]


@pytest.mark.parametrize(
    ("table", "key", "column", "value", "rule"),
    [
        ("units", "bo-chinh-tri", "name", unicodedata.normalize("NFD", "Bộ Chính trị"), "is_nfc"),
        ("units", "bo-chinh-tri", "name", "Bộ Сhính trị", "has_no_look_alike"),
        ("units", "bo-chinh-tri", "kind", "polituro", "isin"),
        ("rotation_results", "SL-006", "plan_text", "01-Feb", "was_not_changed_by_excel"),
        ("support_rates", "HT-004", "base_salary_factor", "0,5", "is_decimal"),
        ("support_rates", "HT-001", "amount_vnd", "1E+07", "was_not_changed_by_excel"),
        ("task_units", "NV-019 ban-to-chuc-thanh-uy", "unit_id", "ban-to-chuc-thanh-ủy", "reference_exists"),
    ],
)
def test_a_cell_without_a_value_of_its_kind_is_told_once(data_copy, table, key, column, value, rule):
    file = Table.read(data_copy / f"{table}.csv")
    fault = file.set(file.row_of(key), column, value)

    assert told(data_copy) == [(fault.file, fault.line, column, rule)]


def test_a_secret_text_is_called_so_whatever_word_is_written(data_copy):
    line = replace(data_copy, "documents.csv", ",không mật,", ",mật,")

    assert ("documents.csv", line, "secrecy", "published_text_is_not_secret") in told(data_copy)


def test_a_wrong_clause_is_told_in_its_cell_with_the_clause_where_the_quote_stands(data_copy):
    tasks = Table.read(data_copy / "tasks.csv")
    fault = tasks.set(tasks.row_of("NV-021"), "clause_id", "IV.2")

    found = [each for each in findings(data_copy) if each.column in {"clause_id", "quote"}]

    assert [(each.file, each.line, each.column) for each in found] == [(fault.file, fault.line, "clause_id")]
    assert "có ở điều khoản IV.3, không có ở IV.2" in found[0].message


def test_a_quote_without_other_words_beside_it_may_be_wrong_itself(data_copy):
    notes = Table.read(data_copy / "editor_notes.csv")
    row = notes.row_of("GC-016")
    notes.set(row, "clause_id", "II.1.4")

    assert {each[:3] for each in told(data_copy)} == {
        ("editor_notes.csv", row + 1, "clause_id"),
        ("editor_notes.csv", row + 1, "quote"),
    }


def test_a_quote_that_leaves_its_clause_is_shown_beside_the_clause(data_copy):
    tasks = Table.read(data_copy / "tasks.csv")
    tasks.set(tasks.row_of("NV-018"), "quote", "tổ chức quán triệt và triển khai thưc hiện Kết luận này")

    (message,) = [each.message for each in findings(data_copy) if each.column == "quote"]

    assert "Trích dẫn ghi “…ức quán triệt và triển khai thưc hiện Kết luận này…”" in message
    assert "điều khoản IV.1 ghi “…ức quán triệt và triển khai thực hiện Kết luận này.…”" in message


@pytest.mark.parametrize(
    "spoil",
    [
        pytest.param(lambda tasks: tasks.set(2, "clause_id", "II.1.9"), id="an unknown clause"),
        pytest.param(lambda tasks: tasks.set(2, "clause_id", "II.1.2"), id="another clause"),
        pytest.param(lambda tasks: tasks.set(2, "clause_id", ""), id="no clause"),
        pytest.param(lambda tasks: tasks.set(2, "document_id", "kl-24"), id="another document"),
        pytest.param(lambda tasks: tasks.set(4, "task_id", "NV-003"), id="the id of another task"),
        pytest.param(lambda tasks: tasks.rows.pop(2), id="a row deleted"),
        pytest.param(lambda tasks: tasks.rows.insert(3, tasks.rows[2]), id="a row doubled"),
        pytest.param(lambda tasks: tasks.rows.append(tasks.rows.pop(2)), id="a row moved"),
        pytest.param(lambda tasks: tasks.rows[2].append("thừa"), id="a row torn"),
    ],
)
def test_a_task_led_astray_makes_no_other_count_wrong_and_hides_none_that_is(data_copy, spoil):
    tasks = Table.read(data_copy / "tasks.csv")
    spoil(tasks)
    fault = tasks.set(tasks.row_of("NV-010"), "seq", "2")

    assert [each[:3] for each in told(data_copy) if each[2] == "seq"] == [(fault.file, fault.line, "seq")]


@pytest.mark.parametrize("content", ["", "\n"])
def test_an_empty_file_is_told_once(data_copy, content):
    (data_copy / "policies.csv").write_text(content, encoding="utf-8")

    (told_of_it,) = [each for each in findings(data_copy) if each.file == "policies.csv"]

    assert "Tệp trống" in told_of_it.message
    assert "policy_id,document_id,clause_id" in told_of_it.message


@pytest.mark.parametrize("name", ["tasks.csv", "policies.csv", "units.csv", "published_ids.csv"])
def test_a_missing_table_is_told_once(data_copy, name):
    (data_copy / name).unlink()

    assert told(data_copy) == [(name, 0, "", "file_is_present")]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param("heading: 'Kết quả đạt được'", "heading: 'Kết quả đạt được", id="a mark that does not close"),
        pytest.param(
            "heading: 'Kết quả đạt được'", "text: 'Kết 'quả' đạt được'", id="a mark inside that is not doubled"
        ),
        pytest.param("heading: 'Kết quả đạt được'", "heading 'Kết quả đạt được'", id="a key without its colon"),
        pytest.param("heading: 'Kết quả đạt được'", "\theading: 'Kết quả đạt được'", id="a tab"),
    ],
)
def test_a_text_that_cannot_be_read_is_told_once_at_its_line_in_vietnamese(data_copy, old, new):
    line = replace(data_copy, TEXT, old, new)

    (only,) = findings(data_copy)

    assert (only.file, only.line) in {(TEXT, line), (TEXT, line + 1)}
    assert only.message.isascii() is False
    assert "found" not in only.message


def test_a_mark_inside_a_text_that_is_doubled_is_right(data_copy):
    replace(data_copy, TEXT, "heading: 'Kết quả đạt được'", "text: 'Kết ''quả'' đạt được'")

    assert {each.rule for each in findings(data_copy)} == {"text_matches_source"}


def test_a_quotation_mark_that_does_not_close_is_told_once(data_copy):
    line = replace(data_copy, "units.csv", ",politburo,", ',"politburo,')

    assert told(data_copy) == [("units.csv", line, "", "quotes_are_closed")]


def test_a_quotation_mark_that_swallows_rows_makes_no_false_error_elsewhere(data_copy):
    line = replace(data_copy, "tasks.csv", ",hàng năm,,\n", ',"hàng năm,,\n')

    assert {(file, at) for file, at, _, _ in told(data_copy)} == {("tasks.csv", line)}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param("text: 'Các cấp ủy Đảng thường", "text: 'Cac cấp ủy Đảng thường", id="a slip in a clause"),
        pytest.param("text: 'Các cấp ủy Đảng thường", "text: 'Các\u200b cấp ủy Đảng thường", id="a hidden character"),
        pytest.param("thay thế Đề án số 97-ĐA/TU.", "thay thế Đề án số.", id="words left out"),
    ],
)
def test_a_fault_in_the_words_of_a_text_is_not_told_of_the_quotes_that_stand_as_published(data_copy, old, new):
    line = replace(data_copy, TEXT, old, new)

    assert {each[:3] for each in told(data_copy)} == {(TEXT, line, "text")}


def test_a_quote_that_is_wrong_itself_is_told_beside_a_fault_in_the_text(data_copy):
    line = replace(data_copy, TEXT, "text: 'Các cấp ủy Đảng thường", "text: 'Cac cấp ủy Đảng thường")
    tasks = Table.read(data_copy / "tasks.csv")
    fault = tasks.set(tasks.row_of("NV-018"), "quote", "tổ chức quán triệt và triển khai thưc hiện Kết luận này")

    assert {(TEXT, line, "text"), (fault.file, fault.line, "quote")} <= {each[:3] for each in told(data_copy)}


@pytest.mark.parametrize("column", ["rule", "file", "column"])
def test_an_exception_that_names_nothing_is_not_also_called_idle(data_copy, column):
    exceptions = Table.read(data_copy / "exceptions.csv")
    exceptions.set(2, column, "không có")

    assert "exception_applies" not in {each[3] for each in told(data_copy)}


def test_a_missing_list_of_repairs_is_told_once(data_copy):
    (data_copy / TEXT).with_name("repairs.csv").unlink()

    assert told(data_copy) == [(TEXT.replace("text.yml", "repairs.csv"), 0, "", "file_is_present")]


def test_a_torn_period_makes_no_gap(data_copy):
    salaries = Table.read(data_copy / "base_salaries.csv")
    salaries.rows[4].append("thừa")
    salaries.write()

    assert [each[3] for each in told(data_copy)] == ["row_is_complete"]


def test_a_rate_whose_wards_are_misquoted_is_told_at_the_rate_alone(data_copy):
    rates = Table.read(data_copy / "support_rates.csv")
    fault = rates.set(rates.row_of("HT-004"), "wards_text", "các phường còn ại")

    assert {each[:3] for each in told(data_copy)} == {(fault.file, fault.line, "wards_text")}


@pytest.mark.parametrize(
    ("reported", "proven", "column"),
    [
        ("2999-01-01", "2021-12-01", "report_date"),
        ("2021-12-01", "2021-12-02", "evidence_date"),
        ("2021-04-30", "2021-12-01", "report_date"),
        ("2021-12-01", "2021-04-30", "evidence_date"),
    ],
)
def test_a_report_is_not_of_a_day_to_come_nor_older_than_its_evidence_or_its_task(data_copy, reported, proven, column):
    reports = Table.read(data_copy / "task_reports.csv")
    reports.add("BC-0001", "NV-019", "ban-to-chuc-thanh-uy", reported, "done", "12-KH/TU", proven, "", "")

    assert told(data_copy) == [("task_reports.csv", 2, column, "dates_agree")]


@pytest.mark.parametrize("mark", ["!!str ", "&neo ", "*neo "])
def test_a_mark_of_yaml_before_a_text_is_told_at_its_line(data_copy, mark):
    line = replace(data_copy, TEXT, "heading: 'Kết quả đạt được'", f"text: {mark}'Kết quả đạt được'")

    assert told(data_copy) == [(TEXT, line, "", "file_is_plain_yaml")]
