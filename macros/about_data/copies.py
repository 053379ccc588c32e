"""Which copy of the portal this is, and how old."""

from macros.html.markup import element, facts
from model.portal import Portal


def copy_facts(portal: Portal) -> str:
    """
    Say when the data of this copy was checked, and which data it is.

    The age is for the reader's browser to count: a copy does not know today. In a page: `{{ copy_facts() }}`.
    """
    age = element("span", "cần JavaScript để tính, hãy so với ngày trên", data_copy_age=True)
    return facts(
        [
            ("Dữ liệu kiểm tra và cổng dựng", f"ngày {portal.settings.date_words(portal.checked_on)}"),
            ("Đến hôm nay", age),
            ("Dấu vân tay của dữ liệu", element("code", portal.fingerprint)),
        ]
    )
