"""Tasks, policies and figures on their pages: what is stated, in its words, with its clause."""

import re

import pytest
from lxml import html

from macros.documents.relations import relation_list
from macros.figures.tables import rotation_tables
from macros.html.addresses import clause_address
from macros.policies.cards import base_salary_table, condition_table, policy_cards
from macros.policies.support_rates import support_rate_table
from macros.tasks.page import task_page
from macros.tasks.progress import task_counts
from macros.tasks.register import task_register
from macros.tasks.unsaid import tasks_unstated
from macros.units.page import unit_page
from model.naming import EVERY_WARD
from tests.support.csv_rows import Table
from validation.loading import load_portal

PLACES = [
    pytest.param("tasks", task_register, id="task"),
    pytest.param("policies", policy_cards, id="policy"),
    pytest.param("support_rates", support_rate_table, id="support rate"),
    pytest.param("eligibility_conditions", condition_table, id="condition"),
    pytest.param("rotation_results", rotation_tables, id="figure"),
    pytest.param("relations", relation_list, id="relation"),
]


def _parsed(markup: str) -> html.HtmlElement:
    return html.fragment_fromstring(markup, create_parent="div")


@pytest.mark.parametrize(("table", "macro"), PLACES)
def test_every_fact_stands_at_its_code_with_its_words_and_its_clause(portal, table, macro):
    page = _parsed(macro(portal))

    for row in portal.rows(table):
        place = page.get_element_by_id(getattr(row, portal.tables[table].key[0]).lower())
        assert row.quote in place.text_content()
        assert clause_address(row.document_id, row.clause_id) in place.xpath(".//a/@href")


def test_a_task_says_on_its_page_what_the_text_does_not_state(portal):
    due, deliverable = portal.tables["tasks"].titles("due_text", "deliverable_text")

    for task in portal.rows("tasks"):
        page = _parsed(task_page(portal, task.task_id))
        assert task.quote in page.text_content()
        stated = {each.xpath("string(dt)"): each.xpath("string(dd)") for each in page.xpath(".//dl/div")}
        assert (stated[due] == "không nêu") == (task.due_text is None)
        assert (stated[deliverable] == "không nêu") == (task.deliverable_text is None)
        assert (stated["Đơn vị"] == "không nêu") == (task.task_id not in portal.group("task_units", "task_id"))


def test_without_a_report_there_is_no_progress(portal):
    assert not portal.rows("task_reports")
    assert task_register(portal).count("no-report") == len(portal.rows("tasks"))


def test_a_report_says_by_which_name_its_unit_has_a_part(data_copy):
    cells = ("BC-0001", "NV-001", "phuong-4", "2021-12-01", "in_progress", "", "", "cac-cap-uy", "Đang làm.")
    Table.read(data_copy / "task_reports.csv").add(*cells)

    page = _parsed(task_register(load_portal(data_copy))).get_element_by_id("nv-001")

    progress = "Đang thực hiện (01/12/2021), Phường 4 (tự nhận thuộc Các cấp ủy): Đang làm."
    assert progress in " ".join(page.text_content().split())


def test_counts_of_tasks_are_marked_as_ours(portal):
    page = html.fragment_fromstring(task_counts(portal))

    assert "Các số này do cổng đếm" in page.xpath("string(p[2])")
    assert re.findall(r"\d+", page.text_content())[0] == str(len(portal.rows("tasks")))


def test_a_figure_is_shown_as_the_text_writes_it(portal):
    page = _parsed(rotation_tables(portal))

    for result in portal.rows("rotation_results"):
        figures = page.xpath(f"//*[@id='{result.result_id.lower()}']//*[@class='figure']/text()")
        assert figures == [text for text in (result.actual_text, result.plan_text) if text]


def test_the_total_is_of_entries_and_never_of_people(portal):
    page = _parsed(rotation_tables(portal))

    assert page.xpath("string(//p[@class='derived']/strong)") == "Tổng các mục: 31."


def test_a_standing_against_the_plan_is_marked_as_derived(portal):
    page = _parsed(rotation_tables(portal))
    words = page.xpath("//td/*[contains(@class, 'derived')]/text()")

    assert words.count("Vượt mức cao nhất của kế hoạch") == 2
    assert words.count("Trong kế hoạch") == 1
    assert words.count("Không nêu kế hoạch") == 3


def test_wards_that_are_inferred_are_kept_apart_with_their_mark(portal):
    page = _parsed(support_rate_table(portal))
    folded = page.xpath("//*[@id='ht-004']//details")

    assert len(folded) == 1
    assert "Ngoài văn bản" in folded[0].text_content()
    assert not page.xpath("//*[@id='ht-003']//details")


def test_every_base_salary_shows_source_and_confidence(portal):
    rows = _parsed(base_salary_table(portal)).xpath(".//tbody/tr")

    for row, salary in zip(rows, portal.rows("base_salaries"), strict=True):
        assert salary.source in row.text_content()
        assert salary.confidence.label in row.text_content()


def test_a_collective_name_is_never_expanded(portal):
    collective = [unit for unit in portal.rows("units") if unit.is_collective]

    assert collective
    for unit in collective:
        assert "không suy ra danh sách" in unit_page(portal, unit.unit_id)


def test_a_unit_that_does_not_exist_is_an_error(portal):
    with pytest.raises(KeyError, match="khong-co"):
        unit_page(portal, "khong-co")


def test_a_support_that_tells_no_ward_apart_says_so_in_the_same_words_everywhere(portal):
    table = _parsed(support_rate_table(portal))

    for code in ("HT-001", "HT-002"):
        assert EVERY_WARD in table.xpath(f"string(//tr[@id='{code.lower()}'])")
    assert EVERY_WARD in unit_page(portal, "phuong-4")


def test_the_closing_request_stands_on_the_page_of_whom_it_asks(portal):
    page = unit_page(portal, "cac-co-quan-don-vi")

    assert "để triển khai thực hiện" in page
    assert "không nêu nhiệm vụ nào" not in page


def test_relations_are_read_in_both_directions(portal):
    page = _parsed(relation_list(portal))

    for relation in portal.rows("relations"):
        backward = page.xpath(
            f"//table[caption='Văn bản được nhắc đến ở đâu']//a[@href='/van-ban/#{relation.target_document_id}']/../.."
        )
        assert len(backward) == 1
        assert clause_address(relation.document_id, relation.clause_id) in backward[0].xpath(".//a/@href")


def test_the_follower_of_the_work_sees_what_each_task_leaves_unsaid(portal):
    page = _parsed(tasks_unstated(portal))
    named = {each.task_id for each in portal.rows("task_units")}
    gaps = {
        gap.xpath("string(dt)"): (gap.xpath("string(dd)"), gap.xpath(".//a/text()")) for gap in page.xpath("//dl/div")
    }

    assert gaps["Không nêu đơn vị"][1] == [task.task_id for task in portal.rows("tasks") if task.task_id not in named]
    assert not set(gaps["Có nêu đơn vị, không nêu ai chủ trì"][1]) & {
        each.task_id for each in portal.rows("task_units") if each.role == "lead"
    }
    assert gaps["Không nêu thời hạn"][0] == "tất cả nhiệm vụ"
