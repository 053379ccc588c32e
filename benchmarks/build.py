"""How fast the site is built: from nothing, with nothing changed, with one row changed, against plain Material."""

import shutil
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from benchmarks.documents import STATUS_SOURCE
from benchmarks.generate import generate
from benchmarks.measuring import Case, Comparison, python
from benchmarks.peers.static_site import write_static_site
from validation.portal import load_portal

_SIZES = (100, 300, 1_000)
_MOST_DOCUMENTS = 3_000
_FIGURES_A_DOCUMENT = 4


def comparisons(folder: Path, *, large: bool) -> Iterator[Comparison]:
    """
    Compare building the site with plain mkdocs-material building the same pages.

    Args:
        folder: An empty folder for made data and built sites.
        large: Whether to go up to 3 000 documents.
    """
    for documents in (*_SIZES, _MOST_DOCUMENTS) if large else _SIZES:
        yield _building(folder / str(documents), documents)


def _building(folder: Path, documents: int) -> Comparison:
    data = generate(folder / "data", documents, documents * _FIGURES_A_DOCUMENT)
    settings = write_static_site(load_portal(data), folder / "static")
    site, cache = folder / "site", folder / "cache"
    build = python("-m", "publishing", "build", "--data", str(data), "--site", str(site))
    environment = {"PORTAL_CACHE": str(cache), "NO_MKDOCS_2_WARNING": "1"}
    plain = python("-m", "mkdocs", "build", "--quiet", "--config-file", str(settings))
    whole, unchanged, edited = "cổng, dựng từ đầu", "cổng, không có gì đổi", "cổng, một dòng đổi"
    return Comparison(
        "Dựng trang",
        documents,
        [
            Case("mkdocs-material, Markdown tĩnh", plain, {"NO_MKDOCS_2_WARNING": "1"}),
            Case(whole, build, environment, partial(_clear, site, cache)),
            Case(unchanged, build, environment),
            Case(edited, build, environment, partial(_edit, data)),
        ],
        {whole: 0.8, unchanged: 0.12, edited: 0.22},
    )


def _clear(*folders: Path) -> None:
    for folder in folders:
        shutil.rmtree(folder, ignore_errors=True)


def _edit(data: Path) -> None:
    """Change the row of one document, to other words each time."""
    path = data / "documents.csv"
    path.write_text(path.read_text("utf-8").replace(STATUS_SOURCE, f"{STATUS_SOURCE} Xem lại.", 1), "utf-8")
