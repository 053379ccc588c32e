"""What was made is made again when what it was made from has changed, or what is kept is not whole."""

from dataclasses import replace

import pytest

from cache import outputs as module
from cache.outputs import OutputCache
from tests.support.portals import with_cells, with_rows

TASK = "NV-001"


@pytest.fixture(autouse=True)
def _no_makers(monkeypatch):
    """No code changes while a test runs."""
    monkeypatch.setattr(module, "_MAKERS", [])


class _Maker:
    """Makes the title of a task, and counts."""

    times = 0

    def __call__(self, portal):
        self.times += 1
        return portal.row("tasks", TASK).title.encode()


def _with_title(portal, title):
    first, *rest = portal.tables["tasks"].rows
    return with_rows(portal, tasks=[with_cells(first, title=title), *rest])


def _files(cache):
    return [path for path in cache.rglob("*") if path.is_file() and path.name != "key"]


@pytest.mark.usefixtures("cache")
def test_what_is_unchanged_is_made_once_and_what_changed_again(portal, tmp_path):
    make = _Maker()

    made = [
        OutputCache(each, tmp_path).get_or_make("x", make)
        for each in (portal, replace(portal, fingerprint="khác"), _with_title(portal, "khác"), portal)
    ]

    title = portal.row("tasks", TASK).title.encode()
    assert made == [title, title, "khác".encode(), title]
    assert make.times == 3


@pytest.mark.usefixtures("cache")
def test_two_names_are_two_things(portal, tmp_path):
    kept = OutputCache(portal, tmp_path)

    assert [kept.get_or_make(name, lambda _, name=name: name.encode()) for name in "abab"] == [b"a", b"b", b"a", b"b"]


def test_what_is_damaged_or_cut_short_is_made_again(portal, tmp_path, cache):
    make = _Maker()
    title = OutputCache(portal, tmp_path).get_or_make("x", make)
    (path,) = _files(cache)
    whole = path.read_bytes()

    for place in range(0, len(whole), 17):
        for spoilt in (whole[:place], whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :]):
            path.write_bytes(spoilt)
            before = make.times
            assert OutputCache(portal, tmp_path).get_or_make("x", make) == title
            assert make.times == before + 1


@pytest.mark.usefixtures("cache")
@pytest.mark.parametrize("change", ["code", "address"])
def test_other_code_or_another_address_of_the_site_makes_all_again(portal, tmp_path, monkeypatch, change):
    make = _Maker()
    OutputCache(portal, tmp_path).get_or_make("x", make)
    if change == "code":
        (tmp_path / "macros.py").touch()
        monkeypatch.setattr(module, "_MAKERS", [tmp_path / "macros.py"])

    OutputCache(portal, tmp_path, "http://cong.example/" if change == "address" else "").get_or_make("x", make)

    assert make.times == 2


def test_what_nobody_asks_for_any_more_is_forgotten(portal, tmp_path, cache, monkeypatch):
    monkeypatch.setattr(module, "_CLOCK_STEP", -1)
    for folder in ("one", "other"):
        OutputCache(portal, tmp_path / folder).get_or_make("x", _Maker())
    assert len(_files(cache)) == 2

    OutputCache(portal, tmp_path / "one").forget_the_rest()

    assert len(_files(cache)) == 1


def test_two_pages_that_were_exchanged_in_the_cache_are_made_again(portal, tmp_path, cache):
    """Each lies whole in the cache, and what it was made from is as it was: only its name is wrong."""
    outputs = OutputCache(portal, tmp_path)
    pages = {name: outputs.get_or_make(name, lambda _, name=name: name.encode()) for name in ("one", "other")}
    first, second = _files(cache)
    words = first.read_bytes(), second.read_bytes()
    first.write_bytes(words[1])
    second.write_bytes(words[0])

    assert {name: outputs.get_or_make(name, lambda _, name=name: name.encode()) for name in pages} == pages
