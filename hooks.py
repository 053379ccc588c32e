"""Where the portal meets MkDocs: load the data, add pages, finish pages, write files."""

import gc
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from cache.outputs import OutputCache
from macros.site.colours import colours
from macros.site.fragments import Fragments
from macros.site.frames import Frames
from macros.site.pages import generated_pages
from macros.site.paper import running_foot
from model.settings import SettingError
from publishing.addresses import site_address
from publishing.pages import styles
from publishing.proof import ProofError
from publishing.site.files import write_downloads, write_site_files
from validation.loading import load_portal
from validation.rulebook.findings import DataValidationError

DATA = Path(os.environ.get("PORTAL_DATA") or "data")
#: The theme has one for a portal whose settings name none.
EMBLEM = "assets/emblem.svg"


@contextmanager
def _host_told() -> Iterator[None]:
    """Stop the host with our own words, before a page of bad data or of other words than the text's gets out."""
    try:
        yield
    except (DataValidationError, ProofError, SettingError) as error:
        raise PluginError(str(error)) from error


@event_priority(100)  # before the macros plugin, which hands the portal to the macros
def on_config(config: MkDocsConfig) -> None:
    """Load and check the data, unless a preview brings them; bad data stops the build before a page exists."""
    config.watch.append(str(DATA))
    with _host_told():
        portal = config.extra.get("portal") or load_portal(DATA)
    config.site_name, config.site_description = portal.settings.name, portal.settings.description
    if not config.extra.get("renewal"):
        gc.freeze()  # the data stay: the collector of garbage need not walk them again and again
    config.extra |= {"portal": portal, "outputs": OutputCache(portal, DATA, site_address()), "fragments": Fragments()}


def on_files(files: Files, *, config: MkDocsConfig) -> None:
    """Add the downloads, a frame for the pages of each section, and the one style sheet of all pages."""
    portal, outputs = config.extra["portal"], config.extra["outputs"]
    with _host_told():
        config.extra["downloads"] = config.extra.get("downloads") or write_downloads(outputs, Path(config.site_dir))
    config.extra["frames"] = frames = Frames(generated_pages(portal), config.theme.get_env())
    for path in frames.paths:
        files.append(File.generated(config, path, content=frames.source))
    sheet = styles.style_sheet(Path(str(config.theme.custom_dir)) / "styles", config.extra["styles"])
    files.append(File.generated(config, styles.PLACE, content=sheet + colours(portal) + running_foot(portal)))
    if portal.settings.emblem_picture and (of_theme := files.get_file_from_path(EMBLEM)):
        files.remove(of_theme)
        files.append(File.generated(config, EMBLEM, content=portal.settings.emblem_picture))


def on_page_content(html: str, *, page: Page, config: MkDocsConfig, **_: object) -> str:
    """Put in what macros wrote, and finish the page; a frame gets its marks."""
    return str(config.extra["frames"].content(page, config.extra["fragments"].put_in(html)))


def on_post_page(output: str, *, page: Page, config: MkDocsConfig) -> str:
    """Take a frame aside; every other page goes on to the site."""
    return str(config.extra["frames"].without_frames(page.file.src_uri, output))


@event_priority(-100)  # after the plugins: the checksums cover their files too
def on_post_build(config: MkDocsConfig) -> None:
    """Write the generated pages, and what speaks of the whole site; a preview only renews the pages of the host."""
    if not config.extra.get("renewal"):
        with _host_told():
            write_site_files(config.extra["outputs"], config.extra["frames"], Path(config.site_dir))
