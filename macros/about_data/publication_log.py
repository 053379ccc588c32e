"""The publication log: what appeared, changed or was withdrawn, for people and as a feed."""

from macros.html.markup import element, joined, link, row, table
from macros.html.paging import beginning
from model.addresses import PORTAL_FEED
from model.derived.publication_log import newest_first
from model.portal import Portal


def publication_log(portal: Portal) -> str:
    """
    Tabulate the publication log, newest first, with its feed.

    In a page: `{{ publication_log() }}`.
    """
    shown, more = beginning(newest_first(portal.rows("publications")), "bảng publications.csv")
    rows = [
        row(
            [
                portal.settings.date_words(each.published_date),
                each.kind.label,
                joined([link(f"/{each.address}", each.title), element("p", each.words)]),
            ],
            anchor=each.entry_id.lower(),
        )
        for each in shown
    ]
    feed = element("p", link(f"/{PORTAL_FEED}", "Nguồn tin Atom của cổng"), class_="not-on-paper")
    header = portal.tables["publications"].titles("published_date", "kind", "words")
    return joined([table("Các lần đăng, sửa, rút", header, rows), more, feed])
