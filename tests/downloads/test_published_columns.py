"""Column names are a promise: today's columns against those last published."""

import copy

import pytest

from model.repository import ROOT
from publishing.descriptors.published_columns import breaking_changes, columns_today, locked


@pytest.fixture(name="columns")
def _columns(portal):
    return columns_today(portal)


def test_the_columns_are_those_last_published(columns):
    """When this fails: `python -m publishing promise`, then say in CHANGELOG.md what changed."""
    assert columns == locked()["tables"]


def test_the_changelog_tells_of_the_version_in_the_lock():
    changelog = (ROOT / "CHANGELOG.md").read_text("utf-8")

    assert f"Cấu trúc dữ liệu {locked()['version']}" in changelog
    assert "## Thế nào là thay đổi phá vỡ" in changelog


def _renamed(columns):
    columns["tasks"][0]["name"] = "id"


def _removed(columns):
    del columns["tasks"][3]


def _moved(columns):
    columns["tasks"].reverse()


def _retyped(columns):
    columns["rotation_results"][8]["type"] = "text"


def _code_dropped(columns):
    next(column for column in columns["units"] if column["name"] == "kind")["codes"].pop()


def _made_optional(columns):
    columns["tasks"][0]["required"] = False


def _table_dropped(columns):
    del columns["policies"]


@pytest.mark.parametrize(
    "change", [_renamed, _removed, _moved, _retyped, _code_dropped, _made_optional, _table_dropped]
)
def test_a_change_that_breaks_what_others_built_is_told(columns, change):
    changed = copy.deepcopy(columns)
    change(changed)

    assert len(breaking_changes(columns, changed)) == 1


def test_a_new_column_at_the_end_and_a_new_code_break_nothing(columns):
    grown = copy.deepcopy(columns)
    grown["tasks"].append({"name": "extra", "type": "text", "required": False, "codes": []})
    next(column for column in grown["units"] if column["name"] == "kind")["codes"].append("new")

    assert breaking_changes(columns, grown) == []
