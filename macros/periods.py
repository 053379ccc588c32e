"""Periods of figures: each is one document's, however alike two documents word theirs."""

from typing import NamedTuple

from macros.citations import document_name
from validation.portal import Portal, Row


class Period(NamedTuple):
    """The document that reports figures, and what it calls the time they speak of."""

    document_id: str
    words: str


def period_of(result: Row) -> Period:
    return Period(result.document_id, result.period_text)


def period_names(portal: Portal) -> dict[Period, str]:
    """Name the periods in the words of the texts; the document is added where there are several."""
    periods = dict.fromkeys(period_of(each) for each in portal.rows("rotation_results"))
    documents = {each.document_id: document_name(portal.row("documents", each.document_id)) for each in periods}
    return {
        period: f"“{period.words}” – {documents[period.document_id]}" if len(documents) > 1 else f"“{period.words}”"
        for period in periods
    }
