"""Rows and columns that vanish, move or double are found where an editor mends them."""

import pytest

from tests.support.csv_rows import Place, Table
from tests.support.faults import findings, places
from validation.schemas import TABLE_SCHEMAS


def spoil(data, name, change):
    table = Table.read(data / name)
    change(table.rows)
    table.write()
    return findings(data)


def test_a_deleted_row_is_told_once_where_it_stood_with_what_it_said(data_copy):
    (told,) = spoil(data_copy, "tasks.csv", lambda rows: rows.pop(5))

    assert (told.file, told.line, told.column) == ("tasks.csv", 6, "task_id")
    assert "Khi công bố, ở đây ghi: “NV-005, kl-luan-chuyen-2021" in told.message


def test_a_doubled_row_is_found_at_both_places(data_copy):
    found = spoil(data_copy, "tasks.csv", lambda rows: rows.insert(6, list(rows[5])))

    assert {Place("tasks.csv", 6, "task_id"), Place("tasks.csv", 7, "task_id")} == places(found)


@pytest.mark.parametrize(("one", "other"), [(3, 9), (1, 20)])
def test_rows_exchanged_are_both_found(data_copy, one, other):
    def swap(rows):
        rows[one], rows[other] = rows[other], rows[one]

    found = spoil(data_copy, "tasks.csv", swap)

    assert {Place("tasks.csv", one + 1, "task_id"), Place("tasks.csv", other + 1, "task_id")} <= places(found)


@pytest.mark.parametrize(
    ("begin", "end", "misplaced"),
    [
        pytest.param([2], 21, {21}, id="one row moved to the end"),
        pytest.param([20], 1, {2}, id="one row moved to the front"),
        pytest.param([3, 3, 3], 21, {20, 21, 22}, id="three rows moved to the end"),
    ],
)
def test_the_fewest_rows_are_called_misplaced(data_copy, begin, end, misplaced):
    def move(rows):
        for place in begin:
            rows.insert(end, rows.pop(place))

    found = spoil(data_copy, "tasks.csv", move)

    assert {each.line for each in found if each.rule == "rows_are_sorted"} <= misplaced | {max(misplaced) + 1}
    assert len([each for each in found if each.rule == "rows_are_sorted"]) == len(begin)


def test_a_torn_row_and_a_withdrawn_one_are_not_called_gone(data_copy):
    def tear_and_withdraw(rows):
        rows[5].append("thừa")
        del rows[12]

    (data_copy / "redirects.csv").write_text(
        "table,id,target,reason\ntasks,NV-012,nhiem-vu/,Gộp vào nhiệm vụ khác.\n", encoding="utf-8"
    )
    found = spoil(data_copy, "tasks.csv", tear_and_withdraw)

    assert "published_row_lives" not in {each.rule for each in found if each.file == "tasks.csv"}


def test_an_id_renamed_is_told_at_its_row_and_nowhere_else(data_copy):
    table = Table.read(data_copy / "documents.csv")
    renamed = table.set(table.row_of("kl-24"), "document_id", "kl-25")

    assert places(findings(data_copy)) == {renamed}


def test_a_column_left_out_is_named_in_the_header(data_copy):
    found = spoil(data_copy, "units.csv", lambda rows: [row.pop(4) for row in rows])

    assert Place("units.csv", 1, "kind") in places(found)


def test_a_column_added_is_named_in_the_header(data_copy):
    found = spoil(data_copy, "units.csv", lambda rows: [row.append("x") for row in rows])

    assert Place("units.csv", 1, "x") in places(found)


@pytest.mark.parametrize(("name", "one", "other"), [("units.csv", 1, 2), ("tasks.csv", 4, 5), ("glossary.csv", 0, 2)])
def test_two_names_of_columns_exchanged_are_told_once_with_both_names(data_copy, name, one, other):
    def swap(rows):
        rows[0][one], rows[0][other] = rows[0][other], rows[0][one]

    (told,) = spoil(data_copy, name, swap)

    header = Table.read(data_copy / name).header
    assert Place(told.file, told.line, told.column) == Place(name, 1, header[one])
    assert f"Ghi lại các tên ấy theo đúng thứ tự: {header[other]}, {header[one]}." in told.message


def test_a_column_moved_with_all_its_cells_is_told_once_with_the_column_that_belongs_there(data_copy):
    def move(rows):
        for row in rows:
            row.insert(4, row.pop(1))

    (told,) = spoil(data_copy, "units.csv", move)

    assert Place(told.file, told.line, told.column) == Place("units.csv", 1, "short_name")
    assert "ở chỗ “short_name” phải là “name”" in told.message


def test_a_misspelt_header_suggests_the_right_one(data_copy):
    def misspell(rows):
        rows[0][1] = "nmae"

    found = spoil(data_copy, "units.csv", misspell)

    assert any("Có phải ý bạn là “name”?" in each.message for each in found)


def test_a_row_torn_by_a_comma_makes_no_false_error_elsewhere(data_copy):
    found = spoil(data_copy, "units.csv", lambda rows: rows[4].insert(2, "thừa"))

    assert {each.file for each in found} == {"units.csv"}
    assert Place("units.csv", 5, "confidence") in places(found)


def test_several_faults_in_several_files_are_all_named(data_copy):
    faults = set()
    for name, key, column, value in (
        ("tasks.csv", "NV-004", "quote", "Đưa vào quy hoạch"),
        ("units.csv", "bo-chinh-tri", "kind", "polituro"),
        ("base_salaries.csv", "2019-07-01", "amount_vnd", "1490001"),
        ("relations.csv", "QH-014", "target_document_id", "nq-11"),
    ):
        table = Table.read(data_copy / name)
        faults.add(table.set(table.row_of(key), column, value))

    assert faults <= places(findings(data_copy))


@pytest.mark.parametrize("number", range(max(len(schema.to_schema().columns) for schema in TABLE_SCHEMAS)))
def test_whatever_column_is_left_out_is_named_in_every_table(data_copy, number):
    """In all tables at once: no rule stumbles over a column that is not there."""
    left_out = set()
    for path in data_copy.glob("*.csv"):
        table = Table.read(path)
        if number < len(table.header):
            left_out.add(Place(path.name, 1, table.header[number]))
            for row in table.rows:
                del row[number]
            table.write()

    assert left_out <= places(findings(data_copy))


def test_words_that_were_read_in_the_wrong_code_page_are_read_again(data_copy):
    table = Table.read(data_copy / "units.csv")
    table.set(table.row_of("bo-chinh-tri"), "name", "Bộ Chính trị".encode().decode("latin-1"))

    assert any("Có phải ý bạn là “Bộ Chính trị”?" in each.message for each in findings(data_copy))


def test_a_text_without_its_list_of_repairs_is_told_where_the_list_is_missing(data_copy):
    repairs = data_copy / "texts" / "kl-luan-chuyen-2021" / "repairs.csv"
    repairs.write_text("dong,truoc,sau\n", encoding="utf-8")
    assert {each.file for each in findings(data_copy)} == {repairs.relative_to(data_copy).as_posix()}

    repairs.unlink()
    assert Place("texts/kl-luan-chuyen-2021/repairs.csv", 0, "") in places(findings(data_copy))
