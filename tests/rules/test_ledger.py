"""What was published stands: it changes with its source, or openly, and an editor confirms it."""

import json

import pytest

from editing.confirm import confirm
from tests.support.csv_rows import Place, Table
from tests.support.faults import TEXT, change, findings, places, replace
from validation.reading.ledger import LEDGER
from validation.rulebook.findings import errors_of

SOURCE = TEXT.replace("text.yml", "source.txt")


def wrong(data):
    return places(errors_of(findings(data)))


@pytest.mark.parametrize(
    ("table", "key", "column", "value"),
    [
        pytest.param("base_salaries", "2019-07-01", "decree", "83/2019/NĐ-CP", id="a decree's number"),
        pytest.param("base_salaries", "2019-07-01", "decree_date", "2019-05-10", id="a day later"),
        pytest.param("base_salaries", "2026-07-01", "confidence", "two_sources", id="a better mark for the same source"),
        pytest.param("base_salaries", "2026-07-01", "effective_date", "2026-07-02", id="the first day, its key"),
        pytest.param("unit_successions", "phuong-4", "successor", "phường Nam Đông Hà", id="another row's words"),
        pytest.param("unit_successions", "phuong-4", "successor", "phường Đông", id="words left out"),
        pytest.param("units", "thanh-uy", "short_name", "", id="an optional cell emptied"),
        pytest.param("units", "tinh-uy", "parent_id", "", id="a parent emptied"),
        pytest.param("tasks", "NV-006", "deliverable_text", "", id="a deliverable emptied"),
        pytest.param("editor_notes", "GC-024", "note", "Đây là cùng cơ quan.", id="a note cut short"),
        pytest.param("documents", "kl-24", "status_source", "Nêu trong dự thảo kết luận (tháng 6 năm 2021), có số và ngày; chưa có nguồn về tình trạng hiệu lực hiện nay.", id="a number in words"),
    ],
)  # fmt: skip
def test_a_published_fact_that_changes_alone_is_found_in_its_cell(data_copy, table, key, column, value):
    assert change(data_copy, table, key, **{column: value}) <= wrong(data_copy)


def test_a_correction_with_its_source_is_taken_with_a_warning(data_copy):
    source = "Công báo; văn bản chính thức của nghị định (vanban.chinhphu.vn), thay cho năm kho mã nguồn công khai."
    changed = change(data_copy, "base_salaries", "2026-07-01", confidence="two_sources", source=source)

    assert errors_of(findings(data_copy)) == []
    assert changed <= places(findings(data_copy))


def test_one_more_word_in_the_source_is_no_ground_for_another_number(data_copy):
    salaries = Table.read(data_copy / "base_salaries.csv")
    source = salaries.get(salaries.row_of("2019-07-01"), "source") + " mới"
    change(data_copy, "base_salaries", "2019-07-01", amount_text="1.590.000", amount_vnd="1590000", source=source)

    told = {each.column: each.message for each in errors_of(findings(data_copy))}

    assert told.keys() == {"amount_text", "amount_vnd"}
    assert "“1490000”" in told["amount_vnd"]


def announce(data, kind, words, **ids):
    cells = {"document_id": "", "unit_id": ""} | ids
    Table.read(data / "publications.csv").add(
        "CB-900", "2026-11-29", kind, *cells.values(), "Đính chính", words, "chinh-sach/"
    )


@pytest.mark.parametrize(
    ("kind", "words", "stands"),
    [
        pytest.param("changed", "Ngày của nghị định áp dụng từ 01/07/2019 ghi lại theo bản in.", False, id="as read"),
        pytest.param("changed", "Dòng 2019-07-01 ghi lại theo bản in.", False, id="as written"),
        pytest.param("changed", "Dòng 2018-07-01 ghi lại theo bản in.", True, id="another row"),
        pytest.param("changed", "Ghi lại một ngày theo bản in.", True, id="no row"),
        pytest.param("appeared", "Dòng 2019-07-01 ghi theo bản in.", True, id="not as a change"),
    ],
)
def test_a_new_entry_of_the_publication_log_that_names_the_row_is_a_ground(data_copy, kind, words, stands):
    changed = change(data_copy, "base_salaries", "2019-07-01", decree_date="2019-05-10")
    announce(data_copy, kind, words)

    assert (changed <= wrong(data_copy)) is stands
    assert changed <= places(findings(data_copy))


