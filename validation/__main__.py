"""`python -m validation`: check a data folder and say all that is wrong with it."""

import argparse
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from validation.commands.arguments import FAILED, OK, CallError, Parser, refuse
from validation.commands.door import run_command_line
from validation.commands.output import put, report_pieces
from validation.loading import unusable_folder

if TYPE_CHECKING:
    from validation.report.report import Report

_MEGABYTES = 300
FORMATS = ("text", "json", "github", "gitlab", "junit", "xlsx")


def main(arguments: list[str] | None = None) -> int:
    """
    Run the check from the command line.

    Returns:
        0 when the data holds, 1 when it does not, 2 when the call or the folder is unusable.
    """
    words = sys.argv[1:] if arguments is None else arguments
    if words[:1] in (["reports"], ["confirm"]):
        return _other_command(words[0])(words[1:])
    options = _parser().parse_args(words)
    if unusable := _unusable(options):
        return refuse(unusable)
    try:
        return _check(options)
    except CallError as error:
        return refuse(str(error))
    except (MemoryError, RecursionError):
        return refuse(_too_much(options.data))


def _too_much(data: Path) -> str:
    """Say that a folder holds more than can be checked, and where an editor should look."""
    files = [path for depth in ("*", "*/*", "texts/*/*") for path in data.glob(depth) if path.is_file()]
    heaviest = max(files, key=lambda path: path.stat().st_size).relative_to(data)
    return (
        f"“{data}” quá lớn, lồng quá sâu, hoặc sai ở quá nhiều dòng nên không kiểm hết được; "
        f"hãy xem lại trước hết tệp nặng nhất: “{heaviest.as_posix()}”."
    )


def _other_command(name: str) -> Callable[[list[str]], int]:
    """Find a command that once stood beside the check; each is imported only when asked for."""
    if name == "reports":
        from intake.__main__ import COMMANDS

        return COMMANDS[name]
    from editing.__main__ import COMMANDS

    return COMMANDS[name]


def _unusable(options: argparse.Namespace) -> str:
    """Say why a call cannot be answered; empty when it can."""
    data: Path = options.data
    if words := unusable_folder(data):
        return words
    if missing := next((each for each in options.also if not each.is_dir()), None):
        return f"Không có thư mục “{missing}” để soát thêm."
    if options.format == "xlsx" and not options.output:
        return "Dạng xlsx cần --output TỆP.xlsx."
    if options.engine == "dask" and (options.also or options.against):
        return "--also, --against chỉ dùng khi kiểm trên một máy (bỏ --engine dask)."
    return ""


def _parser() -> argparse.ArgumentParser:
    parser = Parser(prog="python -m validation", description="Kiểm tra dữ liệu của cổng.")
    parser.add_argument(
        "--data",
        type=Path,
        default=Path(os.environ.get("PORTAL_DATA") or "data"),
        help="thư mục dữ liệu (mặc định: data)",
    )
    parser.add_argument("--format", choices=FORMATS, default="text", help="dạng báo cáo")
    parser.add_argument("--output", type=Path, help="ghi báo cáo ra tệp này")
    _add_other_places(parser)
    parser.add_argument(
        "--max-megabytes", type=int, default=_MEGABYTES, metavar="MB", help="tệp nặng hơn thì không đọc"
    )
    parser.add_argument(
        "--engine", choices=("pandas", "dask"), default="pandas", help="kiểm bằng một máy, hoặc chia phần trên Dask"
    )
    parser.add_argument("--scheduler", metavar="ADDRESS", help="bộ điều phối Dask đang chạy: tcp://máy-chủ:8786")
    return parser


def _add_other_places(parser: argparse.ArgumentParser) -> None:
    """Add the options that name places besides the data folder."""
    parser.add_argument(
        "--also",
        type=Path,
        action="append",
        default=[],
        metavar="FOLDER",
        help="soát thêm dữ liệu cá nhân và dấu mật trong thư mục này (docs, site/tai-ve)",
    )
    parser.add_argument(
        "--against",
        metavar="NƠI",
        help="đối chiếu thêm với sổ công bố ở nơi khác: nhánh git đích, thư mục cổng đã công bố, hay một tệp",
    )


def _check(options: argparse.Namespace) -> int:
    """Answer at once for a folder that has passed and not changed since; check any other."""
    from cache.folder import FolderCache

    colour = not options.output and sys.stdout.isatty() and "NO_COLOR" not in os.environ
    kind = f"{options.format}-colour" if colour else str(options.format)
    looks_elsewhere = options.also or options.against or options.max_megabytes != _MEGABYTES
    passed = None if looks_elsewhere else FolderCache(options.data)
    if passed and (known := passed.get(kind)) is not None:
        put([known], options.output)
        return OK
    report = _report(options)
    pieces = report_pieces(_writer(options.format, colour=colour)(report))
    if passed and not report.errors:
        pieces = [b"".join(pieces)]
        passed.put(kind, pieces[0])
    put(pieces, options.output)
    return FAILED if report.errors else OK


def _report(options: argparse.Namespace) -> "Report":
    """Check by the engine asked for; each is imported only then."""
    from validation.folder_check import FolderCheck
    from validation.reading.files import Limits

    check = FolderCheck(options.data, Limits(options.max_megabytes))
    if options.engine == "dask":
        from validation.large_tables.on_dask import dask_workers

        with dask_workers(options.scheduler) as workers:
            return check.report(workers=workers)
    if options.against is None:
        return check.report(also=options.also)
    from validation.commands.ledger_elsewhere import ledger_elsewhere

    return check.report(also=options.also, against=ledger_elsewhere(options.against, options.data))


def _writer(name: str, *, colour: bool) -> Callable[..., str | bytes | Iterator[str]]:
    """Find what writes a format; each is imported only when asked for."""
    if name == "json":
        from validation.report.as_json import json_report

        return json_report
    if name in {"github", "gitlab"}:
        from validation.report.as_annotations import github_report, gitlab_report

        return github_report if name == "github" else gitlab_report
    if name == "junit":
        from validation.report.as_junit import junit_report

        return junit_report
    if name == "xlsx":
        from validation.report.as_workbook import workbook_report

        return workbook_report
    from validation.report.as_text import text_report

    return lambda report: text_report(report.findings, colour=colour)


if __name__ == "__main__":
    run_command_line(main)
