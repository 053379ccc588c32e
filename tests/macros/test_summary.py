"""A summary is shown only where an editor has written one, as the portal's words, each line with its clause."""

import pytest
from lxml import html

from macros.citing.notes import notes_in
from macros.documents.page import document_page
from macros.documents.summary import summary
from model.vocabulary import NoteBasis
from tests.support.csv_rows import Table
from tests.support.faults import findings
from tests.support.portals import with_cells, with_rows

DRAFT = "kl-luan-chuyen-2021"
QUOTE = "Giao Ủy ban Kiểm tra Thành ủy chủ trì"


@pytest.fixture(name="summed", scope="module")
def _summed(portal):
    """The portal with two lines of a summary, the later clause first."""
    note = portal.rows("editor_notes")[0]
    lines = [("GC-901", "IV.3", "Ai kiểm tra việc này."), ("GC-902", "I", "Nơi ấy đã làm gì.")]
    rows = [
        with_cells(note, note_id=key, clause_id=clause, note=words, basis=NoteBasis.SUMMARY)
        for key, clause, words in lines
    ]
    return with_rows(portal, editor_notes=[*portal.rows("editor_notes"), *rows])


def test_without_a_written_summary_there_is_none(portal):
    assert summary(portal, DRAFT) is None
    assert "Tóm tắt của cổng" not in document_page(portal, DRAFT)


def test_each_line_leads_to_its_clause_in_the_order_of_the_text(summed):
    (shown,) = html.document_fromstring(document_page(summed, DRAFT)).xpath("//details[contains(@class, 'summary')]")
    lines = shown.xpath("ul/li")

    assert [line.text for line in lines] == ["Nơi ấy đã làm gì. ", "Ai kiểm tra việc này. "]
    assert [line.xpath("string(a/@href)").partition("#")[2] for line in lines] == ["i", "iv-3"]
    assert "Lời của cổng, không phải lời văn bản" in shown.text_content()
    assert "Tóm tắt của cổng (2 câu)" in shown.xpath("string(summary)")


def test_a_summary_is_no_remark_on_the_facts_of_its_clause(summed):
    assert {note.note_id for note in notes_in(summed, DRAFT, "IV.3")}.isdisjoint({"GC-901"})


@pytest.mark.parametrize(
    ("words", "rules"),
    [
        pytest.param("Ủy ban Kiểm tra giúp Thành ủy theo dõi việc này.", [], id="no figure"),
        pytest.param("Việc này xong trong 30 ngày.", ["summary_has_no_other_figure"], id="a figure of nobody"),
        pytest.param("Việc này xong ngày 30/9/2021.", ["summary_has_no_other_figure"], id="a day of nobody"),
    ],
)
def test_a_summary_states_no_figure_that_its_clause_has_not(data_copy, words, rules):
    Table.read(data_copy / "editor_notes.csv").add("GC-901", DRAFT, "IV.3", QUOTE, words, "summary", "")

    assert [each.rule for each in findings(data_copy) if each.severity == "error"] == rules


def test_a_line_that_names_no_clause_is_an_error(data_copy):
    Table.read(data_copy / "editor_notes.csv").add("GC-901", DRAFT, "", QUOTE, "Câu tóm tắt.", "summary", "")

    assert ("editor_notes.csv", "clause_id") in {
        (each.file, each.column) for each in findings(data_copy) if each.severity == "error"
    }
