"""Load a data folder for the site: checked now, or known to have passed and not changed since."""

import json
from pathlib import Path

from cache.folder import FolderCache
from cache.serialising import from_bytes, to_bytes
from model.portal import Portal

#: Under this name are cached the names that may be published, on a line of their own, and after them the checked data.
_CHECKED = "checked"


def load_portal(folder: Path) -> Portal:
    """
    Read and check a data folder; one that has passed and not changed since is not checked again.

    Raises:
        DataValidationError: the data breaks a rule; its text is the report in Vietnamese.
    """
    cache = FolderCache(folder)
    if content := cache.get(_CHECKED):
        return from_bytes(content.partition(b"\n")[2])
    portal, names = _checked(folder)
    cache.put(_CHECKED, json.dumps(sorted(names)).encode() + b"\n", to_bytes(portal))
    return portal


def unusable_folder(data: Path) -> str:
    """Say, before anything in it is read, why a folder cannot be one of data, in Vietnamese; empty when it can."""
    if not data.is_dir():
        return f"Không có thư mục dữ liệu “{data}”."
    if not any(data.glob("*.csv")):
        return f"Thư mục “{data}” không có bảng CSV nào, không phải thư mục dữ liệu của cổng."
    return ""


def _checked(folder: Path) -> tuple[Portal, frozenset[str]]:
    """Check a data folder; give the data and the names that may be published with them, and let go of the rest."""
    from validation.folder_check import FolderCheck  # pandas is in it

    check = FolderCheck(folder)
    return check.portal(), check.publishable_names


def publishable_names_in(data: Path) -> frozenset[str]:
    """
    Return the names that the texts of a data folder print by right, and those that a second person has let pass.

    Raises:
        DataValidationError: the data breaks a rule.
    """
    if content := FolderCache(data).get(_CHECKED):
        return frozenset(json.loads(content.partition(b"\n")[0]))
    return _checked(data)[1]
