"""The gate over what leaves: pages written by hand, and the downloads of a built site."""

import os
import zipfile
from collections.abc import Iterator
from pathlib import Path

from validation.findings import Finding, finding
from validation.personal import SECRECY_MARK, is_personal_column, person_names, personal_data

_PLAIN = {".md", ".txt", ".csv", ".json", ".yml", ".yaml", ".xml"}
_ZIPPED = {".xlsx", ".zip"}
_LARGEST = 50_000_000


def outlet_findings(outlet: Path, data: Path, allowed: frozenset[str]) -> Iterator[Finding]:
    """
    Check every text file of a folder, workbooks included, for what must not get out.

    Args:
        outlet: A folder of pages or downloads.
        data: The data folder; findings name files relative to it.
        allowed: Names of signatories and office holders, in lower case.
    """
    for path in sorted(outlet.rglob("*")):
        if path.is_symlink() or not path.is_file():
            continue
        file = Path(os.path.relpath(path, data)).as_posix()
        if path.suffix in _PLAIN:
            if path.suffix == ".csv":
                yield from _header_findings(path, file)
            yield from _line_findings(path.read_text(encoding="utf-8", errors="replace"), file, allowed)
        elif path.suffix in _ZIPPED and zipfile.is_zipfile(path):
            for words in _members(path):
                yield from _line_findings(words, file, allowed, located=False)


def _header_findings(path: Path, file: str) -> Iterator[Finding]:
    with path.open(encoding="utf-8-sig", errors="replace") as opened:
        header = opened.readline().rstrip("\n").replace(";", ",").split(",")
    for name in header:
        if is_personal_column(name):
            yield finding("has_no_personal_column", file, 1, name, name)


def _line_findings(words: str, file: str, allowed: frozenset[str], *, located: bool = True) -> Iterator[Finding]:
    for number, line in enumerate(words.splitlines(), start=1):
        place = number if located else 0
        for kind, datum in personal_data(line):
            yield finding("has_no_personal_data", file, place, value=datum, detail=f"“{datum}” là {kind}.")
        for name in person_names(line, allowed):
            yield finding("names_no_person", file, place, value=name, detail=f"“{name}” là họ tên người.")
        if SECRECY_MARK.search(line):
            yield finding("bears_no_secrecy_mark", file, place, value=line.strip())


def _members(path: Path) -> Iterator[str]:
    """Give the texts inside a workbook or an archive, tags taken off."""
    with zipfile.ZipFile(path) as archive:
        for member in archive.infolist():
            if Path(member.filename).suffix in _PLAIN and member.file_size <= _LARGEST:
                words = archive.read(member).decode("utf-8", errors="replace")
                yield words.replace("<", "\n<").replace(">", ">\n") if member.filename.endswith(".xml") else words
