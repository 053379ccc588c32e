"""Accepted proposals as rows of the tables; who calls this gives the ids, under the lock of the data folder."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from intake.proposals.known_units import is_collective, kind_of_unit
from model.vocabulary import Decision, DocumentStatus, DocumentType, Origin, ProposalKind, UnitKind, UnitRole
from validation.schemas import TABLE_SCHEMAS

Row = Mapping[str, str | None]
_COLUMNS = {
    schema.table_name(): tuple(str(name) for name in schema.to_schema().columns)
    for schema in TABLE_SCHEMAS
    if schema.table_name() in {"documents", "relations", "units", "tasks", "task_units"}
}
_TAKEN = (Decision.ACCEPTED, Decision.CORRECTED)


class NewIds(NamedTuple):
    """
    The ids under which accepted proposals become rows.

    Attributes:
        tasks: For each task by its proposal.
        relations: For each relation by its proposal.
        documents: For each cited document that is not on the portal yet, by the proposal that cites it.
        units: For each unit that is not on the portal yet, by its name as printed.
    """

    tasks: Mapping[str, str]
    relations: Mapping[str, str]
    documents: Mapping[str, str]
    units: Mapping[str, str]


def taken(rows: Iterable[Row]) -> list[Row]:
    """Return the rows of proposals.csv that an editor accepted or corrected."""
    return [row for row in rows if row["decision"] in _TAKEN]


def rows_of(
    accepted: Iterable[Row], document_id: str, ids: NewIds, day: str, counted: Mapping[str, int] | None = None
) -> dict[str, list[dict[str, str]]]:
    """
    Return the new rows of documents, relations, units, tasks and task_units, by table.

    Amounts and figures become no rows: to which policy or published category they belong, only an editor says. A
    partner whose task was not accepted, and a unit or document without an id, are left out.

    Args:
        accepted: Rows of proposals.csv that were accepted or corrected.
        document_id: The document whose text they quote.
        ids: The ids of the new rows.
        day: The day of the decision, as YYYY-MM-DD: until when the status of a cited document was looked at.
        counted: How many tasks the tables hold of each clause already.
    """
    rows: defaultdict[str, list[dict[str, str]]] = defaultdict(list)
    seqs = Counter(counted or {})
    for proposal in ({name: cell or "" for name, cell in row.items()} for row in accepted):
        match proposal["kind"]:
            case ProposalKind.RELATION:
                _add_relation(rows, proposal, document_id, ids, day)
            case ProposalKind.TASK if proposal["proposal_id"] in ids.tasks:
                seqs[proposal["clause_id"]] += 1
                _add_task(rows, proposal, document_id, ids, seqs[proposal["clause_id"]])
            case ProposalKind.PARTNER if proposal["part_of"] in ids.tasks:
                _add_part(rows, proposal, ids.tasks[proposal["part_of"]], ids)
            case ProposalKind.UNIT if not proposal["unit_id"] and proposal["unit_text"] in ids.units:
                _add_unit(rows, proposal, document_id, ids.units[proposal["unit_text"]])
    return dict(rows)


def _row(table: str, **cells: str) -> dict[str, str]:
    return dict.fromkeys(_COLUMNS[table], "") | cells


def _add_relation(
    rows: Mapping[str, list[dict[str, str]]], proposal: Mapping[str, str], document_id: str, ids: NewIds, day: str
) -> None:
    new = ids.documents.get(proposal["proposal_id"], "")
    if new:
        rows["documents"].append(_cited_document(proposal, document_id, new, day))
    target = proposal["document_id"] or new
    if target and proposal["proposal_id"] in ids.relations:
        relation = _row(
            "relations",
            relation_id=ids.relations[proposal["proposal_id"]],
            document_id=document_id,
            clause_id=proposal["clause_id"],
            quote=proposal["quote"],
            relation_type=proposal["relation_type"],
            target_document_id=target,
        )
        rows["relations"].append(relation)


def _cited_document(proposal: Mapping[str, str], document_id: str, new: str, day: str) -> dict[str, str]:
    """Return the row of a document that the portal knows only because this text cites it."""
    numbered = "/" in proposal["document_text"] or proposal["document_text"].isdecimal()
    return _row(
        "documents",
        document_id=new,
        document_type=proposal["document_type"] or DocumentType.OTHER,
        doc_symbol=proposal["document_text"] if numbered else "",
        issuer_text=proposal["issuer_text"],
        title=proposal["document_title"].strip('“”"') or proposal["document_text"],
        date_text=proposal["date_text"] if proposal["issued_date"] else "",
        issued_date=proposal["issued_date"] if proposal["date_text"] else "",
        status=DocumentStatus.UNKNOWN,
        status_as_of=day,
        status_source="Nêu trong văn bản trên cổng; chưa có nguồn về tình trạng hiệu lực hiện nay.",
        source_document_id=document_id,
        clause_id=proposal["clause_id"],
        quote=proposal["quote"],
    )


def _add_task(
    rows: Mapping[str, list[dict[str, str]]], proposal: Mapping[str, str], document_id: str, ids: NewIds, seq: int
) -> None:
    names = ("clause_id", "title", "quote", "deliverable_text", "period_text", "due_text", "due_date")
    task_id = ids.tasks[proposal["proposal_id"]]
    cells = {name: proposal[name] for name in names}
    rows["tasks"].append(_row("tasks", task_id=task_id, document_id=document_id, seq=str(seq), **cells))
    _add_part(rows, proposal, task_id, ids)


def _add_part(rows: Mapping[str, list[dict[str, str]]], proposal: Mapping[str, str], task_id: str, ids: NewIds) -> None:
    unit_id = proposal["unit_id"] or ids.units.get(proposal["unit_text"], "")
    if not unit_id:
        return
    named = any(proposal["unit_text"] in proposal[words] for words in ("quote", "unit_quote"))
    part = _row(
        "task_units",
        task_id=task_id,
        unit_id=unit_id,
        role=proposal["role"] or UnitRole.RESPONSIBLE,
        quote=proposal["quote"] if named else proposal["unit_text"],
        unit_clause_id=proposal["unit_clause_id"],
        unit_quote=proposal["unit_quote"],
    )
    rows["task_units"].append(part)


def _add_unit(
    rows: Mapping[str, list[dict[str, str]]], proposal: Mapping[str, str], document_id: str, unit_id: str
) -> None:
    name = proposal["unit_text"]
    unit = _row(
        "units",
        unit_id=unit_id,
        name=name,
        kind=proposal["unit_kind"] or kind_of_unit(name) or UnitKind.AGENCY,
        is_collective=str(is_collective(name)).lower(),
        origin=Origin.DOCUMENT,
        name_text=name,
        document_id=document_id,
        clause_id=proposal["clause_id"],
        quote=proposal["quote"],
    )
    rows["units"].append(unit)
