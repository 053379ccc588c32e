"""`python -m validation`: check a data folder and say all that is wrong with it."""

import argparse
import os
import sys
from pathlib import Path

HELD, BROKEN, UNUSABLE = 0, 1, 2


def main(arguments: list[str] | None = None) -> int:
    """
    Run the check from the command line.

    Returns:
        0 when the data holds, 1 when it does not, 2 when the call or the folder is unusable.
    """
    words = sys.argv[1:] if arguments is None else arguments
    if words[:1] == ["reports"]:
        from validation.reports import main as take_in_reports

        return take_in_reports(words[1:])
    parser = argparse.ArgumentParser(prog="python -m validation", description="Kiểm tra dữ liệu của cổng.")
    parser.add_argument(
        "--data",
        type=Path,
        default=Path(os.environ.get("PORTAL_DATA") or "data"),
        help="thư mục dữ liệu (mặc định: data)",
    )
    parser.add_argument("--format", choices=["text", "json"], default="text", help="dạng báo cáo")
    parser.add_argument("--output", type=Path, help="ghi báo cáo ra tệp này")
    options = parser.parse_args(words)
    if not options.data.is_dir():
        sys.stderr.write(f"Không có thư mục dữ liệu “{options.data}”.\n")
        return UNUSABLE
    return _check(options)


def _check(options: argparse.Namespace) -> int:
    from validation.check import dataset_findings
    from validation.dataset import read_dataset
    from validation.findings import errors_of
    from validation.portal import build_day
    from validation.report import json_report, text_report

    dataset = read_dataset(options.data)
    found = dataset_findings(dataset, build_day())
    if options.format == "json":
        rows = {name: len(table.frame) for name, table in dataset.tables.items()}
        report = json_report(found, rows)
    else:
        report = text_report(found)
    if options.output:
        options.output.write_text(report + "\n", encoding="utf-8")
    else:
        sys.stdout.write(report + "\n")
    return BROKEN if errors_of(found) else HELD


if __name__ == "__main__":
    sys.exit(main())
