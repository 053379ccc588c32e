"""Every cell of every table stands on the page that shows it: read back from the built pages."""

import re
from functools import cache
from typing import NamedTuple
from urllib.parse import urljoin

import pytest
from lxml import html

from model.texts import anchor
from spreadsheets.cells import cell_text
from validation.schemas import TABLE_SCHEMAS

TABLES = [schema.table_name() for schema in TABLE_SCHEMAS]


class Shown(NamedTuple):
    """Where a page shows each row of a table (an XPath, with the row's own values), and which columns."""

    page: str
    place: str
    columns: str


#: Elements whose words do not run on into those beside them.
BLOCKS = ("article", "blockquote", "dd", "div", "dt", "h1", "h2", "h3", "h4", "li", "p", "summary", "td", "th", "tr")
LISTED = "//*[@id='{document_id}']"
DOCUMENT, CLAUSE = "van-ban/{document_id}/", "//*[@id='{clause}']"
UNIT = "don-vi/{unit_id}/"
EVIDENCE = "document_id clause_id quote"
SHOWN = {
    "documents": (
        Shown("van-ban/", LISTED, "document_id document_type doc_symbol issuer_text title date_text issued_date"),
        Shown("van-ban/", LISTED, "status status_as_of status_source source_document_id clause_id note note_source"),
        Shown("van-ban/{source_document_id}/", CLAUSE, "quote"),
        Shown(DOCUMENT, "//*[@id='thuoc-tinh']", "secrecy type_text display_title"),
    ),
    "status_events": (
        Shown(DOCUMENT, "//tr[normalize-space(th)='{event_date}']", "document_id event_date status source note"),
    ),
    "relations": (
        Shown("van-ban/", "//*[@id='{#}']", f"relation_id {EVIDENCE} relation_type target_document_id"),
        Shown("van-ban/", "//*[@id='{#}']", "target_clause_id subject_document_id subject_policy_id basis"),
    ),
    "units": (
        Shown(UNIT, "//main", "unit_id name short_name other_names kind parent_id is_collective origin name_text"),
        Shown(UNIT, "//main", f"{EVIDENCE} source confidence"),
    ),
    "unit_successions": (Shown(UNIT, "//main", "unit_id successor effective_date legal_basis source confidence"),),
    "tasks": (
        Shown("nhiem-vu/", "//*[@id='{#}']", f"task_id {EVIDENCE} title deliverable_text period_text due_text"),
        Shown("nhiem-vu/", "//*[@id='{#}']", "due_date"),
    ),
    "task_units": (
        Shown(
            UNIT,
            "//article[.//a[normalize-space()='{task_id}']]",
            "task_id unit_id role quote unit_clause_id unit_quote",
        ),
    ),
    "task_reports": (
        Shown("nhiem-vu/", "//*[@id='{#task_id}']", "task_id unit_id report_date state"),
        Shown("nhiem-vu/", "//*[@id='{#task_id}']", "evidence_document evidence_date collective_id note"),
    ),
    "policies": (
        Shown("chinh-sach/", "//*[@id='{#}']", f"policy_id {EVIDENCE} kind title standing decided_by"),
        Shown(DOCUMENT, CLAUSE, "decided_by_text"),
    ),
    "support_rates": (
        Shown("chinh-sach/", "//*[@id='{#}']", f"rate_id {EVIDENCE} payment post_level label_text amount_text"),
        Shown("chinh-sach/", "//*[@id='{#}']", "policy_id amount_vnd factor_text base_salary_factor"),
        Shown(DOCUMENT, CLAUSE, "wards_text"),
    ),
    "support_rate_wards": (
        Shown("chinh-sach/", "//*[@id='{#rate_id}']", "rate_id unit_id origin ward_text source confidence"),
    ),
    "eligibility_conditions": (
        Shown("chinh-sach/", "//*[@id='{#}']", f"condition_id policy_id {EVIDENCE} kind applies_to sex age_text"),
        Shown("chinh-sach/", "//*[@id='{#}']", "age_below"),
    ),
    "rotation_results": (
        Shown("thong-ke/", "//*[@id='{#}']", f"result_id {EVIDENCE} category_text actual_text actual plan_text"),
        Shown("thong-ke/", "//*[@id='{#}']", "plan_min plan_max"),
        Shown("thong-ke/", "//section[.//*[@id='{#}']]|//div[.//*[@id='{#}']]", "period_text movement"),
    ),
    "base_salaries": (
        Shown(
            "chinh-sach/",
            "//tr[normalize-space(th)='{effective_date}']",
            "effective_date end_date amount_text amount_vnd decree",
        ),
        Shown("chinh-sach/", "//tr[normalize-space(th)='{effective_date}']", "decree_date source confidence note"),
    ),
    "editor_notes": (Shown(DOCUMENT, CLAUSE, "document_id clause_id quote note basis source"),),
    "abbreviations": (
        Shown(
            "du-lieu/viet-tat/",
            "//tr[normalize-space(th)='{abbreviation}']",
            "abbreviation expansion origin document_id",
        ),
        Shown("du-lieu/viet-tat/", "//tr[normalize-space(th)='{abbreviation}']", "clause_id source"),
        Shown(DOCUMENT, CLAUSE, "quote"),
    ),
    "glossary": (
        Shown("du-lieu/thuat-ngu/", "//*[@id='{term_id}']", "term_id term definition origin"),
        Shown("du-lieu/thuat-ngu/", "//*[@id='{term_id}']", "document_id clause_id"),
        Shown(DOCUMENT, CLAUSE, "quote"),
        Shown("du-lieu/thuat-ngu/", "//*[@id='{term_id}']", "source confidence"),
    ),
    "publications": (Shown("du-lieu/", "//*[@id='{#}']", "entry_id published_date kind title words address"),),
    "exceptions": (
        Shown(
            "du-lieu/chat-luong/",
            "//tr[normalize-space(th)='{key}']",
            "file key reason review_date names second_look_date second_look_post",
        ),
    ),
}
#: The page of what a reference names, or its place on a page.
PAGES = {
    "documents": ("/van-ban/{}/", "/van-ban/#{}"),
    "units": ("/don-vi/{}/",),
    "tasks": ("/nhiem-vu/#{}",),
    "policies": ("/chinh-sach/#{}",),
    "support_rates": ("/chinh-sach/#{}",),
}
#: Values shown as the text writes them; that its words read so is a rule of the data (value_reads_as_words).
WORDED = {
    "issued_date": "date_text",
    "actual": "actual_text",
    "plan_min": "plan_text",
    "plan_max": "plan_text",
    "amount_vnd": "amount_text",
    "base_salary_factor": "factor_text",
    "age_below": "age_text",
}
#: What no page shows, and why.
UNSHOWN = {
    "documents": {"background": "the quality page names these clauses as they are cited"},
    "status_events": {"event_id": "an event is told apart by its day"},
    "tasks": {"seq": "the tasks of a clause stand in this order"},
    "task_reports": {"report_id": "a report is told apart by its unit and day"},
    "eligibility_conditions": {"checkable": "decides what the look-up asks, which tests/model/test_lookups.py tries"},
    "editor_notes": {"note_id": "a note stands at its clause"},
    "publications": {"document_id": "the address leads there", "unit_id": "the address leads there"},
    "published_ids": {"table": "a lock", "id": "every id is the address of what it names"},
    "redirects": {"table": "of a page", "id": "of a page", "target": "a link", "reason": "of a page"},
    "exceptions": {"rule": "a name of the code", "column": "a name of the code"},
}


