"""Which rows share a page of the portal: a long section is cut into pages of a fixed number of rows."""

import re
from collections.abc import Iterable

#: So many rows keep a page well below 400 kB, and fill a screen many times over.
ROWS_A_PAGE = 100
#: Fewer of those that bring a look-up with them.
_ROWS_OF = {"support_rates": 40, "eligibility_conditions": 40}
_COUNTED = re.compile(r"[A-Z]+-(\d+)")


def page_numbers(table: str, keys: Iterable[str]) -> dict[str, int]:
    """
    Return every key of a table the number of its page.

    Codes that count stand in the order of their numbers (NV-999 before NV-1000), so a new row
    comes last and moves no other; slugs stand in the order of the alphabet.

    Args:
        keys: All that were ever given out: a withdrawn code keeps its place.
    """
    rows = _ROWS_OF.get(table, ROWS_A_PAGE)
    return {key: 1 + place // rows for place, key in enumerate(sorted(set(keys), key=_order))}


def _order(key: str) -> tuple[int, str]:
    counted = _COUNTED.fullmatch(key)
    return (int(counted[1]) if counted else 0), key
