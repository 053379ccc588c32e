"""The canonical CSV of each table: UTF-8, no BOM, commas (RFC 4180), as machines read it."""

import csv
from pathlib import Path

from model.portal import Table
from publishing.downloads.records import text_records


def write_csv(table: Table, path: Path) -> None:
    """Write one table, row by row: memory does not grow with the table."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\r\n")
        writer.writerow([column.name for column in table.columns])
        writer.writerows(text_records(table))
