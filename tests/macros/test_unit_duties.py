"""A unit finds all its duties in one list: its own, and those of names that may take it in, which it alone knows."""

from dataclasses import replace
from datetime import date

import pytest
from lxml import html

from macros.units.page import unit_page
from macros.units.picker import unit_picker
from model.derived.duties import collectives_joined, duties_by, shared_namings
from model.pagination import ROWS_A_PAGE
from model.vocabulary import DocumentStatus, TaskState, UnitRole
from tests.macros.test_progress import report
from tests.support.grown import grown
from tests.support.portals import with_cells, with_rows

WARD, COLLECTIVE, LEAD = "phuong-4", "cac-cap-uy", "ban-to-chuc-thanh-uy"


def parsed(portal, unit_id):
    return html.fragment_fromstring(unit_page(portal, unit_id), create_parent="div")


def with_task(portal, task_id, **cells):
    """Change the cells of one task."""
    rows = portal.rows("tasks")
    return with_rows(portal, tasks=[with_cells(each, **cells) if each.task_id == task_id else each for each in rows])


def test_a_unit_page_shows_every_task_that_names_the_unit_and_by_which_words(portal):
    for unit in portal.rows("units"):
        page = parsed(portal, unit.unit_id)
        for each in portal.group("task_units", "unit_id").get(unit.unit_id, ()):
            (words,) = {
                row.text_content()
                for row in page.xpath(f".//tr[@data-task='{each.task_id}']")
                if each.role.label in row.text_content()
            }
            assert each.quote in words
            assert portal.row("tasks", each.task_id).title in words


def test_a_ward_sees_the_duties_of_every_collective_of_its_place_under_its_name(portal):
    page = parsed(portal, WARD)
    collectives = {unit.unit_id for unit in portal.rows("units") if unit.is_collective}
    charged = {each.task_id for each in portal.rows("task_units") if each.unit_id in collectives}

    assert {row.get("data-task") for row in page.xpath(".//tr[@data-task]")} == charged
    named = {name for row in page.xpath(".//tr[@data-task]") for name in row.get("data-names").split()}
    assert {box.get("value") for box in page.xpath(".//fieldset//input")} == named <= collectives


def test_the_page_of_a_collective_asks_for_no_other_name(portal):
    assert shared_namings(portal, COLLECTIVE) == []
    assert not parsed(portal, COLLECTIVE).xpath(".//fieldset")


def test_no_name_is_ticked_but_those_that_the_unit_took_upon_itself_in_a_report(portal):
    own = report(1, "NV-001", WARD, TaskState.IN_PROGRESS, date(2021, 12, 1), collective_id=COLLECTIVE)
    reported = with_rows(portal, task_reports=[own])

    assert not parsed(portal, WARD).xpath(".//input[@checked]")
    assert parsed(reported, WARD).xpath(".//input[@checked]/@value") == [COLLECTIVE]
    assert collectives_joined(reported, "phuong-1") == set()


def test_what_another_unit_reported_is_never_shown_as_the_word_of_this_one(portal):
    other = report(1, "NV-001", "phuong-2", TaskState.DONE, date(2021, 12, 1), collective_id=COLLECTIVE)

    cell = parsed(with_rows(portal, task_reports=[other]), WARD).xpath(".//tr[@data-task='NV-001']/td")[0]

    assert cell.text_content().startswith("Chưa có báo cáo")
    assert "Phường 2 (tự nhận thuộc Các cấp ủy)" in cell.text_content()


def test_leads_come_first_then_what_is_not_done_then_the_nearest_day(portal):
    done = report(1, "NV-019", LEAD, TaskState.DONE, date(2022, 3, 5))
    reported = with_task(with_rows(portal, task_reports=[done]), "NV-028", due_text="x", due_date=date(2022, 1, 1))
    duties = duties_by(
        reported, LEAD, [*reported.group("task_units", "unit_id")[LEAD], *shared_namings(reported, LEAD)]
    )

    assert [duty.task.task_id for duty in duties[:4]] == ["NV-020", "NV-019", "NV-028", "NV-001"]
    assert [duty.role for duty in duties[:3]] == [UnitRole.LEAD, UnitRole.LEAD, UnitRole.RESPONSIBLE]


def test_what_no_task_of_a_unit_is_told_is_said_once(portal):
    page = parsed(portal, WARD)

    assert "Không việc nào nêu: thời hạn." in page.text_content()
    assert not page.xpath(".//table//*[@class='not-stated']")


def test_duties_of_drafts_stand_apart_from_those_of_issued_texts(portal):
    text = portal.texts["kl-luan-chuyen-2021"]
    mixed = replace(with_task(portal, "NV-019", document_id="kh-21"), texts={**portal.texts, "kh-21": text})

    page = parsed(mixed, LEAD)

    assert mixed.row("documents", "kh-21").status != DocumentStatus.DRAFT
    drafts = page.xpath(".//details[@class='drafts']//tr/@data-task")
    assert "NV-019" not in drafts
    assert "NV-020" in drafts
    assert page.xpath("string(.//section[@id='nhiem-vu']/p[1])").startswith("1 việc, chủ trì 1 việc")


def test_the_page_of_a_unit_leaves_out_parts_that_have_nothing_to_say(portal):
    assert not parsed(portal, "ubnd-phuong").xpath(".//h2[@id='chinh-sach']")
    assert parsed(portal, WARD).xpath(".//h2[@id='chinh-sach']")


@pytest.mark.parametrize("count", [2, 1001])
def test_home_offers_every_unit_or_leads_to_their_list_where_a_menu_would_be_too_long(portal, count):
    unit = portal.row("units", WARD)
    units = [with_cells(unit, unit_id=f"phuong-{number}") for number in range(count)]
    picker = html.fragment_fromstring(unit_picker(with_rows(portal, units=units)), create_parent="div")

    assert len(picker.xpath(".//option[@value!='']")) == (count if count == 2 else 0)
    assert picker.xpath(".//a[@href='/don-vi/']/text()") == [f"Danh sách {count} đơn vị"]


def test_of_more_duties_of_collectives_than_a_page_has_room_for_it_is_said_how_many_are_left(portal):
    large = grown(portal, 10)
    everything = shared_namings(large, WARD)

    page = unit_page(large, WARD)
    assert len(everything) > ROWS_A_PAGE
    assert f"… và {len(everything) - ROWS_A_PAGE} mục nữa: trang của từng tên gọi chung." in page
