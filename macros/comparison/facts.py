"""Which duties and decisions of an earlier text a later one changed: what an inspector asks of a comparison."""

from collections.abc import Iterator
from types import SimpleNamespace

from markupsafe import Markup

from macros.citing.citations import code_link
from macros.citing.left_behind import why_behind
from macros.html.contents import part_heading
from macros.html.markup import Child, element, items, joined, title
from macros.html.paging import beginning
from model.editions.carrying import FACT_TABLES, Outcome
from model.portal import Portal

#: What they are called, by their table.
_ASKED = {"tasks": "nhiệm vụ", "policies": "chủ trương, việc được giao"}
_TITLE, _ANCHOR = "Nhiệm vụ, chủ trương", "nhiem-vu-chu-truong"


def changed_facts(portal: Portal, old_id: str, new_id: str) -> Markup | None:
    """Count the facts that go on in the same words, then name each that changed, waits or is new; nothing of no facts."""
    told = joined(part for table in _ASKED for part in _of_table(portal, table, old_id, new_id))
    return joined([part_heading(_TITLE, _ANCHOR), told]) if told else None


def _of_table(portal: Portal, table: str, old_id: str, new_id: str) -> Iterator[Markup]:
    key = FACT_TABLES[table]
    origin = {getattr(row, key): row.document_id for row in portal.stated(table)}
    here = [row for row in portal.rows(table) if row.document_id == new_id]
    carried = [row for row in here if origin[getattr(row, key)] == old_id]
    behind = [
        row for row in portal.left_behind(table) if row.document_id == old_id and row.carried.document_id == new_id
    ]
    same = [row for row in carried if row.carried.outcome == Outcome.UNCHANGED]
    if not (carried or behind):
        return
    successors = {row.carried.successor_key for row in behind}
    new = [row for row in here if origin[getattr(row, key)] == new_id and getattr(row, key) not in successors]
    stayed = f"{len(same)} {_ASKED[table]}" if same else f"Không {_ASKED[table]} nào"
    yield element("p", f"{stayed} giữ nguyên lời.")
    entries = [
        *(joined([_named(portal, table, row), why_behind(portal, table, row)], " ") for row in behind),
        *(_said(portal, table, row, "lời mới, cùng nội dung") for row in carried if row not in same),
        *(_said(portal, table, row, "ghi từ bản sau") for row in new),
    ]
    shown, more = beginning(entries, f"bảng {table}.csv")
    yield joined([items(element("span", each) for each in shown), more]) if entries else Markup()


def _said(portal: Portal, table: str, row: SimpleNamespace, words: str) -> Markup:
    return joined([_named(portal, table, row), element("small", f"({words})")], " ")


def _named(portal: Portal, table: str, row: SimpleNamespace) -> Markup:
    named: list[Child] = [code_link(portal, table, getattr(row, FACT_TABLES[table])), title(row.title)]
    return joined(named, " ")
