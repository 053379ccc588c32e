"""What a copy holds besides plain files is told as what it is, and a list that can be read two ways is no list."""

import os
import shutil
import socket
from pathlib import Path

import pytest

from publishing.descriptors.folder_contents import contents_of
from publishing.descriptors.sums import SUMS, changes_of
from tests.support.sites import list_files, small_site

PAGE = "van-ban/index.html"


@pytest.fixture(name="copy")
def _copy(tmp_path: Path) -> Path:
    return small_site(tmp_path / "copy")


def _link(path: Path) -> None:
    same = path.parents[2] / "ngoài.html"
    path.replace(same)
    path.symlink_to(same)


def _dangling_link(path: Path) -> None:
    path.unlink()
    path.symlink_to("không-có")


def _fifo(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


def _socket(path: Path) -> None:
    path.unlink()
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(os.path.relpath(path))


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        pytest.param(_link, "là một liên kết tới tệp “", id="a link to the same bytes"),
        pytest.param(_dangling_link, "là một liên kết tới nơi không có gì “không-có”", id="a dangling link"),
        pytest.param(_fifo, "là một đường ống (FIFO)", id="a pipe"),
        pytest.param(_socket, "là một socket", id="a socket"),
        pytest.param(lambda path: path.chmod(0o4644), "set-uid", id="set-uid"),
        pytest.param(lambda path: path.chmod(0o2644), "set-gid", id="set-gid"),
    ],
)
def test_what_is_no_plain_file_is_told_as_what_it_is(copy, spoil, words):
    spoil(copy / PAGE)

    (change,) = changes_of(copy)

    assert change.startswith(f"“{PAGE}” ")
    assert words in change


def test_a_device_is_told_as_what_it_is_and_never_read():
    devices = contents_of(Path(os.devnull).parent)

    assert devices.faults["null"] == "“null” là một tệp thiết bị: bản đã công bố không có thứ ấy."
    assert not {"null", "zero", "full"} & set(devices.files)


def test_a_folder_that_is_a_link_is_told_once_and_not_as_lost_files(copy, tmp_path):
    shutil.move(copy / "van-ban", tmp_path / "nơi khác")
    (copy / "van-ban").symlink_to(tmp_path / "nơi khác")

    assert changes_of(copy) == [
        f"“van-ban” là một liên kết tới thư mục “{tmp_path}/nơi khác”: bản đã công bố không có thứ ấy."
    ]


def test_a_list_that_is_itself_a_link_is_told(copy, tmp_path):
    shutil.move(copy / SUMS, tmp_path / SUMS)
    (copy / SUMS).symlink_to(tmp_path / SUMS)

    assert changes_of(copy) == [
        f"“{SUMS}” là một liên kết tới tệp “{tmp_path}/{SUMS}”: bản đã công bố không có thứ ấy."
    ]


def test_two_lines_for_one_file_are_no_list(copy):
    honest = (copy / SUMS).read_text("utf-8")
    (copy / PAGE).write_text("giả", "utf-8")
    list_files(copy)
    forged = next(line for line in (copy / SUMS).read_text("utf-8").splitlines() if line.endswith(PAGE))
    (copy / SUMS).write_text(f"{honest}{forged}\n", "utf-8")

    assert changes_of(copy) == [f"“{SUMS}” có 2 dòng cho tệp “{PAGE}”."]


def test_a_second_list_beside_the_honest_one_is_refused(copy):
    shutil.copy(copy / SUMS, copy / SUMS.lower())

    assert changes_of(copy) == [f"Có 2 danh sách mã kiểm tra ({SUMS}, {SUMS.lower()}): bản đã công bố chỉ có một."]


@pytest.mark.parametrize(
    "line", ["", "abc  index.html", f"{'0' * 64} index.html", f"{'0' * 64}  ../ngoài", f"{'0' * 64}  /etc/passwd"]
)
def test_a_line_that_names_no_file_of_the_copy_is_told_by_its_number(copy, line):
    lines = (copy / SUMS).read_text("utf-8").splitlines()
    (copy / SUMS).write_text("\n".join([lines[0], line, *lines[1:], ""]), "utf-8")

    assert changes_of(copy) == [f"“{SUMS}”, dòng 2: không phải là mã kiểm tra của một tệp."]


def test_a_list_that_was_cut_off_is_told(copy):
    (copy / SUMS).write_bytes((copy / SUMS).read_bytes()[:-4])

    assert changes_of(copy) == [f"“{SUMS}” bị cụt ở dòng cuối."]


def test_a_name_made_to_steer_a_terminal_is_printed_harmless(copy):
    (copy / "\x1b[2Jx").write_text("x")

    (change,) = changes_of(copy)

    assert change.isprintable()


def test_a_file_that_cannot_be_read_is_one_more_thing_told(copy, monkeypatch):
    def refuse(path: Path, *arguments, **options):
        if path == copy / PAGE:
            raise PermissionError(13, "Permission denied", str(path))
        return path.open(*arguments, **options)

    monkeypatch.setattr("model.fingerprint.open", refuse, raising=False)

    assert changes_of(copy) == [f"Không đọc được tệp “{PAGE}”: không có quyền."]


def test_a_folder_that_cannot_be_opened_is_told_as_that(copy, monkeypatch):
    scan = os.scandir

    def refuse(folder: str) -> object:
        if Path(folder) == copy / "van-ban":
            raise PermissionError(13, "Permission denied", folder)
        return scan(folder)

    monkeypatch.setattr(os, "scandir", refuse)

    assert changes_of(copy) == ["“van-ban” không mở ra được: không có quyền."]
