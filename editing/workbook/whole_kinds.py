"""
One decision for all proposals of a kind: chosen at one row, it stands for every other of that kind and text.

Only what raises no question and can become rows is accepted so (decisions/0026): the others wait to be read each by itself.
"""

from collections.abc import Iterator, Mapping, Sequence

from editing.changes.identity import Returned
from editing.changes.state import OWNER, PROPOSALS, Row, State
from editing.workbook.columns import WHOLE_KIND
from model.vocabulary import Decision, ProposalKind
from validation.schemas import ProposalSchema

#: Those that become rows; a unit before the tasks that name it, a task before those who share it.
_KINDS = (ProposalKind.UNIT, ProposalKind.TASK, ProposalKind.PARTNER, ProposalKind.RELATION)
_ACCEPTED = {Decision.ACCEPTED.value, Decision.CORRECTED.value}
_TOLD = (
    "Trang “Đề xuất”, dòng {}: “Nhận cả loại” nhận {} dòng “{}”; {} dòng cùng loại vẫn chờ, vì còn câu hỏi, hoặc vì đơn "
    "vị hay nhiệm vụ nó nêu chưa được nhận."
)


def decided(given_out: State, returned: Sequence[Returned]) -> Iterator[str]:
    """
    Write into the proposals that came back what decisions for whole kinds say.

    Args:
        given_out: What was given out.
        returned: The rows of the sheet of proposals; their decisions are changed.

    Returns:
        A sentence for each such decision.
    """
    proposals = given_out[PROPOSALS]
    empty, base = dict.fromkeys(proposals.columns, ""), proposals.by_key()
    rows = [(each, empty | base.get(_key(each), {}) | each.cells) for each in returned]
    chosen = {
        (_KINDS.index(row["kind"]), row[OWNER]): each.place
        for each, row in rows
        if row["decision"] == WHOLE_KIND and row["kind"] in _KINDS
    }
    names = {row["name"] for row in given_out["units"].rows}
    for (order, text_id), place in sorted(chosen.items()):
        of_text = [(each, row) for each, row in rows if row[OWNER] == text_id]
        count, rest = _accept(_KINDS[order], of_text, names)
        yield _TOLD.format(place, count, _KINDS[order].label, rest)


def _accept(kind: ProposalKind, of_text: Sequence[tuple[Returned, Row]], names: set[str]) -> tuple[int, int]:
    """Accept what can be of a kind in one text; return how many proposals that is, and how many wait."""
    waiting = [(each, row) for each, row in of_text if row["kind"] == kind and row["decision"] in {"", WHOLE_KIND}]
    taken = {row["proposal_id"]: row for _, row in of_text if row["decision"] in _ACCEPTED}
    units = names | {row["unit_text"] for row in taken.values() if row["kind"] == ProposalKind.UNIT}
    count = 0
    for each, row in waiting:
        is_ready = _is_ready(row, units, taken)
        each.cells["decision"] = row["decision"] = Decision.ACCEPTED.value if is_ready else ""
        count += is_ready
    return count, len(waiting) - count


def _key(each: Returned) -> tuple[str, ...]:
    return tuple(each.cells.get(name, "") for name in (OWNER, *ProposalSchema.table_key()))


def _is_ready(row: Row, units: set[str], taken: Mapping[str, Row]) -> bool:
    """Tell whether a proposal raises no question, and can become rows with what is accepted before it."""
    if row["question"]:
        return False
    is_alone = row["kind"] in {ProposalKind.UNIT, ProposalKind.RELATION}
    has_unit = is_alone or not row["unit_text"] or bool(row["unit_id"]) or row["unit_text"] in units
    return has_unit and (row["kind"] != ProposalKind.PARTNER or row["part_of"] in taken)
