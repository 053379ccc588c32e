"""What of earlier texts of a work is found in its last one, and where each of the others is said there now (decisions/0030)."""

from collections.abc import Mapping

from model.addresses import clause_place
from model.portal import Portal
from model.texts import Text
from model.vocabulary import ClauseChange


def folded_clauses(portal: Portal, document_id: str) -> set[str]:
    """Return the clauses of a text that stand unchanged in the one that took its place, and are found there."""
    later = portal.works.later.get(document_id)
    pairs = portal.works.pairs(document_id, later) if later else ()
    return {pair.old_id for pair in pairs if pair.change == ClauseChange.SAME and pair.old_id}


def later_places(portal: Portal, document_id: str) -> Mapping[str, tuple[str, ...]]:
    """Return where the text that holds now says what became of each clause of an earlier one."""
    holds = portal.works.living(document_id)
    places: dict[str, tuple[str, ...]] = {}
    for pair in portal.works.pairs(document_id, holds) if holds != document_id else ():
        if pair.old_id and pair.new_id:
            places[pair.old_id] = (*places.get(pair.old_id, ()), clause_place(holds, pair.new_id))
    return places


def living_first(portal: Portal) -> list[Text]:
    """Return the texts, drafts and those that another took the place of last: of equal answers the one that holds is first."""
    drafts = {row.document_id for row in portal.rows("documents") if row.status.is_draft}
    behind = drafts | portal.works.later.keys()
    return sorted(portal.texts.values(), key=lambda text: text.document_id in behind)
