"""A folder that is none of the portal's data is told in one sentence, before anything in it is read."""

import pytest

from editing.__main__ import COMMANDS as EDITING
from intake.__main__ import COMMANDS as INTAKE
from publishing.site.build import BuildError, build_site
from validation.__main__ import main as check

FILE = __file__
CALLS = {
    "check": (check, []),
    "confirm": (EDITING["confirm"], []),
    "tidy": (EDITING["tidy"], []),
    "workbook": (EDITING["workbook"], ["so.xlsx"]),
    "take": (EDITING["take"], [FILE]),
    "pairs": (EDITING["pairs"], ["new", "old"]),
    "add": (INTAKE["add"], [FILE, "--not-secret"]),
    "reports": (INTAKE["reports"], [FILE]),
}


@pytest.fixture(name="unreadable")
def _unreadable(tmp_path):
    """A folder without tables, in which whatever is opened fails: a loop of links."""
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / "documents").symlink_to(tmp_path / "home" / "documents")
    return tmp_path / "home"


@pytest.mark.parametrize(("command", "arguments"), CALLS.values(), ids=CALLS)
def test_a_command_says_that_a_folder_holds_no_data(command, arguments, unreadable, capsys):
    assert command([*arguments, "--data", str(unreadable)]) == 2

    assert capsys.readouterr().err == (
        f"Thư mục “{unreadable}” không có bảng CSV nào, không phải thư mục dữ liệu của cổng.\n"
    )


def test_a_build_says_so_too_and_reads_nothing_in_it(unreadable, tmp_path):
    with pytest.raises(BuildError, match="không có bảng CSV nào") as told:
        build_site(unreadable, tmp_path / "site")

    assert told.value.code == 2
    assert not (tmp_path / "site").exists()
