"""What nobody but a person can decide, as proposals at the parts it is about: each waits until an editor has looked."""

import re
from collections.abc import Iterable, Iterator, Mapping

from intake.display_titles import title_question
from intake.documents.content import Remark
from intake.proposals.proposal import Proposal
from intake.structure.elements.lines import Line, shown
from intake.structure.elements.part_tree import pieces_of
from intake.structure.structured_text import StructuredText
from model.texts import Node, Text
from model.vocabulary import ProposalKind
from validation.disclosure.judge import disclosures_of

_QUOTED = re.compile("“([^”]+)”")


def open_questions(
    questions: Iterable[Remark], structured: StructuredText, text: Text, row: Mapping[str, str]
) -> Iterator[Proposal]:
    """
    Return each question as a proposal of the part where it stands, and how a title in capitals is shown on pages.

    A question of which nobody can say where it stands is one of the first part.

    What quotes data that must not be kept is left out: the editor is told of it once, and it is not written.

    Args:
        questions: What is asked, and where.
        structured: The text that was read.
        text: The same as the portal has it.
        row: The row of the document.
    """
    asked = [*questions]
    barred = {place for place, _ in disclosures_of([each.words for each in asked])}
    parts = [part for root in structured.tree for part in root.within() if part.id in text.clauses]
    lines = [(text.clauses[part.id], line) for part in parts for line in pieces_of(part).lines]
    lines = [(clause, line) for clause, line in lines if shown(line) and shown(line) in clause.full_text]
    for place, each in enumerate(asked):
        if place not in barred:
            clause, line = _line_of(each, lines)
            quote = next(whole for whole in clause.full_text.split("\n") if shown(line) in whole)
            words = f"{each.place}: {each.words}" if each.place else each.words
            yield Proposal(ProposalKind.READING, clause.id, quote, question=words)
    yield from title_question(text, row["clause_id"], row["title"])


def _line_of(question: Remark, lines: list[tuple[Node, Line]]) -> tuple[Node, Line]:
    """Return the line that a question is about: at its place, and with words that it quotes where one has them."""
    at_place = [each for each in lines if f"{each[1].place},".startswith(f"{question.place},")] or lines
    quoted = _QUOTED.findall(question.words)
    return next((each for each in at_place if any(words in shown(each[1]) for words in quoted)), at_place[0])
