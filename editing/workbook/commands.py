"""
The commands of the workbook.

    python -m editing workbook OUT.xlsx [--data FOLDER]
    python -m editing take FILE.xlsx [--write] [--format text|json] [--data FOLDER]
"""

import json
import os
import sys
from collections.abc import Iterable
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

from validation.commands.arguments import FAILED, OK, Parser, refuse
from validation.loading import unusable_folder

if TYPE_CHECKING:
    from editing.changes.plan import Accept
    from editing.workbook.taking import Taking
    from validation.reading.dataset import Dataset

_UNREADABLE = "Dữ liệu đang có tệp không đọc được trọn; sửa xong (make check nêu chỗ sai) rồi chạy lại."
_OPEN = "“{}” đang mở trong {}. Lưu lại và đóng chương trình ấy, rồi chạy lại; không ai mở thì xóa tệp “{}”."
_HELD = "Không ghi được “{}” ({}). Tệp đang mở trong Excel hay LibreOffice thì hãy đóng lại, rồi chạy lại."
_EDITED = "“{}” đã có và còn chỗ sửa chưa nhận; nhận sổ ấy trước (make take), hoặc ghi ra một tên khác."
_NOT_OURS = "“{}” đã có và không phải sổ biên tập; ghi ra một tên khác."
_TRIED = "Mới chạy thử: {} chỗ sẽ đổi. Chưa ghi gì; đúng ý thì chạy lại với --write (make take … WRITE=1)."
_AGAINST = "Chưa ghi gì: {} lỗi, {} chỗ trùng sửa. Sửa trong sổ, lưu lại rồi chạy lại."


def write_workbook(arguments: list[str]) -> int:
    """Write the workbook; 0 when it is written, 1 when it cannot be, 2 when the call is unusable."""
    parser = Parser(prog="python -m editing workbook", description="Ghi sổ biên tập.")
    parser.add_argument("file", type=Path, metavar="TỆP.xlsx")
    parser.add_argument("--data", type=Path, default=Path(os.environ.get("PORTAL_DATA") or "data"))
    options = parser.parse_args(arguments)
    path: Path = options.file
    if words := unusable_folder(options.data):
        return refuse(words)
    if path.suffix.lower() != ".xlsx" or not path.parent.is_dir() or path.is_dir():
        return refuse(f"“{path}” không phải tên một tệp .xlsx trong một thư mục có sẵn.")
    from editing.changes.plan import readable
    from editing.changes.state import state_of
    from editing.workbook.writing import workbook_bytes
    from model.day import build_day

    dataset, faults = readable(options.data)
    if dataset is None:
        return _said(FAILED, [*_reported(faults), _UNREADABLE])
    if words := _open_in(path) or _in_the_way(path, dataset):
        return _said(FAILED, [words])
    if words := _put(path, workbook_bytes(state_of(dataset), build_day())):
        return _said(FAILED, [words])
    return _said(
        OK, [f"Đã ghi sổ biên tập “{path}”. Sửa bằng Excel hay LibreOffice, lưu lại, rồi: make take FILE={path}"]
    )


def take_workbook(arguments: list[str], accept: "Accept | None" = None) -> int:
    """Say what comes of a workbook, and do it when asked to; 0 when all holds, 1 when not, 2 when the call is unusable."""
    parser = Parser(prog="python -m editing take", description="Nhận sổ biên tập.")
    parser.add_argument("file", type=Path, metavar="TỆP.xlsx")
    parser.add_argument("--data", type=Path, default=Path(os.environ.get("PORTAL_DATA") or "data"))
    parser.add_argument("--write", action="store_true", help="ghi vào dữ liệu; không có thì chỉ chạy thử")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="dạng kết quả")
    options = parser.parse_args(arguments)
    if words := unusable_folder(options.data):
        return refuse(words)
    if not options.file.is_file():
        return refuse(f"Không có tệp “{options.file}”.")
    try:
        taking = _taken(options.file, options.data, accept, write=options.write)
    except RefusedError as error:
        return _refused(str(error), options.format)
    code = OK if taking.plan.is_whole else FAILED
    copy = "" if options.write and code == OK else _put_copy(options.file, taking)
    if options.format == "json":
        return _said(code, [json.dumps(taking.as_json(), ensure_ascii=False)])
    return _said(code, [*taking.sentences(), *([copy] if copy else []), _outcome(taking, write=options.write)])


