"""What became of a cell that was published: a slip, a loss, or words written anew."""

import re
from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from itertools import groupby

from validation.language.reader_references import reader_references

_NUMBER = re.compile(r"\d+")
_WORD = re.compile(r"\w+")
_AROUND = 24
#: More letters than this of a cell are shown only around the place where it differs.
_LONG = 120
#: What all facts of a row rest on; a column like status_source is the ground of status and status_as_of alone.
_GROUNDS = ("source", "legal_basis", "reason")
_OF_COLUMN = "_source"
QUOTE = "quote"


@dataclass(frozen=True, slots=True)
class Change:
    """One cell as it was published and as it stands now; empty text for an empty cell."""

    before: str
    now: str

    def loses(self, *, free: bool, others: Collection[str], quoted: bool = False) -> bool:
        """
        Tell whether what was published is lost, and not only said in other words or added to.

        Args:
            free: Whether the cell holds words, not a number, a date or a code.
            others: What was published in the same column: the words of another row are a mistake.
            quoted: Whether other rules hold the words against their clause: another place has other numbers.
        """
        if not self.before:
            return False
        if not self.now or not free:
            return True
        numbers_lost = not quoted and bool(_numbers(self.before) - _numbers(self.now))
        return numbers_lost or self.now in others or self._is_slip() or self._only_leaves_out()

    def _is_slip(self) -> bool:
        """Tell whether the keyboard slipped: one letter, two exchanged, a word doubled, or capitals."""
        before, now = _middles(self.before, self.now)
        letter = max(len(before), len(now)) <= 1 or (len(before) == len("ab") and now == before[::-1])
        return (
            letter or self.before.casefold() == self.now.casefold() or _undoubled(self.now) == _undoubled(self.before)
        )

    def _only_leaves_out(self) -> bool:
        """Tell whether words are gone and none has come."""
        rest = iter(_WORD.findall(self.before))
        return all(word in rest for word in _WORD.findall(self.now))

    def told(self) -> str:
        """Say what was published, in full or around the place where the cell leaves it."""
        if not self.before:
            return "Khi công bố ô này để trống."
        if len(self.before) <= _LONG or not self.now:
            return f"Khi công bố ô này ghi “{self.before}”."
        same = next((n for n, (a, b) in enumerate(zip(self.before, self.now, strict=False)) if a != b), len(self.now))
        begin, end = max(0, same - _AROUND), same + 2 * _AROUND
        shown = f"{'…' if begin else ''}{self.before[begin:end]}{'…' if end < len(self.before) else ''}"
        return f"Khi công bố, chỗ khác nhau ghi “{shown}”."


def is_restated(changes: Mapping[str, Change], column: str, *, reads_its_quote: bool) -> bool:
    """
    Tell whether the ground of a fact was written anew together with it, so that a reader can look it up.

    A quote is: other rules hold it against its clause. A source is when it now names an address, a document or a
    clause that it did not name before: one more word is no new ground.

    Args:
        changes: What changed in the row.
        column: The column of the fact.
        reads_its_quote: Whether other rules hold the fact against the quote, so that a longer or shorter one will do.
    """
    grounds = ((name, change) for name, change in changes.items() if name != column and change.before)
    return any(
        not change.loses(free=True, others=(), quoted=name == QUOTE)
        and _is_ground(name, change, column, reads_its_quote=reads_its_quote)
        for name, change in grounds
    )


def _is_ground(name: str, change: Change, column: str, *, reads_its_quote: bool) -> bool:
    if name == QUOTE:
        return reads_its_quote or change.before not in change.now
    of_column = name.endswith(_OF_COLUMN) and column.startswith(name.removesuffix(_OF_COLUMN))
    is_new = reader_references(change.now) - reader_references(change.before)
    return (name in _GROUNDS or of_column) and bool(is_new)


def _numbers(words: str) -> Counter[str]:
    return Counter(_NUMBER.findall(words))


def _undoubled(words: str) -> list[str]:
    """Return the words, each that follows itself once."""
    return [word for word, _ in groupby(words.split())]


def _middles(one: str, other: str) -> tuple[str, str]:
    """Cut off what two texts have in common at both ends."""
    begin = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    one, other = one[begin:], other[begin:]
    backwards = zip(reversed(one), reversed(other), strict=False)
    end = next((n for n, (a, b) in enumerate(backwards) if a != b), min(len(one), len(other)))
    return one[: len(one) - end], other[: len(other) - end]