def test_an_entry_that_was_published_before_is_no_ground_for_a_later_change(data_copy):
    announce(data_copy, "changed", "Dòng 2019-07-01 ghi lại theo bản in.")
    assert confirm(data_copy) == 0

    assert change(data_copy, "base_salaries", "2019-07-01", decree_date="2019-05-10") <= wrong(data_copy)


def test_a_row_without_an_id_is_withdrawn_by_an_entry_that_names_it(data_copy):
    parts = Table.read(data_copy / "task_units.csv")
    del parts.rows[parts.row_of("NV-013 cac-cap-uy")]
    parts.write()
    announce(data_copy, "withdrawn", "Bỏ vai trò của đơn vị này trong NV-013: ghi nhầm.", unit_id="cac-cap-uy")

    assert "published_row_lives" not in {each.rule for each in findings(data_copy)}


def test_a_row_of_facts_without_an_id_of_its_own_does_not_vanish(data_copy):
    parts = Table.read(data_copy / "task_units.csv")
    row = parts.row_of("NV-013 cac-cap-uy")
    del parts.rows[row]
    parts.write()

    (error,) = errors_of(findings(data_copy))

    assert (error.line, error.rule) == (row + 1, "published_row_lives")
    assert "Các cấp ủy Đảng thường xuyên quan tâm" in error.message


def test_what_another_rule_calls_wrong_is_said_once_with_what_was_published(data_copy):
    change(data_copy, "tasks", "NV-018", quote="tổ chức quán triệt và triển khai thực hiện Kết luận nảy")

    (error,) = [each for each in errors_of(findings(data_copy)) if each.column == "quote"]

    assert error.rule == "quote_stands_in_clause"
    assert "Khi công bố" in error.message


def test_every_line_of_the_source_is_as_received(data_copy):
    lines = (data_copy / SOURCE).read_text("utf-8").split("\n")
    lines[3] += " "
    del lines[59]
    (data_copy / SOURCE).write_text("\n".join(lines), encoding="utf-8")

    assert {Place(SOURCE, 4, ""), Place(SOURCE, 60, "")} <= wrong(data_copy)


def test_a_heading_that_is_no_longer_set_apart_is_found_where_its_clause_begins(data_copy):
    words = "  run_in_heading: 'Về chính sách đối với cán bộ luân chuyển:'\n"
    line = replace(data_copy, TEXT, words, "")

    assert [(each.file, each.column, each.line < line) for each in findings(data_copy)] == [
        (TEXT, "run_in_heading", True)
    ]


def test_a_change_made_alike_in_text_and_source_is_found_in_the_source(data_copy):
    for file in (TEXT, SOURCE):
        path = data_copy / file
        path.write_text(path.read_text("utf-8").replace("KẾT LUẬN", "KẾT LUẬM"), encoding="utf-8")

    assert SOURCE in {place.file for place in wrong(data_copy)}


def test_without_the_ledger_nothing_can_be_held_against_it(data_copy):
    (data_copy / LEDGER).unlink()

    assert Place(LEDGER, 0, "") in wrong(data_copy)


@pytest.mark.parametrize("content", ["", "[]", "{", "{}", '{"seal": 1}', "[" * 9_999])
def test_a_ledger_that_is_none_is_named_and_nothing_else(data_copy, content):
    (data_copy / LEDGER).write_text(content, encoding="utf-8")

    assert {each.file for each in findings(data_copy)} == {LEDGER}


def test_the_committed_ledger_holds_every_row_of_the_committed_data(data_copy):
    facts = json.loads((data_copy / LEDGER).read_text("utf-8"))

    for path in data_copy.glob("*.csv"):
        assert len(facts.get(path.name, {})) == len(path.read_text("utf-8").splitlines()) - 1, path.name
