"""How fast received files are read: a long Word file beside pandoc, a long PDF beside pdftotext and pypdf."""

import sys
from collections.abc import Iterator
from pathlib import Path

from benchmarks.made_data.received_files import write_pdf, write_word
from benchmarks.measuring.commands import python
from benchmarks.measuring.one_run import Case
from benchmarks.measuring.rounds import Comparison, Extent, Goal

_PAGES = {Extent.QUICK: (2,), Extent.USUAL: (50,), Extent.LARGE: (50, 300)}
_PANDOC = "import sys, pypandoc; pypandoc.convert_file(sys.argv[1], 'plain', outputfile=sys.argv[2])"
_PYPDF = "import sys, pypdf; [page.extract_text() for page in pypdf.PdfReader(sys.argv[1]).pages]"


def comparisons(folder: Path, extent: Extent) -> Iterator[Comparison]:
    """
    Compare reading files of growing length.

    Args:
        folder: An empty folder for made files.
        extent: Up to how many pages.
    """
    for pages in _PAGES[extent]:
        word, pdf = write_word(folder / f"{pages}.docx", pages), write_pdf(folder / f"{pages}.pdf", pages)
        yield Comparison(
            "Read a Word file, pages",
            pages,
            [Case("pandoc", [sys.executable, "-c", _PANDOC, str(word), str(folder / "plain.txt")]), _read(word)],
            {"portal": Goal(cpu=3)},
        )
        yield Comparison(
            "Read a PDF, pages", pages, [Case("pypdf", [sys.executable, "-c", _PYPDF, str(pdf)]), _read(pdf)]
        )


def _read(file: Path) -> Case:
    return Case("portal", python("-m", "intake", "read", str(file), "--format", "json"))
