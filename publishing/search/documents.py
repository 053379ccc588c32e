"""What a hit says of the document it stands in: its name, what it is about, its standing."""

from model.naming import document_name_as_printed, name_beside_subject, opening, subject_of
from model.portal import Portal

_MOST_WORDS = 12


def label_of(portal: Portal, document_id: str) -> str:
    """Return the name of a document as it is printed, by which it is searched too."""
    return document_name_as_printed(portal.row("documents", document_id))


def subject_beside_label(portal: Portal, document_id: str) -> str:
    """Return the first words on what a document is about, where its label does not say it."""
    document = portal.row("documents", document_id)
    return opening(subject_of(document), _MOST_WORDS) if name_beside_subject(document) else ""


def standing_of(portal: Portal, document_id: str) -> tuple[str, str]:
    """Return the standing of a document, as data and as readers call it."""
    status = portal.row("documents", document_id).status
    return status.value, status.label
