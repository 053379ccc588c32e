"""
Which lines make one paragraph. What decides is, in this order: letters of another size, a wider step, room for the
next word on the line before, the middle of the page, indents, numbers and the ends of sentences.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import Enum

from intake.pdf.frames import INDENT, Frame
from intake.pdf.pages.lines import LABEL, Line

#: What is one place and one size, in sizes of letters.
_ONE_PLACE, _ONE_SIZE = 0.3, 0.08
#: A line that begins so far from the left side, in points, was not set from there.
_AWAY = 0.6
#: Words that hang under those after a number begin at most so far from them, in sizes.
_HANGING = 2.0
#: The line of place and day, broken before a figure.
_DAY_BEGUN = re.compile(r"(?:^|,\s*)ngày(?:\s+\d{1,2}\s+tháng(?:\s+\d{1,2}\s+năm)?)?$")
SENTENCE_ENDS = (".", ";", ":", "!", "?", "./.", "…")


class Step(Enum):
    """What a line is to those before it."""

    BEGINS = "begins"
    SEEMS_TO_BEGIN = "seems to begin"
    GOES_ON = "goes on"
    SEEMS_TO_GO_ON = "seems to go on"


@dataclass
class Stretch:
    """The lines of a paragraph, the frame they stand in, and whether where it begins or goes on is unsure."""

    lines: list[Line]
    frame: Frame
    doubtful: bool = False
    is_open: bool = field(default=True)


def stretches_of(lines: Iterable[Line], frame: Frame) -> list[Stretch]:
    """Join lines to paragraphs."""
    stretches: list[Stretch] = []
    for line in lines:
        join(stretches, line, frame)
    return stretches


def join(stretches: list[Stretch], line: Line, frame: Frame) -> None:
    """Add a line to the last paragraph, or begin another with it."""
    step = step_to(stretches[-1].lines, line, frame) if stretches and stretches[-1].is_open else Step.BEGINS
    is_doubtful = step in {Step.SEEMS_TO_BEGIN, Step.SEEMS_TO_GO_ON} or line.doubtful
    if step in {Step.GOES_ON, Step.SEEMS_TO_GO_ON}:
        stretches[-1].lines.append(line)
        stretches[-1].doubtful = stretches[-1].doubtful or is_doubtful
    else:
        stretches.append(Stretch([line], frame, is_doubtful))


def step_to(paragraph: list[Line], line: Line, frame: Frame) -> Step:
    """Tell whether a line goes on with a paragraph."""
    last = paragraph[-1]
    if abs(last.size - line.size) > _ONE_SIZE * max(last.size, line.size) or frame.is_apart(last, line):
        return Step.BEGINS
    if not frame.is_known:
        return _in_column(last, line)
    if frame.fits(last, line) or (last.bold and not line.bold and begins_with_number(line)):
        return Step.BEGINS
    if frame.is_centred(line) or frame.is_centred(last):
        return _in_the_middle(paragraph, line, frame)
    return _indented(paragraph, line, frame) if frame.indent(line) > INDENT else _at_the_side(paragraph, line, frame)


def _at_the_side(paragraph: list[Line], line: Line, frame: Frame) -> Step:
    """Judge a line at the left side that could not stand on the line before."""
    last = paragraph[-1]
    is_second = len(paragraph) == 1 and frame.indent(last) > INDENT and not _hangs_left(last, line, frame)
    is_later = len(paragraph) > 1 and frame.is_indented and frame.indent(paragraph[0]) > INDENT
    if is_second or is_later or (frame.is_spaced and last.page == line.page):
        return Step.GOES_ON
    return _by_words(last, line)


def _hangs_left(last: Line, line: Line, frame: Frame) -> bool:
    """Tell whether a numbered line stands left of the paragraph before in a text without indents at beginnings."""
    return not frame.is_indented and begins_with_number(line) and last.text.endswith(SENTENCE_ENDS)


def _in_the_middle(paragraph: list[Line], line: Line, frame: Frame) -> Step:
    """Judge lines of which one is set in the middle: a title may go on, and is set alike then."""
    last = paragraph[-1]
    if not _is_alike(last, line) or begins_with_number(line):
        return Step.BEGINS
    if frame.is_centred(last):
        return Step.GOES_ON if frame.is_centred(line) or _fills_the_middle(line, frame) else Step.BEGINS
    first = paragraph[0]
    is_title = _fills_the_middle(last, frame) and (frame.is_centred(first) or frame.indent(first) < 2 * INDENT)
    return Step.SEEMS_TO_GO_ON if is_title else Step.BEGINS


def _fills_the_middle(line: Line, frame: Frame) -> bool:
    """Tell whether a long line is set in the middle: its ends are as far from the sides, or it is a bold title."""
    off = abs(line.middle - (frame.left + frame.right) / 2)
    return off < _ONE_PLACE * line.size and (line.bold or line.left - frame.left > _AWAY)


def _is_alike(last: Line, line: Line) -> bool:
    """Tell whether both are set alike: bold, italic, and capitals unless a symbol was broken at its hyphen."""
    is_cased = last.text.isupper() == line.text.isupper() or last.text.endswith(("-", "/")) or " " not in line.text
    return last.bold == line.bold and last.italic == line.italic and is_cased


def _in_column(last: Line, line: Line) -> Step:
    """
    Judge a line of a column whose width nobody knows (heads, signatures, recipients): most stand by themselves.

    What was wrapped is the rest of an item of a list, or a single word set as the line before is.
    """
    if not _is_alike(last, line) or begins_with_number(line):
        return Step.BEGINS
    is_narrower = line.right - line.left < last.right - last.left
    is_word = (
        " " not in line.text and is_narrower and abs(last.middle - line.middle) < line.size and line.text.isalnum()
    )
    is_open = begins_with_number(last) or not last.text.endswith(SENTENCE_ENDS)
    is_rest = (
        last.text.endswith(("-", "/"))
        or (_DAY_BEGUN.search(last.text) is not None and line.text[0].isdigit())
        or (is_open and line.text[0].islower())
        or (begins_with_number(last) and not line.text[0].isupper())
        or (" " in last.text and begins_with_number(last) and not last.text.endswith((",", *SENTENCE_ENDS)))
    )
    return Step.SEEMS_TO_GO_ON if is_word or is_rest else Step.BEGINS


def _indented(paragraph: list[Line], line: Line, frame: Frame) -> Step:
    """Judge a line that begins away from the left side."""
    last, near = paragraph[-1], _ONE_PLACE * line.size
    if len(paragraph) > 1:
        return Step.GOES_ON if abs(line.left - last.left) < near else _turned_in(paragraph, line)
    if abs(line.left - last.left) < near:
        return _below_first(last, line, frame)
    if begins_with_number(last) and last.left < line.left < _after_number(last) + _HANGING * line.size:
        is_there = abs(line.left - _after_number(last)) < near
        return Step.GOES_ON if is_there else Step.BEGINS if begins_with_number(line) else _by_words(last, line)
    return Step.GOES_ON if line.left < last.left and not begins_with_number(line) else Step.BEGINS


def _below_first(last: Line, line: Line, frame: Frame) -> Step:
    """Judge a line that begins, away from the left side, where the first line of a paragraph did."""
    if begins_with_number(line) and last.text.endswith(SENTENCE_ENDS):
        return Step.BEGINS
    if frame.is_spaced and last.page == line.page:
        return Step.GOES_ON
    return _sure_of_break(last, line) if frame.is_indented else _by_words(last, line)


def _turned_in(paragraph: list[Line], line: Line) -> Step:
    """Judge an indented line after a paragraph that has gone on: it begins another."""
    return Step.BEGINS if line.left > paragraph[-1].left else _by_words(paragraph[-1], line)


def _sure_of_break(last: Line, line: Line) -> Step:
    ends = last.text.endswith(SENTENCE_ENDS) or begins_with_number(line)
    return Step.BEGINS if ends else Step.SEEMS_TO_GO_ON


def _by_words(last: Line, line: Line) -> Step:
    """Judge by words alone, where nothing of the layout tells: what ends a sentence, and what begins one."""
    if not last.text.endswith(SENTENCE_ENDS):
        return Step.SEEMS_TO_BEGIN if begins_with_number(line) and last.text[-1] == "," else Step.GOES_ON
    first = line.text.lstrip('“"(')[:1]
    if begins_with_number(line) or (first.isupper() and last.text.endswith((";", ":"))):
        return Step.SEEMS_TO_BEGIN
    return Step.GOES_ON if first.islower() else Step.SEEMS_TO_GO_ON


def begins_with_number(line: Line) -> bool:
    """Tell whether a line begins as a clause does, with a number or bullet and a space."""
    first, space, _ = line.text.partition(" ")
    words = line.text if not space else first
    if first in {"Điều", "Chương", "Mục", "Phần"}:
        words = " ".join(line.text.split()[:2])
    return LABEL.fullmatch(words) is not None and not words.isdigit()


def _after_number(line: Line) -> float:
    """Return where the words after a number begin."""
    shown = iter(line.letters)
    for letter in shown:
        if letter.text == " " and letter.left > line.left:
            break
    return next((letter.left for letter in shown if letter.text != " "), line.left)
