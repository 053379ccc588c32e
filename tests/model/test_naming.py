"""What the portal calls things: the same words for the same thing, on pages and in files."""

from datetime import date
from types import SimpleNamespace

import pytest

from model.naming import (
    document_citation,
    document_name,
    document_name_as_printed,
    document_with_standing,
    name_beside_subject,
    titled,
    type_name,
    vietnamese_date,
)
from model.vocabulary import DocumentType

DRAFT = "kl-luan-chuyen-2021"


@pytest.mark.parametrize(
    ("day", "words"),
    [
        pytest.param(date(2025, 6, 16), "16/06/2025", id="day"),
        pytest.param("2002-11-05", "05/11/2002", id="day as the data writes it"),
        pytest.param("2021-05", "5/2021", id="month"),
        pytest.param("2021", "2021", id="year"),
    ],
)
def test_a_date_is_read_day_first_as_far_as_it_is_known(day, words):
    assert vietnamese_date(day) == words


@pytest.mark.parametrize(
    ("document_id", "name"),
    [
        pytest.param("kh-21", "Kế hoạch số 21-KH/TU", id="with a number"),
        pytest.param(DRAFT, "Dự thảo Kết luận tháng 5/2021", id="draft without a number"),
        pytest.param("kh-2021-2025", "kế hoạch luân chuyển cán bộ giai đoạn 2021-2025", id="still to be made"),
    ],
)
def test_a_document_is_called_by_its_number_or_its_date_or_what_is_to_be_made(portal, document_id, name):
    assert document_name(portal.row("documents", document_id)) == name


def _changed(document, **values):
    return SimpleNamespace(**{**vars(document), **values})


@pytest.mark.parametrize(("printed", "name"), [("BẢN CAM KẾT", "BẢN CAM KẾT"), (None, "Văn bản")])
def test_a_document_that_prints_no_type_of_the_list_is_called_as_it_calls_itself(printed, name):
    assert type_name(SimpleNamespace(document_type=DocumentType.OTHER, type_text=printed)) == name


def test_a_draft_is_called_a_draft_whatever_else_is_known_of_it(portal):
    draft = portal.row("documents", DRAFT)
    names = document_name, document_name_as_printed, document_with_standing
    variants = (
        _changed(draft, **values)
        for values in ({}, {"doc_symbol": "12-KL/TU"}, {"date_text": None, "issued_date": None})
    )

    assert all(name(each).startswith("Dự thảo Kết luận") for each in variants for name in names)


def test_the_search_names_a_document_with_the_date_it_prints(portal):
    assert document_name_as_printed(portal.row("documents", DRAFT)) == "Dự thảo Kết luận tháng 5 năm 2021"


def test_a_citation_tells_documents_apart_that_have_the_same_number_or_the_same_month(portal):
    assert document_citation(portal, "kh-21") == "Kế hoạch số 21-KH/TU ngày 17/02/2017 của Ban Thường vụ Thành ủy"
    assert document_citation(portal, DRAFT).startswith(
        "dự thảo Kết luận tháng 5/2021 của Thành ủy Đông Hà “sơ kết 20 năm"
    )
    assert document_citation(portal, "qd-luan-chuyen") == portal.row("documents", "qd-luan-chuyen").title


@pytest.mark.parametrize(
    ("document_id", "words"),
    [
        pytest.param(
            DRAFT, "Công tác quy hoạch, luân chuyển cán bộ thành phố (Dự thảo Kết luận tháng 5/2021)", id="draft"
        ),
        pytest.param("nq-11", "Về việc luân chuyển cán bộ lãnh đạo, quản lý (Nghị quyết số 11-NQ/TW)", id="number"),
        pytest.param("kh-2021-2025", "Kế hoạch luân chuyển cán bộ giai đoạn 2021-2025", id="still to be made"),
    ],
)
def test_a_document_is_titled_by_what_it_is_about_and_by_which_it_is(portal, document_id, words):
    assert titled(portal.row("documents", document_id)) == words


def test_a_document_that_has_no_name_but_its_title_is_named_once(portal):
    assert name_beside_subject(portal.row("documents", "kh-2021-2025")) is None
    assert name_beside_subject(portal.row("documents", "kh-21")) == "Kế hoạch số 21-KH/TU"
