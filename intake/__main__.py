"""`python -m intake <command>`: what comes in from outside."""

import sys
from collections.abc import Callable

from intake.add import main as add
from intake.read import main as read
from intake.reports.intake import main as take_in_reports
from validation.commands.arguments import run_command
from validation.commands.door import run_command_line

COMMANDS: dict[str, Callable[[list[str]], int]] = {"add": add, "read": read, "reports": take_in_reports}


def main(arguments: list[str] | None = None) -> int:
    """
    Run one command.

    Returns:
        0 when it is done, 1 when something was not taken in, 2 when the call is unusable.
    """
    return run_command("python -m intake", COMMANDS, sys.argv[1:] if arguments is None else arguments)


if __name__ == "__main__":
    run_command_line(main)
