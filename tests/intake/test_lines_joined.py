"""What stands over several lines, or beside a tab, on paper is one in the tables."""

from intake.files_of_document import _repairs
from intake.structure.elements.columns import Move
from model.texts import place_of


def test_a_title_that_goes_over_two_lines_is_quoted_as_one_and_no_word_is_joined():
    assert place_of("giữ gìn bờ sông", "về giữ gìn\nbờ sông") == 3
    assert place_of("gìnbờ", "về giữ gìn\nbờ sông") == -1


def test_words_moved_out_of_a_line_parted_by_a_tab_are_found_in_that_line():
    rows = [*_repairs("XÃ AN HOA\tĐOÀN XÃ\nSố 5", [Move("XÃ AN HOA ĐOÀN XÃ", "ĐOÀN XÃ", "Số 5 ĐOÀN XÃ")])]

    assert [(row["line"], row["raw"]) for row in rows] == [("1", "ĐOÀN XÃ")]
