"""Rows and cells of tables are cited by what tells them from the others."""

import pytest

from model.texts.grids import grid_of
from model.texts.table_citations import cell_name, row_name

ROWS = [
    ["TT", "Thôn", "Kết quả", "←"],
    ["↑", "↑", "Năm 2020", "Năm 2021"],
    ["1", "An Lành", "5", "6"],
    ["2", "Bình Hòa", "5", "6"],
    ["3", "Bình Hòa", "7", "8"],
    ["", "Bình Hòa", "9", "9"],
    ["Tổng cộng các thôn:⏎- cả năm", "←", "26", "29"],
]
GRID = grid_of(ROWS, list(range(1, 8)), head=2, side=0)


@pytest.mark.parametrize(
    ("row", "name"),
    [
        (1, "dòng tiêu đề thứ nhất"),
        (3, "dòng “An Lành”"),
        (4, "dòng số thứ tự 2"),
        (6, "dòng thứ tư"),
        (7, "dòng “Tổng cộng các thôn”"),
    ],
)
def test_a_row_is_named_by_words_no_other_row_has_else_by_its_number_else_by_its_place(row, name):
    assert row_name(GRID, row) == name


def test_a_cell_is_named_by_the_head_of_its_column():
    assert cell_name(GRID, 3, 4) == "cột “Năm 2021” dòng “An Lành”"
    assert cell_name(GRID, 5, 2) == "cột “Thôn” dòng số thứ tự 3"
    assert cell_name(GRID, 2, 3) == "cột thứ ba dòng tiêu đề thứ hai"
    assert cell_name(grid_of([["a", "b"]], [1], head=0, side=0), 1, 2) == "cột thứ hai dòng “a”"


def test_the_only_head_row_is_not_counted():
    assert row_name(grid_of([["TT", "Thôn"], ["1", "An Lành"]], [1, 2], head=1, side=0), 1) == "dòng tiêu đề"
