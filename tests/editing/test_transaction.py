"""A change of the data folder stands as a whole or not at all, whatever is killed, full or forbidden."""

import errno
import os
import signal
import sys
from pathlib import Path

import pytest

from editing.transaction import EditError, edit, finish
from tests.support.faults import findings
from tests.support.folders import bytes_of
from validation.reading.journal import JOURNAL, STAGING
from validation.reading.ledger import LEDGER

OLD = {"a.csv": b"old a\n", "b.csv": b"old b\n", LEDGER: b"old ledger\n"}
NEW = {"a.csv": "new a\n", "texts/c/text.yml": "new c\n", LEDGER: "new ledger\n"}
#: What the portal asks of the system while it changes a folder.
EVENTS = {"open", "os.rename", "os.mkdir", "os.remove", "os.rmdir", "shutil.rmtree"}


@pytest.fixture(name="folder")
def _folder(tmp_path):
    """A folder with three files."""
    for name, content in OLD.items():
        (tmp_path / name).write_bytes(content)
    return tmp_path


def _change(folder):
    with edit(folder) as change:
        for file, content in NEW.items():
            change.write(file, content)


def _as_changed():
    return OLD | {file: content.encode() for file, content in NEW.items()}


def _end_with(work):
    """Do the work of a child and end it there, also when the work fails: it must not go on with the tests."""
    code = 1
    try:
        work()
        code = 0
    finally:
        os._exit(code)


def _add_line(folder, number):
    with edit(folder) as change:
        change.write("a.csv", (folder / "a.csv").read_text("utf-8") + f"{number}\n")


def _killed_at(number, folder):
    """Change a folder in a process that is killed at the so manieth thing it asks of the system; tell whether it was."""
    child = os.fork()
    if child == 0:
        count = 0

        def die(event, arguments):
            nonlocal count
            if event in EVENTS and str(folder) in str(arguments):
                count += 1
                if count == number:
                    os.kill(os.getpid(), signal.SIGKILL)

        sys.addaudithook(die)
        _end_with(lambda: _change(folder))
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])


def test_a_change_killed_at_any_moment_is_finished_or_undone_by_the_next(tmp_path_factory):
    number, outcomes = 0, set()
    while True:
        number += 1
        copy = tmp_path_factory.mktemp("killed")
        for name, content in OLD.items():
            (copy / name).write_bytes(content)
        if not _killed_at(number, copy):
            break
        begun = (copy / JOURNAL).exists()

        finish(copy)

        after = bytes_of(copy)
        assert after in (OLD, _as_changed()), number
        assert not begun or after == _as_changed(), number
        assert not (copy / STAGING).exists()
        outcomes.add(after == OLD)
    assert outcomes == {True, False}
    assert number > 10


def test_a_folder_whose_change_was_interrupted_is_refused_in_one_sentence(data_copy):
    before = bytes_of(data_copy)
    (data_copy / STAGING).mkdir()
    (data_copy / JOURNAL).write_text('[{"file": "tasks.csv", "before": "", "after": ""}]', encoding="utf-8")
    (data_copy / "tasks.csv").write_bytes(b"half a table")

    (error,) = findings(data_copy)

    assert (error.rule, error.file) == ("edit_is_finished", JOURNAL)
    assert before


def test_a_file_changed_by_hand_in_between_is_not_overwritten(folder):
    child_number = next(number for number in range(1, 99) if _killed_at(number, folder) and (folder / JOURNAL).exists())
    assert child_number
    (folder / "a.csv").write_bytes(b"by hand\n")

    with pytest.raises(EditError, match="đã bị sửa khi lần ghi trước còn dở"):
        _change(folder)

    assert (folder / "a.csv").read_bytes() == b"by hand\n"


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EROFS, errno.EACCES])
def test_where_nothing_can_be_written_nothing_changes_and_one_sentence_says_so(folder, monkeypatch, code):
    real = Path.open

    def refused(path, *arguments, **options):
        if STAGING in path.parts:
            raise OSError(code, os.strerror(code), str(path))
        return real(path, *arguments, **options)

    monkeypatch.setattr(Path, "open", refused)

    with pytest.raises(EditError, match=r"^Không ghi được vào .*Dữ liệu không thay đổi gì\.$"):
        _change(folder)

    monkeypatch.undo()
    assert bytes_of(folder) == OLD
    assert not (folder / STAGING).exists()


def test_two_changes_at_once_follow_one_another(folder):
    """Each adds a line to what it reads; none is lost."""
    children = []
    for number in range(5):
        child = os.fork()
        if child == 0:
            _end_with(lambda number=number: _add_line(folder, number))
        children.append(child)

    assert [os.waitpid(child, 0)[1] for child in children] == [0] * 5
    assert sorted((folder / "a.csv").read_text("utf-8").splitlines()[1:]) == list("01234")
