"""What two copies of the portal differ in is said in words: new documents, changed clauses, rows and cells."""

import json
import shutil

import pytest

from editing.__main__ import main as pairs
from model.addresses import text_place
from publishing.__main__ import main
from publishing.descriptors.clauses import write_clauses
from publishing.descriptors.data_package import write_data_package
from publishing.downloads.csv_files import write_csv
from publishing.site.copies_compared import differences
from tests.support.editions.two_texts import DRAFT, ISSUED, two_editions
from tests.support.faults import change, replace
from validation.folder_check import FolderCheck


def copy_of(data, place):
    """Make what is compared of a copy of a data folder: its tables, its clauses, its day."""
    portal, downloads = FolderCheck(data).portal(), place / "tai-ve"
    downloads.mkdir(parents=True)
    for table in portal.tables.values():
        write_csv(table, downloads / f"{table.name}.csv")
    write_data_package(portal, downloads)
    for document_id in portal.texts:
        (place / text_place(document_id)).mkdir(parents=True)
    write_clauses(portal, place)
    (place / "build.json").write_text(json.dumps({"checked_on": "2026-11-23"}), encoding="utf-8")
    return place


@pytest.fixture(name="old", scope="module")
def _old(tmp_path_factory):
    folder = tmp_path_factory.mktemp("old")
    return copy_of(two_editions(folder / "data"), folder / "copy")


@pytest.fixture(name="data")
def _data(tmp_path):
    return two_editions(tmp_path / "data")


def compare(old, new, capsys, *options):
    code = main(["compare", str(old), str(new), *options])
    return code, capsys.readouterr()


def test_copies_that_say_the_same_are_told_so(old, capsys):
    code, said = compare(old, old, capsys)

    assert code == 0
    assert said.out.splitlines() == [
        "Bản cũ kiểm tra ngày 23/11/2026, bản mới kiểm tra ngày 23/11/2026.",
        "Hai bản nói như nhau: không văn bản, điều khoản, dòng hay ô nào khác.",
    ]


def test_a_changed_cell_is_told_with_its_title_and_in_words(old, data, tmp_path, capsys):
    change(data, "documents", ISSUED, status="expired", status_source="Công báo số 3.")
    change(data, "status_events", "TT-901", note="Xem lại.")
    replace(data, "status_events.csv", ",issued,", ",expired,")
    _, said = compare(old, copy_of(data, tmp_path / "copy"), capsys)

    assert f"Văn bản {ISSUED}, Tình trạng: “Đã ban hành” → “Hết hiệu lực”." in said.out
    assert "Lịch sử tình trạng TT-901, Ghi chú: trống → “Xem lại.”." in said.out


def test_a_changed_clause_is_told_by_its_citation(old, data, tmp_path, capsys):
    for file in ("text.yml", "source.txt"):
        replace(data, f"texts/{ISSUED}/{file}", "mỗi tháng một buổi", "mỗi tháng hai buổi")
    new = copy_of(data, tmp_path / "copy")
    _, said = compare(old, new, capsys)

    assert "Khoản 5 mục II Kết luận số 45-KL/TU ngày 14/05/2018" in said.out
    (found,) = differences(old, new)
    assert (found.what, found.where, found.key, found.column) == ("changed", f"van-ban/{ISSUED}", "II.5", "text")


def test_rows_that_came_and_went_are_named(old, data, tmp_path, capsys):
    replace(data, "tasks.csv", "NV-006", "NV-007")
    replace(data, "task_units.csv", "NV-006", "NV-007")
    _, said = compare(old, copy_of(data, tmp_path / "copy"), capsys, "--format", "json")

    told = {(each["what"], each["where"], each["key"]) for each in json.loads(said.out)}
    assert {("added", "tasks", "NV-007"), ("gone", "tasks", "NV-006")} <= told


def test_rows_without_a_title_or_a_key_are_told_in_words(old, data, tmp_path, capsys):
    assert pairs(["pairs", ISSUED, DRAFT, "--write", "--data", str(data)]) == 0
    change(data, "editions", "BB-001", edition_id="BB-002")
    capsys.readouterr()
    _, said = compare(old, copy_of(data, tmp_path / "copy"), capsys)

    (pair,) = [line for line in said.out.splitlines() if "khoản 5 mục II dự thảo" in line]
    assert pair.startswith(
        "Điều khoản giữa hai bản: thêm khoản 5 mục II dự thảo Kết luận tháng 4/2018 của THỊ ỦY AN HÒA"
    )
    assert "khoản 4 mục II Kết luận số 45-KL/TU" in pair
    assert pair.endswith(", Đổi lời, Máy ghép.")
    assert f"Các bản của văn bản: thêm BB-002 ({ISSUED}, ban hành từ dự thảo, " in said.out


def test_a_zip_is_read_as_its_folder(old, tmp_path, capsys):
    packed = shutil.make_archive(str(tmp_path / "goi"), "zip", old.parent, old.name)

    assert compare(old, packed, capsys)[1].out.splitlines()[1].startswith("Hai bản nói như nhau")


@pytest.mark.parametrize("name", ["", "khong-co.zip"])
def test_what_is_no_copy_is_refused_in_one_sentence(old, tmp_path, capsys, name):
    code, said = compare(old, tmp_path / name, capsys)

    assert code == 2
    assert "không phải bản chép của cổng" in said.err
