"""The verbatim text of a document as HTML: every letter of it, and nothing of ours inside."""

from collections.abc import Iterator

from markupsafe import Markup

from macros.comparison.amendments import amended
from macros.documents.bindings import bindings
from macros.documents.table import text_table
from macros.documents.words import TextPage, running_words, text_page
from macros.html.contents import contents_entry
from macros.html.margin import margin
from macros.html.markup import element, joined, link
from model.naming import opening
from model.portal import Portal
from model.texts import Node, anchor
from model.texts.citations import clause_name
from model.texts.head_lines import LineStyle, line_styles
from model.texts.outline import KEEPS_ITS_NUMBER
from model.vocabulary import SCOPES, NodeKind

#: Kinds that the contents column names without a number; those wider than a clause; and those within one.
_NAMED = {NodeKind.PREAMBLE, NodeKind.CLOSING, NodeKind.RECIPIENTS}
_WIDE = SCOPES | KEEPS_ITS_NUMBER
_NARROW = frozenset({NodeKind.CLAUSE, NodeKind.SUBCLAUSE})
_WORDS_IN_CONTENTS = 6
#: What a table shows by itself.
_TABLE_KEYS = frozenset({"caption", "rows", "notes"})
#: The narrowest heading that HTML has.
_NARROWEST = 6


def verbatim_text(portal: Portal, document_id: str) -> Markup:
    """Render a whole document: each clause at its anchor, its bindings beside it."""
    page = text_page(portal, document_id)
    has_articles = any(node.kind == NodeKind.ARTICLE for node in page.text.nodes)
    listed = _WIDE | (frozenset() if has_articles else _NARROW)
    return joined([*(_clause(page, node, listed) for node in page.text.nodes), page.words.notes()])


def _clause(page: TextPage, node: Node, listed: frozenset[NodeKind]) -> Markup:
    """Render one clause: its words, its permalink and what is bound to it."""
    document_id = page.text.document_id
    name = clause_name(page.text, node.id)
    return element(
        "div",
        element(
            "div",
            *_footnote_number(page, node),
            _words(page, node),
            *_footnote_return(page, node),
            _permalink(node, name),
            class_="clause__main",
        ),
        margin(
            [
                page.changes.of(node.id),
                amended(page.portal, document_id, node.id),
                *bindings(page.portal, document_id, node.id),
            ]
        ),
        id=anchor(node.id),
        class_=f"clause clause--{NodeKind(node.kind).value.replace('_', '-')}",
        data_name=name,
        **_contents_entry(node, listed),
    )


def _permalink(node: Node, name: str) -> Markup:
    label = f"Liên kết đến {name}"
    return link(f"#{anchor(node.id)}", class_="permalink", aria_label=label, title=label)


def _footnote_number(page: TextPage, node: Node) -> Iterator[Markup]:
    if node.kind == NodeKind.FOOTNOTE:
        yield element("span", page.numbers[node.id], class_="footnote-number")


def _footnote_return(page: TextPage, node: Node) -> Iterator[Markup]:
    if node.kind == NodeKind.FOOTNOTE:
        label = f"Trở lại chỗ đánh số chú thích {page.numbers[node.id]}"
        yield link(f"#{node.id}-ref", "↩", class_="footnote-return", aria_label=label)


def _words(page: TextPage, node: Node) -> Markup:
    """Return the element that holds all words of a clause, and nothing else; one paragraph is its own element."""
    keys = dict.fromkeys(piece.key for piece in node.pieces)
    number = element("span", node.number, class_="number") if node.number else None
    if len(keys) == 1 and (key := next(iter(keys))) in ("heading", "text"):
        return element(_tag(page, node, key), joined([number, _block(page, node, key)], " "), data_clause=node.id)
    running = [key for key in keys if key not in _TABLE_KEYS]
    blocks = [element(_tag(page, node, key), _block(page, node, key), class_=_class(key)) for key in running]
    if node.grid.rows:
        blocks.append(text_table(page, node))
    return element("div", joined([number, *blocks], "\n"), data_clause=node.id)


def _tag(page: TextPage, node: Node, key: str) -> str:
    if key == "heading":
        return f"h{min(page.text.level(node) + 1, _NARROWEST)}"
    return "p" if key == "text" else "span"


def _class(key: str) -> str | None:
    return None if key in ("heading", "text") else key


def _block(page: TextPage, node: Node, key: str) -> Markup:
    """Render all words under one key."""
    if key in ("heading", "text"):
        return joined(_running_text(page, node, "\n".join(node.lines(key))))
    lines = node.lines(key)
    styles = line_styles(key, lines)
    entries = (
        element("span", running_words(page, node, line), class_=_line_class(style))
        for line, style in zip(lines, styles, strict=True)
    )
    return joined(entries, "\n")


def _line_class(style: LineStyle) -> str:
    return "line" if style == LineStyle.PLAIN else f"line line--{style}"


def _running_text(page: TextPage, node: Node, words: str) -> Iterator[Markup]:
    """Set a heading that runs into its clause apart from the words that follow it."""
    if node.run_in_heading:
        yield element("strong", running_words(page, node, node.run_in_heading, explained=False), class_="run-in")
    yield running_words(page, node, words.removeprefix(node.run_in_heading))


def _contents_entry(node: Node, listed: frozenset[NodeKind]) -> dict[str, str]:
    """Say how the contents column names this clause, if it does at all."""
    if node.kind in _NAMED and node.depth == 1:
        return contents_entry(NodeKind(node.kind).label, level=2)
    if node.kind == NodeKind.TABLE and node.lines("caption"):
        return contents_entry(opening(node.lines("caption")[0], _WORDS_IN_CONTENTS), level=1 + node.depth)
    if node.kind not in listed:
        return {}
    words = node.heading or node.run_in_heading.rstrip(":") or opening(node.text, _WORDS_IN_CONTENTS)
    stop = "." if node.number[-1:].isalnum() and words else ""
    heading = f"{node.number}{stop} {words}".strip().replace("\n", " ")
    return contents_entry(heading or NodeKind(node.kind).label, level=min(1 + node.depth, _NARROWEST))
