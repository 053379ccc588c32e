"""Columns as codes say the same as the cells they were made of."""

from hypothesis import given
from hypothesis import strategies as st

from validation.tables.coded_columns import CodedColumn, ColumnCoder, distinct_rows

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
