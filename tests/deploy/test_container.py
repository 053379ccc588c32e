"""The container's recipe, and the same steps really taken where there is no engine."""

import os
import shutil
import ssl
import subprocess
import tempfile
import time
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from model.repository import ROOT
from tests.support.servers import Server, free_port

LONGEST = 120


def test_the_container_file_has_no_known_fault(command):
    """hadolint, with every rule it has."""
    done = command("hadolint", "--no-color", "deploy/Containerfile")

    assert (done.returncode, done.stdout) == (0, "")


def test_the_container_runs_as_nobody_in_particular_and_holds_only_site_settings_and_server():
    lines = (ROOT / "deploy" / "Containerfile").read_text("utf-8").split("\nFROM ")[-1].splitlines()

    assert [line.split()[1] for line in lines if line.startswith("USER")] == ["10001:10001"]
    assert [line for line in lines if line.startswith(("COPY", "ADD"))] == [
        "COPY deploy/nginx /etc/portal/nginx",
        "COPY --from=build /srv/portal /srv/portal",
    ]


def test_everything_a_build_reads_goes_to_the_engine_and_nothing_else():
    """The folders that the packages and the host's settings name; no tests, no history, no secrets."""
    sent = {line[1:] for line in (ROOT / ".dockerignore").read_text("utf-8").splitlines() if line.startswith("!")}
    packages = {path.parent.name for path in ROOT.glob("*/__init__.py")} - {"benchmarks", "tests"}

    assert all((ROOT / name).exists() for name in sent)
    assert packages <= sent
    assert not sent & {"tests", "site", "published", ".git", ".venv", "benchmarks"}


@pytest.fixture(name="served", scope="module")
def _served(secrets: Path) -> Iterator[tuple[Path, Server, int]]:
    """What deploy/serve.sh starts: the folder, the server, and its process."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        place.chmod(0o755)  # whoever serves must be able to walk in
        shutil.copytree(secrets, place / "secret")
        port = free_port()
        with (place / "log").open("w+") as log:
            process = subprocess.Popen(["deploy/serve.sh", folder, str(port)], cwd=ROOT, stdout=log, stderr=log)
            try:
                trusted = ssl.create_default_context(cafile=str(secrets / "certificate.pem"))
                server = Server(f"https://127.0.0.1:{port}/", trusted)
                _wait(server, process, place / "log")
                yield place, server, process.pid
            finally:
                process.terminate()
                process.wait(timeout=30)


def _wait(server: Server, process: subprocess.Popen[bytes], log: Path) -> None:
    for _ in range(LONGEST * 5):
        try:
            server.ask("")
        except OSError:
            time.sleep(0.2)
        else:
            return
        if process.poll() is not None:
            break
    raise RuntimeError(log.read_text())


def test_without_an_engine_the_same_steps_serve_the_portal_behind_its_log_in(served):
    place, server, _ = served

    assert server.ask("", logged_in=False).status == 401
    assert server.ask("").body == (place / "current" / "index.html").read_bytes()


def test_the_server_runs_without_rights_and_can_change_nothing_it_serves(served):
    place, _, pid = served
    status = dict(
        line.split(":\t", 1) for line in Path(f"/proc/{pid}/status").read_text().splitlines() if ":\t" in line
    )
    user = int(status["Uid"].split()[0])

    assert user != 0
    assert int(status["CapEff"], 16) == 0
    assert status["NoNewPrivs"] == "1"
    if os.geteuid() == 0:
        assert all(path.lstat().st_uid != user for path in place.glob("releases/**/*"))


def test_a_second_run_shows_a_new_release_without_a_restart(command, served):
    place, server, pid = served
    before = (place / "current").readlink()

    assert command("deploy/serve.sh", place).returncode == 0

    assert (place / "current").readlink() != before
    assert server.ask("").body == (place / "current" / "index.html").read_bytes()
    assert Path(f"/proc/{pid}").exists()


def test_without_its_secrets_nothing_is_built_or_served(command, tmp_path):
    done = command("deploy/serve.sh", tmp_path)

    assert done.returncode == 2
    assert "Thiếu" in done.stdout
    assert list(tmp_path.iterdir()) == []


def test_the_settings_of_the_log_in_proxy_hold_no_secret_and_keep_no_record_of_readers():
    settings = tomllib.loads((ROOT / "deploy" / "oauth2-proxy.cfg").read_text("utf-8"))

    assert not {"client_secret", "cookie_secret"} & settings.keys()
    assert settings["http_address"].startswith("127.0.0.1:")
    assert settings["cookie_secure"] is True
    assert settings["request_logging"] is False
