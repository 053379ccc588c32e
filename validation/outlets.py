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
#: So many lines are looked at as one; the line breaks between them part what patterns would join.
_BLOCK = 500


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
    lines = words.splitlines()
    for begin in range(0, len(lines), _BLOCK):
        block = lines[begin : begin + _BLOCK]
        if not any(_judged("\n".join(block), allowed)):
            continue  # nothing in the block, so nothing in any of its lines
        for number, line in enumerate(block, start=begin + 1):
            for rule, value, detail in _judged(line, allowed):
                yield finding(rule, file, number if located else 0, value=value, detail=detail)


def _judged(words: str, allowed: frozenset[str]) -> Iterator[tuple[str, str, str]]:
    """Give rule, value and detail of everything in these words that must not get out."""
    for kind, datum in personal_data(words):
        yield "has_no_personal_data", datum, f"“{datum}” là {kind}."
    for name in person_names(words, allowed):
        yield "names_no_person", name, f"“{name}” là họ tên người."
    if SECRECY_MARK.search(words):
        yield "bears_no_secrecy_mark", words.strip(), ""


def _members(path: Path) -> Iterator[str]:
    """Give the texts inside a workbook or an archive, tags taken off."""
    with zipfile.ZipFile(path) as archive:
        for member in archive.infolist():
            if Path(member.filename).suffix in _PLAIN and member.file_size <= _LARGEST:
                words = archive.read(member).decode("utf-8", errors="replace")
                yield words.replace("<", "\n<").replace(">", ">\n") if member.filename.endswith(".xml") else words
