"""The state of the data, for the home page."""

from macros.html.markup import facts
from model.naming import vietnamese_date
from model.portal import Portal


def data_state(portal: Portal) -> str:
    """
    Say when the data was checked, and how much of it there is.

    In a page: `{{ data_state() }}`.
    """
    rows = sum(len(table.rows) for table in portal.tables.values())
    return facts(
        [
            (
                "Kiểm tra lần cuối",
                f"ngày {vietnamese_date(portal.checked_on)}, khi dựng trang này",
            ),
            (
                "Đã kiểm tra",
                f"{rows} dòng trong {len(portal.tables)} bảng, {len(portal.texts)} văn bản",
            ),
            ("Cảnh báo còn mở", str(len(portal.warnings))),
        ]
    )
