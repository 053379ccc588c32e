"""
The door of every command: it speaks UTF-8 wherever its words go, and whatever goes wrong is a sentence.

Imports the standard library alone: it also opens for what puts the libraries in place.
"""

import io
import os
import sys
from collections.abc import Callable
from typing import Any, NoReturn

from validation.commands.arguments import FAILED, UNUSABLE

#: Set to anything, the traceback of an error of the program itself is printed: for who mends programs.
TRACEBACK = "PORTAL_TRACEBACK"
_UNREAD = "Lệnh đã chạy, nhưng kết quả không tới nơi nhận đủ ({})."
_STREAMS = (("stdin", "r"), ("stdout", "w"), ("stderr", "w"))


class _Output(io.FileIO):
    """Where a command answers; its errors name it, so that they are told from those of a file."""

    NAME = "<stdout>"

    def write(self, content: Any) -> int:
        try:
            return super().write(content)
        except OSError as error:
            error.filename = self.NAME
            raise


def run_command_line(command: Callable[[], int]) -> NoReturn:
    """
    Run a command to its end and leave with its exit code.

    Args:
        command: Reads the words of the call, does what they say and returns the exit code.
    """
    code = _run(command) if _open_streams() else UNUSABLE
    sys.exit(_finish(code))


def _open_streams() -> bool:
    """
    Let the streams of this process and of those it starts speak UTF-8; tell whether there is one to answer on.

    A stream that is closed leads nowhere: else the next file that is opened would take its number and its words.
    """
    answers = sys.stdout is not None
    for name, mode in _STREAMS:
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: PTH123, SIM115 - open to the end
    sys.stderr.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    output = io.BufferedWriter(_Output(sys.stdout.fileno(), "w", closefd=False))
    at_once = sys.stdout.isatty() or bool(os.environ.get("PYTHONUNBUFFERED"))
    sys.stdout = io.TextIOWrapper(output, "utf-8", "backslashreplace", line_buffering=at_once)
    os.environ.update(PYTHONUTF8="1", PYTHONIOENCODING="utf-8:backslashreplace")
    if not answers:
        sys.stderr.write("Không có nơi nhận kết quả: đầu ra (stdout) đã đóng. Chưa làm gì.\n")
    return answers


def _run(command: Callable[[], int]) -> int:
    try:
        return command()
    except SystemExit as ended:  # what argparse says, it has said
        return ended.code if isinstance(ended.code, int) else FAILED if ended.code else 0
    except BaseException as error:  # whatever it is, a person reads a sentence
        if os.environ.get(TRACEBACK):
            raise
        words, code = sentence_for(error)
        return _say(words, code)


def sentence_for(error: BaseException) -> tuple[str, int]:
    """Say what went wrong, and give the exit code; what tells errors apart is imported only now."""
    from validation.language.system_errors import reason_of, sentence_of

    if isinstance(error, KeyboardInterrupt):
        return "Đã dừng giữa chừng theo yêu cầu (Ctrl-C).", FAILED
    if isinstance(error, OSError):
        unread = error.filename == _Output.NAME
        return (_UNREAD.format(reason_of(error)), FAILED) if unread else (sentence_of(error), UNUSABLE)
    if isinstance(error, MemoryError | RecursionError):
        return "Máy không đủ bộ nhớ cho việc này, hoặc dữ liệu lồng quá sâu. Chưa làm xong.", UNUSABLE
    if isinstance(error, ModuleNotFoundError):
        words = f"Máy chưa có đủ gói: thiếu “{error.name}”. Xóa thư mục .venv rồi chạy lại lệnh make."
        return words, UNUSABLE
    return _other_sentence(error)


def _other_sentence(error: BaseException) -> tuple[str, int]:
    """Say what a setting or bad data break, or that the program itself is at fault, and where."""
    from model.settings import SettingError

    try:
        from validation.reading.optional_libraries import MissingLibraryError
        from validation.rulebook.findings import DataValidationError
    except ImportError:
        return _own_fault(error), FAILED
    if isinstance(error, MissingLibraryError | SettingError):
        return str(error), UNUSABLE
    return (str(error) if isinstance(error, DataValidationError) else _own_fault(error)), FAILED


def _own_fault(error: BaseException) -> str:
    place = error.__traceback__
    while place and place.tb_next:
        place = place.tb_next
    where = f"{os.path.basename(place.tb_frame.f_code.co_filename)}:{place.tb_lineno}" if place else ""  # noqa: PTH119
    return (
        f"Chương trình có lỗi ({where}, {type(error).__name__}: {str(error)[:200]}). Chưa làm xong. "
        f"Hãy báo người giữ chương trình; chạy lại với {TRACEBACK}=1 để có chi tiết."
    )


def _finish(code: int) -> int:
    """Send off what is left to say; words that reach nobody are a failure, and said where that can be."""
    try:
        sys.stdout.flush()
    except OSError as error:
        from validation.language.system_errors import reason_of

        code = code or _say(_UNREAD.format(reason_of(error)), FAILED)  # what failed already has said so
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())  # or the interpreter complains at its end
    return code


def _say(words: str, code: int) -> int:
    try:
        sys.stderr.write(words + "\n")
        sys.stderr.flush()
    except OSError:  # there is nobody to tell; the exit code says it
        pass
    return code
