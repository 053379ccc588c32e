"""What the intake proposes to an editor: words of a clause, and what they may become."""

from dataclasses import dataclass

from model.vocabulary import ProposalKind


@dataclass(frozen=True)
class Proposal:
    """
    One proposal, with the cells of its row in proposals.csv (validation/schemas/proposals.py says what each means).

    Attributes:
        quote: Words of the clause, letter for letter.
        part_of: The place, in the list of proposals, of the task that a partner shares; None for all others.
        how: What the words do to a cited document, as a reader says it; no cell of the row.
        role_words: The words that give the body its part ("giao; chủ trì"); no cell of the row.
    """

    kind: ProposalKind
    clause_id: str
    quote: str
    part_of: int | None = None
    unit_text: str = ""
    unit_id: str = ""
    unit_kind: str = ""
    unit_clause_id: str = ""
    unit_quote: str = ""
    role: str = ""
    title: str = ""
    deliverable_text: str = ""
    period_text: str = ""
    due_text: str = ""
    due_date: str = ""
    document_type: str = ""
    document_text: str = ""
    date_text: str = ""
    issued_date: str = ""
    issuer_text: str = ""
    document_title: str = ""
    document_id: str = ""
    relation_type: str = ""
    label_text: str = ""
    amount_text: str = ""
    question: str = ""
    how: str = ""
    role_words: str = ""
