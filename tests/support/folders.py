"""What lies in a folder, for comparing two of them."""

from pathlib import Path


def files_of(folder: Path) -> list[Path]:
    """Return every file in a folder and in the folders in it, in the order of their names."""
    return sorted(path for path in folder.rglob("*") if path.is_file())


def names_of(folder: Path) -> list[str]:
    """Return the names of these files, as seen from the folder."""
    return [path.relative_to(folder).as_posix() for path in files_of(folder)]


def bytes_of(folder: Path) -> dict[str, bytes]:
    """Return what is in each of these files, by its name."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files_of(folder)}


def differences(one: Path, other: Path) -> list[str]:
    """Return the names of the files that only one of two folders has, or that are not the same in both."""
    first, second = bytes_of(one), bytes_of(other)
    return sorted(name for name in first.keys() | second.keys() if first.get(name) != second.get(name))
