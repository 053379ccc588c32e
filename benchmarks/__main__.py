"""`python -m benchmarks`: measure everything in one run, print a table, write a CSV and the growth curves."""

import argparse
import csv
import sys
import tempfile
from dataclasses import asdict, fields
from importlib import import_module
from pathlib import Path

from benchmarks.curves import growth_curves
from benchmarks.measuring import ROOT, Result, measure

#: One module a subject; each has `comparisons(folder, sizes)` giving what to compare.
SUBJECTS = ("validation", "build")
#: Modules that measure and print in their own way, through `main(arguments)`.
OTHERS = ("exports", "first_page")
_MARKS = {None: "", True: "đạt", False: "CHƯA ĐẠT"}


def main() -> int:
    """
    Measure the subjects that the command line names, all if it names none.

    Returns:
        0 whatever the figures are: a slow machine is no fault of the code; the table says what was missed.
    """
    options = _options()
    results: list[Result] = []
    with tempfile.TemporaryDirectory(dir=options.scratch) as scratch:
        for subject in [each for each in SUBJECTS if each in (options.subjects or SUBJECTS)]:
            module = import_module(f"benchmarks.{subject}")
            folder = Path(scratch) / subject
            folder.mkdir()
            for comparison in module.comparisons(folder, large=options.large):
                measured = list(measure(comparison, options.rounds))
                sys.stdout.write(table(measured))
                sys.stdout.flush()
                results += measured
    options.output.mkdir(parents=True, exist_ok=True)
    for subject in options.subjects or OTHERS:
        if subject in OTHERS:
            import_module(f"benchmarks.{subject}").main([])
    _write(results, options.output / "benchmarks.csv")
    (options.output / "growth.svg").write_text(growth_curves(results), encoding="utf-8")
    sys.stdout.write(f"Đã ghi {options.output}/benchmarks.csv và growth.svg.\n")
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description="Đo tốc độ, so với phần mềm khác.")
    parser.add_argument("subjects", nargs="*", choices=[*SUBJECTS, *OTHERS, []], help="chỉ đo các mục này")
    parser.add_argument("--rounds", type=int, default=3, help="số vòng đo xen kẽ (mặc định: 3)")
    parser.add_argument("--large", action="store_true", help="đo cả cỡ lớn nhất (10 triệu số liệu, 3 000 văn bản)")
    parser.add_argument("--output", type=Path, default=ROOT / "reports", help="nơi ghi kết quả (mặc định: reports)")
    parser.add_argument("--scratch", type=Path, help="nơi đặt dữ liệu tạm")
    return parser.parse_args()


def table(results: list[Result]) -> str:
    """Show the cases of one comparison as lines people can read."""
    lines = [f"\n{results[0].topic}, cỡ {results[0].size:,}".replace(",", " ")]
    lines.append(f"{'':44} {'CPU s':>9} {'đồng hồ s':>10} {'MB':>7} {'CPU ×':>7} {'đ.hồ ×':>7} {'mức':>6}")
    for each in results:
        goal = "" if each.goal is None else f"{each.goal:.2f}"
        lines.append(
            f"{each.case:44} {each.cpu:9.3f} {each.wall:10.3f} {each.memory:7.0f} "
            f"{each.cpu_ratio:7.3f} {each.wall_ratio:7.3f} {goal:>6} {_MARKS[each.met]}"
        )
    return "\n".join(lines) + "\n"


def _write(results: list[Result], path: Path) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, [each.name for each in fields(Result)], lineterminator="\n")
        writer.writeheader()
        writer.writerows(asdict(result) for result in results)


if __name__ == "__main__":
    sys.exit(main())
