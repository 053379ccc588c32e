"""Pages that are made from rows, written when somebody asks for them: a preview shows a few of thousands."""

from pathlib import Path

from model.portal import Portal
from publishing.pages.generated import GeneratedPages


class PagesOnDemand:
    """The generated pages of one state of the data, in the folder of a site."""

    def __init__(self, pages: GeneratedPages, portal: Portal, site: Path) -> None:
        self._pages, self._portal, self._site = pages, portal, site
        self._by_url = {page.url: page for page in pages.pages}

    def write(self, path: str) -> None:
        """Write the page that stands at a path of the site, if it is one of these and not yet there."""
        url = path.removesuffix("index.html").strip("/") + "/"
        page, place = self._by_url.get(url), self._site / url / "index.html"
        if page is not None and not place.exists():
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(self._pages.whole(page, self._pages.own_part(page, self._portal)))

    def remove(self) -> None:
        """Take the pages away: they are no longer what the data say."""
        for url in self._by_url:
            (self._site / url / "index.html").unlink(missing_ok=True)
