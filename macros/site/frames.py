"""
What generated pages have in common: the theme round a page, rendered once for all pages of a section.

The host builds one page a section with a mark wherever pages differ; cut at its marks, it is the
frame of all others. So a thousand pages cost the theme one rendering a section, and a page whose
own part is kept from an earlier build is only put together again.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from jinja2 import Environment

from macros.html.addresses import relative_addresses
from macros.html.contents import Heading, page_contents
from macros.html.markup import escape
from macros.site.pages import Page
from model.portal import Portal

#: Parts of the theme that list the entries of a page's contents.
_CONTENTS = ("partials/toc.html", "partials/contents-inline.html")
#: What stands in a frame where pages differ.
_FOLDER, _TITLE, _DESCRIPTION, _CONTENT = "khuon-trang", "khuon-ten", "khuon-mo-ta", "<p>khuon-noi-dung</p>"
_HEADINGS = [Heading(2, "khuon-muc", "khuon-muc-luc")]
#: More entries than stand in one window: contents so long are folded, and those of a text have a box that goes to a clause.
_LONG = 20
#: No page holds this sign; it parts what belongs to one page.
_BETWEEN = b"\0"


class Frames:
    """
    The frames of a site, and the generated pages that stand in them.

    Attributes:
        pages: The generated pages.
        paths: Where the host builds their frames.
        source: What it builds them from: no words, and nothing to be found by a search.
    """

    source = "---\nhide: [navigation]\nsearch: {exclude: true}\n---\n"

    def __init__(self, pages: Iterable[Page], theme: Environment) -> None:
        self.pages = tuple(pages)
        self.paths = {_frame_path(page): None for page in self.pages}
        self._contents = [theme.get_template(name) for name in _CONTENTS]
        self._frames: dict[str, _Frame] = {}

    def content(self, page: Any, html: str) -> str:
        """Finish the content of a page of the host: fill its contents column, make links relative; or mark a frame."""
        if page.file.src_uri in self.paths:
            page.title, page.meta["description"], page.toc = _TITLE, _DESCRIPTION, _HEADINGS
            return _CONTENT
        page.toc = page_contents(html) or page.toc
        return relative_addresses(html, page.url)

    def without_frames(self, path: str, html: str) -> str:
        """Take a built frame aside, so that nothing of it gets onto the site; pass every other page on."""
        if path not in self.paths:
            return html
        marks = {"folder": _folder_of(path), "title": _TITLE, "description": _DESCRIPTION, "content": _CONTENT}
        self._frames[path] = _Frame(html, marks | self._listed(_HEADINGS))
        return ""

    def _listed(self, headings: list[Heading], *, is_text: bool = False) -> dict[str, str]:
        is_long = sum(each.size for each in headings) > _LONG
        look = {"is_folded": is_long, "has_clause_box": is_text and is_long}
        return {str(part.name): part.render(contents=headings, **look) for part in self._contents}

    def own_part(self, page: Page, portal: Portal) -> bytes:
        """Render what is a page's own: its content and the entries of its contents columns."""
        content = relative_addresses(page.content(portal), page.url)
        parts = [content, *self._listed(page_contents(content), is_text=bool(page.document_id)).values()]
        return _BETWEEN.join(part.encode() for part in parts)

    def whole(self, page: Page, own_part: bytes) -> bytes:
        """Put a page together."""
        content, *contents = own_part.split(_BETWEEN)
        words = {
            "folder": _folder_of(page.url).encode(),
            "title": escape(page.title).encode(),
            "description": escape(page.description).encode(),
            "content": content,
        }
        listed = dict(zip(_CONTENTS, contents, strict=True))
        return self._frames[_frame_path(page)].filled(words | listed)


class _Frame:
    """A page cut at its marks."""

    def __init__(self, html: str, marks: Mapping[str, str]) -> None:
        names = {mark: name for name, mark in marks.items()}
        pattern = re.compile("|".join(map(re.escape, names)))
        self._begin, *self._fixed = (part.encode() for part in pattern.split(html))
        self._places = [names[mark] for mark in pattern.findall(html)]
        if lost := marks.keys() - self._places:
            message = f"no place for {', '.join(sorted(lost))} in the theme"
            raise ValueError(message)

    def filled(self, words: Mapping[str, bytes]) -> bytes:
        """Return the page with these words, by the name of their place, where its marks were."""
        parts = [self._begin]
        for place, fixed in zip(self._places, self._fixed, strict=True):
            parts += words[place], fixed
        return b"".join(parts)


def _folder_of(path: str) -> str:
    """Return the way to a page inside its section."""
    return path.removesuffix("index.md").strip("/").partition("/")[2]


def _frame_path(page: Page) -> str:
    """Return the source path of the frame of a page: as deep in its section as the page itself."""
    section = page.url.partition("/")[0]
    return "/".join([section, *(_FOLDER for _ in _folder_of(page.url).split("/")), "index.md"])
