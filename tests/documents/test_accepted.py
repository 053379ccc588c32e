"""Documents of every structure are accepted as they are, and what received files are wrapped in is no fault."""

import unicodedata

import pytest

from tests.support.csv_rows import Place
from tests.support.faults import findings, places, replace
from tests.support.invented import NAMES, invented_data

BULLETED = "huong-dan-gach-cong"


def _errors(data):
    return [each for each in findings(data) if each.severity == "error"]


def test_a_document_of_every_structure_is_accepted_without_error(invented):
    assert _errors(invented) == []
    assert len(NAMES) >= 9


@pytest.mark.parametrize(
    "spoil",
    [
        lambda text: text.replace("\n", "\r\n").encode(),
        lambda text: text.encode("utf-8-sig"),
        lambda text: text.encode("utf-16"),
        lambda text: unicodedata.normalize("NFD", text).encode(),
        lambda text: text.replace(" ", "\u00a0").replace("1.1.\t", "1.1.\u2003").encode(),
        lambda text: text.replace("kinh phí", "kinh\u00ad phí\u200b").replace("- ", "-\t").encode(),
        lambda text: text.replace("Yêu cầu", "\fYêu cầu").encode(),
        lambda text: text.replace(", ", ",\n").replace("người đo ghi", "người\nđo ghi").encode(),
        lambda text: text.replace("08-HD", "08\u2011HD").replace("•", "\uf0b7").encode(),
    ],
    ids=["CRLF", "BOM", "UTF-16", "NFD", "NBSP", "soft hyphens, tabs", "form feed", "wrapped lines", "word processor"],
)
def test_what_a_received_file_is_wrapped_in_is_no_fault(tmp_path, spoil):
    data = invented_data(tmp_path / "data", BULLETED)
    source = data / "texts" / BULLETED / "source.txt"
    source.write_bytes(spoil(source.read_text("utf-8")))

    assert _errors(data) == []


def test_a_difference_is_found_at_its_line_however_the_file_is_wrapped(tmp_path):
    data = invented_data(tmp_path / "data", BULLETED)
    source = data / "texts" / BULLETED / "source.txt"
    source.write_bytes(source.read_text("utf-8").replace("\n", "\r\n").encode("utf-16"))
    file = f"texts/{BULLETED}/text.yml"
    line = replace(data, file, "Số đo ghi bằng đơn vị hợp pháp", "Số đo ghi bằng đơn vị quen dùng")

    (found,) = _errors(data)

    assert places([found]) == {Place(file, line, "text")}
    assert "dòng 15 của source.txt" in found.message


def test_notes_that_an_extraction_lists_at_the_end_belong_to_their_marks(tmp_path):
    data = invented_data(tmp_path / "data", BULLETED)
    file = f"texts/{BULLETED}/text.yml"
    line = replace(data, file, "Tính từ ngày đo.", "Tính từ ngày gửi.")

    assert places(_errors(data)) == {Place(file, line, "text")}
