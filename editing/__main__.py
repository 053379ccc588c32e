"""`python -m editing <command>`: what an editor does to the data folder."""

import sys
from collections.abc import Callable

from editing.confirm import main as confirm
from editing.pairs import main as pairs
from editing.tidying.command import tidy_folder
from editing.workbook.commands import take_workbook, write_workbook
from model.garbage_collection import collector_at_rest
from validation.commands.arguments import run_command
from validation.commands.door import run_command_line


def _take(arguments: list[str]) -> int:
    """Take a workbook; the rows of accepted proposals are made by the intake, which stands above."""
    from intake.accepting import accept

    return take_workbook(arguments, accept)


COMMANDS: dict[str, Callable[[list[str]], int]] = {
    "confirm": confirm,
    "pairs": pairs,
    "workbook": write_workbook,
    "take": _take,
    "tidy": tidy_folder,
}


def main(arguments: list[str] | None = None) -> int:
    """
    Run one command.

    Returns:
        0 when it is done, 1 when the data is at fault, 2 when the call is unusable.
    """
    with collector_at_rest():
        return run_command("python -m editing", COMMANDS, sys.argv[1:] if arguments is None else arguments)


if __name__ == "__main__":
    run_command_line(main)
