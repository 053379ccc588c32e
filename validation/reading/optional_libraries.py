"""Libraries that only some tables or engines need: they are in no site's lock."""

from importlib import import_module
from typing import Any


class MissingLibraryError(Exception):
    """Raised when such a library is not installed; says which, in Vietnamese."""


def library(name: str, needed_by: str) -> Any:
    """
    Import a library that may be missing.

    Raises:
        MissingLibraryError: it is not installed.
    """
    try:
        return import_module(name)
    except ImportError as error:
        words = f"{needed_by} cần thư viện {name.partition('.')[0]}, nay chưa cài: cài nhóm “dask” của pyproject.toml."
        raise MissingLibraryError(words) from error
