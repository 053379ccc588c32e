"""Columns as codes say the same as the cells they were made of."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from validation.schemas import TABLE_SCHEMAS
from validation.tables.coded_columns import CodedColumn, ColumnCoder, distinct_rows
from validation.tables.key_order import is_in_order, record_order, sort_keys
from validation.tables.raw_tables import RawTable

_CELLS = st.lists(st.one_of(st.none(), st.sampled_from(["a", "b", "ă", "01", " "])), max_size=40)


@given(_CELLS)
def test_a_coded_column_gives_back_every_cell(cells):
    column = CodedColumn.of(cells)

    assert column.cells() == cells
    assert [column.cell(row) for row in range(len(cells))] == cells


@given(_CELLS, st.integers(1, 7))
def test_a_column_read_in_batches_is_the_column_read_at_once(cells, size):
    coder = ColumnCoder()
    for begin in range(0, len(cells), size):
        coder.add([cell or "" for cell in cells[begin : begin + size]])

    assert coder.column().cells() == cells


@given(st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from("xyz")), max_size=40), st.integers(1, 3))
def test_distinct_rows_part_the_rows_by_their_combination_of_cells(pairs, at_least):
    columns = [CodedColumn.of(cells) for cells in zip(*pairs, strict=True)] or [CodedColumn.of([])]
    expected: dict[tuple[str, str], list[int]] = {}
    for row, pair in enumerate(pairs):
        expected.setdefault(pair, []).append(row)

    found = list(distinct_rows(columns, at_least=at_least))

    assert found == [rows for rows in expected.values() if len(rows) >= at_least]


@given(_CELLS)
def test_rows_of_a_text_are_the_rows_where_it_stands(cells):
    column = CodedColumn.of(cells)

    for code, text in enumerate(column.texts):
        assert column.rows_of([code]) == [row for row, cell in enumerate(cells) if cell == text]


def _table(name, **columns):
    schema = next(each for each in TABLE_SCHEMAS if each.table_name() == name)
    cells = {column: CodedColumn.of(texts) for column, texts in columns.items()}
    return RawTable(schema, f"{name}.csv", cells, range(2, 2 + len(next(iter(columns.values())))))


def test_a_table_made_of_another_is_asked_about_its_own_rows():
    """What was combined of the other's rows, its caches included, stays with the other."""
    columns = ("task_id", "unit_id", "report_date")
    table = _table("task_reports", **{name: ["a", "b"] for name in columns})
    assert len(list(table.distinct(*columns))) == 2
    longer = {name: CodedColumn.of([*column.cells(), "x"]) for name, column in table.columns.items()}

    grown = replace(table, columns=longer, lines=[2, 3, 4])

    assert [list(rows) for rows, _ in grown.distinct(*columns)] == [[0], [1], [2]]


def test_codes_stand_in_the_order_of_their_numbers_and_other_ids_by_letters():
    reports = _table("task_reports", report_id=["BC-0999", "BC-9999", "BC-10000", "BC-100000"])
    units = _table("units", unit_id=["phuong-1", "phuong-10", "phuong-2"])

    assert is_in_order(sort_keys(reports))
    assert is_in_order(sort_keys(units))
    assert not is_in_order(sort_keys(_table("task_reports", report_id=["BC-10000", "BC-9999"])))
    order = record_order(reports.schema)
    assert order({"report_id": "BC-9999"}) < order({"report_id": "BC-10000"})
