"""A table may come as one CSV file, as a folder of parts, or as Parquet: what is found stands where it stands."""

import pyarrow as pa
import pytest
from pyarrow import parquet

from benchmarks.made_data.generate import generate
from tests.support.csv_rows import read_rows, write_rows
from validation.folder_check import FolderCheck
from validation.large_tables.on_dask import dask_workers
from validation.loading import load_portal

_NAME = "rotation_results"
_PART = 20


@pytest.fixture(name="whole")
def _whole(tmp_path):
    """Figures in one file, some cells wrong, one key twice."""
    folder = generate(tmp_path / "data", 2, 60)
    header, *lines = (folder / f"{_NAME}.csv").read_text("utf-8").splitlines(keepends=True)
    lines[5] = lines[5].replace("kl-000000", "kl-khong-co")
    lines[25] = lines[25].replace("kl-000000", "kl-khong-co")
    lines[44] = lines[43]
    (folder / f"{_NAME}.csv").write_text(header + "".join(lines), encoding="utf-8")
    return folder


def _in_parts(folder):
    header, *rows = read_rows(folder / f"{_NAME}.csv")
    (folder / _NAME).mkdir()
    for number in range(0, len(rows), _PART):
        part = folder / _NAME / f"part-{number // _PART:04}.csv"
        write_rows(part, [header, *rows[number : number + _PART]])
    (folder / f"{_NAME}.csv").unlink()


def _as_parquet(folder):
    header, *rows = read_rows(folder / f"{_NAME}.csv")
    columns = {
        name: [cell or None for cell in cells] for name, cells in zip(header, zip(*rows, strict=True), strict=True)
    }
    columns["actual"] = pa.array([int(cell) for cell in columns["actual"]])
    parquet.write_table(pa.table(columns), folder / f"{_NAME}.parquet", row_group_size=_PART)
    (folder / f"{_NAME}.csv").unlink()


def _of_figures(report):
    return [each for each in report.findings if each.file.startswith(_NAME)]


def _places(found):
    return sorted((each.file, each.line, each.column, each.rule, each.value) for each in found)


def test_in_a_folder_of_parts_each_finding_stands_in_its_part(whole):
    in_one = _of_figures(FolderCheck(whole).report())
    _in_parts(whole)
    in_parts = FolderCheck(whole).report()

    moved = [(f"{_NAME}/part-{(each.line - 2) // _PART:04}.csv", (each.line - 2) % _PART + 2, each) for each in in_one]
    assert len(in_one) >= 4
    assert _places(_of_figures(in_parts)) == sorted(
        (file, line, each.column, each.rule, each.value) for file, line, each in moved
    )
    assert in_parts.tables[_NAME] == 60


def test_in_parquet_a_row_stands_where_it_would_in_csv(whole):
    in_one = _of_figures(FolderCheck(whole).report())
    _as_parquet(whole)

    in_parquet = _of_figures(FolderCheck(whole).report())

    assert [each._replace(file=f"{_NAME}.csv") for each in in_parquet] == in_one


@pytest.mark.parametrize("change", [_in_parts, _as_parquet])
def test_parts_and_parquet_make_the_same_portal(tmp_path, change):
    folder = generate(tmp_path / "data", 2, 60)
    before = load_portal(folder)
    change(folder)

    after = load_portal(folder)

    assert after.tables == before.tables
    assert after.fingerprint != before.fingerprint


@pytest.mark.parametrize("change", [_in_parts, _as_parquet])
def test_dask_reads_parts_and_parquet_as_one_process_does(cluster, whole, change):
    change(whole)

    with dask_workers(cluster.scheduler_address) as workers:
        together = FolderCheck(whole).report(workers=workers, part_bytes=4_000)

    assert together.findings == FolderCheck(whole).report().findings != []


def test_a_foreign_file_among_the_parts_is_named(whole):
    _in_parts(whole)
    (whole / _NAME / "ghi chú.txt").touch()

    assert ("file_is_known", f"{_NAME}/ghi chú.txt") in {
        (each.rule, each.file) for each in FolderCheck(whole).report().findings
    }


def test_what_is_no_parquet_is_refused(whole):
    (whole / f"{_NAME}.csv").rename(whole / f"{_NAME}.parquet")

    assert ("file_is_text", f"{_NAME}.parquet") in {
        (each.rule, each.file) for each in FolderCheck(whole).report().findings
    }
