"""The base salary series: periods that meet, amounts that rise, decrees dated as they are numbered."""

import re
from collections.abc import Collection, Iterator
from datetime import date, timedelta
from itertools import pairwise

from model.finding import Finding
from validation.reading.dataset import Dataset
from validation.tables.raw_tables import RawTable

_DECREE = re.compile(r"[1-9][0-9]{0,3}/((?:19|20)[0-9]{2})/NĐ-CP")


def salary_findings(dataset: Dataset) -> Iterator[Finding]:
    """Check base_salaries."""
    table = dataset.table("base_salaries", "effective_date", "end_date", "amount_vnd", "decree", "decree_date")
    if table is None:
        return
    published = (dataset.ledger[0] or {}).get(table.file, {})
    yield from _period_findings(table, table.torn_keys | published.keys() - set(table.keys()))
    yield from _amount_findings(table)
    yield from _decree_findings(table)


def day(cell: str | None) -> date | None:
    """Read an ISO day; a cell that is none is judged elsewhere."""
    try:
        return date.fromisoformat(cell) if cell else None
    except ValueError:
        return None


def _period_findings(table: RawTable, lost: Collection[str]) -> Iterator[Finding]:
    """Periods neither overlap nor leave gaps, but where a row is lost; only the last is open (decisions/0003)."""
    begins, ends = ([day(cell) for cell in table.cells(name)] for name in ("effective_date", "end_date"))
    empty = [cell is None for cell in table.cells("end_date")]
    for row, (begin, end) in enumerate(zip(begins, ends, strict=True)):
        if end and begin and end < begin:
            yield table.at(row, "end_date", "periods_meet", detail="Kết thúc trước khi bắt đầu.")
    for row, following in enumerate(begins[1:]):
        end = ends[row]
        if end and following and any(str(end) < key < str(following) for key in lost):
            continue  # told where the row stood
        if following and empty[row]:
            yield table.at(row, "end_date", "periods_meet", detail="Chỉ kỳ cuối được để trống.")
        elif following and end and end + timedelta(days=1) != following:
            word = "chồng lên nhau" if end >= following else "hở"
            detail = f"Kỳ đến {end} và kỳ từ {following} {word}; một trong hai ngày sai."
            yield table.at(row, "end_date", "periods_meet", detail=detail)
            yield table.at(row + 1, "effective_date", "periods_meet", detail=detail)


def _amount_findings(table: RawTable) -> Iterator[Finding]:
    amounts = [int(cell) if cell and cell.isdecimal() else None for cell in table.cells("amount_vnd")]
    for row, (before, after) in enumerate(pairwise(amounts), start=1):
        if before is not None and after is not None and after <= before:
            yield table.at(row, "amount_vnd", "amounts_rise", detail=f"{after} không cao hơn {before} của kỳ trước.")


def _decree_findings(table: RawTable) -> Iterator[Finding]:
    for row, cells in enumerate(table.records()):
        if cells["decree"] is None:
            continue
        match = _DECREE.fullmatch(cells["decree"])
        if not match:
            yield table.at(row, "decree", "decree_is_well_formed")
            continue
        signed, begins = day(cells["decree_date"]), day(cells["effective_date"])
        if signed and str(signed.year) != match[1]:
            detail = f"Nghị định mang số của năm {match[1]}, ngày ghi năm {signed.year}; một trong hai sai."
            yield table.at(row, "decree_date", "dates_agree", detail=detail)
            yield table.at(row, "decree", "dates_agree", detail=detail)
        elif begins and not 0 <= begins.year - int(match[1]) <= 1:
            detail = f"Nghị định của năm {match[1]}, áp dụng từ {begins}."
            yield table.at(row, "decree", "dates_agree", detail=detail)
