"""What tests share is made once in a run, whichever of its processes asks for it first."""

import threading

import pytest

from tests.support.once import made_once


def test_what_is_asked_for_twice_is_made_once(tmp_path_factory):
    made = []
    folders = {made_once(tmp_path_factory, "asked-twice", made.append) for _ in range(2)}

    assert made == list(folders)


def test_who_asks_meanwhile_waits_until_it_is_whole(tmp_path_factory):
    begun, may_end = threading.Event(), threading.Event()

    def make(folder):
        folder.mkdir()
        begun.set()
        may_end.wait()
        (folder / "index.html").touch()

    first = threading.Thread(target=made_once, args=(tmp_path_factory, "asked-meanwhile", make))
    first.start()
    begun.wait()
    threading.Timer(0.05, may_end.set).start()

    made_again = []
    folder = made_once(tmp_path_factory, "asked-meanwhile", made_again.append)

    assert made_again == []
    assert (folder / "index.html").is_file()
    first.join()


def test_what_could_not_be_made_is_tried_again(tmp_path_factory):
    def fail(folder):
        folder.mkdir()
        pytest.fail("no site")

    with pytest.raises(pytest.fail.Exception):
        made_once(tmp_path_factory, "asked-after-a-failure", fail)
    made = []
    made_once(tmp_path_factory, "asked-after-a-failure", made.append)

    assert len(made) == 1
