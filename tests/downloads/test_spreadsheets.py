"""A real spreadsheet program opens every download and saves it back with the same cells."""

from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import load_workbook

from environment.programs import find_program
from publishing.downloads.excel_csv import GUARD
from spreadsheets.cells import cell_text
from tests.support.csv_rows import read_rows
from validation.schemas import TABLE_SCHEMAS

TABLES = [schema.table_name() for schema in TABLE_SCHEMAS]
VIETNAMESE, ENGLISH = 1066, 1033
#: Comma, double quote, UTF-8, from line 1; every column as text.
AS_TEXT = "CSV:44,34,76,1," + "/".join(f"{column}/2" for column in range(1, 31))
SAVED_AS_TEXT = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true"

Convert = Callable[..., Path]


@pytest.fixture(name="convert", scope="module")
def _convert(tmp_path_factory, command) -> Convert:
    """Let LibreOffice open files and save them in another format, in one run."""
    program = find_program("libreoffice")
    profile = tmp_path_factory.mktemp("profile")

    def convert(files, to="xlsx", infilter=None) -> Path:
        folder = tmp_path_factory.mktemp("saved")
        reading = [f"--infilter={infilter}"] if infilter else []
        words = (f"-env:UserInstallation=file://{profile}", "--headless", "--convert-to", to, *reading)
        command(program, *words, "--outdir", folder, *files).check_returncode()
        return folder

    return convert


def as_excel_opens(language: int) -> str:
    """Import settings that, like Excel, take every cell for what it looks like."""
    return f"CSV:44,34,76,1,,{language},false,true"


def cells(path):
    book = load_workbook(path, read_only=True)
    content = {sheet.title: [list(row) for row in sheet.iter_rows(values_only=True)] for sheet in book}
    book.close()
    return content


def test_every_workbook_is_opened_and_saved_back_with_the_same_cells(downloads, convert):
    books = sorted(downloads.rglob("*.xlsx"))
    saved = convert(books)

    assert len({book.name for book in books}) == len(books)
    assert [book.name for book in books if cells(saved / book.name) != cells(book)] == []


def test_every_csv_is_opened_and_saved_back_with_the_same_cells(downloads, convert):
    saved = convert([downloads / f"{name}.csv" for name in TABLES], SAVED_AS_TEXT, AS_TEXT)

    for name in TABLES:
        before, after = (read_rows(folder / f"{name}.csv") for folder in (downloads, saved))
        assert before == after, name


@pytest.mark.parametrize("language", [VIETNAMESE, ENGLISH])
def test_the_csv_for_excel_survives_a_program_that_reads_meaning_into_cells(portal, downloads, convert, language):
    saved = convert([downloads / f"{name}.excel.csv" for name in TABLES], "xlsx", as_excel_opens(language))

    for name in TABLES:
        _, *rows = next(iter(cells(saved / f"{name}.excel.xlsx").values()))
        for row, opened in zip(portal.tables[name].rows, rows, strict=True):
            for column, value in zip(portal.tables[name].columns, opened, strict=False):
                assert _as_written(value) == cell_text(getattr(row, column.name)), (name, column.name)


def _as_written(value):
    """Undo what is no change: the guard, and the types every setting reads alike."""
    if hasattr(value, "date"):
        return value.date().isoformat()
    return cell_text(value).removeprefix(GUARD)


@pytest.mark.parametrize("language", [VIETNAMESE, ENGLISH])
def test_without_the_guard_the_same_program_changes_cells(tmp_path, convert, language):
    """The reason for the guard: what it stands before is changed when it stands alone."""
    texts = ["04", "05/6/2012", "97-ĐA/TU"]
    for name, guard in (("bare", ""), ("guarded", GUARD), ("blank", "\u00a0")):
        (tmp_path / f"{name}.csv").write_text(",".join(guard + text for text in texts) + "\n", "utf-8-sig")
    saved = convert(sorted(tmp_path.glob("*.csv")), "xlsx", as_excel_opens(language))

    opened = {name: cells(saved / f"{name}.xlsx")[name][0] for name in ("bare", "guarded", "blank")}
    assert opened["guarded"] == [GUARD + text for text in texts]
    assert [value for value in opened["bare"] if isinstance(value, str)] == ["97-ĐA/TU"]
    assert opened["blank"][0] == 4
