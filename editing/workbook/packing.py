"""What was given out, packed into a few cells of the workbook, so that what came back can be told from what others wrote."""

import base64
import binascii
import hashlib
import json
import zlib
from collections.abc import Mapping, Sequence

from editing.changes.state import Rows, State

#: Letters of a cell, below what a spreadsheet lets it hold.
_CELL = 32_000
_VERSION = "so-bien-tap-1"
#: Version and checksum stand before the content.
_HEAD = 2
#: More than this is not unpacked: what is given out at a hundred times the data of 2026.
_MOST = 200 << 20


class PackingError(Exception):
    """Raised when a workbook does not hold what was given out, whole."""


def packed(state: State, sheets: Mapping[str, str]) -> list[str]:
    """
    Pack what is given out.

    Args:
        state: What is given out.
        sheets: The table of each sheet, by the name of the sheet.

    Returns:
        The cells: the version, a checksum, then the content.
    """
    tables = [[rows.name, rows.columns, rows.key, [[*row.values()] for row in rows.rows]] for rows in state.values()]
    content = json.dumps({"sheets": dict(sheets), "tables": tables}, ensure_ascii=False, separators=(",", ":"))
    letters = base64.b64encode(zlib.compress(content.encode(), 6)).decode()
    cells = [letters[begin : begin + _CELL] for begin in range(0, len(letters), _CELL)]
    return [_VERSION, hashlib.sha256(letters.encode()).hexdigest(), *cells]


def unpacked(cells: Sequence[str]) -> tuple[State, dict[str, str]]:
    """
    Return what was given out, and the table of each sheet.

    Raises:
        PackingError: it is not there, or not as it was packed.
    """
    letters = "".join(cells[_HEAD:])
    if [*cells[:_HEAD]] != [_VERSION, hashlib.sha256(letters.encode()).hexdigest()]:
        raise PackingError
    try:
        content = json.loads(zlib.decompressobj().decompress(base64.b64decode(letters), _MOST))
        tables = content["tables"]
        state = {
            name: Rows(name, tuple(columns), tuple(key), [dict(zip(columns, row, strict=True)) for row in rows])
            for name, columns, key, rows in tables
        }
        return state, dict(content["sheets"])
    except (ValueError, KeyError, TypeError, zlib.error, binascii.Error) as error:
        raise PackingError from error
