"""`python -m publishing <command>`: one word per thing that is done with a finished site."""

import argparse
import json
import os
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from model.addresses import DOWNLOADS
from publishing.descriptors.published_columns import renew_lock
from publishing.downloads.quality_report import open_warnings
from publishing.site.build import BuildError, build_site
from publishing.site.bundle import make_bundle
from publishing.site.copies_compared import CopyError, differences, sentences
from publishing.site.releases import ReleaseError, list_releases, publish, roll_back
from publishing.site.signatures import SignatureError, signing_key
from publishing.site.traces import TraceError, take_away, traces_of, words_in
from publishing.site.verification import verify
from validation.commands.arguments import UNUSABLE, Parser
from validation.commands.door import run_command_line
from validation.loading import load_portal

#: What leaves is for all to read, and for its owner alone to write, whatever umask the caller has.
_READ_BY_ALL = 0o022


def _say(*sentences: str) -> None:
    sys.stdout.write("\n".join([*sentences, ""]))


def _build(options: argparse.Namespace) -> int:
    index = build_site(options.data, options.site, signing_key())
    _say(*open_warnings(index.parent / DOWNLOADS), f"Cổng đã dựng xong. Mở {index} bằng trình duyệt.")
    return 0


def _publish(options: argparse.Namespace) -> int:
    name = publish(options.data, options.releases)
    _say(*open_warnings(options.releases / "releases" / name / DOWNLOADS), f"Đã công bố bản {name}.")
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


def _bundle(options: argparse.Namespace) -> int:
    place = make_bundle(options.data, options.bundle)
    (packed,) = zipfile.Path(place).iterdir()
    size = f"{place.stat().st_size / 1e6:.1f} MB"
    _say(*open_warnings(packed / DOWNLOADS), f"Đã đóng gói: {place} ({size}). Giải nén rồi mở index.html.")
    return 0


def _verify(options: argparse.Namespace) -> int:
    verdict = verify(options.folder, options.key, options.at_least)
    (sys.stderr if verdict.code == UNUSABLE else sys.stdout).write(verdict.words)
    return verdict.code


def _traces(options: argparse.Namespace) -> int:
    words = words_in(options.words)
    traces = traces_of(words, options.data, options.releases, options.bundle)
    gone = take_away(traces, options.releases) if options.remove else []
    sys.stdout.writelines(f"Đã xóa {copy}\n" for copy in gone)
    left = [trace for trace in traces if trace.copy not in gone]
    sys.stdout.writelines(f"Còn trong {trace.path}\n" for trace in left)
    sys.stdout.write(
        f"Những chữ ấy còn ở {len(left)} tệp.\n" if left else "Không còn ở đâu trong dữ liệu, các bản và các gói.\n"
    )
    return 1 if left else 0


def _compare(options: argparse.Namespace) -> int:
    if options.format == "json":
        found = [each._asdict() for each in differences(options.old, options.new)]
        sys.stdout.write(json.dumps(found, ensure_ascii=False, indent=1) + "\n")
    else:
        _say(*sentences(options.old, options.new))
    return 0


def _promise(options: argparse.Namespace) -> int:
    for sentence in renew_lock(load_portal(options.data)):
        sys.stdout.write(f"Phá vỡ: {sentence}\n")
    return 0


class _Option(NamedTuple):
    """One word of a command line, and how argparse reads it."""

    word: str
    settings: dict[str, Any]


def _folder(word: str, variable: str, default: str, words: str) -> _Option:
    """Name a folder: by an option, else by the environment, else by habit."""
    return _Option(word, {"type": Path, "default": Path(os.environ.get(variable) or default), "help": words})


class _Command(NamedTuple):
    """A command, what it runs, what it is for, and its options."""

    name: str
    run: Callable[[argparse.Namespace], int]
    words: str
    options: tuple[_Option, ...]


