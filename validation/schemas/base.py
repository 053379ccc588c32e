"""What all tables share: text cells that every program reads alike."""

from collections.abc import Callable
from functools import wraps
from typing import Any, cast

import pandas as pd
import pandera.pandas as pa

from validation.schemas import cell_checks


def _of_all_columns(check: Callable[[pd.Series], pd.Series]) -> Any:
    """
    Lay a check upon all columns of a table, under its own name.

    It is a method, for pandera takes a `name=` out of a shared check when the first table uses it,
    and the other tables would not find it.
    """

    @wraps(check)
    def method(_: type, cells: pd.Series) -> pd.Series:
        return check(cells)

    return pa.check(".*", regex=True)(classmethod(method))


class TableSchema(pa.DataFrameModel):
    """A table whose cells are clean text; each table's schema adds its columns."""

    is_nfc = _of_all_columns(cell_checks.is_nfc)
    has_no_hidden_character = _of_all_columns(cell_checks.has_no_hidden_character)
    has_no_look_alike = _of_all_columns(cell_checks.has_no_look_alike)
    letters_are_not_lost = _of_all_columns(cell_checks.letters_are_not_lost)
    is_trimmed = _of_all_columns(cell_checks.is_trimmed)
    has_no_template_mark = _of_all_columns(cell_checks.has_no_template_mark)

    @classmethod
    def table_name(cls) -> str:
        """Return the table's name: its file without .csv."""
        return str(cls.to_schema().name)

    @classmethod
    def table_key(cls) -> list[str]:
        """Return the columns that identify a row."""
        return cast("list[str]", cls._settings()["key"])

    @classmethod
    def stating_column(cls) -> str:
        """Return the column that names the document whose clause is quoted."""
        return str(cls._settings().get("evidence", "document_id"))

    @classmethod
    def rows_stand_alone(cls) -> bool:
        """Tell whether no rule compares rows of this table, but for the same key or the same fact stated twice."""
        return bool(cls._settings().get("rows_stand_alone"))

    @classmethod
    def _settings(cls) -> dict[str, object]:
        config = cls.__config__
        return (config.metadata if config else None) or {}

    class Config:
        strict = True
        ordered = True


class SheetSchema(TableSchema):
    """A table that people open in a spreadsheet."""

    is_no_formula = _of_all_columns(cell_checks.is_no_formula)
    was_not_changed_by_excel = _of_all_columns(cell_checks.was_not_changed_by_excel)
