"""
Find where words still stand that should not have been published, and take away the old copies that hold them.

Looked into are the data, the ledger and the received files among them, every release, and every bundle; packed files
too. What was found is told by its place, never by the words, so that the report itself gives nothing away.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from cache.store import forget_all
from publishing.site.releases import list_releases, remove_releases
from validation.checkers.gate.file_kinds import Kind
from validation.checkers.gate.packed_files import files_in
from validation.language.plain_form import plain_form

#: Shorter words stand everywhere, and would take everything away.
FEWEST_LETTERS = 4


class TraceError(Exception):
    """Raised when the words are too short, or there are none; nothing was looked for."""

    code = 2


class Trace(NamedTuple):
    """
    A file in which the words still stand.

    Attributes:
        path: The file, or the archive that it is packed in.
        copy: The whole release or bundle that goes when it goes; None for a file that an editor must mend.
    """

    path: Path
    copy: Path | None


def words_in(file: Path) -> list[str]:
    """
    Read the words to look for, one a line, from a file; on a command line they would stay in its history.

    Raises:
        TraceError: there are none, one is too short, or the file cannot be read.
    """
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        message = f"Không đọc được tệp “{file}” (cần là văn bản UTF-8)."
        raise TraceError(message) from error
    words = [_folded(line) for line in lines if line.strip()]
    if not words or min(map(len, words)) < FEWEST_LETTERS:
        message = (
            f"Mỗi dòng của tệp là một cụm từ cần tìm, ít nhất {FEWEST_LETTERS} chữ; cụm ngắn hơn thì ở đâu cũng có."
        )
        raise TraceError(message)
    return words


def traces_of(words: Sequence[str], data: Path, releases: Path, bundles: Path) -> list[Trace]:
    """
    Return the files in which any of these words still stands.

    Args:
        words: What `words_in` gave.
        data: The data folder.
        releases: The folder of the releases, as `publish` takes it.
        bundles: The folder of the bundles.
    """
    traces = [Trace(path, None) for path in _holding(words, data)]
    for release in list_releases(releases) if releases.is_dir() else ():
        copy = releases / "releases" / release.name
        traces += [Trace(path, copy) for path in _holding(words, copy)]
    return traces + [Trace(path, path) for path in _holding(words, bundles) if path.suffix == ".zip"]


def take_away(traces: Sequence[Trace], releases: Path) -> list[Path]:
    """
    Delete the old releases and the bundles that hold the words, and all that is cached; give what was deleted.

    The release that readers see now stays: a new one must take its place first.
    """
    copies = {trace.copy for trace in traces if trace.copy}
    names = remove_releases(releases, {copy.name for copy in copies if copy.is_dir()})
    bundles = sorted(copy for copy in copies if copy.is_file())
    for bundle in bundles:
        bundle.unlink()
    forget_all()
    return [*(releases / "releases" / name for name in names), *bundles]


def _holding(words: Sequence[str], folder: Path) -> Iterator[Path]:
    """Return the files of a folder that hold any of the words, by their names or inside."""
    found = dict.fromkeys(
        folder / file.place
        for file in files_in(folder, folder, ())
        if _stands(words, file.name)
        or (file.kind is Kind.TEXT and _stands(words, file.content.decode(errors="replace")))
    )
    yield from found


def _stands(words: Sequence[str], text: str) -> bool:
    folded = _folded(text)
    return any(word in folded for word in words)


def _folded(text: str) -> str:
    """Return words without regard to capitals, accents' encoding and spaces."""
    return " ".join(unicodedata.normalize("NFC", plain_form(text)).casefold().split())
