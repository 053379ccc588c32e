"""Adding a document or a unit is adding rows, never code."""

import csv
import json
import shutil
from pathlib import Path

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

    done = build(data_copy, tmp_path / "site")

    assert done.returncode == 0, done.stdout + done.stderr
    text = (tmp_path / "site" / "van-ban" / SECOND / "index.html").read_text("utf-8")
    assert 'data-clause="IV.3"' in text
    assert f"{SECOND}/" in (tmp_path / "site" / "van-ban" / "index.html").read_text("utf-8")
    units = (tmp_path / "site" / "don-vi" / "index.html").read_text("utf-8")
    assert "Phường Mới" in units
    assert (tmp_path / "site" / "don-vi" / "phuong-moi" / "index.html").is_file()
    facts = json.loads((tmp_path / "site" / "build.json").read_text("utf-8"))
    assert facts["rows"]["units"] == len((data_copy / "units.csv").read_text("utf-8").splitlines()) - 1
