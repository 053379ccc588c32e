"""Adding a document or a unit is adding rows, never code."""

import csv
import json
import shutil
from pathlib import Path

import pytest

from validation.loading import load_portal

_NO_CLAUSE = {"document_id": "", "clause_id": "", "quote": ""}
FIRST, SECOND = "kl-luan-chuyen-2021", "kl-thu-hai-2022"


def _add_row(table: Path, key: str, like: str, **changes: str) -> None:
    """Add a row like another one, in its place by key."""
    with table.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    (model,) = [row for row in rows if row[key] == like]
    rows = sorted([*rows, model | changes], key=lambda row: row[key])
    with table.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(model), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def test_a_second_document_and_one_more_unit_appear_by_adding_rows(build, data_copy, tmp_path):
    shutil.copytree(data_copy / "texts" / FIRST, data_copy / "texts" / SECOND)
    _add_row(data_copy / "documents.csv", "document_id", FIRST, document_id=SECOND, source_document_id=SECOND)
    _add_row(data_copy / "units.csv", "unit_id", "phuong-4", unit_id="phuong-moi", name="Phường Mới")

    for number in range(100):
        outside = {"origin": "outside", "source": "Sổ tay nghiệp vụ", "confidence": "one_source"}
        term = {"term_id": f"z-{number:03}", "term": f"từ ngữ thứ {number}", "definition": f"nghĩa thứ {number}"}
        _add_row(data_copy / "glossary.csv", "term_id", "can-bo", **outside | term | _NO_CLAUSE)

    done = build(data_copy, tmp_path / "site")

    assert done.returncode == 0, done.stdout + done.stderr
    text = (tmp_path / "site" / "van-ban" / SECOND / "index.html").read_text("utf-8")
    assert 'data-clause="IV.3"' in text
    assert f"{SECOND}/" in (tmp_path / "site" / "van-ban" / "index.html").read_text("utf-8")
    units = (tmp_path / "site" / "don-vi" / "index.html").read_text("utf-8")
    assert "Phường Mới" in units
    assert (tmp_path / "site" / "don-vi" / "phuong-moi" / "index.html").is_file()
    assert '">Chú thích 2</a>, <a href' in units  # a clause is named with its document, now that there are two
    assert '">Chú thích 1</a>, <a href' in (tmp_path / "site" / "thong-ke" / "index.html").read_text("utf-8")
    facts = json.loads((tmp_path / "site" / "build.json").read_text("utf-8"))
    assert 'id="z-099"' in (tmp_path / "site" / "du-lieu" / "thuat-ngu" / "trang-2" / "index.html").read_text("utf-8")
    assert facts["rows"]["units"] == len((data_copy / "units.csv").read_text("utf-8").splitlines()) - 1


def _rows(table: Path) -> list[dict[str, str]]:
    with table.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _write(table: Path, rows: list[dict[str, str]]) -> None:
    with table.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


@pytest.mark.parametrize("like", ["phuong-1", "phuong-4", "ban-to-chuc-thanh-uy", "cac-cap-uy", "bo-chinh-tri"])
def test_a_unit_copied_from_any_other_under_a_new_id_and_name_is_accepted(data_copy, like):
    _add_row(data_copy / "units.csv", "unit_id", like, unit_id="don-vi-moi", name="Ban Dân vận Thành ủy")

    assert load_portal(data_copy).row("units", "don-vi-moi").name == "Ban Dân vận Thành ủy"


def test_a_second_document_whose_only_row_differs_by_its_id_is_accepted(data_copy):
    shutil.copytree(data_copy / "texts" / FIRST, data_copy / "texts" / SECOND)
    _add_row(data_copy / "documents.csv", "document_id", FIRST, document_id=SECOND)

    assert SECOND in load_portal(data_copy).texts


@pytest.mark.parametrize(
    "tables",
    [
        pytest.param([("tasks.csv", "task_id", "NV-1")], id="tasks alone"),
        pytest.param([("policies.csv", "policy_id", "CS-1")], id="policies alone"),
        pytest.param([("rotation_results.csv", "result_id", "SL-1")], id="figures alone"),
        pytest.param([("relations.csv", "relation_id", "QH-1")], id="relations alone"),
    ],
)
def test_facts_of_a_second_document_are_accepted_table_by_table(data_copy, tables):
    """An editor enters a document step by step; what is not entered yet is no error."""
    shutil.copytree(data_copy / "texts" / FIRST, data_copy / "texts" / SECOND)
    _add_row(data_copy / "documents.csv", "document_id", FIRST, document_id=SECOND, source_document_id=SECOND)
    for name, key, prefix in tables:
        rows = _rows(data_copy / name)
        copies = [
            row | {"document_id": SECOND, key: f"{prefix}{number:02}"}
            for number, row in enumerate((row for row in rows if row["document_id"] == FIRST), 1)
        ]
        _write(data_copy / name, rows + copies)

    assert SECOND in load_portal(data_copy).texts
