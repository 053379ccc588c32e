"""Tasks are found by what units reported of them."""

from datetime import date
from types import SimpleNamespace

from model.vocabulary import TaskState
from publishing.search.entries_of_data import portal_entries
from tests.support.portals import with_rows


def test_a_task_is_found_by_what_was_reported_of_it(portal):
    report = SimpleNamespace(
        report_id="BC-0001",
        task_id="NV-019",
        unit_id="ban-to-chuc-thanh-uy",
        collective_id=None,
        state=TaskState.DONE,
        report_date=date(2022, 3, 5),
        note="Đã trình.",
        evidence_document="12-BC/BTC",
        evidence_date=date(2022, 3, 2),
    )
    (hit,) = [each for each in portal_entries(with_rows(portal, task_reports=[report])) if "12-BC/BTC" in each.text]

    assert (hit.number, hit.url) == ("NV-019", "nhiem-vu/#nv-019")
    assert hit.text.endswith("minh chứng: văn bản số 12-BC/BTC ngày 02/03/2022; Đã trình.")
