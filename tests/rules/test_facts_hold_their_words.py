"""One cell that leaves its words, its dates or its neighbours is found in that cell."""

import pytest

from model.texts import place_of
from tests.support.csv_rows import Table
from tests.support.faults import findings, places
from validation.language.spelling import is_syllable, misspelt
from validation.language.words import did_you_mean


@pytest.mark.parametrize(
    ("table", "key", "column", "value"),
    [
        ("documents", "kl-24", "doc_symbol", ""),
        ("documents", "kl-24", "date_text", ""),
        ("documents", "kl-24", "issuer_text", ""),
        ("documents", "kl-24", "title", "Về đẩy mạnh công tác quy hoạch và luân chuyển cán bộ lãnh đạo, quản lý"),
        ("documents", "kl-24", "status", "draft"),
        ("documents", "kl-24", "status", "planned"),
        ("documents", "kl-24", "status_as_of", "2011-11-23"),
        ("documents", "kh-2021-2025", "status", "unknown"),
        ("documents", "qd-luan-chuyen", "document_type", "plan"),
        ("documents", "kl-luan-chuyen-2021", "document_type", "resolution"),
        ("status_events", "TT-001", "event_date", "2021-06"),
        ("status_events", "TT-001", "event_date", ""),
        ("status_events", "TT-001", "status", "issued"),
        ("relations", "QH-012", "target_document_id", "kl-24"),
        ("relations", "QH-013", "relation_type", "based_on"),
        ("relations", "QH-007", "relation_type", "guides"),
        ("task_units", "NV-019 ban-to-chuc-thanh-uy", "role", "responsible"),
        ("task_units", "NV-021 ban-thuong-vu-thanh-uy", "role", "responsible"),
        ("task_units", "NV-001 cac-cap-uy", "unit_id", "cac-cap-uy-truc-thuoc"),
        ("policies", "CS-005", "standing", "past_report"),
        ("policies", "CS-005", "standing", "mandated"),
        ("policies", "CS-004", "kind", "support"),
        ("policies", "CS-004", "decided_by", "thanh-uy"),
        ("policies", "CS-004", "decided_by_text", ""),
        ("support_rates", "HT-001", "payment", "monthly"),
        ("support_rates", "HT-002", "post_level", "head"),
        ("support_rates", "HT-003", "post_level", "head"),
        ("support_rate_wards", "HT-004 phuong-1", "rate_id", "HT-003"),
        ("support_rate_wards", "HT-003 phuong-4", "origin", "inferred"),
        ("support_rate_wards", "HT-004 phuong-1", "confidence", "two_sources"),
        ("eligibility_conditions", "DK-004", "sex", ""),
        ("eligibility_conditions", "DK-001", "sex", "male"),
        ("eligibility_conditions", "DK-006", "applies_to", "key_ward_post"),
        ("rotation_results", "SL-004", "plan_text", ""),
        ("rotation_results", "SL-004", "movement", "city_to_ward_deputy"),
        ("rotation_results", "SL-001", "actual_text", "4"),
        ("base_salaries", "2017-07-01", "end_date", ""),
        ("base_salaries", "2017-07-01", "end_date", "2017-01-01"),
        ("base_salaries", "2018-07-01", "effective_date", "2018-07-02"),
        ("base_salaries", "2026-07-01", "amount_text", "2.350.000"),
        ("base_salaries", "2019-07-01", "decree", "38/2014/NĐ-CP"),
        ("units", "ban-to-chuc-thanh-uy", "kind", "inspection_commission"),
        ("units", "thanh-uy", "parent_id", "thanh-uy"),
        ("abbreviations", "TU Thành ủy", "abbreviation", "TUA"),
        ("glossary", "de-an-97", "term", "Đề án số 96-ĐA/TU"),
    ],
)
def test_a_cell_that_leaves_its_words_is_found(data_copy, table, key, column, value):
    file = Table.read(data_copy / f"{table}.csv")
    fault = file.set(file.row_of(key), column, value)

    assert fault in places(findings(data_copy))


@pytest.mark.parametrize("word", ["quyết", "nghị", "khuỷu", "giữ", "quý", "nghiệp", "ướt", "yếu", "Đảng", "uống"])
def test_a_vietnamese_word_is_a_syllable(word):
    assert is_syllable(word)
    assert list(misspelt(word)) == []


@pytest.mark.parametrize("word", ["quyêt", "nghịh", "pổường", "thángg", "Đôg", "côngchức", "kêt"])
def test_a_slip_is_none(word):
    assert list(misspelt(word)) == [word]


def test_words_are_found_whole_only():
    assert place_of("04", "từ 004 đến 04") == 11
    assert place_of("1.", "1.0") == -1
    assert place_of("cán b", "cán bộ") == -1


def test_a_guess_is_made_only_when_something_is_close():
    assert did_you_mean("polituro", ["politburo", "ward"]) == "Có phải ý bạn là “politburo”?"
    assert did_you_mean("xyz", ["politburo", "ward"]) == ""
