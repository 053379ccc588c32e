"""
Say at each proposal of a later text which fact of an earlier one it would double.

A proposal that raises a question is not accepted with its kind (editing/workbook/whole_kinds.py): nobody takes in again
by one cell what went on by itself, or waits at another sheet.
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from model.editions.carrying import FACT_TABLES, GOES_ON, Outcome
from model.vocabulary import ProposalKind

if TYPE_CHECKING:
    from validation.reading.dataset import Dataset

_Record = dict[str, str | None]
#: Which table the rows of a kind come into; a partner goes with its task.
_TABLES: dict[str | None, str] = {ProposalKind.TASK: "tasks", ProposalKind.RELATION: "relations"}
#: What every sentence of these has, by which one that was said before is known.
_SAID_HERE, _SENTENCE_END = "ghi từ bản trước", re.compile(r"(?<=\.) ")
_HOLDS = "Đã có: {} ghi từ bản trước, đi tiếp sang bản này; bỏ đề xuất này."
_WAITS = (
    "{} ghi từ bản trước chờ rà soát ở trang “Dữ kiện qua các bản”: cùng một điều thì quyết định ở đó, bỏ đề xuất này."
)
_CHANGED = "{} ghi từ bản trước, con số nay đã đổi: nhận đề xuất này, rồi ghi người rà soát ở dòng {} của trang “Dữ kiện qua các bản”."


def with_answers(dataset: "Dataset", document_id: str) -> list[_Record]:
    """Return the proposals of a text, each that waits with what answers it among its questions."""
    table = dataset.texts[document_id].proposals
    rows = [dict(each) for each in table.records()] if table is not None else []
    for row in (each for each in rows if not each["decision"]):
        asked = (words for words in _SENTENCE_END.split(row["question"] or "") if _SAID_HERE not in words)
        row["question"] = " ".join(filter(None, [*asked, *dict.fromkeys(_answers(dataset, document_id, row))])) or None
    return rows


def _answers(dataset: "Dataset", document_id: str, row: _Record) -> Iterator[str]:
    name = _TABLES.get(row["kind"])
    if name is None:
        return
    for fact in dataset.living.on_same_words(name, document_id, row["clause_id"] or "", row["quote"] or ""):
        if name == "tasks" or (fact.target_document_id, fact.relation_type) == (
            row["document_id"],
            row["relation_type"],
        ):
            is_changed = fact.carried.outcome == Outcome.FIGURES_DIFFER
            words = _HOLDS if fact.carried.outcome in GOES_ON else _CHANGED if is_changed else _WAITS
            key = getattr(fact, FACT_TABLES[name])
            yield words.format(key, key)
