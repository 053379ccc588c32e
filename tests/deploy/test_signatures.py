"""A signed copy proves whose it is, which release it is, and that it is whole; nothing less passes for it."""

import json
import shutil
import sys
from pathlib import Path

import pytest

from publishing.descriptors.provenance import MARK
from publishing.descriptors.sums import SUMS, signature_of
from publishing.site.signatures import SigningKey
from publishing.site.verification import verify
from tests.support.sites import FACTS, list_files, small_release, small_site

#: ssh-keygen is started all the time.
pytestmark = pytest.mark.usefixtures("command")


@pytest.fixture(name="key")
def _key(make_key) -> SigningKey:
    return make_key("office")


@pytest.fixture(name="public")
def _public(key) -> Path:
    return key.path.with_suffix(".pub")


def _signed(folder: Path, key: SigningKey) -> Path:
    key.sign(folder, key.next_number())
    return folder


@pytest.fixture(name="copy")
def _copy(key, tmp_path) -> Path:
    return _signed(small_site(tmp_path / "copy"), key)


def test_a_signed_copy_is_proved_with_its_number_and_its_day(copy, public):
    code, words = verify(copy, public)

    assert code == 0
    assert words.startswith("Bản số 1, kiểm tra ngày 01/01/2026: đúng là bản cơ quan đã ký")
    assert "Đã có bản mới hơn hay chưa thì bản sao không tự biết" in words


def test_a_page_and_the_list_changed_together_are_told_by_the_key_alone(copy, public):
    (copy / "index.html").write_text("giả", "utf-8")
    list_files(copy)

    assert verify(copy).code == 0
    code, words = verify(copy, public)
    assert code == 1
    assert f"Chữ ký “{SUMS}.sig” không đúng" in words


def test_a_copy_without_a_signature_is_not_taken_for_a_signed_one(copy, public):
    signature_of(copy / SUMS).unlink()

    code, words = verify(copy, public)

    assert code == 1
    assert "không có chữ ký" in words


def test_a_copy_signed_by_somebody_else_is_refused(copy, make_key):
    code, words = verify(copy, make_key("stranger").path.with_suffix(".pub"))

    assert code == 1
    assert "không phải do người giữ khóa ấy ký" in words


def test_a_signature_that_the_same_key_made_for_something_else_is_refused(command, copy, key, public):
    signature_of(copy / SUMS).unlink()
    command("ssh-keygen", "-q", "-Y", "sign", "-f", key.path, "-n", "git", copy / SUMS).check_returncode()

    assert verify(copy, public).code == 1


def test_the_number_cannot_be_changed_without_the_key(copy, public):
    facts = json.loads((copy / MARK).read_text("utf-8"))
    (copy / MARK).write_text(json.dumps(facts | {"release": 99}), "utf-8")

    assert verify(copy, public, 2).code == 1
    list_files(copy)
    assert verify(copy, public, 2).code == 1


def test_an_older_release_is_told_when_the_newest_number_is_known(copy, key, public, tmp_path):
    newer = _signed(small_site(tmp_path / "newer", "hai"), key)

    assert verify(newer, public, 2) == (0, verify(newer, public, 2).words)
    code, words = verify(copy, public, 2)
    assert (code, words) == (1, "Bản cũ: đây là bản số 1, cần từ bản số 2 trở đi.\n")


def test_an_older_release_in_the_place_of_a_newer_one_is_told_on_the_server(key, public, tmp_path):
    older, newer = (_signed(small_release(tmp_path, number), key) for number in (1, 2))
    assert verify(newer, public).code == 0
    shutil.rmtree(newer)
    shutil.copytree(older, newer)

    code, words = verify(newer, public)

    assert code == 1
    assert "Bản số 1 đứng ở chỗ của bản số 2" in words


def test_a_copy_mixed_of_two_signed_releases_is_told(copy, key, public, tmp_path):
    newer = _signed(small_site(tmp_path / "newer", "hai"), key)
    shutil.copy(copy / "van-ban" / "index.html", newer / "van-ban" / "index.html")

    assert "“van-ban/index.html” đã bị sửa" in verify(newer, public).words

    shutil.copytree(small_site(tmp_path / "third", "hai"), newer, dirs_exist_ok=True)
    for path in (copy / SUMS, signature_of(copy / SUMS)):
        shutil.copy(path, newer / path.name)
    assert verify(newer, public).code == 1


def test_a_signature_that_is_a_link_does_not_pass(copy, public, tmp_path):
    moved = tmp_path / "elsewhere.sig"
    signature_of(copy / SUMS).rename(moved)
    signature_of(copy / SUMS).symlink_to(moved)

    assert verify(copy, public).code == 1


@pytest.mark.parametrize(
    "form", ["{key}", "\ufeff{key}\r\n# khóa của cơ quan\r\n", 'cong-van-ban namespaces="cong-van-ban" {key}\n']
)
def test_keys_are_read_as_ssh_keygen_or_a_clerk_on_windows_wrote_them(copy, public, tmp_path, form):
    keys = tmp_path / "keys"
    keys.write_text(form.format(key=public.read_text().strip()), "utf-8", newline="")

    assert verify(copy, keys).code == 0


def test_while_a_key_is_changed_copies_of_the_old_and_of_the_new_one_hold(copy, public, make_key, tmp_path):
    new = make_key("new")
    newer = _signed(small_site(tmp_path / "newer"), new)
    both = tmp_path / "both"
    both.write_text(public.read_text() + new.path.with_suffix(".pub").read_text())

    assert [verify(each, both).code for each in (copy, newer)] == [0, 0]
    assert verify(copy, new.path.with_suffix(".pub")).code == 1


@pytest.mark.parametrize("content", ["", "xin chào\n", "-----BEGIN OPENSSH PRIVATE KEY-----\nb3Blbn\n"])
def test_a_file_without_a_public_key_is_a_call_that_cannot_be_answered(command, copy, tmp_path, content):
    (tmp_path / "keys").write_text(content)

    done = command("python", "-m", "publishing", "verify", copy, "--key", tmp_path / "keys")

    assert done.returncode == 2
    assert "không có dòng khóa công khai nào" in done.stderr


def test_without_ssh_keygen_a_sentence_says_what_to_install(command, copy, public, tmp_path):
    done = command(sys.executable, "-m", "publishing", "verify", copy, "--key", public, PATH=str(tmp_path))

    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert "openssh-client" in done.stderr


def test_a_least_number_without_a_key_proves_nothing_and_is_refused(command, copy):
    done = command("python", "-m", "publishing", "verify", copy, "--at-least", "1")

    assert done.returncode == 2
    assert "--at-least cần có --key" in done.stderr


def test_signing_changes_nothing_but_the_number_and_its_line(key, tmp_path):
    before, after = (small_site(tmp_path / name) for name in ("before", "after"))
    _signed(after, key)

    assert json.loads((after / MARK).read_text("utf-8")) == FACTS | {"release": 1}
    lines = [set((site / SUMS).read_text("utf-8").splitlines()) for site in (before, after)]
    assert {line.split()[1] for line in lines[0] ^ lines[1]} == {MARK}
