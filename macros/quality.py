"""The quality of the data: what was checked, and what is still open."""

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
