"""What a Word file prints is read letter for letter; what it does not print is told apart."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from intake.documents.content import Mark, RefusedError, Span
from intake.documents.printed_lines import printed_text
from intake.word.reader import read_word
from tests.support.received.word_files import (
    cell,
    change,
    deleted,
    inserted,
    item,
    level,
    lists,
    mark,
    notes,
    paragraph,
    run,
    style,
    styles,
    table,
    word_file,
)

_ROW_GONE = '<w:trPr><w:del w:id="4"/></w:trPr>'
_MARK_GONE = '<w:rPr><w:del w:id="3"/></w:rPr>'
_BOX = "<w:txbxContent>{}</w:txbxContent>"
_DRAWN = f"<mc:Choice><w:drawing><wps:txbx>{_BOX}</wps:txbx></w:drawing></mc:Choice>"
_VML = f"<w:pict><v:shape><v:textbox>{_BOX}</v:textbox></v:shape></w:pict>"
_BEGIN, _RESULT, _END = (run(inside=f'<w:fldChar w:fldCharType="{each}"/>') for each in ("begin", "separate", "end"))
_CODE = run(inside="<w:instrText> REF muc_1 </w:instrText>")
_SYMBOL = '<w:sym w:font="{}" w:char="{}"/>'


def _twice(inside):
    both = _DRAWN.format(inside) + f"<mc:Fallback>{_VML.format(inside)}</mc:Fallback>"
    return run(inside=f"<mc:AlternateContent>{both}</mc:AlternateContent>")


CASES = {
    "a word cut into runs": ([paragraph(run("Quy", "<w:b/>"), run("ết định"))], ["Quyết định"]),
    "words inserted and deleted": (
        [paragraph("đạt ", deleted("92%"), inserted("95%"), " kế hoạch")],
        ["đạt 95% kế hoạch"],
    ),
    "words moved": (
        [paragraph(change("moveFrom", run("chuyển đi"))), paragraph(change("moveTo", run("chuyển đến")))],
        ["chuyển đến"],
    ),
    "a paragraph whose mark was deleted": (
        [paragraph("Các xã ", properties=_MARK_GONE), paragraph("ký cam kết."), "Hết"],
        ["Các xã ký cam kết.", "Hết"],
    ),
    "a paragraph deleted whole": ([paragraph(deleted("bỏ"), properties=_MARK_GONE), "còn"], ["còn"]),
    "three paragraphs joined": (
        [paragraph("a", properties=_MARK_GONE), paragraph("b", properties=_MARK_GONE), paragraph("c"), "d"],
        ["abc", "d"],
    ),
    "a row deleted": (
        [table([cell("1"), cell("2")], f"<w:tr>{_ROW_GONE}{cell('3')}{cell('4')}</w:tr>", [cell("5"), cell("6")])],
        ["1", "2", "5", "6"],
    ),
    "properties changed": (
        [paragraph("nguyên văn", properties='<w:pPrChange w:id="1"><w:pPr><w:jc w:val="left"/></w:pPr></w:pPrChange>')],
        ["nguyên văn"],
    ),
    "hidden words": ([paragraph("in", run(" ẩn", "<w:vanish/>"), run(" in", '<w:vanish w:val="0"/>'))], ["in in"]),
    "a simple field": ([paragraph("Bảng ", f'<w:fldSimple w:instr="SEQ">{run("3")}</w:fldSimple>')], ["Bảng 3"]),
    "a field of runs": ([paragraph("mục ", _BEGIN, _CODE, _RESULT, run("II.1"), _END, " nêu")], ["mục II.1 nêu"]),
    "a field inside a field": (
        [paragraph(_BEGIN, run("IF "), _BEGIN, _CODE, _RESULT, run("x"), _END, _RESULT, run("có"), _END, " hay không")],
        ["có hay không"],
    ),
    "a field over two paragraphs": (
        [paragraph(_BEGIN, _CODE, _RESULT, run("I. Đầu")), paragraph(run("II. Sau"), _END)],
        ["I. Đầu", "II. Sau"],
    ),
    "a field without a result": ([paragraph("a", _BEGIN, _CODE, _END, "b")], ["ab"]),
    "a link": ([paragraph("xem ", f"<w:hyperlink>{run('Nghị quyết')}</w:hyperlink>")], ["xem Nghị quyết"]),
    "controls and tags": (
        [
            f"<w:sdt><w:sdtContent>{paragraph('khối')}</w:sdtContent></w:sdt>",
            paragraph(f"<w:smartTag>{run('thẻ')}</w:smartTag>"),
        ],
        ["khối", "thẻ"],
    ),
    "a box stored twice, before words": ([paragraph(_twice(paragraph("DỰ THẢO")), "Đầu")], ["DỰ THẢO", "Đầu"]),
    "a box stored twice, behind words": ([paragraph("Đầu", _twice(paragraph("DỰ THẢO")))], ["Đầu", "DỰ THẢO"]),
    "an old box": ([paragraph(run(inside=_VML.format(paragraph("Số 1") + paragraph("Số 2"))))], ["Số 1", "Số 2"]),
    "a box that old programs alone know": (
        [
            paragraph(
                run(
                    inside=f"<mc:AlternateContent><mc:Choice><w:drawing/></mc:Choice><mc:Fallback>{_VML.format(paragraph('Mới'))}</mc:Fallback></mc:AlternateContent>"
                )
            )
        ],
        ["Mới"],
    ),
    "signs of other fonts": (
        [paragraph(run("a", inside=_SYMBOL.format("Wingdings", "F0E0")), run(inside=_SYMBOL.format("Symbol", "F0B0")))],
        ["a→°"],
    ),
    "hyphens that do not break, or are soft": (
        [
            paragraph(
                run("12", inside="<w:noBreakHyphen/>"),
                run("QĐ/TU ki", inside="<w:softHyphen/>"),
                run("ểm\u00ad tra\u200b"),
            )
        ],
        ["12-QĐ/TU kiểm tra"],
    ),
    "tabs and breaks": (
        [
            paragraph(
                run("Số 5", inside="<w:tab/>"),
                run("An Hòa", inside="<w:br/>"),
                run("dòng hai", inside='<w:br w:type="page"/>'),
                "ba",
            )
        ],
        ["Số 5\tAn Hòa", "dòng hai", "ba"],
    ),
    "letters written in parts": ([paragraph(unicodedata.normalize("NFD", "Đảng ủy phường"))], ["Đảng ủy phường"]),
    "parts of a letter in two runs": ([paragraph(run("u", "<w:b/>"), run("\u031b\u0301ng"))], ["ứng"]),
    "capitals that are set, not typed": ([paragraph(run("Quyết định", "<w:caps/>"))], ["QUYẾT ĐỊNH"]),
    "a head in two columns": (
        [table([cell("TỈNH ỦY"), cell("ĐẢNG CỘNG SẢN VIỆT NAM")], [cell("Số 1"), cell("ngày 2")], borders="nil")],
        ["TỈNH ỦY", "Số 1", "ĐẢNG CỘNG SẢN VIỆT NAM", "ngày 2"],
    ),
    "a table of data": ([table([cell("TT"), cell("Việc")], [cell("1"), cell("Họp")])], ["TT", "Việc", "1", "Họp"]),
    "a table in a cell": (
        [table([cell("a", table([cell("b"), cell("c")]), "d"), cell("e")])],
        ["a", "b", "c", "d", "e"],
    ),
    "a row in a control": (
        [table(f"<w:sdt><w:sdtContent><w:tr>{cell('x')}{cell('y')}</w:tr></w:sdtContent></w:sdt>")],
        ["x", "y"],
    ),
    "a formula": ([paragraph("m", "<m:oMath><m:sSup><m:e><m:r><m:t>x</m:t></m:r></m:e></m:sSup></m:oMath>")], ["mx"]),
}


@pytest.mark.parametrize("case", CASES)
def test_a_file_is_read_letter_for_letter(case):
    body, lines = CASES[case]

    assert printed_text(read_word(word_file(*body))).split("\n") == lines


@settings(max_examples=25, deadline=None)
@given(st.lists(st.text("aăâđêôơưÁẾ ỳ1.-/(“", min_size=1, max_size=20).filter(str.strip), min_size=1, max_size=6))
def test_whatever_is_typed_comes_back(lines):
    typed = [line.strip() for line in lines]

    assert printed_text(read_word(word_file(*map(paragraph, typed)))).split("\n") == typed


def test_notes_come_in_the_order_of_their_marks_wherever_they_hang():
    footnotes = notes(n7="hai", n3=paragraph(run(inside="<w:footnoteRef/>"), " một"), n9="không ai dẫn")
    body = [
        paragraph("a", mark(3), ","),
        table([cell(paragraph("b", mark(1, "endnote"))), cell(paragraph("c", mark(7)))]),
    ]

    content = read_word(word_file(*body, footnotes=footnotes, endnotes=notes("endnote", n1="cuối")))

    assert [[each.words for each in note] for note in content.notes] == [["một"], ["cuối"], ["hai"]]
    assert content.blocks[0].marks == (Mark(1, 0),)
    assert printed_text(content).split("\n") == ["a,", "b", "c", "một", "cuối", "hai"]


def test_a_mark_of_its_own_is_no_text_and_a_deleted_mark_no_note():
    body = paragraph("a", mark(2, inside="<w:t>*</w:t>", own=True), change("del", mark(3)), "b")

    content = read_word(word_file(body, footnotes=notes(n2="hai", n3="ba")))

    assert (content.blocks[0].words, len(content.notes)) == ("ab", 1)


def test_what_is_bold_italic_or_centred_is_told_through_styles():
    given = styles(
        style("Goc", letters="<w:b/>", paragraphs='<w:jc w:val="center"/>'),
        style("Con", based_on="Goc"),
        style("Manh", kind="character", letters="<w:b/>"),
    )
    body = paragraph(
        "đậm ", run("thôi", '<w:rStyle w:val="Manh"/>'), run(" ng", "<w:i/>"), properties='<w:pStyle w:val="Con"/>'
    )

    (block,) = read_word(word_file(body, styles=given)).blocks

    assert (block.bold, block.italic, block.centred, block.style) == (
        (Span(0, 4), Span(8, 11)),
        (Span(8, 11),),
        True,
        "Con",
    )


def test_hidden_words_of_a_style_do_not_print_and_the_gate_reads_them():
    given = styles(style("An", kind="character", letters="<w:vanish/>"))
    comments = notes("comment", n0="xem lại số này").replace("<w:comment ", '<w:comment w:author="Người xem" ')
    body = paragraph("in", run("ẩn", '<w:rStyle w:val="An"/>'), deleted("xóa"), _BEGIN, _CODE, _RESULT, run("1"), _END)

    content = read_word(word_file(body, styles=given, comments=comments, header=notes("hdr", n1="Mật")))

    assert content.blocks[0].words == "in1"
    assert {*content.unprinted} >= {
        ("chữ ẩn", "ẩn"),
        ("chữ đã xóa", "xóa"),
        ("ghi chú", "Người xem"),
        ("ghi chú", "xem lại số này"),
        ("lệnh của trường", " REF muc_1 "),
        ("đầu trang, chân trang", "Mật"),
    }
    assert "track changes" in " ".join(each.words for each in content.remarks)


def test_joined_paragraphs_are_asked_about_and_keep_the_number_of_the_second():
    first, second = item("Các xã ", properties=_MARK_GONE), item("ký cam kết.")

    content = read_word(word_file(first, second, numbering=lists([level(0, "%1.")])))

    assert [each.words for each in content.blocks] == ["1.\tCác xã ký cam kết."]
    assert any("nhập làm một" in each.words for each in content.remarks)


@pytest.mark.parametrize("kind", ["altChunk", "subDoc"])
def test_words_that_stand_in_another_file_are_not_lost_in_silence(kind):
    with pytest.raises(RefusedError, match="ghép từ tệp khác"):
        read_word(word_file("a", f'<w:{kind} r:id="r9"/>'))
