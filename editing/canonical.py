"""Tables as the portal writes them: UTF-8, comma, LF, a last line end, rows in the order of their keys (RFC 4180)."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence


def csv_text(columns: Sequence[str], rows: Iterable[Mapping[str, str | None]]) -> str:
    """
    Return the text of a table.

    Args:
        columns: The names of the header.
        rows: The cells of each row by column; None and "" are both an empty cell.
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([row[name] or "" for name in columns] for row in rows)
    return out.getvalue()
