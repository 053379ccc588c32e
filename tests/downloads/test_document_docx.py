"""The Word file of a document: what a clerk quotes from, letter for letter, and any word processor opens."""

import io
import zipfile
from dataclasses import replace

import docx
import pytest
from docx.oxml.ns import qn
from lxml import etree

from environment.programs import find_program
from model.texts import anchor
from model.texts.citations import clause_name
from model.texts.printed import letters_in_order
from publishing.paper.document_docx import document_docx
from publishing.paper.word_parts import bookmark_name, words_of_docx
from publishing.proof import ProofError
from validation.reading.text_yaml import text_from_yaml
from validation.reading.yaml_nodes import read_plain_yaml

DOCUMENT = "kl-luan-chuyen-2021"
#: A text with what the first document lacks: an article, a table with merged cells, notes in a heading and a cell.
OTHER = """
- {id: dau-van-ban, left: ['ỦY BAN GIẢ ĐỊNH', 'Số: 1/QĐ-UBND'], right: ['CỘNG HÒA', 'ngày 01 tháng 02 năm 2020']}
- {id: ten-loai, text: 'QUYẾT ĐỊNH'}
- {id: dieu-1, number: 'Điều 1.', heading: 'Mức chi'}
- {id: fn-1, after: 'Mức', text: 'Tính theo năm.'}
- {id: dieu-1.bang-1, caption: 'Đơn vị tính: đồng', head: '2', side: '1',
   rows: [['Địa bàn', 'Mức', '←'], ['↑', 'Trẻ', 'Già'], ['Xã', '1', '2⏎3']], notes: ['Ghi chú: m².']}
- {id: fn-2, after: 'Xã', text: 'Gồm hai xã.'}
- {id: ky, lines: ['CHỦ TỊCH']}
- {id: noi-nhan, lines: ['Nơi nhận:', '- Như Điều 1.']}
"""


@pytest.fixture(name="content", scope="module")
def _content(portal):
    return document_docx(portal, DOCUMENT)


@pytest.fixture(name="other", scope="module")
def _other(portal):
    return replace(portal, texts={DOCUMENT: text_from_yaml(DOCUMENT, read_plain_yaml(OTHER))})


def test_the_same_data_gives_the_same_bytes(portal, content):
    assert document_docx(portal, DOCUMENT) == content


def test_its_headings_are_headings_and_its_notes_are_notes(portal, content):
    document = docx.Document(io.BytesIO(content))
    text = portal.texts[DOCUMENT]
    headings = [each.text for each in document.paragraphs if each.style.name.startswith("Heading")]

    assert headings == [f"{node.number} {node.heading}" for node in text.nodes if node.heading]
    marks = document.element.body.iter(qn("w:footnoteReference"))
    assert len(list(marks)) == sum(node.kind == "footnote" for node in text.nodes)


def test_every_numbered_clause_tells_how_it_is_cited(portal, content):
    document = docx.Document(io.BytesIO(content))
    hints = [link.get(qn("w:tooltip")) for link in document.element.body.iter(qn("w:hyperlink"))]
    text = portal.texts[DOCUMENT]

    assert [hint.partition(" dự thảo ")[0] for hint in hints] == [
        clause_name(text, node.id) for node in text.nodes if node.number
    ]


def test_every_part_stands_at_a_bookmark_of_its_own_where_its_words_are(portal, content):
    body = docx.Document(io.BytesIO(content)).element.body
    marks = [mark.get(qn("w:name")) for mark in body.iter(qn("w:bookmarkStart"))]

    assert marks == [bookmark_name(anchor(node.id)) for node in portal.texts[DOCUMENT].nodes if node.kind != "footnote"]
    numbers = [mark.get(qn("w:id")) for mark in body.iter(qn("w:bookmarkStart"))]
    assert len(set(numbers)) == len(numbers)


def test_it_holds_its_own_parts_alone_and_nothing_of_a_template(portal, content):
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        names = set(parts.namelist())
        types = etree.fromstring(parts.read("[Content_Types].xml"))
        relations = etree.fromstring(parts.read("word/_rels/document.xml.rels"))
        core = parts.read("docProps/core.xml").decode()

    told = {each.get("PartName").lstrip("/") for each in types if each.get("PartName")}
    assert told == {name for name in names if name.endswith(".xml") and name[0] != "["}
    led_to = {f"word/{each.get('Target')}" for each in relations}
    assert told == led_to | {"word/document.xml", "docProps/core.xml"}
    assert f"{portal.checked_on}T00:00:00Z" in core


def test_a_draft_says_so_on_every_page(content):
    section = docx.Document(io.BytesIO(content)).sections[0]

    assert section.header.paragraphs[0].text == "DỰ THẢO"


def test_a_table_keeps_its_headers_and_its_merged_cells(other):
    document = docx.Document(io.BytesIO(document_docx(other, DOCUMENT)))

    assert [[cell.text for cell in row.cells] for row in document.tables[1].rows] == [
        ["Địa bàn", "Mức", "Mức"],
        ["Địa bàn", "Trẻ", "Già"],
        ["Xã", "1", "2\n3"],
    ]
    assert len(list(document.element.body.iter(qn("w:tblHeader")))) == 2


def test_a_word_file_with_other_words_is_refused_in_a_sentence(portal, monkeypatch):
    monkeypatch.setattr("publishing.paper.document_docx.letters_in_order", lambda text: letters_in_order(text)[1:])

    with pytest.raises(ProofError, match=r"Tệp Word kl-luan-chuyen-2021\.docx không giữ đúng lời văn"):
        document_docx(portal, DOCUMENT)


def test_a_word_processor_opens_it_and_saves_it_with_the_same_words(portal, other, content, tmp_path, command):
    for name, words in (("first", content), ("other", document_docx(other, DOCUMENT))):
        (tmp_path / f"{name}.docx").write_bytes(words)
    profile = f"-env:UserInstallation=file://{tmp_path / 'profile'}"
    saved = tmp_path / "saved"
    files = sorted(tmp_path.glob("*.docx"))
    done = command(
        find_program("libreoffice"), profile, "--headless", "--convert-to", "docx", "--outdir", saved, *files
    )
    done.check_returncode()

    for name, text in (("first", portal.texts[DOCUMENT]), ("other", other.texts[DOCUMENT])):
        words = words_of_docx((saved / f"{name}.docx").read_bytes())
        assert "".join(words.split()) == letters_in_order(text)
