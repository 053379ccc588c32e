"""
The command that brings tables back into the portal's form.

    python -m editing tidy [--data FOLDER]
"""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from validation.commands.arguments import FAILED, OK, Parser, refuse
from validation.loading import unusable_folder

if TYPE_CHECKING:
    from collections.abc import Iterator

    from editing.transaction import Edit
    from validation.schemas import TableSchema

_MOST_SAID = 12
_PLAIN = "Mọi bảng đã đúng dạng của cổng; không ghi gì."


def tidy_folder(arguments: list[str]) -> int:
    """Tidy a data folder; 0 when every table is in form, 1 when one is refused, 2 when the call is unusable."""
    parser = Parser(prog="python -m editing tidy", description="Đưa các bảng mà Excel đã lưu về dạng của cổng.")
    parser.add_argument("--data", type=Path, default=Path(os.environ.get("PORTAL_DATA") or "data"))
    options = parser.parse_args(arguments)
    if words := unusable_folder(options.data):
        return refuse(words)
    from editing.transaction import EditError, edit

    try:
        with edit(options.data) as change:
            said, refused = _tidied(options.data, change)
    except EditError as error:
        said, refused = [str(error)], True
    sys.stdout.writelines(f"{sentence}\n" for sentence in said or [_PLAIN])
    return FAILED if refused else OK


def _tidied(data: Path, change: "Edit") -> tuple[list[str], bool]:
    """Prepare what is to be written; return what is said, and whether a table was refused. Each is judged by itself."""
    from editing.tidying.losses import losses
    from editing.tidying.saved_form import NotTidyError, tidied
    from validation.reading.ledger import read_ledger

    said: list[str] = []
    refused = False
    published = read_ledger(data)[0] or {}
    for path, schema in _files(data):
        file, content = path.relative_to(data).as_posix(), path.read_bytes()
        try:
            table = tidied(content, schema)
        except NotTidyError as error:
            said, refused = [*said, f"{file}: từ chối, {error}"], True
            continue
        if lost := [each.told() for each in losses(table.rows, schema, published.get(file, {}))]:
            more = [f"{file}: … và {len(lost) - _MOST_SAID} ô nữa."] * (len(lost) > _MOST_SAID)
            said += [*(f"{file}: từ chối, {each}" for each in lost[:_MOST_SAID]), *more]
            refused = True
        elif table.text.encode() != content:
            change.write(file, table.text)
            said.append(f"{file}: đã đưa về dạng của cổng ({', '.join(table.done)}).")
    return said, refused


def _files(data: Path) -> "Iterator[tuple[Path, type[TableSchema]]]":
    """Return every table that stands in one CSV file, and those beside the texts."""
    from validation.schemas import TABLE_SCHEMAS, ProposalSchema, ReceivedSchema, RepairSchema

    places = [(data / f"{schema.table_name()}.csv", schema) for schema in TABLE_SCHEMAS]
    beside = {"repairs": RepairSchema, "received": ReceivedSchema, "proposals": ProposalSchema}
    for name, schema in beside.items():
        places += [(path, schema) for path in sorted(data.glob(f"texts/*/{name}.csv"))]
    return ((path, schema) for path, schema in places if path.is_file() and not path.is_symlink())
