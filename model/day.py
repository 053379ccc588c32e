"""The day on which a check runs."""

import os
from datetime import UTC, date, datetime

from model.settings import SettingError

_EPOCH = "SOURCE_DATE_EPOCH"


def build_day() -> date:
    """
    Return today, or the day of SOURCE_DATE_EPOCH, so that a build can be repeated.

    Raises:
        SettingError: SOURCE_DATE_EPOCH is no number of seconds, or of no day that a calendar has.
    """
    epoch = os.environ.get(_EPOCH)
    if not epoch:
        return datetime.now(UTC).date()
    try:
        return datetime.fromtimestamp(int(epoch), UTC).date()
    except (ValueError, OverflowError, OSError) as error:
        raise SettingError(_EPOCH, epoch, "phải là số giây tính từ 01/01/1970, như 1835438400.") from error
