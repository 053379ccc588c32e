"""A built site is judged whole: its pages, what settings and the theme put on them, and its scripts."""

import json

import pytest

from model.repository import ROOT
from publishing.site.gate import gate_faults


@pytest.fixture(name="built")
def _built(tmp_path, monkeypatch):
    monkeypatch.setenv("PORTAL_CACHE", str(tmp_path / "cache"))
    site = tmp_path / "site"
    (site / "assets" / "licences").mkdir(parents=True)
    (site / "build.json").write_text(json.dumps({"data_fingerprint": "0" * 64}), encoding="utf-8")
    (site / "assets" / "licences" / "mit.txt").write_text("Copyright (c) an.author@example.org", encoding="utf-8")
    (site / "van-ban.pdf").write_bytes(b"%PDF-1.7")
    (site / "index.html").write_text(
        "<title>Cổng văn bản</title>\n<p>Người ký: Nguyễn Chiến Thắng</p>", encoding="utf-8"
    )
    return site


def test_a_site_of_checked_data_passes(built):
    assert gate_faults(ROOT / "data", built) == []


@pytest.mark.parametrize(
    ("file", "words"),
    [
        pytest.param("404.html", "<title>Cổng văn bản – lưu hành nội bộ</title>", id="the name of the site"),
        pytest.param(
            "404.html", '<footer>Hỏi <a href="mailto:lan.tran@example.com">quản trị</a></footer>', id="the theme"
        ),
        pytest.param("a/index.html", '<img alt="Đồng chí Trần Thị Hoài Thương">', id="words read aloud"),
        pytest.param("search/index.js", 'var a=["' + "x" * 3_000 + '","sinh ngày 05/11/1980"]', id="a script"),
        pytest.param("tai-ve/TOI_MAT.csv", "ma\n1\n", id="the name of a file"),
        pytest.param("nguon-tin/a.xml", "<entry><title>Bà Lê Thị Ngọc Mận</title></entry>", id="a feed"),
        pytest.param("tai-ve/a.docx", "PK", id="a kind that cannot be judged"),
    ],
)
def test_what_must_not_get_out_is_stopped_wherever_it_stands(built, file, words):
    (built / file).parent.mkdir(parents=True, exist_ok=True)
    (built / file).write_text(words, encoding="utf-8")

    faults = gate_faults(ROOT / "data", built)

    assert len(faults) == 1
    assert file in faults[0]


def test_what_was_clear_is_judged_again_when_it_changes(built):
    assert gate_faults(ROOT / "data", built) == []
    assert gate_faults(ROOT / "data", built) == []

    (built / "index.html").write_text("<p>TỐI MẬT</p>", encoding="utf-8")
    assert len(gate_faults(ROOT / "data", built)) == 1
    assert len(gate_faults(ROOT / "data", built)) == 1
