"""What one address may take from the real servers, what they write down, and what they say with every refusal."""

import base64
import re
import socket
import ssl
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from configparser import ConfigParser
from contextlib import ExitStack
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from deploy.headers import headers
from model.repository import ROOT
from tests.support import servers
from tests.support.servers import NAME, PASSWORD, Server

WORDS = "luan-chuyen-bi-mat"
RIGHT = "Authorization: Basic " + base64.b64encode(f"{NAME}:{PASSWORD}".encode()).decode()
#: Requests that are refused before, at and after the log-in, with the status of the refusal.
REFUSED = {
    "no host": (f"GET / HTTP/1.1\r\n{RIGHT}\r\n\r\n", 400),
    "no such version": ("GET / HTTP/9.1\r\nHost: localhost\r\n\r\n", 505),
    "too long an address": (f"GET /{'a' * 20000} HTTP/1.1\r\nHost: localhost\r\n\r\n", 414),
    "too long a header": (f"GET / HTTP/1.1\r\nHost: localhost\r\nX: {'a' * 40000}\r\n\r\n", 400),
    "not logged in": ("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n", 401),
    "writing": (f"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n{RIGHT}\r\n\r\n", 405),
    "hidden": (f"GET /.git HTTP/1.1\r\nHost: localhost\r\n{RIGHT}\r\n\r\n", 403),
    "no such part": (f"GET /404.html HTTP/1.1\r\nHost: localhost\r\nRange: bytes=9999999-\r\n{RIGHT}\r\n\r\n", 416),
}


@pytest.fixture(name="fresh", scope="module")
def _fresh(releases: Path, secrets: Path, tmp_path_factory: pytest.TempPathFactory):
    """Start one of the servers anew, so that nothing that other tests asked counts; give it with its log."""
    with ExitStack() as running:

        def fresh(name: str) -> tuple[Server, Path]:
            folder = tmp_path_factory.mktemp(name)
            server = running.enter_context(getattr(servers, name)(releases, secrets, folder))
            return server, next(folder.rglob("access.log"), folder / "access.log")

        yield fresh


def _connected(server: Server, *, greeted: bool) -> socket.socket:
    place = urlsplit(server.address)
    plain = socket.create_connection((place.hostname, place.port), timeout=30)
    return server.trusted.wrap_socket(plain, server_hostname="localhost") if greeted else plain


def _raw(server: Server, request: str) -> str:
    with _connected(server, greeted=True) as connection:
        connection.sendall(request.encode())
        answer = b""
        while b"\r\n\r\n" not in answer and (more := connection.recv(65536)):
            answer += more
    return answer.decode("latin-1")


def _wrong(server: Server, number: int) -> int:
    words = base64.b64encode(f"{NAME}:sai-{number}".encode()).decode()
    return server.ask(f"?q={WORDS}", logged_in=False, Authorization=f"Basic {words}").status


@pytest.mark.parametrize("name", ["nginx", "caddy"])
@pytest.mark.parametrize(
    "start", [b"\x16\x03\x01", b"GET / HTTP/1.1\r\nHost: localhost\r\nX-"], ids=["greeting", "header"]
)
def test_two_thousand_half_sent_requests_leave_room_for_others(fresh, name, start):
    server, _ = fresh(name)
    with ExitStack() as half_sent:
        for _ in range(2000):
            connection = half_sent.enter_context(_connected(server, greeted=start.startswith(b"GET")))
            connection.sendall(start)

        assert server.ask("").status == 200


def test_nginx_lets_nobody_try_sixty_passwords_at_once_and_goes_on_serving_who_knows_it(fresh):
    server, _ = fresh("nginx")
    with ThreadPoolExecutor(60) as pool:
        answers = Counter(pool.map(lambda number: _wrong(server, number), range(60)))

    assert set(answers) == {401, 429}
    assert server.ask("").status == 200


def test_who_has_not_typed_a_password_yet_is_never_slowed(fresh):
    server, _ = fresh("nginx")
    with ThreadPoolExecutor(20) as pool:
        answers = list(pool.map(lambda _: server.ask("", logged_in=False), range(60)))

    assert {answer.status for answer in answers} == {401}
    assert {answer.headers["WWW-Authenticate"] for answer in answers} == {'Basic realm="Cong van ban"'}


@pytest.mark.parametrize("name", ["nginx", "caddy"])
def test_the_log_tells_refusals_by_address_and_no_word_of_a_reader(fresh, name):
    server, log = fresh(name)
    server.ask(f"?q={WORDS}", Referer=f"https://localhost/?q={WORDS}", User_Agent=WORDS)
    server.ask(f"khong-co/{WORDS}?q={WORDS}")
    _wrong(server, 1)
    nobody = server.ask("", logged_in=False)

    everything = "".join(path.read_text("utf-8") for path in log.parent.parent.rglob("*log") if path.is_file())
    assert WORDS not in everything
    assert NAME not in log.read_text("utf-8")
    settings = ConfigParser(interpolation=None)
    settings.read(ROOT / "deploy" / "fail2ban" / "portal.conf")
    wanted = settings["Definition"]["failregex"].split("\n")
    # As fail2ban does: the day is cut out, <HOST> is an address.
    lines = [re.sub(r"\[\S+T\S+\]", "", line) for line in log.read_text("utf-8").splitlines()]
    told = [line for line in lines if any(re.search(each.replace("<HOST>", r"127\.0\.0\.1"), line) for each in wanted)]
    wrong = lines[2:3]
    assert nobody.status == 401
    assert len(lines) >= len(("right", "right", "wrong"))
    assert told == wrong


@pytest.mark.parametrize(("request_", "status"), REFUSED.values(), ids=REFUSED)
def test_every_refusal_of_nginx_carries_the_headers(nginx, request_, status):
    head = _raw(nginx, request_)

    assert f" {status} " in head.splitlines()[0]
    assert [name for name, value in headers().items() if f"{name}: {value}\r\n" not in head] == []


@pytest.mark.parametrize("weak", ["AES128-SHA", "ECDHE-RSA-AES256-SHA", "AES256-GCM-SHA384"])
def test_no_connection_is_made_without_forward_secrecy_and_authenticated_encryption(server, weak):
    place = urlsplit(server.address)
    old = ssl.create_default_context(cadata=None)
    old.check_hostname, old.verify_mode = False, ssl.CERT_NONE
    old.maximum_version = ssl.TLSVersion.TLSv1_2
    old.set_ciphers(f"{weak}:@SECLEVEL=0")

    with socket.create_connection((place.hostname, place.port)) as plain, pytest.raises(ssl.SSLError):
        old.wrap_socket(plain, server_hostname="localhost")
