"""
The frame that lines stand in: its sides, the usual step from line to line, and how paragraphs begin in it.
"""

from collections import Counter
from dataclasses import dataclass, replace
from itertools import pairwise

from intake.pdf.pages.lines import Line

#: What is one place, in points; an indent, more than the usual step, and off the middle, in sizes of letters.
_ONE, INDENT, MORE, _OFF = 2.0, 0.8, 0.18, 0.3
#: The share of lines at a side that makes it one, and of sure beginnings that makes a habit.
_SOME, _HABIT, _FEW = 0.1, 0.8, 4
#: Steps are counted by the half point; so far may one be from its count, in points.
_BETWEEN = 0.25
#: What stands by itself before a word and hardly takes room.
_DASHES = "-–+"


@dataclass(frozen=True)
class Frame:
    """
    The frame of lines.

    Attributes:
        left, right: Its sides, in points.
        steps: The usual step from line to line, by the size of letters.
        is_spaced: Whether paragraphs begin after a wider step.
        is_indented: Whether they begin with an indent.
        is_known: Whether the sides are known (a page, a ruled cell), not guessed from the lines.
        habits: Places besides the left side where many lines begin, rounded; what stands there is indented, not centred.
    """

    left: float
    right: float
    steps: dict[int, float]
    is_spaced: bool = False
    is_indented: bool = False
    is_known: bool = True
    habits: frozenset[int] = frozenset()

    def is_centred(self, line: Line) -> bool:
        """Tell whether a line is set in the middle."""
        is_short = line.left - self.left > INDENT * line.size and self.right - line.right > INDENT * line.size
        is_indented = round(line.left / _ONE) in self.habits
        return is_short and not is_indented and abs(line.middle - (self.left + self.right) / 2) < _OFF * line.size

    def indent(self, line: Line) -> float:
        """Return how far a line begins from the left side, in sizes of its letters."""
        return (line.left - self.left) / line.size

    def is_apart(self, last: Line, line: Line) -> bool:
        """Tell whether the step between two lines of a page is wider than usual."""
        usual = self.steps.get(round(line.size), line.size * 1.3)
        return last.page == line.page and last.base - line.base > usual + MORE * line.size

    def fits(self, last: Line, line: Line) -> bool:
        """Tell whether the first word of a line had room at the end of the line before: then nothing forced a break."""
        spaces = [each.left for each in line.letters if each.text == " " and each.left > line.left]
        is_dash = line.letters[0].text in _DASHES and len(spaces) > 1
        end = spaces[1] if is_dash else spaces[0] if spaces else line.right
        room = self.right - last.right
        if self.is_centred(last):
            room = self.right - self.left - (last.right - last.left)
        return end - line.left + 0.25 * line.size < room - 0.1 * line.size


def frame_of(lines: list[Line], sides: tuple[float, float] | None = None) -> Frame:
    """
    Return the frame of lines.

    Args:
        lines: From above, of one column, of one page or more.
        sides: Where they are known.
    """
    left, right = sides or _sides(lines)
    steps: dict[int, Counter[float]] = {}
    for last, line in pairwise(lines):
        if last.page == line.page and 0 < last.base - line.base < 3 * line.size and abs(last.size - line.size) < 1:
            steps.setdefault(round(line.size), Counter())[round((last.base - line.base) * 2) / 2] += 1
    usual = {size: _usual(counted) for size, counted in steps.items()}
    lefts = Counter(round(line.left / _ONE) for line in lines)
    habits = frozenset(place for place, count in lefts.items() if count >= max(_FEW, _SOME / 2 * len(lines)))
    frame = Frame(left, right, usual, is_known=sides is not None, habits=habits)
    begun = [(last, line) for last, line in pairwise(lines) if last.page == line.page and frame.fits(last, line)]
    begun = [(last, line) for last, line in begun if not frame.is_centred(line)]
    wide = sum(frame.is_apart(last, line) for last, line in begun)
    deep = sum(frame.indent(line) > INDENT for _, line in begun)
    least = max(_FEW, _HABIT * len(begun))
    return replace(frame, is_spaced=wide >= least, is_indented=deep >= least)


def _usual(counted: Counter[float]) -> float:
    """Return the smallest step that is no exception."""
    least = max(counted.values()) * 0.25
    return min(step for step, count in counted.items() if count >= least) + _BETWEEN


def _sides(lines: list[Line]) -> tuple[float, float]:
    lefts = Counter(round(line.left / _ONE) for line in lines)
    least = max(2, _SOME * len(lines)) if len(lines) > _FEW else 1
    common = [place for place, count in lefts.items() if count >= least] or [*lefts]
    left = min(line.left for line in lines if round(line.left / _ONE) == min(common))
    rights = sorted(line.right for line in lines)
    return left, rights[-1 - len(rights) // 50]
