"""The day on which a check runs."""

import os
from datetime import UTC, date, datetime


def build_day() -> date:
    """Return today, or the day of SOURCE_DATE_EPOCH, so that a build can be repeated."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    now = datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC)
    return now.date()
