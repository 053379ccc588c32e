"""
Note every way in which a Python process and its children write into a folder, and which file of ours did it.

A folder with a `sitecustomize.py` that calls `watch` goes first into PYTHONPATH: then every process that is
started by a command is watched from its first line, whatever it imports. What nobody but a package may do is
told apart by the frames on the stack.
"""

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from types import FrameType

FOLDER, NOTES, MAY_WRITE = "WATCHED_FOLDER", "WATCHED_NOTES", "WATCHED_MAY_WRITE"
_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
#: What changes names or files, and which of its arguments are the paths that it changes.
_CHANGES = {
    **dict.fromkeys(("open", "os.remove", "os.mkdir", "os.rmdir", "os.truncate", "os.chmod", "os.chown"), (0,)),
    **dict.fromkeys(("os.utime", "os.setxattr", "shutil.rmtree", "sqlite3.connect"), (0,)),
    **dict.fromkeys(("os.link", "os.symlink"), (1,)),
    "os.rename": (0, 1),
}


def watched(folder: Path, notes: Path, may_write: Path, startup: Path) -> dict[str, str]:
    """
    Return the environment in which processes are watched.

    Args:
        folder: Where nobody writes.
        notes: The file that their notes go to.
        may_write: The package that may write there.
        startup: An empty folder for what each process runs first.
    """
    root = Path(__file__).parents[2]
    words = f"import sys\nsys.path.append({str(root)!r})\nfrom tests.support.watching import watch\nwatch()\n"
    (startup / "sitecustomize.py").write_text(words, encoding="utf-8")
    names = {FOLDER: folder, NOTES: notes, MAY_WRITE: may_write}
    return {"PYTHONPATH": str(startup)} | {name: str(path) for name, path in names.items()}


def watch() -> None:
    """Watch this process from now on."""
    folder, notes, may_write = (os.environ[name] for name in (FOLDER, NOTES, MAY_WRITE))

    def note(event: str, arguments: tuple[object, ...]) -> None:
        reads = event == "open" and not (isinstance(arguments[2], int) and arguments[2] & _WRITES)
        if event not in _CHANGES or reads:
            return
        paths = [_path(arguments[place]) for place in _CHANGES[event]]
        inside = [path for path in paths if path == folder or path.startswith(folder + os.sep)]
        files = [*_files(sys._getframe(1))] if inside else []  # noqa: SLF001 - there is no other way to the stack
        if inside and not any(file.startswith(may_write + os.sep) for file in files):
            with open(notes, "a", encoding="utf-8") as file:  # noqa: PTH123 - nothing is imported once it watches
                file.write(f"{event} {inside[0]} by {files}\n")

    sys.addaudithook(note)


def _path(argument: object) -> str:
    if isinstance(argument, str | bytes | os.PathLike):
        return os.path.abspath(os.fsdecode(argument))  # noqa: PTH100 - links are not followed
    return ""


def _files(frame: FrameType | None) -> Iterator[str]:
    while frame is not None:
        yield frame.f_code.co_filename
        frame = frame.f_back
