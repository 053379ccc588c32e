"""A cached file is believed only for what it was written for, and only from who holds the key of the cache."""

import hashlib
import hmac
import os

import pytest

from cache import store as module
from cache.store import Store

STATE = b"state"
VALUE = b"a page of a unit"


def _file_of(store, name, value=VALUE):
    """Cache something, and return the file in which it lies."""
    store.put(name, value)
    return store._path(name)  # noqa: SLF001 - a test that spoils files must know them


def _exchange(one, other):
    words = one.read_bytes()
    one.write_bytes(other.read_bytes())
    other.write_bytes(words)


@pytest.mark.usefixtures("cache")
def test_what_is_cached_is_found_again_in_the_same_state_only(tmp_path):
    Store("checks", tmp_path, STATE).put("report", b"two ", b"pieces")

    assert Store("checks", tmp_path, STATE).get("report") == b"two pieces"
    assert Store("checks", tmp_path, b"other code").get("report") is None


@pytest.mark.usefixtures("cache")
@pytest.mark.parametrize(
    ("kind", "folder", "name"),
    [
        pytest.param("checks", "data", "another", id="names"),
        pytest.param("checks", "other data", "one", id="data folders"),
        pytest.param("outputs", "data", "one", id="kinds"),
    ],
)
def test_two_cached_files_that_were_exchanged_are_not_taken_for_each_other(tmp_path, kind, folder, name):
    one, other = Store("checks", tmp_path / "data", STATE), Store(kind, tmp_path / folder, STATE)

    _exchange(_file_of(one, "one"), _file_of(other, name))

    assert [one.get("one"), other.get(name)] == [None, None]


@pytest.mark.usefixtures("cache")
def test_a_cached_file_that_was_damaged_or_cut_short_is_as_good_as_none(tmp_path):
    store = Store("checks", tmp_path, STATE)
    path = _file_of(store, "report")
    whole = path.read_bytes()

    for place in range(len(whole)):
        for spoilt in (whole[:place], whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :]):
            path.write_bytes(spoilt)
            assert store.get("report") is None

    path.write_bytes(whole)
    assert store.get("report") == VALUE


def _seal(path, value, key):
    """What whoever knows everything but the key can put before a forged value."""
    bound = repr((path.parts[-3:], STATE)).encode() + value
    return hashlib.sha256(bound).digest() if key is None else hmac.digest(key, bound, "sha256")


@pytest.mark.usefixtures("cache")
@pytest.mark.parametrize("key", [None, b"", bytes(32)], ids=["plain checksum", "empty key", "guessed key"])
def test_who_can_place_a_file_but_not_read_the_key_cannot_forge_one(tmp_path, key):
    store = Store("checks", tmp_path, STATE)
    path = _file_of(store, "report")

    path.write_bytes(_seal(path, b"forged", key) + b"forged")

    assert store.get("report") is None


def _link(key):
    key.rename(key.with_name("elsewhere"))
    key.symlink_to("elsewhere")


BAD_KEYS = {
    "lost": lambda key: key.unlink(),
    "empty": lambda key: key.write_bytes(b""),
    "cut": lambda key: key.write_bytes(key.read_bytes()[:-1]),
    "a link": _link,
    "open to the group": lambda key: key.chmod(0o640),
    "open to the world": lambda key: key.chmod(0o604),
    "a pipe": lambda key: (key.unlink(), os.mkfifo(key, 0o600)),
}


@pytest.mark.parametrize("spoil", BAD_KEYS.values(), ids=BAD_KEYS)
def test_a_key_that_anyone_may_have_made_or_read_is_made_anew_and_so_is_everything_else(tmp_path, cache, spoil):
    Store("checks", tmp_path, STATE).put("report", VALUE)
    spoil(cache / "key")

    store = Store("checks", tmp_path, STATE)

    assert store.get("report") is None
    store.put("report", VALUE)
    assert Store("checks", tmp_path, STATE).get("report") == VALUE
    status = (cache / "key").lstat()
    assert (status.st_mode, status.st_size) == (0o100600, 32)  # a plain file, for its owner alone
    assert sorted(path.name for path in cache.iterdir() if path.name != "elsewhere") == ["checks", "key"]


@pytest.mark.usefixtures("cache")
def test_the_key_of_another_user_is_no_key(tmp_path, monkeypatch):
    Store("checks", tmp_path, STATE).put("report", VALUE)
    monkeypatch.setattr(module.os, "geteuid", lambda: os.getuid() + 1)

    assert Store("checks", tmp_path, STATE).get("report") is None


def test_of_two_processes_that_make_a_key_at_once_both_take_the_same(tmp_path, cache, monkeypatch):
    """The other one is faster: its key is there when this one puts its own in place."""
    link = os.link

    def slow_link(new, path):
        monkeypatch.setattr(module.os, "link", link)
        Store("checks", tmp_path, STATE).put("report", VALUE)
        link(new, path)

    monkeypatch.setattr(module.os, "link", slow_link)

    assert Store("checks", tmp_path, STATE).get("report") == VALUE
    assert sorted(path.name for path in cache.iterdir()) == ["checks", "key"]


@pytest.mark.parametrize("place", ["file/cache", "key is a folder"])
def test_where_no_key_can_be_made_nothing_is_cached_and_nothing_breaks(tmp_path, monkeypatch, place):
    (tmp_path / "file").touch()
    (tmp_path / "key is a folder" / "key").mkdir(parents=True)
    monkeypatch.setenv("PORTAL_CACHE", str(tmp_path / place))
    store = Store("checks", tmp_path, STATE)

    store.put("report", VALUE)

    assert store.get("report") is None
    assert not (tmp_path / place / "checks").exists()


def _refused(*_, **__):
    raise PermissionError


@pytest.mark.usefixtures("cache")
@pytest.mark.parametrize("key", [None, b""], ids=["true", "sealed with no key"])
def test_who_may_not_read_the_key_takes_nothing_from_the_cache(tmp_path, monkeypatch, key):
    """A build may run as root, whom no mark of a file stops: so the system's refusal is put in its place."""
    path = _file_of(Store("checks", tmp_path, STATE), "report")
    if key is not None:
        path.write_bytes(_seal(path, VALUE, key) + VALUE)
    monkeypatch.setattr("tempfile.mkstemp", _refused)
    monkeypatch.setattr(module.os, "open", _refused)

    assert Store("checks", tmp_path, STATE).get("report") is None


@pytest.mark.usefixtures("cache")
def test_in_a_read_only_checkout_what_is_cached_is_used_and_nothing_is_added(tmp_path, monkeypatch):
    Store("checks", tmp_path, STATE).put("report", VALUE)
    monkeypatch.setattr("tempfile.mkstemp", _refused)
    monkeypatch.setattr(module.os, "utime", _refused)
    store = Store("checks", tmp_path, STATE)

    store.put("another", VALUE)
    store.forget_unused(0)

    assert [store.get("report"), store.get("another")] == [VALUE, None]


@pytest.mark.usefixtures("cache")
def test_of_the_data_folders_least_lately_written_nothing_stays(tmp_path, monkeypatch):
    monkeypatch.setattr(module, "_MOST_FOLDERS", 2)
    for number in range(3):
        os.utime(_file_of(Store("checks", tmp_path / str(number), STATE), "report").parent, (number, number))

    assert [Store("checks", tmp_path / str(number), STATE).get("report") for number in range(3)] == [None, VALUE, VALUE]
