"""Where the report of a check goes: to the reader piece by piece, or whole into a file."""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path


def report_pieces(written: str | bytes | Iterator[str]) -> Iterable[bytes]:
    """Return a report piece by piece: one of half a million findings is never whole in memory."""
    if isinstance(written, bytes):
        return [written]
    if isinstance(written, str):
        written = iter([f"{written}\n"] if written else [])
    return (piece.encode(errors="backslashreplace") for piece in written)  # a name of a file may be no UTF-8


def put(pieces: Iterable[bytes], output: Path | None) -> None:
    """Write a report to a file, or where the command answers."""
    if output:
        _write_whole(output, pieces)
    else:
        sys.stdout.writelines(piece.decode() for piece in pieces)


def _write_whole(path: Path, pieces: Iterable[bytes]) -> None:
    """Write a file in one step: where it cannot be written, the older one stays as it is."""
    if path.is_symlink() or (path.exists() and not path.is_file()):  # /dev/stdout, a pipe
        with path.open("wb") as file:
            file.writelines(pieces)
        return
    staged = path.with_name(f".{path.name}-next")
    try:
        with staged.open("wb") as file:
            file.writelines(pieces)
        staged.replace(path)
    except OSError:
        staged.unlink(missing_ok=True)
        raise
