"""The real nginx and Caddy of deploy/, started on the loopback with the files as they are."""

import base64
import getpass
import shutil
import socket
import ssl
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.message import Message
from pathlib import Path
from urllib.error import HTTPError

from environment.programs import find_program
from model.repository import ROOT

NAME, PASSWORD = "can-bo", "mat-khau-thu"


class _Stay(urllib.request.HTTPRedirectHandler):
    """Show a redirection as the answer it is."""

    def redirect_request(self, *_args: object) -> None:
        return None


@dataclass(frozen=True)
class Answer:
    """What a server answered."""

    status: int
    headers: Message
    body: bytes


@dataclass(frozen=True)
class Server:
    """A running server; `address` ends with a slash."""

    address: str
    trusted: ssl.SSLContext
    credentials: dict[str, str] = field(default_factory=lambda: {"username": NAME, "password": PASSWORD})

    def ask(self, path: str, method: str = "GET", *, logged_in: bool = True, **headers: str) -> Answer:
        """Send one request; header names are written with underscores."""
        request = urllib.request.Request(self.address + path.lstrip("/"), method=method)  # noqa: S310 - our own server
        for name, value in headers.items():
            request.add_header(name.replace("_", "-"), value)
        if logged_in:
            request.add_header("Authorization", f"Basic {_basic()}")
        opener = urllib.request.build_opener(urllib.request.HTTPSHandler(context=self.trusted), _Stay)
        try:
            with opener.open(request, timeout=30) as answer:
                return Answer(answer.status, answer.headers, answer.read())
        except HTTPError as error:
            with error:
                return Answer(error.code, error.headers, error.read())


def _basic() -> str:
    return base64.b64encode(f"{NAME}:{PASSWORD}".encode()).decode()


def releases_of(site: Path, folder: Path) -> Path:
    """Lay a built site out as a folder of releases."""
    (folder / "releases").mkdir(parents=True)
    (folder / "releases" / "0001").symlink_to(site)
    (folder / "current").symlink_to("releases/0001")
    return folder


def make_secrets(folder: Path) -> Path:
    """Make a certificate of this machine's own and the password files."""
    folder.mkdir(parents=True)
    openssl = str(find_program("openssl"))
    command = [openssl, "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost"]
    names = ["-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1"]
    files = ["-keyout", str(folder / "key.pem"), "-out", str(folder / "certificate.pem")]
    subprocess.run([*command, *names, *files], check=True, capture_output=True)
    crypt = subprocess.run([openssl, "passwd", "-apr1", PASSWORD], check=True, capture_output=True, text=True)
    (folder / "passwords").write_text(f"{NAME}:{crypt.stdout}")
    caddy = [str(find_program("caddy")), "hash-password", "--plaintext", PASSWORD]
    crypt = subprocess.run(caddy, check=True, capture_output=True, text=True)
    (folder / "caddy-users").write_text(f"{NAME} {crypt.stdout}")
    return folder


def free_port() -> int:
    """Return a port of the loopback that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def nginx(releases: Path, secrets: Path, folder: Path, **changes: str) -> Iterator[Server]:
    """Run deploy/nginx; only places and ports differ from the files, besides *changes* asked for."""
    port = free_port()
    run = folder / "run"
    run.mkdir(parents=True)
    places = {
        "/srv/portal": str(releases),
        "/etc/portal/secret": str(secrets),
        "/run/portal": str(run),
        "/var/log/portal": str(run),
        "listen 8443": f"listen 127.0.0.1:{port}",
        "worker_processes auto": f"user {getpass.getuser()};\nworker_processes 2",
    }
    settings = Path(shutil.copytree(ROOT / "deploy" / "nginx", folder / "nginx"))
    for path in settings.iterdir():
        content = path.read_text()
        for old, new in {**places, **changes}.items():
            content = content.replace(old, new)
        path.write_text(content)
    command = [str(find_program("nginx")), "-c", str(settings / "nginx.conf")]
    with _running(command, port, folder, {}):
        yield _server(port, secrets, "http" if changes == OPEN else "https")


@contextmanager
def caddy(releases: Path, secrets: Path, folder: Path) -> Iterator[Server]:
    """Run deploy/caddy, told its places and port by the environment."""
    port = free_port()
    folder.mkdir(parents=True, exist_ok=True)
    settings = {
        "PORTAL_ADDRESS": f"https://127.0.0.1:{port}",
        "PORTAL_SECRET": str(secrets),
        "PORTAL_RELEASES": str(releases),
        "PORTAL_LOG": str(folder),
        "HOME": str(folder),
    }
    command = [str(find_program("caddy")), "run", "--config", str(ROOT / "deploy" / "caddy" / "Caddyfile")]
    with _running(command, port, folder, settings):
        yield _server(port, secrets)


#: nginx as it is, but without certificate and log-in, for tests that are about neither.
OPEN = {
    " ssl http2;": ";",
    "include login-basic.conf; # or login-oidc.conf": "",
    "ssl_certificate": "# ssl_certificate",
}


def _server(port: int, secrets: Path, scheme: str = "https") -> Server:
    trusted = ssl.create_default_context(cafile=str(secrets / "certificate.pem"))
    return Server(f"{scheme}://127.0.0.1:{port}/", trusted)


@contextmanager
def _running(command: list[str], port: int, folder: Path, environment: dict[str, str]) -> Iterator[None]:
    """Hold a server from the moment it listens; what it complained of is shown when it does not."""
    with (folder / "log").open("w+") as log:
        process = subprocess.Popen(command, env=environment, stdout=log, stderr=log)
        try:
            _wait_for(process, port, folder / "log")
            yield
        finally:
            process.terminate()
            process.wait(timeout=30)


def _wait_for(process: subprocess.Popen[bytes], port: int, log: Path) -> None:
    for _ in range(200):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        if process.poll() is not None:
            break
        time.sleep(0.05)
    raise RuntimeError(log.read_text())
