"""Why the system refused a file, in Vietnamese."""

import errno

_REASONS = {
    errno.ENOENT: "không có tệp hoặc thư mục ấy",
    errno.ENOTDIR: "một phần của đường dẫn không phải là thư mục",
    errno.EISDIR: "đó là một thư mục, không phải là tệp",
    errno.EEXIST: "ở đó đã có một tệp hoặc thư mục cùng tên",
    errno.ENOTEMPTY: "thư mục không rỗng",
    errno.EACCES: "không có quyền",
    errno.EPERM: "không có quyền",
    errno.EROFS: "nơi ấy chỉ cho đọc",
    errno.ENOSPC: "hết chỗ trên đĩa",
    errno.EDQUOT: "hết phần đĩa được cấp",
    errno.EFBIG: "tệp lớn quá mức được phép",
    errno.EIO: "đĩa hoặc thiết bị báo lỗi đọc, ghi",
    errno.ENXIO: "thiết bị không dùng được",
    errno.ENODEV: "thiết bị không dùng được",
    errno.ELOOP: "liên kết dẫn vòng về chính nó",
    errno.ENAMETOOLONG: "tên quá dài",
    errno.EXDEV: "hai nơi ở hai ổ đĩa khác nhau",
    errno.EBUSY: "đang có chương trình khác dùng",
    errno.ETXTBSY: "đang có chương trình khác dùng",
    errno.EMFILE: "mở quá nhiều tệp cùng lúc",
    errno.ENFILE: "mở quá nhiều tệp cùng lúc",
    errno.ENOMEM: "không đủ bộ nhớ",
    errno.EAGAIN: "máy đang quá tải",
    errno.EINVAL: "hệ thống không nhận tên hoặc việc ấy",
    errno.ENOTSUP: "ổ đĩa không làm được việc ấy",
    errno.ESTALE: "ổ đĩa mạng đã mất liên lạc",
    errno.EPIPE: "nơi nhận đã đóng trước khi nhận hết",
    errno.EADDRINUSE: "cổng mạng ấy đang có chương trình khác dùng",
    errno.EADDRNOTAVAIL: "máy này không có địa chỉ mạng ấy",
}


def reason_of(error: OSError) -> str:
    """Say why the system refused a file."""
    return _REASONS.get(error.errno or 0) or f"lỗi {error.errno or ''} của hệ thống".replace("  ", " ")


def sentence_of(error: OSError) -> str:
    """Say which file the system refused, where that is told, and why."""
    place = f" “{error.filename}”" if error.filename else ""
    return f"Không đọc hoặc ghi được{place} ({reason_of(error)})."
