"""The quality of the data: what was checked, and what is still open."""

from macros.citations import dated
from macros.markup import element, joined, row, table
from validation.portal import Portal


def checked_tables(portal: Portal) -> str:
    """
    Tabulate how many rows of each table were checked.

    In a page: `{{ checked_tables() }}`.
    """
    rows = [
        row([each.title, element("code", f"{each.name}.csv"), str(len(each.rows))]) for each in portal.tables.values()
    ]
    return table("Các bảng đã kiểm tra", ["Bảng", "Tệp", "Số dòng"], rows)


def accepted_warnings(portal: Portal) -> str:
    """
    Tabulate the warnings that editors looked at and set aside, with reason and date of review.

    In a page: `{{ accepted_warnings() }}`.
    """
    if not portal.rows("exceptions"):
        return element("p", "Không có cảnh báo nào được chấp nhận.")
    rows = [
        row([each.key, element("code", each.file), each.reason, dated(each.review_date)])
        for each in portal.rows("exceptions")
    ]
    return table("Cảnh báo đã xem và chấp nhận", ["Dòng", "Tệp", "Lý do", "Xem lại trước"], rows)


def open_warnings(portal: Portal) -> str:
    """
    Tabulate the warnings still open, or say that there are none.

    In a page: `{{ open_warnings() }}`.
    """
    if not portal.warnings:
        return element("p", "Không còn cảnh báo nào.")
    rows = [
        row([joined([each.file, ", dòng ", str(each.line)]), each.column, each.message]) for each in portal.warnings
    ]
    return table("Cảnh báo còn mở", ["Tại", "Cột", "Nội dung"], rows)
