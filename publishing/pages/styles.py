"""One style sheet for all pages, joined from small ones: a browser asks once before it shows a page."""

from collections.abc import Iterable
from pathlib import Path

#: Where readers' browsers find it; addresses of fonts inside are relative to this place.
PLACE = "assets/stylesheets/portal.css"


def style_sheet(folder: Path, names: Iterable[str]) -> str:
    """Join the style sheets of a folder in the order named; later ones win."""
    return "\n".join((folder / f"{name}.css").read_text(encoding="utf-8") for name in names)
