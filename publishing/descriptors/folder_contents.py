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
        files: The names of the plain files relative to the folder, written with "/".
        faults: By the name of each thing that is neither a plain file nor a folder, a sentence in Vietnamese.
    """

    files: list[str]
    faults: dict[str, str]


def contents_of(folder: Path) -> FolderContents:
    """Return what a folder holds, in a fixed order; nothing is followed, nothing is opened."""
    files: list[str] = []
    faults: dict[str, str] = {}
    for name, fault in _walk(str(folder), ""):
        if fault:
            faults[name] = f"“{printable(name)}” {fault}."
        else:
            files.append(name)
    return FolderContents(files, faults)


def printable(name: str) -> str:
    """Return a name as a terminal can show it: it may come from a stranger, and steer the terminal."""
    return "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in name)


def _walk(place: str, within: str) -> Iterator[tuple[str, str]]:
    """Yield the name of everything but folders, each with what is wrong with it; no words for a plain file."""
    try:
        entries = sorted(os.scandir(place), key=lambda entry: entry.name)
    except OSError as error:
        yield within.removesuffix("/") or ".", f"không mở ra được: {reason_of(error)}"
        return
    for entry in entries:
        name = within + entry.name
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(entry.path, f"{name}/")
        else:
            yield name, _fault(entry)


def _fault(entry: os.DirEntry[str]) -> str:
    """Say why something is no plain file; no words for one that is."""
    mode = entry.stat(follow_symlinks=False).st_mode
    fault = _KINDS.get(stat.S_IFMT(mode), "")
    if stat.S_ISLNK(mode):
        path = Path(entry.path)
        kind = "thư mục" if path.is_dir() else "tệp" if path.exists() else "nơi không có gì"
        fault = f"là một liên kết tới {kind} “{printable(str(path.readlink()))}”"
    elif mode & (stat.S_ISUID | stat.S_ISGID):
        fault = "mang quyền chạy thay người khác (set-uid, set-gid)"
    return f"{fault}: bản đã công bố không có thứ ấy" if fault else ""
