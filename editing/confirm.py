"""
Write down what the data says as published, after an editor has looked at what changed.

    python -m editing confirm [--data FOLDER] [--new-history]

Says every difference from what was published before, then renews the ledger
(`published_facts.json`) and adds new ids to `published_ids.csv`. Data that breaks any
rule is not written down: neither is a changed number or a row taken away without a ground that a
reader can look up (decisions/0004).
"""

import os
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from validation.commands.arguments import FAILED, OK, Parser, refuse
from validation.loading import unusable_folder

if TYPE_CHECKING:
    from editing.transaction import Edit
    from model.finding import Finding
    from validation.reading.dataset import Dataset
    from validation.reading.ledger import Facts
    from validation.tables.raw_tables import RawTable

_LOCK = "published_ids"


def main(arguments: list[str]) -> int:
    """Confirm a data folder; 0 when it is written down, 1 when it is at fault, 2 when the call is unusable."""
    parser = Parser(prog="python -m editing confirm", description="Ghi nhận dữ liệu đã công bố.")
    parser.add_argument("--data", type=Path, default=Path(os.environ.get("PORTAL_DATA") or "data"))
    parser.add_argument(
        "--new-history",
        action="store_true",
        help="bắt đầu sổ công bố mới: chỉ khi sổ cũ mất hẳn, không lấy lại được từ đâu",
    )
    options = parser.parse_args(arguments)
    if words := unusable_folder(options.data):
        return refuse(words)
    return confirm(options.data, new_history=options.new_history)


def confirm(data: Path, *, new_history: bool = False) -> int:
    """
    Say what changed, and write down what the data says now.

    Args:
        data: The data folder.
        new_history: Whether a ledger that is lost for good is begun anew.
    """
    from editing.transaction import EditError, edit

    try:
        with edit(data) as change:
            code, words = _confirm(data, change, new_history=new_history)
    except EditError as error:
        code, words = FAILED, [str(error)]
    sys.stdout.write("\n".join([*words, ""]))
    return code


def _confirm(data: Path, change: "Edit", *, new_history: bool) -> tuple[int, list[str]]:
    """Prepare what is to be written; return the exit code, and what is said once it stands."""
    from editing.canonical import csv_text
    from validation.checkers.publication.facts import facts_of
    from validation.folder_check import FolderCheck
    from validation.reading.ledger import LEDGER, written
    from validation.report.as_text import text_report

    dataset = FolderCheck(data).dataset()
    if faults := _unsettled(FolderCheck.findings(dataset), new_history=new_history):
        return FAILED, [text_report(faults), "Chưa ghi nhận: hãy sửa các lỗi trên rồi chạy lại."]
    published, added = _with_new_ids(dataset)
    before, now = dataset.ledger[0] or {}, facts_of(published)
    lock = published.tables[_LOCK]
    if added:
        change.write(lock.file, csv_text([*lock.columns], lock.records()))
    change.write(LEDGER, written(now))
    said = f"Đã ghi nhận {sum(map(len, now.values()))} dòng, thêm {added} mã vào {_LOCK}.csv."
    return OK, [*differences(before, now), said]


def _unsettled(findings: "list[Finding]", *, new_history: bool) -> "list[Finding]":
    from validation.reading.ledger import LEDGER
    from validation.rulebook.findings import errors_of

    begun_anew = {("ledger_is_present", LEDGER)} if new_history else set()
    return [each for each in errors_of(findings) if (each.rule, each.file) not in begun_anew]


def differences(before: "Facts", now: "Facts") -> Iterator[str]:
    """Say each row that is new or gone, and each cell that changed."""
    for file in sorted(before.keys() | now.keys()):
        old, new = before.get(file, {}), now.get(file, {})
        if added := [key for key in new if key not in old]:
            yield f"{file}: thêm {len(added)} dòng"
        for key in (key for key in old if key not in new):
            yield f"{file}: bỏ dòng {key}"
        for key in (key for key in new if key in old):
            for column in sorted(old[key].keys() | new[key].keys()):
                was, says = old[key].get(column, ""), new[key].get(column, "")
                if was != says:
                    yield f"{file}: dòng {key}, cột {column}: “{was}” → “{says}”"


def _with_new_ids(dataset: "Dataset") -> "tuple[Dataset, int]":
    """Return the data as they will be once every id in them is published, and how many ids are new."""
    from validation.checkers.publication.living_ids import TEXTS, living_ids
    from validation.tables.coded_columns import CodedColumn

    lock = dataset.tables[_LOCK]
    published = set(zip(lock.cells("table"), lock.cells("id"), strict=True))
    named = [TEXTS, *(name for name, table in dataset.tables.items() if _has_own_ids(table))]
    living = {(name, each) for name in named for each in living_ids(dataset, name) or ()}
    rows = sorted((table or "", each or "") for table, each in published | living)
    columns = {name: CodedColumn.of([row[place] for row in rows]) for place, name in enumerate(("table", "id"))}
    grown = replace(lock, columns=columns, lines=[*range(2, len(rows) + 2)])
    return replace(dataset, tables=dataset.tables | {_LOCK: grown}), len(living - published)


def _has_own_ids(table: "RawTable") -> bool:
    """Tell whether the key of a table is an id made for it: no date, no id of another table."""
    return table.metadata("type")[table.key[0]] == "id" and table.key[0] not in table.metadata("references")
