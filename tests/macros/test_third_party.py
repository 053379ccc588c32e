"""Every part made by others is listed, with version, licence and checksum, and is what the list says."""

import csv
import hashlib
import json
import re
import shutil
from importlib.metadata import version
from pathlib import Path

import html5lib
import material
import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

from environment import third_party
from environment.third_party import building_parts, delivered_parts
from macros.about_data.third_party import delivered_table
from model.repository import ROOT
from publishing.descriptors.sbom import PLACE, write_sbom
from tests.support.folders import names_of

THEME = ROOT / "theme"
PUBLISHING = ROOT / "publishing"
PACKAGE = Path(material.__file__).parent / "templates"
with (ROOT / "environment" / "third_party.csv").open(encoding="utf-8", newline="") as listed:
    #: What was reviewed.
    FILES = {row["file"]: row["sha256"] for row in csv.DictReader(listed)}
#: Readers receive these inside pages and printed documents, not as files of the site.
INSIDE = tuple(path for path in FILES if path.startswith((".icons/", "paper/fonts/")))
SERVED = FILES.keys() - set(INSIDE)


@pytest.fixture(name="bill", scope="module")
def _bill(site: Path) -> str:
    return (site / "du-lieu" / "thanh-phan" / "sbom.cdx.json").read_text("utf-8")


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


@pytest.mark.parametrize("path", FILES)
def test_a_listed_file_is_the_one_that_was_reviewed(path):
    """It lies in theme/, beside the paper it sets, or in the locked package, unchanged."""
    source = next(folder / path for folder in (THEME, PUBLISHING, PACKAGE) if (folder / path).is_file())

    assert _digest(source) == FILES[path]


def test_every_file_a_reader_receives_is_listed_or_our_own(site):
    """Our own are the texts under theme/ and what the build writes; all else needs a row."""
    ours = {path.relative_to(THEME).as_posix() for path in THEME.rglob("*") if path.suffix in {".css", ".js", ".svg"}}
    written = {"assets/stylesheets/portal.css"}
    found = {f"assets/{name}" for name in names_of(site / "assets")}

    assert found - ours - written == SERVED


def test_a_font_that_browsers_keep_is_named_after_its_content():
    fonts = list(THEME.rglob("*.woff2"))

    assert fonts
    assert all(path.stem.endswith(f".{_digest(path)[:8]}") for path in fonts)


def test_every_font_of_the_printed_documents_is_listed():
    fonts = {path.relative_to(PUBLISHING).as_posix() for path in PUBLISHING.rglob("*.ttf")}

    assert fonts == {path for path in INSIDE if path.endswith(".ttf")}


def test_what_the_site_carries_has_the_listed_checksums(site):
    assert {path: _digest(site / path) for path in SERVED} == {path: FILES[path] for path in SERVED}


@pytest.mark.parametrize("path", ["assets/licences/mit-material.txt", "paper/fonts/NotoSans-Regular.ttf"])
def test_a_file_that_was_changed_is_listed_as_it_is_and_told(path, portal, tmp_path, monkeypatch):
    for name in ("theme", "publishing/paper", "environment"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("node_modules", "__pycache__"))
    changed = next(
        folder / path for folder in (tmp_path / "theme", tmp_path / "publishing") if (folder / path).exists()
    )
    changed.write_bytes(changed.read_bytes() + b" ")
    monkeypatch.setattr(third_party, "FOLDER", tmp_path / "environment")
    monkeypatch.setattr("publishing.descriptors.sbom.delivered_parts", delivered_parts.__wrapped__)
    monkeypatch.setattr("macros.about_data.third_party.delivered_parts", delivered_parts.__wrapped__)
    write_sbom(portal, tmp_path / "site")

    written = (tmp_path / "site" / PLACE).read_text("utf-8")
    files = {each["name"]: each for part in json.loads(written)["components"] for each in part.get("components", ())}
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(written) is None
    assert files[path]["hashes"] == [{"alg": "SHA-256", "content": _digest(changed)}]
    assert {name for name, each in files.items() if "properties" in each} == {path}
    assert delivered_table(portal).count("khác bản đã soát") == 1


def test_every_icon_drawn_in_a_page_is_listed():
    templates = "".join(path.read_text("utf-8") for path in THEME.rglob("*.html"))
    drawn = {f".icons/material/{name}.svg" for name in re.findall(r'icon\("([a-z-]+)"\)', templates)}
    named = re.findall(r"\b(?:icon|logo): (material/[a-z-]+)$", (ROOT / "mkdocs.yml").read_text("utf-8"), re.MULTILINE)

    assert drawn | {f".icons/{name}.svg" for name in named} == {path for path in INSIDE if path.endswith(".svg")}


def test_the_theme_is_listed_in_the_version_that_is_locked():
    listed = {part.version for part in delivered_parts() if "mkdocs-material" in part.address}

    assert listed == {version("mkdocs-material")}


@pytest.mark.parametrize("part", [*delivered_parts(), *building_parts()], ids=lambda part: part.name)
def test_every_part_has_a_version_a_licence_and_checksums(part):
    assert part.version
    assert part.licence not in {"", "UNKNOWN"}
    assert part.files or part.locked


def test_the_packages_listed_are_those_of_the_lock(bill, command):
    """The official reader of locks finds the same packages in the same versions."""
    words = ("-m", "cyclonedx_py", "requirements", "--output-reproducible", "environment/site.txt")
    read = json.loads(command("python", *words).stdout)
    locked = {(each["name"], each["version"]) for each in read["components"]}
    built = {(each["name"], each["version"]) for each in json.loads(bill)["components"] if each["scope"] == "excluded"}

    assert built <= locked
    assert {name for name, _ in built} == {name for name, _ in locked}


def test_the_bill_of_materials_is_valid_cyclonedx(bill):
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(bill) is None


def test_the_page_shows_every_part_with_every_checksum(site):
    page = html5lib.parse(
        (site / "du-lieu" / "thanh-phan" / "index.html").read_text("utf-8"), namespaceHTMLElements=False
    )
    words = " ".join(page.find(".//article").itertext())

    for part in [*delivered_parts(), *building_parts()]:
        assert part.name in words
        assert part.licence in words
        assert all(digest in words for _, digest in part.files)
        assert all(digest in words for digest in part.locked)
