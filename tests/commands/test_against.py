"""What was published on the target branch, or in a copy of the site, stands in a change, whatever its own ledger says."""

import json
import shutil

import pytest

from editing.confirm import confirm as confirm_folder
from tests.support.csv_rows import Table
from tests.support.faults import change
from validation.__main__ import main
from validation.checkers.publication.facts import facts_of
from validation.folder_check import FolderCheck
from validation.reading.ledger import LEDGER, written

WHO = ("-c", "user.name=Biên tập", "-c", "user.email=bien-tap@example.invalid")


@pytest.fixture(name="git")
def _git(command, data_copy):
    def git(*words):
        done = command("git", "-C", data_copy.parent, *WHO, *words)
        assert done.returncode == 0, done.stderr
        return done.stdout

    return git


@pytest.fixture(name="repository")
def _repository(git, data_copy):
    """The committed data on the branch main of a repository, and a branch for a change."""
    git("init", "-q", "-b", "main")
    git("add", ".")
    git("commit", "-qm", "Publish")
    git("switch", "-qc", "change")
    return data_copy


@pytest.fixture(name="held")
def _held(capsys):
    """Hold a folder against what was published elsewhere; give the exit code and the errors."""

    def held(data, where="main"):
        capsys.readouterr()
        code = main(["--data", str(data), "--against", str(where), "--format", "json"])
        errors = json.loads(capsys.readouterr().out)["errors"]
        return code, [each for each in errors if each["severity"] == "error"]

    return held


@pytest.fixture(name="confirm")
def _confirm(git):
    def confirm(data):
        assert confirm_folder(data) == 0
        git("add", ".")
        git("commit", "-qm", "Confirm")

    return confirm


@pytest.fixture(name="seal")
def _seal(git):
    """Write the ledger anew by hand, as what the data say now: confirming refuses what has no ground."""

    def seal(data):
        facts = facts_of(FolderCheck(data).dataset())
        (data / LEDGER).write_text(written(facts), encoding="utf-8")
        git("add", ".")
        git("commit", "-qm", "Seal")

    return seal


def change_a_day(data):
    change(data, "base_salaries", "2019-07-01", decree_date="2019-05-10")


def announce(data):
    words = "Ngày của nghị định áp dụng từ 01/07/2019 ghi lại theo bản in."
    Table.read(data / "publications.csv").add(
        "CB-900", "2026-11-29", "changed", "", "", "Đính chính", words, "chinh-sach/"
    )


def test_a_change_without_a_change_holds(repository, held):
    assert held(repository) == (0, [])


def test_a_published_fact_that_was_only_sealed_is_told_where_it_stands(repository, held, seal):
    change_a_day(repository)
    seal(repository)

    code, (error,) = held(repository)

    assert code == 1
    assert (error["file"], error["column"], error["rule"]) == (
        "base_salaries.csv",
        "decree_date",
        "published_fact_stands",
    )
    assert "“2019-05-09”" in error["message"]
    assert "publications.csv" in error["message"]
    assert "chạy make confirm" not in error["message"]


def test_a_published_fact_changes_with_an_entry_of_the_log_though_it_was_confirmed(repository, held, confirm):
    change_a_day(repository)
    announce(repository)
    confirm(repository)

    assert held(repository) == (0, [])


def test_a_row_that_was_taken_out_and_sealed_is_missed(repository, held, seal):
    parts = Table.read(repository / "task_units.csv")
    del parts.rows[parts.row_of("NV-013 cac-cap-uy")]
    parts.write()
    seal(repository)

    assert [each["rule"] for each in held(repository)[1]] == ["published_row_lives"]


def test_a_ledger_resealed_to_fit_a_changed_fact_is_no_ground(repository, held):
    change_a_day(repository)
    words = (repository / LEDGER).read_text("utf-8").replace('"2019-05-09"', '"2019-05-10"')
    _reseal(repository, words)

    assert [each["rule"] for each in held(repository)[1]] == ["published_fact_stands"]


@pytest.mark.parametrize("there", [pytest.param(True, id="another value"), pytest.param(False, id="left out")])
def test_a_ledger_resealed_for_a_later_change_is_called_forged(repository, held, there):
    words = (repository / LEDGER).read_text("utf-8")
    cell = '"decree_date": "2019-05-09",\n'
    _reseal(repository, words.replace(cell, cell.replace("09", "10") if there else ""))

    forged = [each for each in held(repository)[1] if each["rule"] == "ledger_is_whole"]

    assert ["base_salaries.csv, dòng 2019-07-01, cột decree_date" in each["message"] for each in forged] == [True]


def _reseal(data, words):
    facts = {file: rows for file, rows in json.loads(words).items() if file != "seal"}
    (data / LEDGER).write_text(written(facts), encoding="utf-8")


def test_what_the_target_went_on_to_publish_is_not_asked_of_a_branch(repository, held, confirm, git):
    git("switch", "-q", "main")
    change_a_day(repository)
    announce(repository)
    confirm(repository)
    git("switch", "-q", "change")

    assert held(repository) == (0, [])


def test_a_target_without_a_ledger_asks_nothing(repository, held, confirm, git):
    git("rm", "-q", "--cached", f"data/{LEDGER}")
    git("commit", "-qm", "Forget the ledger")
    git("branch", "without")
    change_a_day(repository)
    announce(repository)
    confirm(repository)

    assert held(repository, "without") == (0, [])


def test_a_published_site_tells_what_its_data_were(repository, held, seal, tmp_path):
    downloads = tmp_path / "site" / "tai-ve" / "so-cong-bo"
    downloads.mkdir(parents=True)
    shutil.copy(repository / LEDGER, downloads)
    change_a_day(repository)
    seal(repository)

    assert [each["column"] for each in held(repository, tmp_path / "site")[1]] == ["decree_date"]


@pytest.mark.parametrize("where", ["khong-co-nhanh", "HEAD~99", "tests", "a broken ledger"])
@pytest.mark.usefixtures("command")
def test_what_cannot_be_held_against_is_told_in_one_sentence(data_copy, where, tmp_path, capsys):
    (tmp_path / "broken.json").write_text("{}", encoding="utf-8")
    place = tmp_path / "broken.json" if where == "a broken ledger" else where

    assert main(["--data", str(data_copy), "--against", str(place)]) == 2
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert str(place) in said
