"""
`python -m benchmarks profile`: where the processor's time of a build from nothing goes, part by part.

The host is looked at every few milliseconds of its own processor time, which costs it next to
nothing. What the standard library does counts for the part that asked for it, and all that happens
while a module is being imported counts as importing.
"""

import argparse
import json
import os
import subprocess
import tempfile
from collections import defaultdict
from pathlib import Path

from benchmarks.measuring.commands import made_data, python
from benchmarks.measuring.results import circumstances, write_rows
from benchmarks.measuring.site_size import site_sizes
from benchmarks.measuring.tables import figure, markdown_table
from model.repository import ROOT

#: The parts of the work, by a piece of the path of their modules; the first that fits counts.
PARTS = {
    "/publishing/search/": "search index",
    "/publishing/downloads/": "downloads",
    "/publishing/workbooks/": "downloads",
    "/spreadsheets/": "downloads",
    "/xlsxwriter/": "downloads",
    "/zipfile": "downloads",
    "/publishing/paper/": "PDFs",
    "/typst/": "PDFs",
    "/publishing/": "descriptors, feeds, checksums",
    "/validation/": "reading and checking data",
    "/model/": "reading and checking data",
    "/cache/": "reading and checking data",
    "/pandera/": "reading and checking data",
    "/pandas/": "reading and checking data",
    "/numpy/": "reading and checking data",
    "/yaml/": "reading and checking data",
    "/macros/": "HTML from data",
    "/markupsafe/": "HTML from data",
    "/markdown/": "Markdown",
    "/jinja2/": "page templates",
    "/theme/": "page templates",
    "<template>": "page templates",
    "/mkdocs": "MkDocs",
    "/material/": "MkDocs",
    "<frozen importlib": "imports",
    "/site-packages/": "other libraries",
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
_REST = "the rest"
_LEAST = 0.01


def main(arguments: list[str]) -> None:
    """Profile the host on a made data folder, print the shares, and write them and the sizes of the site as CSV files."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks profile")
    parser.add_argument("--documents", type=int, default=300)
    parser.add_argument("--output", type=Path, default=ROOT / "reports" / "profile.csv")
    options = parser.parse_args(arguments)
    around: dict[str, object] = {**circumstances()}
    with tempfile.TemporaryDirectory() as scratch:
        parts = _parts(_profile(Path(scratch), options.documents))
        sizes = list(site_sizes(Path(scratch) / "site"))
    whole = sum(parts.values())
    rows = [
        (name, seconds)
        for name, seconds in sorted(parts.items(), key=lambda part: -part[1])
        if seconds / whole >= _LEAST
    ]
    shares = [(name, round(seconds, 3), round(seconds / whole, 4)) for name, seconds in rows]
    around["documents"] = options.documents
    write_rows(options.output, around, ("part", "seconds", "share"), shares)
    write_rows(options.output.with_name("storage.csv"), around, ("kind", "files", "bytes"), sizes)
    print(f"\nOne build of {options.documents} documents from nothing, {whole:.1f} s of CPU:\n")
    print(
        markdown_table(
            ("part", "CPU s", "share"), [(name, figure(spent), f"{share:.1%}") for name, spent, share in shares]
        )
    )


def _profile(scratch: Path, documents: int) -> dict[str, float]:
    """Build once from nothing, and return the seconds spent in each file of code."""
    data = made_data(scratch / "data", documents, documents * 4)
    profile = scratch / "profile"
    command = python("-c", _SAMPLED, str(profile), "build", "--strict", "--quiet")
    environment = {"PORTAL_DATA": str(data), "PORTAL_CACHE": str(scratch / "cache"), "NO_MKDOCS_2_WARNING": "1"}
    site = ["--site-dir", str(scratch / "site")]
    subprocess.run([*command, *site], cwd=ROOT, env=os.environ | environment, check=True, stdout=subprocess.DEVNULL)
    seconds: dict[str, float] = json.loads(profile.read_text("utf-8"))
    return seconds


def _parts(seconds: dict[str, float]) -> dict[str, float]:
    parts: defaultdict[str, float] = defaultdict(float)
    for file, spent in seconds.items():
        parts[_part(file)] += spent
    return parts


def _part(file: str) -> str:
    place = f"/{Path(file).relative_to(ROOT)}" if Path(file).is_relative_to(ROOT) and ".venv" not in file else file
    return next((name for piece, name in PARTS.items() if piece in place.replace("\\", "/")), _REST)
