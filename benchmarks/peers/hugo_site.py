"""The pages of the static peer for Hugo, the fastest builder known: the same Markdown, a plain template."""

import shutil
import sys
from pathlib import Path

_SETTINGS = """\
baseURL = "/"
languageCode = "vi"
title = "Peer"
disableKinds = ["taxonomy", "term", "RSS", "sitemap"]
"""
_TEMPLATE = """\
<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><title>{{ .Title }}</title></head>
<body><main>{{ .Content }}</main></body></html>
"""


def write_hugo_site(static: Path, folder: Path) -> list[str]:
    """Write settings, template and pages; returns the command that builds them."""
    pages = folder / "content"
    shutil.copytree(static / "docs", pages)
    for page in pages.rglob("index.md"):
        page.write_text(f"---\ntitle: {page.parent.name}\n---\n{page.read_text('utf-8')}", encoding="utf-8")
        if any(each.is_dir() for each in page.parent.iterdir()):
            page.rename(page.with_name("_index.md"))  # a page with others below it
    layouts = folder / "layouts"
    layouts.mkdir()
    for name in ("home", "page", "section"):
        layouts.joinpath(f"{name}.html").write_text(_TEMPLATE, encoding="utf-8")
    folder.joinpath("hugo.toml").write_text(_SETTINGS, encoding="utf-8")
    hugo = Path(sys.executable).with_name("hugo")
    return [str(hugo), "build", "--quiet", "--source", str(folder), "--destination", str(folder / "public")]
