"""A clause that another document changed says so, and its words stay as they were issued."""

from types import SimpleNamespace

import pytest
from lxml import html

from macros.documents.page import document_page
from model.texts import anchor
from model.vocabulary import DocumentStatus, RelationType
from tests.support.editions.two_texts import ISSUED, add_row, add_text, two_editions
from tests.support.faults import findings
from tests.support.portals import with_rows

AMENDING, AMENDED = "quyet-dinh-sua-doi", "quyet-dinh-quy-che"
CLAUSE = "quy-che.dieu-1.2.a"


def relation(kind, target):
    return SimpleNamespace(
        relation_id="QH-901",
        document_id=AMENDING,
        clause_id="dieu-1.1",
        quote="Sửa đổi",
        relation_type=kind,
        target_document_id=AMENDED,
        target_clause_id=target,
        subject_document_id=None,
        subject_policy_id=None,
        basis=None,
    )


def told(portal, place):
    page = html.fragment_fromstring(document_page(portal, AMENDED))
    return [" ".join(each.text_content().split()) for each in page.xpath(f"{place}//*[@class='became']")]


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (RelationType.AMENDS, "được sửa đổi, bổ sung bởi khoản 1 Điều 1"),
        (RelationType.REPEALS, "bị bãi bỏ bởi khoản 1 Điều 1"),
    ],
)
def test_a_changed_clause_names_the_clause_that_changed_it(invented_portal, kind, words):
    portal = with_rows(invented_portal, relations=[relation(kind, CLAUSE)])

    (said,) = told(portal, f"//*[@id='{anchor(CLAUSE)}']")

    assert said.startswith(words)
    assert said.endswith("(chưa nhập vào lời)")


def test_a_change_of_the_whole_text_is_told_above_it_with_the_day_of_its_effect(invented_portal):
    event = SimpleNamespace(
        event_id="TT-901", document_id=AMENDING, event_date="2020-01-15", status=DocumentStatus.IN_EFFECT
    )
    event = SimpleNamespace(
        **vars(event),
        source="Công báo.",
        note=None,
        source_document_id=None,
        clause_id=None,
        quote=None,
        affected_clause_id=None,
    )
    rows = {"relations": [relation(RelationType.AMENDS, None)], "status_events": [event]}

    (said,) = told(with_rows(invented_portal, **rows), "/*")

    assert "từ ngày 15/01/2020" in said


def test_what_only_cites_a_clause_changes_nothing(invented_portal):
    portal = with_rows(invented_portal, relations=[relation(RelationType.CITES, CLAUSE)])

    assert told(portal, f"//*[@id='{anchor(CLAUSE)}']") == []


@pytest.mark.parametrize(
    ("above", "asked"), [("Sửa đổi, bổ sung Kết luận số 45-KL/TU", []), ("Việc khác", ["target_is_recognised"])]
)
def test_a_clause_that_repeals_what_the_one_above_names_is_understood(tmp_path, above, asked):
    data = two_editions(tmp_path / "data")
    add_text(data, AMENDING, ISSUED, {"I": ("I.", above), "I.1": ("1.", "Bãi bỏ khoản 5 mục II.")})
    repealing = {
        "document_id": AMENDING,
        "clause_id": "I.1",
        "quote": "Bãi bỏ khoản 5 mục II",
        "relation_type": "repeals",
    }
    add_row(
        data,
        "relations",
        repealing | {"relation_id": "QH-901", "target_document_id": ISSUED, "target_clause_id": "II.5"},
    )

    assert [each.rule for each in findings(data) if each.file == "relations.csv"] == asked
