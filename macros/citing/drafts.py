"""What stands on a page from texts that are drafts: said before any of it is read."""

from collections.abc import Iterable

from markupsafe import Markup

from macros.citing.citations import document_link
from macros.html.markup import element, joined
from macros.html.paging import beginning
from model.portal import Portal
from model.vocabulary import DocumentStatus

#: So many drafts are named on a page; the list of documents has them all.
_NAMED = 5


def draft_notice(portal: Portal, document_ids: Iterable[str]) -> Markup:
    """
    Say that all of a page is from drafts, and that nobody knows whether they were issued.

    Where some of it is from other documents nothing is said above all: each row names its own document and its standing.
    """
    documents = [portal.row("documents", document_id) for document_id in sorted(document_ids)]
    drafts = [each.document_id for each in documents if each.status.is_draft]
    if not drafts or len(drafts) < len(documents):
        return Markup()
    named, more = beginning(drafts, "trang Văn bản", most=_NAMED)
    return element(
        "div",
        element(
            "p",
            element("strong", DocumentStatus.DRAFT.label, class_=f"badge badge--{DocumentStatus.DRAFT}"),
            " Trang này chép từ ",
            joined((document_link(portal, each) for each in named), "; "),
            joined([". ", _issued(portal, drafts)]),
        ),
        more,
        class_=f"standing standing--{DocumentStatus.DRAFT}",
    )


def _issued(portal: Portal, drafts: list[str]) -> Markup:
    """Name the texts that took the place of drafts; where any has none, nobody knows."""
    later = [portal.works.living(each) for each in drafts]
    if set(later) & set(drafts):
        return joined(["Không rõ dự thảo có được ban hành hay không."])
    named, more = beginning([*dict.fromkeys(later)], "trang Văn bản", most=_NAMED)
    return joined(["Đã có bản sau: ", joined((document_link(portal, each) for each in named), "; "), ".", more])
