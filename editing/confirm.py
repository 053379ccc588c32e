"""
Write down what the data says as published, after an editor has looked at what changed.

    python -m editing confirm [--data FOLDER]

Says every difference from what was published before, then renews the ledger
(`published_facts.json`) and adds new ids to `published_ids.csv`. Data that breaks any other
rule is not written down.
"""

import csv
import io
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from validation.commands.arguments import FAILED, OK, Parser, refuse

if TYPE_CHECKING:
    from model.finding import Finding
    from validation.reading.ledger import Facts
    from validation.tables.raw_tables import RawTable

#: What a look at the differences settles; everything else has to be mended first.
_SETTLED_BY_LOOKING = {"published_fact_stands", "published_row_lives", "source_is_as_received", "ledger_is_whole"}
_LOCK = "published_ids"


def main(arguments: list[str]) -> int:
    """Confirm a data folder; 0 when it is written down, 1 when it is at fault, 2 when the call is unusable."""
    parser = Parser(prog="python -m editing confirm", description="Ghi nhận dữ liệu đã công bố.")
    parser.add_argument("--data", type=Path, default=Path(os.environ.get("PORTAL_DATA") or "data"))
    data: Path = parser.parse_args(arguments).data
    if not (data / f"{_LOCK}.csv").is_file():
        return refuse(f"Không có thư mục dữ liệu “{data}”.")
    return confirm(data)


def confirm(data: Path) -> int:
    """Say what changed, and write down what the data says now."""
    from validation.checkers.publication.facts import facts_of
    from validation.folder_check import FolderCheck
    from validation.reading.ledger import LEDGER, read_ledger, written
    from validation.report.as_text import text_report

    lock = (data / f"{_LOCK}.csv").read_bytes()
    faults, added = _unsettled(data), 0
    if not faults and (added := _lock_new_ids(data)):
        faults = _unsettled(data)  # what is published is held to more rules
    if faults:
        (data / f"{_LOCK}.csv").write_bytes(lock)
        sys.stdout.write(f"{text_report(faults)}\nChưa ghi nhận: hãy sửa các lỗi trên rồi chạy lại.\n")
        return FAILED
    before, now = read_ledger(data)[0] or {}, facts_of(FolderCheck(data).dataset())
    for line in differences(before, now):
        sys.stdout.write(f"{line}\n")
    (data / LEDGER).write_text(written(now), encoding="utf-8", newline="")
    sys.stdout.write(f"Đã ghi nhận {sum(map(len, now.values()))} dòng, thêm {added} mã vào {_LOCK}.csv.\n")
    return OK


def _unsettled(data: Path) -> "list[Finding]":
    from validation.folder_check import FolderCheck
    from validation.reading.ledger import LEDGER

    ledger_is_missing = ("file_is_present", LEDGER)
    return [
        each
        for each in FolderCheck(data).report().errors
        if each.rule not in _SETTLED_BY_LOOKING and (each.rule, each.file) != ledger_is_missing
    ]


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


def _lock_new_ids(data: Path) -> int:
    """Add the ids that the data has and the lock does not; tell how many."""
    from validation.checkers.publication.living_ids import TEXTS, living_ids
    from validation.folder_check import FolderCheck

    dataset = FolderCheck(data).dataset()
    lock = dataset.tables[_LOCK]
    known = set(zip(lock.cells("table"), lock.cells("id"), strict=True))
    named = [TEXTS, *(name for name, table in dataset.tables.items() if _has_own_ids(table))]
    living = {(name, each) for name in named for each in living_ids(dataset, name) or ()}
    rows = sorted((table or "", each or "") for table, each in known | living)
    if new := living - known:
        out = io.StringIO(newline="")
        csv.writer(out, lineterminator="\n").writerows([("table", "id"), *rows])
        (data / f"{_LOCK}.csv").write_text(out.getvalue(), encoding="utf-8", newline="")
    return len(new)


def _has_own_ids(table: "RawTable") -> bool:
    """Tell whether the key of a table is an id made for it: no date, no id of another table."""
    return table.metadata("type")[table.key[0]] == "id" and table.key[0] not in table.metadata("references")
