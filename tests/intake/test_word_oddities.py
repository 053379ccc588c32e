"""What no standard has and word processors open loses no letter: it is read, refused, or asked about."""

import pytest

from intake.documents.content import RefusedError
from intake.documents.printed_lines import printed_text
from intake.word.reader import read_word
from tests.support.received.word_files import cell, deleted, item, level, lists, paragraph, run, table, word_file

ONE = table([cell("hai")], columns=1)
_BEGIN, _SEPARATE, _END = (run(inside=f'<w:fldChar w:fldCharType="{kind}"/>') for kind in ("begin", "separate", "end"))


def _form(inside, instruction):
    begin = run(inside=f'<w:fldChar w:fldCharType="begin"><w:ffData>{inside}</w:ffData></w:fldChar>')
    return paragraph(begin, run(inside=f"<w:instrText> {instruction} </w:instrText>"), _END, "ba")


_RUBY = f"<w:ruby><w:rubyPr/><w:rt>{run('một ')}</w:rt><w:rubyBase>{run('hai')}</w:rubyBase></w:ruby>"
_ENTRIES = '<w:ddList><w:result w:val="1"/><w:listEntry w:val="một"/><w:listEntry w:val="hai"/></w:ddList>'
CASES = {
    "a table in a paragraph": ([paragraph("một", ONE, "ba")], ["một", "hai", "ba"]),
    "a table at the beginning of a paragraph": ([paragraph(ONE, "ba")], ["hai", "ba"]),
    "a paragraph in a paragraph": ([paragraph("một", paragraph("hai"), "ba")], ["một", "hai", "ba"]),
    "a table in a control in a paragraph": (
        [paragraph("một", f"<w:sdt><w:sdtContent>{ONE}</w:sdtContent></w:sdt>", "ba")],
        ["một", "hai", "ba"],
    ),
    "a tag around paragraphs": ([f"<w:smartTag>{paragraph('một')}</w:smartTag>", "ba"], ["một", "ba"]),
    "a tag of another program": ([f'<x:y xmlns:x="urn:x">{paragraph("một")}</x:y>', "ba"], ["một", "ba"]),
    "a tag of another program in a line": ([paragraph("một ", f'<x:y xmlns:x="urn:x">{run("hai")}</x:y>')], ["một hai"]),
    "letters outside of paragraphs": ([run("một"), "ba"], ["một", "ba"]),
    "letters outside of paragraphs in a cell": ([table([f"<w:tc>{run('một')}{paragraph('hai')}</w:tc>"])], ["một", "hai"]),
    "letters outside of runs": ([paragraph("<w:t>một</w:t>", " hai")], ["một hai"]),
    "a run in a run": ([paragraph(run("một ", inside=run("hai")))], ["một hai"]),
    "letters above letters": ([paragraph(run(inside=_RUBY))], ["một hai"]),
    "a formula outside of paragraphs": (["<m:oMathPara><m:oMath><m:r><m:t>x</m:t></m:r></m:oMath></m:oMathPara>"], ["x"]),
    "a formula with plain letters": ([paragraph("<m:oMath><m:r><w:t>x</w:t></m:r></m:oMath>")], ["x"]),
    "a field that never ends": (
        [paragraph("một", _BEGIN, run(inside="<w:instrText> PAGE </w:instrText>")), "ba"],
        ["một", "ba"],
    ),
    "a field whose end was deleted": (
        [paragraph(_BEGIN, run(inside="<w:instrText> PAGE </w:instrText>"), deleted("cũ").replace("</w:del>", f"{_END}</w:del>"), "một")],
        ["một"],
    ),
    "a sign without a place": ([paragraph(run("một ", inside='<w:sym w:font="X" w:char="?"/>'))], ["một □"]),
    "a list to choose from": ([_form(_ENTRIES, "FORMDROPDOWN")], ["haiba"]),
    "a box to tick": ([_form("<w:checkBox><w:checked/></w:checkBox>", "FORMCHECKBOX")], ["☒ba"]),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_what_no_standard_has_is_read_as_word_processors_open_it(case):
    body, lines = CASES[case]
    content = read_word(word_file(*body))

    assert (printed_text(content).split("\n"), content.asked) == (lines, ())


def test_the_words_after_a_table_in_a_paragraph_are_not_numbered_again():
    broken = item("một").replace("</w:p>", f"{ONE}{run('ba')}</w:p>")

    content = read_word(word_file(broken, item("bốn"), numbering=lists([level(0, "%1.")])))

    assert printed_text(content).split("\n") == ["1.\tmột", "hai", "ba", "2.\tbốn"]


@pytest.mark.parametrize(
    "row", [f"<w:tr>{paragraph('một')}{cell('hai')}</w:tr>", f"{cell('một')}<w:tr>{cell('hai')}</w:tr>"]
)
def test_letters_that_stand_where_nobody_looks_are_asked_about(row):
    (asked,) = read_word(word_file(table(row))).asked

    assert "“một”" in asked.words


def test_what_a_hidden_row_or_the_code_of_a_field_holds_is_known_not_to_print():
    hidden = f"<w:tr><w:trPr><w:hidden/></w:trPr>{cell('kín')}</w:tr>"
    code = paragraph(_BEGIN, run("mã"), _SEPARATE, run("ba"), _END)

    assert read_word(word_file(table(hidden, [cell("một")]), code)).asked == ()


def test_a_document_inside_a_paragraph_is_refused():
    with pytest.raises(RefusedError, match="ghép từ tệp khác"):
        read_word(word_file(paragraph("một", "<w:subDoc/>")))
