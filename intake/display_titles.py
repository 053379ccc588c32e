"""
A title printed in capitals, as a name for pages: in the case in which the text itself writes the same words elsewhere.

Nothing is guessed: a word that the text writes nowhere else beside the same neighbour, or writes in two ways, stays in
capitals, and an editor says how it is written ("HÒA BÌNH" is a province, or peace).
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import pairwise

from intake.proposals.proposal import Proposal
from intake.structure.elements.shapes import is_capital
from model.texts import Text
from model.vocabulary import ProposalKind

_WORD = re.compile(r"\w+(?:[-/]\w+)*")
#: Inside a sentence only the case of a word says what it is.
_SENTENCE = re.compile(r"[.!?:;“”\"\n]+")
_ASKED = (
    "Trích yếu in toàn chữ hoa. Đề nghị tên gọi trên trang (cột “Tên gọi trên trang” của văn bản): “{}”. Chữ còn để hoa là "
    "chữ mà lời văn không viết ở chỗ khác, hoặc viết hai cách: xem có phải tên riêng."
)
#: Two words next to each other, in lower case, and which of them is meant.
_Place = tuple[str, str, int]


def title_question(text: Text, clause_id: str, title: str) -> Iterator[Proposal]:
    """
    Propose how a title in capitals is shown on pages; nothing for a title in other letters.

    Args:
        text: The text.
        clause_id: The part that prints the title.
        title: The title, as the row of the document has it.
    """
    if is_capital(title):
        lines = text.clauses[clause_id].full_text.split("\n")
        quote = next((line for line in lines if is_capital(line) and line in title), lines[0])
        yield Proposal(ProposalKind.READING, clause_id, quote, question=_ASKED.format(in_sentence_case(title, text)))


def in_sentence_case(title: str, text: Text) -> str:
    """Write each word of a title as the text writes it beside the same neighbour inside its sentences."""
    forms, words = _forms(text), [match[0] for match in _WORD.finditer(title)]
    pairs = [(one.casefold(), other.casefold()) for one, other in pairwise(["", *words, ""])]
    written = (
        _form(forms, [(*before, 1), (*after, 0)], word)
        for word, (before, after) in zip(words, pairwise(pairs), strict=True)
    )
    shown = _WORD.sub(lambda _: next(written), title)
    return shown[:1].upper() + shown[1:]


def _forms(text: Text) -> Mapping[_Place, set[str]]:
    """Return how the text writes each word of two neighbours; the first of a sentence, and lines in capitals, tell nothing."""
    forms: defaultdict[_Place, set[str]] = defaultdict(set)
    sentences = (part for node in text.nodes for part in _SENTENCE.split(node.text) if not is_capital(part))
    for words in (_WORD.findall(sentence) for sentence in sentences):
        for number, (one, other) in enumerate(pairwise(words)):
            place = (one.casefold(), other.casefold())
            forms[*place, 1].add(other)
            if number:
                forms[*place, 0].add(one)
    return forms


def _form(forms: Mapping[_Place, set[str]], places: list[_Place], word: str) -> str:
    seen = set().union(*(forms.get(place, set()) for place in places))
    return next(iter(seen)) if len(seen) == 1 else word
