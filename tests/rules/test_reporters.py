"""A report is of a unit that the task names, or that says it is one of those a collective name stands for."""

import pytest

from tests.support.csv_rows import Table
from tests.support.faults import findings


def _told(data, task, unit, collective):
    Table.read(data / "task_reports.csv").add(
        "BC-0001", task, unit, "2021-12-01", "in_progress", "", "", collective, "Đang làm."
    )
    return [(each.rule, each.line, each.column) for each in findings(data)]


@pytest.mark.parametrize(
    ("task", "unit", "collective", "column"),
    [
        pytest.param("NV-001", "phuong-4", "", "unit_id", id="a unit that is not named"),
        pytest.param("NV-001", "phuong-4", "bo-chinh-tri", "collective_id", id="a single unit for a collective"),
        pytest.param("NV-001", "phuong-4", "cac-ban-dang", "collective_id", id="a collective of another task"),
        pytest.param("NV-021", "van-phong-thanh-uy", "cac-ban-dang", "collective_id", id="a unit that is named itself"),
    ],
)
def test_a_report_of_a_unit_without_a_part_is_an_error(data_copy, task, unit, collective, column):
    assert _told(data_copy, task, unit, collective) == [("reporter_has_a_part", 2, column)]


def test_of_a_report_that_leads_nowhere_only_that_is_told(data_copy):
    assert _told(data_copy, "NV-999", "phuong-4", "cac-cap-uy") == [("reference_exists", 2, "task_id")]


@pytest.mark.parametrize(("unit", "collective"), [("cac-cap-uy", ""), ("phuong-4", "cac-cap-uy")])
def test_a_report_of_a_unit_with_a_part_is_right(data_copy, unit, collective):
    assert _told(data_copy, "NV-001", unit, collective) == []
