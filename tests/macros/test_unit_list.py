"""The list of units: those that have tasks first, the others by kind, every unit once, no box that scrolls."""

import pytest
from lxml import html

from macros.units.listing import unit_list
from model.vocabulary import DocumentStatus
from tests.support.portals import with_cells, with_rows


def _groups(portal, page=1):
    """Return the headings of the list with the names below each, and what is said of them."""
    root = html.fragment_fromstring(str(unit_list(portal, page)), create_parent=True)
    headed = [(each.text_content(), each.getnext()) for each in root.xpath("h2 | h3")]
    return {name: [entry.text_content() for entry in below.xpath("self::ul/li")] for name, below in headed}


@pytest.fixture(name="many", scope="module")
def _many(portal):
    """The portal with thirty more wards."""
    ward = portal.row("units", "phuong-1")
    more = [with_cells(ward, unit_id=f"phuong-{n}", name=f"Phường {n}") for n in range(101, 131)]
    return with_rows(portal, units=[*portal.rows("units"), *more])


def test_units_with_tasks_come_first_by_their_own_name_then_by_collective_names(portal):
    first, second, third, *_ = _groups(portal)

    assert (first, second) == ("Nhiệm vụ nêu đích danh (4)", "Nhiệm vụ giao cho tên gọi chung (10)")
    assert third.startswith("Chưa nhiệm vụ nào nêu đích danh")
    assert _groups(portal)[first][0].startswith("Ban Thường vụ Thành ủy 7 nhiệm vụ")


def test_wards_stand_under_a_heading_of_their_own_in_vietnamese_order(many):
    wards = _groups(many)["Phường (39)"]

    assert [each.partition(" Ngoài")[0] for each in wards[4:7]] == ["Phường 5", "Phường 101", "Phường 102"]


def test_every_unit_stands_once_and_is_counted(many):
    groups = _groups(many)
    listed = [name for names in groups.values() for name in names]

    assert len(listed) == len(many.rows("units"))
    assert all(heading.endswith(f"({len(names)})") for heading, names in groups.items() if names)


def test_tasks_of_drafts_are_counted_by_themselves(portal):
    documents = [with_cells(each, status=DocumentStatus.ISSUED) for each in portal.rows("documents")]
    issued = with_rows(portal, documents=documents)

    assert "Ban Thường vụ Thành ủy 7 nhiệm vụ trong dự thảo" in _groups(portal)["Nhiệm vụ nêu đích danh (4)"]
    assert "Ban Thường vụ Thành ủy 7 nhiệm vụ" in _groups(issued)["Nhiệm vụ nêu đích danh (4)"]


def test_without_any_task_no_heading_stands_over_nothing(portal):
    bare = with_rows(portal, tasks=[], task_units=[])

    assert [name for name in _groups(bare) if name.startswith("Nhiệm vụ")] == []
    assert unit_list(with_rows(portal, units=[])) == ""
