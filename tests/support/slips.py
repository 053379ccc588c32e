"""The slips that happen to a cell: each takes a cell and its neighbours in the column, and gives a wrong one."""

import datetime as dt
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator

#: A slip gives None where it cannot happen: no digit to change, no date to turn.
Slip = Callable[[str, list[str]], str | None]


def another_letter(cell: str, _: list[str]) -> str | None:
    return _at_middle(cell, str.isalpha, lambda letter: "x" if letter.lower() != "x" else "k")


def another_accent(cell: str, _: list[str]) -> str | None:
    return _at_middle(cell, lambda letter: plain(letter) != letter, plain)


def another_digit(cell: str, _: list[str]) -> str | None:
    return _at_middle(cell, str.isdigit, lambda digit: str((int(digit) + 3) % 10))


def a_letter_too_few(cell: str, _: list[str]) -> str | None:
    return cell[: len(cell) // 2] + cell[len(cell) // 2 + 1 :] if len(cell) > 1 else None


def a_word_too_few(cell: str, _: list[str]) -> str | None:
    words = cell.split(" ")
    return " ".join(words[:-1]) if len(words) > 2 else None


def a_word_twice(cell: str, _: list[str]) -> str | None:
    words = cell.split(" ")
    return " ".join([*words[:1], *words]) if len(words) > 1 else None


def one_more(cell: str, _: list[str]) -> str | None:
    if re.fullmatch(r"\d+", cell):
        return str(int(cell) + 1)
    if re.fullmatch(r"\d{4}-\d\d-\d\d", cell):
        return str(dt.date.fromisoformat(cell) + dt.timedelta(days=-1))
    return None


def day_and_month_turned(cell: str, _: list[str]) -> str | None:
    year, _, rest = cell.partition("-")
    month, _, day = rest.partition("-")
    return f"{year}-{day}-{month}" if re.fullmatch(r"\d{4}-\d\d-\d\d", cell) and month != day else None


def the_cell_of_another_row(cell: str, column: list[str]) -> str | None:
    return next((other for other in column if other not in {cell, ""}), None)


def nothing(_: str, __: list[str]) -> str | None:
    return ""


def small_for_capital(cell: str, _: list[str]) -> str | None:
    return _at_middle(cell, str.isalpha, str.swapcase)


SLIPS: tuple[Slip, ...] = (
    another_letter,
    another_accent,
    another_digit,
    a_letter_too_few,
    a_word_too_few,
    a_word_twice,
    one_more,
    day_and_month_turned,
    the_cell_of_another_row,
    nothing,
    small_for_capital,
)


def plain(letter: str) -> str:
    """Return a letter without its accents."""
    marks = unicodedata.normalize("NFD", letter)
    return "".join(mark for mark in marks if not unicodedata.combining(mark)).replace("đ", "d").replace("Đ", "D")


def _at_middle(cell: str, fits: Callable[[str], bool], change: Callable[[str], str]) -> str | None:
    """Change one letter, the one nearest to the middle that fits."""
    places = [place for place, letter in enumerate(cell) if fits(letter)]
    if not places:
        return None
    place = min(places, key=lambda each: abs(each - len(cell) // 2))
    changed = change(cell[place])
    return cell[:place] + changed + cell[place + 1 :] if changed != cell[place] else None


def rounds_of(
    rows: list[list[str]], header: list[str], key: Iterable[str], left_out: Iterable[str]
) -> Iterator[list[tuple[int, int, str]]]:
    """
    Return rounds of slips that together make every slip in every column of a table.

    A round spoils one column: each of its rows by at most one slip, so that none hides another. Of
    a key only one row is spoilt at a time: by their keys the other rows are known.
    """
    for place, name in enumerate(header):
        if name in left_out:
            continue
        column = [row[place] for row in rows]
        waiting = list(SLIPS)
        while waiting:
            made, waiting = _one_round(place, column, waiting, most=1 if name in key else len(rows))
            if not made:
                break
            yield made


def _one_round(
    place: int, column: list[str], slips: list[Slip], most: int
) -> tuple[list[tuple[int, int, str]], list[Slip]]:
    """Make as many of these slips in a column as it has rows for; give what was made and what waits."""
    made: list[tuple[int, int, str]] = []
    waiting = []
    taken: set[int] = set()
    for slip in slips:
        wrong = ((row, slip(cell, column)) for row, cell in enumerate(column) if cell and row not in taken)
        row, value = next(((row, value) for row, value in wrong if value not in {None, column[row]}), (None, None))
        if row is None or value is None or len(made) == most:
            waiting.append(slip)
            continue
        taken.add(row)
        made.append((row, place, value))
    return made, waiting
