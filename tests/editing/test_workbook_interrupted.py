"""A workbook is taken as a whole or not at all, whatever is killed or full while it is written."""

import errno
import os
import shutil
import signal
import sys
from pathlib import Path

import pytest

from editing.__main__ import main
from editing.transaction import finish
from model.repository import ROOT
from tests.support.folders import bytes_of
from tests.support.workbooks.hand import Hand, given_out
from validation.reading.journal import JOURNAL, STAGING


@pytest.fixture(name="workbook")
def _workbook(tmp_path):
    """A workbook in which three tables change, in a folder of its own."""
    hand = Hand(given_out(ROOT / "data", tmp_path / "so.xlsx"))
    hand.add(
        "Thuật ngữ",
        term="từ mới",
        definition="Một nghĩa.",
        origin="outside",
        source="Từ điển.",
        confidence="one_source",
    )
    hand.type("Ghi chú biên tập", "GC-004", "note", "Ghi chú khác.")
    hand.add("Nhật ký công bố", words="GC-004: viết rõ hơn.")
    return hand.save()


def _take(workbook, data):
    return main(["take", str(workbook), "--write", "--format", "json", "--data", str(data)])


def _killed_at(number, workbook, data):
    """Take a workbook in a process that is killed at the so manieth thing it writes; tell whether it was."""
    child = os.fork()
    if child == 0:
        count = 0

        def die(event, arguments):
            nonlocal count
            is_written = event in {"os.rename", "os.mkdir", "os.remove", "os.rmdir"} or event == "open"
            if is_written and any(name in str(arguments) for name in (STAGING, JOURNAL)):
                count += 1
                if count == number:
                    os.kill(os.getpid(), signal.SIGKILL)

        sys.addaudithook(die)
        sys.stdout = open(os.devnull, "w")  # noqa: SIM115, PTH123 - of a process that ends
        os._exit(_take(workbook, data))
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])


def test_a_workbook_whose_taking_is_killed_changed_all_or_nothing_and_can_be_taken_again(workbook, tmp_path, command):
    del command  # each try checks the data anew: it is slow
    before, whole = bytes_of(ROOT / "data"), shutil.copytree(ROOT / "data", tmp_path / "whole")
    assert _take(workbook, whole) == 0
    outcomes = set()
    for number in range(1, 99, 3):
        data = shutil.copytree(ROOT / "data", tmp_path / f"killed-{number}")
        if not _killed_at(number, workbook, data):
            break
        finish(data)
        outcomes.add(bytes_of(data) == before)
        assert bytes_of(data) in (before, bytes_of(whole)), number
        assert _take(workbook, data) == 0
        assert bytes_of(data) == bytes_of(whole)
    assert outcomes == {True, False}


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EROFS])
def test_where_nothing_can_be_written_the_data_stay_and_one_sentence_says_so(
    workbook, tmp_path, monkeypatch, capsys, code
):
    data, real = shutil.copytree(ROOT / "data", tmp_path / "data"), Path.open

    def refused(path, *arguments, **options):
        if STAGING in path.parts:
            raise OSError(code, os.strerror(code), str(path))
        return real(path, *arguments, **options)

    monkeypatch.setattr(Path, "open", refused)
    edited = workbook.read_bytes()

    assert main(["take", str(workbook), "--write", "--data", str(data)]) == 1

    monkeypatch.undo()
    assert "Dữ liệu không thay đổi gì." in capsys.readouterr().out
    assert (bytes_of(data), workbook.read_bytes()) == (bytes_of(ROOT / "data"), edited)
