"""
Change a data folder as a whole, or not at all.

The new files are written beside the old ones, then a journal says which of them take whose place.
From then on the change stands: files are renamed one by one, the ledger last, and the journal goes.
Whatever is killed before the journal stands has changed nothing; whatever is killed after it is
finished by the next change. In between, check, site and preview refuse the folder
(validation/reading/journal.py).
"""

import hashlib
import json
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from editing.lock import locked
from model.fingerprint import file_digest
from validation.language.system_errors import reason_of
from validation.reading.journal import JOURNAL, STAGING
from validation.reading.ledger import LEDGER

_NOTHING = "Dữ liệu không thay đổi gì."
_HALF = "Thay đổi mới ghi được một phần; hãy chạy lại lệnh này để ghi nốt."


class EditError(Exception):
    """Raised when a data folder could not be changed; its words say in Vietnamese why, and how the data stand."""


class Edit:
    """The files that one change will put in place, by their path in the data folder."""

    def __init__(self) -> None:
        self.files: dict[str, bytes] = {}

    def write(self, file: str, content: str) -> None:
        """Put a file in place of the one that stands, once the change is made."""
        self.write_bytes(file, content.encode())

    def write_bytes(self, file: str, content: bytes) -> None:
        """Put a file of any kind in place, byte for byte."""
        self.files[file] = content


@contextmanager
def edit(folder: Path) -> Iterator[Edit]:
    """
    Hold a data folder, finish what was interrupted before, and make a change when the block ends well.

    Raises:
        EditError: the folder cannot be held, or the change could not be made.
    """
    try:
        with locked(folder):
            finish(folder)
            change = Edit()
            yield change
            if change.files:
                _stage(folder, change.files)
                _put_in(folder)
    except OSError as error:
        standing = _HALF if (folder / JOURNAL).exists() else _NOTHING
        message = f"Không ghi được vào “{folder}” ({reason_of(error)}). {standing}"
        raise EditError(message) from error


def finish(folder: Path) -> None:
    """
    Finish a change that was interrupted, or clear away one that had not begun to stand.

    Raises:
        EditError: files were changed by hand in between, or the journal cannot be read.
    """
    if not (folder / STAGING).exists():
        return
    if (folder / JOURNAL).exists():
        _put_in(folder)
        sys.stderr.write("Lần ghi trước bị ngắt giữa chừng; nay đã ghi nốt.\n")
    else:
        shutil.rmtree(folder / STAGING)


def _stage(folder: Path, files: dict[str, bytes]) -> None:
    """Write the new files and the journal; where that fails nothing has changed, and nothing is left."""
    staging = folder / STAGING
    order = sorted(files, key=lambda file: (file == LEDGER, file))
    entries = [
        {"file": file, "before": _digest(folder / file), "after": hashlib.sha256(files[file]).hexdigest()}
        for file in order
    ]
    try:
        staging.mkdir()
        for number, file in enumerate(order):
            _write(staging / str(number), files[file])
        _write(staging / "list", json.dumps(entries, ensure_ascii=False).encode())
        _sync(staging)
        (staging / "list").rename(folder / JOURNAL)
        _sync(staging)
    except OSError:
        with suppress(OSError):
            (folder / JOURNAL).unlink(missing_ok=True)
        shutil.rmtree(staging, ignore_errors=True)
        raise


def _put_in(folder: Path) -> None:
    """Do what the journal says, as far as it is not done; then the journal goes."""
    for number, entry in enumerate(_entries(folder)):
        staged, place = folder / STAGING / str(number), folder / entry["file"]
        if not staged.exists():
            continue
        if _digest(staged) != entry["after"] or _digest(place) not in {entry["before"], entry["after"]}:
            message = (
                f"“{entry['file']}” đã bị sửa khi lần ghi trước còn dở. Lấy lại tệp ấy và thư mục “{STAGING}” "
                "từ bản lưu (git), hoặc xóa thư mục ấy để bỏ lần ghi dở, rồi chạy lại."
            )
            raise EditError(message)
        place.parent.mkdir(parents=True, exist_ok=True)
        if place.exists():
            shutil.copymode(place, staged)
        staged.replace(place)
        _sync(place.parent)
    (folder / JOURNAL).unlink()
    shutil.rmtree(folder / STAGING)
    _sync(folder)


def _entries(folder: Path) -> list[dict[str, str]]:
    try:
        entries: list[dict[str, str]] = json.loads((folder / JOURNAL).read_text("utf-8"))
    except ValueError as error:
        message = f"“{JOURNAL}” hỏng. Lấy lại thư mục dữ liệu từ bản lưu (git) rồi chạy lại."
        raise EditError(message) from error
    return entries


def _digest(path: Path) -> str:
    """Return the checksum of a file; no words where there is none."""
    return file_digest(path).hexdigest() if path.exists() else ""


def _write(path: Path, content: bytes) -> None:
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _sync(folder: Path) -> None:
    """Make sure that the names in a folder outlive a loss of power."""
    place = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(place)
    finally:
        os.close(place)
