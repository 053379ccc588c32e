"""A fact in full: what it is, the words it rests on, and what qualifies them."""

from collections.abc import Iterable

from markupsafe import Markup

from macros.citing.citations import quotation, stated
from macros.citing.notes import caveats, notes_on
from macros.html.markup import Child, element, facts
from model.portal import Portal, Row


def fact_card(
    portal: Portal, fact: Row, heading: Markup, attributes: Iterable[tuple[str, Child]], *, anchor: str | None = None
) -> Markup:
    """
    Return the card of a fact.

    Args:
        portal: The checked data.
        fact: The row of a table whose rows quote a clause.
        heading: What the fact is called.
        attributes: Names and values; what has no value says "không nêu".
        anchor: Where the fact stands on its page; None for a second card of it.
    """
    return element(
        "article",
        heading,
        facts(attributes),
        quotation(portal, fact),
        caveats(notes_on(portal, fact)),
        id=anchor,
        class_="card",
    )


def stated_columns(portal: Portal, table: str, fact: Row, *columns: str) -> list[tuple[str, Markup]]:
    """Return what a fact states in columns, each under the title that its table gives it."""
    titles = portal.tables[table].titles(*columns)
    return [(title, stated(getattr(fact, name))) for title, name in zip(titles, columns, strict=True)]
