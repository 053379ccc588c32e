"""Whoever builds the site is told what is still open in its data."""

import zipfile
from dataclasses import replace

import pytest

from publishing.downloads.quality_report import open_warnings, write_quality_report
from validation.rulebook.findings import finding

MANY = 8


@pytest.fixture(name="open_data")
def _open_data(portal):
    """The committed data with open questions."""
    rules = ["published_words_stand"] * MANY + ["name_is_spelt"]
    return replace(
        portal, warnings=tuple(finding(rule, f"bang-{n}.csv", n + 2, "note") for n, rule in enumerate(rules))
    )


def test_data_without_warnings_are_not_talked_about(portal, tmp_path):
    write_quality_report(replace(portal, warnings=()), tmp_path)

    assert open_warnings(tmp_path) == []


def test_warnings_are_counted_the_first_are_named_and_the_rest_is_led_to(open_data, tmp_path):
    write_quality_report(open_data, tmp_path)

    first, *named, last = open_warnings(tmp_path)

    assert first == f"Còn {MANY + 1} cảnh báo chưa ai xem:"
    assert len(named) < MANY
    assert "bang-0.csv:2" in named[0]
    assert "make check" in last
    assert (tmp_path / "bao-cao-kiem-tra.txt").as_posix() in last


def test_the_warnings_of_a_packed_site_are_read_from_its_archive(open_data, tmp_path):
    write_quality_report(open_data, tmp_path)
    with zipfile.ZipFile(tmp_path / "portal.zip", "w") as archive:
        archive.write(tmp_path / "bao-cao-kiem-tra.txt", "portal/tai-ve/bao-cao-kiem-tra.txt")

    (packed,) = zipfile.Path(tmp_path / "portal.zip").iterdir()

    assert open_warnings(packed / "tai-ve")[0] == f"Còn {MANY + 1} cảnh báo chưa ai xem:"


def test_make_site_prints_what_is_open_also_when_nothing_has_changed(build, data_copy, tmp_path):
    path = data_copy / "editor_notes.csv"
    path.write_text(
        path.read_text("utf-8").replace("Văn bản không nêu ngày chốt", "Không rõ ngày chốt"), encoding="utf-8"
    )

    said = [build(data_copy, tmp_path / "site").stdout for _ in range(2)]

    assert said[0] == said[1]
    assert said[0].startswith("Còn 1 cảnh báo")
    assert "editor_notes.csv:" in said[0]
