"""The words of one clause as HTML: marks of footnotes, blanks to be filled in, terms that are explained."""

import re
from collections.abc import Callable
from typing import NamedTuple

from markupsafe import Markup

from macros.citing.explained import ExplainedWords
from macros.comparison.became import Changes
from macros.html.markup import element, escape, joined, link
from model.portal import Portal
from model.texts import Node, Text, marked_words
from model.vocabulary import NodeKind

_BLANK = re.compile(r"( {2,})")


class TextPage(NamedTuple):
    """
    What the clauses of one document have in common.

    Attributes:
        words: What is explained, once in each numbered part of the second level.
        numbers: The number of each footnote, by its id.
        changes: What is said of each clause where the work has several texts.
    """

    portal: Portal
    text: Text
    words: ExplainedWords
    numbers: dict[str, str]
    changes: Changes


def text_page(portal: Portal, document_id: str) -> TextPage:
    """Begin the page of a document."""
    text = portal.texts[document_id]
    notes = (node for node in text.nodes if node.kind == NodeKind.FOOTNOTE)
    numbers = {node.id: str(place) for place, node in enumerate(notes, start=1)}
    return TextPage(portal, text, ExplainedWords(portal, document_id), numbers, Changes(portal, document_id))


def running_words(page: TextPage, node: Node, words: str, *, explained: bool = True) -> Markup:
    """Return a run of words of a clause, with the marks of the footnotes that hang on it."""
    place = ".".join(node.id.split(".")[:2])

    def shown(run: str) -> Markup:
        return page.words.mark(run, place, node.id) if explained else escape(run)

    return joined(
        joined([_with_blanks(part.words, shown), _mark(page, part.note)])
        for part in marked_words(words, page.text.notes(node.id))
    )


def _mark(page: TextPage, note: Node | None) -> Markup:
    """Point to a footnote; the number is drawn by the style sheet, so it is never copied."""
    if note is None:
        return Markup()
    number = page.numbers[note.id]
    place = link(
        f"#{note.id}",
        id=f"{note.id}-ref",
        class_="footnote-mark",
        data_number=number,
        aria_label=f"Chú thích {number}",
    )
    return element("sup", place)


def _with_blanks(text: str, words: Callable[[str], Markup]) -> Markup:
    """Show a run of blanks, left to be filled in by hand, as a gap that is named aloud."""
    return joined(
        element("span", part, class_="blank", role="img", aria_label="để trống")
        if _BLANK.fullmatch(part)
        else words(part)
        for part in _BLANK.split(text)
    )
