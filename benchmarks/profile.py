"""
`python -m benchmarks profile`: where the time of a build from nothing goes, part by part.

Each function's own seconds are counted for the part of the code that it stands in, and those of
built-in functions for the part that calls them. Measuring makes calls dearer: read the shares.
"""

import argparse
import csv
import os
import pstats
import subprocess
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.measuring import ROOT, made_data, python
from benchmarks.results import circumstances

#: The parts of the work, by a piece of the path of their modules; the first that fits counts.
PARTS = {
    "/publishing/search/": "chỉ mục tìm kiếm",
    "/publishing/downloads/": "tệp tải về",
    "/xlsxwriter/": "tệp tải về",
    "/zipfile": "tệp tải về",
    "/publishing/paper/": "bản PDF",
    "/typst/": "bản PDF",
    "/publishing/": "mô tả, nguồn tin, mã kiểm tra",
    "/validation/": "đọc và kiểm dữ liệu",
    "/pandera/": "đọc và kiểm dữ liệu",
    "/pandas/": "đọc và kiểm dữ liệu",
    "/numpy/": "đọc và kiểm dữ liệu",
    "/yaml/": "đọc và kiểm dữ liệu",
    "/macros/": "HTML từ dữ liệu",
    "/markupsafe/": "HTML từ dữ liệu",
    "/markdown/": "Markdown",
    "/jinja2/": "khuôn trang",
    "/theme/": "khuôn trang",
    "<template>": "khuôn trang",
    "/mkdocs": "MkDocs",
    "/material/": "MkDocs",
    "<frozen importlib": "nhập thư viện",
    "/site-packages/": "thư viện khác",
    "/python3": "thư viện chuẩn của Python",
}
#: Seconds of the processor, not of the clock: waiting is no work.
_PROFILED = """
import cProfile, sys, time
from mkdocs.__main__ import cli
profile = cProfile.Profile(time.process_time)
try:
    profile.runcall(cli, sys.argv[2:])
finally:
    profile.dump_stats(sys.argv[1])
"""
#: What a site is made of.
KINDS = {
    "trang văn bản": "van-ban/*/**/index.html",
    "trang đơn vị": "don-vi/*/**/index.html",
    "mọi trang": "**/index.html",
    "chỉ mục tìm kiếm": "search/**/*",
    "tệp tải về": "tai-ve/**/*",
}
_REST = "còn lại"
_LEAST = 0.01


def main(arguments: list[str]) -> None:
    """Profile the host on a made data folder, print the shares and write them as a CSV."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks profile")
    parser.add_argument("--documents", type=int, default=300)
    parser.add_argument("--output", type=Path, default=ROOT / "reports" / "profile.csv")
    options = parser.parse_args(arguments)
    around = circumstances()
    with tempfile.TemporaryDirectory() as scratch:
        parts = _parts(_profile(Path(scratch), options.documents))
        stored = list(_stored(Path(scratch) / "site"))
    whole = sum(parts.values())
    rows = [(name, seconds) for name, seconds in parts.most_common() if seconds / whole >= _LEAST]
    print(f"\nMột lần dựng từ đầu, {options.documents} văn bản, {whole:.1f} giây khi đo")
    for name, seconds in rows:
        print(f"{name:44}{seconds:9.2f}{seconds / whole:8.1%}")
    shares = [(name, round(seconds, 3), round(seconds / whole, 4)) for name, seconds in rows]
    around["documents"] = options.documents
    _write(options.output, around, ("part", "seconds", "share"), shares)
    _write(options.output.with_name("storage.csv"), around, ("kind", "files", "bytes"), stored)


def _write(path: Path, around: dict[str, str | float], header: tuple[str, ...], rows: list[tuple[Any, ...]]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow([*around, *header])
        writer.writerows([*around.values(), *row] for row in rows)


def _stored(site: Path) -> Iterator[tuple[str, int, int]]:
    """Weigh what a finished site is made of."""
    for kind, pattern in KINDS.items():
        sizes = [path.stat().st_size for path in site.glob(pattern) if path.is_file()]
        yield kind, len(sizes), sum(sizes)


def _profile(scratch: Path, documents: int) -> pstats.Stats:
    """Build once from nothing with the profiler on."""
    data = made_data(scratch / "data", documents, documents * 4)
    profile = scratch / "profile"
    command = python("-c", _PROFILED, str(profile), "build", "--strict", "--quiet")
    environment = {"PORTAL_DATA": str(data), "PORTAL_CACHE": str(scratch / "cache"), "NO_MKDOCS_2_WARNING": "1"}
    site = ["--site-dir", str(scratch / "site")]
    subprocess.run([*command, *site], cwd=ROOT, env=os.environ | environment, check=True, stdout=subprocess.DEVNULL)
    return pstats.Stats(str(profile))


def _parts(stats: pstats.Stats) -> Counter[str]:
    parts: Counter[str] = Counter()
    for (file, _, _), (_, _, own, _, callers) in stats.stats.items():  # type: ignore[attr-defined]
        if file != "~":
            parts[_part(file)] += own
            continue
        for (calling, _, _), (_, _, share, _) in callers.items():
            parts[_part(calling)] += share
    return parts


def _part(file: str) -> str:
    place = f"/{Path(file).relative_to(ROOT)}" if Path(file).is_relative_to(ROOT) and ".venv" not in file else file
    return next((name for piece, name in PARTS.items() if piece in place.replace("\\", "/")), _REST)
