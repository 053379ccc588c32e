"""
What tests share: the real data, one site really built from it, and the mark of what is slow.

A test that builds a site or starts any program asks for it by a fixture, and by that is slow. So
nobody marks tests by hand, and nobody can forget it: any other test that starts a program fails.
"""

import hashlib
import multiprocessing.util
import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable, Generator, Iterator
from pathlib import Path

import pytest

from cache.outputs import OutputCache
from model.addresses import DOWNLOADS
from model.portal import Portal
from model.repository import ROOT
from publishing.site.files import write_downloads
from publishing.site.signatures import SigningKey
from tests.support.hostile import AS_LONG
from tests.support.invented import invented_data
from tests.support.once import made_once
from tests.support.received.received_files import add_received
from tests.support.servers import Server, caddy, make_secrets, nginx, releases_of
from validation.loading import load_portal

#: Fixtures that start programs, or write pages of hundreds of documents; what asks for one, however far off, is slow.
SLOW = {"command", "secrets", "server", "browser", "cluster", "pages_of_hundreds"}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the tests that are slow."""
    for item in items:
        if SLOW & set(getattr(item, "fixturenames", ())):
            item.add_marker("slow")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """Let no other test start a program, nor any fixture that is made for it."""
    with pytest.MonkeyPatch.context() as patch:
        if not item.get_closest_marker("slow"):
            patch.setattr(subprocess.Popen, "__init__", _refuse)
            patch.setattr(multiprocessing.util, "spawnv_passfds", _refuse)
        return (yield)


def _refuse(*_arguments: object, **_options: object) -> None:
    pytest.fail("A test that starts a program asks for the fixture `command`, which marks it as slow.")


@pytest.fixture(name="portal", scope="session")
def _portal() -> Portal:
    """The committed data, checked."""
    return load_portal(ROOT / "data")


@pytest.fixture(name="data_copy")
def _data_copy(tmp_path: Path) -> Path:
    """A copy of the committed data that a test may change."""
    return Path(shutil.copytree(ROOT / "data", tmp_path / "data"))


@pytest.fixture(name="invented", scope="session")
def _invented(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder of the invented documents alone, one of each structure."""
    return invented_data(tmp_path_factory.mktemp("invented") / "data")


@pytest.fixture(name="invented_portal", scope="session")
def _invented_portal(invented: Path) -> Portal:
    """The invented documents, checked."""
    return load_portal(invented)


Command = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(name="command", scope="session")
def _command() -> Command:
    """Run a program to its end at the root of the repository; those of the environment come before the system's."""
    programs = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])

    def command(*words: object, stdin: str | None = None, **environment: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            list(map(str, words)),
            cwd=ROOT,
            env=os.environ | {"PATH": programs} | environment,
            input=stdin,
            capture_output=True,
            text=True,
            check=False,
        )

    return command


