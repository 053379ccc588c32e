"""
Turn a finished site into one that opens from any disk or USB stick.

A disk answers no folder with its page, and the file systems of sticks (FAT) differ in what they make
of letters: every link names its file, and every name is of `[a-z0-9-]` with dots between.
"""

import re
from functools import partial
from pathlib import Path

from publishing.descriptors.sums import SUMS, rewrite_sums, signature_of

#: A disk has nobody to serve these.
_SERVED_ONLY = ("404.html", "sitemap.xml", "sitemap.xml.gz")
#: What names files of the site besides links in pages; data are never touched.
_NAMING = ("assets/javascripts/*.js", "tai-ve/datapackage.json", "tai-ve/*.schema.json")
_LINK = re.compile(r'(?<=\s)(?P<name>href|src)="(?P<path>[^"#?:]+)(?P<rest>[#?][^"]*)?"')


def adapt_to_disk(site: Path) -> None:
    """Change a finished site in place."""
    for name in _SERVED_ONLY:
        (site / name).unlink(missing_ok=True)
    signature_of(site / SUMS).unlink(missing_ok=True)  # it speaks of the site as it was
    for page in site.rglob("*.html"):
        content = page.read_text("utf-8")
        page.write_text(_LINK.sub(partial(_explicit, page), content), "utf-8")
    renamed = _rename(site)
    for pattern in _NAMING:
        for path in site.glob(pattern):
            path.write_text(_with_new_names(path.read_text("utf-8"), renamed), "utf-8")
    rewrite_sums(site)


def plain_name(name: str) -> str:
    """Return a file's name on a stick: "task_units.csv" is "task-units.csv" there."""
    return name.lower().replace("_", "-")


def _explicit(page: Path, link: re.Match[str]) -> str:
    path, rest = link["path"], link["rest"] or ""
    if (page.parent / path).is_dir():
        path = f"{path.rstrip('/')}/index.html"
    folder, slash, name = path.rpartition("/")
    return f'{link["name"]}="{folder}{slash}{plain_name(name)}{rest}"'


def _rename(site: Path) -> dict[str, str]:
    """Rename the files whose names a stick may not keep; give old and new names."""
    renamed = {}
    for path in sorted(site.rglob("*")):
        if path.is_file() and path.name != plain_name(path.name):
            renamed[path.name] = plain_name(path.name)
            path.rename(path.with_name(renamed[path.name]))
    return renamed


def _with_new_names(content: str, renamed: dict[str, str]) -> str:
    names = "|".join(re.escape(name) for name in sorted(renamed, key=len, reverse=True))
    return re.sub(rf"(?<![\w.-])(?:{names})(?![\w-])", lambda found: renamed[found[0]], content) if names else content
