"""What became of facts is as the words of the later text say, and of a fact that an earlier text states."""

from collections.abc import Iterator
from types import SimpleNamespace

from model.editions.carrying import FACT_TABLES, Decided, Outcome, carried
from model.editions.figures import figures
from model.editions.works import Works
from model.finding import Finding
from model.vocabulary import FactState
from validation.reading.dataset import Dataset
from validation.tables.raw_tables import RawTable

_COLUMNS = ("table", "key", "document_id", "quote", "state", "successor_key", "checked_by")


def fact_edition_findings(dataset: Dataset) -> Iterator[Finding]:
    """Check what editors say of the facts of earlier texts."""
    table = dataset.table("fact_editions", *_COLUMNS)
    if table is None or not len(table):
        return
    works = dataset.works
    facts = {name: _facts(dataset, name) for name in {*table.columns["table"].texts}}
    for row, state in enumerate(table.rows()):
        of_table = facts.get(state.table, {})  # a row may name none
        fact = of_table.get(state.key)
        if fact is None or state.document_id not in works.successors(fact.document_id):
            detail = f"Bảng {state.table} không có dòng “{state.key}” ghi từ một bản trước của “{state.document_id}”."
            yield table.at(row, "key", "fact_edition_is_of_the_work", detail=detail)
        else:
            yield from _dropped_findings(works, table, row, state, fact)
            yield from _state_findings(table, row, state, fact, of_table.get(state.successor_key))


def _facts(dataset: Dataset, name: str) -> dict[str, SimpleNamespace]:
    """Return the rows of a table of facts by their key; a part of a unit with the document of its task."""
    table = dataset.whole(name) if name in {*FACT_TABLES, "task_units"} else None
    if table is None:
        return {}
    whole = dataset.whole("tasks", "task_id", "document_id") if name == "task_units" else None
    tasks = whole.rows() if whole is not None else []
    document_of = {each.task_id: each.document_id for each in tasks}
    rows = dict(zip(table.keys(), table.rows(), strict=True))
    for each in rows.values() if tasks else ():
        each.document_id = document_of.get(each.task_id)
    return {key: each for key, each in rows.items() if getattr(each, "document_id", None)}


def _dropped_findings(
    works: Works, table: RawTable, row: int, state: SimpleNamespace, fact: SimpleNamespace
) -> Iterator[Finding]:
    """What stands unchanged in the text that holds is not dropped."""
    if state.state == FactState.DROPPED and state.checked_by and state.table in FACT_TABLES:
        reached = carried(works, Decided({}), state.table, state.key, fact)
        if reached and reached.outcome == Outcome.UNCHANGED:
            detail = f"Lời ấy vẫn đứng ở “{reached.clause_id}” của “{reached.document_id}”."
            yield table.at(row, "state", "fact_state_is_true", detail=detail)


def _state_findings(
    table: RawTable, row: int, state: SimpleNamespace, fact: SimpleNamespace, successor: SimpleNamespace | None
) -> Iterator[Finding]:
    """Hold a state against the words: the same figures worded anew, others in a fact of its own."""
    if state.state == FactState.WORDED_ANEW and state.quote and figures(state.quote) != figures(fact.quote or ""):
        detail = f"Con số khác nhau: “{fact.quote}” và “{state.quote}”."
        yield table.at(row, "state", "fact_state_is_true", detail=detail)
    if state.successor_key and (successor is None or successor.document_id != state.document_id):
        detail = f"Dòng “{state.successor_key}” không phải của văn bản “{state.document_id}”."
        yield table.at(row, "successor_key", "fact_state_is_true", detail=detail)
    if state.checked_by and state.state == FactState.CHANGED and not state.successor_key:
        yield table.at(
            row, "successor_key", "fact_state_is_true", detail="Nội dung đã đổi thì có dòng mới thay dòng này."
        )
