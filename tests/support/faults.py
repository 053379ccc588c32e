"""Make faults in a copy of the data, and know where each must be found."""

import csv
import io
from dataclasses import dataclass
from pathlib import Path

from model.finding import Finding
from validation.folder_check import FolderCheck

TEXT = "texts/kl-luan-chuyen-2021/text.yml"


@dataclass(frozen=True)
class Place:
    """Where a fault was made: the finding must name exactly this."""

    file: str
    line: int
    column: str


@dataclass
class Table:
    """One CSV file as rows of cells, written back as it was read."""

    path: Path
    rows: list[list[str]]

    @classmethod
    def read(cls, path: Path) -> "Table":
        return cls(path, list(csv.reader(io.StringIO(path.read_text("utf-8"), newline=""))))

    @property
    def header(self) -> list[str]:
        return self.rows[0]

    def row_of(self, key: str) -> int:
        """The row whose first cells are this key (parts separated by blanks)."""
        return next(place for place, row in enumerate(self.rows) if " ".join(row).startswith(f"{key} "))

    def set(self, row: int, column: str, value: str) -> Place:
        self.rows[row][self.header.index(column)] = value
        self.write()
        return Place(self.path.name, row + 1, column)

    def get(self, row: int, column: str) -> str:
        return self.rows[row][self.header.index(column)]

    def write(self) -> None:
        out = io.StringIO(newline="")
        csv.writer(out, lineterminator="\n").writerows(self.rows)
        self.path.write_text(out.getvalue(), encoding="utf-8", newline="")


def findings(data: Path) -> list[Finding]:
    return FolderCheck(data).report().findings


def places(found: list[Finding]) -> set[Place]:
    return {Place(each.file, each.line, each.column) for each in found}


def rules(found: list[Finding]) -> set[str]:
    return {each.rule for each in found}


def replace(data: Path, file: str, old: str, new: str) -> int:
    """Replace words that stand once, or first, in a file; give their line."""
    path = data / file
    content = path.read_text("utf-8")
    assert old in content, f"{old!r} is not in {file}"
    path.write_text(content.replace(old, new, 1), encoding="utf-8", newline="")
    return content[: content.index(old)].count("\n") + 1
