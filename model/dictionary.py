"""The dictionary in words: whether a cell may be empty, and what that means; from the schemas alone."""

import re

from model.portal import Column, Table

_WHEN_EMPTY = re.compile(r"trống khi[^.;]*", re.IGNORECASE)


def empty_words(table: Table, column: Column) -> str:
    """Say whether a cell of a column may be empty, and what an empty one means."""
    if column.required:
        return "không được"
    meaning = _WHEN_EMPTY.search(column.description)
    conditions = [_condition(table, name, value) for name, value in column.needed_when.items()]
    parts = ["được", *([meaning[0].lower()] if meaning else []), *conditions]
    return "; ".join(parts)


def _condition(table: Table, name: str, value: str) -> str:
    other = next(each for each in table.columns if each.name == name)
    if value == "*":
        return f"phải có khi cột “{other.title}” có giá trị"
    return f"phải có khi cột “{other.title}” là “{other.labels.get(value, value)}”, ngoài ra để trống"
