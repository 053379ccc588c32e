"""
Titles: how many lines the title of a document, an appendix or a chapter takes.

What the paper sets apart (capitals, bold, the middle of the line, a rule below) decides.
"""

import re
from collections.abc import Sequence

from intake.structure.elements.leading_numbers import leading_number
from intake.structure.elements.lines import Line
from intake.structure.elements.shapes import (
    is_basis,
    is_capital,
    is_enacting,
    is_issue_note,
    is_separator,
    mark_of_head,
    signs_for,
)

#: A title longer than this, in characters, is a sentence.
_LONGEST_TITLE = 260
#: A line that ends with a full stop is a title only when it is as short as one.
_LONGEST_BOLD = 160
_MOST_LINES = 8
_TO_WHOM = ("kính gửi", "kính mời")
_ABOUT = re.compile(r"(?:về|v/v)\b", re.IGNORECASE)


def title_length(lines: Sequence[Line], begun: str = "") -> int:
    """
    Return how many lines belong to the title under a type or an appendix.

    Args:
        lines: What follows the type.
        begun: The words of the title that stand on the line of the type.
    """
    candidates = list(lines[:_MOST_LINES])
    ends = next((place for place, line in enumerate(candidates) if _ends_title(candidates, place)), len(candidates))
    candidates = candidates[:ends]
    rule = ends < len(lines) and is_separator(lines[ends].words)
    if rule and all(len(line.words) < _LONGEST_TITLE for line in candidates):
        return ends
    if any(line.centred for line in candidates[:1]):
        return next((place for place, line in enumerate(candidates) if not line.centred), ends)
    if any(line.is_bold for line in candidates[:1]):
        return next((place for place, line in enumerate(candidates) if not line.is_bold), ends)
    count = 0
    for place, line in enumerate(candidates):
        before = [*filter(None, [begun]), *(each.words for each in candidates[:place])]
        if before and not _goes_on(line.words, before):
            break
        if line.words.endswith((":", ";")) or (line.words.endswith(".") and len(line.words) > _LONGEST_BOLD):
            break
        count += 1
    return count


def _goes_on(words: str, before: Sequence[str]) -> bool:
    """Tell whether a line goes on with a title: below capitals that say whose it is, one says what it is about."""
    if words[:1].islower() or words[:1] == "(" or (is_capital(before[-1]) and is_capital(words)):
        return True
    is_whose = all(is_capital(each) and not _ABOUT.match(each) for each in before)
    return is_whose and bool(_ABOUT.match(words)) and not words.endswith(".")


def _ends_title(lines: Sequence[Line], place: int) -> bool:
    line = lines[place]
    words = line.words
    if is_separator(words) or is_issue_note(words) or words.casefold().startswith(_TO_WHOM) or signs_for(words):
        return True
    if is_basis(words, surely=True) or mark_of_head(words) or (is_enacting(words) and words.endswith(":")):
        return True
    if leading_number(line):
        return True
    return is_capital(words) and place > 0 and _is_authority(lines[place:])


def _is_authority(lines: Sequence[Line]) -> bool:
    """Tell whether lines in capitals name the issuing body: the grounds follow."""
    after = next((line for line in lines if not is_capital(line.words)), None)
    return after is not None and is_basis(after.words) and after.words.rstrip()[-1:] in ";,."
