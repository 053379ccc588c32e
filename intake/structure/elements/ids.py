"""
The id of every part, from what it is, its printed number and its place (decisions/0005, decisions/0022).

An article keeps its number wherever it stands; all else is named after what holds it; paragraphs and marks of lists
are counted together, those before the first number apart. The check of the portal holds the same rules
(validation/checkers/texts/ids.py) and is asked in the tests.
"""

from collections import Counter
from collections.abc import Sequence

from intake.structure.elements.part_tree import Part
from model.texts.numbering import read_number
from model.texts.outline import COUNTED_IDS, FIXED_IDS, RESTARTING
from model.vocabulary import SCOPES, NodeKind

_FIXED_WORDS = {kind: word for word, kind in FIXED_IDS.items()}
_COUNTED_WORDS = {kind: word for word, kind in COUNTED_IDS.items()}
#: What is written before the number of a part that stands in no other.
_AT_THE_TOP = {NodeKind.CLAUSE: "khoan-", NodeKind.SUBCLAUSE: "khoan-", NodeKind.POINT: "diem-", NodeKind.ITEM: "y-"}


def give_ids(parts: Sequence[Part]) -> None:
    """Give every part of a text its id."""
    _Ids().give(parts, holder=None, scope="")


class _Ids:
    """Counts what was named in each place."""

    def __init__(self) -> None:
        self._counts: Counter[tuple[str, str]] = Counter()
        self._given: set[str] = set()

    def give(self, parts: Sequence[Part], holder: Part | None, scope: str) -> None:
        leads = _leads(parts) if holder else set()
        for part in parts:
            above, step = self._named(part, holder, scope, is_lead=id(part) in leads)
            part.id = f"{above}.{step}" if above else step
            self._given.add(part.id)
            self.give(part.parts, part, part.id if part.kind in RESTARTING else scope)

    def _named(self, part: Part, holder: Part | None, scope: str, *, is_lead: bool) -> tuple[str, str]:
        """Return what the id begins with, and its last step."""
        above = holder.id if holder else ""
        if part.kind == NodeKind.ATTACHED:
            return "", self._repeated("", part.name)
        if (
            part.kind == NodeKind.APPENDIX
            or (part.kind in _FIXED_WORDS and (not holder or holder.kind in SCOPES))
            or part.kind == NodeKind.ARTICLE
        ):
            above = scope
        elif part.kind in (NodeKind.PART, NodeKind.CHAPTER):
            above = self._scope_or_holder(part, scope, above)
        return above, self._step(part, above, holder, is_lead=is_lead)

    def _scope_or_holder(self, part: Part, scope: str, above: str) -> str:
        numbered = read_number(part.printed_number)
        name = numbered.segment if numbered else ""
        return above if f"{scope}.{name}".removeprefix(".") in self._given else scope

    def _step(self, part: Part, above: str, holder: Part | None, *, is_lead: bool) -> str:
        numbered = read_number(part.printed_number) if part.number else None
        if numbered and numbered.segment and part.kind not in _FIXED_WORDS:
            misfit = _misfit(part, holder) if part.kind == NodeKind.SUBCLAUSE else ""
            return self._repeated(
                above, ("" if above else _AT_THE_TOP.get(part.kind, "")) + (misfit or numbered.segment)
            )
        if part.kind in (NodeKind.PARAGRAPH, NodeKind.ITEM):
            return self._paragraph(above, holder, is_lead=is_lead)
        if part.kind in _FIXED_WORDS:
            count = self._count(above, part.kind)
            return _FIXED_WORDS[part.kind] + ("" if count == 1 and part.kind != NodeKind.BASIS else f"-{count}")
        word = _COUNTED_WORDS[part.kind]
        return (
            self._repeated(above, word) if part.kind == NodeKind.APPENDIX else f"{word}-{self._count(above, part.kind)}"
        )

    def _paragraph(self, above: str, holder: Part | None, *, is_lead: bool) -> str:
        if holder is None or not above:
            return f"doan-{self._count(above, 'p')}"
        if is_lead:
            return self._repeated(above, "p0")
        return f"p{self._count(above, 'p') + (holder.kind in _FIXED_WORDS)}"

    def _repeated(self, above: str, segment: str) -> str:
        while True:
            count = self._count(above, segment)
            step = segment if count == 1 else f"{segment}_{count}"
            if f"{above}.{step}".removeprefix(".") not in self._given:
                return step

    def _count(self, above: str, what: str) -> int:
        self._counts[above, what] += 1
        return self._counts[above, what]


def _leads(parts: Sequence[Part]) -> set[int]:
    """Return the paragraphs before the first numbered part, by their identity."""
    first = next((place for place, part in enumerate(parts) if _is_numbered(part)), 0)
    return {id(part) for part in parts[:first] if part.kind == NodeKind.PARAGRAPH}


def _is_numbered(part: Part) -> bool:
    numbered = read_number(part.printed_number) if part.number else None
    return bool(numbered and numbered.segment)


def _misfit(part: Part, holder: Part | None) -> str:
    """Return all steps of a number such as 4.1 that stands under another number than 4."""
    steps = part.printed_number.strip(" .):/-").split(".")
    wider = holder.printed_number.strip(" .):/-").split(".") if holder else []
    return "_".join(steps) if len(steps) > 1 and steps[:-1] != wider else ""
