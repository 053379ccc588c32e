"""
Put a received document into the data folder: the file, its text, its row, and what was found in it.

    python -m intake add FILE --not-secret [--id ID] [--data FOLDER]

Nothing of it is a fact before an editor accepts it: what was found waits in proposals.csv beside the text. The data are
checked as they will stand before anything is written, and all is written as one change (editing/transaction.py). The
same file twice changes nothing.
"""

import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from validation.commands.arguments import FAILED, OK, Parser, refuse
from validation.loading import unusable_folder

if TYPE_CHECKING:
    from intake.adding import Added

_UNDECLARED = (
    "Chưa nhận tệp này. Chỉ nhận văn bản không mật: hãy xem dấu độ mật trên tệp, rồi chạy lại với --not-secret để xác "
    "nhận là không mật. Chưa ghi gì."
)


def main(arguments: list[str]) -> int:
    """Add a document; 0 when it is in, 1 when the data would not hold, 2 when the call or the file is unusable."""
    parser = Parser(prog="python -m intake add", description="Nhập một văn bản nhận được.")
    parser.add_argument("file", type=Path, metavar="TỆP")
    parser.add_argument("--id", default="", help="mã của văn bản: chữ thường không dấu, số và gạch nối")
    parser.add_argument("--not-secret", action="store_true", help="xác nhận văn bản không mật")
    parser.add_argument("--data", type=Path, default=Path(os.environ.get("PORTAL_DATA") or "data"))
    options = parser.parse_args(arguments)
    if not options.not_secret:
        return refuse(_UNDECLARED)
    if words := unusable_folder(options.data):
        return refuse(words)
    return _add(options.file, options.data, options.id)


def _add(file: Path, data: Path, document_id: str) -> int:
    from editing.transaction import EditError, edit
    from intake.adding import NotAddedError, added
    from intake.documents.content import RefusedError

    try:
        with edit(data) as change:
            new = added(file, data, document_id)
            for path, content in new.files.items():
                change.write_bytes(path, content)
    except RefusedError as error:
        return refuse(str(error))
    except (NotAddedError, EditError) as error:
        return _say([str(error)], FAILED)
    return _say(_sentences(new), OK)


def _sentences(new: "Added") -> Iterable[str]:
    if not new.files:
        yield f"Tệp này đã nhận từ trước là “{new.document_id}”. Dữ liệu không thay đổi gì."
        return
    yield f"Đã nhập “{new.document_id}”: {new.parts} phần, {new.proposals} đề xuất chờ xem."
    for remark in new.remarks:
        yield f"- {remark.place}: {remark.words}" if remark.place else f"- {remark.words}"
    yield "Xem thử bằng make serve; xem và duyệt đề xuất trong sổ biên tập (make workbook)."


def _say(sentences: Iterable[str], code: int) -> int:
    sys.stdout.writelines(f"{sentence}\n" for sentence in sentences)
    return code
