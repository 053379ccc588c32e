"""What only a person can decide waits at its place beside the text, as what was found in the text does."""

import pytest

from intake.__main__ import main
from intake.documents.content import Content, FileKind, Paragraph, Remark
from intake.open_questions import open_questions
from intake.structure.structured_text import structured
from tests.support.csv_rows import Table
from tests.support.received.pdf_files import typeset

HEAD = """#align(center)[UBND XÃ AN HẠ

Số: 5/QĐ-UBND

An Hạ, ngày 5 tháng 3 năm 2026

*QUYẾT ĐỊNH*

*về phiên chợ*]

"""
ROW = {"clause_id": "trich-yeu", "title": "về phiên chợ"}
LINES = ["THÔNG BÁO", "về phiên chợ", "1. Chợ họp sáng thứ năm.", "2. Người trông chợ trực cả phiên."]


def _paper(*lines):
    return Content(FileKind.TEXT, tuple(Paragraph(each, place=f"dòng {at}") for at, each in enumerate(lines, start=1)))


@pytest.fixture(name="asked")
def _asked():
    """Give what waits of some questions about a paper: clause, quote and question."""

    def asked(*questions: Remark):
        text = structured(_paper(*LINES))
        waits = open_questions(questions, text, text.text("cho-phien"), ROW)
        return [(each.clause_id, each.quote, each.question) for each in waits]

    return asked


def test_a_question_waits_at_the_line_that_it_is_about(asked):
    assert asked(Remark("dòng 4", "Xem lại.")) == [("khoan-2", "2. Người trông chợ trực cả phiên.", "dòng 4: Xem lại.")]


def test_a_question_without_a_place_waits_where_its_words_stand_or_at_the_beginning(asked):
    (found, lost) = asked(Remark("", "Đọc “thứ năm”?"), Remark("cả tệp", "Thiếu chữ."))

    assert found[0] == "khoan-1"
    assert lost[0] == "ten-loai"


def test_words_that_must_not_be_kept_do_not_wait(asked):
    assert asked(Remark("dòng 3", "Đọc khác: “số điện thoại 0912 345 678”.")) == []


def test_words_that_pdftotext_alone_reads_are_told_and_wait_and_the_text_is_called_not_compared(
    tmp_path, data_copy, command, capsys
):
    del command  # files are read in a process of their own
    file = tmp_path / "cho.pdf"
    file.write_bytes(
        typeset(f"{HEAD}Điều 1. Chợ họp sáng sớm. #text(fill: white)[Chữ trắng]\n\nĐiều 2. Chợ tan trước trưa.")
    )

    code = main(["add", str(file), "--not-secret", "--id", "cho-phien", "--data", str(data_copy)])

    told = capsys.readouterr().out
    assert (code, "pdftotext đọc “Chữ”, “trắng”" in told) == (0, True), told
    folder = data_copy / "texts" / "cho-phien"
    waiting = Table.read(folder / "proposals.csv")
    asked = [row for row in range(1, len(waiting.rows)) if "pdftotext" in waiting.get(row, "question")]
    assert [waiting.get(row, "kind") for row in asked] == ["reading"]
    assert "open_question" in (folder / "received.csv").read_text("utf-8")
