"""A duty whose unit is named in the clause above is the duty of that unit, with the words of both."""

import pytest

from macros.units.tasks import unit_tasks
from tests.support.csv_rows import Table
from tests.support.faults import findings, places
from tests.support.small_documents import PARTY_HEAD, add_small_document
from validation.loading import load_portal
from validation.rulebook.findings import errors_of

SMALL = "qd-bia-2018"
HEAD = PARTY_HEAD | {"left": ["ĐẢNG BỘ TỈNH QUẢNG TRỊ", "THÀNH ỦY ĐÔNG HÀ", "*", "Số 12-QĐ/TU"]}
ABOVE = "Văn phòng Thành ủy có trách nhiệm:"
DUTY = "Chủ trì việc ấy, phối hợp với các cơ quan liên quan"
ARTICLE = [
    {"id": "dieu-5", "number": "Điều 5.", "heading": "Tổ chức thực hiện"},
    {"id": "dieu-5.1", "number": "1.", "text": ABOVE},
    {"id": "dieu-5.1.a", "number": "a)", "text": f"{DUTY}."},
    {"id": "dieu-5.2", "number": "2.", "text": "Ban Tổ chức Thành ủy có trách nhiệm theo dõi."},
]
LED_INTO = [
    {"id": "dieu-5", "number": "Điều 5.", "heading": "Tổ chức thực hiện"},
    {"id": "dieu-5.p0", "text": ABOVE},
    {"id": "dieu-5.1", "number": "1.", "text": f"{DUTY}."},
]


def add_duty(data, nodes, clause_id, **cells):
    add_small_document(data, SMALL, nodes, head=HEAD)
    Table.read(data / "tasks.csv").add("NV-901", SMALL, clause_id, "1", "việc ấy", DUTY, "", "", "", "")
    parts = Table.read(data / "task_units.csv")
    row = dict.fromkeys(parts.header, "") | {
        "task_id": "NV-901",
        "unit_id": "van-phong-thanh-uy",
        "role": "lead",
        "quote": DUTY,
    }
    parts.add(*(row | cells).values())
    parts.add(*(row | {"unit_id": "cac-co-quan-lien-quan", "role": "coordinate"}).values())
    parts.rows[1:] = sorted(parts.rows[1:])
    parts.write()
    return parts


@pytest.mark.parametrize(
    ("nodes", "clause_id", "above"), [(ARTICLE, "dieu-5.1.a", "dieu-5.1"), (LED_INTO, "dieu-5.1", "dieu-5.p0")]
)
def test_a_unit_named_in_the_clause_above_leads_the_duty(data_copy, nodes, clause_id, above):
    add_duty(data_copy, nodes, clause_id, unit_clause_id=above, unit_quote=ABOVE)

    assert findings(data_copy) == []


def test_without_the_words_above_nobody_is_named(data_copy):
    add_duty(data_copy, ARTICLE, "dieu-5.1.a")

    assert {(each.column, each.rule) for each in errors_of(findings(data_copy))} == {("unit_id", "unit_is_named")}


@pytest.mark.parametrize(
    ("column", "value", "faulty"),
    [
        ("unit_clause_id", "dieu-5.2", "unit_clause_id"),
        ("unit_clause_id", "dieu-5.9", "unit_clause_id"),
        ("unit_clause_id", "", "unit_clause_id"),
        ("unit_quote", "", "unit_quote"),
        ("unit_quote", "Văn phòng Thành ủy có trách nhiệm khác", "unit_quote"),
        ("unit_id", "ban-to-chuc-thanh-uy", "unit_id"),
    ],
)
def test_words_above_stand_above_and_name_the_unit(data_copy, column, value, faulty):
    parts = add_duty(data_copy, ARTICLE, "dieu-5.1.a", unit_clause_id="dieu-5.1", unit_quote=ABOVE)
    row = next(row for row, cells in enumerate(parts.rows) if cells[0] == "NV-901" and cells[2] == "lead")
    place = parts.set(row, column, value)

    assert (place.line, faulty) in {(each.line, each.column) for each in places(errors_of(findings(data_copy)))}


def test_the_page_of_the_unit_shows_the_words_of_both_clauses(data_copy):
    add_duty(data_copy, ARTICLE, "dieu-5.1.a", unit_clause_id="dieu-5.1", unit_quote=ABOVE)
    portal = load_portal(data_copy)

    page = unit_tasks(
        portal, portal.row("units", "van-phong-thanh-uy"), portal.group("task_units", "unit_id")["van-phong-thanh-uy"]
    )

    assert ABOVE in page
    assert "#dieu-5-1" in page
    assert "không nêu đơn vị" not in page
