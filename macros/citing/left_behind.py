"""Facts that stayed with an earlier text of a work: what they are, why they stayed, and what took their place."""

from markupsafe import Markup

from macros.citing.citations import clause_link, code_link, document_link
from macros.html.addresses import task_address
from macros.html.markup import Child, element, items, joined, link, title
from model.editions.carrying import FACT_TABLES, PARTS, Outcome
from model.portal import Portal, Row

#: Why a fact is none of the text that holds now; the first three wait for an editor.
_WHY = {
    Outcome.WORDS_DIFFER: "chưa rà soát theo bản sau: lời đã đổi",
    Outcome.FIGURES_DIFFER: "chưa rà soát theo bản sau: con số đã đổi",
    Outcome.CLAUSE_REMOVED: "chưa rà soát theo bản sau: điều khoản không còn",
    Outcome.CHANGED: "nội dung đã đổi ở bản sau",
    Outcome.DROPPED: "không còn ở bản sau",
}


def why_behind(portal: Portal, table: str, row: Row) -> Markup:
    """Say why a fact stayed with an earlier text, with the way to the clause and the fact that took its place."""
    at = row.carried
    where = clause_link(portal, at.document_id, at.clause_id) if at.clause_id else None
    successor = _successor(portal, table, at.successor_key) if at.successor_key else None
    said: list[Child] = [_WHY[at.outcome], joined([where, document_link(portal, at.document_id)], " ")]
    return element("small", "(", joined([*said, joined(["nay là ", successor]) if successor else None], "; "), ")")


def _successor(portal: Portal, table: str, key: str) -> Markup:
    """Lead to what took the place of a fact; the part of a unit goes with its task."""
    return code_link(portal, *(("tasks", key.partition(" ")[0]) if table == PARTS else (table, key)))


def left_behind(portal: Portal, table: str, page: int) -> Markup:
    """Fold away, on the page of a section where they had their place, the facts of a table that no longer hold."""
    numbers, key = portal.page_numbers(table), FACT_TABLES[table]
    rows = [row for row in portal.left_behind(table) if numbers[getattr(row, key)] == page]
    entries = [
        element(
            "span",
            joined(
                [
                    link(task_address(code), code) if table == "tasks" else element("code", code),
                    title(_words(row)),
                    document_link(portal, row.document_id),
                    why_behind(portal, table, row),
                ],
                " ",
            ),
            id=code.lower(),
        )
        for row in rows
        for code in (getattr(row, key),)
    ]
    if not entries:
        return Markup()
    summary = f"Chỉ ở bản trước, không thuộc bản sau hoặc chưa rà soát: {len(entries)}"
    return element("details", element("summary", summary), items(entries), class_="left-behind")


def _words(row: Row) -> str:
    """Return what a fact is called, or else the words it quotes."""
    return str(getattr(row, "title", None) or getattr(row, "label_text", None) or row.quote)
