"""What happened on the portal, day by day: for readers who hold an older copy and ask what is new since."""

from itertools import groupby

from markupsafe import Markup

from macros.citing.citations import document_link
from macros.html.markup import element, items, joined, link
from macros.html.paging import beginning
from model.derived.publication_log import newest_first
from model.portal import Portal, Row


def what_is_new(portal: Portal) -> str:
    """
    List the entries of the publication log under their days, newest first, each day at an anchor of its own.

    In a page: `{{ what_is_new() }}`.
    """
    shown, more = beginning(newest_first(portal.rows("publications")), "bảng publications.csv")
    days = groupby(shown, key=lambda each: each.published_date)
    return joined([*(_day(portal, str(day), [*entries]) for day, entries in days), more]) or element(
        "p", "Cổng chưa ghi lần đăng, sửa hay rút nào."
    )


def _day(portal: Portal, day: str, entries: list[Row]) -> Markup:
    heading = element("h3", f"Ngày {portal.settings.date_words(day)}")
    return element("section", heading, items(_entry(portal, each) for each in entries), id=f"ngay-{day}")


def _entry(portal: Portal, entry: Row) -> Markup:
    """Show an entry; one about a text that another took the place of leads to that one."""
    living = portal.works.living(entry.document_id) if entry.document_id else None
    moved = joined([" Nay là ", document_link(portal, living), "."]) if living and living != entry.document_id else None
    what = joined([element("strong", entry.kind.label), ": ", link(f"/{entry.address}", entry.title)])
    return joined([what, element("p", entry.words, moved)])
