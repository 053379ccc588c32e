"""
Hold the codes of closed lists against the words they were taken from.

A code has cues (validation/vocabulary/): "nữ" for female, "hàng tháng" for monthly. Where a
field says in which column its words stand (`fields.Worded`), a code whose cues are absent
while another's are there contradicts the text.
"""

from collections.abc import Iterator
from functools import cache

from model.finding import Finding
from model.texts import place_of
from model.vocabulary import Vocabulary
from validation.language.words import as_matched, first_in, first_of
from validation.reading.dataset import Dataset
from validation.schemas.fields import Worded
from validation.tables.raw_tables import RawTable

_Record = dict[str, str | None]


def wording_findings(dataset: Dataset) -> Iterator[Finding]:
    """Check every column whose field says where its words stand."""
    for table in dataset.tables.values():
        labels = table.metadata("labels")
        for column, worded in table.metadata("worded").items():
            if table.has(*filter(None, (worded.column, worded.after))):
                yield from _column_findings(table, column, worded, labels[column])


def _column_findings(table: RawTable, column: str, worded: Worded, codes: type[Vocabulary]) -> Iterator[Finding]:
    judge = _judged_after if worded.after else _judged
    known = {code.value for code in codes}
    for rows, cells in table.distinct(*filter(None, (column, worded.column, worded.after))):
        value, words = cells[column], cells[worded.column]
        if words is None or (value is not None and value not in known):
            continue  # said elsewhere
        if detail := judge(cells, value, words, worded, codes):
            yield from table.at_each(rows, column, "choice_is_worded", detail)


def _judged(_: _Record, value: str | None, words: str, worded: Worded, codes: type[Vocabulary]) -> str:
    matched = as_matched(words)
    if value is None or first_in(codes(value).cues, matched) >= 0:
        return ""
    others = [code for code, cues in _cues_of(codes) if first_in(cues, matched) >= 0]
    if others:
        return f"Lời văn nói “{others[0].label}” ({others[0].value}), ở đây ghi “{codes(value).label}” ({value})."
    if worded.needed and value != worded.silent:
        cues = "”, “".join(codes(value).cues)
        return f"“{codes(value).label}” ({value}) cần chữ “{cues}” trong lời văn làm căn cứ."
    return ""


@cache
def _cues_of(codes: type[Vocabulary]) -> list[tuple[Vocabulary, tuple[str, ...]]]:
    return [(code, code.cues) for code in codes]


def _judged_after(cells: _Record, value: str | None, words: str, worded: Worded, codes: type[Vocabulary]) -> str:
    """The first cue after the words of another column decides: 5 triệu đồng … cấp phó."""
    anchor = cells[worded.after]
    start = place_of(as_matched(anchor), as_matched(words)) if anchor else -1
    if start < 0:
        return "" if value is None else "Lời văn làm căn cứ không có chữ nào để xác định giá trị này."
    places = {code: first_of(code.cues, words, start) for code in codes}
    said = min((code for code in codes if places[code] >= 0), key=lambda code: places[code], default=None)
    if said is None:
        return "" if value is None else f"Sau “{anchor}” không có chữ nào nói “{codes(value).label}”."
    return "" if value == said.value else f"Sau “{anchor}” văn bản nói “{said.label}” ({said.value})."
