"""What lies in a built site and no page of it asks for."""

import shutil
from pathlib import Path

from model.portal import Portal

#: The theme's own search, a picture for browsers that do not know the favicon's format, and the parts
#: of which the one style sheet is joined.
_UNUSED = ("assets/javascripts/lunr", "assets/javascripts/workers", "assets/images", "styles")


def remove_unused(_portal: Portal, site: Path) -> None:
    """Keep what nobody loads out of readers' copies: over a megabyte, most of it source maps."""
    for name in _UNUSED:
        shutil.rmtree(site / name)
    for path in site.glob("assets/**/*.map"):
        path.unlink()
