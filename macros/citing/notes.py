"""What editors noted about the words a fact rests on: a fact never stands without what qualifies it."""

from collections.abc import Iterable

from markupsafe import Markup

from macros.html.markup import element, items, joined, quoted
from model.portal import Portal, Row
from model.vocabulary import NoteBasis


def notes_in(portal: Portal, document_id: str, clause_id: str) -> tuple[Row, ...]:
    """Return the notes on a clause; what sums it up qualifies nothing."""
    notes = portal.group("editor_notes", "document_id", "clause_id").get((document_id, clause_id), ())
    return tuple(note for note in notes if note.basis != NoteBasis.SUMMARY)


def notes_on(portal: Portal, fact: Row) -> list[Row]:
    """Return the notes on the words a fact quotes, and none on other words of its clause."""
    clause = portal.texts[fact.document_id].clauses[fact.clause_id].full_text
    words = _stretch(clause, fact.quote)
    noted = ((note, _stretch(clause, note.quote)) for note in notes_in(portal, fact.document_id, fact.clause_id))
    return [note for note, about in noted if max(words.start, about.start) < min(words.stop, about.stop)]


def _stretch(clause: str, quote: str) -> range:
    """Return the stretch of a clause that a quote takes up; past its end where no check made sure that it stands there."""
    start = len(clause.partition(quote)[0])
    return range(start, start + len(quote))


def notes_on_issuer(portal: Portal, document_id: str) -> tuple[Row, ...]:
    """Return the notes on the issuer as a document prints it: what became of whom readers would turn to."""
    issuer = portal.row("documents", document_id).issuer_text
    return portal.group("editor_notes", "document_id", "quote").get((document_id, issuer), ())


def note_entry(note: Row) -> Markup:
    """Show a note after the words it is about, with what it goes by."""
    basis = f"{note.basis.label}. {note.source}" if note.source else note.basis.label
    return joined([quoted(note.quote), " ", note.note, " ", element("small", f"({basis})")])


def caveats(notes: Iterable[Row]) -> Markup | None:
    """List notes under the facts they qualify; nothing where there are none."""
    entries = items(note_entry(note) for note in notes)
    return (
        element("div", element("p", element("strong", "Ghi chú biên tập")), entries, class_="caveats")
        if entries
        else None
    )
