"""The office's key: its numbers only grow, and one that cannot sign is told before anything is built."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from publishing.site.signatures import SignatureError, SigningKey, signing_key

#: ssh-keygen is started all the time.
pytestmark = pytest.mark.usefixtures("command")


@pytest.fixture(name="key")
def _key(make_key) -> SigningKey:
    return make_key("office")


def test_numbers_never_go_back_and_never_repeat(key):
    with ThreadPoolExecutor(8) as pool:
        numbers = list(pool.map(lambda _: key.next_number(), range(40)))

    assert sorted(numbers) == list(range(1, 41))
    assert key.next_number(after=7) == 41
    assert key.next_number(after=60) == 61
    assert key.next_number() == 62


@pytest.mark.parametrize("content", [None, "", "bảy", "-1", "1" * 30])
def test_a_counter_that_is_lost_or_spoilt_never_begins_anew(key, monkeypatch, content):
    counter = key.path.with_name("office.counter")
    counter.unlink()
    if content is not None:
        counter.write_text(content, "utf-8")

    with pytest.raises(SignatureError, match=r"Ghi vào đó số của bản đã ký gần nhất"):
        key.next_number()

    assert counter.exists() == (content is not None)
    monkeypatch.setenv("PORTAL_SIGNING_KEY", str(key.path))
    if content is None:
        with pytest.raises(SignatureError, match="Không có sổ đếm"):
            signing_key()


def test_without_the_setting_nothing_is_signed(monkeypatch):
    monkeypatch.setenv("PORTAL_SIGNING_KEY", "")

    assert signing_key() is None


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        pytest.param(lambda path: path.unlink(), "Không có tệp khóa", id="lost"),
        pytest.param(lambda path: path.write_text("x"), "Không ký được bằng khóa", id="no key"),
        pytest.param(lambda path: path.chmod(0o644), "chmod 600", id="readable by all"),
    ],
)
def test_a_key_that_cannot_sign_is_told_before_anything_is_built(key, monkeypatch, spoil, words):
    monkeypatch.setenv("PORTAL_SIGNING_KEY", str(key.path))
    key.path.with_suffix(".pub").unlink()
    spoil(key.path)

    with pytest.raises(SignatureError, match=words):
        signing_key()


def test_a_key_with_a_passphrase_asks_nobody_and_says_what_to_do(command, key, monkeypatch):
    command("ssh-keygen", "-q", "-p", "-P", "", "-N", "một câu dài", "-f", key.path).check_returncode()
    monkeypatch.setenv("PORTAL_SIGNING_KEY", str(key.path))
    monkeypatch.delenv("SSH_AUTH_SOCK", raising=False)

    with pytest.raises(SignatureError, match="ssh-add"):
        signing_key()
