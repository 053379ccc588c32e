"""A unit is shown what concerns its own place: not the figures and general orders of another town."""

from dataclasses import replace

import pytest

from macros.units.page import unit_page
from model.derived.own_place import collectives_of_place, figures_of_place, own_documents
from model.derived.report_rows import report_rows
from model.vocabulary import UnitKind
from tests.support.portals import with_cells, with_rows
from validation.reading.text_yaml import text_from_yaml
from validation.reading.yaml_nodes import read_plain_yaml

HEADS = {
    "nq-trung-uong": ["BAN CHẤP HÀNH TRUNG ƯƠNG"],
    "kl-tinh": ["TỈNH ỦY AN BÌNH"],
    "kl-hoa": ["ĐẢNG BỘ TỈNH AN BÌNH", "THÀNH ỦY AN HÒA"],
    "kl-loc": ["ĐẢNG BỘ TỈNH AN BÌNH", "THÀNH ỦY AN LỘC"],
}
#: Each unit with its name, the document that states it, and what it belongs to.
UNITS = {
    "bo-chinh-tri": ("Bộ Chính trị", "kl-hoa", None),
    "tinh-uy": ("Tỉnh ủy", "kl-hoa", None),
    "thanh-uy-hoa": ("Thành ủy An Hòa", "kl-tinh", None),
    "van-phong-hoa": ("Văn phòng", "kl-hoa", "thanh-uy-hoa"),
    "ubnd-loc": ("UBND thành phố", "kl-loc", None),
    "phuong-xa-lac": ("Phường 1", None, None),
    "cap-uy": ("Các cấp ủy", "nq-trung-uong", None),
    "so-nganh": ("Các sở, ngành", "kl-tinh", None),
    "to-dan-pho": ("Các tổ dân phố", "kl-hoa", None),
}
CHARGED = {"nq-trung-uong": "cap-uy", "kl-tinh": "so-nganh", "kl-hoa": "to-dan-pho", "kl-loc": "cap-uy"}
ALL = {"nq-trung-uong", "kl-tinh", "kl-hoa", "kl-loc"}
EXPECTED = {
    "bo-chinh-tri": {"nq-trung-uong"},
    "tinh-uy": {"nq-trung-uong", "kl-tinh"},
    "thanh-uy-hoa": {"nq-trung-uong", "kl-tinh", "kl-hoa"},
    "van-phong-hoa": {"nq-trung-uong", "kl-tinh", "kl-hoa"},
    "ubnd-loc": {"nq-trung-uong", "kl-tinh", "kl-loc"},
    "phuong-xa-lac": ALL,
}


@pytest.fixture(name="places", scope="module")
def _places(portal):
    """The committed data with texts of two towns, their province and the centre, each giving one general task."""
    unit, task, part = portal.rows("units")[0], portal.rows("tasks")[0], portal.rows("task_units")[0]
    document, figure = portal.row("documents", "kl-luan-chuyen-2021"), portal.rows("rotation_results")[0]
    general = {"cap-uy", "so-nganh", "to-dan-pho"}
    rows = {
        "units": [
            with_cells(
                unit,
                **dict(zip(("unit_id", "name", "document_id", "parent_id"), (unit_id, *cells), strict=True)),
                clause_id="dau-van-ban",
                short_name=None,
                other_names=None,
                kind=UnitKind.AGENCY,
                is_collective=unit_id in general,
            )
            for unit_id, cells in UNITS.items()
        ],
        "tasks": [
            with_cells(task, task_id=f"NV-{each}", document_id=each, clause_id="dau-van-ban") for each in CHARGED
        ],
        "task_units": [with_cells(part, task_id=f"NV-{each}", unit_id=unit_id) for each, unit_id in CHARGED.items()],
        "documents": [with_cells(document, document_id=each) for each in HEADS],
        "rotation_results": [with_cells(figure, document_id=each, clause_id="dau-van-ban") for each in HEADS],
        **dict.fromkeys(("policies", "support_rates", "support_rate_wards", "unit_successions", "editor_notes"), ()),
    }
    texts = {name: text_from_yaml(name, read_plain_yaml(_head(lines))) for name, lines in HEADS.items()}
    return replace(with_rows(portal, **rows), texts=texts)


def _head(lines):
    return "\n".join(["- id: dau-van-ban", "  left:", *(f"    - '{line}'" for line in lines), ""])


@pytest.mark.parametrize(("unit_id", "documents"), EXPECTED.items())
def test_the_documents_of_a_units_place_are_its_own_and_those_above(places, unit_id, documents):
    assert set(filter(own_documents(places, unit_id), HEADS)) == documents


def test_a_unit_is_led_to_the_collectives_that_documents_of_its_place_charge(places):
    def names(unit_id):
        return {each.unit_id for each in collectives_of_place(places, unit_id)}

    assert names("ubnd-loc") == {"cap-uy", "so-nganh"}
    assert names("van-phong-hoa") == {"cap-uy", "so-nganh", "to-dan-pho"}
    assert names("bo-chinh-tri") == {"cap-uy"}
    assert "Các tổ dân phố" not in unit_page(places, "ubnd-loc")
    assert "Các tổ dân phố" in unit_page(places, "van-phong-hoa")


def test_a_form_asks_nothing_of_another_towns_documents(places):
    assert [row.task_id for row in report_rows(places, "van-phong-hoa")] == [
        "NV-kl-hoa",
        "NV-kl-tinh",
        "NV-nq-trung-uong",
    ]
    assert [row.task_id for row in report_rows(places, "tinh-uy")] == ["NV-kl-tinh", "NV-nq-trung-uong"]


def test_figures_of_a_town_stand_on_no_page_of_those_above_it(places):
    assert [each.document_id for each in figures_of_place(places, "van-phong-hoa")] == ["kl-hoa"]
    assert figures_of_place(places, "bo-chinh-tri") == []
