"""The checked data as bytes and back; read back are only the classes named here, whoever wrote the bytes."""

import io
import pickle
from typing import Any

from model.finding import Finding
from model.garbage_collection import collector_at_rest
from model.portal import Portal
from model.texts import Text

#: Everything that checked data is made of.
_CLASSES = {
    "model.finding": {"Finding"},
    "model.portal": {"Column", "Portal", "Table"},
    "model.portal_settings": {"Settings"},
    "model.texts.grids": {"Cell", "Grid"},
    "model.texts.nodes": {"Node", "Piece"},
    "model.texts.received": {"ReceivedFile"},
    "model.texts.text": {"Text"},
    "datetime": {"date"},
    "decimal": {"Decimal"},
}
_VOCABULARY = "model.vocabulary."


def to_bytes(value: Portal | tuple[Text, tuple[Finding, ...], frozenset[str]] | dict[bytes, bytes]) -> bytes:
    """Write checked data down, or a part of it."""
    return pickle.dumps(value, protocol=5)


def from_bytes(content: bytes) -> Portal:
    """
    Read checked data back.

    Raises:
        UnpicklingError: the bytes name something that checked data is not made of.
    """
    portal = _read(content)
    if not isinstance(portal, Portal):
        message = f"{type(portal).__name__} is no checked data"
        raise pickle.UnpicklingError(message)
    return portal


def text_from_bytes(content: bytes) -> tuple[Text, tuple[Finding, ...], frozenset[str]]:
    """Read back one text, what was found in its own words, and the persons whom it names by right."""
    text, found, names = _read(content)
    return text, found, names


def parts_from_bytes(content: bytes) -> dict[bytes, bytes]:
    """Read back parts, each by its digest."""
    return dict(_read(content))


def _read(content: bytes) -> Any:
    with collector_at_rest():
        return _Unpickler(io.BytesIO(content)).load()


class _Unpickler(pickle.Unpickler):
    """Makes the classes of the checked data and no others."""

    def find_class(self, module: str, name: str) -> Any:
        """Find a class that is named above, or a vocabulary."""
        vocabulary = module.startswith(_VOCABULARY) and name.isidentifier()
        if vocabulary or name in _CLASSES.get(module, ()):
            return super().find_class(module, name)
        message = f"{module}.{name} is no part of checked data"
        raise pickle.UnpicklingError(message)
