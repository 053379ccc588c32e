"""The first document published a second time under another id: what must hold however many documents there are."""

import shutil
from pathlib import Path

from tests.support.csv_rows import Table

FIRST, SECOND = "kl-luan-chuyen-2021", "kl-thu-hai-2022"


def add_second_document(data: Path, **cells: str) -> None:
    """Copy the text and its row under the second id, with other cells in that row."""
    shutil.copytree(data / "texts" / FIRST, data / "texts" / SECOND)
    Table.read(data / "documents.csv").add_like(FIRST, document_id=SECOND, **cells)


def add_facts_of_second(data: Path, name: str) -> None:
    """Copy the facts of the first document in a table for the second, under codes of their own: NV-501 for NV-001."""
    table = Table.read(data / f"{name}.csv")
    for row in table.rows[1:]:
        cells = dict(zip(table.header, row, strict=True))
        cells |= {"document_id": SECOND} if "document_id" in cells else {}
        table.rows.append([row[0].replace("-0", "-5"), *list(cells.values())[1:]])
    table.write()
