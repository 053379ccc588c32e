"""Texts of one work come from each other as texts can: from another text, of the same issuer, in the order of days."""

from collections.abc import Iterator, Mapping

from model.editions.works import TAKES_PLACE
from model.finding import Finding
from model.vocabulary import OF_DRAFTS, DocumentStatus, Edition, EditionRelation, Origin, RelationType
from validation.checkers.tables.status import is_printed_draft
from validation.language.words import as_matched
from validation.reading.dataset import Dataset
from validation.tables.raw_tables import RawTable

_Row = Mapping[str, str | None]
_NEEDED = ("document_id", "work_id", "edition", "status", "issuer_text", "issued_date")
#: What the later text is called after what it is of the earlier one.
_CALLED = {
    EditionRelation.REDRAFTS: Edition.DRAFT,
    EditionRelation.ISSUED_FROM: Edition.ISSUED,
    EditionRelation.CORRECTS: Edition.CORRECTED,
    EditionRelation.CONSOLIDATES: Edition.CONSOLIDATED,
    EditionRelation.REPUBLISHES: Edition.REPUBLISHED,
}


def edition_findings(dataset: Dataset) -> Iterator[Finding]:
    """Check the links between texts, and what documents say of their work."""
    documents = dataset.whole("documents", *_NEEDED)
    if documents is None:
        return
    by_id: dict[str | None, _Row] = {each["document_id"]: each for each in documents.records()}
    yield from _replacing_findings(dataset, by_id)
    editions = dataset.table("editions", "document_id", "of_document_id", "relation", "origin", "quote", "source")
    drafts = {key for key, each in by_id.items() if each["status"] in OF_DRAFTS or is_printed_draft(dataset, key)}
    yield from _document_findings(documents, by_id, editions, drafts)
    yield from _forks(editions)
    for row, link in enumerate(editions.records()) if editions is not None else ():
        new, old = by_id.get(link["document_id"]), by_id.get(link["of_document_id"])
        if editions is None or new is None or old is None:
            continue  # said of the reference
        if new is old:
            yield editions.at(row, "of_document_id", "edition_is_of_another_text")
        elif link["relation"] != EditionRelation.COMPARED_WITH:
            yield from _link_findings(editions, row, (new, old), drafts)
        if (link["origin"] == Origin.OUTSIDE) == bool(link["quote"]):
            yield editions.at(row, "origin", "origin_fits_evidence")


def _link_findings(
    editions: RawTable, row: int, sides: tuple[_Row, _Row], drafts: set[str | None]
) -> Iterator[Finding]:
    """Hold the two texts of a link against what its relation asks of them."""
    new, old = sides
    if not new["work_id"] or new["work_id"] != old["work_id"]:
        detail = f"“{new['document_id']}” thuộc tác phẩm “{new['work_id'] or 'trống'}”, “{old['document_id']}” thuộc “{old['work_id'] or 'trống'}”."
        yield editions.at(row, "document_id", "editions_share_a_work", detail=detail)
    relation = editions.columns["relation"].cell(row) or ""
    if relation == EditionRelation.ISSUED_FROM and editions.columns["origin"].cell(row) == Origin.DOCUMENT:
        detail = "Bản ban hành từ dự thảo nào thì cần nguồn ở ngoài: tệp nhận được, Công báo."
        yield editions.at(row, "origin", "relation_fits_editions", detail=detail)
    if detail := next(filter(None, _misfits(relation, new, old, drafts)), ""):
        yield editions.at(row, "relation", "relation_fits_editions", detail=detail)


