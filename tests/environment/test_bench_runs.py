"""`make bench` runs to its end and says when, where and on how busy a machine it measured."""

import csv

import pytest

from benchmarks.__main__ import OTHERS, main
from benchmarks.measuring.results import Result, read_results, write_results


def made(subject="build", size=10, cpu=1.0, **parts):
    row = {"measured_at": "2026-11-23T00:00Z", "commit": "c", "machine": "2 × x", "load": 0.1, "subject": subject}
    row |= {"topic": "Dựng trang", "size": size, "case": "cổng", "rounds": 3, "cpu": cpu, "wall": cpu, "memory": 100}
    row |= {"cpu_ratio": 1.0, "wall_ratio": 1.0, "beside": "", "cpu_goal": None, "wall_goal": None, "memory_goal": None}
    return Result(**row | parts)


def test_the_benchmarks_run_to_their_end_at_the_smallest_size(tmp_path, capsys, monkeypatch):
    monkeypatch.setenv("PORTAL_BENCH_THIS_PYTHON", "1")
    subjects = ["exports"]  # the smallest sizes of the others still take half a minute together
    assert main([*subjects, "--quick", "--output", str(tmp_path), "--scratch", str(tmp_path)]) == 0

    with (tmp_path / "comparisons.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert {row["subject"] for row in rows} == set(subjects)
    assert all(row["measured_at"] and row["machine"] and row["load"] and float(row["cpu"]) > 0 for row in rows)
    assert all(row["case"] in capsys.readouterr().out for row in rows[:1])


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


def test_a_word_that_is_no_subject_is_refused(capsys):
    with pytest.raises(SystemExit):
        main(["khong-co"])
    assert all(subject in capsys.readouterr().err for subject in ("khong-co",))
    assert set(OTHERS) == {"profile", "search", "preview", "first_page"}
