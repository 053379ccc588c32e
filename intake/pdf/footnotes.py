"""
Footnotes at the ends of pages: under a short rule or in small print, each begun by a mark that stands in the page too.

A stretch of notes without a mark at its beginning goes on with the last note of the page before.
"""

import re
from dataclasses import dataclass, field

from intake.pdf.pages.geometry import Box
from intake.pdf.pages.lines import Line
from intake.pdf.pages.page import Page, Part

#: The share of the width of the page that the rule above notes may have, and how far it may be from their left side.
_SHORTEST, _LONGEST, _BESIDE = 0.08, 0.5, 12.0
#: Notes are set at least so much smaller where no rule parts them.
_SMALLER = 0.92
_LABEL = re.compile(r"(\d{1,3}|[*†‡]{1,3}|[ivx]{1,5}|\(\d{1,3}\)|\[\d{1,3}\])[.)]?\s*")


@dataclass
class Note:
    """A footnote: the page and the mark it begins with, the page it ends on, and its lines, without the mark."""

    page: int
    label: str
    end: int
    lines: list[Line] = field(default_factory=list)


def raised_marks(lines: list[Line]) -> set[str]:
    """Return the words that stand raised in lines."""
    return {words for line in lines for _, words in raised_stretches(line)}


def raised_stretches(line: Line) -> list[tuple[int, str]]:
    """Return stretches of raised letters: the place of the first among the letters of the line, and the words."""
    stretches: list[tuple[int, str]] = []
    last = -2
    for place, letter in enumerate(line.letters):
        if not letter.raised:
            continue
        if place == last + 1:
            begin, words = stretches.pop()
            stretches.append((begin, words + letter.text))
        else:
            stretches.append((place, letter.text))
        last = place
    return [(begin, words.strip()) for begin, words in stretches if words.strip()]


def lines_in(parts: tuple[Part, ...]) -> list[Line]:
    """Return all lines, those in tables too."""
    lines: list[Line] = []
    for part in parts:
        if isinstance(part, Line):
            lines.append(part)
        else:
            lines += [line for cell in part.cells for line in lines_in(cell.parts)]
    return lines


def without_notes(pages: list[Page], size: float) -> tuple[list[Page], list[Note]]:
    """
    Part pages from their footnotes.

    Args:
        pages: Without furniture.
        size: Of most letters of the file, in points.
    """
    notes: list[Note] = []
    bare = []
    for page in pages:
        zone = _zone(page, size)
        gone = {id(line) for line in zone}
        marks = raised_marks([line for line in lines_in(page.parts) if id(line) not in gone])
        taken = _read(zone, page.number, marks, notes)
        bare.append(page.without(taken))
    return bare, notes


def _zone(page: Page, size: float) -> list[Line]:
    """Return the lines at the end of a page that may be notes."""
    lines = page.lines
    ruled = [
        below
        for rule in page.drawn.rules
        if _is_short(rule, page)
        if (below := [line for line in lines if line.base < rule.bottom])
        if all(line.size < size * _SMALLER or _label(line) for line in below)
        if abs(min(line.left for line in below) - rule.left) < _BESIDE or rule.left < below[0].left
        if not any(not isinstance(part, Line) and part.base < rule.bottom for part in page.parts)
    ]
    if ruled:
        return max(ruled, key=len)
    zone: list[Line] = []
    for line in reversed(lines):
        if line.size >= size * _SMALLER:
            break
        zone.insert(0, line)
    begun = next((place for place, line in enumerate(zone) if line.letters[0].raised), None)
    return zone[begun:] if begun is not None else []


def _is_short(rule: Box, page: Page) -> bool:
    share = rule.width / page.box.width
    return _SHORTEST < share < _LONGEST and rule.height < _BESIDE and rule.left < page.box.left + page.box.width / 3


def _label(line: Line) -> tuple[str, int] | None:
    """Return the mark that a line begins with and how many of its letters it takes."""
    raised = raised_stretches(line)
    if (raised and not line.text) or (raised and raised[0][0] == 0):
        return raised[0][1], next((at for at, each in enumerate(line.letters) if not each.raised), len(line.letters))
    words = "".join(each.text for each in line.letters)
    match = _LABEL.match(words)
    return (match[1], match.end()) if match and len(words) == len(line.letters) else None


def _read(zone: list[Line], page: int, marks: set[str], notes: list[Note]) -> list[Line]:
    """Add the notes of a page; return the lines that are notes."""
    taken = []
    fresh: list[Note] = []
    for line in zone:
        label = _label(line)
        is_next = bool(label and notes and _follows(line, label[0], notes[-1].label))
        if label and (label[0] in marks or is_next) and label[0] not in {note.label for note in fresh}:
            fresh.append(Note(page, label[0], page))
            notes.append(fresh[-1])
            line_rest = _cut(line, label[1])
            notes[-1].lines += [line_rest] if line_rest.shown else []
        elif notes and (fresh or notes[-1].end >= page - 1):
            notes[-1].lines.append(line)
            notes[-1].end = page
        else:
            continue
        taken.append(line)
    return taken


def _follows(line: Line, label: str, last: str) -> bool:
    """Tell whether a raised number is the next one: its mark may stand on the next page."""
    is_counted = label.isdigit() and last.isdigit() and int(label) == int(last) + 1
    return is_counted and line.letters[0].raised


def _cut(line: Line, count: int) -> Line:
    return Line(line.letters[count:], line.page, line.doubtful)
