"""What should not have been published is traced to every copy that is here, and the old copies are taken away."""

import json
import zipfile

import pytest

from editing.confirm import confirm
from publishing.__main__ import main
from publishing.site.releases import list_releases
from publishing.site.traces import TraceError, traces_of, words_in
from tests.support.csv_rows import Table
from tests.support.faults import replace

WORDS = "nội dung bịa để rút"


def _release(folder, name, words):
    site = folder / "releases" / name
    (site / "tai-ve").mkdir(parents=True)
    (site / "build.json").write_text(json.dumps({"commit": None, "data_fingerprint": "x", "checked_on": "2026-01-01"}))
    (site / "index.html").write_text(f"<p>{words}</p>", encoding="utf-8")


@pytest.fixture(name="places")
def _places(tmp_path, monkeypatch):
    """A data folder, three releases and a bundle; the words stand in all but the current release."""
    monkeypatch.setenv("PORTAL_CACHE", str(tmp_path / "cache"))
    cached = tmp_path / "cache" / "checks" / ("0" * 32)
    cached.mkdir(parents=True)
    (tmp_path / "cache" / "key").write_bytes(b"key")
    data, releases, bundles = tmp_path / "data", tmp_path / "published", tmp_path / "bundle"
    (data / "texts" / "kl").mkdir(parents=True)
    (data / "texts" / "kl" / "source.txt").write_text("Một đoạn có Nội  Dung bịa để\nrút.", encoding="utf-8")
    for name, words in (("0001-cu", WORDS), ("0002-cu", WORDS.upper()), ("0003-moi", "lời thường")):
        _release(releases, name, words)
    (releases / "current").symlink_to("releases/0003-moi")
    (releases / "previous").symlink_to("releases/0002-cu")
    bundles.mkdir()
    with zipfile.ZipFile(bundles / "cong.zip", "w") as pack:
        pack.writestr("cong-van-ban/index.html", WORDS)
    (tmp_path / "chu.txt").write_text(f"{WORDS}\n", encoding="utf-8")
    return tmp_path


def _run(places, *more):
    options = ("--data", places / "data", "--releases", places / "published", "--bundle", places / "bundle")
    return main(["traces", str(places / "chu.txt"), *map(str, options), *more])


def test_every_copy_that_is_here_is_named_and_its_words_are_not(places, capsys):
    assert _run(places) == 1

    told = capsys.readouterr().out
    assert [name for name in ("source.txt", "0001-cu", "0002-cu", "0003-moi", "cong.zip") if name in told] == [
        "source.txt",
        "0001-cu",
        "0002-cu",
        "cong.zip",
    ]
    assert WORDS not in told


def test_old_copies_are_taken_away_and_what_an_editor_must_mend_is_left(places, capsys):
    assert _run(places, "--remove") == 1

    assert "source.txt" in capsys.readouterr().out
    assert [release.name for release in list_releases(places / "published")] == ["0003-moi"]
    assert not (places / "published" / "previous").is_symlink()
    assert not list((places / "bundle").iterdir())
    assert [path.name for path in (places / "cache").rglob("*") if path.name != "checks"] == ["key"]

    (places / "data" / "texts" / "kl" / "source.txt").unlink()
    assert _run(places) == 0


def test_the_release_that_readers_see_is_never_taken_away(places, capsys):
    page = places / "published" / "releases" / "0003-moi" / "index.html"
    page.write_text(WORDS, encoding="utf-8")

    assert _run(places, "--remove") == 1
    assert page.exists()
    assert str(page) in capsys.readouterr().out


def test_words_too_short_to_mean_anything_are_refused(places):
    (places / "chu.txt").write_text("an\n", encoding="utf-8")

    with pytest.raises(TraceError):
        words_in(places / "chu.txt")
    assert _run(places) == 2


def test_a_withdrawn_cell_is_gone_from_the_ledger_once_the_change_is_confirmed(data_copy, tmp_path, capsys):
    def traced():
        return [trace.path.name for trace in traces_of([WORDS], data_copy, tmp_path / "published", tmp_path / "bundle")]

    replace(data_copy, "status_events.csv", "chỉ ghi tháng", f"chỉ ghi tháng; {WORDS}")
    assert confirm(data_copy) == 0
    assert traced() == ["published_facts.json", "status_events.csv"]

    replace(data_copy, "status_events.csv", f"; {WORDS}", "")
    assert confirm(data_copy) == 1
    entry = ("CB-901", "2026-11-29", "withdrawn", "", "", "Rút một lời ghi", "Rút một câu ở dòng TT-001.", "van-ban/")
    Table.read(data_copy / "publications.csv").add(*entry)
    assert confirm(data_copy) == 0
    assert traced() == []
    assert "chỉ ghi tháng" in capsys.readouterr().out
