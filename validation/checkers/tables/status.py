"""What is known of a document's standing: supported by its text, its date and its history."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from model.finding import Finding
from model.texts.heads import draft_signs
from model.vocabulary import OF_DRAFTS, DocumentStatus, DocumentType, Edition, NodeKind, RelationType
from validation.language.words import stands_in
from validation.reading.dataset import Dataset
from validation.tables.raw_tables import RawTable

_Row = dict[str, str | None]
_Past = list[tuple[int, _Row]]
#: What is known without any event; all else comes from a dated one that names its source, never from the calendar.
_NEEDS_NO_EVENT = frozenset({DocumentStatus.DRAFT, DocumentStatus.UNKNOWN, DocumentStatus.PLANNED})
_WHOLE_DAY = len("2021-05-14")
_BEGINS = (DocumentStatus.DRAFT, DocumentStatus.ISSUED)


def status_findings(dataset: Dataset) -> Iterator[Finding]:
    """Check the status of every document, and its history."""
    documents = dataset.table(
        "documents", "document_id", "status", "status_as_of", "doc_symbol", "issued_date", "quote"
    )
    if documents is None:
        return
    history = _history(dataset)
    ordered = _ordered(dataset)
    for row, document in enumerate(documents.records()):
        past = history[document["document_id"]]
        says = {document["status"], *(event["status"] for _, event in past[-1:])}
        is_flipped = not says <= OF_DRAFTS and is_printed_draft(dataset, document["document_id"])
        if (
            not past
            and not is_flipped
            and (detail := _unsupported(dataset, document, ordered=document["document_id"] in ordered))
        ):
            yield documents.at(row, "status", "status_is_supported", detail=detail)
        if past and not is_flipped and document["status"] != past[-1][1]["status"]:
            detail = f"Sự kiện gần nhất ghi “{past[-1][1]['status']}”, bảng văn bản ghi “{document['status']}”."
            yield documents.at(row, "status", "status_matches_events", detail=detail)
            yield dataset.tables["status_events"].at(past[-1][0], "status", "status_matches_events", detail=detail)
        known = max([document["issued_date"] or "", *(event["event_date"] or "" for _, event in past)])
        if document["status_as_of"] and document["status_as_of"] < known:
            yield documents.at(row, "status_as_of", "dates_agree", detail=f"Tình trạng tính đến trước ngày {known}.")
        yield from _event_findings(dataset, document, past)
        yield from _draft_findings(dataset, documents, row, past)
        yield from _issued_findings(dataset, documents, row, document)


def is_printed_draft(dataset: Dataset, document_id: str | None) -> bool:
    """Tell whether a text prints that it is a draft; what else a row says of it then is wrong for that reason alone."""
    raw = dataset.texts.get(document_id or "")
    return raw is not None and bool(draft_signs(raw.text))


def _history(dataset: Dataset) -> dict[str | None, _Past]:
    events = dataset.table("status_events", "document_id", "status", "event_date")
    history: dict[str | None, _Past] = defaultdict(list)
    for row, event in enumerate(events.records() if events is not None else ()):
        history[event["document_id"]].append((row, event))
    return history


def _event_findings(dataset: Dataset, document: _Row, past: _Past) -> Iterator[Finding]:
    """Events follow each other; the one that made a document what it is bears its date."""
    for (_, before), (place, after) in pairwise(past):
        if before["status"] in OF_DRAFTS and after["status"] not in OF_DRAFTS:
            yield dataset.tables["status_events"].at(place, "status", "draft_stays_draft")
        if (after["event_date"] or "") < (before["event_date"] or ""):
            yield dataset.tables["status_events"].at(place, "event_date", "events_are_in_order")
    for place, event in past:
        dates = event["event_date"], document["issued_date"]
        if event["status"] not in _NEEDS_NO_EVENT and not event["event_date"]:
            detail = "Sự kiện này cần ngày."
            yield dataset.tables["status_events"].at(place, "event_date", "status_is_supported", detail=detail)
        begins = event["status"] in _BEGINS and event["status"] == document["status"]
        if begins and dates[1] and dates[0] != dates[1]:
            detail = f"Văn bản ghi ngày {dates[1]}, sự kiện ghi {dates[0] or 'trống'}."
            yield dataset.tables["status_events"].at(place, "event_date", "dates_agree", detail=detail)


def _draft_findings(dataset: Dataset, documents: RawTable, row: int, past: _Past) -> Iterator[Finding]:
    """
    A text that prints a draft mark, a blank number or a blank day is a draft, whatever rows say of it.

    What else the row of the document says then, in its edition and beside its events, follows from that one cell.
    """
    raw = dataset.texts.get(documents.columns["document_id"].cell(row) or "")
    signs = draft_signs(raw.text) if raw else []
    if not signs:
        return
    detail = f"Toàn văn in “{signs[0]}”."
    if documents.columns["status"].cell(row) not in OF_DRAFTS:
        edition = documents.columns["edition"].cell(row) if documents.has("edition") else None
        also = f" Cột edition cũng không thể là “{edition}”." if edition and edition != Edition.DRAFT else ""
        yield documents.at(row, "status", "printed_draft_is_draft", detail=detail + also)
    beginning: _Past = [(0, {"status": None})]
    for (_, before), (place, event) in pairwise([*beginning, *past]):
        if event["status"] not in OF_DRAFTS and before["status"] not in OF_DRAFTS:  # else said by draft_stays_draft
            yield dataset.tables["status_events"].at(place, "status", "printed_draft_is_draft", detail=detail)


def _issued_findings(dataset: Dataset, documents: RawTable, row: int, document: _Row) -> Iterator[Finding]:
    """A text published as issued has a whole day, and a number where its type is one of those that bear numbers."""
    document_id = document["document_id"] or ""
    is_issued = document["status"] == DocumentStatus.ISSUED and document_id in dataset.texts
    if not is_issued or is_printed_draft(dataset, document_id):
        return
    if not document["doc_symbol"] and document.get("document_type") != DocumentType.OTHER:
        yield documents.at(row, "doc_symbol", "issued_bears_number_and_day")
    if len(document["issued_date"] or "") < _WHOLE_DAY:
        yield documents.at(row, "issued_date", "issued_bears_number_and_day")


def _ordered(dataset: Dataset) -> set[str | None]:
    """Return the documents that a clause orders to be made."""
    relations = dataset.table("relations", "relation_type", "target_document_id")
    records = relations.records() if relations is not None else []
    return {each["target_document_id"] for each in records if each["relation_type"] == RelationType.ORDERS}


def _unsupported(dataset: Dataset, document: _Row, *, ordered: bool) -> str:
    """Say why a status without any event cannot be right; empty when it can."""
    status, raw = document["status"], dataset.texts.get(document["document_id"] or "")
    marked = raw is not None and any(node.kind == NodeKind.DRAFT_MARK for node in raw.text.children(None))
    blank = raw is not None and bool(draft_signs(raw.text))
    planned = ordered and not document["doc_symbol"] and not document["issued_date"]
    called = stands_in("dự thảo", document["quote"] or "")
    reasons = (
        (marked and status != DocumentStatus.DRAFT, "Toàn văn mang dấu dự thảo và chưa có sự kiện nào ghi khác."),
        (
            status == DocumentStatus.DRAFT and not blank and not called,
            "Không có dấu hay lời văn nào gọi văn bản này là dự thảo.",
        ),
        (status not in _NEEDS_NO_EVENT, "Tình trạng này cần một sự kiện có ngày và nguồn trong status_events.csv."),
        (
            status == DocumentStatus.PLANNED and not planned,
            f"“{DocumentStatus.PLANNED.label}” là văn bản chưa có số, ngày mà một điều khoản giao xây dựng (relations.csv).",
        ),
        (
            planned and status != DocumentStatus.PLANNED,
            "Văn bản được giao xây dựng, chưa có số, ngày và sự kiện nào.",
        ),
    )
    return next((reason for holds, reason in reasons if holds and status in set(DocumentStatus)), "")
