"""How fast the site is built: from nothing, with nothing changed, with one row changed, beside other builders."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

from benchmarks.made_data.documents import STATUS_SOURCE
from benchmarks.measuring.commands import made_data, python
from benchmarks.measuring.one_run import Case
from benchmarks.measuring.rounds import Comparison, Extent, Goal
from benchmarks.peers.hugo_site import write_hugo_site
from model.repository import ROOT

_SIZES = {
    Extent.QUICK: (1,),
    Extent.USUAL: (100, 300, 1_000),
    Extent.LARGE: (100, 300, 1_000, 3_000),
}
#: The goals are stated for so many documents; from here on one round has to do, for it takes minutes.
_MANY = 1_000
#: So many documents, with their units and lists, make about 300 and 3 000 pages.
_TWO_SIZES = (24, 260)
_FIGURES_A_DOCUMENT = 4
_QUIET = {"NO_MKDOCS_2_WARNING": "1"}
#: What a build may take: so many megabytes, and so many more for each page.
_MEMORY, _MEMORY_A_PAGE = 400, 0.05
#: A page may cost so many times as much on a site ten times as large.
_DEARER = 1.0
#: Keeps nothing of what a build makes but workbooks, PDFs and Word files.
_KEEP_TAKE_HOME = """\
import sys
from pathlib import Path
from publishing.workbooks.units import unit_workbook_jobs
from publishing.workbooks.tables import workbook_jobs
from cache.outputs import OutputCache
from publishing.paper.document_docx import document_docx_jobs
from publishing.paper.document_pdf import document_pdf_jobs
from validation.loading import load_portal
data, folder = map(Path, sys.argv[1:])
outputs = OutputCache(load_portal(data), data)
for jobs in (document_pdf_jobs, document_docx_jobs, unit_workbook_jobs, workbook_jobs):
    for job in jobs(outputs, folder):
        job()
outputs.forget_the_rest()
"""
_COUNT_PAGES = """\
import sys
from pathlib import Path
from macros.site.pages import generated_pages
from validation.loading import load_portal
written = Path("docs").rglob("*.md")
print(sum(1 for _ in written) + sum(1 for _ in generated_pages(load_portal(Path(sys.argv[1])))))
"""


def comparisons(folder: Path, extent: Extent) -> Iterator[Comparison]:
    """
    Compare building the site with plain mkdocs-material, and with Hugo, building the same pages.

    Args:
        folder: An empty folder for made data and built sites.
        extent: Up to how many documents.
    """
    for documents in _SIZES[extent]:
        yield _building(folder / str(documents), documents, with_limit=extent is not Extent.QUICK)
    if extent is not Extent.QUICK:
        yield _price_of_a_page(folder)


def _building(folder: Path, documents: int, *, with_limit: bool) -> Comparison:
    build = _Build(folder, documents)
    build.prepare()
    static = folder / "static"
    subprocess.run([sys.executable, "-m", "benchmarks.peers.static_site", build.site, static], cwd=ROOT, check=True)
    limit = [_limit(static, folder / "hugo")] if with_limit else []
    plain = python("-m", "mkdocs", "build", "--quiet", "--config-file", str(static / "mkdocs.yml"))
    whole = "portal, from nothing, workbooks and PDFs cached"
    unchanged, edited = "portal, nothing changed", "portal, one row changed"
    goals = {
        whole: Goal(cpu=0.7, wall=0.5, memory=_MEMORY + _MEMORY_A_PAGE * build.pages()),
        unchanged: Goal(cpu=0.02),
        edited: Goal(cpu=0.22),
    }
    return Comparison(
        "Build",
        documents,
        [
            Case("mkdocs-material, static Markdown", plain, _QUIET),
            *limit,
            build.case("portal, from nothing, workbooks and PDFs too", build.clear),
            build.case(whole, build.leave_take_home),
            build.case(unchanged),
            build.case(edited, build.edit),
        ],
        goals if documents >= _MANY else {},
        most_rounds=1 if documents >= _MANY else None,
    )


def _price_of_a_page(folder: Path) -> Comparison:
    """Compare a small site with one ten times as large, each built from nothing, once."""
    builds = [_Build(folder / f"{documents}-documents", documents) for documents in _TWO_SIZES]
    small, large = (build.pages() for build in builds)
    names = [f"portal, {pages} pages from nothing" for pages in (small, large)]
    return Comparison(
        "Cost of a page",
        large,
        [build.case(name, build.clear) for name, build in zip(names, builds, strict=True)],
        {names[1]: Goal(cpu=round(_DEARER * large / small, 2), memory=_MEMORY + _MEMORY_A_PAGE * large)},
        most_rounds=1,
    )


class _Build:
    """The portal's build of made data, in a folder of its own."""

    def __init__(self, folder: Path, documents: int) -> None:
        self.data = made_data(folder / "data", documents, documents * _FIGURES_A_DOCUMENT)
        self.site, self._cache, self._take_home = folder / "site", folder / "cache", folder / "take-home"
        self._command = python("-m", "publishing", "build", "--data", str(self.data), "--site", str(self.site))
        self._environment = {"PORTAL_CACHE": str(self._cache), **_QUIET}

    def case(self, name: str, before: Callable[[], None] | None = None) -> Case:
        """Let this build be measured under a name, after something was done to what it finds."""
        return Case(name, self._command, self._environment, before, together=True)

    def prepare(self) -> None:
        """Build once, unmeasured, and set aside what is cached of workbooks and papers, with the key that proves it."""
        self._run(self._command)
        with tempfile.TemporaryDirectory() as folder:
            self._run(python("-c", _KEEP_TAKE_HOME, str(self.data), folder))
        shutil.rmtree(self._cache / "checks")
        self._cache.rename(self._take_home)

    def pages(self) -> int:
        """Count the pages that it makes."""
        return int(self._run(python("-c", _COUNT_PAGES, str(self.data))))

    def _run(self, command: Sequence[str]) -> str:
        environment = os.environ | self._environment
        return subprocess.run(command, cwd=ROOT, env=environment, check=True, stdout=subprocess.PIPE, text=True).stdout

    def clear(self) -> None:
        """Leave nothing that was built or kept."""
        _clear(self.site, self._cache)

    def leave_take_home(self) -> None:
        """Clear all but the workbooks and the papers as they were made once: the goal of a build counts them apart."""
        self.clear()
        shutil.copytree(self._take_home, self._cache)

    def edit(self) -> None:
        """Change the row of one document, to other words each time."""
        path = self.data / "documents.csv"
        path.write_text(path.read_text("utf-8").replace(STATUS_SOURCE, f"{STATUS_SOURCE} Xem lại.", 1), "utf-8")


def _limit(static: Path, folder: Path) -> Case:
    """Let Hugo build the same pages: nothing known is faster."""
    command = write_hugo_site(static, folder)
    return Case("Hugo, the same pages (limit)", command, before=partial(_clear, folder / "public"))


def _clear(*folders: Path) -> None:
    """Set aside what was there: ext4 looks at each file deleted in the last minutes before it makes a new one."""
    for folder in filter(Path.exists, folders):
        folder.replace(tempfile.mkdtemp(dir=folder.parent))
