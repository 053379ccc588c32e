"""A copy that was changed tells on itself."""

import shutil
from functools import partial

import pytest

from publishing.descriptors.sums import changes_of, write_sums


@pytest.fixture(name="copy")
def _copy(downloads, tmp_path):
    return shutil.copytree(downloads, tmp_path / "copy")


@pytest.fixture(name="verify")
def _verify(command):
    """Run `python -m publishing verify` on a folder."""
    return partial(command, "python", "-m", "publishing", "verify")


def test_an_untouched_copy_agrees_with_its_own_list_and_nothing_more_is_claimed(verify, copy):
    done = verify(copy)

    assert done.returncode == 0
    assert "Bản sao khớp với danh sách đi kèm nó" in done.stdout
    assert "không chứng minh bản sao là của cơ quan" in done.stdout
    assert "--key" in done.stdout


def test_one_changed_letter_is_named(verify, copy):
    path = copy / "tasks.csv"
    path.write_bytes(path.read_bytes().replace(b"NV-001", b"NV-991", 1))

    done = verify(copy)
    assert done.returncode == 1
    assert "Tệp “tasks.csv” đã bị sửa." in done.stdout


def test_lost_and_added_files_are_named(copy):
    (copy / "units.json").unlink()
    (copy / "la.txt").write_text("lạ")

    assert changes_of(copy) == ["Thiếu tệp “units.json”.", "Thừa tệp “la.txt”: bản gốc không có."]


def test_a_folder_without_checksums_cannot_be_verified(verify, tmp_path):
    done = verify(tmp_path)

    assert done.returncode == 2
    assert "SHA256SUMS" in done.stderr


def test_the_archive_unpacks_to_a_folder_that_verifies(downloads, tmp_path):
    shutil.unpack_archive(downloads / "portal.zip", tmp_path / "unpacked")

    assert changes_of(tmp_path / "unpacked") == []


def test_the_checksums_are_those_that_sha256sum_reads(command, downloads):
    assert command("env", "--chdir", downloads, "sha256sum", "--check", "--quiet", "SHA256SUMS").returncode == 0


def test_the_whole_site_carries_its_checksums(site):
    assert changes_of(site) == []
    assert (site / "tai-ve" / "SHA256SUMS").is_file()


def test_a_file_changed_after_an_inner_list_was_written_is_read_again(portal, copy):
    """Sums are taken over from a list only for files that are older than it."""
    write_sums(portal, copy.parent)
    (copy / "tasks.csv").write_text("sửa", encoding="utf-8")

    write_sums(portal, copy.parent)

    assert changes_of(copy.parent) == []
    assert changes_of(copy) == ["Tệp “tasks.csv” đã bị sửa."]
