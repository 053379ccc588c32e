"""Reports of many files, at once, interrupted, with no room to write: every good row is in, or nothing and a sentence."""

import errno
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from editing import transaction
from intake.reports.form_reader import read_form
from intake.reports.intake import take_in as take_in_files
from model.repository import ROOT
from tests.support.csv_rows import Table
from tests.support.faults import findings
from tests.support.folders import bytes_of
from tests.support.report_forms import COUNTS, FILLED, ROW, reports
from validation.__main__ import main
from validation.reading.journal import JOURNAL, STAGING
from validation.rulebook.findings import errors_of

#: A process of its own reads each workbook.
pytestmark = pytest.mark.usefixtures("command")
BAD = {"C5": "Gần xong", "D5": "20/11/2026"}
#: What changing a folder asks of the system.
EVENTS = {"open", "os.rename", "os.mkdir", "os.remove", "os.rmdir", "shutil.rmtree"}
SECOND = {"C6": "Đang thực hiện", "D6": "21/11/2026"}


def test_a_table_without_a_last_line_end_gets_the_new_row_on_a_line_of_its_own(filled, take_in, data_copy):
    path = data_copy / "task_reports.csv"
    path.write_bytes(path.read_bytes().rstrip(b"\n"))
    assert errors_of(findings(data_copy)) == []

    assert take_in(filled(FILLED))[0] == 0
    path.write_bytes(path.read_bytes().rstrip(b"\n"))
    assert take_in(filled(SECOND))[0] == 0

    assert reports(data_copy)[0] == ROW
    assert path.read_bytes().count(b"\n") == 3
    assert path.read_bytes().endswith(b"\n")


@pytest.mark.parametrize(
    "bad",
    [
        pytest.param(BAD, id="a state not in the list"),
        pytest.param({"C5": "Đang thực hiện", "D5": "31/12/2099"}, id="a day to come"),
        pytest.param({"C5": "Đang thực hiện", "D5": "20/11/2026", "G5": "đồng chí Trần Văn Bình"}, id="a person"),
    ],
)
def test_a_faulty_form_after_an_accepted_report_is_told_and_those_after_it_are_taken(filled, take_in, data_copy, bad):
    assert take_in(filled(FILLED | SECOND))[0] == 0

    code, words = take_in(filled(bad, "sai.xlsx"), filled(SECOND | {"D6": "22/11/2026"}, "dung.xlsx"))

    assert code == 1
    assert "sai.xlsx, trang “Báo cáo”, dòng 5, cột" in words
    assert words.splitlines()[-1] == f"dung.xlsx: {COUNTS}."
    assert [row["report_id"] for row in reports(data_copy)] == ["BC-0001", "BC-0002", "BC-0003"]


def test_files_that_cannot_be_read_are_a_sentence_each_and_the_others_are_taken(filled, take_in, data_copy, tmp_path):
    (tmp_path / "hong.xlsx").write_bytes(b"PK\x03\x04" + b"\xff" * 400)
    (tmp_path / "thu-muc.xlsx").mkdir()
    broken = [tmp_path / name for name in ("hong.xlsx", "thu-muc.xlsx", "khong-co.xlsx")]

    code, words = take_in(*broken, filled(FILLED))

    assert code == 1
    assert [line.partition(".xlsx: từ chối.")[1] != "" for line in words.splitlines()] == [True] * 3 + [False] * 2
    assert reports(data_copy) == [ROW]


def test_a_row_that_is_wrong_only_beside_a_faulty_one_is_taken(filled, take_in, data_copy):
    """Two rows tell of one task on one day, under two names; the first is faulty, so the second is no repetition."""
    both = {"C5": "Gần xong", "D5": "20/11/2026", "C6": "Đang thực hiện", "D6": "20/11/2026"}

    code, words = take_in(filled(both, unit="phuong-4"))

    assert (code, words.splitlines()[-1]) == (1, "bao-cao.xlsx: nhận 1 dòng, 0 dòng đã có từ trước, 1 lỗi.")
    assert [(row["task_id"], row["collective_id"]) for row in reports(data_copy)] == [
        ("NV-001", "lanh-dao-cac-co-quan-don-vi")
    ]


def test_bc_9999_is_followed_by_bc_10000(filled, take_in, data_copy):
    cells = [ROW[name] for name in ROW]
    Table.read(data_copy / "task_reports.csv").add("BC-9999", *cells[1:])

    assert take_in(filled(FILLED | {"D5": "21/11/2026"}))[0] == 0
    assert take_in(filled(SECOND))[0] == 0

    assert [row["report_id"] for row in reports(data_copy)] == ["BC-9999", "BC-10000", "BC-10001"]


