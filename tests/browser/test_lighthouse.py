"""Every kind of reader is served, as Lighthouse counts it; how fast is measured by `python -m benchmarks.subjects.first_page`."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.browser.driving.lighthouse import failed, lighthouse
from tests.browser.driving.pages import DOCUMENT

CATEGORIES = ("accessibility", "best-practices", "seo")
PAGES = ("", DOCUMENT, "nhiem-vu/", "chinh-sach/")


def test_lighthouse_gives_full_marks_on_a_phone(address: str, tmp_path: Path):
    """All at once: most of the time it waits for a page to fall silent."""
    with ThreadPoolExecutor() as pool:
        reports = dict(
            zip(PAGES, pool.map(lambda path: lighthouse(address + path, CATEGORIES, tmp_path), PAGES), strict=True)
        )
    marks = {
        path: {name: each["score"] for name, each in report["categories"].items()} for path, report in reports.items()
    }

    assert {path: failed(report) for path, report in reports.items()} == {path: [] for path in PAGES}
    assert marks == dict.fromkeys(PAGES, dict.fromkeys(CATEGORIES, 1))
