"""Releases side by side, one step between them, and the way back."""

import re
import shutil
from base64 import b64encode
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPSConnection
from pathlib import Path
from threading import Event
from typing import NamedTuple
from urllib.parse import urljoin, urlsplit

import pytest

from publishing.site.releases import KEPT, ReleaseError, list_releases, publish, roll_back
from tests.support.faults import replace
from tests.support.servers import NAME, PASSWORD, Server, nginx
from tests.support.sites import small_release

#: Every test begins with two releases, really built.
pytestmark = pytest.mark.usefixtures("command")
SWITCHES, CLIENTS = 200, 3
PAGES = ("/", "/van-ban/kl-luan-chuyen-2021/", "/du-lieu/thuat-ngu/")


class Published(NamedTuple):
    """A folder of releases, the names of the last two, and what stood after the first of them."""

    folder: Path
    first: str
    second: str
    after_first: list[str]


@pytest.fixture(name="published", scope="module")
def _published(tmp_path_factory: pytest.TempPathFactory) -> Published:
    """Twelve small old releases, then two real ones whose data differ without a change of size."""
    folder = tmp_path_factory.mktemp("releases") / "portal"
    oldest, *_ = [small_release(folder, number).name for number in range(1, 13)]
    (folder / "current").symlink_to(f"releases/{oldest}")
    data = Path(shutil.copytree("data", tmp_path_factory.mktemp("changing") / "data"))
    first = publish(data, folder)
    after_first = [release.name for release in list_releases(folder)]
    replace(data, "glossary.csv", "(tóm lược)", "(lược tóm)")
    return Published(folder, first, publish(data, folder), after_first)


@pytest.fixture(name="second_is_current", autouse=True)
def _second_is_current(published: Published) -> None:
    """Every test begins with the newest release."""
    roll_back(published.folder, published.second)


def _current(folder: Path) -> str:
    return next(release.name for release in list_releases(folder) if release.current)


def test_a_new_release_stands_beside_the_one_before_and_is_the_one_shown(published):
    names = [release.name for release in list_releases(published.folder)]

    assert names[-2:] == [published.first, published.second]
    assert _current(published.folder) == published.second


def test_the_oldest_releases_are_cleared_but_never_one_in_use(published):
    """The first real release found 0001 in use: it stays, as the way back."""
    assert published.after_first[0].startswith("0001-")
    assert len(published.after_first) == KEPT + 1
    assert len(list_releases(published.folder)) == KEPT


def test_roll_back_goes_to_the_release_before_and_to_a_named_one(published):
    assert roll_back(published.folder) == published.first
    assert _current(published.folder) == published.first
    assert roll_back(published.folder, published.second) == published.second
    assert _current(published.folder) == published.second


@pytest.mark.parametrize("name", ["0099-abc", "../current", ".."])
def test_a_roll_back_to_nowhere_switches_nothing(published, name):
    with pytest.raises(ReleaseError, match=f"không có bản “{re.escape(name)}”"):
        roll_back(published.folder, name)

    assert _current(published.folder) == published.second


def test_there_is_no_way_back_from_the_first_release(published):
    roll_back(published.folder, list_releases(published.folder)[0].name)

    with pytest.raises(ReleaseError, match="không có bản nào trước"):
        roll_back(published.folder)


def test_bad_data_makes_no_release(command, published, data_copy):
    (data_copy / "tasks.csv").write_text("x", "utf-8")
    before = list_releases(published.folder)

    done = command("python", "-m", "publishing", "publish", "--data", data_copy, "--releases", published.folder)

    assert done.returncode == 1
    assert list_releases(published.folder) == before


def test_the_list_marks_the_release_that_readers_see(command, published):
    lines = command("python", "-m", "publishing", "list", "--releases", published.folder).stdout.splitlines()

    assert [line for line in lines if line.startswith("*")] == [lines[-1]]
    assert published.second in lines[-1]


@pytest.fixture(name="server", scope="module")
def _server(published: Published, secrets: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with nginx(published.folder, secrets, tmp_path_factory.mktemp("switching")) as server:
        yield server


def _bytes_of(published: Published, path: str) -> set[bytes]:
    name = path.lstrip("/") + ("index.html" if path.endswith("/") else "")
    releases = (published.folder / "releases" / release for release in (published.first, published.second))
    return {(release / name).read_bytes() for release in releases}


def test_a_browser_that_asks_again_never_keeps_the_page_of_another_release(published, server):
    """Both pages have the same size; the old mark must not be answered with "unchanged"."""
    for page in PAGES:
        tags = {}
        for release in (published.first, published.second, published.first):
            roll_back(published.folder, release)
            marks = {"If_None_Match": tags["ETag"], "If_Modified_Since": tags["Last-Modified"]} if tags else {}
            answer = server.ask(page, **marks)

            assert answer.status == 200, page
            assert answer.body == (published.folder / "releases" / release / page[1:] / "index.html").read_bytes()
            tags = dict(answer.headers)


def _read_until(done: Event, published: Published, server: Server) -> int:
    """Load pages with all their styles and scripts over one connection; give the number of answers."""
    connection = HTTPSConnection(urlsplit(server.address).netloc, context=server.trusted, timeout=30)
    login = {"Authorization": f"Basic {b64encode(f'{NAME}:{PASSWORD}'.encode()).decode()}"}
    expected: dict[str, set[bytes]] = {}
    answers = 0
    while not done.is_set() or not answers:
        for page in PAGES:
            waiting = [page]
            while waiting:
                path = waiting.pop()
                connection.request("GET", path, headers=login)
                answer = connection.getresponse()
                body = answer.read()
                assert answer.status == 200, path
                assert body in expected.setdefault(path, _bytes_of(published, path)), path
                answers += 1
                if path == page:
                    parts = re.findall(r'<(?:link rel="stylesheet"|script) (?:href|src)="([^"]+)"', body.decode())
                    waiting += [urljoin(page, part) for part in parts]
    connection.close()
    return answers


def test_readers_meet_no_error_and_no_half_page_during_200_switches(published, server):
    done = Event()
    with ThreadPoolExecutor(CLIENTS) as pool:
        readers = [pool.submit(_read_until, done, published, server) for _ in range(CLIENTS)]
        try:
            for number in range(SWITCHES):
                roll_back(published.folder, (published.first, published.second)[number % 2])
                done.wait(0.01)
        finally:
            done.set()
        answers = [reader.result() for reader in readers]

    assert min(answers) >= SWITCHES
