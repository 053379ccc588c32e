"""Proposals as the rows of texts/<document_id>/proposals.csv (validation/schemas/proposals.py)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields

from editing.canonical import csv_text
from intake.proposals.proposal import Proposal
from validation.schemas import ProposalSchema

COLUMNS = tuple(str(name) for name in ProposalSchema.to_schema().columns)
_CELLS = {each.name for each in fields(Proposal)} & set(COLUMNS)


def proposal_rows(proposals: Sequence[Proposal]) -> list[dict[str, str]]:
    """Return the rows of proposals, numbered from DX-001 in their order, undecided."""
    ids = [f"DX-{number:03}" for number in range(1, len(proposals) + 1)]
    return [
        dict.fromkeys(COLUMNS, "")
        | {name: str(getattr(each, name)) for name in _CELLS - {"part_of"}}
        | {"proposal_id": proposal_id, "part_of": "" if each.part_of is None else ids[each.part_of]}
        for proposal_id, each in zip(ids, proposals, strict=True)
    ]


def proposals_csv(rows: Iterable[Mapping[str, str | None]]) -> str:
    """Return the text of proposals.csv; the rows are those of `proposal_rows`, or of the file with decisions filled in."""
    return csv_text(COLUMNS, rows)
