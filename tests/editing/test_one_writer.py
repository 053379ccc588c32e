"""Nothing but editing/ writes into a data folder: every command is run while each of its processes is watched."""

import shutil

import pytest

from editing.__main__ import COMMANDS as EDITING
from intake.__main__ import COMMANDS as INTAKE
from model.repository import ROOT
from publishing.__main__ import _COMMANDS as PUBLISHING
from tests.support.folders import bytes_of
from tests.support.invented import DOCUMENTS
from tests.support.report_forms import FILLED, HANDED_OUT_BEFORE, fill, reports
from tests.support.watching import watched

#: Writes the promise of columns into the repository, and asks the data as `build` does.
NOT_RUN = {("publishing", "promise")}
#: Those that may change the data, and do.
CHANGE = {("editing", "confirm"), ("validation", "confirm"), ("intake", "add")}
CHANGE |= {("intake", "reports"), ("validation", "reports")}
#: A document that an office sends.
RECEIVED = DOCUMENTS / "cong-van-kinh-gui" / "source.txt"


def _calls(out, form):
    """Return the words of every command, by its program and name."""
    return {
        ("validation", "text"): ["--format", "text"],
        ("validation", "xlsx"): ["--format", "xlsx", "--output", out / "report.xlsx"],
        ("publishing", "build"): ["build", "--site", out / "site"],
        ("publishing", "bundle"): ["bundle", "--bundle", out / "bundle"],
        ("publishing", "publish"): ["publish", "--releases", out / "releases"],
        ("publishing", "rollback"): ["rollback", "--releases", out / "releases"],
        ("publishing", "list"): ["list", "--releases", out / "releases"],
        ("publishing", "verify"): ["verify", out / "site"],
        ("publishing", "compare"): ["compare", out / "site", out / "site"],
        ("publishing", "traces"): ["traces", form, "--releases", out / "releases", "--bundle", out / "bundle"],
        ("validation", "reports"): ["reports", form],
        ("intake", "reports"): ["reports", form],
        ("intake", "read"): ["read", RECEIVED],
        ("intake", "add"): ["add", RECEIVED, "--not-secret"],
        ("validation", "confirm"): ["confirm"],
        ("editing", "confirm"): ["confirm"],
        ("editing", "workbook"): ["workbook", out / "so.xlsx"],
        ("editing", "take"): ["take", out / "so.xlsx"],
        ("editing", "tidy"): ["tidy"],
        ("editing", "pairs"): ["pairs", "kl-luan-chuyen-2021", "kl-luan-chuyen-2021"],
    }


def test_every_command_is_watched(tmp_path):
    doors = [("publishing", command.name) for command in PUBLISHING]
    doors += [(name, command) for name, commands in (("editing", EDITING), ("intake", INTAKE)) for command in commands]

    assert set(doors) <= _calls(tmp_path, tmp_path).keys() | NOT_RUN


def test_no_command_writes_data_but_through_editing(command, data_copy, tmp_path, tmp_path_factory):
    notes, out = tmp_path / "notes", tmp_path_factory.mktemp("out")
    environment = watched(data_copy, notes, ROOT / "editing", tmp_path_factory.mktemp("startup"))
    environment |= {"PORTAL_DATA": str(data_copy), "PORTAL_CACHE": str(tmp_path / "cache"), "NO_MKDOCS_2_WARNING": "1"}
    form = fill(HANDED_OUT_BEFORE, tmp_path / "bao-cao.xlsx", FILLED)

    for (program, name), words in _calls(out, form).items():
        before = bytes_of(data_copy)
        done = command("python", "-m", program, *words, **environment)
        assert "Traceback" not in done.stderr, (program, name, done.stderr)
        assert (program, name) in CHANGE or bytes_of(data_copy) == before, (program, name)
    done = command("mkdocs", "build", "--quiet", "--site-dir", out / "plain", **environment)
    assert done.returncode == 0, done.stderr

    assert not notes.exists(), notes.read_text("utf-8")
    assert len(reports(data_copy)) == 1
    assert (out / "site" / "index.html").is_file()


@pytest.mark.parametrize(
    "fault",
    [
        pytest.param("from pathlib import Path; Path('task_reports.csv').write_text('x')", id="a file written"),
        pytest.param("import os; os.rename('tasks.csv', 'x.csv')", id="a file renamed"),
        pytest.param(
            "import subprocess, sys; subprocess.run([sys.executable, '-c', 'open(\"tasks.csv\", \"a\")'])", id="a child"
        ),
        pytest.param("import shutil; shutil.rmtree('texts')", id="a folder removed"),
    ],
)
def test_who_writes_data_otherwise_is_noted(command, data_copy, tmp_path, tmp_path_factory, fault):
    notes = tmp_path / "notes"
    environment = watched(data_copy, notes, ROOT / "editing", tmp_path_factory.mktemp("startup"))

    command("python", "-c", f"import os; os.chdir({str(data_copy)!r}); {fault}", **environment)

    assert str(data_copy) in notes.read_text("utf-8")
    shutil.rmtree(data_copy, ignore_errors=True)
