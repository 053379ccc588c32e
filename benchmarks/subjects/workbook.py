"""How fast the editor's workbook goes out and comes back, beside importing the library that every check needs."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import openpyxl

from benchmarks.measuring.commands import made_data, python
from benchmarks.measuring.one_run import Case, run
from benchmarks.measuring.rounds import Comparison, Extent, Goal
from model.repository import ROOT

#: Documents and figures of made data: the second are forty times the real ones.
_SIZES = {Extent.QUICK: (), Extent.USUAL: ((40, 10_000),), Extent.LARGE: ((40, 10_000), (400, 100_000))}


def comparisons(folder: Path, extent: Extent) -> Iterator[Comparison]:
    """
    Compare workbooks of growing size.

    Args:
        folder: An empty folder for made data.
        extent: Up to how many documents.
    """
    yield _of(folder / "real", ROOT / "data", 1, {"portal, out": Goal(cpu=2), "portal, back": Goal(cpu=3)})
    for documents, figures in _SIZES[extent]:
        place = folder / str(documents)
        yield _of(place, made_data(place / "data", documents, figures), documents, {"portal, back": Goal(memory=300)})


def _of(folder: Path, data: Path, size: int, goals: dict[str, Goal]) -> Comparison:
    folder.mkdir(exist_ok=True)
    out, edited = folder / "out.xlsx", folder / "edited.xlsx"
    write = Case(
        "portal, out",
        python("-m", "editing", "workbook", str(out), "--data", str(data)),
        before=partial(out.unlink, missing_ok=True),
    )
    run(write)
    _edit(out, edited)
    take = Case("portal, back", python("-m", "editing", "take", str(edited), "--data", str(data)))
    cases = [Case("import pandera", python("-c", "import pandera.pandas")), write, take]
    return Comparison("Workbook, documents", size, cases, goals)


def _edit(out: Path, edited: Path) -> None:
    """Add a word to the glossary, as an editor does."""
    book = openpyxl.load_workbook(out)
    sheet = book["Thuật ngữ"]
    names = [cell.value for cell in sheet[2]]
    cells = {
        "term": "từ mới",
        "definition": "Một nghĩa.",
        "origin": "outside",
        "source": "Từ điển.",
        "confidence": "one_source",
    }
    row = sheet.max_row + 1
    for name, words in cells.items():
        sheet.cell(row, names.index(name) + 1).value = words
    book.save(edited)
