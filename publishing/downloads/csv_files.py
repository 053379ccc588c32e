"""The canonical CSV of each table: UTF-8, no BOM, commas (RFC 4180), as machines read it."""

import csv
from pathlib import Path

from publishing.downloads.cells import cell_text
from validation.portal import Portal


def write_csv_files(portal: Portal, folder: Path) -> None:
    """Write `<table>.csv` for every table into `folder`."""
    for table in portal.tables.values():
        names = [column.name for column in table.columns]
        with (folder / f"{table.name}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\r\n")
            writer.writerow(names)
            writer.writerows([cell_text(getattr(row, name)) for name in names] for row in table.rows)
