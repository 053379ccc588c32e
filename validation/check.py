"""Judge a data folder: all rules over all files in one run, warnings set aside where excused."""

from datetime import date

import pandas as pd

from validation.cells import cell_findings
from validation.dataset import Dataset
from validation.evidence import evidence_findings
from validation.findings import Finding
from validation.references import reference_findings
from validation.rules import Severity
from validation.whole import whole_findings


def dataset_findings(dataset: Dataset, today: date) -> list[Finding]:
    """
    Give every finding of a data folder, in the order of files and lines.

    Args:
        dataset: The folder as read.
        today: The day against which review dates are held.
    """
    found = list(dataset.found)
    for table in dataset.tables.values():
        found += cell_findings(table)
    for raw in dataset.texts.values():
        found += cell_findings(raw.pieces)
        found += cell_findings(raw.repairs) if raw.repairs is not None else []
    found += evidence_findings(dataset)
    found += reference_findings(dataset)
    found += whole_findings(dataset)
    return sorted(set(_excused(dataset, found, today)))


def _excused(dataset: Dataset, found: list[Finding], today: date) -> list[Finding]:
    """Take out the warnings that exceptions.csv names; report exceptions without a warning."""
    table = dataset.tables.get("exceptions")
    if table is None or not {*table.key, "review_date"} <= set(table.frame):
        return found
    warnings = {(each.rule, each.file, each.key, each.column) for each in found if each.severity == Severity.WARNING}
    excused: set[tuple[str, ...]] = set()
    for row, cells in enumerate(table.frame.to_dict("records")):
        excuse = tuple(cells[name] for name in table.key)
        if excuse not in warnings:
            found.append(table.at(row, "key", "exception_applies"))
        elif pd.notna(cells["review_date"]) and cells["review_date"] < today.isoformat():
            found.append(table.at(row, "review_date", "exception_is_reviewed"))
        excused.add(excuse)
    return [
        each
        for each in found
        if each.severity != Severity.WARNING or (each.rule, each.file, each.key, each.column) not in excused
    ]