class Place(NamedTuple):
    """What a reader finds where a row is shown: its words, and where it stands and leads."""

    words: str
    addresses: frozenset[str]


@pytest.fixture(name="places", scope="module")
def _places(site):
    """Find where a page shows a row; each page is read once."""

    @cache
    def page(address):
        read = html.document_fromstring((site / address / "index.html").read_text("utf-8"))
        for block in read.iter(*BLOCKS):
            block.text, block.tail = f"\n{block.text or ''}", f"\n{block.tail or ''}"
        return read

    def places(shown, values):
        address = shown.page.format(**values)
        for element in page(address).xpath(shown.place.format(**values)):
            links = [urljoin(f"/{address}", link) for link in element.xpath(".//@href")]
            own = (f"/{address}", f"/{address}#{element.get('id')}")
            yield Place(" ".join(element.text_content().split()), frozenset((*own, *links)))

    return places


def _names(table, row):
    """Name a row in the ways that pages do."""
    values = {column.name: _words(column, getattr(row, column.name)) for column in table.columns}
    anchors = {f"#{name}": value.lower() for name, value in values.items()}
    clause = getattr(row, "clause_id", None)
    return values | anchors | {"#": values[table.key[0]].lower(), "clause": anchor(clause) if clause else ""}


def _words(column, value):
    """Write a value as pages do."""
    if column.type in {"day", "partial_day"} and value:
        year, month, *day = cell_text(value).split("-")
        return "/".join([*day, month if day else str(int(month)), year])
    if column.type == "integer" and value:
        return f"{value:,}".replace(",", ".")
    return " ".join((column.labels.get(value) or cell_text(value)).split()) if value is not None else ""


