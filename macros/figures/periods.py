"""Periods of figures: each is one document's, however alike two documents word theirs."""

from collections.abc import Iterable
from typing import NamedTuple

from model.naming import document_name
from model.portal import Portal, Row


class Period(NamedTuple):
    """The document that reports figures, and what it calls the time they speak of."""

    document_id: str
    words: str


def period_of(result: Row) -> Period:
    """Return the period of a figure: two documents may call different times by the same words."""
    return Period(result.document_id, result.period_text)


def period_names(portal: Portal, results: Iterable[Row]) -> dict[Period, str]:
    """Name the periods of figures in the words of the texts; the document is added where several state figures."""
    several = len(portal.group("rotation_results", "document_id")) > 1
    return {period: _name(portal, period, with_document=several) for period in map(period_of, results)}


def _name(portal: Portal, period: Period, *, with_document: bool) -> str:
    document = f" – {document_name(portal.row('documents', period.document_id))}" if with_document else ""
    return f"“{period.words}”{document}"
