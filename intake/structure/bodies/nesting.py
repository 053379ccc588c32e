"""
What a numbered line stands in: told by the number before it in the same list, else by its rank and by what is open.

Ranks alone do not decide: lists skip levels, "I." stands under "Điều 1." where an article opens it, and numbers begin
again.
"""

from typing import NamedTuple

from intake.documents.content import Remark
from intake.structure.elements.leading_numbers import Leading, follows, is_first
from intake.structure.elements.part_tree import Part
from model.vocabulary import NodeKind

#: Kinds whose number says what it numbers: they stand in the narrowest wider one, whatever the list before.
_NAMED = frozenset({NodeKind.PART, NodeKind.CHAPTER, NodeKind.DIVISION, NodeKind.SUBDIVISION, NodeKind.ARTICLE})


class _Open(NamedTuple):
    part: Part
    number: Leading


class Nesting:
    """The numbered parts that are open while a body is read, and what must be asked of them."""

    def __init__(self) -> None:
        """Begin with none."""
        self._open: list[_Open] = []
        self.questions: list[Remark] = []

    @property
    def leaf(self) -> Part | None:
        """The last numbered part; None before the first."""
        return self._open[-1].part if self._open else None

    @property
    def depth_of_leaf(self) -> int:
        """Under how many open parts the last numbered part stands."""
        return len(self._open) - 1

    def parent_of(self, part: Part) -> Part | None:
        """Return the numbered part that holds an open one."""
        place = next(place for place, each in enumerate(self._open) if each.part is part)
        return self._open[place - 1].part if place else None

    def depth_for(self, number: Leading) -> int:
        """Return under how many open parts a number stands."""
        for depth in range(len(self._open) - 1, -1, -1):
            before = self._open[depth].number
            if before.style == number.style and follows(before, number):
                return depth
        if number.kind in _NAMED:
            return self._by_rank(number)
        if len(number.values) > 1:
            return self._under_its_beginning(number)
        if is_first(number):
            return self._of_new_list(number)
        same = [depth for depth, each in enumerate(self._open) if each.number.style == number.style]
        return same[-1] if same else self._of_new_list(number)

    def add(self, part: Part, number: Leading, depth: int) -> None:
        """Open a part at a depth; ask where its number does not go on from the one before."""
        before = self._open[depth].number if depth < len(self._open) else None
        self._ask(part, number, before)
        self._open[depth:] = [_Open(part, number)]

    def _by_rank(self, number: Leading) -> int:
        """Return the depth inside the narrowest part that is wider, or beside the part with the same name."""
        same = [depth for depth, each in enumerate(self._open) if each.number.style == number.style]
        if same:
            return same[-1]
        return next(
            (depth for depth, each in enumerate(self._open) if each.number.rank >= number.rank), len(self._open)
        )

    def _under_its_beginning(self, number: Leading) -> int:
        """Return the depth of 1.2 under the part that is numbered 1; by rank where none is."""
        for depth in range(len(self._open) - 1, -1, -1):
            wider = self._open[depth].number
            if wider.values and wider.values == number.values[:-1] and wider.rank < number.rank:
                return depth + 1
        return self._by_rank(number)

    def _of_new_list(self, number: Leading) -> int:
        """Return the depth of the first number of a list: inside the last part where that opens one, else by rank."""
        if not self._open:
            return 0
        leaf = self._open[-1]
        same = [depth for depth, each in enumerate(self._open) if each.number.style == number.style]
        if leaf.number.rank < number.rank or (opens_list(leaf.part) and not same):
            return len(self._open)
        if same:
            opens_again = same[-1] < len(self._open) - 1 and opens_list(leaf.part) and number.values
            return len(self._open) if opens_again else same[-1]
        return self._by_rank(number)

    def _ask(self, part: Part, number: Leading, before: Leading | None) -> None:
        if not number.values or number.kind in _NAMED or (before and before.style != number.style):
            return
        printed = f"Số “{number.printed}”"
        if before is None and not is_first(number) and len(number.values) == 1:
            self.questions.append(
                Remark(part.place, f"{printed} mở đầu một danh sách; xem có thiếu phần trước nó không.")
            )
        elif before and not follows(before, number):
            told = f"{printed} đứng sau số “{before.printed}”; xem có thiếu phần nào, hay là danh sách khác."
            self.questions.append(Remark(part.place, told))


def opens_list(part: Part) -> bool:
    """Tell whether the words of a part lead to what follows: they end at a colon, or are a title."""
    words = part.first_words
    return not words or words.endswith(":") or words[-1] not in ".;,"
