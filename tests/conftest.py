"""What tests share: the real data, and one site really built from it."""

import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from cache.outputs import OutputCache
from model.portal import Portal
from model.repository import ROOT
from publishing.site.files import DOWNLOADS, write_downloads
from tests.support.hostile import AS_LONG
from tests.support.servers import Server, caddy, make_secrets, nginx, releases_of
from validation.loading import load_portal


@pytest.fixture(name="portal", scope="session")
def _portal() -> Portal:
    """The committed data, checked."""
    return load_portal(ROOT / "data")


@pytest.fixture(name="data_copy")
def _data_copy(tmp_path: Path) -> Path:
    """A copy of the committed data that a test may change."""
    return Path(shutil.copytree(ROOT / "data", tmp_path / "data"))


Build = Callable[[Path, Path], subprocess.CompletedProcess[str]]


@pytest.fixture(name="build", scope="session")
def _build() -> Build:
    """Run `python -m publishing build` on a data folder, as `make site` does."""

    def build(data: Path, site: Path) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "publishing", "build", "--data", str(data), "--site", str(site)]
        return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)

    return build


@pytest.fixture(name="site", scope="session")
def _site(tmp_path_factory: pytest.TempPathFactory, build: Build) -> Path:
    """The real site, built once from the committed data by the portal's own command."""
    site = tmp_path_factory.mktemp("published") / "site"
    done = build(ROOT / "data", site)
    assert done.returncode == 0, done.stdout + done.stderr
    return site


@pytest.fixture(name="bundle", scope="session")
def _bundle(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The zip, made by the portal's own command from the committed data."""
    folder = tmp_path_factory.mktemp("bundle")
    command = [sys.executable, "-m", "publishing", "bundle", "--data", str(ROOT / "data"), "--bundle", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
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


def _spoilt(folder: Path, *words: str) -> Path:
    command = [sys.executable, str(ROOT / "tests" / "support" / "hostile.py"), str(folder / "site"), *words]
    environment = os.environ | {"PYTHONPATH": str(ROOT), "PORTAL_DATA": "data", "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder / "site"


@pytest.fixture(name="hostile_site", scope="session")
def _hostile_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real site, built from data with an injection of every kind in every text."""
    return _spoilt(tmp_path_factory.mktemp("hostile"))


@pytest.fixture(name="harmless_site", scope="session")
def _harmless_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same with harmless words in the same places."""
    return _spoilt(tmp_path_factory.mktemp("harmless"), AS_LONG)


@pytest.fixture(name="cluster", scope="session")
def _cluster():
    """Two worker processes; a killed one is started again, as on any cluster."""
    from distributed import LocalCluster

    with LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address="127.0.0.1:0", memory_limit="1GB"
    ) as cluster:
        yield cluster
