"""What a text cites opens where it is cited: documents with what they are worth, clauses of the text in their words."""

import pytest
import yaml
from lxml import html

from macros.citing.cited_clauses import cited_clauses
from macros.documents.text import verbatim_text
from model.naming import subject_of
from tests.support.invented import invented_data
from tests.support.small_documents import add_small_document
from validation.loading import load_portal
from validation.reading.text_yaml import text_from_yaml
from validation.reading.yaml_nodes import read_plain_yaml

PARTS = [
    {"id": "ten-loai", "text": "QUYẾT ĐỊNH"},
    {"id": "dieu-1", "number": "Điều 1.", "text": "Trông đê."},
    {"id": "dieu-2", "number": "Điều 2.", "heading": "Ai trông"},
    {"id": "dieu-2.1", "number": "1.", "text": "Xã trông."},
    {"id": "dieu-2.1.a", "number": "a)", "text": "Ban ngày."},
    {"id": "dieu-2.1.dd", "number": "đ)", "text": "Ban đêm."},
    {"id": "dieu-2.2", "number": "2.", "text": "Thôn giúp."},
    {"id": "II", "number": "II.", "heading": "Việc khác"},
    {"id": "II.1", "number": "1.", "text": "Việc ấy."},
    {"id": "II.1.1", "number": "1.1.", "text": "Việc nhỏ."},
    {"id": "quy-che", "kind": "attached"},
    {"id": "quy-che.ten-loai", "text": "QUY CHẾ"},
    {"id": "quy-che.dieu-2", "number": "Điều 2.", "heading": "Báo tin"},
    {"id": "quy-che.dieu-2.1", "number": "1.", "text": "Báo ngay."},
]


@pytest.fixture(name="text", scope="module")
def _text():
    words = yaml.safe_dump(PARTS, allow_unicode=True, sort_keys=False, width=10_000)
    return text_from_yaml("thu", read_plain_yaml(words))


@pytest.mark.parametrize(
    ("place", "words", "cited"),
    [
        ("dieu-2.2", "theo điểm a khoản 1 Điều này và Điều 1 Quyết định này", ["dieu-2.1.a", "dieu-1"]),
        ("dieu-1", "theo khoản 2 Điều 2 của Quyết định này", ["dieu-2.2"]),
        ("dieu-1", "nêu tại khoản 1 mục II Quyết định này", ["II.1"]),
        ("dieu-1", "nêu tại điểm 1.1 khoản 1 mục II Quyết định này", ["II.1.1"]),
        ("dieu-2.2", "theo điểm đ khoản 1 Điều này", ["dieu-2.1.dd"]),
        ("quy-che.dieu-2.1", "theo khoản 1 Điều này, Điều 2 Quy chế này", ["quy-che.dieu-2.1", "quy-che.dieu-2"]),
        pytest.param("quy-che.dieu-2.1", "theo Điều 2 Quyết định này", [], id="of the text that it is attached to"),
        pytest.param("dieu-1", "theo Điều 2 Luật Đê điều", [], id="of a law"),
        pytest.param("dieu-1", "theo Điều 2", [], id="of nobody knows what"),
        pytest.param("dieu-1", "theo khoản 9 Điều 2 Quyết định này", [], id="a clause that is not there"),
        pytest.param("dieu-1", "theo Điều 2 Nghị quyết này", [], id="of another type"),
        pytest.param("II.1", "theo khoản 1 Điều này", [], id="outside of articles"),
    ],
)
def test_a_clause_is_recognised_only_where_the_words_say_that_it_is_of_this_text(portal, text, place, words, cited):
    assert [clause for _, _, clause in cited_clauses(portal, text, place, words)] == [("thu", each) for each in cited]


def test_the_words_that_cite_a_clause_are_the_mark(portal, text):
    words = "Làm theo khoản 2 Điều 2 của Quyết định này."

    ((begin, end, _),) = cited_clauses(portal, text, "dieu-1", words)

    assert words[begin:end] == "khoản 2 Điều 2"


def test_a_cited_clause_is_shown_in_its_words_and_the_words_around_it_stay(tmp_path):
    data = invented_data(tmp_path / "data", "thong-bao-diem")
    words = "Theo khoản 1 Điều 2 Quy định này thì trông."
    nodes = [{"id": "dieu-1", "number": "Điều 1.", "text": words}]
    nodes += [
        {"id": "dieu-2", "number": "Điều 2.", "heading": "Ai"},
        {"id": "dieu-2.1", "number": "1.", "text": "Xã trông."},
    ]
    add_small_document(data, "qd-an-hoa", nodes)
    page = html.document_fromstring(str(verbatim_text(load_portal(data), "qd-an-hoa")))

    (mark,) = page.xpath("//a[@class='cited' and starts-with(@href, '#')]")
    (note,) = page.xpath(f"//*[@data-explains='{mark.get('data-term')}']")

    assert mark.get("href") == "#dieu-2-1"
    assert mark.text_content() == "khoản 1 Điều 2"
    assert "1. Xã trông." in note.text_content()
    assert words in page.xpath("string(//*[@id='dieu-1'])")


def test_a_cited_document_is_shown_with_its_subject_issuer_day_and_standing(portal):
    page = html.document_fromstring(str(verbatim_text(portal, "kl-luan-chuyen-2021")))
    mark = page.xpath("//a[@class='cited' and text()='36']")[0]
    (note,) = page.xpath(f"//*[@data-explains='{mark.get('data-term')}']")

    assert mark.get("title") is None
    assert [each.text_content() for each in note] == [
        "Kết luận số 36-KL/TU",
        subject_of(portal.row("documents", "kl-36-tu")),
        "Ban Thường vụ Tỉnh ủy · 28/11/2016 · Không rõ",
    ]
