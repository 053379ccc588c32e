"""Whatever is done to disk, environment and terminal: a command answers in a Vietnamese sentence, and nothing is lost."""

import ast
import fcntl
import os
import shlex
import signal
import subprocess
import sys
from functools import partial

import pytest

from model.day import build_day
from model.repository import ROOT
from model.settings import SettingError
from publishing.addresses import site_address
from tests.support.faults import findings
from tests.support.folders import bytes_of
from validation.__main__ import main
from validation.commands.door import sentence_for

#: What a terminal may be, as a shell says it; what it leaves to be read is words in UTF-8.
TERMINALS = {
    "closed output": ">&-",
    "full disk for the output": ">/dev/full",
    "no reader": "| true",
    "closed input": "<&-",
    "closed messages": "2>&-",
    "nothing open": "<&- >&- 2>&-",
    "nowhere to speak": ">/dev/full 2>/dev/full",
}
SETTINGS = {
    "an old Windows pipe": {"PYTHONIOENCODING": "cp1252"},
    "an ASCII pipe": {"PYTHONIOENCODING": "ascii"},
    "a machine without languages": {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
}
#: Files that no program leaves by itself, with the root of the system's refusal in them.
WRONG_FILES = {
    "a folder": lambda path: path.mkdir(),
    "a link to itself": lambda path: path.symlink_to(path.name),
    "a pipe": os.mkfifo,
    "an endless device": lambda path: path.symlink_to("/dev/zero"),
}


@pytest.fixture(name="shell")
def _shell(command, data_copy):
    """Run a line of a shell on a copy of the data; give exit code and words."""

    def shell(line, **environment):
        line = f"{line.replace('python ', shlex.quote(sys.executable) + ' ')}; exit ${{PIPESTATUS[0]}}"
        return command("bash", "-c", line, PORTAL_DATA=str(data_copy), **environment)

    return shell


def _is_told(done):
    assert done.returncode in {0, 1, 2}
    assert "Traceback" not in done.stdout + done.stderr
    assert "Exception ignored" not in done.stderr


@pytest.mark.parametrize("terminal", TERMINALS.values(), ids=TERMINALS)
def test_no_terminal_makes_a_command_show_its_insides(shell, terminal):
    _is_told(shell(f"python -m validation --help {terminal}"))


@pytest.mark.parametrize("setting", SETTINGS.values(), ids=SETTINGS)
def test_a_command_speaks_utf_8_wherever_its_words_go(shell, setting):
    done = shell("python -m validation --help && python -m editing nothing", **setting)

    _is_told(done)
    assert "Kiểm tra dữ liệu của cổng." in done.stdout
    assert "Lệnh chưa đúng: " in done.stderr


@pytest.mark.parametrize("words", ["-m validation", "-m editing confirm", "preview.py"])
def test_a_day_that_is_none_is_named_with_what_it_must_be(shell, words):
    done = shell(f"python {words}", SOURCE_DATE_EPOCH="abc")

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("SOURCE_DATE_EPOCH=“abc” không dùng được: phải là số giây tính từ 01/01/1970")


@pytest.mark.parametrize("value", ["1e9", "99999999999999999", "-99999999999999", "mười"])
def test_no_number_of_seconds_that_a_calendar_lacks_is_taken_for_a_day(monkeypatch, value):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", value)

    with pytest.raises(SettingError, match=r"SOURCE_DATE_EPOCH=“.*” không dùng được"):
        build_day()


@pytest.mark.parametrize(
    "address", ["//x", "van-ban.noi-bo", "ftp://x/", "https://", "https://a b/", "https://x/?q", "https://u:p@x"]
)
def test_an_address_that_is_none_is_named_with_what_it_must_be(monkeypatch, address):
    monkeypatch.setenv("PORTAL_URL", address)

    with pytest.raises(SettingError, match=r"PORTAL_URL=“.*” không dùng được: phải là địa chỉ đầy đủ"):
        site_address()


@pytest.mark.parametrize("make", WRONG_FILES.values(), ids=WRONG_FILES)
def test_what_lies_in_the_place_of_a_file_is_named(data_copy, make):
    (data_copy / "published_ids.csv").unlink()
    make(data_copy / "published_ids.csv")

    assert {each.file for each in findings(data_copy)} >= {"published_ids.csv"}


@pytest.mark.usefixtures("data_copy")
@pytest.mark.parametrize("words", ["validation --output report.json", "editing confirm"])
def test_a_disk_that_is_full_loses_nothing(shell, tmp_path, words):
    """No file may grow: what a full disk answers, on every machine."""
    (tmp_path / "report.json").write_text("the older one")
    before = bytes_of(tmp_path)

    done = shell(
        f"ulimit -f 0; cd {shlex.quote(str(tmp_path))}; python -m {words}", PYTHONPATH=str(ROOT), PORTAL_CACHE="x"
    )

    assert done.returncode in {1, 2}
    assert "tệp lớn quá mức" in done.stdout + done.stderr
    _is_told(done)
    assert bytes_of(tmp_path) == before


@pytest.mark.usefixtures("command")  # it starts a program
def test_ctrl_c_ends_a_command_that_waits_with_a_sentence(data_copy):
    """Another editor holds the folder, and the one who waits gives up."""
    place = os.open(data_copy, os.O_RDONLY)
    fcntl.flock(place, fcntl.LOCK_EX)
    words = [sys.executable, "-X", "importtime", "-m", "editing", "confirm", "--data", str(data_copy)]
    heard = partial(signal.signal, signal.SIGINT, signal.SIG_DFL)  # a suite in the background has it ignored
    with subprocess.Popen(
        words,
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=heard,  # noqa: PLW1509 - it does nothing but this one call
    ) as waiting:
        for line in waiting.stderr:  # from here on nothing is imported before it waits
            if line.rstrip().endswith("editing.transaction"):
                break
        waiting.send_signal(signal.SIGINT)
        said = waiting.communicate()[1]
    os.close(place)

    assert waiting.returncode == 1
    assert "Đã dừng giữa chừng theo yêu cầu (Ctrl-C)." in said
    assert "Traceback" not in said


def test_an_error_of_the_program_itself_is_told_as_such_with_its_place():
    try:
        {}["no such key"]
    except KeyError as error:
        words, code = sentence_for(error)

    assert code == 1
    assert words.startswith("Chương trình có lỗi (test_door.py:")


def test_a_report_goes_through_a_link_to_where_it_leads(data_copy, tmp_path):
    (tmp_path / "link").symlink_to("report.txt")

    assert main(["--data", str(data_copy), "--output", str(tmp_path / "link")]) == 0
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "report.txt").read_text("utf-8").startswith("Dữ liệu đạt")


DOORS = sorted(
    path.relative_to(ROOT).as_posix()
    for pattern in ("*.py", "*/__main__.py", "environment/*.py")
    for path in ROOT.glob(pattern)
    if "__name__ ==" in path.read_text("utf-8")
)


@pytest.mark.parametrize("file", DOORS)
def test_every_command_is_entered_through_the_one_door(file):
    last = ast.parse((ROOT / file).read_text("utf-8")).body[-1]

    assert isinstance(last, ast.If)
    assert ast.unparse(last.body[0]).startswith("run_command_line(")
