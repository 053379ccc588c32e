"""Nothing at all is answered to someone who has not logged in."""

import base64
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest

from tests.support.folders import names_of
from tests.support.servers import free_port, nginx


def test_no_file_of_the_site_is_answered_without_a_password(server, site):
    """Pages, downloads, search index, assets, redirections: every single file."""
    for name in [*names_of(site), "", "van-ban", "khong-co", ".git"]:
        answer = server.ask(name, logged_in=False)

        assert answer.status in {401, 403}, name
        assert len(answer.body) < 300, name


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("can-bo:sai", id="wrong password"),
        pytest.param("can-bo:", id="no password"),
        pytest.param("nguoi-la:mat-khau-thu", id="unknown name"),
        pytest.param("", id="nothing"),
    ],
)
def test_a_wrong_password_opens_nothing(server, words):
    credentials = base64.b64encode(words.encode()).decode()

    assert server.ask("", logged_in=False, Authorization=f"Basic {credentials}").status == 401


def test_the_right_password_opens_everything(server, site):
    assert server.ask("").body == (site / "index.html").read_bytes()


class _Consent(BaseHTTPRequestHandler):
    """What oauth2-proxy answers: 202 to whoever carries its cookie, 401 to all others."""

    def do_GET(self) -> None:
        known = "_portal=known" in (self.headers["Cookie"] or "")
        self.send_response(202 if known else 401)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture(name="consent", scope="module")
def _consent() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), _Consent) as server:
        server.daemon_threads = True
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"127.0.0.1:{server.server_address[1]}"
        server.shutdown()


def _by_accounts(proxy: str) -> dict[str, str]:
    return {"include login-basic.conf;": "include login-oidc.conf;", "127.0.0.1:4180": proxy}


def test_log_in_by_accounts_sends_strangers_to_sign_in_and_answers_the_known(
    consent, releases, secrets, site, tmp_path
):
    with nginx(releases, secrets, tmp_path, **_by_accounts(consent)) as server:
        for name in names_of(site):
            stranger = server.ask(name, logged_in=False)
            assert stranger.status == 302, name
            assert stranger.headers["Location"].startswith("/oauth2/start?rd=/"), name
        known = server.ask("", logged_in=False, Cookie="_portal=known")

    assert known.body == (site / "index.html").read_bytes()


def test_log_in_by_accounts_answers_nobody_while_the_proxy_is_down(releases, secrets, tmp_path):
    with nginx(releases, secrets, tmp_path, **_by_accounts(f"127.0.0.1:{free_port()}")) as server:
        assert server.ask("", logged_in=False, Cookie="_portal=known").status == 500
