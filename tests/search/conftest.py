"""The search engine of the site, run in Node."""

import json
from collections.abc import Callable
from typing import Any

import pytest

Engine = Callable[[dict[str, Any]], Any]


@pytest.fixture(name="run_engine", scope="session")
def _run_engine(command) -> Engine:
    """Give one job to the engine (see `engine.js`)."""

    def run_engine(job: dict[str, Any]) -> Any:
        done = command("node", "tests/search/engine.js", stdin=json.dumps(job))
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    return run_engine
