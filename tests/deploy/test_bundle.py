"""The zip for a USB stick: names every file system keeps, links every browser opens, data untouched."""

import errno
import json
import re
import shutil
import zipfile
from pathlib import Path
from urllib.parse import unquote, urlsplit

import html5lib
import pytest

from publishing.descriptors.sums import changes_of
from publishing.site.bundle import pack
from publishing.site.disk_copy import plain_name
from publishing.site.verification import verify
from tests.support.folders import names_of

FOLDER = "cong-van-ban"
#: Names that a Windows machine keeps for its devices.
DEVICES = {"con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(1, 10))}
LONGEST = 100


def test_every_name_is_one_that_every_file_system_keeps(bundle):
    with zipfile.ZipFile(bundle) as packed:
        names = packed.namelist()

    for name in [bundle.name, *names]:
        assert all(re.fullmatch(r"[a-z0-9-]+(\.[a-z0-9-]+)*", part) for part in name.split("/")), name
        assert all(part.partition(".")[0] not in DEVICES for part in name.split("/")), name
        assert len(name) <= LONGEST, name
    assert len({name.casefold() for name in names}) == len(names)


def test_everything_unpacks_into_one_folder_with_the_first_page_on_top(bundle):
    with zipfile.ZipFile(bundle) as packed:
        names = packed.namelist()

    assert {name.split("/")[0] for name in names} == {FOLDER}
    assert {f"{FOLDER}/index.html", f"{FOLDER}/doc-truoc.txt"} <= set(names)


def test_every_link_names_the_file_it_opens(stick):
    """A disk has no server to answer a folder with its page."""
    for page in stick.rglob("*.html"):
        tree = html5lib.parse(page.read_text("utf-8"), namespaceHTMLElements=False)
        links = (element.get(name) for element in tree.iter() for name in ("href", "src"))
        for link in (link for link in links if link and not link.startswith(("#", "?"))):
            path = unquote(urlsplit(link).path)
            assert not path.startswith("/"), f"{page}: {link}"
            assert (page.parent / path).is_file(), f"{page}: {link}"


def test_the_data_on_the_stick_are_the_data_of_the_site(site, stick):
    """Names change, contents do not; only what names files follows the names."""
    naming = {"SHA256SUMS", "datapackage.json"}
    for name in names_of(site / "tai-ve"):
        if name not in naming and not name.endswith(".schema.json"):
            assert (stick / "tai-ve" / plain_name(name)).read_bytes() == (site / "tai-ve" / name).read_bytes(), name


def test_the_descriptor_names_the_files_of_the_stick(stick):
    package = json.loads((stick / "tai-ve" / "datapackage.json").read_text("utf-8"))

    assert package["resources"]
    assert all((stick / "tai-ve" / resource["path"]).is_file() for resource in package["resources"])


def test_the_checksums_on_the_stick_hold_and_tell_a_change(command, stick, tmp_path):
    changed = Path(shutil.copytree(stick, tmp_path / "changed"))
    with (changed / "tai-ve" / "tasks.csv").open("a") as file:
        file.write("x")

    assert changes_of(stick) == []
    assert changes_of(stick / "tai-ve") == []
    told = command("python", "-m", "publishing", "verify", changed)
    assert told.returncode == 1
    assert "tai-ve/tasks.csv" in told.stdout


def test_the_readme_says_how_to_open_and_which_data_it_is(stick):
    content = (stick / "doc-truoc.txt").read_bytes()
    facts = json.loads((stick / "build.json").read_text("utf-8"))
    words = content.decode("utf-8-sig")

    assert content.startswith(b"\xef\xbb\xbf")
    assert content.count(b"\n") == content.count(b"\r\n")
    assert "bấm đúp vào tệp index.html" in words
    assert facts["data_fingerprint"] in words
    assert "/".join(reversed(facts["checked_on"].split("-"))) in words


def test_the_same_site_gives_the_same_zip(bundle, site, tmp_path):
    again = pack(Path(shutil.copytree(site, tmp_path / "site")), tmp_path)

    assert again.name == bundle.name
    assert again.read_bytes() == bundle.read_bytes()


def test_a_signed_bundle_is_proved_by_the_command_that_its_readme_names(command, make_key, site, tmp_path):
    key = make_key("office")
    (tmp_path / "office.counter").write_text("41\n")
    shutil.unpack_archive(pack(Path(shutil.copytree(site, tmp_path / "site")), tmp_path, key), tmp_path)
    stick = tmp_path / FOLDER
    kind, content, *_ = key.path.with_suffix(".pub").read_text().split()
    (stick.parent / "cong-van-ban.keys").write_text(f"cong-van-ban {kind} {content}\n")

    readme = (stick / "doc-truoc.txt").read_text("utf-8-sig")
    line = next(line for line in readme.splitlines() if line.startswith("ssh-keygen"))
    assert "Đây là bản số 42." in readme
    assert command("env", "--chdir", stick, "sh", "-c", line).stdout.startswith('Good "cong-van-ban" signature')
    assert verify(stick, key.path.with_suffix(".pub"), 42).code == 0


def test_a_stick_made_of_a_signed_site_carries_no_signature_that_speaks_of_another_folder(site, tmp_path):
    signed = Path(shutil.copytree(site, tmp_path / "site"))
    (signed / "SHA256SUMS.sig").write_text("của cổng khi chưa đổi")

    shutil.unpack_archive(pack(signed, tmp_path), tmp_path)

    assert not list((tmp_path / FOLDER).glob("*.sig"))


def test_a_bundle_that_cannot_be_written_leaves_the_older_one_whole(bundle, site, tmp_path, monkeypatch):
    older = Path(shutil.copy(bundle, tmp_path))

    def refuse(*_arguments: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(zipfile.ZipFile, "writestr", refuse)
    with pytest.raises(OSError, match="No space left"):
        pack(Path(shutil.copytree(site, tmp_path / "site")), tmp_path)

    assert older.read_bytes() == bundle.read_bytes()
    assert {path.name for path in tmp_path.iterdir()} == {older.name, "site"}
