"""Every cell of every table stands on the page that shows it: read back from the built pages."""

from functools import cache
from typing import NamedTuple
from urllib.parse import urljoin

import pytest
from lxml import html

from tests.support.cells_on_pages import Place, names, stands
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
COMPARISON = "van-ban/{{{}}}/so-sanh/{{{}}}/"
UNIT = "don-vi/{unit_id}/"
EVIDENCE = "document_id clause_id quote"
SHOWN = {
    "documents": (
        Shown("van-ban/", LISTED, "document_id document_type doc_symbol issuer_text title date_text issued_date"),
        Shown("van-ban/", LISTED, "status status_as_of status_source source_document_id clause_id note note_source"),
        Shown("van-ban/{source_document_id}/", CLAUSE, "quote"),
        Shown(DOCUMENT, "//*[@id='thuoc-tinh']", "secrecy type_text display_title work_id edition"),
    ),
    "status_events": (
        Shown(DOCUMENT, "//tr[normalize-space(th)='{event_date}']", "document_id event_date status source note"),
        Shown(DOCUMENT, "//tr[normalize-space(th)='{event_date}']", "source_document_id clause_id quote"),
        Shown(DOCUMENT, "//tr[normalize-space(th)='{event_date}']", "affected_clause_id"),
    ),
    "editions": (
        Shown(DOCUMENT, "//*[@id='cac-ban']", "edition_id document_id of_document_id relation as_of_date origin"),
        Shown(DOCUMENT, "//*[@id='cac-ban']", "clause_id quote source confidence checked_by"),
    ),
    "clause_pairs": (
        Shown(COMPARISON.format("to_document", "from_document"), "//main", "from_document from_clause to_document"),
        Shown(COMPARISON.format("to_document", "from_document"), "//main", "to_clause kind basis note"),
    ),
    "fact_editions": (
        Shown(DOCUMENT, "//*[@id='ra-soat']", "document_id clause_id quote state successor_key"),
        Shown(DOCUMENT, "//*[@id='ra-soat']", "checked_by checked_on"),
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
            "//tr[@data-task='{task_id}']",
            "task_id unit_id role quote unit_clause_id unit_quote",
        ),
    ),
    "task_reports": (
        Shown("nhiem-vu/{#task_id}/", "//main", "task_id unit_id report_date state"),
        Shown("nhiem-vu/{#task_id}/", "//main", "evidence_document evidence_date collective_id note"),
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
#: What no page shows, and why.
UNSHOWN = {
    "documents": {"background": "the quality page names these clauses as they are cited"},
    "status_events": {"event_id": "an event is told apart by its day"},
    "fact_editions": {
        "table": "the title of the table says what a fact is",
        "key": "the part of a unit is named by task, unit and role, as tests/editions/test_pages.py tries",
    },
    "tasks": {"seq": "the tasks of a clause stand in this order"},
    "task_reports": {"report_id": "a report is told apart by its unit and day"},
    "eligibility_conditions": {"checkable": "decides what the look-up asks, which tests/model/test_lookups.py tries"},
    "editor_notes": {"note_id": "a note stands at its clause"},
    "publications": {"document_id": "the address leads there", "unit_id": "the address leads there"},
    "published_ids": {"table": "a lock", "id": "every id is the address of what it names"},
    "redirects": {"table": "of a page", "id": "of a page", "target": "a link", "reason": "of a page"},
    "exceptions": {"rule": "a name of the code", "column": "a name of the code"},
}


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


@pytest.mark.parametrize("name", TABLES)
def test_every_cell_stands_where_its_row_is_shown(portal, places, name):
    table = portal.tables[name]
    columns = {column.name: column for column in table.columns}
    for row in table.rows:
        values = names(table, row)
        for shown in SHOWN.get(name, ()):
            asked = [columns[each] for each in shown.columns.split() if getattr(row, each) is not None]
            if not asked:
                continue
            found = list(places(shown, values))
            assert any(all(stands(column, row, place) for column in asked) for place in found), (
                values,
                [column.name for column in asked if not any(stands(column, row, place) for place in found)],
            )


def test_of_every_column_it_is_said_where_it_is_shown_or_why_not(portal):
    for name, table in portal.tables.items():
        shown = [column for each in SHOWN.get(name, ()) for column in each.columns.split()]
        assert sorted([*shown, *UNSHOWN.get(name, {})]) == sorted(column.name for column in table.columns), name
