"""The verbatim text of a document as HTML: every letter of it, and nothing of ours inside."""

import re
from collections.abc import Iterator

from markupsafe import Markup

from macros.bindings import bindings
from macros.citations import clause_name
from macros.contents import contents_entry
from macros.markup import element, escape, joined, link
from validation.portal import Portal
from validation.texts import Node, anchor
from validation.vocabulary import NodeKind

_BLANK = re.compile(r"( {2,})")
_HEADINGS: dict[str, str] = {NodeKind.SECTION: "h2", NodeKind.CLAUSE: "h3"}
_BLOCKS = {NodeKind.HEADER, NodeKind.TITLE, NodeKind.RECIPIENTS, NodeKind.SIGNATURE}
_WORDS_IN_CONTENTS = 6


def verbatim_text(portal: Portal, document_id: str) -> Markup:
    """Render a whole document: each clause at its anchor, its bindings beside it."""
    text = portal.texts[document_id]
    numbers = {
        node.id: str(number)
        for number, node in enumerate(
            (node for node in text.clauses.values() if node.kind == NodeKind.FOOTNOTE),
            start=1,
        )
    }
    return joined(_clause(portal, document_id, node, numbers) for node in text.clauses.values())


def _clause(portal: Portal, document_id: str, node: Node, numbers: dict[str, str]) -> Markup:
    """Render one clause: its words, its permalink and what is bound to it."""
    name = clause_name(portal, document_id, node.id)
    return element(
        "div",
        element(
            "div",
            *_footnote_number(node, numbers),
            _words(node, numbers),
            *_footnote_return(node, numbers),
            _permalink(node, name),
            class_="clause__main",
        ),
        bindings(portal, document_id, node.id),
        id=anchor(node.id),
        class_=f"clause clause--{NodeKind(node.kind).value.replace('_', '-')}",
        **_contents_entry(node),
    )


def _permalink(node: Node, name: str) -> Markup:
    label = f"Liên kết đến {name}"
    return link(f"#{anchor(node.id)}", class_="permalink", aria_label=label, title=label)


def _footnote_number(node: Node, numbers: dict[str, str]) -> Iterator[Markup]:
    if node.kind == NodeKind.FOOTNOTE:
        yield element("span", numbers[node.id], class_="footnote-number")


def _footnote_return(node: Node, numbers: dict[str, str]) -> Iterator[Markup]:
    if node.kind == NodeKind.FOOTNOTE:
        label = f"Trở lại chỗ đánh số chú thích {numbers[node.id]}"
        yield link(f"#{node.id}-ref", "↩", class_="footnote-return", aria_label=label)


def _words(node: Node, numbers: dict[str, str]) -> Markup:
    """Wrap the words of a clause in the one element that holds them and nothing else."""
    return element(_tag(node), _content(node, numbers), data_clause=node.id)


def _tag(node: Node) -> str:
    if node.kind in _BLOCKS:
        return "div"
    return _HEADINGS.get(node.kind, "p") if node.children else "p"


def _content(node: Node, numbers: dict[str, str]) -> Markup:
    if node.kind == NodeKind.HEADER:
        left, right = (_lines(node.lines(side), side) for side in ("left", "right"))
        return joined([left, "\n", right])
    if node.kind in _BLOCKS:
        return _lines(node.lines(), "lines")
    number = [element("span", node.number, class_="number"), " "] if node.number else []
    return joined([*number, *_running_text(node, numbers)])


def _lines(lines: tuple[str, ...], class_: str) -> Markup:
    entries = (element("span", _with_blanks(line), class_="line") for line in lines)
    return element("span", joined(entries, "\n"), class_=class_)


def _running_text(node: Node, numbers: dict[str, str]) -> Iterator[Markup]:
    """Cut a clause's text where its footnotes hang and where its run-in heading ends."""
    text = node.text
    if node.run_in_heading:
        yield element("strong", node.run_in_heading, class_="run-in")
        text = text.removeprefix(node.run_in_heading)
    for note in node.notes:
        before, mark, text = text.partition(note.after)
        yield _with_blanks(before + mark)
        yield _footnote_mark(note, numbers[note.id])
    yield _with_blanks(text)


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


def _with_blanks(text: str) -> Markup:
    """Show a run of blanks, left to be filled in by hand, as a gap that is named aloud."""
    return joined(
        element("span", part, class_="blank", role="img", aria_label="để trống")
        if _BLANK.fullmatch(part)
        else escape(part)
        for part in _BLANK.split(text)
    )


def _contents_entry(node: Node) -> dict[str, str]:
    """Say how the contents column names this clause, if it does at all."""
    if node.kind in (NodeKind.PREAMBLE, NodeKind.CLOSING, NodeKind.RECIPIENTS):
        return contents_entry(NodeKind(node.kind).label, level=2)
    if not node.number:
        return {}
    heading = node.run_in_heading or (node.text if node.children else _first_words(node.text))
    return contents_entry(f"{node.number} {heading.rstrip(':')}", level=2 + node.id.count("."))


def _first_words(text: str) -> str:
    """Name a clause without a heading by how it begins."""
    return " ".join(text.split()[:_WORDS_IN_CONTENTS]).rstrip(",;.") + "…"
