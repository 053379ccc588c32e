"""axe-core, the checker of accessibility, run inside a page."""

from collections.abc import Mapping

from playwright.sync_api import Page

from model.repository import ROOT

_AXE = ROOT / "environment" / "node_modules" / "axe-core" / "axe.min.js"
#: The rules of WCAG and of best practice run unasked; that of WCAG 2.2 on the size of targets does not.
ALL = {"rules": {"target-size": {"enabled": True}}}
COLOURS = {"runOnly": ["cat.color"]}
_RUN = "([part, rules]) => axe.run(part, {...rules, resultTypes: ['violations']})"


def faults(page: Page, within: str = "html", rules: Mapping[str, object] = ALL) -> list[tuple[str, str]]:
    """Return what axe finds wrong in a part of the page as it stands: the rule and where it is broken."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(_AXE.read_text("utf-8"))
    found = page.evaluate(_RUN, [within, rules])["violations"]
    return [(fault["id"], node["html"]) for fault in found for node in fault["nodes"]]
