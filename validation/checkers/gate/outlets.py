"""
The gate over what leaves: pages written by hand, and everything in a built site.

A file is judged by its words, its name among them, or refused as a kind that cannot be judged.
"""

import hashlib
import io
import os
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from model.finding import Finding
from validation.checkers.gate.file_kinds import Kind, kind_of
from validation.disclosure.judge import disclosures_in_name, disclosures_of
from validation.disclosure.personal_columns import is_personal_column
from validation.rulebook.findings import finding

_LARGEST = 50_000_000
#: Archives in archives in archives are no way to hand anything on.
_DEEPEST = 3
#: Tags of a worksheet that only say where a cell stands.
_CELL_TAGS = re.compile(r"</?(?:row|c|is|t|v)\b[^<>]*>")


@dataclass(frozen=True)
class Clear:
    """Digests of texts that were found clear: `before`, and `now`, those met again among them."""

    before: frozenset[bytes] = frozenset()
    now: set[bytes] = field(default_factory=set)

    def knows(self, digest: bytes) -> bool:
        """Tell whether a text was found clear before; it is then met again."""
        if digest in self.before:
            self.now.add(digest)
        return digest in self.now


def outlet_findings(
    outlet: Path,
    data: Path,
    allowed: frozenset[str],
    *,
    clear: Clear | None = None,
    made_here: frozenset[str] = frozenset(),
) -> Iterator[Finding]:
    """
    Check every file of a folder, its name and what is packed in it, for what must not get out.

    Args:
        outlet: A folder of pages or downloads.
        data: The data folder; findings name files relative to it.
        allowed: Names of persons that may be published there, in lower case.
        clear: Texts known to be clear, which are not looked at again.
        made_here: Endings of files that the build makes of checked data, in a form that cannot be judged.
    """
    judge = _Judge(allowed, clear or Clear(), made_here)
    for path in sorted(outlet.rglob("*"), key=lambda path: (path.suffix.lower() == ".zip", path)):
        if not path.is_symlink() and path.is_file():
            inside = path.relative_to(outlet).as_posix()
            yield from judge.file_findings(path.read_bytes(), inside, Path(os.path.relpath(path, data)).as_posix())


class _Judge:
    """
    Judges words, and the same words only once.

    What readers take home says one thing in five formats: a text that was clear, in the archive once
    more, and a line that was clear, a cell of three workbooks, are clear wherever they stand again.
    """

    def __init__(self, allowed: frozenset[str], clear: Clear, made_here: frozenset[str]) -> None:
        self._allowed = allowed
        self._clear_texts = clear
        self._made_here = made_here
        self._clear_lines: set[str] = set()
        self._met: set[bytes] = set()

    def file_findings(self, content: bytes, name: str, file: str, *, depth: int = 0) -> Iterator[Finding]:
        """
        Return what must not get out of one file.

        Args:
            content: The file.
            name: Its path in the outlet, or in the archive that it is packed in.
            file: How findings name it: what is packed has no place that an editor could find.
            depth: How many archives it is packed in.
        """
        yield from self._name_findings(name, file)
        kind, suffix = kind_of(name, content), PurePosixPath(name).suffix.lower()
        if kind is Kind.TEXT:
            if suffix == ".csv" and not depth:
                yield from _header_findings(content, file)
            yield from self.text_findings(
                content, file, located=not depth, is_marked_up=bool(depth) and suffix == ".xml"
            )
        elif kind is Kind.PACKED and depth < _DEEPEST:
            yield from self._packed_findings(content, file, depth)
        elif kind is not Kind.CLEAR and suffix not in self._made_here:
            detail = f"“{name}” thuộc loại tệp không đọc được để kiểm ({kind.value})."
            yield finding("file_can_be_judged", file, 0, value=name, detail=detail, key=digest_key(content))

    def _name_findings(self, name: str, file: str) -> Iterator[Finding]:
        for each in disclosures_in_name(name, self._allowed):
            yield finding(each.rule, file, 0, value=each.words, detail=f"Tên tệp: {each.detail}")

    def _packed_findings(self, content: bytes, file: str, depth: int) -> Iterator[Finding]:
        """Check what is packed; a workbook in an archive that also stands beside it is not opened again."""
        digest = hashlib.sha256(content).digest()
        if digest in self._met:
            return
        self._met.add(digest)
        with zipfile.ZipFile(io.BytesIO(content)) as opened:
            for member in opened.infolist():
                if member.is_dir():
                    continue
                if member.file_size > _LARGEST or member.flag_bits & 1:
                    yield finding("file_can_be_judged", file, 0, value=member.filename, key=digest_key(content))
                else:
                    yield from self.file_findings(opened.read(member), member.filename, file, depth=depth + 1)

    def text_findings(
        self, content: bytes, file: str, *, located: bool = True, is_marked_up: bool = False
    ) -> Iterator[Finding]:
        """Return what must not get out of one text, line by line."""
        digest = hashlib.sha256(content).digest()
        if self._clear_texts.knows(digest):
            return
        words = content.decode("utf-8", errors="replace")
        if is_marked_up:
            words = _CELL_TAGS.sub("\n", words).replace("<", "\n<").replace(">", ">\n")
        lines = words.splitlines()
        unknown = [number for number, line in enumerate(lines) if line not in self._clear_lines]
        found = list(disclosures_of([lines[number] for number in unknown], self._allowed))
        for place, each in found:
            number = unknown[place] + 1 if located else 0
            yield finding(each.rule, file, number, value=each.words, detail=each.detail)
        self._clear_lines.update({lines[number] for number in unknown} - {lines[unknown[place]] for place, _ in found})
        if not found:
            self._clear_texts.now.add(digest)


def digest_key(content: bytes) -> str:
    """Return what an exception calls a file by, so that another file of the same name is looked at again."""
    return hashlib.sha256(content).hexdigest()[:16]


def _header_findings(content: bytes, file: str) -> Iterator[Finding]:
    header = content.partition(b"\n")[0].decode("utf-8-sig", errors="replace").rstrip("\r").replace(";", ",").split(",")
    for name in header:
        if is_personal_column(name):
            yield finding("has_no_personal_column", file, 1, name, name)
