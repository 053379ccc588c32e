"""Adding a document or a unit is adding rows, never code."""

import json

import pytest

from tests.support.csv_rows import Table
from tests.support.second_document import SECOND, add_facts_of_second, add_second_document
from validation.loading import load_portal

_NO_CLAUSE = {"document_id": "", "clause_id": "", "quote": ""}


def test_a_second_document_and_one_more_unit_appear_by_adding_rows(build, data_copy, tmp_path):
    add_second_document(data_copy, source_document_id=SECOND)
    Table.read(data_copy / "units.csv").add_like("phuong-4", unit_id="phuong-moi", name="Phường Mới")
    glossary = Table.read(data_copy / "glossary.csv")
    for number in range(100):
        outside = {"origin": "outside", "source": "Sổ tay nghiệp vụ", "confidence": "one_source"}
        term = {"term_id": f"z-{number:03}", "term": f"từ ngữ thứ {number}", "definition": f"nghĩa thứ {number}"}
        glossary.add_like("can-bo", **outside | term | _NO_CLAUSE)

    done = build(data_copy, tmp_path / "site")

    assert done.returncode == 0, done.stdout + done.stderr
    text = (tmp_path / "site" / "van-ban" / SECOND / "index.html").read_text("utf-8")
    assert 'data-clause="IV.3"' in text
    assert f"{SECOND}/" in (tmp_path / "site" / "van-ban" / "index.html").read_text("utf-8")
    units = (tmp_path / "site" / "don-vi" / "index.html").read_text("utf-8")
    assert "Phường Mới" in units
    assert (tmp_path / "site" / "don-vi" / "phuong-moi" / "index.html").is_file()
    # A clause is named with its document, now that there are two.
    assert '">Điểm 2.4 khoản 2 mục II</a> <a href' in (tmp_path / "site" / "nhiem-vu" / "index.html").read_text("utf-8")
    facts = json.loads((tmp_path / "site" / "build.json").read_text("utf-8"))
    assert 'id="z-099"' in (tmp_path / "site" / "du-lieu" / "thuat-ngu" / "trang-2" / "index.html").read_text("utf-8")
    assert facts["rows"]["units"] == len((data_copy / "units.csv").read_text("utf-8").splitlines()) - 1


@pytest.mark.parametrize("like", ["phuong-1", "phuong-4", "ban-to-chuc-thanh-uy", "cac-cap-uy", "bo-chinh-tri"])
def test_a_unit_copied_from_any_other_under_a_new_id_and_name_is_accepted(data_copy, like):
    Table.read(data_copy / "units.csv").add_like(like, unit_id="don-vi-moi", name="Ban Dân vận Thành ủy")

    assert load_portal(data_copy).row("units", "don-vi-moi").name == "Ban Dân vận Thành ủy"


def test_a_second_document_whose_only_row_differs_by_its_id_is_accepted(data_copy):
    add_second_document(data_copy)

    assert SECOND in load_portal(data_copy).texts


@pytest.mark.parametrize("name", ["tasks", "policies", "rotation_results", "relations"])
def test_facts_of_a_second_document_are_accepted_table_by_table(data_copy, name):
    """An editor enters a document step by step; what is not entered yet is no error."""
    add_second_document(data_copy, source_document_id=SECOND)
    add_facts_of_second(data_copy, name)

    assert SECOND in load_portal(data_copy).texts
