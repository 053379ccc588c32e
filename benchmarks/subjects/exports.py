"""
How long one table of figures takes to leave, per format, beside the fastest library found for it.

Each writer runs in a process of its own; rows are made one by one, so no side has them in memory.
"""

import csv
import json
import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any, NamedTuple

from benchmarks.measuring.one_run import Case
from benchmarks.measuring.rounds import Comparison, Extent, Goal
from model.portal import Column, Row, Table

_CATEGORY = "điều động, luân chuyển cán bộ chủ chốt phường lên công tác tại các cơ quan thành phố"
_PLAIN: dict[str, Any] = {"unique": False, "labels": {}, "references": None, "pattern": None, "needed_when": {}}
_COLUMNS = {
    "result_id": "id",
    "unit_id": "id",
    "category_text": "text",
    "actual_text": "text",
    "actual": "integer",
    "report_date": "day",
}


class MadeRows:
    """So many rows of figures, made anew whenever they are gone through."""

    def __init__(self, count: int) -> None:
        self._count = count

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[Row]:
        for number in range(self._count):
            yield SimpleNamespace(
                result_id=f"SL-{number:07}",
                unit_id=f"phuong-{number % 3321}",
                category_text=_CATEGORY,
                actual_text=f"{number % 97:02}",
                actual=number % 97,
                report_date=date(2021, 1 + number % 12, 1 + number % 28),
            )


def figures_table(count: int) -> Table:
    """Make a table as the portal has them, its rows made anew at each reading so that none is held in memory."""
    columns = tuple(Column(name, name, name, kind, required=True, **_PLAIN) for name, kind in _COLUMNS.items())
    return Table("figures", "Số liệu", "Số liệu", ("result_id",), columns, MadeRows(count))  # type: ignore[arg-type]  # rows made anew are no tuple


def _ours_csv(table: Table, path: Path) -> None:
    from publishing.downloads.csv_files import write_csv

    write_csv(table, path)


def _ours_excel_csv(table: Table, path: Path) -> None:
    from publishing.downloads.excel_csv import write_excel_csv

    write_excel_csv(table, path)


def _ours_json(table: Table, path: Path) -> None:
    from publishing.downloads.json_files import write_json

    write_json(table, path)


def _ours_xlsx(table: Table, path: Path) -> None:
    from publishing.workbooks.tables import add_table
    from spreadsheets.sheets import Book

    with Book(path, table.title, date(2026, 1, 1)) as book:
        add_table(book, table)


def _xlsxwriter(table: Table, path: Path) -> None:
    from xlsxwriter import Workbook

    with Workbook(path, {"constant_memory": True}) as book:
        sheet = book.add_worksheet()
        day = book.add_format({"num_format": "dd/mm/yyyy"})
        for line, row in enumerate(table.rows):
            values = vars(row)
            for place, name in enumerate(("result_id", "unit_id", "category_text", "actual_text")):
                sheet.write_string(line, place, values[name])
            sheet.write_number(line, 4, row.actual)
            sheet.write_datetime(line, 5, row.report_date, day)


def _rust_xlsx(table: Table, path: Path) -> None:
    from rustpy_xlsxwriter import write_worksheet

    write_worksheet((vars(row) for row in table.rows), str(path), "Số liệu")


def _rust_csv(table: Table, path: Path) -> None:
    from rustpy_xlsxwriter import FastExcel

    FastExcel(str(path)).sheet("figures", (vars(row) for row in table.rows)).save()


def _library_csv(table: Table, path: Path) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(vars(row).values() for row in table.rows)


def _library_json(table: Table, path: Path) -> None:
    with path.open("w", encoding="utf-8") as file:
        for row in table.rows:
            file.write(json.dumps(vars(row), ensure_ascii=False, default=str))


def _orjson(table: Table, path: Path) -> None:
    import orjson

    with path.open("wb") as file:
        for row in table.rows:
            file.write(orjson.dumps(vars(row)))


class Writer(NamedTuple):
    """One way to write a table, and the ending of the file."""

    ending: str
    write: Callable[[Table, Path], None]


WRITERS = {
    "csv": Writer("csv", _ours_csv),
    "csv for Excel": Writer("csv", _ours_excel_csv),
    "csv, rustpy-xlsxwriter": Writer("csv", _rust_csv),
    "csv, standard library": Writer("csv", _library_csv),
    "json": Writer("json", _ours_json),
    "json, orjson": Writer("json", _orjson),
    "json, standard library": Writer("json", _library_json),
    "xlsx": Writer("xlsx", _ours_xlsx),
    "xlsx, rustpy-xlsxwriter": Writer("xlsx", _rust_xlsx),
    "xlsx, XlsxWriter": Writer("xlsx", _xlsxwriter),
}
#: Each format: its peers, the last of them known to the tests too, then ours.
FORMATS = {
    "CSV": (["csv, rustpy-xlsxwriter", "csv, standard library"], ["csv", "csv for Excel"]),
    "JSON": (["json, orjson", "json, standard library"], ["json"]),
    "XLSX": (["xlsx, rustpy-xlsxwriter", "xlsx, XlsxWriter"], ["xlsx"]),
}
_SIZES = {
    Extent.QUICK: (100,),
    Extent.USUAL: (10_000, 100_000, 1_000_000),
    Extent.LARGE: (10_000, 100_000, 1_000_000, 3_000_000),
}
#: A peer far from the fastest, left out of long tables: it only takes time.
_SLOW, _LONG = {"xlsx, XlsxWriter"}, 100_000
#: At most so many times the fastest, within so many megabytes.
_GOAL = Goal(cpu=3, memory=150)


def comparisons(folder: Path, extent: Extent) -> Iterator[Comparison]:
    """
    Compare writing a table of figures in each format with the fastest library known for it.

    Args:
        folder: Where files are written.
        extent: Up to how many rows.
    """
    for rows in _SIZES[extent]:
        for name, (peers, ours) in FORMATS.items():
            beside = [each for each in peers if rows <= _LONG or each not in _SLOW]
            if extent is Extent.QUICK:
                beside = beside[-1:]
            cases = [case(each, rows, folder) for each in (*beside, *ours)]
            yield Comparison(f"Export {name}", rows, cases, dict.fromkeys(ours, _GOAL), peers=len(beside))


def case(name: str, rows: int, folder: Path) -> Case:
    """Run one writer in a process of its own, with the Python that has the peers."""
    return Case(name, [sys.executable, "-m", "benchmarks.subjects.exports", name, str(rows), str(folder)])


if __name__ == "__main__":
    way, count, place = sys.argv[1:]
    WRITERS[way].write(figures_table(int(count)), Path(place) / f"figures.{WRITERS[way].ending}")
