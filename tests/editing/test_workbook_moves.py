"""A part of a text is moved by a mark, and by nothing else."""

import pytest

from editing.__main__ import main
from tests.support.faults import findings
from tests.support.folders import bytes_of
from tests.support.invented import invented_data
from tests.support.workbooks.hand import FIRST_ROW, Hand, given_out, taken
from validation.reading.dataset import read_dataset
from validation.rulebook.findings import errors_of

DOCUMENT = "thong-bao-diem"
SHEET = f"Toàn văn {DOCUMENT}"


@pytest.fixture(name="data")
def _data(tmp_path):
    """A text whose last two parts stand the wrong way round."""
    data = invented_data(tmp_path / "data", DOCUMENT)
    path = data / "texts" / DOCUMENT / "text.yml"
    *parts, other, last = path.read_text("utf-8").split("- id: ")
    path.write_text("- id: ".join([*parts, last, other]), "utf-8")
    return data


@pytest.fixture(name="hand")
def _hand(data, tmp_path):
    return Hand(given_out(data, tmp_path / "so.xlsx"))


def _ids(data):
    return [node.id for node in read_dataset(data).texts[DOCUMENT].text.nodes]


def _move_up(hand):
    """Put the last part before the one above it; return the ids of both."""
    sheet = hand.sheet(SHEET)
    last = max(row for row in range(FIRST_ROW, sheet.max_row + 1) if sheet.cell(row, 1).value)
    rows = [[cell.value for cell in sheet[row]] for row in (last, last - 1)]
    for row, cells in zip((last - 1, last), rows, strict=True):
        for column, cell in enumerate(cells, start=1):
            sheet.cell(row, column).value = cell
    return last - 1, [cells[0] for cells in rows]


def test_a_part_marked_as_moved_stands_after_the_row_above_it_once(data, hand, capsys):
    row, (moved, other) = _move_up(hand)
    hand.type(SHEET, row, "_bo", "dời")
    before = _ids(data)
    path = str(hand.save())

    assert errors_of(findings(data))

    changes = [(each.key, each.after) for each in taken(hand.path, data).plan.changes]
    assert main(["take", path, "--write", "--data", str(data)]) == 0, capsys.readouterr().out

    assert changes == [(moved, f"đứng sau {before[-3]}")]
    assert _ids(data) == [*before[:-2], moved, other]
    assert errors_of(findings(data)) == []
    assert taken(hand.path, data).plan.changes == []
    after = bytes_of(data)
    assert main(["take", path, "--write", "--data", str(data)]) == 0
    assert bytes_of(data) == after


def test_rows_that_are_only_put_elsewhere_stay_where_they_were(data, hand):
    _move_up(hand)

    assert taken(hand.save(), data).plan.changes == []


def test_the_mark_means_nothing_outside_a_text(data, hand):
    hand.type("Văn bản", FIRST_ROW, "_bo", "dời")

    assert "chỉ ghi x" in " ".join(each["message"] for each in taken(hand.save(), data).as_json()["errors"])
