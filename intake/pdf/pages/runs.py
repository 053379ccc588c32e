"""Runs: letters that follow each other in the file and on the page, and how runs stand to each other."""

from collections.abc import Iterator

from intake.pdf.pages.letters import Letter

#: In shares of the size of the letters: one base line for words of several runs, and for letters of one.
SAME_BASE, _LEVEL = 0.3, 0.05
#: A raised mark is so much smaller than the letters beside it, and so far above their base line.
_SMALL, _LOWEST, _HIGHEST = 0.82, 0.1, 0.7
_NEAR, _WIDEST_BLANK = 0.3, 40


class Run:
    """Letters that follow each other in the file and on the page."""

    def __init__(self, letter: Letter) -> None:
        self.letters = [letter]
        self.size, self.base, self.left, self.right = letter.size, letter.base, letter.left, letter.right

    def takes(self, letter: Letter) -> bool:
        """Tell whether a letter goes on where this ends."""
        size, last = self.size, self.letters[-1]
        is_level = abs(letter.base - self.base) < _LEVEL * size and abs(letter.size - size) < _LEVEL * size
        # PDFium gives a row of spaces (a blank for a number that is stamped later) as one.
        most = _WIDEST_BLANK * size if last.text == " " and letter.setting.order == last.setting.order else size
        return is_level and not letter.upright and -_NEAR * size < letter.left - self.right < most

    def add(self, letter: Letter) -> None:
        """Add a letter."""
        self.letters.append(letter)
        self.right = letter.right

    @property
    def shown(self) -> list[Letter]:
        """The letters that are no space."""
        return [each for each in self.letters if each.text != " "]

    def trimmed(self) -> bool:
        """Measure it without spaces at its ends; False where it holds nothing else."""
        shown = self.shown
        if shown:
            self.left, self.right = min(each.left for each in shown), max(each.right for each in shown)
        return bool(shown)

    def is_level(self, other: "Run") -> bool:
        """Tell whether both stand on one base line, or lie over each other as a stamp on a line does."""
        size = max(self.size, other.size)
        return abs(self.base - other.base) < SAME_BASE * size

    def is_above(self, other: "Run") -> bool:
        """Tell whether this is a small mark raised beside larger letters."""
        if self.size > _SMALL * other.size or not _LOWEST < (self.base - other.base) / other.size < _HIGHEST:
            return False
        gap = max(self.left - other.right, other.left - self.right)
        return gap < _NEAR * other.size


def runs_of(letters: list[Letter]) -> Iterator[Run]:
    """Return letters as runs, in the order of the file."""
    run: Run | None = None
    for letter in letters:
        if run is not None and run.takes(letter):
            run.add(letter)
        else:
            if run is not None:
                yield run
            run = Run(letter)
    if run is not None:
        yield run
