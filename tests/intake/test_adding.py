"""A received file becomes text, row and proposals in one step, or nothing is written."""

import re
from pathlib import Path

import pytest

from editing.__main__ import main as take
from intake.__main__ import main
from tests.support.csv_rows import Table, read_rows
from tests.support.faults import findings
from tests.support.folders import bytes_of
from tests.support.invented import DOCUMENTS
from tests.support.workbooks.hand import Hand, given_out

REGULATION = DOCUMENTS / "quy-dinh-chuong-dieu" / "source.txt"
LETTER = DOCUMENTS / "cong-van-kinh-gui" / "source.txt"


def errors(data):
    return [each for each in findings(data) if each.severity == "error"]


@pytest.fixture(name="received")
def _received(tmp_path):
    """A file of an office, with other words where a test wants them."""

    def received(source: Path = REGULATION, old: str = "", new: str = "") -> Path:
        words = source.read_text("utf-8")
        assert old in words
        path = tmp_path / "van ban đến.txt"
        path.write_text(words.replace(old, new) if old else words, "utf-8")
        return path

    return received


@pytest.fixture(name="add")
def _add(data_copy, capsys, command):
    """Run the command; give its exit code and its words. Files are read in a process of their own, hence `command`."""
    del command

    def add(file: Path, *words: str) -> tuple[int, str]:
        code = main(["add", str(file), "--data", str(data_copy), *words])
        said = capsys.readouterr()
        return code, said.out + said.err

    return add


@pytest.mark.parametrize("name", ["quy-dinh-chuong-dieu", "quyet-dinh-quy-che", "nghi-quyet-hdnd", "cong-van-kinh-gui"])
def test_documents_of_every_structure_come_in_without_an_error(add, received, data_copy, name):
    file = received(DOCUMENTS / name / "source.txt")

    code, words = add(file, "--not-secret", "--id", "van-ban-moi")

    assert (code, errors(data_copy)) == (0, []), words
    folder = data_copy / "texts" / "van-ban-moi"
    assert (folder / "received" / "ban-nhan.txt").read_bytes() == file.read_bytes()
    assert {path.name for path in folder.iterdir()} >= {"text.yml", "source.txt", "received.csv", "proposals.csv"}


def test_without_the_word_that_it_is_not_secret_nothing_is_written(add, received, data_copy):
    before = bytes_of(data_copy)

    code, words = add(received())

    assert (code, bytes_of(data_copy)) == (2, before)
    assert "--not-secret" in words


def test_the_same_file_again_changes_nothing(add, received, data_copy):
    add(received(), "--not-secret")
    before = bytes_of(data_copy)

    code, words = add(received(), "--not-secret", "--id", "ma-khac")

    assert (code, bytes_of(data_copy)) == (0, before)
    assert "đã nhận từ trước" in words


def test_a_changed_file_under_the_same_id_is_told_clause_by_clause_and_not_taken(add, received, data_copy):
    add(received(), "--not-secret", "--id", "cho-phien")
    before = bytes_of(data_copy)
    changed = received(REGULATION, "Chợ ", "Phiên chợ ")

    code, words = add(changed, "--not-secret", "--id", "cho-phien")

    assert (code, bytes_of(data_copy)) == (1, before)
    assert "đổi lời" in words


def test_nothing_comes_into_data_that_are_at_fault_already(add, received, data_copy):
    tasks = Table.read(data_copy / "tasks.csv")
    tasks.set(1, "seq", "x")
    before = bytes_of(data_copy)

    code, words = add(received(), "--not-secret", "--id", "cho-phien")

    assert (code, bytes_of(data_copy)) == (1, before)
    assert words.startswith("Dữ liệu đang có lỗi")


@pytest.mark.parametrize("mark", ["TUYỆT MẬT", "Độ mật: Mật"])
def test_a_mark_of_secrecy_stops_the_intake_before_anything_is_written(add, received, data_copy, mark):
    before = bytes_of(data_copy)

    code, words = add(received(LETTER, "HỎA TỐC", mark), "--not-secret")

    assert (code, bytes_of(data_copy)) == (1, before)
    assert "Chưa ghi gì" in words


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("Danh sách việc cần làm\nQuét chợ.", "Danh sách việc cần làm"),
        (
            "UBND XÃ AN HẠ\nSố: 12/BCĐ\nAn Hạ, ngày 5 tháng 3 năm 2026\nChợ họp sáng sớm.\n1. Quét chợ.",
            "Chợ họp sáng sớm.",
        ),
    ],
)
def test_a_text_that_prints_no_known_type_comes_in_without_one_and_is_asked_about(
    add, received, data_copy, words, title
):
    code, told = add(received(LETTER, LETTER.read_text("utf-8"), words), "--not-secret", "--id", "quet-cho")

    assert (code, errors(data_copy)) == (0, []), told
    documents = Table.read(data_copy / "documents.csv")
    row = documents.row_of("quet-cho")
    assert [documents.get(row, key) for key in ("document_type", "type_text", "title")] == ["other", "", title]
    waiting = (data_copy / "texts" / "quet-cho" / "proposals.csv").read_text("utf-8")
    assert all("Không thấy tên loại" in each for each in (told, waiting))


