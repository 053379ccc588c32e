"""
Run what opens a file of strangers in a process of its own, which may take so much memory and time and no more.

The libraries and programs that read such files were not written against enemies: what they do there ends there.
"""

import os
import resource
import signal
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from model.repository import ROOT


class Limits(NamedTuple):
    """
    What a process may take.

    Attributes:
        memory: Bytes.
        seconds: Seconds of a processor.
        patience: Seconds on the clock.
        counts_space: Whether its address space counts; else its data alone, for programs that map far more
            than they use.
    """

    memory: int
    seconds: int
    patience: int
    counts_space: bool = True


class LimitError(Exception):
    """The process failed, or took more than it may."""


def limit(limits: Limits) -> None:
    """Limit the process that calls this."""
    kind = resource.RLIMIT_AS if limits.counts_space else resource.RLIMIT_DATA
    resource.setrlimit(kind, (limits.memory, limits.memory))
    resource.setrlimit(resource.RLIMIT_CPU, (limits.seconds, limits.seconds))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def run_module(module: str, words: list[str], limits: Limits, sent: bytes = b"") -> str:
    """
    Run a module of ours that limits itself first, and return what it prints.

    Args:
        module: Its name ("intake.reports.form_reader").
        words: The words of the call.
        limits: What it may take.
        sent: What it reads from its standard input.

    Raises:
        LimitError: it failed, or took too long.
    """
    return run_program([sys.executable, "-m", module, *words], limits, sent, folder=ROOT)


def run_program(
    command: list[str], limits: Limits, sent: bytes = b"", *, folder: Path, places: Mapping[str, str] | None = None
) -> str:
    """
    Run a program, with all that it starts, and return what it prints.

    Args:
        command: The program and its words.
        limits: What it may take on the clock; its memory it limits itself, or `limited_command` does.
        sent: What it reads from its standard input.
        folder: Where it works.
        places: More variables of its environment.

    Raises:
        LimitError: it failed, or took too long.
    """
    environment = {**os.environ, **(places or {})}
    pipe, nothing = subprocess.PIPE, subprocess.DEVNULL
    with subprocess.Popen(
        command, stdin=pipe, stdout=pipe, stderr=nothing, cwd=folder, env=environment, start_new_session=True
    ) as process:
        try:
            said, _ = process.communicate(sent, timeout=limits.patience)
        except subprocess.TimeoutExpired as error:
            raise LimitError from error
        finally:
            _end_all(process)
    if process.returncode:
        raise LimitError
    return bytes(said).decode("utf-8")


def limited_command(command: list[str], limits: Limits) -> list[str]:
    """Return a command that limits itself before it becomes the program."""
    return [sys.executable, "-m", "intake.limits.process", *map(str, limits), *command]


def _end_all(process: "subprocess.Popen[bytes]") -> None:
    """End a process with all that it started, whether it ended by itself or not."""
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except (ProcessLookupError, PermissionError):
        return


if __name__ == "__main__":
    memory, seconds, patience, counts_space, *program = sys.argv[1:]
    limit(Limits(int(memory), int(seconds), int(patience), counts_space == "True"))
    os.execvp(program[0], program)  # noqa: S606 - no shell
