"""The verbatim text of a document as HTML: every letter of it, and nothing of ours inside."""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from markupsafe import Markup

from macros.citing.explained import ExplainedWords
from macros.documents.bindings import bindings
from macros.html.contents import contents_entry
from macros.html.markup import element, joined, link
from model.naming import clause_name, opening
from model.portal import Portal
from model.texts import Node, Text, anchor
from model.vocabulary import NodeKind

_BLANK = re.compile(r"( {2,})")
_HEADINGS: dict[str, str] = {NodeKind.SECTION: "h2", NodeKind.CLAUSE: "h3"}
_BLOCKS = {NodeKind.HEADER, NodeKind.TITLE, NodeKind.RECIPIENTS, NodeKind.SIGNATURE}
_WORDS_IN_CONTENTS = 6


def verbatim_text(portal: Portal, document_id: str) -> Markup:
    """Render a whole document: each clause at its anchor, its bindings beside it."""
    text = portal.texts[document_id]
    page = _Page(portal, document_id, ExplainedWords(portal), _footnote_numbers(text))
    return joined([*(_clause(page, node) for node in text.clauses.values()), page.words.notes()])


class _Page(NamedTuple):
    """What the clauses of one document have in common."""

    portal: Portal
    document_id: str
    words: ExplainedWords
    numbers: dict[str, str]

    def marked(self, text: str, node: Node) -> Markup:
        """Mark the words the portal explains, once in each numbered clause of the second level."""
        return _with_blanks(text, lambda part: self.words.mark(part, ".".join(node.id.split(".")[:2])))


def _footnote_numbers(text: Text) -> dict[str, str]:
    notes = (node for node in text.clauses.values() if node.kind == NodeKind.FOOTNOTE)
    return {node.id: str(number) for number, node in enumerate(notes, start=1)}


def _clause(page: _Page, node: Node) -> Markup:
    """Render one clause: its words, its permalink and what is bound to it."""
    name = clause_name(page.portal.texts[page.document_id], node.id)
    return element(
        "div",
        element(
            "div",
            *_footnote_number(page, node),
            element(_tag(node), _content(page, node), data_clause=node.id),
            *_footnote_return(page, node),
            _permalink(node, name),
            class_="clause__main",
        ),
        bindings(page.portal, page.document_id, node.id),
        id=anchor(node.id),
        class_=f"clause clause--{NodeKind(node.kind).value.replace('_', '-')}",
        data_name=name,
        **_contents_entry(node),
    )


def _permalink(node: Node, name: str) -> Markup:
    label = f"Liên kết đến {name}"
    return link(f"#{anchor(node.id)}", class_="permalink", aria_label=label, title=label)


def _footnote_number(page: _Page, node: Node) -> Iterator[Markup]:
    if node.kind == NodeKind.FOOTNOTE:
        yield element("span", page.numbers[node.id], class_="footnote-number")


def _footnote_return(page: _Page, node: Node) -> Iterator[Markup]:
    if node.kind == NodeKind.FOOTNOTE:
        label = f"Trở lại chỗ đánh số chú thích {page.numbers[node.id]}"
        yield link(f"#{node.id}-ref", "↩", class_="footnote-return", aria_label=label)


def _tag(node: Node) -> str:
    if node.kind in _BLOCKS:
        return "div"
    return _HEADINGS.get(node.kind, "p") if node.children else "p"


def _content(page: _Page, node: Node) -> Markup:
    if node.kind == NodeKind.HEADER:
        left, right = (_lines(page, node, node.lines(side), side) for side in ("left", "right"))
        return joined([left, "\n", right])
    if node.kind in _BLOCKS:
        return _lines(page, node, node.lines(), "lines")
    number = [element("span", node.number, class_="number"), " "] if node.number else []
    return joined([*number, *_running_text(page, node)])


def _lines(page: _Page, node: Node, lines: tuple[str, ...], class_: str) -> Markup:
    entries = (element("span", page.marked(line, node), class_="line") for line in lines)
    return element("span", joined(entries, "\n"), class_=class_)


def _running_text(page: _Page, node: Node) -> Iterator[Markup]:
    """Cut a clause's text where its footnotes hang and where its run-in heading ends."""
    text = node.text
    if node.run_in_heading:
        yield element("strong", node.run_in_heading, class_="run-in")
        text = text.removeprefix(node.run_in_heading)
    for note in node.notes:
        before, mark, text = text.partition(note.after)
        yield page.marked(before + mark, node)
        yield _footnote_mark(note, page.numbers[note.id])
    yield page.marked(text, node)


def _footnote_mark(note: Node, number: str) -> Markup:
    """Point to a footnote; the number is drawn by the style sheet, so it is never copied."""
    return element(
        "sup",
        link(
            f"#{note.id}",
            id=f"{note.id}-ref",
            class_="footnote-mark",
            data_number=number,
            aria_label=f"Chú thích {number}",
        ),
    )


def _with_blanks(text: str, words: Callable[[str], Markup]) -> Markup:
    """Show a run of blanks, left to be filled in by hand, as a gap that is named aloud."""
    return joined(
        element("span", part, class_="blank", role="img", aria_label="để trống")
        if _BLANK.fullmatch(part)
        else words(part)
        for part in _BLANK.split(text)
    )


def _contents_entry(node: Node) -> dict[str, str]:
    """Say how the contents column names this clause, if it does at all."""
    if node.kind in (NodeKind.PREAMBLE, NodeKind.CLOSING, NodeKind.RECIPIENTS):
        return contents_entry(NodeKind(node.kind).label, level=2)
    if not node.number:
        return {}
    heading = node.run_in_heading or (node.text if node.children else opening(node.text, _WORDS_IN_CONTENTS))
    return contents_entry(f"{node.number} {heading.rstrip(':')}", level=2 + node.id.count("."))