def test_a_false_name_is_let_pass_by_a_row_of_the_workbook_written_before_the_text_is_there(
    add, received, data_copy, tmp_path, capsys
):
    file = received(REGULATION, "Người trông chợ", "Ông Phạm Văn Lúa")
    code, words = add(file, "--not-secret", "--id", "cho-phien")
    assert (code, "names_no_person; tệp texts/cho-phien/text.yml" in words) == (1, True), words
    hand = Hand(given_out(data_copy, tmp_path / "so.xlsx"))
    for place in re.findall(r"- quy tắc (\S+); tệp (\S+); dòng (\S+); cột (\S+); tên: (.+)", words):
        cells = dict(zip(("rule", "file", "key", "column", "names"), place, strict=True))
        seen = {"second_look_date": "2026-11-20", "second_look_post": "Chánh Văn phòng"}
        hand.add("Cảnh báo được chấp nhận", **cells, **seen, reason="Tên của sạp.", review_date="2027-11-23")

    assert take(["take", str(hand.save()), "--write", "--data", str(data_copy)]) == 0, capsys.readouterr().out
    code, words = add(file, "--not-secret", "--id", "cho-phien")

    assert (code, errors(data_copy)) == (0, []), words


def test_a_document_that_was_only_cited_gets_its_text_under_its_id_and_the_log_says_so(add, tmp_path, data_copy):
    head = "ĐẢNG BỘ TỈNH AN BÌNH\nTHỊ ỦY AN HÒA\n*\nSố 97-ĐA/TU\nĐẢNG CỘNG SẢN VIỆT NAM\n"
    body = "An Hòa, ngày 05 tháng 11 năm 2002\nĐỀ ÁN\nvề quy hoạch và luân chuyển cán bộ\n1. Luân chuyển cán bộ hằng năm.\n"
    file = tmp_path / "de-an.txt"
    file.write_text(head + body, "utf-8")

    code, words = add(file, "--not-secret")

    assert (code, errors(data_copy)) == (0, []), words
    assert (data_copy / "texts" / "de-an-97" / "text.yml").exists()
    log = Table.read(data_copy / "publications.csv")
    assert log.rows[-1][log.header.index("document_id")] == "de-an-97"


def test_a_code_that_was_published_and_withdrawn_is_not_given_again(add, received, data_copy):
    for name, row in (
        ("published_ids", ["status_events", "TT-700"]),
        ("redirects", ["status_events", "TT-700", "van-ban/", "Ghi hai lần."]),
    ):
        table = Table.read(data_copy / f"{name}.csv")
        table.rows.append(row)
        table.rows[1:] = sorted(table.rows[1:])
        table.write()

    add(received(), "--not-secret", "--id", "cho-phien")

    codes = [row[0] for row in read_rows(data_copy / "status_events.csv")]
    assert "TT-701" in codes


def test_what_is_found_waits_for_an_editor_and_is_no_fact(add, received, data_copy):
    before = {name: read_rows(data_copy / f"{name}.csv") for name in ("tasks", "relations", "units")}

    add(received(LETTER), "--not-secret", "--id", "chong-ret")

    assert {name: read_rows(data_copy / f"{name}.csv") for name in before} == before
    assert len(read_rows(data_copy / "texts" / "chong-ret" / "proposals.csv")) > 1


def test_a_file_that_cannot_be_read_is_refused_in_one_sentence(add, tmp_path, data_copy):
    file = tmp_path / "anh.docx"
    file.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(64))
    before = bytes_of(data_copy)

    code, words = add(file, "--not-secret")

    assert (code, bytes_of(data_copy)) == (2, before)
    assert 0 < len(words.strip()) <= 400
    assert words.strip().count("\n") == 0
