"""Make faults in a copy of the data, and know where each must be found."""

from pathlib import Path

from model.finding import Finding
from tests.support.csv_rows import Place, Table
from validation.folder_check import FolderCheck

TEXT = "texts/kl-luan-chuyen-2021/text.yml"


def change(data: Path, table: str, key: str, **cells: str) -> set[Place]:
    """Change cells of one row; give their places."""
    file = Table.read(data / f"{table}.csv")
    return {file.set(file.row_of(key), column, value) for column, value in cells.items()}


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
