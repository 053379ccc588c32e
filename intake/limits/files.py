"""The bytes of a file that somebody names: of a plain file of bearable size, never of a device, pipe or link."""

import os
import stat
from pathlib import Path

MOST_BYTES = 100 << 20


class UnreadableFileError(Exception):
    """A file whose bytes are not read; its words are one Vietnamese sentence."""


def plain_bytes(path: Path, most: int = MOST_BYTES) -> bytes:
    """
    Read a file.

    Args:
        path: The file.
        most: How many bytes it may have.

    Raises:
        UnreadableFileError: it is missing, no plain file, a link, too large, or may not be read.
    """
    try:
        number = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    except FileNotFoundError as error:
        msg = f"Không có tệp ‘{path.name}’; xem lại tên và thư mục."
        raise UnreadableFileError(msg) from error
    except OSError as error:
        msg = f"Không mở được ‘{path.name}’: đây là liên kết, hoặc không có quyền đọc. Chép chính tệp ấy rồi gửi lại."
        raise UnreadableFileError(msg) from error
    try:
        if words := _refusal(path, os.fstat(number), most):
            raise UnreadableFileError(words)
        with os.fdopen(number, "rb", closefd=False) as file:
            return file.read(most)
    finally:
        os.close(number)


def _refusal(path: Path, status: os.stat_result, most: int) -> str | None:
    if not stat.S_ISREG(status.st_mode):
        return f"‘{path.name}’ là thư mục hoặc thiết bị, không phải tệp. Chỉ ra chính tệp văn bản."
    if status.st_size > most:
        return f"Tệp lớn hơn {most >> 20} MB, quá lớn so với một văn bản. Bỏ ảnh và tệp nhúng rồi gửi lại."
    return None
