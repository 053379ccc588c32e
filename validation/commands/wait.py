"""Wait for an editor to mend the data, so that a live preview need not be started again."""

import time
from collections.abc import Callable
from pathlib import Path

from model.fingerprint import data_fingerprint
from validation.loading import load_portal
from validation.reading.journal import interruption
from validation.rulebook.findings import DataValidationError

_PAUSE_SECONDS = 0.5


def wait_until_it_holds(folder: Path, say: Callable[[str], object] = print) -> None:
    """Return once the data folder passes its checks; report each state that does not."""
    while True:
        seen = _state(folder)
        try:
            load_portal(folder)
        except DataValidationError as error:
            say(f"{error}\nĐang chờ dữ liệu được sửa…")
        else:
            return
        while _state(folder) == seen:
            time.sleep(_PAUSE_SECONDS)


def _state(folder: Path) -> tuple[str, bool]:
    return data_fingerprint(folder), bool(interruption(folder))
