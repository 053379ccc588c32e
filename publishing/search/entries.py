"""What can be found: one entry for each place of the site that answers a question."""

from typing import NamedTuple

#: The kinds of hits with the words readers see.
KINDS = {
    "clause": "Khoản, mục",
    "task": "Nhiệm vụ",
    "policy": "Chính sách",
    "statistic": "Số liệu",
    "document": "Văn bản",
    "unit": "Đơn vị",
    "page": "Trang",
}


class SearchEntry(NamedTuple):
    """
    One hit.

    Attributes:
        url: Where it leads, relative to the site's root.
        kind: A key of `KINDS`.
        number: How the place is cited: "khoản 1 mục II", "NV-001"; empty if it has no number.
        document_id: The document it belongs to; empty for pages about none.
        document_label: The document as readers know it, or the page's name.
        unit_ids: The units that have a duty here.
        title: The heading above the hit.
        text: The words it is found by and quoted with.
        later: Where a later text of the same work says now what stood here; empty for what holds.
        standing: The standing of its document, as data and as readers call it; empty for pages about none.
        about: What the document is about: shown beside its label, for a type and a month say nothing of it; never searched.
        citation: How a report cites the document after the name of one of its clauses; of clauses alone.
    """

    url: str
    kind: str
    number: str
    document_id: str
    document_label: str
    unit_ids: tuple[str, ...]
    title: str
    text: str
    later: tuple[str, ...] = ()
    standing: tuple[str, ...] = ()
    about: str = ""
    citation: str = ""
