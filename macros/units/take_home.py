"""What a unit takes home from its page: the figures and clauses behind it, its workbook, its feed."""

from markupsafe import Markup

from macros.citing.citations import block_quote, place_link
from macros.html.addresses import unit_feed_address
from macros.html.markup import element, items, joined, link, quoted, row, table
from macros.html.paging import beginning
from macros.units.facts import UnitFacts
from model.derived.own_place import figures_of_place
from model.portal import Portal

_SHARED = "Số liệu chung của văn bản mà trang này dẫn; văn bản không tách số liệu theo đơn vị."


def unit_figures(portal: Portal, unit_id: str) -> Markup | None:
    """Tabulate the figures of the documents that name the unit; nothing when there are none."""
    figures, more = beginning(figures_of_place(portal, unit_id), "sổ tính của đơn vị")
    rows = [
        row(
            [
                each.result_id,
                quoted(each.category_text),
                element("span", each.actual_text, class_="figure"),
                element("span", each.plan_text, class_="figure") if each.plan_text else None,
                place_link(portal, each.document_id, each.clause_id),
            ]
        )
        for each in figures
    ]
    if not rows:
        return None
    header = ["Mã", "Nội dung", "Kết quả (đồng chí)", "Kế hoạch (đồng chí)", "Điều khoản"]
    return joined([element("p", _SHARED), table("Số liệu trong văn bản", header, rows), more])


def unit_clauses(portal: Portal, shown: UnitFacts) -> Markup:
    """Quote, word for word, every clause of a page that gives the unit a task, a policy or a rate."""
    entries = [
        block_quote(portal.texts[document_id].clauses[clause_id].full_text, place_link(portal, document_id, clause_id))
        for document_id, clause_id in _places(portal, shown)
    ]
    return joined(entries) or element("p", "Không có điều khoản nào gắn riêng với tên gọi này.")


def _places(portal: Portal, shown: UnitFacts) -> list[tuple[str, str]]:
    rows = [
        *(portal.row("tasks", each.task_id) for each in shown.parts),
        *shown.policies,
        *(rate for rate, _ in shown.rates),
    ]
    order = {
        (document_id, clause_id): (document_id, number)
        for document_id in {each.document_id for each in rows}
        for number, clause_id in enumerate(portal.texts[document_id].clauses)
    }
    return sorted({(each.document_id, each.clause_id) for each in rows}, key=order.__getitem__)


def unit_downloads(portal: Portal, unit_id: str) -> Markup:
    """Lead to the unit's workbook and feed, and say how to print the page."""
    has_form = unit_id in portal.group("task_units", "unit_id")
    form = ", có mẫu báo cáo tiến độ để điền" if has_form else ""
    workbook = link(f"/tai-ve/don-vi/{unit_id}.xlsx", "Sổ tính của đơn vị (XLSX)", download="")
    return items(
        [
            joined([workbook, f": nhiệm vụ, chính sách, số liệu, điều khoản nguyên văn{form}."]),
            joined([link(unit_feed_address(unit_id), "Nguồn tin Atom"), ": những thay đổi liên quan đến đơn vị."]),
            "In trang này (Ctrl+P) để có bản giấy cùng nội dung.",
        ]
    )
