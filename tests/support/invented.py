"""Invented documents of every structure, in a data folder of their own: nothing may presuppose the first document."""

import csv
import shutil
from pathlib import Path

from model.repository import ROOT
from tests.support.csv_rows import Table, read_rows, write_rows

DOCUMENTS = ROOT / "tests" / "documents"
NAMES = sorted(path.parent.name for path in DOCUMENTS.glob("*/text.yml"))


def invented_data(data: Path, *names: str) -> Path:
    """Make a data folder that holds these documents, all of them where none is named, and nothing else; return it."""
    data.mkdir()
    for path in (ROOT / "data").glob("*.csv"):
        write_rows(data / path.name, read_rows(path)[:1])
    for name in names or NAMES:
        shutil.copytree(DOCUMENTS / name, data / "texts" / name)
    for path in DOCUMENTS.glob("*.csv"):
        table = Table.read(data / path.name)
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file, strict=True):
                if row["document_id"] in (names or NAMES):
                    table.rows.append([row.get(column, "") for column in table.header])
        table.write()
    return data
