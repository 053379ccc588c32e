"""
The kinds of columns: each function makes a pandera field with its check and its metadata.

All columns are text while they are checked; `type` in the metadata says what a cell becomes
after the check (validation/tables/typed_tables.py). Other metadata:

- `references`: "table.column" whose ids the cell must be one of;
- `of`: the column that names the document of a clause, where that is not the document of the row;
- `labels`: the vocabulary of a closed list;
- `within`: "quote", "clause" or "heading" (the quote, or the heading block of a document that
  speaks of itself), where the cell must stand letter for letter;
- `reads`: (text column, reader) when the cell is what that text reads as (evidence.py);
- `needed_when`: {column: value}, when the cell may not be empty although it may otherwise;
- `worded`: where the words stand that say which code is right (`Worded`);
- `cites`: True when words in curly quotes must stand in a published text.
"""

from dataclasses import dataclass
from typing import Any

import pandera.pandas as pa

from model.vocabulary import Vocabulary
from validation.schemas import cell_checks  # noqa: F401 - registers the named checks with pandera

_METADATA = ("references", "of", "labels", "within", "reads", "needed_when", "worded", "cites")


@dataclass(frozen=True, slots=True)
class Worded:
    """
    Where the words stand that say which code of a closed list is right.

    Attributes:
        column: The column that holds the words.
        after: A column whose words come right before them: the first cue after it decides.
        needed: Whether the code's own words must be there; else they only may not contradict.
        silent: The code that stands where the words say nothing.
    """

    column: str
    after: str = ""
    needed: bool = False
    silent: str = ""


def _field(kind: str, title: str, description: str, *, required: bool, **options: Any) -> Any:
    metadata: dict[str, Any] = {key: options.pop(key) for key in _METADATA if key in options}
    return pa.Field(
        nullable=not required,
        title=title,
        description=description,
        metadata={"type": kind, **metadata},
        **options,
    )


def code(title: str, description: str, pattern: str, *, required: bool = True, **options: Any) -> Any:
    """Make a column of codes such as NV-001."""
    return _field("id", title, description, required=required, str_matches=f"^{pattern}$", **options)


def slug(title: str, description: str, *, required: bool = True, **options: Any) -> Any:
    """Make a column of ASCII slugs such as ban-to-chuc-thanh-uy."""
    return _field("id", title, description, required=required, is_slug=(), **options)


def reference(title: str, description: str, to: str, *, required: bool = True, **options: Any) -> Any:
    """Make a column of ids of another table; `to` is "table.column"."""
    return _field("id", title, description, required=required, references=to, **options)


def clause(title: str = "Điều khoản", *, required: bool = True, description: str = "", **options: Any) -> Any:
    """Make a column of clause ids such as II.1.1, in the document of the row."""
    words = description or "Mã điều khoản trong văn bản, như II.1.1, I.1.p4, fn-1, trich-yeu."
    return _field("id", title, words, required=required, references="texts.clause_id", **options)


def text(title: str, description: str, *, required: bool = True, **options: Any) -> Any:
    """Make a column of free text."""
    return _field("text", title, description, required=required, **options)


def verbatim(title: str, description: str, *, required: bool = True, within: str = "quote", **options: Any) -> Any:
    """Make a column of words that stand letter for letter in the quote or in the clause."""
    return _field("text", title, description, required=required, within=within, **options)


def quote(*, required: bool = True, **options: Any) -> Any:
    """Make the column of the words a row was taken from."""
    return _field(
        "text",
        "Trích nguyên văn",
        "Lời văn làm căn cứ, một đoạn liền của điều khoản, đúng từng chữ.",
        required=required,
        within="clause",
        **options,
    )


def choice(title: str, description: str, of: type[Vocabulary], *, required: bool = True, **options: Any) -> Any:
    """Make a column of codes from a closed list."""
    return _field(
        "choice",
        title,
        description,
        required=required,
        isin=[member.value for member in of],
        labels=of,
        **options,
    )


def integer(title: str, description: str, *, required: bool = True, **options: Any) -> Any:
    """Make a column of whole numbers."""
    return _field("integer", title, description, required=required, is_integer=(), **options)


def decimal(title: str, description: str, *, required: bool = True, **options: Any) -> Any:
    """Make a column of decimal numbers."""
    return _field("decimal", title, description, required=required, is_decimal=(), **options)


def boolean(title: str, description: str, **options: Any) -> Any:
    """Make a column of true and false."""
    return _field("boolean", title, description, required=True, is_boolean=(), **options)


def day(title: str, description: str, *, required: bool = True, **options: Any) -> Any:
    """Make a column of calendar days."""
    return _field("day", title, description, required=required, is_day=(), **options)


def partial_day(title: str, description: str, *, required: bool = True, **options: Any) -> Any:
    """Make a column of days or months."""
    return _field("partial_day", title, description, required=required, is_partial_day=(), **options)
