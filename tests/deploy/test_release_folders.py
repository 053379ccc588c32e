"""A folder of releases: what publishing clears is its own, what it writes all may read, and its numbers only grow."""

import json
import os
from pathlib import Path

import pytest

from publishing.site import releases
from publishing.site.releases import KEPT, ReleaseError, list_releases, publish, roll_back
from publishing.site.signatures import SigningKey
from tests.support.folders import bytes_of
from tests.support.sites import FACTS, small_release, small_site


@pytest.fixture(name="folder")
def _folder(tmp_path: Path, monkeypatch) -> Path:
    """A folder of as many releases as stay; what is built is a small site."""

    def build(_data: Path, site: Path, key: SigningKey | None, after: int) -> None:
        small_site(site)
        if key:
            key.sign(site, key.next_number(after))

    monkeypatch.setattr(releases, "build_site", build)
    folder = tmp_path / "portal"
    for number in range(1, KEPT + 1):
        small_release(folder, number)
    return folder


def _names(folder: Path) -> list[str]:
    return [release.name for release in list_releases(folder)]


def test_the_oldest_release_makes_room_for_a_new_one(folder):
    _, *others = _names(folder)

    assert publish(Path("data"), folder) == _names(folder)[-1]
    assert _names(folder)[:-1] == others


@pytest.mark.parametrize("name", ["0000-cua-toi", "0000-c3c46e239d0b", "ghi-chu"])
def test_a_folder_of_somebody_else_among_the_releases_is_left_alone(folder, name):
    foreign = folder / "releases" / name
    foreign.mkdir()
    (foreign / "build.json").write_text(json.dumps(FACTS))
    (foreign / "luận văn.docx").write_text("x")
    before = bytes_of(foreign)

    publish(Path("data"), folder)

    assert bytes_of(foreign) == before


def test_an_old_release_into_which_somebody_put_a_file_is_not_cleared(folder):
    oldest = folder / "releases" / _names(folder)[0]
    (oldest / "ghi chú.txt").write_text("x")

    publish(Path("data"), folder)

    assert (oldest / "ghi chú.txt").exists()


def test_a_link_among_the_releases_is_none_and_leads_nowhere(folder, tmp_path):
    elsewhere = small_release(tmp_path / "elsewhere", 0)
    (folder / "releases" / elsewhere.name).symlink_to(elsewhere)
    before = bytes_of(elsewhere)

    publish(Path("data"), folder)

    assert elsewhere.name not in _names(folder)
    assert bytes_of(elsewhere) == before


def test_a_lock_that_is_a_link_is_refused_and_what_it_leads_to_stays(folder, tmp_path):
    (tmp_path / "elsewhere").write_text("của người khác")
    (folder / ".lock").symlink_to(tmp_path / "elsewhere")

    with pytest.raises(ReleaseError, match="là một liên kết"):
        publish(Path("data"), folder)

    assert (tmp_path / "elsewhere").read_text() == "của người khác"


def test_a_current_that_leads_out_of_the_folder_is_not_taken_for_a_release(folder, tmp_path):
    (folder / "current").symlink_to(small_release(tmp_path / "elsewhere", 1))

    assert not any(release.current for release in list_releases(folder))
    publish(Path("data"), folder)
    assert not (folder / "previous").is_symlink()


def test_the_release_after_9999_is_the_newest(folder):
    small_release(folder, 9999)

    name = publish(Path("data"), folder)

    assert name.startswith("10000-")
    assert _names(folder)[-1] == name
    assert roll_back(folder).startswith("9999-")


def test_a_number_that_somebody_took_is_not_taken_again(folder):
    (folder / "releases" / "0050-tu-goi").mkdir()

    assert publish(Path("data"), folder).startswith("0051-")


def test_there_is_nothing_to_list_or_to_go_back_to_where_no_folder_is(tmp_path):
    with pytest.raises(ReleaseError, match="Không có thư mục các bản công bố"):
        roll_back(tmp_path / "không có")

    with pytest.raises(ReleaseError, match="Không có thư mục các bản công bố"):
        list_releases(tmp_path / "không có")

    assert list(tmp_path.iterdir()) == []


@pytest.fixture(name="key")
def _key(make_key) -> Path:
    return make_key("office").path


@pytest.mark.parametrize("umask", ["077", "000"])
def test_a_signed_release_is_for_all_to_read_and_for_its_owner_to_write(command, key, tmp_path, umask):
    publishing = ("python", "-m", "publishing")
    under = ("sh", "-c", f'umask {umask}; exec "$@"', "sh", *publishing)

    done = command(*under, "publish", "--releases", tmp_path / "portal", PORTAL_SIGNING_KEY=str(key))

    assert done.returncode == 0, done.stderr
    places = [tmp_path / "portal", *(tmp_path / "portal").rglob("*")]
    modes = {(path.is_dir(), oct(path.stat().st_mode & 0o777)) for path in places if not path.is_symlink()}
    assert modes == {(True, "0o755"), (False, "0o644")}
    current = tmp_path / "portal" / "current"
    assert os.readlink(current).startswith("releases/0001-")  # noqa: PTH115
    checked = command(*publishing, "verify", current, "--key", key.with_suffix(".pub"), "--at-least", 1)
    assert (checked.returncode, checked.stdout.count("\nBản số 1, ")) == (0, 1), checked.stdout
    assert checked.stdout.startswith(f"“{current}” là một liên kết; đối chiếu thư mục “{current.resolve()}”")


def test_the_number_of_a_signed_release_follows_both_its_key_and_its_folder(key, folder, monkeypatch):
    monkeypatch.setenv("PORTAL_SIGNING_KEY", str(key))

    assert publish(Path("data"), folder).startswith(f"{KEPT + 1:04d}-")
    key.with_suffix(".counter").write_text("40\n")
    assert publish(Path("data"), folder).startswith("0041-")


def test_what_a_killed_publish_signed_is_not_taken_for_the_newest_release(command, key, tmp_path):
    folder, setting = tmp_path / "portal", {"PORTAL_SIGNING_KEY": str(key)}
    publishing = ("python", "-m", "publishing", "publish", "--releases", folder)
    assert command(*publishing, **setting).returncode == 0
    (folder / "current").resolve().rename(folder / "next")
    (folder / "current").unlink()
    key.with_suffix(".counter").write_text("5\n")

    assert "bản 0006-" in command(*publishing, **setting).stdout
    assert {path.name for path in folder.iterdir()} == {"releases", "current", ".lock", ".next-lock"}