@pytest.fixture(name="make_key")
def _make_key(command: Command, tmp_path: Path) -> Callable[[str], SigningKey]:
    """Make a key that signs, as deploy/trust.md says, but without a passphrase."""

    def make_key(name: str) -> SigningKey:
        path = tmp_path / name
        command("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "cong-van-ban", "-f", path).check_returncode()
        (tmp_path / f"{name}.counter").write_text("0\n")
        return SigningKey(path)

    return make_key


Build = Callable[[Path, Path], subprocess.CompletedProcess[str]]


@pytest.fixture(name="build", scope="session")
def _build(command: Command) -> Build:
    """Run `python -m publishing build` on a data folder, as `make site` does."""

    def build(data: Path, site: Path) -> subprocess.CompletedProcess[str]:
        return command("python", "-m", "publishing", "build", "--data", data, "--site", site)

    return build


@pytest.fixture(name="site", scope="session")
def _site(tmp_path_factory: pytest.TempPathFactory, build: Build) -> Path:
    """The real site, built once from the committed data by the portal's own command."""

    def make(place: Path) -> None:
        done = build(ROOT / "data", place)
        assert done.returncode == 0, done.stdout + done.stderr

    return made_once(tmp_path_factory, "site", make)


@pytest.fixture(name="invented_site", scope="session")
def _invented_site(tmp_path_factory: pytest.TempPathFactory, build: Build) -> Path:
    """A site of the invented documents alone, some of which were received as a Word file and as a scan."""

    def make(place: Path) -> None:
        data = tmp_path_factory.mktemp("invented") / "data"
        texts = invented_data(data) / "texts"
        add_received(texts / "thong-bao-diem")
        add_received(texts / "nghi-quyet-hdnd", {"file": "ban-quet.pdf", "form": "scan", "extractor": "gõ lại"})
        done = build(data, place)
        assert done.returncode == 0, done.stdout + done.stderr

    return made_once(tmp_path_factory, "invented-site", make)


@pytest.fixture(name="bundle", scope="session")
def _bundle(tmp_path_factory: pytest.TempPathFactory, command: Command) -> Path:
    """The zip, made by the portal's own command from the committed data."""
    folder = tmp_path_factory.mktemp("bundle")
    command("python", "-m", "publishing", "bundle", "--data", ROOT / "data", "--bundle", folder).check_returncode()
    return next(folder.glob("*.zip"))


@pytest.fixture(name="stick", scope="session")
def _stick(bundle: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The zip, unpacked."""
    folder = tmp_path_factory.mktemp("stick")
    with zipfile.ZipFile(bundle) as packed:
        packed.extractall(folder)
    return next(folder.iterdir())


@pytest.fixture(name="secrets", scope="session")
def _secrets(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A certificate and the password files, as an administrator makes them."""
    return make_secrets(tmp_path_factory.mktemp("secrets") / "secret")


@pytest.fixture(name="releases", scope="session")
def _releases(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real site as the current release."""
    return releases_of(site, tmp_path_factory.mktemp("served") / "portal")


@pytest.fixture(name="nginx", scope="session")
def _nginx(releases: Path, secrets: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The real nginx with the settings of deploy/, serving the real site."""
    with nginx(releases, secrets, tmp_path_factory.mktemp("nginx")) as server:
        yield server


@pytest.fixture(name="caddy", scope="session")
def _caddy(releases: Path, secrets: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The real Caddy with the settings of deploy/, serving the real site."""
    with caddy(releases, secrets, tmp_path_factory.mktemp("caddy")) as server:
        yield server


@pytest.fixture(name="server", scope="session", params=["nginx", "caddy"])
def _server(request: pytest.FixtureRequest) -> Server:
    """Each of the two servers in turn."""
    server: Server = request.getfixturevalue(request.param)
    return server


@pytest.fixture(name="downloads", scope="session")
def _downloads(tmp_path_factory: pytest.TempPathFactory, portal: Portal) -> Path:
    """The folder of downloads, written from the committed data."""
    folder = tmp_path_factory.mktemp("files")
    write_downloads(OutputCache(portal, ROOT / "data"), folder)
    return folder / DOWNLOADS


@pytest.fixture(name="spoilt_site", scope="session")
def _spoilt_site(tmp_path_factory: pytest.TempPathFactory, command: Command) -> Callable[..., Path]:
    """Build the real site from data with other words in every text."""

    def spoilt_site(*words: str) -> Path:
        settings = {"PYTHONPATH": str(ROOT), "PORTAL_DATA": "data", "NO_MKDOCS_2_WARNING": "1"}

        def make(site: Path) -> None:
            done = command("python", "tests/support/hostile.py", site, *words, **settings)
            assert done.returncode == 0, done.stdout + done.stderr

        return made_once(tmp_path_factory, f"spoilt-{hashlib.sha256(repr(words).encode()).hexdigest()[:8]}", make)

    return spoilt_site


@pytest.fixture(name="hostile_site", scope="session")
def _hostile_site(spoilt_site: Callable[..., Path]) -> Path:
    """The real site, built from data with an injection of every kind in every text."""
    return spoilt_site()


@pytest.fixture(name="harmless_site", scope="session")
def _harmless_site(spoilt_site: Callable[..., Path]) -> Path:
    """The same with harmless words in the same places."""
    return spoilt_site(AS_LONG)


@pytest.fixture(name="cluster", scope="session")
def _cluster():
    """Two worker processes; a killed one is started again, as on any cluster."""
    from distributed import LocalCluster

    with LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address="127.0.0.1:0", memory_limit="1GB"
    ) as cluster:
        yield cluster
