"""How a finished site takes the place of the old one."""

import errno
import json
import os
import threading

import pytest

from publishing.descriptors.provenance import MARK
from publishing.descriptors.sums import SUMS
from publishing.site import swap
from publishing.site.swap import SwapError, place_of
from tests.support.folders import bytes_of
from tests.support.sites import FACTS, small_site


def _publish(site, words):
    with place_of(site) as place:
        small_site(place.staging, words)
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


@pytest.mark.parametrize(
    "files",
    [
        pytest.param({MARK: "{}"}, id="of another program"),
        pytest.param({MARK: '["commit", "data_fingerprint", "checked_on"]'}, id="that is no record"),
        pytest.param({MARK: json.dumps(FACTS)}, id="as ours, without a list"),
        pytest.param({MARK: json.dumps(FACTS | {"commit": 1}), SUMS: f"{'0' * 64}  {MARK}\n"}, id="nearly as ours"),
        pytest.param({MARK: "{}", SUMS: f"{'0' * 64}  {MARK}\n"}, id="of another program, with a list"),
        pytest.param({MARK: "[" * 100_000, SUMS: f"{'0' * 64}  {MARK}\n"}, id="too deep to read"),
        pytest.param({MARK: "{", SUMS: f"{'0' * 64}  {MARK}\n"}, id="cut off"),
    ],
)
def test_a_folder_of_somebody_else_that_holds_a_build_json_is_left_alone(tmp_path, files):
    (tmp_path / "site").mkdir()
    for name, content in files.items():
        (tmp_path / "site" / name).write_text(content)
    before = bytes_of(tmp_path / "site")

    with pytest.raises(SwapError, match="không phải của cổng"):
        _publish(tmp_path / "site", "một")

    assert bytes_of(tmp_path / "site") == before


def test_what_somebody_put_into_a_site_stops_the_next_build_instead_of_being_lost(tmp_path):
    _publish(tmp_path / "site", "một")
    (tmp_path / "site" / "van-ban" / "luận văn.docx").write_text("x")

    with pytest.raises(SwapError, match=r"van-ban/luận văn\.docx"):
        _publish(tmp_path / "site", "hai")

    assert (tmp_path / "site" / "van-ban" / "luận văn.docx").exists()


def test_a_site_that_was_changed_or_lost_files_is_still_ours_to_replace(tmp_path):
    _publish(tmp_path / "site", "một")
    (tmp_path / "site" / "index.html").write_text("đã sửa")
    (tmp_path / "site" / "van-ban" / "index.html").unlink()

    _publish(tmp_path / "site", "hai")

    assert (tmp_path / "site" / "index.html").read_text() == "hai"


@pytest.mark.parametrize("name", [".site-lock", ".site-next", ".site-old"])
@pytest.mark.parametrize("kind", ["file", "folder", "nothing"])
def test_what_lies_beside_a_site_never_leads_a_build_elsewhere(tmp_path, name, kind):
    elsewhere = tmp_path / "elsewhere"
    if kind == "file":
        elsewhere.write_text("của người khác")
    elif kind == "folder":
        small_site(elsewhere)
    (tmp_path / "place").mkdir()
    (tmp_path / "place" / name).symlink_to(elsewhere)

    with pytest.raises(SwapError, match=f"{name}” là một liên kết"):
        _publish(tmp_path / "place" / "site", "một")

    assert (tmp_path / "place" / name).is_symlink()
    assert elsewhere.exists() == (kind != "nothing")
    assert kind != "file" or elsewhere.read_text() == "của người khác"


def test_a_lock_file_of_somebody_else_loses_no_word(tmp_path):
    (tmp_path / ".site-lock").write_text("ghi chú của tôi")

    _publish(tmp_path / "site", "một")

    assert (tmp_path / ".site-lock").read_text() == "ghi chú của tôi"


def test_a_place_that_cannot_be_written_is_told_in_a_sentence(tmp_path):
    (tmp_path / "tệp").write_text("x")

    with pytest.raises(SwapError, match=r"không phải là thư mục.*giữ nguyên"):
        _publish(tmp_path / "tệp" / "trong" / "site", "một")


def test_a_refusal_of_the_system_during_the_work_is_told_and_leaves_the_old_site(tmp_path):
    _publish(tmp_path / "site", "một")

    with pytest.raises(SwapError, match="hết chỗ trên đĩa"), place_of(tmp_path / "site"):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), "index.html")

    assert (tmp_path / "site" / "index.html").read_text() == "một"


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
