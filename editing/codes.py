"""The next code of a table, and ids made of words: none is ever used twice (decisions/0005)."""

import re
from collections.abc import Iterable, Iterator
from itertools import count
from typing import TYPE_CHECKING

from validation.language.plain_form import slug_words

if TYPE_CHECKING:
    from validation.schemas import TableSchema

_CODE = re.compile(r"\^?([A-Z]+-)\\d\{(\d+),\}\$?")
_LONGEST_ID = 64


def codes_after(schema: "type[TableSchema]", used: Iterable[str | None]) -> Iterator[str]:
    """
    Return the codes of a table after the last one that was ever used; none where its ids are no numbered codes.

    Args:
        schema: That of the table.
        used: The ids in use, and those that were published and withdrawn since.
    """
    checks = schema.to_schema().columns[schema.table_key()[0]].checks
    pattern = next((str(check.statistics["pattern"]) for check in checks if check.name == "str_matches"), "")
    code = _CODE.fullmatch(pattern)
    if not code:
        return
    begin, digits = code[1], int(code[2])
    numbers = [
        int(number) for each in used if (number := (each or "").removeprefix(begin)) != each and number.isdecimal()
    ]
    for following in count(max(numbers, default=0) + 1):
        yield f"{begin}{following:0{digits}}"


def slug(words: str) -> str:
    """Return an id made of words: small letters without marks, digits, hyphens."""
    return "-".join(slug_words(words))[:_LONGEST_ID].rstrip("-")
