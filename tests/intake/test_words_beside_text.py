"""What a file says beside its text (notes, properties, hidden words, the frame of pages) is read by the gate too."""

import io
import zipfile

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.annotations import Text

from intake.__main__ import main
from intake.documents.file_kinds import FileKind, kind_of
from intake.pdf.reader import read_pdf
from intake.word.reader import read_word
from tests.support.folders import bytes_of
from tests.support.received.pdf_files import typeset
from tests.support.received.word_files import (
    SPACES,
    cell,
    deleted,
    mark,
    notes,
    paragraph,
    run,
    table,
    word_file,
)
from validation.disclosure.judge import disclosures_of

_HIDDEN = "<w:vanish/>"
_WATERMARK = '<w:pict><v:shape><v:textpath string="TỐI MẬT"/></v:shape></w:pict>'
_PICTURE = (
    '<w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">'
    '<wp:docPr id="1" name="Hình 1" descr="Độ mật: Tối mật"/></wp:inline></w:drawing>'
)
_DELETED_ROW = f'<w:tr><w:trPr><w:del w:id="1"/></w:trPr>{cell("Dấu")}{cell("MẬT")}</w:tr>'
_HIDDEN_ROW = f"<w:tr><w:trPr><w:hidden/></w:trPr>{cell('Loại')}{cell('MẬT')}</w:tr>"
_VARIABLE = f'<w:settings {SPACES}><w:docVars><w:docVar w:name="a" w:val="MẬT"/></w:docVars></w:settings>'
_LEVEL = (
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" '
    'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">'
    '<property pid="2" name="Độ mật"><vt:lpwstr>A</vt:lpwstr></property></Properties>'
)
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_LINES = "\n\n".join(f"Điều {number}. Chợ phiên họp lần thứ {number * number}." for number in range(1, 90))


def _comment(*paragraphs, author=""):
    inside = "".join(map(paragraph, paragraphs))
    return f'<w:comments {SPACES}><w:comment w:id="1" w:author="{author}">{inside}</w:comment></w:comments>'


def _in_font(words, more="", font=".VnTime"):
    return run(words, f'<w:rFonts w:ascii="{font}"/>{more}')


def _linked(source, kind, target, part):
    """A Word file of one paragraph with one more part."""
    with zipfile.ZipFile(io.BytesIO(word_file("Chợ"))) as packed:
        files = {name: packed.read(name).decode() for name in packed.namelist()}
    link = f'<Relationship Id="r9" Type="{_OFFICE}/{kind}" Target="{target}"/></Relationships>'
    files[source] = files[source].replace("</Relationships>", link)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in {**files, part[0]: part[1]}.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def _pdf(properties=None, note="", page=""):
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(typeset(_LINES, page=page, plain=True))))
    writer.add_metadata(properties or {})
    if note:
        writer.add_annotation(0, Text(rect=(50, 550, 200, 650), text=note))
    stream = io.BytesIO()
    writer.write(stream)
    return stream.getvalue()


_FILES = {
    "second paragraph of a comment": lambda: word_file("Chợ", comments=_comment("Xong", "MẬT")),
    "comment in an old font by someone": lambda: word_file("Chợ", comments=_comment("MËt", author="Văn thư Hạ")),
    "comment half in an old font": lambda: word_file("Chợ", comments=_comment(f"{run('Xem lại: ')}{_in_font('MËt')}")),
    "hidden words half in an old font": lambda: word_file(
        paragraph(run("Xem lại: ", _HIDDEN), _in_font("Maät", _HIDDEN, "VNI-Times"))
    ),
    "hidden words in two runs": lambda: word_file(paragraph(run("Độ mật: M", _HIDDEN), run("ật", _HIDDEN))),
    "deleted words in two changes": lambda: word_file(paragraph("Chợ ", deleted("TỐI M"), deleted("ẬT"))),
    "deleted row": lambda: word_file(table(_DELETED_ROW, [cell("a"), cell("b")])),
    "hidden row": lambda: word_file(table(_HIDDEN_ROW, [cell("a"), cell("b")])),
    "watermark": lambda: word_file("Chợ", header=f"<w:hdr {SPACES}>{paragraph(run(inside=_WATERMARK))}</w:hdr>"),
    "description of a picture": lambda: word_file("Chợ", paragraph(run(inside=_PICTURE))),
    "note without a mark": lambda: word_file("Chợ", paragraph("a", mark(1)), footnotes=notes(n1="Chợ", n2="MẬT")),
    "variable": lambda: _linked(
        "word/_rels/document.xml.rels", "settings", "settings.xml", ("word/settings.xml", _VARIABLE)
    ),
    "property with a name": lambda: _linked(
        "_rels/.rels", "custom-properties", "docProps/custom.xml", ("docProps/custom.xml", _LEVEL)
    ),
    "title of a PDF": lambda: _pdf({"/Title": "MẬT"}),
    "note on a page": lambda: _pdf(note="MẬT"),
    "running head": lambda: _pdf(page="#set page(header: align(right)[TỐI MẬT])"),
    "words across pages": lambda: _pdf(page="#set page(background: rotate(30deg, text(60pt)[MẬT]))"),
    "newer properties": lambda: _pdf().replace(b"%%EOF", "%<x:xmpmeta><a>MẬT</a></x:xmpmeta>\n%%EOF".encode()),
}


@pytest.mark.parametrize("name", _FILES)
def test_a_mark_of_secrecy_is_seen_wherever_a_file_hides_it(name):
    received = _FILES[name]()

    content = read_pdf(received) if kind_of(received) is FileKind.PDF else read_word(received)

    assert "bears_no_secrecy_mark" in {
        each.rule for _, each in disclosures_of([each.words for each in content.unprinted])
    }


def test_hidden_words_with_seen_ones_between_them_stay_apart():
    content = read_word(word_file(paragraph(run("một", _HIDDEN), "chợ", run("hai", _HIDDEN)), run("ba", _HIDDEN)))

    assert [each.words for each in content.unprinted] == ["một", "hai", "ba"]


def test_a_running_head_with_such_a_mark_stops_the_intake_before_anything_is_written(
    tmp_path, data_copy, command, capsys
):
    del command
    (tmp_path / "a.pdf").write_bytes(_FILES["running head"]())
    before = bytes_of(data_copy)

    code = main(["add", str(tmp_path / "a.pdf"), "--not-secret", "--data", str(data_copy)])

    assert (code, bytes_of(data_copy)) == (1, before)
    assert "“TỐI MẬT” là dấu chỉ độ mật" in capsys.readouterr().out
