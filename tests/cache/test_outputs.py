"""What was made is made again when what it was made from has changed, or what is kept is not whole."""

from dataclasses import replace

import pytest

from cache import outputs as module
from cache.outputs import OutputCache

TASK = "NV-001"


@pytest.fixture(name="cache")
def _cache(tmp_path, monkeypatch):
    monkeypatch.setenv("PORTAL_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr(module, "_MAKERS", [])
    return tmp_path / "cache"


class _Maker:
    """Makes the title of a task, and counts."""

    times = 0

    def __call__(self, portal):
        self.times += 1
        return portal.row("tasks", TASK).title.encode()


def _with_title(portal, title):
    first, *rest = portal.tables["tasks"].rows
    rows = (type(first)(**vars(first) | {"title": title}), *rest)
    return replace(portal, tables=portal.tables | {"tasks": replace(portal.tables["tasks"], rows=rows)}, _groups={})


def _files(folder):
    return [path for path in folder.rglob("*") if path.is_file()]


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


def test_what_nobody_asks_for_any_more_and_old_data_folders_are_forgotten(portal, tmp_path, cache, monkeypatch):
    monkeypatch.setattr(module, "_CLOCK_STEP", -1)
    for number in range(6):
        OutputCache(portal, tmp_path / str(number)).get_or_make("x", _Maker())
    assert len(_files(cache)) == 6

    kept = OutputCache(portal, tmp_path / "5")
    kept.forget_the_rest()

    assert len(_files(cache)) == 3


def test_where_nothing_can_be_written_all_is_made_every_time(portal, tmp_path, monkeypatch):
    (tmp_path / "file").touch()
    monkeypatch.setenv("PORTAL_CACHE", str(tmp_path / "file"))
    make = _Maker()

    for _ in range(2):
        OutputCache(portal, tmp_path).get_or_make("x", make)

    assert make.times == 2


def test_what_stands_in_a_read_only_checkout_is_used_as_it_is(portal, tmp_path, cache, monkeypatch):
    """A build may run as root, whom no mark of a file stops: so the system's refusal is put in its place."""
    make = _Maker()
    OutputCache(portal, tmp_path).get_or_make("x", make)
    monkeypatch.setattr(module.os, "utime", _refused)

    kept = OutputCache(portal, tmp_path)
    kept.get_or_make("x", make)
    kept.forget_the_rest()

    assert make.times == 1
    assert len(_files(cache)) == 1


def _refused(*_):
    raise PermissionError
