"""The gate over what leaves: pages written by hand, and the downloads of a built site."""

import hashlib
import io
import os
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from model.finding import Finding
from validation.language.personal import bears_secrecy_mark, is_personal_column, is_suspect, person_names, personal_data
from validation.rulebook.findings import finding

_Pack = io.BufferedReader | io.BytesIO

_PLAIN = {".md", ".txt", ".csv", ".json", ".yml", ".yaml", ".xml", ".html", ".svg"}
_ZIPPED = {".xlsx", ".zip"}
_LARGEST = 50_000_000
#: So many lines are looked at as one; the line breaks between them part what patterns would join.
_BLOCK = 500
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
    outlet: Path, data: Path, allowed: frozenset[str], *, clear: Clear | None = None
) -> Iterator[Finding]:
    """
    Check every text file of a folder, workbooks included, for what must not get out.

    Args:
        outlet: A folder of pages or downloads.
        data: The data folder; findings name files relative to it.
        allowed: Names of signatories and office holders, in lower case.
        clear: Texts known to be clear, which are not looked at again.
    """
    judge = _Judge(allowed, clear or Clear())
    for path in sorted(outlet.rglob("*"), key=lambda path: (path.suffix == ".zip", path)):
        if path.is_symlink() or not path.is_file():
            continue
        file = Path(os.path.relpath(path, data)).as_posix()
        if path.suffix in _PLAIN:
            if path.suffix == ".csv":
                yield from _header_findings(path, file)
            yield from judge.findings(path.read_bytes(), file)
        elif path.suffix in _ZIPPED and zipfile.is_zipfile(path):
            with path.open("rb") as pack:
                yield from _packed_findings(judge, pack, file)


def _header_findings(path: Path, file: str) -> Iterator[Finding]:
    with path.open(encoding="utf-8-sig", errors="replace") as opened:
        header = opened.readline().rstrip("\n").replace(";", ",").split(",")
    for name in header:
        if is_personal_column(name):
            yield finding("has_no_personal_column", file, 1, name, name)


def _packed_findings(judge: "_Judge", pack: _Pack, file: str) -> Iterator[Finding]:
    """
    Check the texts inside a workbook or an archive, and what is packed in it once more.

    A text in there has no line that an editor could find. A workbook in an archive that also
    stands beside it is not opened again.
    """
    if judge.has_met(pack):
        return
    with zipfile.ZipFile(pack) as opened:
        for member in opened.infolist():
            suffix = Path(member.filename).suffix
            if suffix not in _PLAIN | _ZIPPED or member.file_size > _LARGEST:
                continue
            content = opened.read(member)
            if suffix in _PLAIN:
                yield from judge.findings(content, file, located=False, is_marked_up=suffix == ".xml")
            elif zipfile.is_zipfile(io.BytesIO(content)):
                yield from _packed_findings(judge, io.BytesIO(content), file)


class _Judge:
    """
    Judges words, and the same words only once.

    What readers take home says one thing in five formats: a text that was clear, in the archive once
    more, and a line that was clear, a cell of three workbooks, are clear wherever they stand again.
    """

    def __init__(self, allowed: frozenset[str], clear: Clear) -> None:
        self._allowed = allowed
        self._clear_texts = clear
        self._clear_lines: set[str] = set()
        self._met: set[bytes] = set()

    def has_met(self, pack: _Pack) -> bool:
        """Tell whether this very workbook or archive was looked into before."""
        digest = hashlib.file_digest(pack, "sha256").digest()
        has_met = digest in self._met
        self._met.add(digest)
        return has_met

    def findings(
        self, content: bytes, file: str, *, located: bool = True, is_marked_up: bool = False
    ) -> Iterator[Finding]:
        """Return what must not get out of one text, line by line."""
        digest = hashlib.sha256(content).digest()
        if self._clear_texts.knows(digest):
            return
        words, is_clear = content.decode("utf-8", errors="replace"), True
        if is_marked_up:
            words = _CELL_TAGS.sub("\n", words).replace("<", "\n<").replace(">", ">\n")
        lines = words.splitlines()
        for begin in range(0, len(lines), _BLOCK):
            block = lines[begin : begin + _BLOCK]
            unknown = [line for line in block if line not in self._clear_lines]
            if not any(self._judged("\n".join(self._suspicious(unknown)))):
                self._clear_lines.update(unknown)
                continue
            for number, line in enumerate(block, start=begin + 1):
                for rule, value, detail in self._judged(line):
                    is_clear = False
                    yield finding(rule, file, number if located else 0, value=value, detail=detail)
        if is_clear:
            self._clear_texts.now.add(digest)

    @staticmethod
    def _suspicious(lines: list[str]) -> list[str]:
        """Leave out the lines that a quick look clears, all at once where it clears them together."""
        whole = "\n".join(lines)
        if not is_suspect(whole):
            return []
        return [line for line in lines if is_suspect(line)]

    def _judged(self, words: str) -> Iterator[tuple[str, str, str]]:
        """Return rule, value and detail of everything in these words that must not get out."""
        for kind, datum in personal_data(words):
            yield "has_no_personal_data", datum, f"“{datum}” là {kind}."
        for name in person_names(words, self._allowed):
            yield "names_no_person", name, f"“{name}” là họ tên người."
        if bears_secrecy_mark(words):
            yield "bears_no_secrecy_mark", words.strip(), ""
