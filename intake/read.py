"""`python -m intake read FILE`: what a received file says, for people or as JSON for programs; writes nothing."""

import json
import sys
from pathlib import Path
from typing import Any

from intake.documents.content import Block, Content, RefusedError, Table
from intake.documents.printed_lines import is_layout, printed_text
from intake.reading import read_document
from validation.commands.arguments import OK, Parser, refuse

_LONGEST = 400


def main(words: list[str]) -> int:
    """
    Read one file and say what it holds.

    Returns:
        0 when it is read, 2 when it is refused.
    """
    parser = Parser(prog="python -m intake read")
    parser.add_argument("file", type=Path, metavar="TỆP")
    parser.add_argument("--format", choices=("text", "json"), default="text")
    call = parser.parse_args(words)
    try:
        content = read_document(call.file)
    except RefusedError as error:
        return refuse(" ".join(str(error).split())[:_LONGEST])
    if call.format == "json":
        sys.stdout.write(json.dumps(as_fields(content), ensure_ascii=False, indent=1) + "\n")
    else:
        sys.stdout.writelines(f"{line}\n" for line in _for_people(content))
    return OK


def as_fields(content: Content) -> dict[str, Any]:
    """Return what programs are told of a file: the keys that the text alone can fill."""
    return {
        "text": printed_text(content),
        "footnotes": len(content.notes),
        "tables": [[len(table.rows), table.width] for table in _data_tables(content.blocks)],
        "warnings": [f"{remark.place}: {remark.words}" for remark in content.remarks],
    }


def _data_tables(blocks: tuple[Block, ...]) -> list[Table]:
    """Return the tables that are no mere layout, each before those inside its cells."""
    tables: list[Table] = []
    for block in blocks:
        if isinstance(block, Table):
            tables += [] if is_layout(block) else [block]
            tables += [inner for row in block.rows for cell in row for inner in _data_tables(cell.blocks)]
    return tables


def _for_people(content: Content) -> list[str]:
    remarks = [f"- {remark.place}: {remark.words}" for remark in content.remarks]
    return [printed_text(content), *(["", "Cần xem lại:", *remarks] if remarks else [])]
