"""`python -m publishing <command>`: one word per thing that is done with a finished site."""

import argparse
import os
import sys
from pathlib import Path
from typing import Any

from publishing.build import BuildError, build_site
from publishing.promise import renew_lock
from publishing.releases import ReleaseError, list_releases, publish, roll_back
from publishing.sums import SUMS, changes_of
from validation.portal import load_portal


def _build(options: argparse.Namespace) -> int:
    index = build_site(options.data, options.site)
    sys.stdout.write(f"Cổng đã dựng xong. Mở {index} bằng trình duyệt.\n")
    return 0


def _publish(options: argparse.Namespace) -> int:
    name = publish(options.data, options.releases)
    sys.stdout.write(f"Đã công bố bản {name}.\n")
    return 0


def _roll_back(options: argparse.Namespace) -> int:
    name = roll_back(options.releases, options.release)
    sys.stdout.write(f"Đã quay lại bản {name}.\n")
    return 0


def _list(options: argparse.Namespace) -> int:
    for release in list_releases(options.releases):
        mark = "*" if release.current else " "
        commit = (release.commit or "không rõ")[:12]
        sys.stdout.write(f"{mark} {release.name}  kiểm tra ngày {release.checked_on}  mã nguồn {commit}\n")
    return 0


def _verify(options: argparse.Namespace) -> int:
    if not (options.folder / SUMS).is_file():
        sys.stderr.write(f"“{options.folder}” không có tệp {SUMS}, không đối chiếu được.\n")
        return 2
    if changes := changes_of(options.folder):
        sys.stdout.write("\n".join([*changes, f"Bản sao đã bị thay đổi: {len(changes)} tệp.", ""]))
        return 1
    sys.stdout.write("Bản sao nguyên vẹn: mọi tệp đúng với bản đã công bố.\n")
    return 0


def _promise(options: argparse.Namespace) -> int:
    for sentence in renew_lock(load_portal(options.data)):
        sys.stdout.write(f"Phá vỡ: {sentence}\n")
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
    _add_release_commands(commands)
    _add_promise_commands(commands)
    options = parser.parse_args(arguments)
    try:
        return int(options.run(options))
    except (BuildError, ReleaseError) as error:
        sys.stderr.write(f"{error}\n")
        return error.code if isinstance(error, BuildError) else 1


def _add_release_commands(commands: Any) -> None:
    for name, run, words in (
        ("publish", _publish, "dựng một bản mới bên cạnh các bản cũ, rồi chuyển người đọc sang bản ấy"),
        ("rollback", _roll_back, "chuyển người đọc về bản trước, hoặc bản có tên"),
        ("list", _list, "liệt kê các bản, dấu * là bản đang dùng"),
    ):
        command = commands.add_parser(name, help=words)
        command.add_argument("--releases", type=Path, default=Path(os.environ.get("PORTAL_RELEASES") or "published"))
        command.set_defaults(run=run)
        if run is _publish:
            command.add_argument("--data", type=Path, default=Path(os.environ.get("PORTAL_DATA") or "data"))
        if run is _roll_back:
            command.add_argument("release", nargs="?", help="tên bản; bỏ trống là bản ngay trước")


def _add_promise_commands(commands: Any) -> None:
    verify = commands.add_parser("verify", help="đối chiếu một bản sao với mã kiểm tra của nó")
    verify.add_argument("folder", type=Path, metavar="THƯ_MỤC")
    verify.set_defaults(run=_verify)
    promise = commands.add_parser("promise", help="ghi các cột hiện nay làm cột đã công bố (xem CHANGELOG.md)")
    promise.add_argument("--data", type=Path, default=Path(os.environ.get("PORTAL_DATA") or "data"))
    promise.set_defaults(run=_promise)


if __name__ == "__main__":
    sys.exit(main())
