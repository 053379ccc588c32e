"""The diagram of relations: every relation of the data, once, with its clause and both documents."""

import pytest
from lxml import html

from macros.documents.relation_map import relation_map
from model.texts import anchor

DOCUMENT = "kl-luan-chuyen-2021"


def _drawn(portal, document_id: str):
    return html.fragment_fromstring(str(relation_map(portal, document_id)))


@pytest.fixture(name="drawn")
def _drawn_document(portal):
    return _drawn(portal, DOCUMENT)


def test_every_relation_is_drawn_once_from_its_clause_to_its_document(portal, drawn):
    relations = portal.group("relations", "document_id")[DOCUMENT]
    for each in relations:
        end = f"#{each.target_document_id}"
        places = drawn.xpath(
            "//li[contains(@class, 'map__branch--out')][.//p//a[contains(@href, $end)]]"
            "/ul/li[strong = $kind]/a[contains(@href, $clause)]/@href",
            end=end,
            kind=each.relation_type.label,
            clause=f"#{anchor(each.clause_id)}",
        )
        assert [place for place in places if place.endswith(f"#{anchor(each.clause_id)}")] != [], each
    assert len(drawn.xpath("//li/ul/li/a")) == len(relations)


def test_the_other_document_draws_the_same_relations_the_other_way(portal):
    drawn = _drawn(portal, "de-an-97")
    relations = portal.group("relations", "target_document_id")["de-an-97"]

    assert not drawn.xpath("//li[contains(@class, 'map__branch--out')]")
    assert len(drawn.xpath("//li[contains(@class, 'map__branch--in')]/ul/li/a")) == len(relations)


def test_each_document_says_what_is_known_of_its_standing(drawn):
    for end in drawn.xpath("//p[@class='map__end']"):
        assert end.xpath("string(strong)") in {"Không rõ", "Được giao xây dựng"}
    assert len(drawn.xpath("//li[contains(@class, 'map__branch--planned')]")) == 3


def test_a_relation_of_another_document_says_whose_it_is_and_an_inferred_one_that_it_is(drawn):
    remarks = {strong.text: strong.getparent().xpath("string(small)") for strong in drawn.xpath("//li/strong")}

    assert remarks["theo tinh thần"] == "(quan hệ của Đề án số 97-ĐA/TU)"
    assert remarks["thực hiện"] == "(quan hệ của chính sách CS-007)"
    assert remarks["dẫn số kế hoạch của"] == "(Suy luận của người biên tập)"
    assert remarks["sơ kết"] == ""
