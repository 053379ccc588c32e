"""
Whether the words of a numbered part are its title or a sentence, once it is known what stands in it.

A title has no full stop and holds parts, or is bold as a whole; a run-in heading is bold up to its colon. What the
paper says both ways is asked (decisions/0022: told apart by the editor, not guessed).
"""

from collections.abc import Iterable

from intake.structure.elements.lines import Line
from intake.structure.elements.part_tree import Part
from intake.structure.elements.shapes import is_capital
from model.vocabulary import NodeKind

_LONGEST_TITLE = 260
_LONGEST_BOLD = 160
_SENTENCE_ENDS = (".", ":", ";", ",")
_MAY_BE_TITLED = frozenset(
    {NodeKind.SECTION, NodeKind.ARTICLE, NodeKind.CLAUSE, NodeKind.SUBCLAUSE, NodeKind.POINT, NodeKind.ITEM}
)
_ALWAYS_TITLED = frozenset({NodeKind.SECTION})


def settle_headings(parts: Iterable[Part]) -> None:
    """Tell the titles of numbered parts from sentences, and mark run-in headings."""
    for outermost in parts:
        for part in outermost.within():
            lines = part.words.get("text", [])
            if part.kind not in _MAY_BE_TITLED or not part.number or len(lines) != 1:
                continue
            if part.kind != NodeKind.ITEM and _is_title(lines[0], part):
                part.words["heading"] = part.words.pop("text")
            else:
                part.run_in = _run_in_length(lines[0])


def _is_title(line: Line, part: Part) -> bool:
    words = line.words.rstrip()
    is_sentence = words.endswith(_SENTENCE_ENDS) and not words.endswith(("...", "…", ".."))
    if part.kind in _ALWAYS_TITLED and is_capital(words):
        return True
    if is_sentence or len(words) > _LONGEST_TITLE:
        return bool(part.parts) and line.is_bold and words.endswith(".") and len(words) < _LONGEST_BOLD
    holds = bool(part.parts) or part.kind in _ALWAYS_TITLED
    return holds or (line.is_bold and len(words) < _LONGEST_BOLD)


def _run_in_length(line: Line) -> int:
    """Return how long the bold words are that name a part and end at a colon or a full stop; 0 where none do."""
    end = line.bold_lead
    lead = line.words[:end].rstrip()
    if end >= len(line.words.rstrip()) or not any(map(str.isalpha, lead)):
        return 0
    if lead.endswith((":", ".")):
        return len(lead)
    return len(lead) + 1 if line.words[len(lead) :].startswith(":") else 0
