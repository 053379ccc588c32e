"""What all commands of the check share: exit codes, and sentences in Vietnamese for calls that cannot be answered."""

import argparse
import re
import sys
from collections.abc import Callable, Mapping
from typing import NoReturn

OK, FAILED, UNUSABLE = 0, 1, 2
#: What argparse says of a call, and how it is said here; the groups are the words of the call.
_FAULTS = (
    (r"argument (\S+?)(?:/\S+)?: expected (?:one|at least one) argument", "sau {0} phải có một giá trị"),
    (r"argument (\S+): invalid choice: (\S+) \(choose from (.*)\)", "{0} không nhận {1}, chỉ nhận {2}"),
    (r"argument (\S+): invalid int value: (\S+)", "{0} phải là số nguyên, không phải {1}"),
    (r"unrecognized arguments: (.*)", "không hiểu “{0}”"),
    (r"the following arguments are required: (.*)", "thiếu {0}"),
)


class CallError(Exception):
    """Raised when a call cannot be answered; its words say in Vietnamese why."""


class Parser(argparse.ArgumentParser):
    """Say in Vietnamese what is wrong with a call."""

    def error(self, message: str) -> NoReturn:
        """End with one sentence."""
        self.exit(UNUSABLE, f"Lệnh chưa đúng: {_in_vietnamese(message)}. Xem: {self.prog} --help\n")


def _in_vietnamese(message: str) -> str:
    matches = ((re.fullmatch(pattern, message), words) for pattern, words in _FAULTS)
    return next((words.format(*match.groups()) for match, words in matches if match), message)


def refuse(words: str) -> int:
    """Say why a call cannot be answered; give its exit code."""
    sys.stderr.write(words + "\n")
    return UNUSABLE


def run_command(program: str, commands: Mapping[str, Callable[[list[str]], int]], words: list[str]) -> int:
    """
    Run the command that the first word names, on the words after it.

    Args:
        program: How the program is called ("python -m editing").
        commands: What each command runs; it returns the exit code.
        words: The words of the call.
    """
    parser = Parser(prog=program)
    parser.add_argument("command", choices=commands, metavar="lệnh", help=", ".join(commands))
    return commands[parser.parse_args(words[:1]).command](words[1:])
