"""Units of many places and levels: who is meant by a name, who stands for many, and who is named in a clause above."""

import pytest

from macros.units.page import unit_page
from model.texts.heads import level_of_generic_name
from tests.support.csv_rows import Place, Table
from tests.support.faults import findings, places
from tests.support.small_documents import CITY_HEAD, PARTY_HEAD, add_small_document
from validation.loading import load_portal
from validation.rulebook.findings import errors_of

SMALL = "qd-bia-2018"
HOME_HEAD = PARTY_HEAD | {"left": ["ĐẢNG BỘ TỈNH QUẢNG TRỊ", "THÀNH UỶ ĐÔNG HÀ", "*", "Số 12-QĐ/TU"]}


def add_duty(data, words, unit_id, head):
    """Let a small document give a duty to a unit that the portal names already."""
    add_small_document(data, SMALL, [{"id": "dieu-1", "number": "Điều 1.", "text": words}], head=head)
    Table.read(data / "tasks.csv").add("NV-901", SMALL, "dieu-1", "1", words, words, "", "", "", "")
    parts = Table.read(data / "task_units.csv")
    parts.add("NV-901", unit_id, "responsible", words)
    return Place("task_units.csv", parts.row_of("NV-901") + 1, "unit_id")


@pytest.mark.parametrize(
    "words", ["Thành ủy họp.", "UBND thành phố báo cáo việc ấy.", "Uỷ ban Kiểm tra Thành uỷ theo dõi việc ấy."]
)
def test_a_name_without_its_place_in_a_document_of_another_city_is_asked_about(data_copy, words):
    unit_id = {"T": "thanh-uy", "U": "ubnd-thanh-pho"}[words[0]] if "Kiểm" not in words else "uy-ban-kiem-tra-thanh-uy"
    place = add_duty(data_copy, words, unit_id, CITY_HEAD)
    found = findings(data_copy)

    assert errors_of(found) == []
    assert place in places(found)


@pytest.mark.parametrize(
    ("words", "unit_id"),
    [
        ("Thành uỷ họp.", "thanh-uy"),
        ("Ủy ban nhân dân thành phố Đông Hà báo cáo việc ấy.", "ubnd-thanh-pho"),
        ("Tỉnh ủy họp.", "tinh-uy"),
    ],
)
def test_a_name_without_its_place_is_its_unit_in_a_document_of_the_same_place(data_copy, words, unit_id):
    add_duty(data_copy, words, unit_id, HOME_HEAD)

    assert findings(data_copy) == []


def test_a_name_that_goes_on_with_another_place_is_asked_about(data_copy):
    place = add_duty(data_copy, "Ủy ban nhân dân thành phố An Hòa báo cáo việc ấy.", "ubnd-thanh-pho", HOME_HEAD)

    assert place in places(findings(data_copy))


def test_the_same_name_in_two_cities_is_two_units(data_copy):
    add_small_document(
        data_copy, SMALL, [{"id": "dieu-1", "number": "Điều 1.", "text": "UBND thành phố họp."}], head=CITY_HEAD
    )
    Table.read(data_copy / "units.csv").add_like(
        "ubnd-thanh-pho",
        unit_id="ubnd-thanh-pho-an-hoa",
        document_id=SMALL,
        clause_id="dieu-1",
        quote="UBND thành phố họp",
        other_names="",
    )

    assert findings(data_copy) == []


@pytest.mark.parametrize(
    ("name", "kind", "is_collective"),
    [
        ("Ban Quản lý các khu công nghiệp", "agency", "false"),
        ("Các sở, ban, ngành", "agency", "true"),
        ("Ủy ban nhân dân các huyện, quận", "peoples_committee", "true"),
        ("Ban Tổ chức, Ủy ban Kiểm tra và Văn phòng", "agency", "false"),
        ("Uỷ ban Kiểm tra An Hoà", "inspection_commission", "false"),
    ],
)
def test_a_name_is_a_collective_only_where_it_begins_as_one_or_is_of_many_places(data_copy, name, kind, is_collective):
    add_small_document(data_copy, SMALL, [{"id": "dieu-1", "number": "Điều 1.", "text": f"{name} họp."}])
    units = Table.read(data_copy / "units.csv")
    cells = {"name": name, "name_text": name, "quote": f"{name} họp", "kind": kind, "is_collective": is_collective}
    units.add_like("bo-chinh-tri", unit_id="don-vi-bia", document_id=SMALL, clause_id="dieu-1", **cells)

    assert findings(data_copy) == []


@pytest.mark.parametrize(
    ("left", "issuer"),
    [
        (["THÀNH UỶ AN HÒA", "BAN TỔ CHỨC", "*", "Số 12-QĐ/TU"], "THÀNH UỶ AN HÒA BAN TỔ CHỨC"),
        (["UBND THỊ XÃ AN HÒA", "PHÒNG NỘI VỤ", "Số 12-QĐ/TU"], "UBND thị xã An Hòa".upper() + " PHÒNG NỘI VỤ"),
        (["ĐẢNG BỘ TỈNH AN BÌNH", "THỊ ỦY AN HÒA", "*", "Số 12-QĐ/TU"], "Thị ủy An Hòa"),
    ],
)
def test_an_issuer_may_be_printed_on_several_lines_or_in_capitals(data_copy, left, issuer):
    nodes = [{"id": "doan-1", "text": "Lời văn."}]
    add_small_document(data_copy, SMALL, nodes, head=PARTY_HEAD | {"left": left}, issuer_text=issuer)

    assert findings(data_copy) == []


def test_an_issuer_may_be_named_in_the_title(data_copy):
    title = "CỦA BAN THƯỜNG VỤ THỊ ỦY về một việc bịa ra"
    add_small_document(
        data_copy, SMALL, [{"id": "doan-1", "text": "Lời văn."}], title=title, issuer_text="Ban Thường vụ Thị ủy"
    )

    assert findings(data_copy) == []


def test_the_level_of_a_name_without_place_is_recognised():
    assert level_of_generic_name("Uỷ ban nhân dân thành phố") == "thành phố"
    assert level_of_generic_name("Văn phòng Thị ủy") == "thị xã"
    assert level_of_generic_name("Ủy ban nhân dân tỉnh Quảng Trị") == ""


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


def add_duty_below(data, nodes, clause_id, **cells):
    add_small_document(data, SMALL, nodes, head=HOME_HEAD)
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
    add_duty_below(data_copy, nodes, clause_id, unit_clause_id=above, unit_quote=ABOVE)

    assert findings(data_copy) == []


def test_without_the_words_above_nobody_is_named(data_copy):
    add_duty_below(data_copy, ARTICLE, "dieu-5.1.a")

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
    parts = add_duty_below(data_copy, ARTICLE, "dieu-5.1.a", unit_clause_id="dieu-5.1", unit_quote=ABOVE)
    row = next(row for row, cells in enumerate(parts.rows) if cells[0] == "NV-901" and cells[2] == "lead")
    place = parts.set(row, column, value)

    assert (place.line, faulty) in {(each.line, each.column) for each in places(errors_of(findings(data_copy)))}


def test_the_page_of_the_unit_shows_the_words_of_both_clauses(data_copy):
    add_duty_below(data_copy, ARTICLE, "dieu-5.1.a", unit_clause_id="dieu-5.1", unit_quote=ABOVE)

    page = unit_page(load_portal(data_copy), "van-phong-thanh-uy")

    assert ABOVE in page
    assert "#dieu-5-1" in page
    assert "không nêu đơn vị" not in page
