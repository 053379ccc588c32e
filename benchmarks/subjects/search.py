"""
`python -m benchmarks.subjects.search`: the portal's search beside the theme's own, typed into a real Chromium in one run.

Each question goes to both sites in turn. The figures stand beside the page that shows them.
"""

import argparse
import csv
import gzip
import os
import platform
import shutil
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import asdict, dataclass, fields
from datetime import UTC, datetime
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from benchmarks.made_data.search_corpus import invented_entries
from benchmarks.subjects.search_page import Question, Tried, read_questions, serve, try_questions
from environment.programs import CHROMIUM_FLAGS, find_program
from model.portal import Portal
from model.repository import ROOT
from publishing.search.entries_of_data import portal_entries
from publishing.search.index import abbreviations, write_index
from validation.loading import load_portal

#: Beside the page that shows them.
FIGURES = ROOT / "docs" / "huong-dan" / "tim-kiem" / "search.csv"
#: Beside the portal as it is: invented places, as many as a district and a country have.
_SIZES = (3_000, 30_000)
#: The theme's own worker, by the name that mkdocs-material 9.8.2 gives it.
_THEME_WORKER = "assets/javascripts/workers/search.a7633da7.min.js"
_LEAST_OF_A_CLASS = 10


@dataclass(frozen=True)
class Figures:
    """What one site did with one class of questions."""

    measured_on: str
    machine: str
    load: float
    site: str
    questions: str
    count: int
    first: float
    among_three: float
    warm_ms: int
    cold_ms: int
    requests: int
    bytes: int


def main(arguments: list[str] | None = None) -> int:
    """Ask both sites every question, print the figures and write them as a CSV."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.subjects.search", description="Đo tìm kiếm, so với của giao diện."
    )
    parser.add_argument("--every", type=int, default=1, help="chỉ lấy mỗi câu hỏi thứ n")
    parser.add_argument("--output", type=Path, default=FIGURES, help="nơi ghi kết quả")
    options = parser.parse_args(arguments)
    portal = load_portal(ROOT / "data")
    questions = read_questions(portal)[:: options.every]
    with tempfile.TemporaryDirectory() as scratch, sync_playwright() as playwright:
        sites = _sites(portal, Path(scratch))
        browser = playwright.chromium.launch(executable_path=str(find_program("chromium")), args=list(CHROMIUM_FLAGS))
        figures = [each for name, site in sites.items() for each in _measure(browser, name, site, questions)]
        browser.close()
    with options.output.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, [field.name for field in fields(Figures)], lineterminator="\n")
        writer.writeheader()
        writer.writerows(asdict(each) for each in figures)
    for each in figures:
        print(
            f"{each.site:42} {each.questions:10} {each.count:4} {each.first:6.2f} {each.among_three:6.2f}"
            f" {each.warm_ms:6} ms {each.cold_ms:6} ms {each.requests:3} {each.bytes:8}"
        )
    return 0


def _sites(portal: Portal, scratch: Path) -> dict[str, Path]:
    """Build the portal, the same with the theme's search, and the same with many invented places."""
    ours = scratch / "ours"
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "-q", "--site-dir", str(ours)], cwd=ROOT, env=environment, check=True
    )
    theirs = Path(shutil.copytree(ours, scratch / "theirs"))
    plainly = "f._SITE_FILES = (); f.write_search = lambda *_: None"
    code = f"import publishing.site.files as f; {plainly}; from mkdocs.__main__ import cli; cli()"
    plain = scratch / "plain"
    subprocess.run(
        [sys.executable, "-c", code, "build", "-q", "--site-dir", str(plain)], cwd=ROOT, env=environment, check=True
    )
    shutil.copy(plain / "search" / "search_index.json", theirs / "search" / "search_index.json")
    shutil.copytree(plain / "assets" / "javascripts", theirs / "assets" / "javascripts", dirs_exist_ok=True)
    home = theirs / "index.html"
    home.write_text(home.read_text("utf-8").replace("search/worker.js", _THEME_WORKER), encoding="utf-8")
    grown = {f"portal, {size} places": _grown(portal, ours, scratch / str(size), size) for size in _SIZES}
    return {"theme": theirs, "portal": ours} | grown


def _grown(portal: Portal, site: Path, folder: Path, size: int) -> Path:
    """Copy a site and give it an index of so many places more."""
    shutil.copytree(site, folder)
    units = {unit.unit_id: unit.name for unit in portal.rows("units")}
    write_index([*portal_entries(portal), *invented_entries(size)], abbreviations(portal), units, folder / "search")
    return folder


def _measure(browser: Browser, name: str, site: Path, questions: list[Question]) -> Iterator[Figures]:
    """Ask all questions of one site, and give figures for all and for each class that is large enough."""
    with serve(site) as address:
        tried = try_questions(browser, address, questions)
    machine = (
        f"{os.cpu_count()} nhân, {platform.system()} {platform.machine()}, Chromium {browser.version.split('.')[0]}"
    )
    classes = defaultdict(list)
    for one in tried:
        for kind in ("all", *one.question.classes):
            classes[kind].append(one)
    for kind, row in classes.items():
        if kind == "all" or len(row) >= _LEAST_OF_A_CLASS:
            yield Figures(
                measured_on=datetime.now(UTC).date().isoformat(),
                machine=machine,
                load=round(os.getloadavg()[0], 1),
                site=name,
                questions=kind,
                count=len(row),
                first=round(sum(one.rank == 1 for one in row) / len(row), 3),
                among_three=round(sum(1 <= one.rank <= 3 for one in row) / len(row), 3),  # noqa: PLR2004 - as the field is called
                warm_ms=_ninety_fifth([one.warm for one in row]),
                cold_ms=_ninety_fifth([one.cold for one in row if one.cold is not None]),
                requests=max(one.requests for one in row),
                bytes=max(_packed(site, one) for one in row),
            )


def _ninety_fifth(values: list[float]) -> int:
    return round(sorted(values)[round(0.95 * (len(values) - 1))]) if values else 0


def _packed(site: Path, tried: Tried) -> int:
    """Return the bytes of all files the first answer needed, compressed as the web server does."""
    return sum(len(gzip.compress((site / path).read_bytes(), 6)) for path in tried.files)


if __name__ == "__main__":
    sys.exit(main())
