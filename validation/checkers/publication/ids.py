"""Ids once published live, or lead elsewhere (decisions/0005)."""

import re
from collections.abc import Callable, Iterator

from model.addresses import task_place, text_place, unit_place
from model.finding import Finding
from validation.checkers.publication.living_ids import TEXTS, living_ids, lost_ids, moved_ids
from validation.language.words import did_you_mean
from validation.reading.dataset import Dataset
from validation.schemas import TABLE_SCHEMAS
from validation.tables.raw_tables import RawTable


def publication_findings(dataset: Dataset) -> Iterator[Finding]:
    """Check the lock of published ids, and the redirects."""
    lock, redirects = dataset.table("published_ids", "table", "id"), dataset.table("redirects", "table", "id")
    if lock is None or redirects is None:
        return
    yield from _table_name_findings(lock)
    yield from _table_name_findings(redirects)
    for table in dict.fromkeys(lock.cells("table")):
        yield from _lost_findings(dataset, lock, table or "")
    yield from _redirect_findings(dataset, redirects)
    yield from _target_findings(dataset, dataset.table("redirects", "target"), "target")
    yield from _target_findings(dataset, dataset.table("publications", "address"), "address")


def _table_name_findings(table: RawTable) -> Iterator[Finding]:
    known = [schema.table_name() for schema in TABLE_SCHEMAS] + [TEXTS]
    for row, name in enumerate(table.cells("table")):
        if name is not None and name not in known:
            detail = f"Không có bảng “{name}”. {did_you_mean(name, known)}".strip()
            yield table.at(row, "table", "reference_exists", detail=detail)


def _lost_findings(dataset: Dataset, lock: RawTable, table: str) -> Iterator[Finding]:
    """Name the ids that are nowhere but in the lock; of what the ledger holds, it tells where it stood."""
    lost = lost_ids(dataset, table)
    for row, each in enumerate(lock.records()) if lost else ():
        known = each["id"] or ""
        if each["table"] == table and known in lost and not _is_held(dataset, table, known):
            detail = f"Mã “{known}” đã công bố nay không còn trong {_file_of(table, known)}."
            yield lock.at(row, "id", "published_id_lives", detail=detail)


def _is_held(dataset: Dataset, table: str, published: str) -> bool:
    facts, _ = dataset.ledger
    return published.rpartition("#")[2] in (facts or {}).get(_file_of(table, published), {})


def _file_of(table: str, published: str) -> str:
    return f"texts/{published.partition('#')[0]}/text.yml" if table == TEXTS else f"{table}.csv"


def _redirect_findings(dataset: Dataset, redirects: RawTable) -> Iterator[Finding]:
    for row, each in enumerate(redirects.records()):
        table, known = each["table"] or "", each["id"]
        living = living_ids(dataset, table)
        if living is None or known is None:
            continue
        published = {one for one in dataset.published(table) if one}
        if known in living:
            yield redirects.at(row, "id", "redirect_is_needed", detail=f"Mã “{known}” vẫn còn.")
        elif known not in published:
            detail = f"Mã “{known}” chưa từng công bố. {did_you_mean(known, sorted(published))}".strip()
            yield redirects.at(row, "id", "redirect_is_needed", detail=detail)


def _target_findings(dataset: Dataset, table: RawTable | None, column: str) -> Iterator[Finding]:
    """Name the addresses that have no page; of pages written by hand the inspection of the built site knows."""
    if table is None:
        return
    known: dict[Callable[[str], str], set[str]] = {text_place: {*dataset.texts, *dataset.unread}}
    for name, page_of in (("units", unit_place), ("tasks", task_place)):
        if (ids := living_ids(dataset, name)) is not None:
            known[page_of] = {each.lower() for each in ids}
    moved = {(each or "").lower() for name in ("documents", "units", "tasks") for each in moved_ids(dataset, name)}
    for row, address in enumerate(table.cells(column)):
        for place_of, ids in known.items():
            named = _named(address or "", place_of)
            if named and named not in ids | (moved if table.name != "redirects" else set()):
                detail = f"Cổng không có trang “{address}”. {did_you_mean(named, sorted(ids))}".strip()
                yield table.at(row, column, "reference_exists", detail=detail)


def _named(address: str, place_of: Callable[[str], str]) -> str:
    """Return the id whose page an address leads to; no words where it leads elsewhere, as to a page of a list."""
    section = place_of("").partition("/")[0]
    found = re.match(rf"{section}/(?!trang-\d+/)([^/#]+)", address)
    return found[1] if found else ""
