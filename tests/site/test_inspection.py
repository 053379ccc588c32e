"""What is found on a finished site before it is published."""

import json
from pathlib import Path

import pytest
from lxml import etree

from cache.folder import CodeCache
from model.fingerprint import SHORT_FINGERPRINT
from publishing.descriptors.provenance import MARK
from publishing.site.inspection import faults_of


def _site(folder: Path, body: str) -> Path:
    (folder / "muc").mkdir()
    (folder / "index.html").write_text(f"<p id='dau'>{body}</p>", encoding="utf-8")
    (folder / "muc" / "index.html").write_text("<p id='cuoi'>x</p>", encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("<a href='muc/'>a</a>", id="folder"),
        pytest.param("<a href='muc/#cuoi'>a</a>", id="anchor on another page"),
        pytest.param("<a href='#dau'>a</a>", id="anchor here"),
        pytest.param("<a href='mailto:a'>a</a>", id="mail"),
    ],
)
def test_a_sound_link_is_no_fault(tmp_path, body):
    assert faults_of(_site(tmp_path, body)) == []


@pytest.mark.parametrize(
    ("body", "words"),
    [
        pytest.param("<a href='mat/'>a</a>", "liên kết hỏng", id="page that is not there"),
        pytest.param("<a href='../../etc/passwd'>a</a>", "liên kết hỏng", id="outside the site"),
        pytest.param("<a href='muc/#dau'>a</a>", "chỗ không có", id="anchor that is not there"),
        pytest.param("<img src='mat.png'>", "liên kết hỏng", id="picture that is not there"),
        pytest.param("<a href='https://example.org/'>a</a>", "dẫn ra ngoài", id="another host"),
        pytest.param("<script src='//example.org/a.js'></script>", "dẫn ra ngoài", id="host without scheme"),
        pytest.param("{{ ten }}", "còn dấu mẫu", id="template left over"),
        pytest.param("Macro Rendering Error", "còn dấu mẫu", id="macro error as text"),
    ],
)
def test_a_fault_names_its_page(tmp_path, body, words):
    faults = faults_of(_site(tmp_path, body))

    assert len(faults) == 1
    assert faults[0].startswith("index.html: ")
    assert words in faults[0]


def test_the_real_site_has_no_fault(site):
    assert faults_of(site) == []


def test_an_address_that_leaves_the_site_is_a_fault(tmp_path):
    (tmp_path / "index.html").write_text('<a href="../index.html">a</a>', encoding="utf-8")

    assert faults_of(tmp_path) == ["index.html: liên kết hỏng “../index.html”."]


def _of_data(site: Path, fingerprint: str) -> Path:
    (site / MARK).write_text(json.dumps({"data_fingerprint": fingerprint}), encoding="utf-8")
    for page in site.rglob("*.html"):
        page.write_text(f"{page.read_text('utf-8')}<code>{fingerprint[:SHORT_FINGERPRINT]}</code>", encoding="utf-8")
    return site


def test_what_changed_since_an_earlier_site_is_found_and_only_what_changed_is_read(tmp_path, monkeypatch):
    """Every page shows the fingerprint of all data, which changes with any of them: that alone is no change."""
    monkeypatch.setenv("PORTAL_CACHE", str(tmp_path / "cache"))
    earlier, site = (tmp_path / name for name in ("earlier", "site"))
    for folder, letter in ((earlier, "a"), (site, "b")):
        folder.mkdir()
        _of_data(_site(folder, "<a href='muc/#cuoi'>a</a>"), letter * 64)
    kept, read = CodeCache(tmp_path), []
    read_html = etree.fromstring
    monkeypatch.setattr(etree, "fromstring", lambda *words: read.append(words) or read_html(*words))
    assert faults_of(earlier, kept) == faults_of(site, kept) == []
    assert len(read) == 2

    (site / "muc" / "index.html").write_text("<p id='khac'>x</p>", encoding="utf-8")

    assert faults_of(site, kept) == ["index.html: liên kết tới chỗ không có “muc/#cuoi”."]
    assert len(read) == 3
