"""Received files put beside the text of a copy of the data, with their rows."""

import csv
import hashlib
from pathlib import Path

from validation.schemas import ReceivedSchema

COLUMNS = list(ReceivedSchema.to_schema().columns)
#: What a Word file of an invented office is said to be.
ROW = {
    "file": "ban-nhan.docx",
    "form": "docx",
    "received_on": "2026-11-20",
    "received_from": "Văn phòng Thị ủy An Hòa",
    "is_reference": "true",
    "extractor": "cổng",
    "extractor_version": "2.0.0",
}
#: Not a Word file: nothing here opens it.
CONTENT = b"PK\x03\x04 ban nhan cua mot van phong bia ra"


def add_received(text: Path, *rows: dict[str, str], content: bytes = CONTENT) -> Path:
    """
    Write received.csv and the files that its rows name; return the table's path.

    Args:
        text: The folder of the text.
        rows: What differs from the row of the invented office, for each file.
        content: The bytes of every file.
    """
    (text / "received").mkdir()
    digest = {"sha256": hashlib.sha256(content).hexdigest()}
    path = text / "received.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS, restval="", lineterminator="\n")
        writer.writeheader()
        for row in rows or ({},):
            cells = ROW | digest | row
            (text / "received" / cells["file"]).write_bytes(content)
            writer.writerow(cells)
    return path
