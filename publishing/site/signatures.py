"""
The office's signature on a finished site (decisions/0019).

Signed is the list of checksums, and through it every file: build.json too, which carries the number of the
release and its day. The number is one more than the last, counted in a file beside the key, and never goes back.
Signatures are made and checked by ssh-keygen of OpenSSH 8.1 or newer.
"""

import json
import os
import re
import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from publishing.descriptors.folder_contents import printable
from publishing.descriptors.provenance import MARK
from publishing.descriptors.sums import SUMS, renew_sum, signature_of, sums_of
from publishing.site.locks import locked
from validation.language.system_errors import reason_of

#: What the signature is for, and who makes it: other signatures by the same key are not taken for one of a release.
NAMESPACE = SIGNER = "cong-van-ban"
#: Key in build.json of the number of a signed release.
NUMBER = "release"
#: The file beside the key that counts what was signed by it.
_COUNTER = ".counter"
_LONGEST_NUMBER = 20
_PUBLIC_KEY = re.compile(r"(?:ssh|ecdsa|sk)-\S+ AAAA[A-Za-z0-9+/]+={0,2}(?= |$)")
#: How ssh-keygen ends when a signature does not hold; with any other code but 0 it could not look.
_DOES_NOT_HOLD = 255
_HOW_TO_COUNT = "Ghi vào đó số của bản đã ký gần nhất (khóa mới: số 0), xem deploy/trust.md."
_HOW_TO_SIGN = "Khóa phải là của riêng người ký (chmod 600); khóa có mật khẩu thì nạp trước bằng ssh-add."


class SignatureError(Exception):
    """Raised when a signature cannot be made, or cannot be looked at; nothing was published or judged."""

    code = 2


