"""The commands of deploy/trust.md do what the page says, as they stand there."""

import re
from pathlib import Path

import pytest

from model.repository import ROOT
from publishing.site.disk_copy import adapt_to_disk
from publishing.site.signatures import SigningKey
from tests.support.sites import small_site

PAGE = (ROOT / "deploy" / "trust.md").read_text("utf-8")


def _block(after: str) -> str:
    """The first block of commands after some words of the page."""
    lines = PAGE[PAGE.index(after) :].splitlines()
    begin = next(number for number, line in enumerate(lines) if line.startswith("    "))
    return "\n".join(line[4:] for line in lines[begin : next(n for n in range(begin, len(lines)) if not lines[n])])


@pytest.fixture(name="unpacked")
def _unpacked(command, tmp_path) -> Path:
    """A key made as the page says, but without a passphrase, and a stick signed by it, unpacked beside the public key."""
    making = (
        _block("## Tạo khóa").replace("/etc/portal/signing", "signing").replace("-t ed25519", "-q -t ed25519 -N ''")
    )
    done = command("env", "--chdir", tmp_path, "bash", "-euc", making)
    assert (done.returncode, done.stdout.count("SHA256:")) == (0, 1), done.stderr
    site = small_site(tmp_path / "cong-van-ban")
    adapt_to_disk(site)
    key = SigningKey(tmp_path / "signing" / "key")
    key.sign(site, key.next_number())
    return site


def _check(command, site: Path) -> tuple[int, str]:
    done = command("env", "--chdir", site, "bash", "-c", "set -e -o pipefail\n" + _block("**Linux**"))
    return done.returncode, done.stdout


def test_a_unit_proves_a_stick_by_what_linux_brings(command, unpacked):
    code, words = _check(command, unpacked)

    assert code == 0
    assert re.fullmatch(r'Good "cong-van-ban" signature for cong-van-ban with ED25519 key SHA256:\S+\n', words)


@pytest.mark.parametrize(
    "spoil",
    [
        pytest.param(lambda site: (site / "index.html").write_text("giả"), id="a page changed"),
        pytest.param(lambda site: (site / "index.html").unlink(), id="a page lost"),
        pytest.param(lambda site: (site / "la.html").write_text("lạ"), id="a page added"),
        pytest.param(lambda site: (site / "la.html").symlink_to("index.html"), id="a link added"),
        pytest.param(lambda site: (site / "sha256sums").write_text("\n"), id="the list changed"),
        pytest.param(lambda site: (site / "sha256sums.sig").unlink(), id="the signature lost"),
    ],
)
def test_a_spoilt_stick_does_not_pass_them(command, unpacked, spoil):
    spoil(unpacked)

    assert _check(command, unpacked)[0] != 0


def test_the_command_line_proves_the_same_stick_by_the_same_key_file(command, unpacked):
    words = ("--key", unpacked.parent / "cong-van-ban.keys", "--at-least", 1)

    assert command("python", "-m", "publishing", "verify", unpacked, *words).returncode == 0


def test_windows_is_told_the_same_command_with_its_own_paths():
    linux, windows = (_block(after).splitlines()[0] for after in ("**Linux**", "**Windows**"))

    assert windows == linux.replace("../", "..\\")
