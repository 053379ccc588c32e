"""Load a data folder for the site: checked now, or known to have passed and not changed since."""

import json
from collections.abc import Iterable
from pathlib import Path

from cache.folder import FolderCache
from cache.serialising import from_bytes, to_bytes
from model.portal import Portal
from model.texts import Text
from validation.language.printed_names import printed_names
from validation.reading.text_yaml import text_from_yaml
from validation.reading.yaml_nodes import PlainYamlError, read_plain_yaml

#: Under this name are cached the names that texts print, on a line of their own, and after them the checked data.
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


def _checked(folder: Path) -> tuple[Portal, frozenset[str]]:
    """Check a data folder; give the data and the names that its texts print, and let go of all that the check held."""
    from validation.folder_check import FolderCheck  # pandas is in it

    check = FolderCheck(folder)
    return check.portal(), check.printed_names


def printed_names_in(data: Path) -> frozenset[str]:
    """Return the names that the texts of a data folder print; a text that is not plain prints none."""
    if content := FolderCache(data).get(_CHECKED):
        return frozenset(json.loads(content.partition(b"\n")[0]))
    return printed_names(text for path in sorted(data.glob("texts/*/text.yml")) for text in _text(path))


def _text(path: Path) -> Iterable[Text]:
    try:
        yield text_from_yaml(path.parent.name, read_plain_yaml(path.read_text(encoding="utf-8")))
    except PlainYamlError:  # the check of the data says so
        return
