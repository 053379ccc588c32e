"""The ledger as it stands elsewhere: where the branch of a change left its target, in a published site, in a copy."""

import subprocess
from pathlib import Path

from validation.commands.arguments import CallError
from validation.language.system_errors import reason_of
from validation.reading.ledger import LEDGER, Facts, LedgerError, facts_in

#: Where it lies on a site (publishing/downloads/originals.py).
_ON_SITES = Path("tai-ve", "so-cong-bo", LEDGER)


class LedgerElsewhereError(CallError):
    """Raised when a ledger elsewhere cannot be read; its words say in Vietnamese why."""


def ledger_elsewhere(where: str, data: Path) -> Facts:
    """
    Return the facts that a ledger elsewhere holds; none where nothing was published there.

    Args:
        where: A file, a folder (of data, or of a site), or what git calls a commit: read is the last one that it has
            in common with the current one, so that a branch is not blamed for what its target went on to publish.
        data: The data folder, for git: it is named by its place in the repository.

    Raises:
        LedgerElsewhereError: there is no such thing, or it holds no ledger that can be trusted.
    """
    try:
        words = _in_folder(Path(where)) if Path(where).exists() else _in_commit(where, data)
        return facts_in(words) if words else {}
    except LedgerError as error:
        message = f"Không đối chiếu được với “{where}”: {error}"
    except (OSError, UnicodeDecodeError) as error:
        reason = reason_of(error) if isinstance(error, OSError) else "tệp không phải UTF-8"
        message = f"Không đối chiếu được với “{where}” ({reason})."
    raise LedgerElsewhereError(message)


def _in_folder(place: Path) -> str:
    files = [place] if place.is_file() else [place / _ON_SITES, place / LEDGER]
    file = next((each for each in files if each.is_file()), None)
    if file is None:
        message = f"“{place}” không có sổ công bố ({_ON_SITES} hoặc {LEDGER})."
        raise LedgerElsewhereError(message)
    return file.read_text("utf-8")


def _in_commit(name: str, data: Path) -> str:
    """Return the ledger of a commit; no words where it has none."""
    base = _git(data, name, "merge-base", name, "HEAD").strip()
    if not _git(data, name, "ls-tree", "--name-only", base, "--", LEDGER):
        return ""
    return _git(data, name, "show", f"{base}:./{LEDGER}")


def _git(data: Path, name: str, *words: str) -> str:
    try:
        done = subprocess.run(["git", "-C", data, *words], capture_output=True, encoding="utf-8", check=False)
    except FileNotFoundError as error:
        message = f"Không đối chiếu được với “{name}”: máy này không có git, và không có tệp hay thư mục tên ấy."
        raise LedgerElsewhereError(message) from error
    if done.returncode:
        said = (
            done.stderr.strip().splitlines() or ["không có lịch sử chung; cần lấy đủ lịch sử (fetch-depth, GIT_DEPTH)"]
        )[-1]
        message = f"Không có tệp, thư mục hay nhánh “{name}” để đối chiếu sổ công bố (git: {said})."
        raise LedgerElsewhereError(message)
    return done.stdout
