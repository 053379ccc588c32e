"""What became of a text and of each clause of it, and where a later one comes from; said on the pages of both."""

from collections.abc import Mapping

from markupsafe import Markup

from macros.citing.citations import document_link
from macros.comparison.clauses import pair_anchor
from macros.comparison.page import change_counts
from macros.html.addresses import clause_address
from macros.html.margin import MarginNote
from macros.html.markup import Child, element, joined, link
from model.addresses import comparison_place
from model.editions.pairing import ClausePair
from model.editions.works import TAKES_PLACE
from model.naming import document_name
from model.portal import Portal, Row
from model.texts.citations import clause_name
from model.vocabulary import ClauseChange, EditionRelation, RelationType

_REPLACES = RelationType.REPLACES
_UNSAID = "Điều khoản không ghi gì bên dưới thì giữ nguyên số và lời."
_DERIVED = "(cổng suy ra từ hai bản)"
#: What is said on the page of the earlier text, and of the later one, before the name of the other.
_LATER = {EditionRelation.ISSUED_FROM: "Đã có bản ban hành: ", EditionRelation.REDRAFTS: "Đã có dự thảo sau: "}
_OTHER_LATER, _EARLIER = "Đã có bản sau: ", "Bản trước: "


def became(portal: Portal, document_id: str) -> Markup | None:
    """Say which text came from a document, and from which it came, with the way to what changed; nothing of an only text."""
    later = portal.group("editions", "of_document_id").get(document_id, ())
    earlier = portal.group("editions", "document_id").get(document_id, ())
    holds = portal.works.living(document_id)
    if holds not in {document_id, *(each.document_id for each in later)}:
        later = (*(each for each in portal.group("editions", "document_id")[holds] if _takes_place(each)), *later)
    told = [_link(portal, each, (document_id, each.document_id)) for each in later]
    told += [_link(portal, each, (each.of_document_id, document_id), _EARLIER) for each in earlier]
    if holds != document_id or document_id in portal.works.later.values() or _beside(portal, document_id):
        told.append(element("p", element("small", _UNSAID)))
    return element("div", *told, class_="editions") if told else None


def _takes_place(edition: Row) -> bool:
    return edition.relation in TAKES_PLACE


def _link(portal: Portal, edition: Row, texts: tuple[str, str], words: str = "") -> Markup:
    """Lead to the other one of two texts, the earlier one first, and to what changed between them."""
    old_id, new_id = texts
    other_id = old_id if words else new_id
    said = words or _LATER.get(edition.relation, _OTHER_LATER)
    pairs = portal.works.pairs(old_id, new_id) if {*texts} <= set(portal.texts) else []
    counts = "; ".join(change_counts(pairs))
    return element(
        "p",
        "Đặt cạnh để so sánh: " if edition.relation == EditionRelation.COMPARED_WITH else said,
        document_link(portal, other_id),
        joined([". ", link(f"/{comparison_place(new_id, old_id)}", "So sánh hai bản"), f": {counts}."])
        if pairs
        else ".",
    )


class Changes:
    """
    What is said beside the clauses of one text.

    Of a text that something took the place of, what became of each clause; so too of one that is laid beside another work,
    as what was replaced is; of any other text of a work, where each comes from.
    """

    def __init__(self, portal: Portal, document_id: str) -> None:
        works = portal.works
        later = next((each for each in (works.living(document_id),) if each != document_id), None)
        self._is_succeeded = later is not None or _is_replaced(portal, document_id)
        later = later or _beside(portal, document_id)
        earlier = next((old for old, new in works.later.items() if new == document_id), None)
        self._is_earlier = later is not None
        self._told = ("nay là " if self._is_succeeded else "đặt cạnh ") if later else "ở bản trước là "
        other = later or earlier
        self._other = portal.texts[other] if other else None
        old_id, new_id = (document_id, other) if self._is_earlier else (other, document_id)
        pairs = works.pairs(old_id, new_id) if old_id and new_id else []
        self._place = f"/{comparison_place(new_id, old_id)}" if old_id and new_id else ""
        self._name = document_name(portal.row("documents", other)) if other else ""
        self._pairs: Mapping[str, list[ClausePair]] = _by_clause(pairs, earlier=self._is_earlier)

    def of(self, clause_id: str) -> MarginNote | None:
        """Say what became of a clause, or where it comes from; nothing where it stayed the same."""
        pairs = [pair for pair in self._pairs.get(clause_id, ()) if pair.change != ClauseChange.SAME]
        if not pairs:
            return None
        said = element("p", joined(map(self._said, pairs), "; "), " ", element("small", _DERIVED), class_="became")
        return MarginNote(self._in_short(clause_id, pairs), said)

    def _in_short(self, clause_id: str, pairs: list[ClausePair]) -> str:
        """Name the clause that a reader of this one looks for where it is called otherwise, then what changed."""
        partners = [each for pair in pairs if (each := pair.new_id if self._is_earlier else pair.old_id)]
        changes = dict.fromkeys(pair.change for pair in pairs)
        if self._other and {*partners} - {clause_id}:
            names = ", ".join(clause_name(self._other, each) for each in partners)
            more = [change.label.lower() for change in changes if change != ClauseChange.RENUMBERED]
            return ", ".join([f"{self._told}{names}", *more])
        if self._is_succeeded and not partners:
            return "không còn ở bản sau"
        other = "bản sau" if self._is_earlier else "bản trước"
        return f"so với {other}: {', '.join(change.label.lower() for change in changes)}"

    def _said(self, pair: ClausePair) -> Markup:
        other_id = pair.new_id if self._is_earlier else pair.old_id
        change: Child = pair.change.label.lower()
        if other_id is None or self._other is None:
            what = "không còn ở " if self._is_earlier and self._is_succeeded else "không có ở "
            return joined([what, link(f"{self._place}#{pair_anchor(pair)}", self._name)])
        name = clause_name(self._other, other_id)
        way = link(clause_address(self._other.document_id, other_id), name)
        return joined([f"{change}: ", self._told, way, " ", self._name])


def _beside(portal: Portal, document_id: str) -> str | None:
    """Return the text of another work that a row lays beside an earlier one."""
    rows = portal.group("editions", "of_document_id").get(document_id, ())
    beside = (each.document_id for each in rows if each.relation == EditionRelation.COMPARED_WITH)
    return next((each for each in beside if each in portal.texts), None)


def _is_replaced(portal: Portal, document_id: str) -> bool:
    """Tell whether the text that is laid beside a document replaces it, as a relation says."""
    relations = portal.group("relations", "target_document_id").get(document_id, ())
    replacing = {each.subject_document_id or each.document_id for each in relations if each.relation_type == _REPLACES}
    return _beside(portal, document_id) in replacing


def _by_clause(pairs: list[ClausePair], *, earlier: bool) -> Mapping[str, list[ClausePair]]:
    named: dict[str, list[ClausePair]] = {}
    for pair in pairs:
        named.setdefault((pair.old_id if earlier else pair.new_id) or "", []).append(pair)
    return named
