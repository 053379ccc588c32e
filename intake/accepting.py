"""
Proposals that an editor accepted in the workbook become rows of the tables, under ids that nobody ever had.

Only a decision that is made now makes rows: a proposal that was accepted before has its rows, and the same workbook
taken twice adds nothing.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping

from editing.changes.merging import Fault, Merge, Merged
from editing.changes.state import OWNER, PROPOSALS, SCHEMAS, Row
from editing.codes import codes_after, slug
from intake.proposals.accepted_rows import NewIds, rows_of, taken
from model.day import build_day
from model.vocabulary import ProposalKind

_TABLES = ("documents", "units", "tasks", "task_units", "relations")
_NO_ROW = (
    "Số liệu, mức tiền được nhận chưa thành dòng nào: chỉ người biên tập biết nó thuộc chính sách hay kỳ số liệu nào. Thêm dòng "
    "ở trang của bảng ấy."
)
_TAKEN_ID = "Máy không đặt được mã cho “{}”: mã “{}” đã có. Ghi mã của dòng đang có vào dòng đề xuất này, hoặc sửa tên."
_NO_TASK = "Nhiệm vụ “{}” mà đơn vị này cùng làm chưa được nhận."
_NO_UNIT = "Chưa biết “{}” là đơn vị nào: ghi mã đơn vị vào dòng này, hoặc nhận đề xuất về đơn vị ấy trước."


def accept(merges: Mapping[str, Merge], used: Mapping[str, set[str]]) -> tuple[list[Fault], list[Fault]]:
    """
    Add the rows of the proposals that are accepted now to what will stand.

    Args:
        merges: What became of each table; those of the rows grow.
        used: The ids of each table that were ever used.

    Returns:
        What is wrong with the decisions, and what is only to be known.
    """
    waiting = merges.get(PROPOSALS, Merge(PROPOSALS)).rows
    by_text: defaultdict[str, list[Merged]] = defaultdict(list)
    for row in waiting:
        if taken([row.cells]) and not (row.before and taken([row.before])):
            by_text[row.cells[OWNER]].append(row)
    faults: list[Fault] = []
    for document_id, rows in by_text.items():
        desk = _Desk(document_id, merges, used, waiting)
        for row in sorted(rows, key=lambda row: row.cells["kind"] != ProposalKind.UNIT):
            desk.accept(row)
        faults += desk.faults
    figures = {ProposalKind.AMOUNT, ProposalKind.STATISTIC}
    notes = [row for rows in by_text.values() for row in rows if row.cells["kind"] in figures]
    return faults, [Fault(PROPOSALS, row.place, "decision", _NO_ROW, row.cells["proposal_id"]) for row in notes]


class _Desk:
    """The proposals of one text becoming rows, each by itself: what is wrong with a row is told where it was accepted."""

    def __init__(
        self, document_id: str, merges: Mapping[str, Merge], used: Mapping[str, set[str]], waiting: list[Merged]
    ) -> None:
        self.faults: list[Fault] = []
        self._document_id, self._merges, self._used = document_id, merges, used
        self._units = {row.cells["name"]: row.cells["unit_id"] for row in merges["units"].rows}
        own = [row.cells for row in waiting if row.cells[OWNER] == document_id]
        self._units |= {
            str(cells["unit_text"]): str(cells["unit_id"])
            for cells in taken(own)
            if cells["kind"] == ProposalKind.UNIT and cells["unit_id"]
        }
        self._tasks = {cells["proposal_id"]: task for cells in own if (task := self._task_of(cells))}

    def _task_of(self, cells: Row) -> str:
        """Return the task that a proposal accepted before has become."""
        if cells["kind"] != ProposalKind.TASK or not taken([cells]):
            return ""
        same = {"document_id": self._document_id, "clause_id": cells["clause_id"], "quote": cells["quote"]}.items()
        tasks = self._merges["tasks"].rows
        return next((row.cells["task_id"] for row in tasks if same <= row.cells.items()), "")

    def accept(self, row: Merged) -> None:
        """Add the rows of one proposal, or say what keeps it from becoming rows."""
        self._ask(row)
        tasks = (task.cells for task in self._merges["tasks"].rows)
        counted = Counter(task["clause_id"] for task in tasks if task["document_id"] == self._document_id)
        ids, today = self._ids_for(row), build_day().isoformat()
        new = rows_of([row.cells], self._document_id, ids, today, counted)
        for name in _TABLES:
            made = [Merged(dict(each), None, proposed=set(each), proposal=row.place) for each in new.get(name, ())]
            self._merges[name].rows += made
        for task in new.get("tasks", ()):
            self._tasks[row.cells["proposal_id"]] = task["task_id"]
        self._units |= {each["name"]: each["unit_id"] for each in new.get("units", ())}

    def _ask(self, row: Merged) -> None:
        """Say what is missing: nothing that was accepted is left out in silence."""
        cells = row.cells
        if cells["kind"] == ProposalKind.PARTNER and cells["part_of"] not in self._tasks:
            self.faults.append(Fault(PROPOSALS, row.place, "part_of", _NO_TASK.format(cells["part_of"])))
        has_part = cells["kind"] in {ProposalKind.TASK, ProposalKind.PARTNER} and cells["unit_text"]
        if has_part and not cells["unit_id"] and cells["unit_text"] not in self._units:
            self.faults.append(Fault(PROPOSALS, row.place, "unit_id", _NO_UNIT.format(cells["unit_text"])))

    def _ids_for(self, row: Merged) -> NewIds:
        """Return the ids under which one proposal becomes rows."""
        cells, tasks, units = row.cells, dict(self._tasks), dict(self._units)
        relations: dict[str, str] = {}
        documents: dict[str, str] = {}
        match cells["kind"]:
            case ProposalKind.TASK:
                tasks[cells["proposal_id"]] = self._code("tasks")
            case ProposalKind.UNIT if not cells["unit_id"]:  # else it is another name of that unit
                units = self._new_id(row, "unit", cells["unit_text"], cells["unit_text"])
            case ProposalKind.RELATION:
                relations[cells["proposal_id"]] = self._code("relations")
                if not cells["document_id"]:
                    documents = self._new_id(row, "document", cells["proposal_id"], cells["document_text"])
        return NewIds(tasks, relations, documents, units)

    def _code(self, table: str) -> str:
        return next(codes_after(SCHEMAS[table], self._ids_of(table)))

    def _ids_of(self, table: str) -> set[str]:
        """Return the ids of a table that were ever used, or will be."""
        key = SCHEMAS[table].table_key()[0]
        return self._used.get(table, set()) | {each.cells[key] for each in self._merges[table].rows}

    def _new_id(self, row: Merged, kind: str, called: str, words: str) -> dict[str, str]:
        """Return an id made of words under what it is called; none where another row has it."""
        wanted, table, key = slug(words), f"{kind}s", f"{kind}_id"
        if wanted and wanted not in self._ids_of(table):
            return {called: wanted}
        self.faults.append(Fault(PROPOSALS, row.place, key, _TAKEN_ID.format(words, wanted), words))
        return {}
