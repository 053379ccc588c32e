"""How fast data is checked: the real data against importing pandas, a million figures against plain pandas."""

import csv
import shutil
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from benchmarks.measuring.commands import made_data, python
from benchmarks.measuring.one_run import Case
from benchmarks.measuring.rounds import Comparison, Extent, Goal
from model.repository import ROOT

_ROWS = {
    Extent.QUICK: (100,),
    Extent.USUAL: (100_000, 1_000_000),
    Extent.LARGE: (100_000, 1_000_000, 10_000_000),
}
_DOCUMENTS = {Extent.QUICK: (), Extent.USUAL: (100, 1_000), Extent.LARGE: (100, 1_000, 3_000)}
_NO_LIMIT = ("--max-megabytes", "8000")
#: From here on memory has a limit.
_MANY_ROWS = 10_000_000
#: So many figures come from one document.
_ROWS_A_DOCUMENT = 10_000
#: What is spoilt in one bad row after the other, and how.
_FAULTS = {"movement": "moved", "actual": "nhiều", "document_id": "kl-khong-co", "plan_text": "01"}


def comparisons(folder: Path, extent: Extent) -> Iterator[Comparison]:
    """
    Compare checking the real data, and tables of figures of growing size.

    Args:
        folder: An empty folder for made data.
        extent: Up to how many figures.
    """
    yield _real(folder)
    for documents in _DOCUMENTS[extent]:
        yield _documents(folder / f"documents-{documents}", documents)
    for rows in _ROWS[extent]:
        yield _figures(folder / str(rows), rows)
        if extent is not Extent.QUICK:
            yield _dask(folder / str(rows) / "clean", rows)


def check(name: str, data: Path, cache: Path | None = None, code: int = 0) -> Case:
    """Make a case of `python -m validation`; without a cache it always starts afresh."""
    cleared = data.parent / "cleared-cache"
    return Case(
        name,
        python("-m", "validation", "--data", str(data), "--format", "json", *([] if cache else _NO_LIMIT)),
        {"PORTAL_CACHE": str(cache or cleared)},
        None if cache else partial(shutil.rmtree, cleared, ignore_errors=True),
        code,
        warm=cache is not None,
    )


def _real(folder: Path) -> Comparison:
    data = folder / "real" / "data"
    shutil.copytree(ROOT / "data", data)
    return Comparison(
        "Check the real data",
        1,
        [
            Case("import pandas", python("-c", "import pandas")),
            check("portal, from nothing", data),
            check("portal, nothing changed", data, folder / "cache"),
        ],
        {
            "portal, from nothing": Goal(cpu=2.5),
            "portal, nothing changed": Goal(cpu=0.1, beside="portal, from nothing"),
        },
    )


def _documents(folder: Path, documents: int) -> Comparison:
    """Check whole documents with their texts, units and tasks."""
    cases = [
        Case("import pandas", python("-c", "import pandas")),
        check("portal", made_data(folder, documents, 0)),
    ]
    return Comparison("Check texts", documents, cases)


def _figures(folder: Path, rows: int) -> Comparison:
    clean = made_data(folder / "clean", max(1, rows // _ROWS_A_DOCUMENT), rows)
    spoilt = {name: _spoil(clean, folder / name, every) for name, every in (("cell", rows), ("one", 100), ("half", 2))}
    return Comparison(
        "Check figures",
        rows,
        [
            Case("pandas by hand, column by column", python("-m", "benchmarks.peers.plain_pandas", str(clean))),
            check("portal", clean),
            check("portal, one bad cell", spoilt["cell"], code=1),
            check("portal, 1 % of the rows bad", spoilt["one"], code=1),
            check("portal, half the rows bad", spoilt["half"], code=1),
        ],
        {
            "portal": Goal(cpu=0.5, memory=4_000 if rows >= _MANY_ROWS else None),
            "portal, one bad cell": Goal(cpu=1.15, beside="portal"),
            "portal, 1 % of the rows bad": Goal(cpu=1.15, beside="portal"),
            "portal, half the rows bad": Goal(cpu=3, beside="portal"),
        },
    )


def _dask(clean: Path, rows: int) -> Comparison:
    """Check the same figures in one process, and on Dask with a worker for each core."""
    command = [sys.executable, "-m", "validation", "--data", str(clean), "--format", "json", *_NO_LIMIT]
    cleared = clean.parent / "cleared-cache"
    before = partial(shutil.rmtree, cleared, ignore_errors=True)
    place = {"PORTAL_CACHE": str(cleared)}
    cases = [
        Case("portal, engine pandas", command, place, before),
        Case("portal, engine dask", [*command, "--engine", "dask"], place, before, by_workers=True),
    ]
    large = rows >= _MANY_ROWS
    return Comparison(
        "Check figures on Dask", rows, cases, {"portal, engine dask": Goal(wall=0.7, memory=1_000)} if large else {}
    )


def _spoil(clean: Path, folder: Path, every: int) -> Path:
    """Copy a data folder and spoil one cell in every so many rows of its figures."""
    shutil.copytree(clean, folder)
    faults = list(_FAULTS.items())
    with (
        (clean / "rotation_results.csv").open(encoding="utf-8", newline="") as source,
        (folder / "rotation_results.csv").open("w", encoding="utf-8", newline="") as target,
    ):
        reader = csv.DictReader(source)
        writer = csv.DictWriter(target, reader.fieldnames or [], lineterminator="\n")
        writer.writeheader()
        for place, row in enumerate(reader):
            if place % every == 0:
                column, value = faults[place // every % len(faults)]
                row[column] = value
            writer.writerow(row)
    return folder
