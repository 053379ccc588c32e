"""`python -m intake read FILE…`: what received files say, for people or as JSON for programs; writes nothing."""

import json
import sys
from argparse import Namespace
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from intake.documents.content import Content, RefusedError
from intake.documents.printed_lines import printed_text
from intake.pages_beside_text import pages_beside_text
from intake.proposals.read_form import json_parts as proposed
from intake.reading import pages_of, read_document
from intake.structure.answers import json_parts as answers
from intake.structure.structured_text import structured
from validation.commands.arguments import OK, Parser, refuse

_LONGEST = 400
#: Each is read in a process of its own, which may take 1 GB.
_AT_A_TIME = 2
_ONE_BESIDE = "Trang xem cạnh là của một tệp; với --beside chỉ ghi một tệp."
_THERE = "“{}” đã có; cổng không ghi đè. Chọn tên khác cho trang xem cạnh."
#: A text that is only read has no id.
_UNNAMED = "van-ban"


def main(words: list[str]) -> int:
    """
    Read files, two at a time, and say what each holds; one that is refused takes no other with it.

    Returns:
        0 when all are read, 2 when one is refused.
    """
    parser = Parser(prog="python -m intake read")
    parser.add_argument("files", type=Path, nargs="+", metavar="TỆP")
    parser.add_argument("--format", choices=("text", "json"), default="text")
    parser.add_argument(
        "--beside", type=Path, metavar="TRANG.html", help="trang mới: hình từng trang PDF, Word cạnh chữ đã đọc"
    )
    call = parser.parse_args(words)
    if call.beside and len(call.files) > 1:
        return refuse(_ONE_BESIDE)
    with ThreadPoolExecutor(_AT_A_TIME) as pool:
        read = pool.map(_read, call.files)
        if len(call.files) == 1:
            return _say_one(call.files[0], next(read), call)
        return _say_all(call.files, read, in_json=call.format == "json")


def _read(file: Path) -> Content | RefusedError:
    try:
        return read_document(file)
    except RefusedError as error:
        return error


def _say_one(file: Path, read: Content | RefusedError, call: Namespace) -> int:
    try:
        if isinstance(read, RefusedError):
            raise read
        if call.beside:
            _write_beside(file, read, call.beside)
    except RefusedError as error:
        return refuse(_sentence(error))
    if call.format == "json":
        sys.stdout.write(json.dumps(as_fields(read), ensure_ascii=False, indent=1) + "\n")
    else:
        sys.stdout.writelines(f"{line}\n" for line in _for_people(read))
    return OK


def _say_all(files: list[Path], read: Iterable[Content | RefusedError], *, in_json: bool) -> int:
    """Say of each file, in the order of the call, what it holds or why it is refused; as JSON one line a file."""
    code = OK
    for file, each in zip(files, read, strict=True):
        if isinstance(each, RefusedError):
            code = refuse(f"{file.name}: {_sentence(each)}")
            if in_json:
                sys.stdout.write(json.dumps({"file": str(file), "refused": _sentence(each)}, ensure_ascii=False) + "\n")
        elif in_json:
            sys.stdout.write(json.dumps({"file": str(file), **as_fields(each)}, ensure_ascii=False) + "\n")
        else:
            sys.stdout.writelines(f"{line}\n" for line in (f"==> {file} <==", *_for_people(each), ""))
    return code


def _sentence(error: RefusedError) -> str:
    return " ".join(str(error).split())[:_LONGEST]


def _write_beside(file: Path, content: Content, page: Path) -> None:
    pages = pages_of(file.read_bytes())
    try:
        with page.open("x", encoding="utf-8") as out:
            out.write(pages_beside_text(file.name, pages, content))
    except FileExistsError as error:
        raise RefusedError(_THERE.format(page)) from error


def as_fields(content: Content) -> dict[str, Any]:
    """
    Return what programs are told of a file.

    Returns:
        The text, its clauses, head, tail, tables and footnotes, what it cites and orders, and what to look at.
    """
    text = structured(content)
    remarks = (*content.remarks, *content.asked, *text.questions)
    return {
        "text": printed_text(content),
        **answers(text),
        "footnotes": len(content.notes),
        **proposed(text.text(_UNNAMED)),
        "warnings": [f"{remark.place}: {remark.words}" if remark.place else remark.words for remark in remarks],
    }


def _for_people(content: Content) -> list[str]:
    remarks = [f"- {remark.place}: {remark.words}" for remark in (*content.remarks, *content.asked)]
    return [printed_text(content), *(["", "Cần xem lại:", *remarks] if remarks else [])]
