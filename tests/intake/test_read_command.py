"""`python -m intake read`: the whole way of a file, in processes with limits."""

import http.server
import json
import threading
from pathlib import Path

import pytest

from intake.__main__ import main
from intake.read import as_fields
from intake.word.reader import read_word
from tests.support.received.pdf_files import typeset
from tests.support.received.word_files import cell, item, level, lists, mark, notes, paragraph, run, table, word_file

_LINES = ["TỈNH ỦY AN HẠ", "Số 5", "ĐẢNG CỘNG SẢN VIỆT NAM", "Điều 1. Phạm vi", "1. Các xã", "TT", "Việc", "1", "Họp"]
_SIGNED = ["Nơi nhận:", "- Lưu VP.", "T/M BAN THƯỜNG VỤ", "Hồ Văn Mẫn"]


def _document(**parts):
    """A document with all that other programs get wrong: two columns, numbers, a note, a table at its end."""
    body = [
        table([cell("TỈNH ỦY AN HẠ", "Số 5"), cell("ĐẢNG CỘNG SẢN VIỆT NAM")], borders="nil"),
        item("Phạm vi"),
        item("Các xã", 1),
        table([cell("TT"), cell("Việc")], [cell("1"), cell("Họp")]),
        paragraph(),
        table([cell("Nơi nhận:", "- Lưu VP."), cell("T/M BAN THƯỜNG VỤ", "Hồ Văn Mẫn")], borders="nil"),
    ]
    return word_file(*body, numbering=lists([level(0, "Điều %1."), level(1, "%2.")]), **parts)


@pytest.fixture(name="read")
def _read(tmp_path, command):
    def read(content, *words):
        (tmp_path / "van-ban.doc").write_bytes(content)  # the name lies
        return command("python", "-m", "intake", "read", tmp_path / "van-ban.doc", *words)

    return read


def test_programs_are_told_text_notes_tables_and_warnings():
    content = read_word(
        word_file(paragraph("a", mark(1)), table([cell("b"), cell("c")]), run(), footnotes=notes(n1="d"))
    )

    fields = as_fields(content)

    told = {"text": "a\nb\nc\nd", "footnotes": 1, "tables": [[1, 2]], "warnings": []}
    assert {key: fields[key] for key in told} == told


def test_a_file_is_read_in_a_process_of_its_own(read):
    done = read(_document(), "--format", "json")

    assert (done.returncode, done.stderr) == (0, "")
    answer = json.loads(done.stdout)
    assert [line.replace("\t", " ") for line in answer["text"].split("\n")] == [*_LINES, *_SIGNED]
    assert answer["tables"] == [[2, 2]]


@pytest.mark.parametrize("content", [b"", b"\x89PNG\r\n\x1a\n", _document()[:900], word_file()])
def test_what_is_refused_is_one_sentence_and_code_2(read, content):
    done = read(content)

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.count("\n") == 1
    assert 20 < len(done.stderr) <= 401


@pytest.mark.parametrize("content", [b"a)\n" * 50_002, b"a " * 1_500_001 + b"b"])
def test_a_text_longer_than_any_document_is_refused_before_it_is_parted_into_clauses(read, content):
    done = read(content, "--format", "json")

    assert (done.returncode, done.stdout) == (2, "")
    assert "dài hơn mọi văn bản" in done.stderr


def test_many_files_are_read_in_one_call_and_a_bad_one_loses_no_other(tmp_path, command):
    contents = {
        "a.docx": word_file("Một"),
        "b.docx": b"\x89PNG\r\n\x1a\n",
        "c.txt": b"Hai",
        "d.docx": _document()[:900],
    }
    for name, content in contents.items():
        (tmp_path / name).write_bytes(content)

    done = command("python", "-m", "intake", "read", *(tmp_path / name for name in contents), "--format", "json")

    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert [Path(each["file"]).name for each in answers] == [*contents]
    assert [each.get("text", "") for each in answers] == ["Một", "", "Hai", ""]
    assert ["refused" in each for each in answers] == [False, True, False, True]
    assert (done.returncode, done.stderr.count("\n")) == (2, 2)


def test_people_read_text_and_what_to_look_at(tmp_path, command, capsys):
    del command
    (tmp_path / "a").write_bytes(word_file(paragraph("a", run("b", "<w:vanish/>"))))

    assert main(["read", str(tmp_path / "a")]) == 0
    assert capsys.readouterr().out.split("\n")[:4] == [
        "a",
        "",
        "Cần xem lại:",
        "- cả tệp: có 1 đoạn có chữ ẩn, không in nên không lấy",
    ]


@pytest.mark.parametrize("kind", ["odt", "doc:MS Word 97"])
def test_what_older_programs_saved_says_the_same(read, command, tmp_path, kind):
    """The doc ends with a table, and its notes stand behind it: what LibreOffice alone runs together."""
    (tmp_path / "goc.docx").write_bytes(_document())
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command("soffice", profile, "--headless", "--convert-to", kind, "--outdir", tmp_path, tmp_path / "goc.docx")

    answer = json.loads(read((tmp_path / f"goc.{kind[:3]}").read_bytes(), "--format", "json").stdout)

    assert [line.replace("\t", " ") for line in answer["text"].split("\n")] == [*_LINES, *_SIGNED]


def test_nothing_is_fetched_for_a_web_page(read):
    asked = []

    class Listener(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            asked.append(self.path)

    with http.server.HTTPServer(("127.0.0.1", 0), Listener) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        host = f"http://127.0.0.1:{server.server_port}"
        page = f'<html><link rel="stylesheet" href="{host}/a.css"><p>Thông báo<img src="{host}/a.png"><iframe src="{host}/b">'
        done = read(page.encode())
        server.shutdown()

    assert "Thông báo" in done.stdout
    assert asked == []


def test_pages_of_a_pdf_stand_beside_what_was_read_from_them_and_no_file_is_overwritten(tmp_path, command):
    (tmp_path / "den.pdf").write_bytes(typeset("Điều 1. Chợ họp từ sáng sớm.\n\nĐiều 2. Chợ tan trước buổi trưa."))
    call = ("python", "-m", "intake", "read", tmp_path / "den.pdf", "--beside", tmp_path / "so.html")

    done, again = command(*call), command(*call)

    assert done.returncode == 0, done.stderr
    page = (tmp_path / "so.html").read_text("utf-8")
    assert "data:image/png;base64," in page
    assert "Chợ tan trước buổi trưa." in page
    assert again.returncode == 2
    assert "không ghi đè" in again.stderr
