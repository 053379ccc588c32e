"""The two commands of the workbook: hostile files, files in the way, programs that hold a file, folders that cannot be read."""

import json
import shutil
import zipfile
from pathlib import Path

import pytest

from editing.__main__ import main
from model.repository import ROOT
from spreadsheets.cell_reading import Foreign, WorkbookRefusedError, read_cells
from tests.support.folders import bytes_of
from tests.support.invented import invented_data
from tests.support.workbooks.hand import Hand, given_out, taken


@pytest.fixture(name="data", scope="module")
def _data(tmp_path_factory):
    return invented_data(tmp_path_factory.mktemp("commands") / "data", "thong-bao-diem")


@pytest.fixture(name="workbook")
def _workbook(data, tmp_path):
    return given_out(data, tmp_path / "so.xlsx")


def _altered(path: Path, change) -> Path:
    """Change the parts of a workbook; `change` takes their bytes by name."""
    with zipfile.ZipFile(path) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    change(parts)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name, content in parts.items():
            new.writestr(name, content)
    return path


HOSTILE = {
    "a macro": (lambda parts: parts.update({"xl/vbaProject.bin": b"x"}), "macro"),
    "an entity": (lambda parts: parts.update({"xl/sharedStrings.xml": b"<!DOCTYPE x><sst/>"}), "khai báo XML"),
    "a bomb": (lambda parts: parts.update({"xl/media/a.xml": b"<a>" + b" " * (40 << 20)}), "bung ra quá lớn"),
    "a link to another file": (lambda parts: parts.update({"xl/externalLinks/externalLink1.xml": b"<a/>"}), "nối tới"),
    "a torn sheet": (lambda parts: parts.update({"xl/worksheets/sheet2.xml": b"<worksheet><sheetData><row"}), "hỏng"),
    "a sheet of a million columns": (
        lambda parts: parts.update(
            {"xl/worksheets/sheet2.xml": b'<a><row r="1"><c r="XFD1" t="str"><v>x</v></c></row></a>'}
        ),
        "rộng quá",
    ),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_workbook_is_refused_with_one_sentence(name, data, workbook, capsys):
    change, words = HOSTILE[name]
    before = bytes_of(data)

    assert main(["take", str(_altered(workbook, change)), "--data", str(data), "--write"]) == 1

    said = capsys.readouterr().out
    assert words in said
    assert said.count("\n") == 1
    assert bytes_of(data) == before


def test_a_workbook_of_another_make_is_refused(data, tmp_path, capsys):
    path = tmp_path / "khac.xlsx"
    book = Hand(given_out(data, path)).book
    for name in book.sheetnames[1:]:
        book.remove(book[name])
    book.save(path)

    assert main(["take", str(path), "--data", str(data), "--format", "json"]) == 1

    (error,) = json.loads(capsys.readouterr().out)["errors"]
    assert "không phải sổ biên tập" in error["message"]


def test_what_was_given_out_is_not_believed_when_it_was_touched(data, workbook):
    hand = Hand(workbook)
    hand.sheet("Bản đã phát")["A2"] = "0" * 64  # the checksum of other words

    with pytest.raises(WorkbookRefusedError, match="phần máy ghi trong sổ đã mất"):
        taken(hand.save(), data)


@pytest.mark.parametrize(("lock", "program"), [("~$so.xlsx", "Excel"), (".~lock.so.xlsx#", "LibreOffice")])
@pytest.mark.parametrize("command", ["take", "workbook"])
def test_a_workbook_that_is_open_in_a_program_is_left_alone(data, workbook, capsys, lock, program, command):
    workbook.with_name(lock).write_text("", "utf-8")

    assert main([command, str(workbook), "--data", str(data)]) == 1

    said = capsys.readouterr().out
    assert f"đang mở trong {program}" in said
    assert "đóng" in said


def test_where_a_program_holds_the_file_one_sentence_says_to_close_it(data, workbook, monkeypatch, capsys):
    def refused(*_arguments):
        raise PermissionError(13, "held", str(workbook))

    monkeypatch.setattr(Path, "replace", refused)

    assert main(["workbook", str(workbook), "--data", str(data)]) == 1

    assert "hãy đóng lại" in capsys.readouterr().out


def test_work_that_was_not_taken_is_never_written_over(data, workbook, capsys):
    assert main(["workbook", str(workbook), "--data", str(data)]) == 0
    hand = Hand(workbook)
    hand.add("Thuật ngữ", term="từ mới")
    edited = hand.save().read_bytes()

    assert main(["workbook", str(workbook), "--data", str(data)]) == 1

    assert "còn chỗ sửa chưa nhận" in capsys.readouterr().out
    assert workbook.read_bytes() == edited


def test_the_marked_copy_never_takes_the_place_of_another_file(data, workbook):
    hand = Hand(workbook)
    hand.add("Thuật ngữ", term="từ mới")
    hand.save()
    others = workbook.with_name("so-soat.xlsx")
    others.write_bytes(b"mine")

    assert [main(["take", str(workbook), "--data", str(data)]) for _ in range(2)] == [1, 1]

    assert others.read_bytes() == b"mine"
    assert sorted(each.name for each in workbook.parent.glob("so-soat*")) == ["so-soat-2.xlsx", "so-soat.xlsx"]


def test_a_folder_that_cannot_be_read_whole_gives_no_workbook_and_takes_none(data, workbook, tmp_path, capsys):
    copy = shutil.copytree(data, tmp_path / "data")
    (copy / "tasks.csv").write_text("task_id;document_id\n", "utf-8")
    before = bytes_of(copy)

    assert main(["workbook", str(tmp_path / "moi.xlsx"), "--data", str(copy)]) == 1
    assert main(["take", str(workbook), "--data", str(copy), "--write"]) == 1

    assert "tasks.csv" in capsys.readouterr().out
    assert bytes_of(copy) == before
    assert not (tmp_path / "moi.xlsx").exists()


@pytest.mark.parametrize(
    "words", [["take", "khong-co.xlsx"], ["workbook", "so.txt"], ["workbook"], ["take", "a.xlsx", "--lạ"]]
)
def test_a_call_that_cannot_be_answered_ends_with_one_sentence(words, capsys):
    try:
        code = main([*words, *(["--data", str(ROOT / "data")] if words[1:] else [])])
    except SystemExit as ended:
        code = ended.code

    assert code == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_numbers_and_texts_are_read_as_they_stand(workbook):
    hand = Hand(workbook)
    row = hand.add("Thuật ngữ", term="=không phải công thức", definition=12.5)
    hand.sheet("Thuật ngữ").cell(row, 2).data_type = "s"
    sheet = next(each for each in read_cells(hand.save()) if each.name == "Thuật ngữ")

    assert sheet.rows[row] == {2: "=không phải công thức"}
    assert sheet.foreign[row, 3] == Foreign("số hoặc ngày", "12.5")


def test_the_same_data_give_the_same_bytes(data, tmp_path):
    assert given_out(data, tmp_path / "a.xlsx").read_bytes() == given_out(data, tmp_path / "b.xlsx").read_bytes()
