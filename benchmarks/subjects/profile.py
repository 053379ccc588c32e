"""
`python -m benchmarks profile`: where the processor's time of a build from nothing goes, part by part.

The host is looked at every few milliseconds of its own processor time, which costs it next to
nothing. What the standard library does counts for the part that asked for it, and all that happens
while a module is being imported counts as importing.
"""

import argparse
import csv
import json
import os
import subprocess
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.measuring.results import circumstances
from benchmarks.measuring.rounds import made_data, python
from model.repository import ROOT

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
}
_SAMPLED = """
import json, signal, sys, time
from collections import Counter

def place(frame):
    chain = []
    while frame:
        chain.append(frame.f_code.co_filename)
        frame = frame.f_back
    if importing := [file for file in chain if file.startswith("<frozen importlib")]:
        return importing[0]
    return next((file for file in chain if "site-packages" in file or "/lib/python3" not in file), chain[-1])

def look(_, frame):
    global last
    now = time.process_time()
    seen[place(frame)] += now - last
    last = now

seen, last = Counter(), time.process_time()
signal.signal(signal.SIGPROF, look)
signal.setitimer(signal.ITIMER_PROF, 0.002, 0.002)
try:
    from mkdocs.__main__ import cli
    cli(sys.argv[2:])
finally:
    signal.setitimer(signal.ITIMER_PROF, 0)
    with open(sys.argv[1], "w") as file:
        json.dump(seen, file)
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
    print(f"\nMột lần dựng từ đầu, {options.documents} văn bản, {whole:.1f} giây CPU")
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


def _profile(scratch: Path, documents: int) -> dict[str, float]:
    """Build once from nothing; give the seconds spent in each file of code."""
    data = made_data(scratch / "data", documents, documents * 4)
    profile = scratch / "profile"
    command = python("-c", _SAMPLED, str(profile), "build", "--strict", "--quiet")
    environment = {"PORTAL_DATA": str(data), "PORTAL_CACHE": str(scratch / "cache"), "NO_MKDOCS_2_WARNING": "1"}
    site = ["--site-dir", str(scratch / "site")]
    subprocess.run([*command, *site], cwd=ROOT, env=os.environ | environment, check=True, stdout=subprocess.DEVNULL)
    seconds: dict[str, float] = json.loads(profile.read_text("utf-8"))
    return seconds


def _parts(seconds: dict[str, float]) -> Counter[str]:
    parts: Counter[str] = Counter()
    for file, spent in seconds.items():
        parts[_part(file)] += spent
    return parts


def _part(file: str) -> str:
    place = f"/{Path(file).relative_to(ROOT)}" if Path(file).is_relative_to(ROOT) and ".venv" not in file else file
    return next((name for piece, name in PARTS.items() if piece in place.replace("\\", "/")), _REST)
