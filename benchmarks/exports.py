"""
`python -m benchmarks.exports [ROWS]`: how long one table of figures takes to leave, per format.

Each of our writers beside the fastest library found for its format, alternated in one run, each
in a process of its own, in seconds of a processor; memory is what a process takes at most, beside
the process that only makes the rows. The rows are made one by one, so no side has them in memory.
"""

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from resource import RUSAGE_SELF, getrusage
from statistics import median
from types import SimpleNamespace
from typing import NamedTuple

from validation.portal import Column, Row, Table

ROWS, REPEATS = 1_000_000, 3
_CATEGORY = "điều động, luân chuyển cán bộ chủ chốt phường lên công tác tại các cơ quan thành phố"
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
    """Make a table of so many figures."""
    columns = tuple(
        Column(
            name,
            name,
            name,
            kind,
            required=True,
            unique=False,
            labels={},
            references=None,
            pattern=None,
            needed_when={},
        )
        for name, kind in _COLUMNS.items()
    )
    return Table("figures", "Số liệu", "Số liệu", ("result_id",), columns, MadeRows(count))  # type: ignore[arg-type]


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
    from publishing.downloads.sheets import Book
    from publishing.downloads.workbooks import add_table

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


def _library_json(table: Table, path: Path) -> None:
    with path.open("w", encoding="utf-8") as file:
        for row in table.rows:
            file.write(json.dumps(vars(row), ensure_ascii=False, default=str))


def _rows_alone(table: Table, _path: Path) -> None:
    for _ in table.rows:
        pass


class Writer(NamedTuple):
    """One way to write a table, and the format it writes."""

    ending: str
    write: Callable[[Table, Path], None]


WRITERS = {
    "rows alone": Writer("", _rows_alone),
    "csv": Writer("csv", _ours_csv),
    "csv for Excel": Writer("csv", _ours_excel_csv),
    "csv, rustpy-xlsxwriter": Writer("csv", _rust_csv),
    "json": Writer("json", _ours_json),
    "json, standard library": Writer("json", _library_json),
    "xlsx": Writer("xlsx", _ours_xlsx),
    "xlsx, rustpy-xlsxwriter": Writer("xlsx", _rust_xlsx),
    "xlsx, XlsxWriter": Writer("xlsx", _xlsxwriter),
}
#: Each of ours with what it is held against.
PEERS = {
    "csv": "csv, rustpy-xlsxwriter",
    "csv for Excel": "csv, rustpy-xlsxwriter",
    "json": "json, standard library",
    "xlsx": "xlsx, rustpy-xlsxwriter",
}


class Measure(NamedTuple):
    """What one run took."""

    seconds: float
    megabytes: float


def measure(name: str, rows: int, folder: Path) -> Measure:
    """Run one writer in a process of its own."""
    command = [sys.executable, "-m", "benchmarks.exports", "--one", name, str(rows), str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return Measure(*json.loads(done.stdout))


def _one(name: str, rows: int, folder: Path) -> None:
    writer = WRITERS[name]
    begin = time.process_time()
    writer.write(figures_table(rows), folder / f"figures.{writer.ending}")
    seconds = time.process_time() - begin
    print(json.dumps([seconds, getrusage(RUSAGE_SELF).ru_maxrss / 1024]))


def main(arguments: list[str]) -> None:
    """Measure all writers and print the medians as a table."""
    if arguments[:1] == ["--one"]:
        _one(arguments[1], int(arguments[2]), Path(arguments[3]))
        return
    rows = int(arguments[0]) if arguments else ROWS
    with tempfile.TemporaryDirectory() as folder:
        runs = {name: [] for name in WRITERS}  # type: dict[str, list[Measure]]
        for _ in range(REPEATS):
            for name in WRITERS:
                runs[name].append(measure(name, rows, Path(folder)))
    seconds = {name: median(run.seconds for run in each) for name, each in runs.items()}
    print(f"{'':26}{'seconds':>9}{'ratio':>7}{'MB':>6}   ({rows} rows)")
    for name, each in runs.items():
        ratio = f"{seconds[name] / seconds[PEERS[name]]:.2f}" if name in PEERS else ""
        print(f"{name:26}{seconds[name]:9.2f}{ratio:>7}{median(run.megabytes for run in each):6.0f}")


if __name__ == "__main__":
    main(sys.argv[1:])