def test_the_code_of_a_report_that_was_withdrawn_is_not_used_again(filled, take_in, data_copy):
    Table.read(data_copy / "redirects.csv").add("task_reports", "BC-0007", "nhiem-vu/", "Báo cáo nhầm.")
    lock = Table.read(data_copy / "published_ids.csv")
    lock.rows.insert(next(n for n, row in enumerate(lock.rows) if row[0] > "task_reports"), ["task_reports", "BC-0007"])
    lock.write()

    assert take_in(filled(FILLED))[0] == 0

    assert [row["report_id"] for row in reports(data_copy)] == ["BC-0008"]


def _started(data, *files, **environment):
    words = [sys.executable, "-m", "validation", "reports", *map(str, files), "--data", str(data)]
    return subprocess.Popen(
        words, cwd=ROOT, env=os.environ | environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )


def test_four_at_once_give_four_rows_with_four_codes(filled, data_copy):
    days = ["17/11/2026", "18/11/2026", "19/11/2026", "20/11/2026"]
    files = [filled({"C5": "Đang thực hiện", "D5": day}, f"{place}.xlsx") for place, day in enumerate(days)]

    running = [_started(data_copy, file) for file in files]

    assert [each.wait() for each in running] == [0] * 4
    for each in running:
        each.communicate()
    rows = reports(data_copy)
    assert [row["report_id"] for row in rows] == ["BC-0001", "BC-0002", "BC-0003", "BC-0004"]
    assert {row["report_date"] for row in rows} == {f"2026-11-{day[:2]}" for day in days}


@pytest.mark.parametrize("coding", ["cp1252", "cp1258", "ascii"])
def test_what_is_said_can_be_read_however_the_output_is_set(filled, data_copy, coding):
    each = _started(data_copy, filled(FILLED), PYTHONIOENCODING=coding, PYTHONUTF8="0", LC_ALL="C")

    said, wrong = each.communicate()

    assert (each.returncode, wrong) == (0, b"")
    assert said.decode().splitlines()[-1] == f"bao-cao.xlsx: {COUNTS}."


def test_where_what_is_said_goes_nowhere_the_rows_are_in_and_one_sentence_says_so(filled, data_copy):
    words = [sys.executable, "-m", "intake", "reports", str(filled(FILLED)), "--data", str(data_copy)]
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        done = subprocess.run(words, cwd=ROOT, stdout=full, stderr=subprocess.PIPE, check=False)

    assert done.returncode == 1
    assert done.stderr.decode() == "Lệnh đã chạy, nhưng kết quả không tới nơi nhận đủ (hết chỗ trên đĩa).\n"
    assert reports(data_copy) == [ROW]


def test_stopped_by_hand_it_ends_in_a_sentence(filled, take_in, data_copy, monkeypatch):
    def stopped(_path):
        raise KeyboardInterrupt

    monkeypatch.setattr("intake.reports.intake.read_form", stopped)

    code, words = take_in(filled(FILLED))

    assert (code, words.count("\n")) == (2, 1)
    assert words.startswith("Đã dừng theo yêu cầu.")
    assert reports(data_copy) == []


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EROFS, errno.EACCES])
def test_with_no_room_to_write_nothing_changes_and_one_sentence_says_so(filled, take_in, data_copy, monkeypatch, code):
    before = bytes_of(data_copy)

    def refused(*_arguments):
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(transaction, "_write", refused)

    said, words = take_in(filled(FILLED), filled(SECOND, "hai.xlsx"))

    assert (said, words.count("\n")) == (1, 1)
    assert words.startswith("Không ghi được vào")
    assert words.endswith("Dữ liệu không thay đổi gì.\n")
    assert bytes_of(data_copy) == before


def _killed_at(number, data, files):
    """Take in files in a process that is killed at the so manieth thing it asks of the system; tell whether it was."""
    child = os.fork()
    if child == 0:
        count = 0

        def die(event, arguments):
            nonlocal count
            if event in EVENTS and isinstance(arguments[0], str | Path) and STAGING in str(arguments[0]):
                count += 1
                if count == number:
                    os.kill(os.getpid(), signal.SIGKILL)

        sys.addaudithook(die)
        try:
            take_in_files(files, data)
        finally:
            os._exit(1)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])


def test_killed_at_any_moment_all_rows_of_a_call_are_in_or_none(filled, data_copy, tmp_path, monkeypatch):
    """Whatever the moment, the next call finds a folder that it can finish, and each row is in once."""
    files = [filled(FILLED), filled(SECOND, "hai.xlsx")]
    forms = {path: read_form(path) for path in files}
    monkeypatch.setattr("intake.reports.intake.read_form", forms.get)
    number, outcomes = 1, set()
    while _killed_at(number, shutil.copytree(data_copy, tmp_path / str(number)), files):
        begun = (tmp_path / str(number) / JOURNAL).exists()
        assert main(["reports", *map(str, files), "--data", str(tmp_path / str(number))]) == 0
        outcomes.add(begun)
        assert [row["report_id"] for row in reports(tmp_path / str(number))] == ["BC-0001", "BC-0002"], number
        assert not (tmp_path / str(number) / STAGING).exists()
        number += 1
    assert outcomes == {True, False}