class RefusedError(Exception):
    """Raised when a workbook is not taken at all; its words say in Vietnamese why."""


def _taken(path: Path, data: Path, accept: "Accept | None", *, write: bool) -> "Taking":
    """Merge and judge a workbook; the folder is held and changed only where it is to be written."""
    from editing.changes.plan import readable
    from editing.transaction import Edit, EditError, edit
    from editing.workbook.taking import taking_of
    from spreadsheets.cell_reading import WorkbookRefusedError

    if words := _open_in(path):
        raise RefusedError(words)
    try:
        with edit(data) if write else nullcontext(Edit()) as change:
            dataset, faults = readable(data)
            if dataset is None:
                raise RefusedError("\n".join([*_reported(faults), _UNREADABLE]))
            taking = taking_of(path, dataset, accept)
            for file, words in taking.plan.files.items():
                change.write(file, words)  # a trial's own change is never made
            return taking
    except WorkbookRefusedError as error:
        message = f"{path.name}: {error}"
        raise RefusedError(message) from error
    except EditError as error:
        raise RefusedError(str(error)) from error


def _outcome(taking: "Taking", *, write: bool) -> str:
    plan = taking.plan
    if not plan.is_whole:
        return _AGAINST.format(len(plan.faults), len(plan.conflicts))
    if not plan.changes:
        return "Sổ không đổi gì so với dữ liệu; không ghi gì."
    return f"Đã ghi {len(plan.changes)} chỗ vào dữ liệu." if write else _TRIED.format(len(plan.changes))


def _refused(words: str, form: str) -> int:
    if form == "json":
        errors = [{"sheet": "", "row": 0, "column": "", "message": words}]
        words = json.dumps({"changes": [], "errors": errors, "conflicts": []}, ensure_ascii=False)
    return _said(FAILED, [words])


def _reported(faults: Iterable[object]) -> list[str]:
    from validation.report.as_text import text_report

    return [text_report(list(faults))]  # type: ignore[arg-type]


def _open_in(path: Path) -> str:
    """Say that a program has a workbook open, by the file that it lays beside it; no words where none has."""
    for name, program in ((f"~${path.name}", "Excel"), (f".~lock.{path.name}#", "LibreOffice")):
        if path.with_name(name).exists():
            return _OPEN.format(path.name, program, name)
    return ""


def _in_the_way(path: Path, dataset: "Dataset") -> str:
    """Say why a file that stands there is not written over: nobody's work is lost."""
    from editing.workbook.taking import taking_of
    from spreadsheets.cell_reading import WorkbookRefusedError

    if not path.exists():
        return ""
    try:
        plan = taking_of(path, dataset).plan
    except WorkbookRefusedError:
        return _NOT_OURS.format(path.name)
    return _EDITED.format(path.name) if plan.changes or not plan.is_whole else ""


def _put(path: Path, content: bytes) -> str:
    """Write a file in one step; say why where that cannot be."""
    from validation.commands.output import put
    from validation.language.system_errors import reason_of

    try:
        put([content], path)
    except OSError as error:
        return _HELD.format(path, reason_of(error))
    return ""


def _put_copy(path: Path, taking: "Taking") -> str:
    """Write the marked copy beside the workbook, under a name that nothing else bears; say where it is."""
    if not (taking.plan.changes or taking.plan.faults or taking.plan.conflicts):
        return ""
    content, number = taking.marked(), 1
    while True:
        copy = path.with_name(f"{path.stem}-soat{f'-{number}' if number > 1 else ''}.xlsx")
        if not copy.exists():
            return _put(copy, content) or f"Bản có tô màu từng chỗ: “{copy}”."
        if copy.read_bytes() == content:
            return f"Bản có tô màu từng chỗ: “{copy}”."
        number += 1


def _said(code: int, sentences: Iterable[str]) -> int:
    sys.stdout.writelines(f"{sentence}\n" for sentence in sentences)
    return code
