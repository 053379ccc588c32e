"""
`python -m benchmarks.measuring.results_page`: write RESULTS.md from the figures that stay with the code.

`make bench BENCH=--keep` does the same once it has measured.
"""

import csv
from pathlib import Path

from benchmarks.measuring.results import Result, read_results
from benchmarks.measuring.tables import figure, growth_table, markdown_table, results_tables, spaced
from model.repository import ROOT

#: The figures that stay with the code, and the page that shows them.
RESULTS = ROOT / "benchmarks" / "results"
PAGE = RESULTS.with_name("RESULTS.md")
_HEAD = """\
# How fast the portal is

Written by `make bench BENCH=--keep` from `results/*.csv`; nothing here is written by hand.

The portal and its peers do the same work in turn, in one run, so that what slows the machine down slows them all down.
Figures are medians of the rounds; what takes minutes runs once. **Read the ratios, not the seconds.** They are against
what the column "times what" names. Each row bears its own day and the load of the machine when it began; sizes that are
not measured again keep theirs. `--quick` only tells whether the bench runs, `--large` goes up to 3 000 documents and
10 million figures, and `make bench BENCH="exports --keep"` measures one subject.

Data are made by `python -m benchmarks.made_data.generate` from a seed: a larger folder begins with the very documents of a
smaller one, and each passes `python -m validation`. "MB" is the largest process; "MB of all" is all processes of a build
at their most, what they share counted once. Where it was measured, a goal of memory is held against it.
"""
#: What the peers of each subject are.
_SUBJECTS = {
    "build": """\
mkdocs-material builds the same pages: each page of a finished portal, word for word, as static Markdown (headings,
paragraphs, lists, tables, links), with no data and no check. Hugo builds that Markdown with an empty template: nothing
known is faster. A build of the portal checks the data, makes pages, downloads and the search index, and inspects the
finished site. "Cost of a page" sets two portals side by side, one with ten times the pages of the other; its size is the
number of pages.
""",
    "validation": """\
"pandas by hand" is the very rules of the table of figures, quotes found in their clauses included, written in plain pandas
as an experienced analyst would, without hints and without a report. The size is the number of figures or of documents.
On Dask, "MB" is the larger of the two workers.
""",
    "exports": """\
Each format beside the fastest library found for it; cases that name no library are the portal's. The size is the number of
rows. Memory must not grow with them.
""",
}
_GROWTH = """\
What one more document or row costs at the largest size measured, in times what it costs at the smallest: below 1, growth
is better than in proportion.
"""
_TAIL = """\
## Search

The search beside the theme's own is measured apart: `docs/huong-dan/tim-kiem/search.csv`, shown on the page beside it.
`preview` and `first_page` print their figures and keep none.
"""
_MANY = 30_000
_NOT_YET = """\
The last column is derived in proportion, not measured. Not done yet for so many: a sitemap of more than 50 000 addresses in
several files, hard links between releases, a command that fetches only what changed in a copy, and one front page over
portals built apart.
"""


def write_results_page(results: Path = RESULTS, page: Path = PAGE) -> None:
    """Write the page from the CSV files in a folder; what was never measured is left out."""
    measured = read_results(results / "comparisons.csv")
    parts = [_HEAD]
    for subject, words in _SUBJECTS.items():
        if rows := [each for each in measured if each.subject == subject]:
            parts += [f"## {subject.capitalize()}\n", words, results_tables(rows)]
    if measured:
        parts += ["## Growth\n", _GROWTH, growth_table(measured)]
    if shares := _read(results / "profile.csv"):
        parts += ["## Where the time of a build goes\n", f"One build of {_when(shares[0])}", _shares(shares)]
    if sizes := _read(results / "storage.csv"):
        when = f"Times as above; files of {_when(sizes[0])}"
        parts += [f"## What {spaced(_MANY)} documents need\n", when, _need(measured, sizes), _NOT_YET]
    page.write_text("\n".join([*parts, _TAIL]), encoding="utf-8", newline="\n")


def _when(row: dict[str, str]) -> str:
    day = row["measured_at"].replace("T", " ").removesuffix("Z")
    return f"{row['documents']} documents, measured {day} UTC on {row['machine']}, load {row['load']}:\n"


def _shares(rows: list[dict[str, str]]) -> str:
    cells = [(row["part"], figure(float(row["seconds"])), f"{float(row['share']):.0%}") for row in rows]
    return markdown_table(("part", "CPU s", "share"), cells)


def _need(measured: list[Result], sizes: list[dict[str, str]]) -> str:
    """Return what documents took at the largest size measured and what their files weigh, scaled to many."""
    costs = [each for each in measured if each.topic in {"Build", "Check texts"} and each.case.startswith("portal")]
    largest = {(each.topic, each.case): each for each in sorted(costs, key=lambda each: each.size)}
    rows = [(f"{each.topic}: {each.case}", each.size, each.cpu, "s of CPU") for each in largest.values()]
    rows += [
        (f"{each['kind']}, {each['files']} files", int(each["documents"]), int(each["bytes"]) / 1e6, "MB")
        for each in sizes
    ]
    header = ("what", "documents", "measured", f"for {spaced(_MANY)} documents")
    cells = [
        (what, spaced(size), f"{figure(amount)} {unit}", f"about {spaced(round(amount / size * _MANY))} {unit}")
        for what, size, amount, unit in rows
    ]
    return markdown_table(header, cells)


def _read(path: Path) -> list[dict[str, str]]:
    if not path.exists():
        return []
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


if __name__ == "__main__":
    write_results_page()
