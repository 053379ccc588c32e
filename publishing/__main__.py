"""`python -m publishing <command>`: one word per thing that is done with a finished site."""

import argparse
import os
import sys
from pathlib import Path

from publishing.build import BuildError, build_site


def _build(options: argparse.Namespace) -> int:
    index = build_site(options.data, options.site)
    sys.stdout.write(f"Cổng đã dựng xong. Mở {index} bằng trình duyệt.\n")
    return 0


def main(arguments: list[str] | None = None) -> int:
    """
    Run one command.

    Returns:
        0 when it is done; 1 when the data or the build is at fault; 2 when the call is.
    """
    parser = argparse.ArgumentParser(prog="python -m publishing", description="Xuất bản cổng.")
    commands = parser.add_subparsers(required=True, metavar="lệnh")
    build = commands.add_parser("build", help="kiểm dữ liệu, dựng cổng và đặt vào chỗ")
    build.add_argument("--data", type=Path, default=Path(os.environ.get("PORTAL_DATA") or "data"))
    build.add_argument("--site", type=Path, default=Path(os.environ.get("PORTAL_SITE") or "site"))
    build.set_defaults(run=_build)
    options = parser.parse_args(arguments)
    try:
        return int(options.run(options))
    except BuildError as error:
        sys.stderr.write(f"{error}\n")
        return error.code


if __name__ == "__main__":
    sys.exit(main())