@dataclass(frozen=True)
class SigningKey:
    """The office's private key; made by `signing_key`, which has tried it."""

    path: Path

    def next_number(self, after: int = 0) -> int:
        """
        Take a number that no release signed by this key has, and that is greater than another one.

        Raises:
            SignatureError: it cannot be counted.
        """
        try:
            with locked(self._counter, create=False) as counter:
                last = os.pread(counter, _LONGEST_NUMBER + 1, 0).decode("ascii", "replace").strip()
                if not re.fullmatch(rf"[0-9]{{1,{_LONGEST_NUMBER}}}", last):
                    message = f"Sổ đếm “{self._counter}” không chứa một con số. {_HOW_TO_COUNT}"
                    raise SignatureError(message)
                number = max(int(last), after) + 1
                os.pwrite(counter, f"{number}\n".encode(), 0)  # never shorter than before: nothing is cut off
                os.fsync(counter)
                return number
        except OSError as error:
            message = f"Không dùng được sổ đếm “{self._counter}”: {reason_of(error)}. {_HOW_TO_COUNT}"
            raise SignatureError(message) from error

    def sign(self, site: Path, number: int) -> None:
        """
        Give a finished site a number, and sign its list of checksums.

        Raises:
            SignatureError: ssh-keygen could not sign.
        """
        sums = sums_of(site) or site / SUMS
        mark = site / MARK
        facts = json.loads(mark.read_text("utf-8")) | {NUMBER: number}
        mark.write_text(json.dumps(facts, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        renew_sum(sums, MARK)
        self._sign_file(sums)

    def try_out(self) -> None:
        """
        Sign something, so that a key that cannot sign is told before anything is built.

        Raises:
            SignatureError: the key, its counter or ssh-keygen is missing or cannot be used.
        """
        with tempfile.TemporaryDirectory() as scratch:
            trial = Path(scratch) / SUMS
            trial.touch()
            self._sign_file(trial)
        if not self._counter.is_file():
            message = f"Không có sổ đếm “{self._counter}”. {_HOW_TO_COUNT}"
            raise SignatureError(message)

    @property
    def _counter(self) -> Path:
        return self.path.with_name(self.path.name + _COUNTER)

    def _sign_file(self, path: Path) -> None:
        signature_of(path).unlink(missing_ok=True)
        done = _ssh_keygen("-q", "-Y", "sign", "-f", str(self.path), "-n", NAMESPACE, str(path))
        if done.returncode or not signature_of(path).is_file():
            message = f"Không ký được bằng khóa “{self.path}” ({_last_words(done)}). {_HOW_TO_SIGN}"
            raise SignatureError(message)


def signing_key() -> SigningKey | None:
    """
    Return the key that PORTAL_SIGNING_KEY names, tried out; None where the setting is empty: nothing is signed.

    Raises:
        SignatureError: it cannot be used.
    """
    named = os.environ.get("PORTAL_SIGNING_KEY")
    if not named:
        return None
    key = SigningKey(Path(named).absolute())
    if not key.path.is_file():
        message = f"Không có tệp khóa “{named}” mà PORTAL_SIGNING_KEY nêu."
        raise SignatureError(message)
    key.try_out()
    return key


def is_signed_by(sums: Path, keys: Sequence[str]) -> bool:
    """
    Say whether a list of checksums carries a signature that holds, by one of some keys.

    Args:
        sums: The list; its signature lies beside it.
        keys: What `read_public_keys` returned.

    Raises:
        SignatureError: ssh-keygen could not look.
    """
    with tempfile.TemporaryDirectory() as scratch:
        allowed = Path(scratch) / "allowed_signers"
        allowed.write_text("".join(keys), encoding="utf-8")
        words = ("-Y", "verify", "-f", str(allowed), "-I", SIGNER, "-n", NAMESPACE, "-s", str(signature_of(sums)))
        done = _ssh_keygen(*words, content=sums.read_bytes())
    if done.returncode not in {0, _DOES_NOT_HOLD}:
        message = f"ssh-keygen không đối chiếu được chữ ký ({_last_words(done)}); cần OpenSSH từ bản 8.1."
        raise SignatureError(message)
    return done.returncode == 0


def read_public_keys(path: Path) -> list[str]:
    """
    Return the lines of a file of public keys, as ALLOWED SIGNERS in ssh-keygen(1) has them.

    Args:
        path: Keys, one a line, as ssh-keygen writes them (`.pub`) or with their signer before them; Windows may
            have written it.

    Raises:
        SignatureError: the file cannot be read, or there is no public key in it.
    """
    try:
        lines = path.read_text("utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        reason = reason_of(error) if isinstance(error, OSError) else "không phải là tệp chữ"
        message = f"Không đọc được tệp khóa “{path}”: {reason}."
        raise SignatureError(message) from error
    named = [line for line in lines if _PUBLIC_KEY.search(line) and not line.startswith("#")]
    if not named:
        message = f"“{path}” không có dòng khóa công khai nào (“ssh-ed25519 AAAA…”)."
        raise SignatureError(message)
    return [f"{SIGNER} {line}\n" if _PUBLIC_KEY.match(line) else f"{line}\n" for line in named]


def _ssh_keygen(*words: str, content: bytes = b"") -> "subprocess.CompletedProcess[bytes]":
    """Run ssh-keygen; it asks nobody anything, and speaks the language that its codes are read in."""
    quiet = os.environ | {"SSH_ASKPASS_REQUIRE": "never", "LC_ALL": "C"}
    try:
        return subprocess.run(
            ["ssh-keygen", *words], input=content, env=quiet, capture_output=True, start_new_session=True, check=False
        )
    except OSError as error:
        message = "Không chạy được ssh-keygen, chương trình ký và đối chiếu chữ ký: cài openssh-client (OpenSSH)."
        raise SignatureError(message) from error


def _last_words(done: "subprocess.CompletedProcess[bytes]") -> str:
    said = done.stderr.decode("utf-8", "replace").strip().splitlines()
    return printable(said[-1]) if said else f"mã {done.returncode}"
