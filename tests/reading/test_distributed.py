"""Part by part, also on Dask with a worker killed in the middle: the report of a whole table, line for line."""

import os
import signal
import threading
import time

import pytest
from distributed import Client

from benchmarks.made_data.generate import generate
from tests.support.csv_rows import Table
from validation.folder_check import FolderCheck
from validation.large_tables.cutting import NotPlainError, Section, partitions_of, read_partition
from validation.large_tables.on_dask import dask_workers
from validation.reading.files import Limits
from validation.schemas.figures import RotationResultSchema

_ROWS = 600
_SIZE = 20_000
_TABLE = "rotation_results.csv"


@pytest.fixture(name="spoilt", scope="module")
def _spoilt(tmp_path_factory):
    """Figures with faults of every kind, and keys and facts that stand twice, parts apart."""
    folder = generate(tmp_path_factory.mktemp("spoilt") / "data", 3, _ROWS)
    table = Table.read(folder / _TABLE)
    for number, column, value in [
        (3, "movement", "moved"),
        (130, "actual", "nhiều"),
        (200, "clause_id", "I.9"),
        (200, "quote", "không nơi nào có"),
        (210, "document_id", "kl-khong-co"),
        (210, "period_text", "năm 1911"),
        (299, "document_id", "kl-khong-co"),
        (300, "plan_text", "01"),
        (455, "quote", "không có ở đâu"),
        (599, "clause_id", "I.9"),
    ]:
        table.set(number + 1, column, value)
    table.set(401, "result_id", table.get(400, "result_id"))
    table.rows[501] = [table.get(501, "result_id"), *table.rows[11][1:]]
    table.write()
    return folder


def _report_on(cluster, folder):
    with dask_workers(cluster.scheduler_address) as workers:
        return FolderCheck(folder).report(workers=workers, part_bytes=_SIZE)


def test_the_report_is_the_same_when_a_worker_dies_in_the_middle(cluster, spoilt):
    alone = FolderCheck(spoilt).report()
    with Client(cluster) as client:
        killer = threading.Thread(target=_kill_one, args=(client,))
        killer.start()
        together = _report_on(cluster, spoilt)
        killer.join()

    assert len(partitions_of(spoilt, RotationResultSchema, Limits(), _SIZE)) >= 8
    assert len({each.rule for each in alone.findings}) >= 6
    assert together.findings == alone.findings
    assert together.tables == alone.tables


def _kill_one(client):
    """Kill a worker once some parts are judged."""

    def judged():
        return sum(key.startswith("judge-") for keys in client.has_what().values() for key in map(str, keys))

    while not judged():
        time.sleep(0.01)
    os.kill(next(iter(client.run(os.getpid).values())), signal.SIGKILL)


def test_the_report_is_the_same_when_one_process_reads_part_after_part(spoilt):
    assert FolderCheck(spoilt).report(part_bytes=_SIZE) == FolderCheck(spoilt).report()


def test_clean_data_is_clean_on_dask_too(cluster, tmp_path):
    folder = generate(tmp_path / "data", 2, 200)

    report = _report_on(cluster, folder)

    assert (report.findings, report.tables["rotation_results"]) == ([], 200)


@pytest.mark.parametrize("change", ["unsorted", "line break in a cell", "Windows", "short row at the end"])
def test_what_cannot_be_cut_is_read_by_one_process(cluster, tmp_path, change):
    folder = generate(tmp_path / "data", 2, 200)
    path = folder / _TABLE
    header, *lines = path.read_text("utf-8").splitlines(keepends=True)
    changed = {
        "unsorted": [*lines[100:], *lines[:100]],
        "line break in a cell": [lines[0].replace(',"luân', ',"\nluân'), *lines[1:]],
        "Windows": [line.replace("\n", "\r\n") for line in lines],
        "short row at the end": [*lines, "SL-99999999\n"],
    }[change]
    path.write_text(header + "".join(changed), encoding="utf-8", newline="")

    report = _report_on(cluster, folder)

    assert report.findings == FolderCheck(folder).report().findings != []


def test_a_cut_never_falls_into_quotes(tmp_path):
    folder = generate(tmp_path / "data", 1, 30)
    path = folder / _TABLE
    path.write_text(path.read_text("utf-8").replace("luân", "luân\nchuyển"), encoding="utf-8")

    for size in (200, 500, 1_000):
        sections = partitions_of(folder, RotationResultSchema, Limits(), size)
        assert all(isinstance(each, Section) for each in sections)
        assert [each.begin for each in sections[1:]] == [each.end for each in sections[:-1]]
        for each in sections:
            assert path.read_bytes()[each.begin : each.end].count(b'"') % 2 == 0
    with pytest.raises(NotPlainError):
        read_partition(sections[0], RotationResultSchema)


def test_without_dask_the_command_says_what_to_install(command, tmp_path):
    (tmp_path / "distributed.py").write_text("raise ImportError", encoding="utf-8")
    words = ("-m", "validation", "--engine", "dask", "--max-megabytes", "299")

    done = command("python", *words, PYTHONPATH=str(tmp_path))

    assert (done.returncode, done.stdout) == (2, "")
    assert "cần thư viện distributed" in done.stderr
