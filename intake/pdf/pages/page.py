"""
Pages: what stands on each, lines and ruled tables, before anything is known of the pages around it.
"""

from dataclasses import dataclass, replace
from typing import Any

import pypdfium2.raw as pdfium

from intake.pdf.pages.drawings import Drawings, drawings_of
from intake.pdf.pages.geometry import Box
from intake.pdf.pages.letters import Letter, Letters, letters_of
from intake.pdf.pages.lines import Line, lines_of
from intake.pdf.pages.stamps import STAMP
from intake.pdf.pages.tables import Grid, Place, grids_of

#: How far the columns of one table may differ from page to page, in points.
_ONE = 3.0


@dataclass(frozen=True)
class RuledCell:
    """A cell, and the lines and tables in it from above."""

    place: Place
    parts: "tuple[Part, ...]"


@dataclass(frozen=True)
class RuledTable:
    """A table of a page."""

    grid: Grid
    cells: tuple[RuledCell, ...]
    page: int

    @property
    def base(self) -> float:
        """Where it begins."""
        return self.grid.box.top

    def has_columns_of(self, other: "RuledTable") -> bool:
        """Tell whether the columns of both stand at the same places."""
        own, others = self.grid.columns, other.grid.columns
        return len(own) == len(others) and all(abs(a - b) <= _ONE for a, b in zip(own, others, strict=True))


Part = Line | RuledTable


@dataclass(frozen=True)
class Page:
    """
    A page.

    Attributes:
        number: From 1.
        box: What is printed of it.
        parts: Lines and tables, from above, of one height from the left.
        letters: What else its letters tell.
        drawn: What it draws besides.
        stamps: The lines of stamps of digital signatures.
    """

    number: int
    box: Box
    parts: tuple[Part, ...]
    letters: Letters
    drawn: Drawings
    stamps: tuple[Line, ...] = ()

    @property
    def lines(self) -> list[Line]:
        """The lines outside tables."""
        return [part for part in self.parts if isinstance(part, Line)]

    def without(self, lines: list[Line]) -> "Page":
        """Return the page without some of its lines."""
        gone = set(map(id, lines))
        return replace(self, parts=tuple(part for part in self.parts if id(part) not in gone))


def page_of(document: Any, number: int) -> Page:
    """
    Read a page as it prints: with annotations that print, without those that do not.

    Raises:
        RefusedError: it holds more than a page of words does.
    """
    page = document[number - 1]
    own = pdfium.FPDFPage_CountObjects(page.raw)
    has_annotations = pdfium.FPDFPage_GetAnnotCount(page.raw) > 0
    if has_annotations and pdfium.FPDFPage_Flatten(page.raw, pdfium.FLAT_PRINT) == pdfium.FLATTEN_SUCCESS:
        page.close()
        page = document[number - 1]
    drawn = drawings_of(page, number, own)
    letters = letters_of(page, drawn, number)
    box = Box(*page.get_cropbox()).turned(letters.turn)
    rules = [each.turned(letters.turn) for each in drawn.rules]
    drawn = replace(
        drawn, rules=rules, pictures=[each._replace(box=each.box.turned(letters.turn)) for each in drawn.pictures]
    )
    page.close()
    stamps = _stamps(letters.seen, number)
    printed = [each for each in letters.seen if each.setting.added not in stamps]
    parts = _parts(printed, grids_of(rules), number)
    return Page(number, box, tuple(parts), letters, drawn, tuple(line for each in stamps.values() for line in each))


def _stamps(letters: list[Letter], page: int) -> dict[int, list[Line]]:
    """Return the lines of annotations that are the stamps of digital signatures, by annotation."""
    added: dict[int, list[Letter]] = {}
    for letter in letters:
        if letter.setting.added:
            added.setdefault(letter.setting.added, []).append(letter)
    lines = {annotation: lines_of(own, page) for annotation, own in added.items()}
    return {annotation: own for annotation, own in lines.items() if any(STAMP.search(line.text) for line in own)}


def _parts(letters: list[Letter], grids: list[Grid], page: int) -> list[Part]:
    """Share letters among tables, the innermost first, and what stands around them."""
    if not grids:
        return [*lines_of(letters, page)]
    *inner, outer = grids
    within = [grid for grid in inner if _is_in(grid, outer.box)]
    beside = [grid for grid in inner if grid not in within]
    inside = [each for each in letters if outer.box.holds(*_centre(each))]
    outside = [each for each in letters if not outer.box.holds(*_centre(each))]
    shares: dict[Place, list[Letter]] = {place: [] for place in outer.places}
    for letter in inside:
        shares[outer.place_of(*_centre(letter))].append(letter)
    cells = [
        RuledCell(place, tuple(_parts(own, [grid for grid in within if _is_in(grid, place.box)], page)))
        for place, own in shares.items()
    ]
    parts = [*_parts(outside, beside, page), RuledTable(outer, tuple(cells), page)]
    return sorted(parts, key=lambda part: (-part.base, part.left if isinstance(part, Line) else 0))


def _centre(letter: Letter) -> tuple[float, float]:
    return (letter.left + letter.right) / 2, letter.base + letter.size / 4


def _is_in(grid: Grid, box: Box) -> bool:
    return box.holds((grid.box.left + grid.box.right) / 2, (grid.box.bottom + grid.box.top) / 2)