_DATA = _folder("--data", "PORTAL_DATA", "data", "thư mục dữ liệu")
_SITE = _folder("--site", "PORTAL_SITE", "site", "nơi đặt cổng")
_RELEASES = _folder("--releases", "PORTAL_RELEASES", "published", "thư mục các bản công bố")
_BUNDLE = _folder("--bundle", "PORTAL_BUNDLE", "bundle", "nơi đặt gói")
_RELEASE = _Option("release", {"nargs": "?", "metavar": "BẢN", "help": "tên bản; bỏ trống là bản ngay trước"})
_COPY = _Option("folder", {"type": Path, "metavar": "THƯ_MỤC"})
_KEY = _Option("--key", {"type": Path, "metavar": "TỆP", "help": "tệp khóa công khai của cơ quan (deploy/trust.md)"})
_AT_LEAST = _Option(
    "--at-least", {"type": int, "metavar": "SỐ", "help": "số của bản cũ nhất còn được nhận; cần có --key"}
)
_WORDS = _Option("words", {"type": Path, "metavar": "TỆP", "help": "tệp ghi những chữ cần tìm, mỗi dòng một cụm"})
_REMOVE = _Option(
    "--remove", {"action": "store_true", "help": "xóa các bản cũ, các gói còn những chữ ấy và bộ nhớ đệm"}
)
_OLD = _Option("old", {"type": Path, "metavar": "BẢN_CŨ", "help": "thư mục của bản, hoặc gói .zip"})
_NEW = _Option("new", {"type": Path, "metavar": "BẢN_MỚI", "help": "thư mục của bản, hoặc gói .zip"})
_FORMAT = _Option("--format", {"choices": ("text", "json"), "default": "text", "help": "dạng kết quả"})
_COMMANDS = (
    _Command("build", _build, "kiểm dữ liệu, dựng cổng và đặt vào chỗ", (_DATA, _SITE)),
    _Command("bundle", _bundle, "dựng cổng và đóng gói để chép vào USB", (_DATA, _BUNDLE)),
    _Command("publish", _publish, "dựng một bản bên cạnh các bản cũ, rồi chuyển người đọc sang", (_DATA, _RELEASES)),
    _Command("rollback", _roll_back, "chuyển người đọc về bản trước, hoặc bản có tên", (_RELEASES, _RELEASE)),
    _Command("list", _list, "liệt kê các bản, dấu * là bản đang dùng", (_RELEASES,)),
    _Command(
        "verify", _verify, "đối chiếu một bản sao với danh sách của nó và chữ ký của cơ quan", (_COPY, _KEY, _AT_LEAST)
    ),
    _Command(
        "traces",
        _traces,
        "tìm những chữ đã rút còn ở đâu, xóa các bản chép cũ",
        (_WORDS, _DATA, _RELEASES, _BUNDLE, _REMOVE),
    ),
    _Command("compare", _compare, "nói bằng lời hai bản khác nhau ở đâu", (_OLD, _NEW, _FORMAT)),
    _Command("promise", _promise, "ghi các cột hiện nay làm cột đã công bố (xem CHANGELOG.md)", (_DATA,)),
)


def main(arguments: list[str] | None = None) -> int:
    """
    Run one command.

    Returns:
        0 when it is done; 1 when the data or the build is at fault; 2 when the call is.
    """
    parser = Parser(prog="python -m publishing", description="Xuất bản cổng.")
    commands = parser.add_subparsers(required=True, metavar="lệnh")
    for command in _COMMANDS:
        known = commands.add_parser(command.name, help=command.words)
        known.set_defaults(run=command.run)
        for option in command.options:
            known.add_argument(option.word, **option.settings)
    options = parser.parse_args(arguments)
    os.umask(_READ_BY_ALL)
    try:
        return int(options.run(options))
    except (BuildError, CopyError, ReleaseError, SignatureError, TraceError) as error:
        sys.stderr.write(f"{error}\n")
        return error.code


if __name__ == "__main__":
    run_command_line(main)
