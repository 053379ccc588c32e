"""
Fill what one row follows from another.

The standing of a document follows from its last event, an entry of the log from a change, and what took the place of a
fact from the words that both quote. Rules demand all of it (status_matches_events; a published cell changes with its
ground; fact_state_is_true): what would only be typed a second time is filled, and shown as proposed.
"""

from collections.abc import Collection, Iterator, Mapping
from datetime import date

from editing.changes.merging import Fault, Merge, Merged
from editing.changes.proposing import fill
from editing.changes.state import SCHEMAS
from model.addresses import SECTIONS, text_place, unit_place
from model.editions.carrying import FACT_TABLES
from model.vocabulary import OF_DRAFTS, FactState, PublicationKind
from validation.language.words import stands_in

#: Where the data of tables are shown that have no section of their own.
_ABOUT_DATA = "du-lieu"
_NAMES_NOTHING = (
    "Nội dung này không nêu mã của dòng nào đổi trong sổ, nên máy không điền được ngày, loại, tiêu đề, địa chỉ. Ghi mã ấy "
    "đúng như ở trang của nó; mục không nói về một dòng đã đổi thì tự điền các ô."
)


def follow(merges: Mapping[str, Merge], documents: Collection[str], today: date) -> Iterator[Fault]:
    """
    Fill what follows from new events, decisions about facts and entries of the log; return what has to be asked.

    Args:
        merges: What became of each table.
        documents: Those that are published in full, and so have a page.
        today: The day of filling.
    """
    if {"documents", "status_events"} <= merges.keys():
        _follow_events(merges, today)
    for row in merges["fact_editions"].rows if "fact_editions" in merges else ():
        if row.is_touched and row.cells["checked_by"] and row.cells["state"] == FactState.CHANGED:
            _succeed(row, merges)
    if "publications" in merges:
        for row in (row for row in merges["publications"].rows if row.before is None):
            _announce(row, merges, documents, today)
            if row.cells["words"] and not row.cells["kind"]:
                yield Fault("publications", row.place, "words", _NAMES_NOTHING, row.cells["words"])


def _follow_events(merges: Mapping[str, Merge], today: date) -> None:
    events = merges["status_events"].rows
    for event in (event.cells for event in events if event.before is None):
        later = (each.cells for each in events if each.cells["document_id"] == event["document_id"])
        if not event["status"] or any(each["event_date"] > event["event_date"] for each in later):
            continue
        for row in merges["documents"].rows:
            if row.before and row.cells["document_id"] == event["document_id"]:
                following = {
                    "status": event["status"],
                    "status_as_of": today.isoformat(),
                    "status_source": event["source"],
                }
                _change(row, row.before, {name: cell for name, cell in following.items() if cell})


def _change(row: Merged, before: Mapping[str, str], cells: Mapping[str, str]) -> None:
    """
    Change cells that the editor has not changed; nothing where the standing was the same before.

    A draft stays one: what its issued text is, is said of that text.
    """
    if before["status"] == cells["status"] or (before["status"] in OF_DRAFTS and cells["status"] not in OF_DRAFTS):
        return
    for name, cell in cells.items():
        if row.cells[name] == before[name] != cell:
            row.cells[name] = cell
            row.proposed.add(name)


def _succeed(row: Merged, merges: Mapping[str, Merge]) -> None:
    """Name the one fact that rests on the words into which those of an earlier one changed."""
    name, place = row.cells["table"], (row.cells["document_id"], row.cells["clause_id"])
    if name not in FACT_TABLES or name not in merges:
        return
    here = [each.cells for each in merges[name].rows if (each.cells["document_id"], each.cells["clause_id"]) == place]
    words = row.cells["quote"]
    same = [each for each in here if each["quote"] in words or words in each["quote"]]
    if len(same) == 1:
        fill(row, "successor_key", same[0][FACT_TABLES[name]])


def _announce(row: Merged, merges: Mapping[str, Merge], documents: Collection[str], today: date) -> None:
    """Fill an entry of the log that names, in its words, a row that is changed beside it."""
    words = f"{row.cells['title']}\n{row.cells['words']}"
    for name, changed in _changed(merges):
        key = changed.cells[SCHEMAS[name].table_key()[0]]
        if not stands_in(key, words):
            continue
        title = f"Sửa dữ liệu: {str(SCHEMAS[name].to_schema().title).lower()} {key}"
        cells = {"published_date": today.isoformat(), "kind": PublicationKind.CHANGED.value, "title": title}
        for column, cell in cells.items():
            fill(row, column, cell)
        fill(row, "document_id", changed.cells.get("document_id", ""))
        _address(row, documents)
        fill(row, "address", f"{SECTIONS.get(name, _ABOUT_DATA)}/")
        break
    _address(row, documents)


def _address(row: Merged, documents: Collection[str]) -> None:
    """Lead from an entry to the page of its document or unit."""
    if row.cells["document_id"] in documents:
        fill(row, "address", text_place(row.cells["document_id"]))
    elif row.cells["unit_id"]:
        fill(row, "address", unit_place(row.cells["unit_id"]))


def _changed(merges: Mapping[str, Merge]) -> list[tuple[str, Merged]]:
    """Return the rows that were there and now say something else, by their table."""
    return [
        (name, row)
        for name in SCHEMAS
        if name in merges
        for row in merges[name].rows
        if row.before is not None and row.cells != row.before
    ]
