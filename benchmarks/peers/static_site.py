"""
The very pages of a finished site as static Markdown: what plain mkdocs-material, or Hugo, is given to build.

Every page is there with every word of its article, as headings, paragraphs, lists, tables and links to
other pages and files; built again, only numbers that became those of a list are gone from the letters.
Left out is what plain Markdown has no word for: buttons, forms, scripts, pictures, what is hidden, and
the short list of contents, which the other theme makes itself. A link to a place leads to the top of its
page, for plain Markdown names no places but headings, and notes stand as paragraphs. No raw HTML; one
extension, for lists of terms; pages outside `nav`; the theme as it comes with its search, in Vietnamese.
"""

import sys
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from typing import cast

from lxml import html
from markdownify import MarkdownConverter

_SETTINGS = """\
site_name: Peer
theme: {name: material, language: vi, font: false}
plugins: [{search: {lang: vi}}]
markdown_extensions: [def_list]
nav: [index.md]
validation: {nav: {omitted_files: ignore}, links: {not_found: ignore}}
"""
_PAGE, _MARKDOWN = "index.html", "index.md"
_LEFT_OUT = " | ".join(
    f".//{each}"
    for each in ("script", "style", "template", "button", "form", "svg", "nav[@class='contents-inline']", "*[@hidden]")
)


def write_static_site(site: Path, folder: Path) -> Path:
    """Write settings and the pages of a site; returns the settings file."""
    pages = sorted(site.rglob(_PAGE))
    with ProcessPoolExecutor(2) as pool:
        list(pool.map(partial(_write, site, folder / "docs"), pages, chunksize=20))
    settings = folder / "mkdocs.yml"
    settings.write_text(_SETTINGS, encoding="utf-8")
    return settings


def _write(site: Path, docs: Path, page: Path) -> None:
    words = page.read_text("utf-8")
    if "<article" not in words:  # it only leads on to another page
        return
    path = docs / page.relative_to(site).with_name(_MARKDOWN)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(markdown_of(words) + "\n", encoding="utf-8")


def markdown_of(page: str) -> str:
    """Write the article of a page as plain Markdown."""
    (article,) = cast("list[html.HtmlElement]", html.document_fromstring(page).xpath("(//article)[1]"))
    for element in cast("list[html.HtmlElement]", article.xpath(_LEFT_OUT)):
        element.drop_tree()
    for summary in article.iter("summary"):
        summary.tag = "p"
    for link in article.iter("a"):
        target = link.get("href", "").partition("#")[0]
        link.set("href", f"{target}{_MARKDOWN}" if target.endswith("/") else target)
    converter = MarkdownConverter(heading_style="ATX", bullets="-")
    return str(converter.convert(html.tostring(article, encoding="unicode")))


if __name__ == "__main__":
    write_static_site(Path(sys.argv[1]), Path(sys.argv[2]))
