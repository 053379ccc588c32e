"""What LibreOffice reads otherwise is told at its place, and nothing else is."""

import pytest

from intake import witness
from intake.documents.content import RefusedError
from intake.word.reader import read_word
from tests.support.received.word_files import deleted, mark, notes, paragraph, run, word_file


@pytest.fixture(name="told")
def _told(monkeypatch):
    """Give the remarks about a file of which LibreOffice reads some lines."""

    def told(file, lines):
        monkeypatch.setattr(witness, "as_text", lambda _: "\n".join(lines))
        return [(each.place, each.words) for each in witness.differences(read_word(file), file)]

    return told


def test_a_line_that_is_read_otherwise_is_told_where_it_stands(told):
    first, second = told(word_file("Điều 1. Phạm vi", "Điều 2. Đối tượng"), ["Điều 1. Phạm vi", "Điều 1. Đối tượng"])

    assert first[0] == "đoạn 2"
    assert "Điều 2." in first[1]
    assert "Điều1.Đốitượng" in second[1]


def test_spaces_order_and_the_marks_of_notes_are_no_difference(told):
    file = word_file(paragraph("Một", mark(1), ",  hai"), "Ba", footnotes=notes(n1="chú thích"))

    assert told(file, ["Ba", "", "Một1, hai"]) == []


def test_deleted_words_that_libreoffice_prints_are_no_difference(told):
    assert told(word_file(paragraph("a ", deleted("x")), "b"), ["a x", "b"]) == []


def test_hidden_words_that_libreoffice_prints_are_no_difference(told):
    kept, note = run("kín ", "<w:vanish/>"), run("Ghi nhớ.", "<w:vanish/>")
    file = word_file(paragraph("Chợ họp ", kept, "sáng."), paragraph(note), "Chợ tan.")

    assert told(file, ["Chợ họp kín sáng.", "Ghi nhớ.", "Chợ tan."]) == []
    assert [words for _, words in told(file, ["Chợ họp kín tối.", "Chợ tan."])] != []


def test_what_is_told_of_a_line_has_no_tab_that_a_cell_could_not_hold(told):
    (place, words), _ = told(word_file("2.\tĐối tượng"), ["1.\tĐối tượng"])

    assert (place, "“2. Đối tượng”" in words) == ("đoạn 1", True)


def test_without_libreoffice_nobody_is_asked(monkeypatch):
    def missing(_):
        raise RefusedError

    monkeypatch.setattr(witness, "as_text", missing)

    assert witness.differences(read_word(word_file("a")), b"") == []
