"""What the theme puts into every site and no page of this one asks for."""

import shutil
from pathlib import Path

from validation.portal import Portal

#: The theme's own search, and a picture for browsers that do not know the favicon's format.
_UNUSED = ("assets/javascripts/lunr", "assets/javascripts/workers", "assets/images")


def remove_unused(_portal: Portal, site: Path) -> None:
    """Keep what nobody loads out of readers' copies: over a megabyte, most of it source maps."""
    for name in _UNUSED:
        shutil.rmtree(site / name)
    for path in site.glob("assets/**/*.map"):
        path.unlink()
