"""Look at a finished site as a reader's browser would: what no page may have, and broken links."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

#: What stays behind when a template was not rendered.
_LEFTOVERS = ("{{", "{%", "Macro Rendering Error", "Macro Syntax Error")
_LINKS = {"href", "src"}


@dataclass
class _PageParts(HTMLParser):
    """Anchors and links of one page."""

    anchors: set[str] = field(default_factory=set)
    links: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Collect ids and addresses."""
        for name, value in attrs:
            if name == "id" and value:
                self.anchors.add(value)
            elif name in _LINKS and value and not (tag == "link" and dict(attrs).get("rel") == "canonical"):
                self.links.append(value)


def faults_of(site: Path) -> list[str]:
    """
    Give what is wrong with a built site, one sentence in Vietnamese each.

    A fault is a page with an unrendered template mark, an address on another host, or a link
    to a file or an anchor that is not there.
    """
    pages = {path.relative_to(site).as_posix(): path.read_text("utf-8") for path in sorted(site.rglob("*.html"))}
    parts = {name: _parts(content) for name, content in pages.items()}
    faults = [
        f"{name}: còn dấu mẫu “{mark}”." for name, content in pages.items() for mark in _LEFTOVERS if mark in content
    ]
    for name, page in parts.items():
        faults += [f"{name}: {fault}" for link in page.links for fault in _link_faults(site, name, link, parts)]
    return faults


def _parts(content: str) -> _PageParts:
    page = _PageParts()
    page.feed(content)
    return page


def _link_faults(site: Path, name: str, link: str, parts: dict[str, _PageParts]) -> Iterator[str]:
    address = urlsplit(link)
    if address.scheme in {"mailto", "data"}:
        return
    if address.scheme or address.netloc:
        yield f"dẫn ra ngoài “{link}”."
        return
    target = _target(site, name, unquote(address.path))
    if target is None or not (site / target).is_file():
        yield f"liên kết hỏng “{link}”."
    elif address.fragment and target in parts and unquote(address.fragment) not in parts[target].anchors:
        yield f"liên kết tới chỗ không có “{link}”."


def _target(site: Path, name: str, path: str) -> str | None:
    """Give the file that an address on a page leads to, relative to the site."""
    if not path:
        return name
    base = site if path.startswith("/") else (site / name).parent
    resolved = (base / path.lstrip("/")).resolve()
    if resolved.is_dir():
        resolved /= "index.html"
    return resolved.relative_to(site.resolve()).as_posix() if resolved.is_relative_to(site.resolve()) else None
