"""The checked data as bytes and back; read back are only the classes named here, whoever wrote the bytes."""

import io
import pickle
from typing import Any

from validation.portal import Portal

#: Everything that checked data is made of.
_CLASSES = {
    "validation.findings": {"Finding"},
    "validation.portal": {"Column", "Portal", "Table"},
    "validation.texts": {"Node", "Piece", "Text"},
    "datetime": {"date"},
    "decimal": {"Decimal"},
    "types": {"SimpleNamespace"},
}
_VOCABULARY = "validation.vocabulary."


def to_bytes(portal: Portal) -> bytes:
    """Write checked data down."""
    return pickle.dumps(portal, protocol=5)


def from_bytes(content: bytes) -> Portal:
    """
    Read checked data back.

    Raises:
        UnpicklingError: the bytes name something that checked data is not made of.
    """
    portal = _Unpickler(io.BytesIO(content)).load()
    if not isinstance(portal, Portal):
        message = f"{type(portal).__name__} is no checked data"
        raise pickle.UnpicklingError(message)
    return portal


class _Unpickler(pickle.Unpickler):
    """Makes the classes of the checked data and no others."""

    def find_class(self, module: str, name: str) -> Any:
        """Find a class that is named above, or a vocabulary."""
        vocabulary = module.startswith(_VOCABULARY) and name.isidentifier()
        if vocabulary or name in _CLASSES.get(module, ()):
            return super().find_class(module, name)
        message = f"{module}.{name} is no part of checked data"
        raise pickle.UnpicklingError(message)