def _leads(column, row, place):
    """Say whether a reference leads from a place to what it names, or to a part of it."""
    value = getattr(row, column.name)
    if column.name.endswith("clause_id"):
        document = getattr(row, "source_document_id", None) or getattr(row, column.name.replace("clause", "document"))
        return f"/van-ban/{document}/#{anchor(value)}" in place.addresses
    named = [form.format(value.lower()) for form in PAGES[column.references.partition(".")[0]]]
    return any(address in named or address.partition("#")[0] in named for address in place.addresses)


def _stands(column, row, place):
    """Say whether a reader finds a value at a place: as words, as its address, or as where it leads."""
    value = getattr(row, column.name)
    if column.references or column.name.endswith("clause_id"):
        return _leads(column, row, place)
    if column.name == "address":
        return f"/{value}" in place.addresses
    if column.name == "origin":
        return value in {"document", "named"} or "Ngoài văn bản" in place.words
    if column.name == "is_collective":
        return ("tên gọi chung dùng trong văn bản" in place.words) == value
    if column.type == "id" and any(re.split("[/#]", each.rstrip("/"))[-1] == value.lower() for each in place.addresses):
        return True
    wanted = getattr(row, WORDED[column.name]) if column.name in WORDED else _words(column, value)
    words = rf"(?<!\w){re.escape(wanted)}(?!\w)"
    return re.search(words, place.words, re.IGNORECASE if column.labels else 0) is not None


@pytest.mark.parametrize("name", TABLES)
def test_every_cell_stands_where_its_row_is_shown(portal, places, name):
    table = portal.tables[name]
    columns = {column.name: column for column in table.columns}
    for row in table.rows:
        values = _names(table, row)
        for shown in SHOWN.get(name, ()):
            asked = [columns[each] for each in shown.columns.split() if getattr(row, each) is not None]
            if not asked:
                continue
            found = list(places(shown, values))
            assert any(all(_stands(column, row, place) for column in asked) for place in found), (
                values,
                [column.name for column in asked if not any(_stands(column, row, place) for place in found)],
            )


def test_of_every_column_it_is_said_where_it_is_shown_or_why_not(portal):
    for name, table in portal.tables.items():
        shown = [column for each in SHOWN.get(name, ()) for column in each.columns.split()]
        assert sorted([*shown, *UNSHOWN.get(name, {})]) == sorted(column.name for column in table.columns), name
