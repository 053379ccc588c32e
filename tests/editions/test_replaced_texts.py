"""A text that another work replaces, and that a row lays beside it, leads on clause by clause; so do relations that moved."""

from types import SimpleNamespace

import pytest
from lxml import html

from macros.documents.page import document_page
from model.texts import anchor
from model.vocabulary import RelationType
from tests.support.editions.two_texts import DRAFT, ISSUED, LINK, add_row, two_editions
from tests.support.portals import with_rows
from validation.folder_check import FolderCheck

_NONE = dict.fromkeys(["target_clause_id", "subject_document_id", "subject_policy_id", "basis"])


def relation(document_id, clause_id, quote, kind, target):
    cells = {"relation_id": "QH-901", "document_id": document_id, "clause_id": clause_id, "quote": quote}
    return SimpleNamespace(**cells, relation_type=kind, target_document_id=target, **_NONE)


REPLACES = relation(ISSUED, "I.1", "Các xã", RelationType.REPLACES, DRAFT)


@pytest.fixture(name="works", scope="module")
def _works(tmp_path_factory):
    """Two works, the later one laid beside the earlier one."""
    data = two_editions(tmp_path_factory.mktemp("works") / "data", linked=False)
    add_row(data, "editions", LINK | {"relation": "compared_with"})
    return FolderCheck(data).portal()


def beside(portal, clause_id):
    page = html.fragment_fromstring(document_page(portal, DRAFT))
    return [
        " ".join(each.text_content().split())
        for each in page.xpath(f"//*[@id='{anchor(clause_id)}']//*[@class='became']")
    ]


def test_a_clause_of_a_replaced_text_says_where_it_is_now(works):
    portal = with_rows(works, relations=[REPLACES])

    assert beside(portal, "II.3") == ["đổi số: nay là khoản 2 mục II Kết luận số 45-KL/TU (cổng suy ra từ hai bản)"]
    assert beside(portal, "II.2") == ["không còn ở Kết luận số 45-KL/TU (cổng suy ra từ hai bản)"]


def test_what_is_only_laid_beside_another_text_is_not_said_to_have_become_it(works):
    assert beside(works, "II.3") == ["đổi số: đặt cạnh khoản 2 mục II Kết luận số 45-KL/TU (cổng suy ra từ hai bản)"]


def test_a_replaced_text_that_no_row_lays_beside_another_says_nothing(works):
    assert beside(with_rows(works, relations=[REPLACES], editions=[]), "II.3") == []


def test_the_page_of_a_draft_says_where_its_relations_are_told_now(tmp_path):
    portal = FolderCheck(two_editions(tmp_path / "data")).portal()
    cites = relation(DRAFT, "II.3", "học sinh", RelationType.REPLACES, ISSUED)

    page = html.fragment_fromstring(document_page(with_rows(portal, relations=[cites]), DRAFT))

    said = " ".join(page.xpath("//*[@id='luoc-do']")[0].text_content().split())
    assert "Văn bản này nhắc đến văn bản khác: nay ghi ở Kết luận số 45-KL/TU." in said
