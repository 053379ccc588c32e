"""A clause of another text opens where it is cited, if the words leave no doubt which text of the portal is meant."""

import pytest
from lxml import html

from macros.citing.cited_clauses import cited_clauses
from macros.documents.text import verbatim_text
from tests.support.invented import invented_data
from tests.support.small_documents import PARTY_HEAD, add_small_document
from validation.loading import load_portal

ATTACHING = "quyet-dinh-quy-che"
CITED, CITING = "qd-12-an-hoa", "qd-13-an-hoa"
NODES = [
    {"id": "dieu-1", "number": "Điều 1.", "heading": "Ai"},
    {"id": "dieu-1.2", "number": "2.", "text": "Xã trông."},
    {"id": "dieu-1.2.dd", "number": "đ)", "text": "Ban đêm."},
    {"id": "dieu-5a", "number": "Điều 5a.", "text": "Thôn giúp."},
    {"id": "II", "number": "II.", "heading": "Việc khác"},
    {"id": "II.1", "number": "1.", "text": "Việc ấy."},
    {"id": "II.1.1", "number": "1.1.", "text": "Việc nhỏ."},
]
WORDS = "Làm theo khoản 2 Điều 1 Quy định số 12-QĐ/TU ngày 14/5/2018 của Thị ủy An Hòa."
HEAD = PARTY_HEAD | {"left": [*PARTY_HEAD["left"][:3], "Số 13-QĐ/TU"]}


@pytest.fixture(name="portal", scope="module")
def _portal(tmp_path_factory):
    data = invented_data(tmp_path_factory.mktemp("cited") / "data", ATTACHING)
    add_small_document(data, CITED, NODES)
    add_small_document(
        data, CITING, [{"id": "dieu-1", "number": "Điều 1.", "text": WORDS}], head=HEAD, doc_symbol="13-QĐ/TU"
    )
    return load_portal(data)


@pytest.mark.parametrize(
    ("words", "cited"),
    [
        ("theo khoản 2 Điều 1 Quy định số 12-QĐ/TU", [(CITED, "dieu-1.2")]),
        ("theo điểm đ khoản 2 Điều 1 của Quy định số 12-QĐ/TU ngày 14 tháng 5 năm 2018", [(CITED, "dieu-1.2.dd")]),
        ("theo Điều 5a, Quy định số 12-QĐ/TU", [(CITED, "dieu-5a")]),
        ("nêu tại điểm 1.1 khoản 1 mục II Quy định số 12-QĐ/TU", [(CITED, "II.1.1")]),
        ("theo Điều 1 Quyết định số 219/2021/QĐ-UBND", [(ATTACHING, "dieu-1")]),
        (
            "theo Điều 2 Quy chế ban hành kèm theo Quyết định số 219/2021/QĐ-UBND",
            [(ATTACHING, "quy-che.dieu-2")],
        ),
        (
            "theo Điều 1 Quy định số 12-QĐ/TU và Điều 2 Quyết định số 219/2021/QĐ-UBND",
            [(CITED, "dieu-1"), (ATTACHING, "dieu-2")],
        ),
        pytest.param("theo Điều 1 Quyết định số 12-QĐ/TU", [], id="of another type"),
        pytest.param("theo Điều 1 Quy định số 12-QĐ/TU ngày 14/5/2023", [], id="of another year"),
        pytest.param("theo Điều 1 Quy định số 99-QĐ/TU", [], id="of a document that is not there"),
        pytest.param("theo Điều 9 Quy định số 12-QĐ/TU", [], id="a clause that is not there"),
        pytest.param("theo Điều 1 và Quy định số 12-QĐ/TU", [], id="of the law before it"),
        pytest.param("theo Điều 2 Luật Đê điều, Quy định số 12-QĐ/TU", [], id="of a law named after it"),
        pytest.param("theo Điều 2 Quy trình ban hành kèm theo Quyết định số 219/2021/QĐ-UBND", [], id="not attached"),
        pytest.param("theo Điều 1 12-QĐ/TU", [], id="without its type"),
    ],
)
def test_a_clause_of_another_text_is_recognised_only_where_its_number_type_and_day_agree(portal, words, cited):
    found = cited_clauses(portal, portal.texts[CITING], "dieu-1", words)

    assert [clause for _, _, clause in found] == cited


def test_it_is_shown_in_its_words_with_whose_it_is_and_leads_to_its_page(portal):
    page = html.document_fromstring(str(verbatim_text(portal, CITING)))
    mark = page.xpath("//a[@class='cited' and contains(text(), 'Điều')]")[0]
    (note,) = page.xpath(f"//*[@data-explains='{mark.get('data-term')}']")

    assert (mark.text_content(), mark.get("href")) == ("khoản 2 Điều 1", f"/van-ban/{CITED}/#dieu-1-2")
    assert [each.text_content() for each in note][:3] == [
        "khoản 2 Điều 1",
        "2. Xã trông. đ) Ban đêm.",
        "Quy định số 12-QĐ/TU",
    ]
    assert "Đã ban hành" in note[-1].text_content()
    assert WORDS in page.xpath("string(//*[@id='dieu-1'])")


def test_a_number_leads_to_no_document_of_another_day_or_type_and_never_to_its_own_page(portal):
    page = html.document_fromstring(str(verbatim_text(portal, CITING)))

    assert page.xpath("//a[@class='cited']/text()") == ["khoản 2 Điều 1", "12"]
