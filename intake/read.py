"""`python -m intake read FILE`: what a received file says, for people or as JSON for programs; writes nothing."""

import json
import sys
from pathlib import Path
from typing import Any

from intake.documents.content import Content, RefusedError
from intake.documents.printed_lines import printed_text
from intake.pages_beside_text import pages_beside_text
from intake.proposals.read_form import json_parts as proposed
from intake.reading import pictures_of, read_document
from intake.structure.answers import json_parts as answers
from intake.structure.structured_text import structured
from validation.commands.arguments import OK, Parser, refuse

_LONGEST = 400
_THERE = "“{}” đã có; cổng không ghi đè. Chọn tên khác cho trang xem cạnh."
#: A text that is only read has no id.
_UNNAMED = "van-ban"


def main(words: list[str]) -> int:
    """
    Read one file and say what it holds.

    Returns:
        0 when it is read, 2 when it is refused.
    """
    parser = Parser(prog="python -m intake read")
    parser.add_argument("file", type=Path, metavar="TỆP")
    parser.add_argument("--format", choices=("text", "json"), default="text")
    parser.add_argument(
        "--beside", type=Path, metavar="TRANG.html", help="trang mới: hình từng trang PDF cạnh chữ đã đọc"
    )
    call = parser.parse_args(words)
    try:
        content = read_document(call.file)
        if call.beside:
            _write_beside(call.file, content, call.beside)
    except RefusedError as error:
        return refuse(" ".join(str(error).split())[:_LONGEST])
    if call.format == "json":
        sys.stdout.write(json.dumps(as_fields(content), ensure_ascii=False, indent=1) + "\n")
    else:
        sys.stdout.writelines(f"{line}\n" for line in _for_people(content))
    return OK


def _write_beside(file: Path, content: Content, page: Path) -> None:
    pictures = pictures_of(file.read_bytes())
    try:
        with page.open("x", encoding="utf-8") as out:
            out.write(pages_beside_text(file.name, pictures, content))
    except FileExistsError as error:
        raise RefusedError(_THERE.format(page)) from error


def as_fields(content: Content) -> dict[str, Any]:
    """
    Return what programs are told of a file.

    Returns:
        The text, its clauses, head, tail, tables and footnotes, what it cites and orders, and what to look at.
    """
    text = structured(content)
    remarks = (*content.remarks, *text.questions)
    return {
        "text": printed_text(content),
        **answers(text),
        "footnotes": len(content.notes),
        **proposed(text.text(_UNNAMED)),
        "warnings": [f"{remark.place}: {remark.words}" if remark.place else remark.words for remark in remarks],
    }


def _for_people(content: Content) -> list[str]:
    remarks = [f"- {remark.place}: {remark.words}" for remark in content.remarks]
    return [printed_text(content), *(["", "Cần xem lại:", *remarks] if remarks else [])]
