"""A real Firefox, driven over its own wire protocol (Marionette): Debian's needs no other program."""

import json
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from environment.programs import find_program
from tests.support.servers import free_port

_SETTINGS = {
    "app.update.enabled": False,
    "browser.shell.checkDefaultBrowser": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "services.settings.server": "data:,",
    "toolkit.telemetry.enabled": False,
}
_STARTING_SECONDS = 120


class Firefox:
    """One tab of a Firefox: go somewhere, ask the page something."""

    def __init__(self, connection: socket.socket) -> None:
        self._connection = connection
        self._count = 0
        self._receive()  # its greeting
        self._ask("WebDriver:NewSession", {})

    def go(self, address: str) -> None:
        self._ask("WebDriver:Navigate", {"url": address})

    def run(self, script: str) -> Any:
        """Run the body of an asynchronous function on the page and give what it returns."""
        body = f"const done = arguments[0]; (async () => {{ {script} }})().then(done, (e) => done(`! ${{e}}`));"
        return self._ask("WebDriver:ExecuteAsyncScript", {"script": body, "args": []})["value"]

    def _ask(self, command: str, words: dict[str, Any]) -> dict[str, Any]:
        self._count += 1
        message = json.dumps([0, self._count, command, words])
        self._connection.sendall(f"{len(message.encode())}:{message}".encode())
        _, _, error, result = self._receive()
        assert error is None, error
        return dict(result)

    def _receive(self) -> Any:
        length = b""
        while (digit := self._connection.recv(1)) != b":":
            assert digit, "Firefox hung up"
            length += digit
        left, message = int(length), b""
        while len(message) < left:
            message += self._connection.recv(left - len(message))
        return json.loads(message)


def _connected(port: int) -> socket.socket:
    """Wait until Firefox listens."""
    until = time.monotonic() + _STARTING_SECONDS
    while True:
        try:
            return socket.create_connection(("127.0.0.1", port), timeout=60)
        except ConnectionRefusedError:
            assert time.monotonic() < until, "Firefox does not start"
            time.sleep(0.2)


@contextmanager
def firefox(profile: Path) -> Iterator[Firefox]:
    """Start a Firefox with a fresh profile, and end it."""
    port = free_port()
    settings = _SETTINGS | {"marionette.port": port}
    lines = (f"user_pref({json.dumps(name)}, {json.dumps(value)});\n" for name, value in settings.items())
    (profile / "user.js").write_text("".join(lines), "utf-8")
    command = [find_program("firefox"), "--headless", "--marionette", "--profile", profile, "--no-remote"]
    environment = {"HOME": str(profile), "PATH": "/usr/bin:/bin", "MOZ_CRASHREPORTER_DISABLE": "1"}
    quiet = subprocess.DEVNULL
    with subprocess.Popen(command, env=environment, stdout=quiet, stderr=quiet) as process:
        try:
            with _connected(port) as connection:
                yield Firefox(connection)
        finally:
            process.terminate()
