"""What the tests of commands share: forms filled in, and the command that takes them in."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from tests.support.report_forms import UNIT, fill
from validation.__main__ import main


@pytest.fixture(name="filled")
def _filled(downloads: Path, tmp_path: Path) -> Callable[..., Path]:
    """Fill in the form of a unit as a clerk does, and save it."""

    def filled(cells: Mapping[str, object], name: str = "bao-cao.xlsx", unit: str = UNIT) -> Path:
        return fill(downloads / "don-vi" / f"{unit}.xlsx", tmp_path / name, cells)

    return filled


@pytest.fixture(name="take_in")
def _take_in(data_copy: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str]]:
    """Run the command on workbooks; give its exit code and its words."""

    def take_in(*words: object) -> tuple[int, str]:
        code = main(["reports", *map(str, words), "--data", str(data_copy)])
        return code, capsys.readouterr().out

    return take_in
