"""
What a folder really holds: its plain files, and in words whatever is anything else.

A published site is made of plain files alone. A link can show other bytes tomorrow, a pipe never ends, and a file
that runs with another's rights is no page: none of them is followed, opened or passed over.
"""

import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from validation.language.system_errors import reason_of

#: What stands in a file system besides files and folders.
_KINDS = {
    stat.S_IFIFO: "là một đường ống (FIFO)",
    stat.S_IFSOCK: "là một socket",
    stat.S_IFCHR: "là một tệp thiết bị",
    stat.S_IFBLK: "là một tệp thiết bị",
}


class FolderContents(NamedTuple):
    """
    What a folder holds.

    Attributes:
        files: The plain files, by their names relative to the folder, written with "/".
        faults: By the name of each thing that is neither a plain file nor a folder, a sentence in Vietnamese.
    """

    files: dict[str, Path]
    faults: dict[str, str]


def contents_of(folder: Path) -> FolderContents:
    """Return what a folder holds, in a fixed order; nothing is followed, nothing is opened."""
    files: dict[str, Path] = {}
    faults: dict[str, str] = {}
    for path, fault in _walk(folder):
        name = path.relative_to(folder).as_posix()
        if fault:
            faults[name] = f"“{printable(name)}” {fault}."
        else:
            files[name] = path
    return FolderContents(files, faults)


def printable(name: str) -> str:
    """Return a name as a terminal can show it: it may come from a stranger, and steer the terminal."""
    return "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in name)


def _walk(folder: Path) -> Iterator[tuple[Path, str]]:
    """Yield everything but folders, each with what is wrong with it; no words for a plain file."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield folder, f"không mở ra được: {reason_of(error)}"
        return
    for entry in entries:
        path = Path(entry.path)
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(path)
        else:
            yield path, _fault(path, entry.stat(follow_symlinks=False).st_mode)


def _fault(path: Path, mode: int) -> str:
    """Say why something is no plain file; no words for one that is."""
    fault = _KINDS.get(stat.S_IFMT(mode), "")
    if stat.S_ISLNK(mode):
        kind = "thư mục" if path.is_dir() else "tệp" if path.exists() else "nơi không có gì"
        fault = f"là một liên kết tới {kind} “{printable(str(path.readlink()))}”"
    elif mode & (stat.S_ISUID | stat.S_ISGID):
        fault = "mang quyền chạy thay người khác (set-uid, set-gid)"
    return f"{fault}: bản đã công bố không có thứ ấy" if fault else ""
