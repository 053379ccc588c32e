"""Work in two processes: for a forked one everything that is loaded is there already."""

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from publishing.proof import ProofError

_First = TypeVar("_First")
_Second = TypeVar("_Second")
_CONTEXT = multiprocessing.get_context("fork")
_Jobs = Sequence[Callable[[], object]]


class LostWorkError(Exception):
    """Raised when a forked process failed, or was stopped by the system for want of memory."""

    def __str__(self) -> str:
        return "Một phần việc dừng giữa chừng; nguyên nhân in ở trên, nếu không có thì có thể máy thiếu bộ nhớ."


def run(jobs: _Jobs, *, in_second_process: _Jobs = ()) -> None:
    """
    Run jobs that leave nothing but files; whichever of the two processes is free takes the next one.

    Args:
        jobs: What either process may do.
        in_second_process: What only the second one does, and first: work of a library that starts threads, which no
            later fork of this process could carry over.
    """
    taken = _CONTEXT.Value("i", 0)

    def work() -> None:
        while True:
            with taken.get_lock():
                number = taken.value
                taken.value += 1
            if number >= len(jobs):
                return
            jobs[number]()

    def work_in_second() -> None:
        for job in in_second_process:
            job()
        work()

    side_by_side(work, work_in_second)


def side_by_side(here: Callable[[], _First], in_second_process: Callable[[], _Second]) -> tuple[_First, _Second]:
    """
    Return the results of two functions, the second of them run in a forked process.

    With one core, or beside other threads (a live preview has some), both run here: a fork carries none of them
    over, and would wait for their locks or their work for ever.

    Raises:
        LostWorkError: the second process ended without a result; why stands on its standard error.
        OSError: the system refused it a file.
        ProofError: what was made there does not hold the words of its text.
    """
    if len(os.sched_getaffinity(0)) == 1 or _threads() > 1:
        return here(), in_second_process()
    receiver, sender = _CONTEXT.Pipe(duplex=False)
    second = _CONTEXT.Process(target=lambda: sender.send(_outcome_of(in_second_process)), daemon=True)
    second.start()
    sender.close()
    done = here()
    try:
        result, refusal = receiver.recv()
    except EOFError as error:
        raise LostWorkError from error
    second.join()
    if refusal:
        raise refusal
    return done, result


def _threads() -> int:
    """Return how many threads this process has, those of libraries included where the system tells of them."""
    try:
        return len(list(Path("/proc/self/task").iterdir()))
    except OSError:
        return threading.active_count()


def _outcome_of(work: Callable[[], _Second]) -> tuple[_Second | None, OSError | ProofError | None]:
    """Return what came of a function, or why nothing did: that is told where the work is waited for."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the first process to answer; the second ends with it
    try:
        return work(), None
    except (OSError, ProofError) as error:
        return None, error


def in_subprocess(work: Callable[[], _Second]) -> _Second:
    """Return the result of a function whose memory is given back with the process that it ran in."""
    return side_by_side(lambda: None, work)[1]
