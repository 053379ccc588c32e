"""Where the portal meets MkDocs: load the data, add pages, finish pages, write files."""

import os
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents

from macros.addresses import relative_addresses
from macros.contents import page_contents
from macros.fragments import Fragments
from macros.markup import escape
from macros.pages import generated_pages
from macros.paper import running_foot
from publishing.files import write_downloads, write_site_files
from publishing.styles import PLACE as STYLES
from publishing.styles import style_sheet
from validation.findings import DataValidationError
from validation.portal import load_portal

DATA = Path(os.environ.get("PORTAL_DATA") or "data")


@event_priority(100)  # before the macros plugin, which hands the portal to the macros
def on_config(config: MkDocsConfig) -> None:
    """Load and check the data; bad data stops the build before a page exists."""
    config.watch.append(str(DATA))
    try:
        config.extra["portal"] = load_portal(DATA)
    except DataValidationError as error:
        raise PluginError(str(error)) from error
    config.extra["fragments"] = Fragments()


def on_files(files: Files, *, config: MkDocsConfig) -> None:
    """Add the downloads, the pages of documents and units, and the one style sheet of all pages."""
    portal = config.extra["portal"]
    config.extra["downloads"] = write_downloads(portal, Path(config.site_dir))
    config.extra["generated_pages"] = pages = {page.path: page for page in generated_pages(portal)}
    for page in pages.values():
        files.append(File.generated(config, page.path, content=page.source))
    styles = style_sheet(Path(str(config.theme.custom_dir)) / "styles", config.extra["styles"])
    files.append(File.generated(config, STYLES, content=styles + running_foot(portal)))


def on_page_content(html: str, *, page: Page, config: MkDocsConfig, **_: object) -> str:
    """Put in what macros wrote, name the page, fill its contents column, make its links relative."""
    if generated := config.extra["generated_pages"].get(page.file.src_uri):
        page.title, page.meta["description"] = escape(generated.title), escape(generated.description)
    html = config.extra["fragments"].put_in(html)
    if headings := page_contents(html):
        page.toc = TableOfContents(headings)  # type: ignore[arg-type] # all that AnchorLink has
    return relative_addresses(html, page.url)


@event_priority(-100)  # after the plugins: the checksums cover their files too
def on_post_build(config: MkDocsConfig) -> None:
    """Write what speaks of the whole site."""
    write_site_files(config.extra["portal"], Path(config.site_dir))
