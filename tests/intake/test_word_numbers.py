"""Numbers that a word processor computes are read as they print."""

import pytest

from intake.documents.printed_lines import printed_text
from intake.word.reader import read_word
from model.vocabulary import Doubt
from tests.support.received.word_files import (
    NUMBERED,
    cell,
    instance,
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

_THREE = [level(0, "Điều %1."), level(1, "%2."), level(2, "%3)", "lowerLetter")]
_OVERRIDE = '<w:lvlOverride w:ilvl="{}"><w:startOverride w:val="{}"/></w:lvlOverride>'
_NEVER, _AFTER_FIRST = '<w:lvlRestart w:val="0"/>', '<w:lvlRestart w:val="1"/>'
_SPACE, _NOTHING, _LEGAL = '<w:suff w:val="space"/>', '<w:suff w:val="nothing"/>', "<w:isLgl/>"
_SYMBOL = '<w:rPr><w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/></w:rPr>'
_WINGDINGS = '<w:rPr><w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/></w:rPr>'


def _counted(kind, numbers):
    """A list of one level in a format, and its numbers from `numbers`."""
    bodies = [item("x", list=at) for at, _ in enumerate(numbers, 1)]
    return bodies, lists(*([level(0, "%1.", kind, start=number)] for number in numbers))


def _numbers(*body, **parts):
    return printed_text(read_word(word_file(*body, **parts))).replace("\t", " ").split("\n")


CASES = {
    "levels begin anew below the one above": (
        [item("một"), item("hai", 1), item("ba", 1), item("bốn", 2), item("năm"), item("sáu", 1)],
        lists(_THREE),
        ["Điều 1. một", "1. hai", "2. ba", "a) bốn", "Điều 2. năm", "1. sáu"],
    ),
    "a level that never begins anew counts through": (
        [item("a"), item("b", 1), item("c"), item("d", 1)],
        lists([level(0, "Chương %1", "upperRoman"), level(1, "Điều %2.", inside=_NEVER)]),
        ["Chương I a", "Điều 1. b", "Chương II c", "Điều 2. d"],
    ),
    "a level may begin anew after the first level alone": (
        [item("a"), item("b", 1), item("c", 2), item("d", 1), item("e", 2), item("f"), item("g", 2)],
        lists([level(0, "%1."), level(1, "%2."), level(2, "(%3)", inside=_AFTER_FIRST)]),
        ["1. a", "1. b", "(1) c", "2. d", "(2) e", "2. f", "(1) g"],
    ),
    "lists of one definition go on counting together": (
        [item("a", list=1), item("b", list=2), "giữa", item("c", list=1)],
        lists([level(0, "%1.")], instances=instance(1, 1) + instance(2, 1)),
        ["1. a", "2. b", "giữa", "3. c"],
    ),
    "a list says where it starts anew, once": (
        [item("a", list=1), item("b", list=2), item("c", list=2), item("d", list=2)],
        lists([level(0, "%1.")], instances=instance(1, 1) + instance(2, 1, _OVERRIDE.format(0, 5))),
        ["1. a", "5. b", "6. c", "7. d"],
    ),
    "a list may set a level of its own": (
        [item("a"), item("b")],
        lists(
            [level(0, "%1.")],
            instances=instance(1, 1, f'<w:lvlOverride w:ilvl="0">{level(0, "Mục %1:", start=3)}</w:lvlOverride>'),
        ),
        ["Mục 3: a", "Mục 4: b"],
    ),
    "numbers above are printed in their own format": (
        [item("a"), item("b", 1), item("c", 1)],
        lists([level(0, "%1.", "upperRoman"), level(1, "%1.%2.")]),
        ["I. a", "I.1. b", "I.2. c"],
    ),
    "legal numbering turns those above into figures": (
        [item("a"), item("b", 1)],
        lists([level(0, "%1.", "upperRoman"), level(1, "%1.%2.", "lowerLetter", inside=_LEGAL)]),
        ["I. a", "1.1. b"],
    ),
    "a level that was skipped counts as met": (
        [item("a", 1), item("b"), item("c", 1)],
        lists([level(0, "%1."), level(1, "%1.%2.")]),
        ["1.1. a", "2. b", "2.1. c"],
    ),
    "what stands behind a number is a tab, a space or nothing": (
        [item("a"), item("b", list=2)],
        lists([level(0, "%1.", inside=_SPACE)], [level(0, "(%1)", inside=_NOTHING)]),
        ["1. a", "(1)b"],
    ),
    "letters go on after z by repeating": (
        *_counted("lowerLetter", [1, 4, 26, 27, 53]),
        ["a. x", "d. x", "z. x", "aa. x", "aaa. x"],
    ),
    "capital letters": (*_counted("upperLetter", [3]), ["C. x"]),
    "Roman numbers": (*_counted("upperRoman", [4, 9, 14, 40]), ["IV. x", "IX. x", "XIV. x", "XL. x"]),
    "small Roman numbers": (*_counted("lowerRoman", [8]), ["viii. x"]),
    "numbers with a nought": (*_counted("decimalZero", [7, 12]), ["07. x", "12. x"]),
    "numbers in Vietnamese words": (
        *_counted("vietnameseCounting", [1, 5, 10, 15, 21, 25]),
        ["một. x", "năm. x", "mười. x", "mười lăm. x", "hai mươi mốt. x", "hai mươi lăm. x"],
    ),
    "no number but its text": ([item("a")], lists([level(0, "Phần thứ nhất", "none")]), ["Phần thứ nhất a"]),
    "bullets are signs of their fonts": (
        [item("a"), item("b", list=2), item("c", list=3), item("d", list=4)],
        lists(
            [level(0, "\uf0b7", "bullet", inside=_SYMBOL)],
            [level(0, "-", "bullet")],
            [level(0, "+", "bullet")],
            [level(0, "\uf0d8", "bullet", inside=_WINGDINGS)],
        ),
        ["• a", "- b", "+ c", "➢ d"],
    ),
    "an empty paragraph of a list keeps its number": (
        [item("a"), item(""), item("c")],
        lists([level(0, "%1.")]),
        ["1. a", "2.", "3. c"],
    ),
    "a list in a table counts on with the body": (
        [item("a"), table([cell(item("b")), cell("x")]), item("c")],
        lists([level(0, "%1.")]),
        ["1. a", "2. b", "x", "3. c"],
    ),
}

CASES |= {
    "a list that starts anew deeper down does so at its own start each time": (
        [item("a", list=2), item("b", 1, 2), item("c", list=2), item("d", 1, 2)],
        lists([level(0, "%1."), level(1, "%2)")], instances=instance(1, 1) + instance(2, 1, _OVERRIDE.format(1, 4))),
        ["1. a", "4) b", "2. c", "4) d"],
    ),
    "a number may be hidden, or in capitals, by its level": (
        [item("a"), item("b", 1)],
        lists(
            [
                level(0, "%1.", inside="<w:rPr><w:vanish/></w:rPr>"),
                level(1, "Mục %2.", inside="<w:rPr><w:caps/></w:rPr>"),
            ]
        ),
        ["a", "MỤC 1. b"],
    ),
    "a number in an old font is decoded": (
        [item("a")],
        lists([level(0, "§iÒu %1.", inside='<w:rPr><w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/></w:rPr>')]),
        ["Điều 1. a"],
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_a_number_prints_as_word_computes_it(case):
    body, numbering, lines = CASES[case]

    assert _numbers(*body, numbering=numbering) == lines


def test_a_style_numbers_its_paragraphs_and_those_of_styles_based_on_it():
    bound = level(1, "%2.", inside='<w:pStyle w:val="Khoan"/>')
    given = styles(
        style("Dieu", paragraphs='<w:numPr><w:numId w:val="1"/></w:numPr>'),
        style("Khoan", paragraphs='<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>'),
        style("KhoanNho", based_on="Khoan"),
    )
    body = [paragraph(each, properties=f'<w:pStyle w:val="{each}"/>') for each in ("Dieu", "Khoan", "KhoanNho")]
    off = paragraph("không số", properties='<w:pStyle w:val="Khoan"/><w:numPr><w:numId w:val="0"/></w:numPr>')

    lines = _numbers(*body, off, numbering=lists([level(0, "Điều %1."), bound]), styles=given)

    assert lines == ["Điều 1. Dieu", "1. Khoan", "2. KhoanNho", "không số"]


def test_a_definition_may_stand_in_a_style_of_lists():
    given = styles(style("Danh", kind="numbering", paragraphs='<w:numPr><w:numId w:val="2"/></w:numPr>'))
    link = ['<w:numStyleLink w:val="Danh"/>']

    assert _numbers(item("a"), numbering=lists(link, [level(0, "%1/")]), styles=given) == ["1/ a"]


def test_a_computed_number_is_told_apart_and_doubted_and_a_bullet_is_not():
    numbering = lists([level(0, "%1)", "lowerLetter")], [level(0, "-", "bullet")])
    first, second, third = read_word(word_file(item("a"), item("b", list=2), "c) gõ tay", numbering=numbering)).blocks

    assert (first.words, first.number, first.level, first.doubts) == ("a)\ta", "a)", 0, {Doubt.COMPUTED_NUMBER})
    assert (second.number, second.doubts) == ("-", frozenset())
    assert (third.words, third.number, third.level) == ("c) gõ tay", "", None)


def test_a_format_that_is_not_known_is_asked_about():
    content = read_word(word_file(item("a"), numbering=lists([level(0, "%1.", "chineseCounting")])))

    assert [each.place for each in content.remarks] == ["đoạn 1"]
    assert "1." in content.remarks[0].words


def test_a_hidden_paragraph_is_not_counted():
    hidden = paragraph(
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r>",
        properties=NUMBERED.format(level=0, list=1) + "<w:rPr><w:vanish/></w:rPr>",
    )

    assert _numbers(item("a"), hidden, item("b"), numbering=lists([level(0, "%1.")])) == ["1. a", "2. b"]


def test_boxes_and_notes_count_their_lists_by_themselves():
    box = run(inside=f"<w:pict><v:textbox><w:txbxContent>{item('hộp')}</w:txbxContent></v:textbox></w:pict>")
    body = [item("a"), paragraph(box, mark(1)), item("b")]

    lines = _numbers(*body, numbering=lists([level(0, "%1.")]), footnotes=notes(n1=item("chú thích")))

    assert lines == ["1. a", "1. hộp", "2. b", "1. chú thích"]
