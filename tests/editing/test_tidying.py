"""What spreadsheets make of a table is put right where nothing was lost, and said; what lost a value is refused by name."""

import csv
import io
import random
import unicodedata

import pytest

from editing.__main__ import main
from model.repository import ROOT
from tests.support.csv_rows import Table, read_rows
from tests.support.faults import findings
from tests.support.folders import bytes_of

TABLES = sorted(path.name for path in (ROOT / "data").glob("*.csv"))


def _written(rows, **form):
    out = io.StringIO(newline="")
    csv.writer(out, **form).writerows(rows)
    return out.getvalue()


def _shuffled(rows):
    body = rows[1:]
    random.Random(4).shuffle(body)  # noqa: S311
    return [rows[0], *body]


#: How spreadsheets save a table: a function of its rows, header first.
SAVED = {
    "a mark and Windows' line ends": lambda rows: ("\ufeff" + _written(rows, lineterminator="\r\n")).encode(),
    "semicolons": lambda rows: _written(rows, delimiter=";", lineterminator="\r\n").encode(),
    "tabs in UTF-16": lambda rows: _written(rows, delimiter="\t", lineterminator="\r\n").encode("utf-16"),
    "letters in two parts": lambda rows: unicodedata.normalize("NFD", _written(rows, lineterminator="\n")).encode(),
    "rows in another order": lambda rows: _written(_shuffled(rows), lineterminator="\n").encode(),
    "columns in another order": lambda rows: _written([row[::-1] for row in rows], lineterminator="\n").encode(),
    "every cell quoted": lambda rows: _written(rows, quoting=csv.QUOTE_ALL, lineterminator="\n").encode(),
    "empty rows and columns": lambda rows: _written(
        [*([*row, "", ""] for row in rows), [""] * (len(rows[0]) + 2)], lineterminator="\n"
    ).encode(),
    "a line for Excel": lambda rows: b"sep=,\r\n" + _written(rows, lineterminator="\r\n").encode(),
    "capitals of truth": lambda rows: _written(
        [[{"true": "TRUE", "false": "FALSE"}.get(cell, cell) for cell in row] for row in rows], lineterminator="\n"
    ).encode(),
}


@pytest.mark.parametrize("name", SAVED)
def test_every_table_saved_by_a_spreadsheet_comes_back_byte_for_byte(data_copy, capsys, name):
    before = bytes_of(data_copy)
    for file in TABLES:
        (data_copy / file).write_bytes(SAVED[name](read_rows(data_copy / file)))
    changed = [file for file in TABLES if bytes_of(data_copy)[file] != before[file]]

    assert main(["tidy", "--data", str(data_copy)]) == 0

    said = capsys.readouterr().out
    assert changed
    assert all(f"{file}: đã đưa về dạng của cổng (" in said for file in changed)
    assert bytes_of(data_copy) == before


def test_what_is_in_form_is_left_alone(data_copy, capsys):
    before = bytes_of(data_copy)

    assert main(["tidy", "--data", str(data_copy)]) == 0

    assert "không ghi gì" in capsys.readouterr().out
    assert bytes_of(data_copy) == before


#: A cell that Excel changed when it opened the file, and what was published there.
LOST = {
    "a zero at the beginning": ("rotation_results", "SL-001", "actual_text", "4", "04"),
    "a zero at the end": ("support_rates", "HT-003", "base_salary_factor", "1", "1.0"),
    "a point": ("support_rates", "HT-003", "factor_text", "10", "1.0"),
    "a day as it is shown": ("documents", "de-an-97", "issued_date", "05/11/2002", "2002-11-05"),
    "a day as the paper writes it": ("documents", "kl-24", "date_text", "05/06/2012", "05/6/2012"),
    "that day in another order": ("documents", "kl-24", "date_text", "6/5/12", "05/6/2012"),
    "a day as a number": ("documents", "de-an-97", "issued_date", "37565", "2002-11-05"),
    "a month": ("base_salaries", "2013-07-01", "decree", "02-Thg3", "66/2013/NĐ-CP"),
    "letters": ("editor_notes", "GC-002", "note", "V?n b?n không nêu", "Từ 05/11/2002"),
    "the figures of a long number": ("base_salaries", "2013-07-01", "amount_vnd", "1,15E+06", "1150000"),
}


@pytest.mark.parametrize("name", LOST)
def test_a_value_that_was_lost_is_refused_by_name_with_what_was_published(data_copy, capsys, name):
    file, key, column, cell, published = LOST[name]
    table = Table.read(data_copy / f"{file}.csv")
    table.set(table.row_of(key), column, cell)
    path = data_copy / f"{file}.csv"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    before = bytes_of(data_copy)

    assert main(["tidy", "--data", str(data_copy)]) == 1

    said = capsys.readouterr().out
    assert f"{file}.csv: từ chối, dòng {table.row_of(key) + 1}, cột {column}: ‘{cell}’" in said
    assert f"ghi “{published}" in said
    assert bytes_of(data_copy) == before


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("task_id,title\nNV-001,Bỏ cột\n".encode(), "các cột không phải của bảng"),
        ("cơ quan;đơn\n".encode("cp1258"), "bảng mã ANSI"),
        (b'unit_id,"name\n', "ngoặc kép"),
    ],
)
def test_what_is_no_whole_table_is_refused_and_the_others_are_put_right(data_copy, capsys, content, words):
    (data_copy / "units.csv").write_bytes(content)
    tasks = data_copy / "tasks.csv"
    form = tasks.read_bytes()
    tasks.write_bytes(b"\xef\xbb\xbf" + form)

    assert main(["tidy", "--data", str(data_copy)]) == 1

    assert words in capsys.readouterr().out
    assert (data_copy / "units.csv").read_bytes() == content
    assert tasks.read_bytes() == form


def test_a_row_with_a_cell_too_many_is_not_cut(data_copy, capsys):
    path = data_copy / "tasks.csv"
    path.write_text(path.read_text("utf-8").replace("NV-002,", "NV-002,thêm,", 1), "utf-8")

    assert main(["tidy", "--data", str(data_copy)]) == 1

    assert "dòng 3 có 11 ô, bảng có 10 cột" in capsys.readouterr().out


@pytest.mark.parametrize("name", ["a mark and Windows' line ends", "semicolons", "a line for Excel"])
def test_the_check_names_the_remedy(data_copy, name):
    (data_copy / "tasks.csv").write_bytes(SAVED[name](read_rows(data_copy / "tasks.csv")))

    assert any("make tidy" in each.message for each in findings(data_copy))


@pytest.mark.parametrize(
    ("column", "cell"), [("amount_vnd", "11500000"), ("amount_text", "1.200.000"), ("decree_date", "2013-07-26")]
)
def test_what_was_changed_on_purpose_is_left_to_the_check(data_copy, capsys, column, cell):
    table = Table.read(data_copy / "base_salaries.csv")
    table.set(table.row_of("2013-07-01"), column, cell)

    assert main(["tidy", "--data", str(data_copy)]) == 0

    assert "không ghi gì" in capsys.readouterr().out
