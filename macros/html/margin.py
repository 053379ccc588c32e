"""What is said beside a clause: one folded line, so that no note is ever longer than its clause and tears the text."""

from collections.abc import Iterable
from typing import NamedTuple

from markupsafe import Markup

from macros.html.markup import element


class MarginNote(NamedTuple):
    """
    One thing that is said beside a clause.

    Attributes:
        said: In a few words, on the line that is always seen.
        shown: Whole, where that line is opened.
    """

    said: str
    shown: Markup


def margin(notes: Iterable[MarginNote | None]) -> Markup | None:
    """Fold all that is said beside a clause into one line; nothing where nothing is."""
    said = [note for note in notes if note]
    if not said:
        return None
    summary = element("summary", element("span", " · ".join(dict.fromkeys(note.said for note in said))))
    return element("details", summary, element("div", *(note.shown for note in said)), class_="bound")
