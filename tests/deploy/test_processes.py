"""Two processes do what one would, and a job that fails is never taken for done."""

import os
from functools import partial

import pytest

from publishing.processes import LostWorkError, run, side_by_side


def test_every_job_is_done_once(tmp_path):
    def job(number):
        with (tmp_path / str(number)).open("x") as file:  # a second time it would fail
            file.write(str(os.getpid()))

    run([partial(job, number) for number in range(200)])

    assert {path.name for path in tmp_path.iterdir()} == {str(number) for number in range(200)}


def test_both_results_are_given():
    assert side_by_side(lambda: "here", lambda: ["there"] * 100_000) == ("here", ["there"] * 100_000)


@pytest.mark.parametrize("place", ["here", "in_second_process"])
def test_a_job_that_fails_is_told_wherever_it_ran(place, capfd, tmp_path):
    def fail():
        (tmp_path / "no such table").read_text()

    jobs = {"here": print, "in_second_process": print, place: fail}

    with pytest.raises((FileNotFoundError, LostWorkError)) as told:
        side_by_side(**jobs)

    assert "no such table" in str(told.value) + capfd.readouterr().err


def test_work_done_apart_gives_its_result_from_a_process_that_is_gone_where_there_is_a_core_for_it(command):
    """In an interpreter of its own: the tests have threads, and nothing is forked beside them."""
    words = "import os; from publishing.processes import in_subprocess; print(in_subprocess(os.getpid) != os.getpid())"

    assert command("python", "-c", words).stdout.strip() == str(len(os.sched_getaffinity(0)) > 1)


def test_nothing_is_forked_beside_a_thread_that_the_interpreter_does_not_list(command):
    """As a compiled library starts them: a fork would wait for their work for ever."""
    words = (
        "import _thread, os, time; from publishing.processes import in_subprocess; "
        "_thread.start_new_thread(time.sleep, (60,)); time.sleep(0.5); print(in_subprocess(os.getpid) == os.getpid())"
    )

    assert command("python", "-c", words).stdout.strip() == "True"
