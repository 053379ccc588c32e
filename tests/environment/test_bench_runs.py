"""`make bench` runs to its end and says when, where and on how busy a machine it measured."""

import csv

import pytest

from benchmarks import __main__ as bench
from benchmarks.__main__ import OTHERS, main
from benchmarks.measuring.results import Result, read_results, write_results, write_rows
from benchmarks.measuring.results_page import PAGE, RESULTS, write_results_page
from benchmarks.measuring.tables import growth_table, results_tables


def made(subject="build", size=10, cpu=1.0, **parts):
    row = {"measured_at": "2026-11-23T00:00Z", "commit": "c", "machine": "2 × x", "load": 0.1, "subject": subject}
    row |= {"topic": "Build", "size": size, "case": "portal", "rounds": 3, "cpu": cpu, "wall": cpu, "memory": 100}
    row |= {"cpu_ratio": 1.0, "wall_ratio": 1.0, "beside": "", "cpu_goal": None, "wall_goal": None, "memory_goal": None}
    return Result(**row | parts)


@pytest.mark.usefixtures("command")
def test_the_benchmarks_run_to_their_end_at_the_smallest_size_and_show_what_they_keep(tmp_path, capsys, monkeypatch):
    monkeypatch.setenv("PORTAL_BENCH_THIS_PYTHON", "1")
    monkeypatch.setattr(bench, "RESULTS", tmp_path)
    monkeypatch.setattr(bench, "PAGE", tmp_path / "page")
    subjects = ["exports"]  # the smallest sizes of the others still take half a minute together
    assert main([*subjects, "--quick", "--keep", "--scratch", str(tmp_path)]) == 0

    with (tmp_path / "comparisons.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert {row["subject"] for row in rows} == set(subjects)
    assert all(row["measured_at"] and row["machine"] and row["load"] and float(row["cpu"]) > 0 for row in rows)
    assert all(row["case"] in capsys.readouterr().out for row in rows[:1])
    assert "Export XLSX, on " in (tmp_path / "page").read_text("utf-8")


def test_what_is_not_measured_again_stays_with_its_own_day(tmp_path):
    """Another subject, or the largest size of the same one."""
    path = tmp_path / "benchmarks.csv"
    large = made("build", size=3_000)
    write_results([made("build"), large, made("exports")], path)
    later = made("build", measured_at="2026-11-24T00:00Z")

    assert write_results([later], path) == read_results(path) == [later, large, made("exports")]


@pytest.mark.parametrize(
    ("parts", "met"),
    [
        ({}, None),
        ({"cpu_goal": 1.0}, True),
        ({"cpu_goal": 0.9}, False),
        ({"cpu_goal": 1.0, "wall_goal": 0.5}, False),
        ({"cpu_goal": 1.0, "memory_goal": 99}, False),
    ],
)
def test_goals_are_met_only_when_all_are(parts, met):
    assert made(**parts).met is met


def test_every_figure_bears_its_day_machine_and_load_and_what_misses_a_goal_is_said_to():
    rows = [made(case="peer"), made(cpu_goal=1.0), made(case="slow", cpu_ratio=2.0, cpu_goal=1.5)]
    caption, _, _, _, peer, portal, slow = results_tables(rows).splitlines()

    assert "2 × x" in caption
    assert all("2026-11-23 00:00" in each and "| 0.1" in each for each in (peer, portal, slow))
    assert all("| peer " in each for each in (peer, portal, slow))
    assert "CPU × ≤ 1 " in portal
    assert "| yes " in portal
    assert "CPU × ≤ 1.5 | **no** " in slow


def test_growth_is_told_of_every_case_measured_at_several_sizes_and_of_no_other():
    _, _, line = growth_table([made(size=10), made(size=1_000, cpu=90.0), made(size=1_000, case="once")]).splitlines()

    assert [cell.strip() for cell in line.strip("|").split("|")] == ["Build: portal", "10", "1 000", "0.90"]


def test_the_page_of_results_says_what_the_figures_beside_it_say(tmp_path):
    write_results_page(RESULTS, tmp_path / "page")

    assert (tmp_path / "page").read_text("utf-8") == PAGE.read_text("utf-8")


def test_what_was_never_measured_is_left_out_of_the_page_of_results(tmp_path):
    write_results_page(tmp_path, tmp_path / "page")

    assert "|" not in (tmp_path / "page").read_text("utf-8")


def test_what_many_documents_need_is_derived_from_the_largest_size_measured(tmp_path):
    write_results([made(size=10), made(size=100, cpu=2.0)], tmp_path / "comparisons.csv")
    around = {"measured_at": "2026-11-23T00:00Z", "machine": "2 × x", "load": 0.1, "documents": 300}
    write_rows(tmp_path / "storage.csv", around, ("kind", "files", "bytes"), [("all pages", 400, 3_000_000)])
    write_results_page(tmp_path, tmp_path / "page")

    page = (tmp_path / "page").read_text("utf-8")
    assert "files of 300 documents, measured 2026-11-23 00:00 UTC on 2 × x, load 0.1:" in page
    assert "| 2 s of CPU | about 600 s of CPU " in page
    assert "about 300 MB" in page


def test_a_word_that_is_no_subject_is_refused(capsys):
    with pytest.raises(SystemExit):
        main(["khong-co"])
    assert all(subject in capsys.readouterr().err for subject in ("khong-co",))
    assert set(OTHERS) == {"profile", "search", "preview", "pairing", "first_page"}
