"""A typed value as the text that files carry."""

from datetime import date


def cell_text(value: object) -> str:
    """Write a value as data/*.csv does: empty for not stated, ISO days, true and false."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return value.isoformat() if isinstance(value, date) else str(value)
