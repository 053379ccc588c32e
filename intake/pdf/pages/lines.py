"""
Lines from letters: what stands on one base line without a wide gap, with raised marks and stamped words in their place.

A gap wider than `GAP` parts two columns, except between a number and its words.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from statistics import median

from intake.pdf.pages.letters import Letter
from intake.pdf.pages.runs import SAME_BASE, Run, runs_of

#: In shares of the size of the letters.
GAP, _SPACE, _SPACE_TOLD = 1.5, 0.2, 0.08
#: A gap is wide too when it is so wide, and so many times the usual step between the words of its row.
_NARROW, _WIDER = 0.8, 2.5
_MOST_OF_MARK, _WIDEST_AFTER_NUMBER = 5, 6.0
#: The numbers of the texts of Party and State (Decree 30/2020/NĐ-CP, annex I; Instruction 36-HD/VPTW), and bullets.
LABEL = re.compile(
    r"(?:\d{1,3}(?:\.\d{1,3})*[.)]?|\(\d{1,3}\)|[a-zđ][.)]|[IVXLC]{1,6}\s?[-–.)]|[-–+*•▪✓➢❖□→∙]|(?:Điều|Chương|Mục|Phần)\s+\w+\.?)"
)


@dataclass(frozen=True)
class Line:
    """
    A line of words, or what of it stands in one column.

    Attributes:
        letters: From left to right.
        page: Of the file, from 1.
        doubtful: Whether words lie over one another in it (a stamped number over dots).
    """

    letters: tuple[Letter, ...]
    page: int
    doubtful: bool = False

    @cached_property
    def shown(self) -> tuple[Letter, ...]:
        """The letters that are no space."""
        return tuple(each for each in self.letters if each.text != " ")

    @cached_property
    def text(self) -> str:
        """Its words, single spaces between them."""
        return " ".join("".join(each.text for each in self.letters).split())

    @cached_property
    def left(self) -> float:
        """Its left side, in points."""
        return min(each.left for each in self.shown)

    @cached_property
    def right(self) -> float:
        """Its right side, in points."""
        return max(each.right for each in self.shown)

    @cached_property
    def size(self) -> float:
        """The size of most of its letters, in points."""
        return _commonest([each.size for each in self.shown])

    @cached_property
    def base(self) -> float:
        """Its base line."""
        return _commonest([each.base for each in self.shown if not each.raised or len(self.shown) == 1])

    @cached_property
    def bold(self) -> bool:
        """Whether all of it is bold."""
        return all(each.setting.bold for each in self.shown)

    @cached_property
    def italic(self) -> bool:
        """Whether all of it is italic."""
        return all(each.setting.italic for each in self.shown)

    @property
    def middle(self) -> float:
        """Half way between its sides."""
        return (self.left + self.right) / 2

    @property
    def low(self) -> float:
        """Where the small letters of it begin, upward."""
        return self.base

    @property
    def high(self) -> float:
        """Where its small letters end, upward."""
        return self.base + self.size / 2


def _commonest(measures: list[float]) -> float:
    """Return the commonest of measures to a tenth of a point; most letters of a line have the very same."""
    rounded: Counter[float] = Counter()
    for measure, count in Counter(measures).items():
        rounded[round(measure, 1)] += count
    return rounded.most_common(1)[0][0]


def lines_of(letters: list[Letter], page: int) -> list[Line]:
    """Return the lines of letters, from above, of one height from the left."""
    runs = [run for run in runs_of(letters) if run.trimmed()]
    small = [run for run in runs if len(run.shown) <= _MOST_OF_MARK]
    homes = {id(run): home for run in small if (home := next((each for each in runs if run.is_above(each)), None))}
    rows: list[list[Run]] = []
    home_rows: dict[int, list[Run]] = {}
    for run in sorted((each for each in runs if id(each) not in homes), key=lambda each: (-each.base, each.left)):
        row = next((row for row in rows[-3:] if any(run.is_level(other) for other in row)), None)
        if row is None:
            row = []
            rows.append(row)
        row.append(run)
        home_rows[id(run)] = row
    for run in (each for each in runs if id(each) in homes):
        run.letters = [each._replace(raised=True) for each in run.letters]
        home_rows.get(id(homes[id(run)]), rows[0] if rows else []).append(run)
    return [line for row in rows for line in _parted(row, page)]


def _parted(row: list[Run], page: int) -> Iterator[Line]:
    """Part a row where wide gaps show columns."""
    stretch: list[Run] = []
    usual, end = _usual_gap(row), 0.0
    for run in sorted(row, key=lambda each: each.left):
        if stretch and not _goes_on(stretch, run, end, usual):
            yield _line(stretch, page)
            stretch, end = [], 0.0
        stretch.append(run)
        end = max(end, run.right)
    yield _line(stretch, page)


def _goes_on(stretch: list[Run], run: Run, end: float, usual: float) -> bool:
    """Tell whether a run belongs to the line that ends before it, given the usual step between words of the row."""
    gap = run.left - end
    size = max(run.size, stretch[-1].size)
    if gap <= min(GAP * size, max(_NARROW * size, _WIDER * usual)):
        return True
    words = "".join(letter.text for each in stretch[:3] for letter in each.letters).strip()
    return gap <= _WIDEST_AFTER_NUMBER * size and bool(LABEL.fullmatch(words)) and len(stretch) <= 3  # noqa: PLR2004


def _usual_gap(row: list[Run]) -> float:
    """Return the usual step between words in points; zero where no space tells."""
    gaps = [
        after.left - before.right
        for run in row
        for before, space, after in zip(run.letters, run.letters[1:], run.letters[2:], strict=False)
        if space.text == " " and before.text != " " != after.text
    ]
    return median(gaps) if gaps else 0.0


def _line(stretch: list[Run], page: int) -> Line:
    letters: list[Letter] = []
    is_doubtful, end = False, stretch[0].left
    for run in stretch:
        if run.left >= end - SAME_BASE * run.size:
            letters += run.letters
        elif fresh := _without_doubles(letters, run.letters):
            place = next((at for at, each in enumerate(letters) if each.left > run.left), len(letters))
            letters[place:place] = fresh
            is_doubtful = True
        end = max(end, run.right)
    return Line(tuple(_spaced(letters)), page, is_doubtful)


def _without_doubles(letters: list[Letter], others: list[Letter]) -> list[Letter]:
    """Return letters that are not drawn at their place already: some programs draw bold by drawing twice."""
    near = {(each.text, round(each.left + shift), round(each.base)) for each in letters for shift in (-1, 0, 1)}
    fresh = [each for each in others if (each.text, round(each.left), round(each.base)) not in near]
    return fresh if any(each.text != " " for each in fresh) else []


def _spaced(letters: list[Letter]) -> Iterator[Letter]:
    """Put spaces where letters stand apart without one."""
    last: Letter | None = None
    for letter in letters:
        if last and last.text != " " and letter.text != " " and letter.left - last.right > _space(last, letter):
            yield letter._replace(text=" ", left=last.right, right=letter.left, raised=False)
        yield letter
        last = letter


def _space(last: Letter, letter: Letter) -> float:
    """Return how far letters stand apart between words; PDFium's own judgement halves it."""
    return (_SPACE_TOLD if letter.parted else _SPACE) * last.size


def joined(lines: list[Line]) -> Line:
    """Return what stands at one height as one line."""
    letters = [letter for line in sorted(lines, key=lambda each: each.left) for letter in line.letters]
    return Line(tuple(_spaced(letters)), lines[0].page, any(line.doubtful for line in lines))
