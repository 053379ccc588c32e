"""The files a text came from are kept whole, named without persons, and compared where no machine can prove them."""

from datetime import date

import pytest

from model.texts.received import comparison_of
from model.vocabulary import Comparison
from tests.support.faults import findings, rules
from tests.support.received.received_files import add_received
from validation.folder_check import FolderCheck

KL = "kl-luan-chuyen-2021"
COMPARED = {"compared_by": "Chánh Văn phòng Thị ủy", "compared_on": "2026-11-21"}


@pytest.mark.parametrize(
    ("cells", "comparison", "told"),
    [
        ({}, Comparison.PROVED, set()),
        (COMPARED, Comparison.PROVED, set()),
        ({"doubts": "computed_number; decoded"}, Comparison.NOT_YET, {"text_is_compared"}),
        ({"doubts": "open_question"} | COMPARED, Comparison.BY_EYE, set()),
        ({"file": "ban-quet.pdf", "form": "scan", "extractor": "gõ lại"}, Comparison.NOT_YET, {"text_is_compared"}),
        ({"file": "ban-quet.pdf", "form": "scan", "extractor": "gõ lại"} | COMPARED, Comparison.BY_EYE, set()),
    ],
)
def test_a_text_is_proved_or_says_how_far_it_was_compared(data_copy, cells, comparison, told):
    add_received(data_copy / "texts" / KL, cells)

    check = FolderCheck(data_copy)
    text = check.portal().texts[KL]

    assert comparison_of(text.received) == comparison
    assert text.received[0].received_on == date(2026, 11, 20)
    assert rules(findings(data_copy)) == told


def test_a_text_without_received_files_was_itself_received(portal):
    assert portal.texts[KL].received == ()
    assert comparison_of(portal.texts[KL].received) == Comparison.PROVED


@pytest.mark.parametrize(
    ("cells", "rule", "column"),
    [
        ({"received_on": "2026-13-01"}, "is_day", "received_on"),
        ({"received_on": "2099-01-01"}, "dates_agree", "received_on"),
        (COMPARED | {"compared_on": "2026-11-19"}, "comparison_is_whole", "compared_on"),
        (COMPARED | {"compared_on": ""}, "comparison_is_whole", "compared_on"),
        (COMPARED | {"compared_by": "đồng chí Trần Văn Bình"}, "names_no_person", "compared_by"),
        ({"received_from": "ông Lê Văn Tám, Chánh Văn phòng"}, "names_no_person", "received_from"),
        ({"file": "Bản nhận.docx"}, "str_matches", "file"),
        ({"doubts": "illegible"}, "str_matches", "doubts"),
        ({"extractor": ""}, "needed_when", "extractor"),
        ({"sha256": "0" * 64}, "received_file_is_whole", "sha256"),
    ],
)
def test_a_faulty_row_is_told_at_its_cell(data_copy, cells, rule, column):
    add_received(data_copy / "texts" / KL, cells)

    assert (rule, f"texts/{KL}/received.csv", column) in {(e.rule, e.file, e.column) for e in findings(data_copy)}


def test_two_references_and_a_lost_file_are_told_at_their_rows(data_copy):
    add_received(data_copy / "texts" / KL, {"file": "a.docx"}, {"file": "b.docx"})
    (data_copy / "texts" / KL / "received" / "a.docx").unlink()

    told = {(each.rule, each.line, each.column) for each in findings(data_copy)}

    assert ("one_file_is_the_reference", 3, "is_reference") in told
    assert ("received_file_is_whole", 2, "file") in told


def test_bytes_that_change_are_seen_by_a_check_that_knows_the_text(data_copy):
    add_received(data_copy / "texts" / KL)
    assert rules(findings(data_copy)) == set()

    (data_copy / "texts" / KL / "received" / "ban-nhan.docx").write_bytes(b"other")

    assert rules(findings(data_copy)) == {"received_file_is_whole"}
