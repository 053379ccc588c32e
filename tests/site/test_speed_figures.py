"""The page of speed shows what the benchmarks wrote, each figure with its day, machine and load, and nothing else."""

import re

import pytest

from benchmarks.measuring.results import Result, write_results
from macros.about_data import speed_figures
from model.repository import ROOT

AROUND = {"measured_at": "2026-11-23T05:45Z", "commit": "c", "machine": "2 × máy thử", "load": 0.12}


@pytest.fixture(name="figures")
def _figures(tmp_path, monkeypatch):
    """A folder of figures in place of the real one, with two cases of one subject."""
    monkeypatch.setattr(speed_figures, "_FIGURES", tmp_path)
    row = AROUND | {"subject": "build", "topic": "Dựng trang", "size": 1000, "rounds": 3, "wall": 5.0, "memory": 200}
    row |= {"wall_ratio": 0.4, "beside": "", "wall_goal": 0.5, "memory_goal": None}
    cases = [
        ("mkdocs-material", 10.0, 1.0, None),
        ("cổng, dựng từ đầu", 9.0, 0.9, 0.8),
        ("cổng, chỉ đọc", 1.0, 0.1, 0.8),
    ]
    results = [Result(**row | {"case": n, "cpu": c, "cpu_ratio": r, "cpu_goal": g}) for n, c, r, g in cases]
    write_results(results, tmp_path / "benchmarks.csv")
    return tmp_path


@pytest.mark.usefixtures("figures")
def test_every_figure_bears_its_day_machine_and_load(portal):
    shown = speed_figures.speed_figures(portal, "build")

    assert "đo 05:45 UTC ngày 23/11/2026, 2 × máy thử, tải khi bắt đầu 0,12" in shown
    assert "growth" not in shown


@pytest.mark.usefixtures("figures")
def test_what_misses_a_goal_is_said_to(portal):
    rows = speed_figures.speed_figures(portal, "build").split("<tr")

    assert any("cổng, dựng từ đầu" in row and "chưa đạt" in row for row in rows)
    assert any("cổng, chỉ đọc" in row and "<strong>đạt</strong>" in row for row in rows)
    assert all("mkdocs-material</td><td>0" not in row for row in rows)


def test_the_growth_is_shown_where_it_was_drawn(figures, portal):
    (figures / "growth-build.svg").write_text("<svg/>", "utf-8")

    assert 'src="/huong-dan/toc-do/growth-build.svg"' in speed_figures.speed_figures(portal, "build")


@pytest.mark.usefixtures("figures")
def test_what_was_never_measured_is_said_not_to_be(portal):
    assert "Chưa đo." in speed_figures.speed_figures(portal, "exports")
    assert "Chưa đo." in speed_figures.where_time_goes(portal)
    assert "Chưa đo." in speed_figures.what_many_need(portal)


def test_the_profile_and_the_need_of_many_documents_are_those_measured(figures, portal):
    (figures / "profile.csv").write_text(
        f"{','.join(AROUND)},documents,part,seconds,share\n{','.join(map(str, AROUND.values()))},300,MkDocs,2.5,0.25\n",
        "utf-8",
    )
    (figures / "storage.csv").write_text(
        f"{','.join(AROUND)},documents,kind,files,bytes\n{','.join(map(str, AROUND.values()))},300,mọi trang,400,3000000\n",
        "utf-8",
    )
    assert '<td class="number">2,5</td><td class="number">25%</td>' in speed_figures.where_time_goes(portal)
    needed = speed_figures.what_many_need(portal)
    assert "khoảng 300 MB" in needed
    assert "khoảng 270 giây CPU" in needed


def test_no_figure_of_a_measurement_is_written_by_hand():
    page = (ROOT / "docs" / "huong-dan" / "toc-do" / "index.md").read_text("utf-8")

    assert re.findall(r"\d+,\d+|\d+ (?:giây|MB|GB|kB|%)", page) == []
