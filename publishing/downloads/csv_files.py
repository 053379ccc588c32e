"""The canonical CSV of each table: UTF-8, no BOM, commas (RFC 4180), as machines read it."""

import csv
from pathlib import Path

from model.portal import Portal, Table
from publishing.downloads.records import text_records


def write_csv_files(portal: Portal, folder: Path) -> None:
    """Write `<table>.csv` for every table into `folder`."""
    for table in portal.tables.values():
        write_csv(table, folder / f"{table.name}.csv")


def write_csv(table: Table, path: Path) -> None:
    """Write one table, row by row: memory does not grow with the table."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\r\n")
        writer.writerow([column.name for column in table.columns])
        writer.writerows(text_records(table))
