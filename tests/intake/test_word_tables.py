"""The grid of a table is read as the file draws it."""

from intake.documents.printed_lines import printed_text
from intake.word.reader import read_word
from tests.support.received.word_files import cell, style, styles, table, word_file


def test_the_cells_of_a_table_say_what_they_cover():
    begins, goes_on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    rows = (
        [cell("TT", properties=begins), cell("Kết quả", properties='<w:gridSpan w:val="2"/>')],
        [cell("che", properties=goes_on), cell("2024"), cell("2025")],
        f'<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>{cell("x")}{cell("y")}</w:tr>',
    )
    content = read_word(word_file(table(*rows, columns=3)))

    (given,) = content.blocks
    assert [[(each.columns, each.rows) for each in row] for row in given.rows] == [
        [(1, 2), (2, 1)],
        [(1, 1)] * 2,
        [(1, 1)] * 3,
    ]
    assert (given.width, given.bordered) == (3, True)
    assert ("chữ bị che", "che") in content.unprinted


def test_rows_that_repeat_are_the_head_and_hidden_rows_do_not_print():
    repeated = f"<w:tr><w:trPr><w:tblHeader/></w:trPr>{cell('TT')}{cell('Việc')}</w:tr>"
    hidden = f"<w:tr><w:trPr><w:hidden/></w:trPr>{cell('ẩn')}{cell('ẩn')}</w:tr>"

    (given,) = read_word(word_file(table(repeated, hidden, [cell("1"), cell("Họp")]))).blocks

    assert (given.head, len(given.rows)) == (1, 2)


def test_a_table_prints_the_lines_of_its_style_and_a_head_prints_none():
    lines = "".join(f'<w:{side} w:val="single"/>' for side in ("top", "bottom", "insideH", "insideV"))
    given = style("Luoi", kind="table").replace(
        "<w:pPr>", f"<w:tblPr><w:tblBorders>{lines}</w:tblBorders></w:tblPr><w:pPr>"
    )
    bare = table([cell("a"), cell("b")]).replace("<w:tblBorders>", "<w:x>").replace("</w:tblBorders>", "</w:x>")
    styled = bare.replace("<w:tblPr>", '<w:tblPr><w:tblStyle w:val="Luoi"/>')

    first, second = read_word(word_file(bare, styled, styles=styles(given))).blocks

    assert (first.bordered, second.bordered) == (False, True)


def test_a_head_whose_title_goes_across_is_read_across_between_its_columns():
    across = cell("CÙNG NHAU", properties='<w:gridSpan w:val="2"/>')
    body = table([cell("a"), cell("b")], [cell("c"), cell("d")], [across], [cell("e"), cell("f")], borders="nil")

    assert printed_text(read_word(word_file(body))).split("\n") == ["a", "c", "b", "d", "CÙNG NHAU", "e", "f"]


def test_a_long_list_without_lines_is_read_row_by_row():
    rows = [[cell(f"{number}"), cell(f"việc {number}")] for number in range(1, 9)]

    lines = printed_text(read_word(word_file(table(*rows, borders="nil")))).split("\n")

    assert lines[:4] == ["1", "việc 1", "2", "việc 2"]
