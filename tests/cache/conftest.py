"""What tests of the caches share: a cache of their own."""

import pytest


@pytest.fixture(name="cache")
def _cache(tmp_path, monkeypatch):
    """The folder of an empty cache."""
    monkeypatch.setenv("PORTAL_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"
