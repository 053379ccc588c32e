"""The register of tasks: leads first, what nobody states said once, and what a reader can choose by."""

from dataclasses import replace

from lxml import html

from macros.tasks.progress import task_counts
from macros.tasks.register import task_register
from tests.support.portals import with_cells, with_rows

_OTHERS = ("định kỳ, giai đoạn (24)", "thời hạn (28)")


def parsed(markup):
    return html.fragment_fromstring(markup, create_parent="div")


def test_the_register_lists_every_task_once_with_its_units_and_roles_leads_first(portal):
    page = parsed(task_register(portal))

    assert sorted(page.xpath(".//tbody/tr/@data-task")) == [task.task_id for task in portal.rows("tasks")]
    for each in portal.rows("task_units"):
        (row,) = page.xpath(f".//tr[@data-task='{each.task_id}']")
        assert f"{each.role.label} {portal.row('units', each.unit_id).name}" in row.text_content()
    groups = ["".join(each.itertext()) for each in page.xpath(".//tr[@class='group']/th")]
    leads = ["Ban Tổ chức Thành ủy: chủ trì 2 việc", "Ủy ban Kiểm tra Thành ủy: chủ trì 1 việc"]
    assert groups == [*leads, "Không nêu ai chủ trì (14 việc)", "Không nêu đơn vị (11 việc)"]


def test_what_no_task_is_told_is_said_once_above_the_register(portal):
    page = parsed(task_register(portal))

    assert not page.xpath(".//table//*[@class='not-stated']")
    assert not page.xpath(".//th[@scope='col'][.='Thời hạn']")
    assert "thời hạn 28 việc" in parsed(task_counts(portal)).text_content()


def test_drafts_stand_last_in_the_register_where_other_texts_are_issued(portal):
    first, *others = portal.rows("tasks")
    text = portal.texts["kl-luan-chuyen-2021"]
    issued = with_rows(portal, tasks=[with_cells(first, document_id="kh-21"), *others])
    mixed = replace(issued, texts={**portal.texts, "kh-21": text})

    groups = parsed(task_register(mixed)).xpath(".//tbody")
    assert groups[0].xpath(".//tr/@data-task") == [first.task_id]
    assert groups[-1].xpath("string(tr[@class='group'])") == "Đang dự thảo: chưa giao việc cho ai (27 việc)"


def test_the_register_offers_to_choose_only_by_what_tells_tasks_apart(portal):
    form = parsed(task_register(portal)).xpath(".//form")[0]
    menus = {menu.get("data-by"): menu.xpath("option/text()") for menu in form.xpath(".//select")}

    assert set(menus) == {"unit", "role", "unsaid"}
    assert menus["role"][:3] == ["tất cả", "Chủ trì (3)", "Thực hiện (12)"]
    assert menus["unsaid"] == ["tất cả", "đơn vị (11)", "ai chủ trì (25)", "sản phẩm (22)", *_OTHERS]
