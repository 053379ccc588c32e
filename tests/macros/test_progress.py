"""What units reported appears wherever its task does, as their words, and nothing is said where nobody has."""

from datetime import date
from types import SimpleNamespace

import pytest
from lxml import html

from macros.tasks.page import task_page
from macros.tasks.progress import progress_overview, task_counts
from macros.units.page import unit_page
from model.derived.progress import latest_report, reports_concerning
from model.vocabulary import TaskState
from tests.support.portals import with_rows

WARD, COLLECTIVE, LEAD = "phuong-4", "cac-cap-uy", "ban-to-chuc-thanh-uy"


def report(number, task_id, unit_id, state, day, **cells):
    """Return a report; what is not named in *cells* is empty."""
    empty = dict.fromkeys(("evidence_document", "evidence_date", "collective_id", "note"))
    row = {"report_id": f"BC-{number:04}", "task_id": task_id, "unit_id": unit_id, "state": state, "report_date": day}
    return SimpleNamespace(**row | empty | cells)


@pytest.fixture(name="reported", scope="module")
def _reported(portal):
    """The portal with two reports on one task, and one of a ward on a task of a collective."""
    proof = {"evidence_document": "12-BC/BTC", "evidence_date": date(2022, 3, 2)}
    return with_rows(
        portal,
        task_reports=[
            report(1, "NV-019", LEAD, TaskState.DONE, date(2022, 3, 5), **proof),
            report(2, "NV-019", LEAD, TaskState.IN_PROGRESS, date(2021, 12, 1), note="Đang lấy ý kiến."),
            report(3, "NV-001", WARD, TaskState.IN_PROGRESS, date(2021, 12, 1), collective_id=COLLECTIVE),
        ],
    )


def words(markup):
    return " ".join(html.fromstring(str(markup)).text_content().split())


def test_the_newest_report_stands_first_on_the_page_of_its_task_with_its_evidence(reported):
    page = html.fromstring(task_page(reported, "NV-019"))

    newest = " ".join(page.xpath("//section[h2[@id='bao-cao']]/p[1]")[0].text_content().split())
    assert newest.startswith("Đã hoàn thành (05/03/2022), Ban Tổ chức Thành ủy, văn bản số 12-BC/BTC ngày 02/03/2022")
    assert [each.get("datetime") for each in page.xpath("//ol/li/h3/time")] == ["2022-03-05", "2021-12-01"]
    assert "Đang lấy ý kiến." in page.xpath("string(//ol/li[2])")


def test_a_task_without_a_report_is_never_called_not_done(reported):
    page = words(task_page(reported, "NV-002"))

    assert "Báo cáo mới nhấtChưa có báo cáo" in page
    assert "không có nghĩa là chưa làm" in page
    assert "Các lần báo cáo" not in page


def test_that_nothing_was_begun_is_said_as_the_words_of_a_unit(portal):
    begun = with_rows(portal, task_reports=[report(1, "NV-002", WARD, TaskState.NOT_STARTED, date(2021, 12, 1))])

    assert "Chưa thực hiện (đơn vị báo)" in words(task_page(begun, "NV-002"))
    assert ", 1 chưa thực hiện (đơn vị báo), 27 chưa có báo cáo" in words(task_counts(begun))


@pytest.mark.parametrize("unit_id", [LEAD, "ban-thuong-vu-thanh-uy"])
def test_a_report_stands_on_the_page_of_every_unit_of_its_task(reported, unit_id):
    assert "Đã hoàn thành (05/03/2022), Ban Tổ chức Thành ủy" in words(unit_page(reported, unit_id))


def test_a_report_concerns_the_units_of_its_task_and_the_one_that_made_it(reported):
    concerned = {
        unit.unit_id: [each.report_id for each in reports_concerning(reported, unit.unit_id)]
        for unit in reported.rows("units")
    }

    assert concerned[LEAD] == ["BC-0001", "BC-0002"]
    assert concerned[WARD] == concerned[COLLECTIVE] == ["BC-0003"]
    assert concerned["phuong-1"] == []


def test_tasks_are_counted_by_their_newest_report_and_all_others_have_none(reported):
    assert latest_report(reported, "NV-019").state == TaskState.DONE
    assert "28 nhiệm vụ: 1 đã hoàn thành, 1 đang thực hiện, 26 chưa có báo cáo." in words(task_counts(reported))


def test_the_overview_counts_every_document_and_every_unit_that_has_tasks(reported):
    by_document, by_unit = html.fromstring(progress_overview(reported)).xpath("//table")

    (row,) = by_document.xpath(".//tbody/tr")
    assert _numbers(row) == ["28", "1", "1", "0", "26"]
    assert len(by_unit.xpath(".//tbody/tr")) == len(reported.group("task_units", "unit_id"))
    (lead,) = by_unit.xpath(f".//tr[th/a[@href='/don-vi/{LEAD}/']]")
    assert _numbers(lead) == ["2", "1", "0", "0", "1"]


def _numbers(row):
    return [each.text_content() for each in row.xpath("td[not(*[local-name()='svg'])]")]


def test_every_number_of_tasks_leads_to_those_tasks_in_the_register(reported):
    (counts,) = html.fragments_fromstring(task_counts(reported))
    (by_document, by_unit) = html.fromstring(progress_overview(reported)).xpath("//table")
    said = {each.text: each.get("href") for each in counts.xpath(".//a")}

    assert said["1 đã hoàn thành"] == "/nhiem-vu/?state=done"
    assert said["26 chưa có báo cáo"] == "/nhiem-vu/?state=none"
    assert "/nhiem-vu/?unsaid=due" in said.values()
    ways = [table.xpath(".//td/a/@href") for table in (by_document, by_unit)]
    assert "/nhiem-vu/?document=kl-luan-chuyen-2021&state=in_progress" in ways[0]
    assert f"/nhiem-vu/?unit={LEAD}&state=done" in ways[1]
    assert not by_unit.xpath(".//td/a[.='0']")


def test_there_is_no_overview_of_progress_before_the_first_report(portal):
    assert progress_overview(portal) == ""
