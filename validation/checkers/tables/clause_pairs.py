"""Stored pairs of clauses are proved again: those that were computed by computing, those of editors by the words."""

from collections.abc import Iterator, Mapping

from model.editions.works import Works
from model.finding import Finding
from model.texts import Node
from model.vocabulary import ClauseChange, PairBasis
from validation.reading.dataset import Dataset

_COLUMNS = ("from_document", "from_clause", "to_document", "to_clause", "kind", "basis")
_Row = Mapping[str, str | None]


def clause_pair_findings(dataset: Dataset) -> Iterator[Finding]:
    """Check the stored pairs of clauses."""
    table = dataset.table("clause_pairs", *_COLUMNS)
    if table is None or not len(table):
        return
    works = dataset.works
    for row, pair in enumerate(table.records()):
        old_id, new_id = pair["from_document"] or "", pair["to_document"] or ""
        if {old_id, new_id} - dataset.texts.keys():
            continue  # said of the reference
        if (old_id, new_id) not in works.compared:
            yield table.at(row, "to_document", "pair_is_of_linked_texts")
        elif detail := _fault(works, pair, old_id, new_id):
            yield table.at(row, "kind", "pair_is_proved", detail=detail)


def _fault(works: Works, pair: _Row, old_id: str, new_id: str) -> str:
    """Say why a pair is not as its row says; nothing where it is."""
    key = pair["from_clause"], pair["to_clause"]
    if pair["basis"] == PairBasis.EDITOR:
        nodes = [
            works.text(one).clauses.get(each) if each else None for one, each in zip((old_id, new_id), key, strict=True)
        ]
        return _fault_of_words(pair["kind"] or "", *nodes)
    if (computed := works.change(old_id, new_id, *key)) is None:
        return "Máy không ghép hai điều khoản này, với lời văn và những cặp người biên tập đã ghi."
    return "" if computed == pair["kind"] else f"Với lời văn hiện nay, máy tính ra “{computed}” ({computed.label})."


def _fault_of_words(kind: str, old: Node | None, new: Node | None) -> str:
    """Hold what an editor says against the words."""
    if (kind == ClauseChange.INSERTED) != (old is None) or (kind == ClauseChange.REMOVED) != (new is None):
        return "Điều khoản được thêm thì không có bản trước, bị bỏ thì không có bản sau; loại khác cần cả hai."
    if old is None or new is None:
        return ""
    is_same = old.text.split() == new.text.split()
    if kind == ClauseChange.EDITED and is_same:
        return "Lời của hai điều khoản không khác nhau chữ nào."
    if kind in {ClauseChange.SAME, ClauseChange.RENUMBERED, ClauseChange.MOVED} and not is_same:
        return "Lời của hai điều khoản khác nhau, nên là “edited” (Đổi lời)."
    return ""
