"""A site with a long regulation, for what helps to read one."""

from pathlib import Path

import pytest

from tests.browser.reading.long_regulation import REGULATION, add_citing, add_long_regulation
from tests.conftest import Build
from tests.support.invented import invented_data
from tests.support.once import made_once


@pytest.fixture(name="long_site", scope="session")
def _long_site(tmp_path_factory: pytest.TempPathFactory, build: Build) -> Path:
    """Two invented documents, the long regulation, and a text that cites it."""

    def make(place: Path) -> None:
        data = invented_data(tmp_path_factory.mktemp("long") / "data", "quyet-dinh-quy-che", "thong-bao-diem")
        add_long_regulation(data)
        add_citing(data)
        done = build(data, place)
        assert done.returncode == 0, done.stdout + done.stderr

    return made_once(tmp_path_factory, "long-site", make)


@pytest.fixture(name="regulation", scope="session")
def _regulation(long_site: Path) -> str:
    """The address of the long regulation on a disk."""
    return (long_site / "van-ban" / REGULATION / "index.html").as_uri()
