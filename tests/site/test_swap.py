"""How a finished site takes the place of the old one."""

import threading

import pytest

from publishing.descriptors.provenance import MARK
from publishing.site import swap
from publishing.site.swap import SwapError, place_of


def _publish(site, words):
    with place_of(site) as place:
        place.staging.mkdir()
        (place.staging / MARK).write_text("{}")
        (place.staging / "index.html").write_text(words)
        place.put_in()


def test_a_first_site_is_put_in_place(tmp_path):
    _publish(tmp_path / "site", "một")

    assert (tmp_path / "site" / "index.html").read_text() == "một"


@pytest.mark.parametrize("kernel_can", [pytest.param(True, id="exchange"), pytest.param(False, id="two renames")])
def test_a_new_site_replaces_the_old_one_and_leaves_nothing_behind(tmp_path, monkeypatch, kernel_can):
    if not kernel_can:
        monkeypatch.setattr(swap, "_exchange", lambda *_: False)
    _publish(tmp_path / "site", "một")
    _publish(tmp_path / "site", "hai")

    assert (tmp_path / "site" / "index.html").read_text() == "hai"
    assert {path.name for path in tmp_path.iterdir()} == {"site", ".site-lock"}


def test_this_system_exchanges_in_one_step(tmp_path):
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()

    assert swap._exchange(tmp_path / "a", tmp_path / "b")  # noqa: SLF001 - the step itself is the promise


def test_a_build_that_fails_leaves_the_old_site_alone(tmp_path):
    _publish(tmp_path / "site", "một")

    with pytest.raises(TypeError):
        _publish(tmp_path / "site", None)

    assert (tmp_path / "site" / "index.html").read_text() == "một"
    assert {path.name for path in tmp_path.iterdir()} == {"site", ".site-lock"}


def test_a_gap_left_by_a_kill_between_two_renames_is_mended(tmp_path):
    _publish(tmp_path / "site", "một")
    (tmp_path / "site").rename(tmp_path / ".site-old")
    with place_of(tmp_path / "site"):
        pass

    assert (tmp_path / "site" / "index.html").read_text() == "một"


def test_a_folder_that_is_no_site_is_never_replaced(tmp_path):
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "luận văn.docx").write_text("x")

    with pytest.raises(SwapError, match="không phải của cổng"):
        _publish(tmp_path / "site", "một")

    assert (tmp_path / "site" / "luận văn.docx").exists()


def test_two_builds_at_once_take_turns(tmp_path):
    order = []
    inside = threading.Event()

    def second():
        inside.wait()
        with place_of(tmp_path / "site"):
            order.append("hai")

    thread = threading.Thread(target=second)
    thread.start()
    with place_of(tmp_path / "site"):
        inside.set()
        thread.join(timeout=0.3)
        order.append("một")
    thread.join()

    assert order == ["một", "hai"]
