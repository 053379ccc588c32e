"""`python -m benchmarks [SUBJECT...]`: measure, print tables, write CSV files; with `--keep` RESULTS.md too."""

import argparse
import sys
import tempfile
import time
from importlib import import_module
from pathlib import Path

from benchmarks.measuring.commands import use_this_python
from benchmarks.measuring.results import Result, write_results
from benchmarks.measuring.results_page import PAGE, RESULTS, write_results_page
from benchmarks.measuring.rounds import Extent, measure
from benchmarks.measuring.tables import growth_table, results_tables
from model.repository import ROOT
from validation.commands.door import run_command_line

#: Subjects that compare commands: a module each, whose `comparisons(folder, extent)` says which.
COMPARED = ("validation", "build", "exports", "intake", "workbook")
#: Subjects that measure in their own way, through `main(arguments)`, with what each is asked at each extent.
OTHERS = {
    "profile": {
        Extent.QUICK: ["--documents", "5"],
        Extent.USUAL: ["--documents", "300"],
        Extent.LARGE: ["--documents", "1000"],
    },
    "search": {Extent.QUICK: ["--every", "50"], Extent.USUAL: ["--every", "2"], Extent.LARGE: []},
    "preview": {
        Extent.QUICK: ["--documents", "2", "--edits", "1"],
        Extent.USUAL: ["--documents", "1000"],
        Extent.LARGE: ["--documents", "3000"],
    },
    "pairing": {Extent.QUICK: ["1"], Extent.USUAL: ["5"], Extent.LARGE: ["9"]},
    "first_page": {Extent.QUICK: ["1"], Extent.USUAL: ["3"], Extent.LARGE: ["3"]},
}
#: Those of the others that write a CSV, and how it is called.
_WRITERS = {"profile": "profile.csv", "search": "search.csv"}


def main(arguments: list[str] | None = None) -> int:
    """
    Measure the subjects that the command line names, all if it names none.

    Returns:
        0 whatever the figures are: a slow machine is no fault of the code; the table says what was missed.
    """
    options = _options(arguments)
    if options.extent is Extent.QUICK:
        use_this_python()
    begun = time.monotonic()
    output = RESULTS if options.keep else options.output
    output.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=options.scratch) as scratch:
        results = _compared(options, Path(scratch))
    if results:
        write_results(results, output / "comparisons.csv")
        sys.stdout.write(f"\n{growth_table(results)}")
    for subject in OTHERS:
        if subject in options.subjects:
            _run_other(subject, options, output)
    if options.keep:
        write_results_page(RESULTS, PAGE)
    minutes = (time.monotonic() - begun) / 60
    sys.stdout.write(f"Đã ghi vào {PAGE if options.keep else output}; đo trong {minutes:.0f} phút.\n")
    return 0


def _compared(options: argparse.Namespace, scratch: Path) -> list[Result]:
    results: list[Result] = []
    for subject in COMPARED:
        if subject not in options.subjects:
            continue
        folder = scratch / subject
        folder.mkdir()
        for comparison in import_module(f"benchmarks.subjects.{subject}").comparisons(folder, options.extent):
            measured = list(measure(subject, comparison, options.rounds))
            sys.stdout.write(f"\n{results_tables(measured)}")
            sys.stdout.flush()
            results += measured
    return results


def _run_other(subject: str, options: argparse.Namespace, output: Path) -> None:
    """Run a subject that measures in its own way; the figures of the search stand beside its own page when kept."""
    asked = [*OTHERS[subject][options.extent]]
    if subject in _WRITERS and not (options.keep and subject == "search"):
        asked += ["--output", str(output / _WRITERS[subject])]
    sys.stdout.flush()
    import_module(f"benchmarks.subjects.{subject}").main(asked)


def _options(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description="Đo tốc độ, so với phần mềm khác.")
    known = (*COMPARED, *OTHERS)
    parser.add_argument("subjects", nargs="*", metavar="mục", help=f"chỉ đo các mục này: {', '.join(known)}")
    extent = parser.add_mutually_exclusive_group()
    for each, words in (
        (Extent.QUICK, "cỡ rất nhỏ, để biết phép đo chạy được; con số không có nghĩa"),
        (Extent.LARGE, "đo cả cỡ lớn nhất (10 triệu số liệu, 3 000 văn bản)"),
    ):
        extent.add_argument(f"--{each}", dest="extent", action="store_const", const=each, help=words)
    parser.add_argument("--rounds", type=int, help="số vòng đo xen kẽ (mặc định: 3; cỡ rất nhỏ: 1)")
    parser.add_argument("--output", type=Path, default=ROOT / "reports", help="nơi ghi kết quả (mặc định: reports)")
    parser.add_argument("--keep", action="store_true", help="ghi vào benchmarks/results và RESULTS.md, cùng mã nguồn")
    parser.add_argument("--scratch", type=Path, help="nơi đặt dữ liệu tạm")
    parser.set_defaults(extent=Extent.USUAL)
    options = parser.parse_args(arguments)
    if unknown := set(options.subjects) - set(known):
        parser.error(f"không có mục {', '.join(sorted(unknown))}")
    options.subjects = options.subjects or known
    options.rounds = options.rounds or (1 if options.extent is Extent.QUICK else 3)
    return options


if __name__ == "__main__":
    run_command_line(main)
