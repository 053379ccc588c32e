"""What a unit takes home from its page: its workbook, its feed, the way to the figures."""

from markupsafe import Markup

from macros.html.addresses import calendar_address, row_address, unit_feed_address, unit_workbook_address
from macros.html.markup import element, items, link
from model.derived.duties import own_namings, shared_namings
from model.derived.own_place import figures_of_place
from model.derived.report_rows import has_report_rows
from model.portal import Portal

_SHARED = "chung của văn bản nêu tên đơn vị, không tách theo đơn vị:"


def unit_figures(portal: Portal, unit_id: str) -> Markup | None:
    """Lead to the figures of the documents that name the unit, which tell no unit apart; nothing when there are none."""
    figures = figures_of_place(portal, unit_id)
    if not figures:
        return None
    there = link(row_address(portal, "rotation_results", figures[0].result_id), "trang Thống kê")
    return element("p", f"{len(figures)} số liệu {_SHARED} ", there, "; chép đủ trong sổ tính của đơn vị.")


def unit_downloads(portal: Portal, unit_id: str) -> Markup:
    """Lead to the unit's workbook and feed, and offer to print the page."""
    form = " và mẫu báo cáo" if has_report_rows(portal, unit_id) else ""
    has_duties = own_namings(portal, unit_id) or shared_namings(portal, unit_id)
    return items(
        [
            element("button", "In danh sách" if has_duties else "In trang này", type="button", data_print=True),
            link(unit_workbook_address(unit_id), f"Sổ tính{form} (XLSX)", download=""),
            link(unit_feed_address(unit_id), "Nguồn tin Atom"),
            link(calendar_address(unit_id), "Lịch thời hạn (ICS)", download="") if _has_days(portal, unit_id) else None,
        ],
        class_="tools",
    )


def _has_days(portal: Portal, unit_id: str) -> bool:
    """Tell whether a text states a day for a task of the unit's own name."""
    return any(portal.row("tasks", each.task_id).due_date for each in own_namings(portal, unit_id))
