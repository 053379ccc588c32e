"""One server on the loopback and one Chromium for all browser tests."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from environment.programs import CHROMIUM_FLAGS, find_program
from tests.support.servers import OPEN, nginx

#: What Chromium says of whatever the policy forbids.
POLICY = "Content Security Policy"
#: In milliseconds: a busy machine may take long over what a test expects to come, and no test fails for that.
_PATIENCE = 30_000


@pytest.fixture(name="address", scope="session")
def _address(releases: Path, secrets: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """
    The built site as the real nginx serves it, under the policy of deploy/; ends with a slash.

    Only certificate and log-in are left out: every browser test is a test of the policy too.
    """
    with nginx(releases, secrets, tmp_path_factory.mktemp("open"), **OPEN) as server:
        yield server.address


@pytest.fixture(name="browser", scope="session")
def _browser() -> Iterator[Browser]:
    """A real Chromium."""
    expect.set_options(timeout=_PATIENCE)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(find_program("chromium")), args=list(CHROMIUM_FLAGS))
        yield browser
        browser.close()


@pytest.fixture(name="page")
def _page(browser: Browser) -> Iterator[Page]:
    """A fresh tab at laptop width, which fails its test on any script error or breach of the policy."""
    context = browser.new_context(viewport={"width": 1366, "height": 768}, locale="vi-VN")
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda message: errors.append(message.text) if POLICY in message.text else None)
    yield page
    context.close()
    assert not errors
