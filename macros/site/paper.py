"""What every printed sheet says of its source: a style sheet made from the checked data."""

from model.fingerprint import SHORT_FINGERPRINT
from model.portal import Portal


def running_foot(portal: Portal) -> str:
    """
    Make the rule that puts date and fingerprint at the foot of every sheet.

    Margin boxes take text from a style sheet only, and no page carries styles
    of its own; digits and fingerprint need no escaping.
    """
    words = f"Dữ liệu kiểm tra ngày {portal.settings.date_words(portal.checked_on)} · {portal.fingerprint[:SHORT_FINGERPRINT]}"
    box = f'@bottom-left {{ font-family: "Noto Sans", sans-serif; font-size: 8pt; content: "{words}"; }}'
    return f"@page {{ {box} }}\n"
