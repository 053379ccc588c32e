"""`python -m benchmarks.subjects.first_page`: how soon a phone on slow 4G shows a page, as Lighthouse sees it.

The real site, behind the real nginx of deploy/ with TLS and HTTP/2. The goals are those of a first
visit: nothing kept by the browser. Where the machine is busy the scores fall: read them on a quiet one.
"""

import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from typing import Any

from model.repository import ROOT
from tests.browser.driving.lighthouse import lighthouse
from tests.browser.driving.pages import DOCUMENT
from tests.support.servers import OPEN, make_secrets, nginx, releases_of

PAGES = (DOCUMENT, "", "nhiem-vu/", "chinh-sach/", "thong-ke/")
ROUNDS = 3
#: What is asked of a page, at most; the score at least.
GOALS = {"score": 95.0, "seconds": 1.5, "shift": 0.0, "kilobytes": 100.0}
#: The log-in alone is left out: it would stand between Lighthouse and the page.
_WITHOUT_LOGIN = {line: new for line, new in OPEN.items() if "login" in line}


def main(arguments: list[str]) -> None:
    """Measure every page in turn, several times over, and print the medians as a table."""
    rounds = int(arguments[0]) if arguments else ROUNDS
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        command = [sys.executable, "-m", "publishing", "build", "--site", str(place / "site")]
        subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
        releases = releases_of(place / "site", place / "portal")
        with nginx(releases, make_secrets(place / "secret"), place / "nginx", **_WITHOUT_LOGIN) as server:
            reports = [
                (page, lighthouse(server.address + page, ["performance"], place))
                for _ in range(rounds)
                for page in PAGES
            ]
    print(f"{'':34}{'điểm':>6}{'đọc được':>10}{'xê dịch':>9}{'kB trước':>10}   (goals {GOALS})")
    for page in PAGES:
        figures = [_figures(report) for path, report in reports if path == page]
        score, seconds, shift, kilobytes = (median(each[name] for each in figures) for name in GOALS)
        print(f"/{page:33}{score:6.0f}{seconds:9.2f}s{shift:9.3f}{kilobytes:10.0f}")


def _figures(report: dict[str, Any]) -> dict[str, float]:
    """Read what is asked of a page, and what it weighs before a script matters: its words and styles."""
    audits = report["audits"]
    requests = audits["network-requests"]["details"]["items"]
    weight = sum(each["transferSize"] for each in requests if each["resourceType"] in {"Document", "Stylesheet"})
    return {
        "score": report["categories"]["performance"]["score"] * 100,
        "seconds": audits["first-contentful-paint"]["numericValue"] / 1000,
        "shift": audits["cumulative-layout-shift"]["numericValue"],
        "kilobytes": weight / 1000,
    }


if __name__ == "__main__":
    main(sys.argv[1:])