def _misfits(relation: str, new: _Row, old: _Row, drafts: set[str | None]) -> Iterator[str]:
    """Say why a text cannot be to an earlier one what a row says."""
    from_draft = relation in {EditionRelation.REDRAFTS, EditionRelation.ISSUED_FROM}
    is_draft, was_draft = new["document_id"] in drafts, old["document_id"] in drafts
    label = EditionRelation(relation).label if relation in set(EditionRelation) else relation
    if was_draft != from_draft:
        yield f"Bản trước {'không phải' if from_draft else 'là'} dự thảo, nên không thể ghi “{label}”."
    if relation == EditionRelation.ISSUED_FROM and old["status"] == DocumentStatus.NOT_ISSUED:
        yield "Bản trước ghi là không ban hành, nên không có bản ban hành từ nó."
    if is_draft != (relation == EditionRelation.REDRAFTS):
        yield f"Bản sau {'là' if is_draft else 'không phải'} dự thảo, nên không thể ghi “{label}”."
    if relation in _CALLED and new["edition"] != _CALLED[EditionRelation(relation)]:
        yield f"Bản sau “{label}” thì cột edition của nó là {_CALLED[EditionRelation(relation)]}."
    days = new["issued_date"] or "", old["issued_date"] or ""
    if all(days) and days[0] < days[1][: len(days[0])]:
        yield f"Bản sau ghi ngày {days[0]}, trước ngày {days[1]} của bản trước."
    issuers = [as_matched(each["issuer_text"] or "") for each in (new, old)]
    if all(issuers) and issuers[0] != issuers[1]:
        yield f"Hai bản của hai cơ quan: “{new['issuer_text']}” và “{old['issuer_text']}”."


def _forks(editions: RawTable | None) -> Iterator[Finding]:
    """One text takes the place of another: which one of two holds, nobody could tell."""
    taken: dict[str | None, str | None] = {}
    for row, link in enumerate(editions.records()) if editions is not None else ():
        if editions is not None and link["relation"] in TAKES_PLACE:
            if first := taken.get(link["of_document_id"]):
                detail = f"Đã có dòng ghi “{first}” là bản sau của “{link['of_document_id']}”; bản sau nữa thì nối với “{first}”."
                yield editions.at(row, "of_document_id", "relation_fits_editions", detail=detail)
            taken.setdefault(link["of_document_id"], link["document_id"])


def _document_findings(
    documents: RawTable, by_id: Mapping[str | None, _Row], editions: RawTable | None, drafts: set[str | None]
) -> Iterator[Finding]:
    links = editions.records() if editions is not None else []
    linked = {each[side] for each in links for side in ("document_id", "of_document_id")}
    for row, document in enumerate(documents.records()):
        work_id, own_id = document["work_id"], document["document_id"]
        if work_id in by_id and work_id != own_id and document["edition"] != Edition.CITED:
            detail = f"Không dòng nào ở bảng editions nối “{own_id}” với một bản của tác phẩm “{work_id}”."
            if own_id not in linked or by_id[work_id]["work_id"] != work_id:
                yield documents.at(row, "work_id", "editions_share_a_work", detail=detail)
        edition, is_flipped = document["edition"], own_id in drafts and document["status"] not in OF_DRAFTS
        misfits = edition in set(Edition) and (edition == Edition.DRAFT) != (own_id in drafts)
        if misfits and not is_flipped:  # else said of its status
            yield documents.at(row, "edition", "edition_fits_status")


def _replacing_findings(dataset: Dataset, by_id: Mapping[str | None, _Row]) -> Iterator[Finding]:
    """What is replaced was issued, and is another work."""
    relations = dataset.table("relations", "document_id", "relation_type", "target_document_id", "subject_document_id")
    for row, relation in enumerate(relations.records()) if relations is not None else ():
        new = by_id.get(relation["subject_document_id"] or relation["document_id"])
        old = by_id.get(relation["target_document_id"])
        if relations is None or new is None or old is None or relation["relation_type"] != RelationType.REPLACES:
            continue
        is_own = new is old or (new["work_id"] and new["work_id"] == old["work_id"])
        if is_own or old["status"] in OF_DRAFTS:
            yield relations.at(row, "target_document_id", "work_replaces_another")
