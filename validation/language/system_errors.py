"""Why the system refused a file, in Vietnamese."""

import errno

_REASONS = {
    errno.ENOENT: "không có tệp hoặc thư mục ấy",
    errno.ENOTDIR: "một phần của đường dẫn không phải là thư mục",
    errno.EISDIR: "đó là một thư mục, không phải là tệp",
    errno.EACCES: "không có quyền",
    errno.EPERM: "không có quyền",
    errno.EROFS: "nơi ấy chỉ cho đọc",
    errno.ENOSPC: "hết chỗ trên đĩa",
}


def reason_of(error: OSError) -> str:
    """Say why the system refused a file."""
    return _REASONS.get(error.errno or 0, error.strerror or "lỗi của hệ thống")
