"""How fast the site is built: from nothing, with nothing changed, with one row changed, beside other builders."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from benchmarks.documents import STATUS_SOURCE
from benchmarks.measuring import ROOT, Case, Comparison, Extent, Goal, made_data, python
from benchmarks.peers.hugo_site import write_hugo_site

_SIZES = {
    Extent.QUICK: (1,),
    Extent.USUAL: (100, 300, 1_000),
    Extent.LARGE: (100, 300, 1_000, 3_000),
}
_FIGURES_A_DOCUMENT = 4
_QUIET = {"NO_MKDOCS_2_WARNING": "1"}
#: What a build may take: so many megabytes, and so many more for each document.
_MEMORY, _MEMORY_A_DOCUMENT = 400, 0.05
_DOWNLOADS = (
    "import sys; from pathlib import Path; from publishing.files import write_downloads; "
    "from publishing.kept import Kept; from validation.portal import load_portal; data, site = map(Path, sys.argv[1:]); "
    "write_downloads(Kept(load_portal(data), data), site)"
)


def comparisons(folder: Path, extent: Extent) -> Iterator[Comparison]:
    """
    Compare building the site with plain mkdocs-material, and with Hugo, building the same pages.

    Args:
        folder: An empty folder for made data and built sites.
        extent: Up to how many documents.
    """
    for documents in _SIZES[extent]:
        yield _building(folder / str(documents), documents, with_limit=extent is not Extent.QUICK)


def _building(folder: Path, documents: int, *, with_limit: bool) -> Comparison:
    data = made_data(folder / "data", documents, documents * _FIGURES_A_DOCUMENT)
    site, cache, static = folder / "site", folder / "cache", folder / "static"
    build = python("-m", "publishing", "build", "--data", str(data), "--site", str(site))
    environment = {"PORTAL_CACHE": str(cache), **_QUIET}
    subprocess.run(build, cwd=ROOT, env=os.environ | environment, check=True, stdout=subprocess.DEVNULL)
    subprocess.run([sys.executable, "-m", "benchmarks.peers.static_site", str(site), str(static)], cwd=ROOT, check=True)
    limit = [_limit(static, folder / "hugo")] if with_limit else []
    plain = python("-m", "mkdocs", "build", "--quiet", "--config-file", str(static / "mkdocs.yml"))
    whole, unchanged, edited = "cổng, dựng từ đầu, sổ tính và PDF có sẵn", "cổng, không có gì đổi", "cổng, một dòng đổi"
    return Comparison(
        "Dựng trang",
        documents,
        [
            Case("mkdocs-material, Markdown tĩnh", plain, _QUIET),
            *limit,
            Case("cổng, dựng từ đầu, kể cả sổ tính và PDF", build, environment, partial(_clear, site, cache)),
            Case(whole, build, environment, partial(_leave_take_home, data, site, cache, folder / "take-home")),
            Case(unchanged, build, environment),
            Case(edited, build, environment, partial(_edit, data)),
        ],
        {
            whole: Goal(cpu=0.8, wall=0.5, memory=_MEMORY + _MEMORY_A_DOCUMENT * documents),
            unchanged: Goal(cpu=0.12),
            edited: Goal(cpu=0.22),
        },
    )


def _leave_take_home(data: Path, site: Path, cache: Path, made: Path) -> None:
    """Clear all but the workbooks of units and the PDFs as they were made once: the goal of a build counts them apart."""
    _clear(site, cache)
    if not made.exists():
        command = python("-c", _DOWNLOADS, str(data), str(site))
        subprocess.run(command, cwd=ROOT, env=os.environ | {"PORTAL_CACHE": str(made)}, check=True, capture_output=True)
        _clear(site)
    shutil.copytree(made / "made", cache / "made")


def _limit(static: Path, folder: Path) -> Case:
    """Let Hugo build the same pages: nothing known is faster."""
    command = write_hugo_site(static, folder)
    return Case("Hugo, cùng các trang (giới hạn)", command, before=partial(_clear, folder / "public"))


def _clear(*folders: Path) -> None:
    for folder in folders:
        shutil.rmtree(folder, ignore_errors=True)


def _edit(data: Path) -> None:
    """Change the row of one document, to other words each time."""
    path = data / "documents.csv"
    path.write_text(path.read_text("utf-8").replace(STATUS_SOURCE, f"{STATUS_SOURCE} Xem lại.", 1), "utf-8")
