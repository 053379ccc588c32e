"""What all tables share: text cells that every program reads alike."""

from typing import cast

import pandas as pd
import pandera.pandas as pa

from validation import checks


class TableSchema(pa.DataFrameModel):
    """
    A table whose cells are clean text; each table's schema adds its columns.

    A check is named after its rule by its method's own name: pandera takes a `name=` out of
    a shared check when the first table uses it, and the other tables would not find it.
    """

    @pa.check(".*", regex=True)
    @classmethod
    def is_nfc(cls, cells: pd.Series) -> pd.Series:
        return cast("pd.Series", checks.is_nfc(cells))

    @pa.check(".*", regex=True)
    @classmethod
    def has_no_hidden_character(cls, cells: pd.Series) -> pd.Series:
        return cast("pd.Series", checks.has_no_hidden_character(cells))

    @pa.check(".*", regex=True)
    @classmethod
    def has_no_look_alike(cls, cells: pd.Series) -> pd.Series:
        return cast("pd.Series", checks.has_no_look_alike(cells))

    @pa.check(".*", regex=True)
    @classmethod
    def is_trimmed(cls, cells: pd.Series) -> pd.Series:
        return cast("pd.Series", checks.is_trimmed(cells))

    @pa.check(".*", regex=True)
    @classmethod
    def has_no_template_mark(cls, cells: pd.Series) -> pd.Series:
        return cast("pd.Series", checks.has_no_template_mark(cells))

    @classmethod
    def table_name(cls) -> str:
        """Give the table's name: its file without .csv."""
        return str(cls.to_schema().name)

    @classmethod
    def table_key(cls) -> list[str]:
        """Give the columns that identify a row."""
        return cast("list[str]", cls._settings()["key"])

    @classmethod
    def stating_column(cls) -> str:
        """Give the column that names the document whose clause is quoted."""
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

    @pa.check(".*", regex=True)
    @classmethod
    def is_no_formula(cls, cells: pd.Series) -> pd.Series:
        return cast("pd.Series", checks.is_no_formula(cells))

    @pa.check(".*", regex=True)
    @classmethod
    def was_not_changed_by_excel(cls, cells: pd.Series) -> pd.Series:
        return cast("pd.Series", checks.was_not_changed_by_excel(cells))
