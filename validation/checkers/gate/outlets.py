"""
The gate over what leaves: files written by hand, and everything in a built site.

A file is judged by its words, its name among them, or refused as a kind that cannot be judged. What readers take home
says one thing in five formats, so the same words are judged once, wherever they stand; where they stand is looked up
only of those that must not get out.
"""

import csv
import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from model.finding import Finding
from validation.checkers.gate.file_kinds import Kind
from validation.checkers.gate.markup import (
    parts_of_built_page,
    parts_of_code,
    parts_of_page,
    parts_of_paragraph,
    parts_of_workbook,
    strings_of_code,
)
from validation.checkers.gate.packed_files import File, files_in
from validation.disclosure.file_names import readings_of_name
from validation.disclosure.judge import Disclosure, disclosures_by_text
from validation.disclosure.personal_columns import is_personal_column
from validation.rulebook.findings import finding

_MARKED_UP = frozenset((".html", ".htm", ".xhtml", ".xml", ".svg"))
_CODE = frozenset((".json", ".js", ".mjs", ".map", ".webmanifest"))
#: What stands before the name of a file in a list of checksums; the names are judged as those of the files.
_SUM = re.compile(r"[0-9a-f]{64} [ *]")


@dataclass(frozen=True)
class Clear:
    """Digests of texts that were found clear: `before`, and `now`, those met again among them."""

    before: frozenset[bytes] = frozenset()
    now: set[bytes] = field(default_factory=set)


@dataclass(frozen=True)
class Made:
    """
    What the gate may rely on in a site that was built of checked data.

    Attributes:
        unread: Names of files that hold checked words in a form that cannot be judged.
        left_out: Folders that hold no sentences of ours: licences, lists of single words.
        changing: Words that differ on every page whenever anything changes, and say nothing.
        judged: Words that the check of the data judged, with the same names allowed.
    """

    unread: frozenset[str] = frozenset()
    left_out: tuple[str, ...] = ()
    changing: bytes = b""
    judged: frozenset[str] = frozenset()


def outlet_findings(
    outlet: Path, data: Path, allowed: frozenset[str], *, clear: Clear | None = None, made: Made | None = None
) -> Iterator[Finding]:
    """
    Check every file of a folder, its name and what is packed in it, for what must not get out.

    Args:
        outlet: A folder of pages or downloads.
        data: The data folder; findings name files relative to it.
        allowed: Names of persons that may be published there, in lower case.
        clear: Texts known to be clear, which are not looked at again.
        made: What is relied on where the folder is a built site; there a table is judged cell by cell, as it was checked.
    """
    clear, left_out = clear or Clear(), made.left_out if made else ()
    parts: dict[str, None] = {}
    read: set[tuple[str, bytes]] = set()
    for each in files_in(outlet, data, left_out):
        yield from _kind_findings(each, made)
        digest = _digest(each, made)
        if digest not in clear.before and digest not in clear.now:
            parts.update(dict.fromkeys(_words_of(each, made, read)))
        clear.now.add(digest)
    faulty = disclosures_by_text((part for part in parts if not made or part not in made.judged), allowed)
    for each in files_in(outlet, data, left_out) if faulty else ():
        disclosed = _disclosed_in(each, made, faulty)
        clear.now.difference_update([_digest(each, made)] if disclosed else [])
        for number, one in disclosed:
            yield finding(one.rule, each.place, number, value=one.words, detail=one.detail)


def _words_of(file: File, made: Made | None, read: set[tuple[str, bytes]]) -> Iterator[str]:
    """Return what its name may say, and its words unless they were read: what an archive holds lies beside it as well."""
    yield from readings_of_name(file.name)
    if (file.suffix, file.digest) not in read:
        read.add((file.suffix, file.digest))
        if made and file.kind is Kind.TEXT and file.suffix in _CODE:
            yield from strings_of_code(_decoded(file))
        else:
            yield from (part for _, part in _parts(file, made))


def _disclosed_in(
    file: File, made: Made | None, faulty: Mapping[str, list[Disclosure]]
) -> dict[tuple[int, Disclosure], None]:
    """Return what a file discloses, with its line; by its name in line 0."""
    named = next((words for words in readings_of_name(file.name) if words in faulty), "")
    disclosed = [(0, one) for one in faulty.get(named, ())]
    disclosed += [(number, one) for number, part in _parts(file, made) for one in faulty.get(part, ())]
    return dict.fromkeys(disclosed)


def _digest(file: File, made: Made | None) -> bytes:
    """Return what a clear file is known by: its name and its bytes, but for what changes and says nothing."""
    changes = made and made.changing and made.changing in file.content
    content = hashlib.sha256(file.content.replace(made.changing, b"")).digest() if made and changes else file.digest
    return hashlib.sha256(f"{file.name}\0".encode() + content).digest()


def _kind_findings(file: File, made: Made | None) -> Iterator[Finding]:
    """Refuse what cannot be judged, and columns about persons."""
    if file.kind in {Kind.OTHER, Kind.IMAGE_WITH_WORDS} and not (made and file.name in made.unread):
        key = hashlib.sha256(file.content).hexdigest()[:16]
        detail = f"“{file.name}” thuộc loại tệp không đọc được để kiểm ({file.kind.value}); mã của tệp: {key}."
        yield finding("file_can_be_judged", file.place, 0, value=file.name, detail=detail, key=key)
    if file.suffix == ".csv" and file.kind is Kind.TEXT and not file.is_packed:
        header = file.content.partition(b"\n")[0].decode("utf-8-sig", errors="replace").rstrip("\r")
        for name in header.replace(";", ",").split(","):
            if is_personal_column(name):
                yield finding("has_no_personal_column", file.place, 1, name, name)


def _parts(file: File, made: Made | None) -> Iterator[tuple[int, str]]:
    """Return the words of a file that are judged, part by part, after the number of their line."""
    if file.kind is not Kind.TEXT:
        return
    words = _decoded(file)
    if file.suffix in _MARKED_UP:
        in_page = parts_of_built_page if made else parts_of_page
        yield from (parts_of_workbook if file.is_packed else in_page)(words)
        return
    for number, line in enumerate(words.splitlines(), start=1):
        for part in _parts_of_line(line, file.suffix, made):
            yield 0 if file.is_packed else number, part


def _decoded(file: File) -> str:
    return file.content.decode("utf-8-sig", errors="replace")


def _parts_of_line(line: str, suffix: str, made: Made | None) -> Iterator[str]:
    if suffix in _CODE:
        yield from parts_of_code(line, always=made is not None)
    elif made and suffix == ".csv":
        delimiter = ";" if line.count(";") > line.count(",") else ","
        yield from next(csv.reader((line,), delimiter=delimiter), ()) if '"' in line else line.split(delimiter)
    elif suffix == ".md":
        yield from parts_of_paragraph(line)
    elif made and (digest := _SUM.match(line)):
        yield line[digest.end() :]
    else:
        yield line
