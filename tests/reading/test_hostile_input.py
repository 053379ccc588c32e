"""Whatever lies in the data folder: one clear sentence, exit 1 or 2, in seconds and within 1 GB."""

import json
import os
import shutil
from pathlib import Path

import pytest

from model.repository import ROOT
from tests.support.faults import TEXT, replace
from validation.__main__ import main
from validation.folder_check import FolderCheck
from validation.report.as_text import text_report

GIGABYTE = 1 << 30
SECONDS, MEGABYTES = 10, 600


def told(data):
    """Check in this process; give the lines of the report."""
    report = FolderCheck(data).report()
    assert report.errors
    return text_report(report.findings).splitlines()


def write(data, file, content):
    (data / file).write_bytes(content)


def alias_bomb():
    lines = ["- &a0 {id: x, kind: type, text: lol}"]
    lines += [f"- &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 10)]
    return "\n".join(lines).encode()


def sparse(data, file, size=GIGABYTE):
    with (data / file).open("wb") as opened:
        opened.truncate(size)


HOSTILE = {
    "YAML that runs code": (
        TEXT,
        lambda data: replace(data, TEXT, "'KẾT LUẬN'", "!!python/object/apply:os.system ['touch never']"),
        "Không dùng thẻ YAML",
    ),
    "an alias bomb": (TEXT, lambda data: write(data, TEXT, alias_bomb()), "Không dùng bí danh"),
    "deep nesting": (TEXT, lambda data: write(data, TEXT, b"[" * 200_000), "Lồng quá sâu"),
    "a text of 100 MB": (TEXT, lambda data: sparse(data, TEXT, GIGABYTE // 10), "giới hạn 8 MB"),
    "a table of 1 GB": ("units.csv", lambda data: sparse(data, "units.csv"), "giới hạn 300 MB"),
    "a million columns": ("units.csv", lambda data: write(data, "units.csv", b"a," * 1_000_000 + b"a\n"), "1000001 cột"),
    "one endless line": ("units.csv", lambda data: write(data, "units.csv", b"a" * 9_000_000), "không phải là bảng"),
    "NUL bytes": ("units.csv", lambda data: write(data, "units.csv", bytes(5000)), "tệp nhị phân"),
    "a NUL in a cell": ("units.csv", lambda data: replace(data, "units.csv", "Bộ Chính trị,,", "Bộ\0 trị,,"), "NUL"),
    "a workbook called .csv": ("units.csv", lambda data: write(data, "units.csv", b"PK\x03\x04" + bytes(99)), "(.xlsx)"),
    "an old workbook": ("units.csv", lambda data: write(data, "units.csv", b"\xd0\xcf\x11\xe0" + bytes(99)), "(.xls)"),
    "UTF-16": ("units.csv", lambda data: write(data, "units.csv", "unit_id\tname\n".encode("utf-16")), "UTF-16"),
    "a path as an id": (
        "units.csv",
        lambda data: replace(data, "units.csv", "\nbo-chinh-tri,", "\n../../x,"),
        "Mã chỉ gồm a-z",
    ),
    "a folder called .csv": (
        "units.csv",
        lambda data: ((data / "units.csv").unlink(), (data / "units.csv").mkdir()),
        "không phải là một tệp thường",
    ),
    "a source of 100 MB": (
        "source.txt",
        lambda data: sparse(data, TEXT.replace("text.yml", "source.txt"), GIGABYTE // 10),
        "giới hạn 8 MB",
    ),
    "a ledger of 350 MB": ("published_facts.json", lambda data: sparse(data, "published_facts.json", GIGABYTE // 3), "giới hạn 300 MB"),
    "a million empty lines": (
        "units.csv",
        lambda data: write(data, "units.csv", (data / "units.csv").read_bytes() + b"\n" * 1_000_000),
        "Hơn 10000 dòng trống",
    ),
    "a million cells in a row": (
        "units.csv",
        lambda data: write(data, "units.csv", (data / "units.csv").read_bytes() + b"a," * 1_000_000 + b"a\n"),
        "Dòng có 1000001 ô",
    ),
    "a device": (
        "units.csv",
        lambda data: ((data / "units.csv").unlink(), (data / "units.csv").symlink_to("/dev/zero")),
        "dẫn ra ngoài",
    ),
    "a pipe": (
        "units.csv",
        lambda data: ((data / "units.csv").unlink(), os.mkfifo(data / "units.csv")),
        "không phải là một tệp thường",
    ),
    "a link to the outside": (
        "units.csv",
        lambda data: ((data / "units.csv").unlink(), (data / "units.csv").symlink_to("/etc/passwd")),
        "dẫn ra ngoài",
    ),
    "a link to itself": (
        "units.csv",
        lambda data: ((data / "units.csv").unlink(), (data / "units.csv").symlink_to("units.csv")),
        "dẫn ra ngoài",
    ),
    "a folder of texts that is a link": (
        "texts/la",
        lambda data: (data / "texts" / "la").symlink_to("/etc"),
        "dẫn ra ngoài",
    ),
    "a folder of texts without a text": ("texts/../x", lambda data: (data / "texts" / "x").mkdir(), "x/source.txt: ‘source.txt’ — Thiếu tệp"),
}  # fmt: skip


@pytest.fixture(name="tried", scope="module")
def _tried(tmp_path_factory, command):
    """What the check said of each hostile folder within one gigabyte, and what it needed for it."""
    root = tmp_path_factory.mktemp("hostile")
    for number, (_, make, _) in enumerate(HOSTILE.values()):
        make(Path(shutil.copytree(ROOT / "data", root / str(number))))
    folders = [str(root / str(number)) for number in range(len(HOSTILE))]
    done = command("python", "tests/support/limited.py", *folders, PYTHONPATH=str(ROOT))
    assert done.returncode == 0, done.stderr
    shutil.rmtree(root)
    return dict(zip(HOSTILE, map(json.loads, done.stdout.splitlines()), strict=True))


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_input_gets_one_clear_sentence_within_seconds_and_one_gigabyte(name, tried):
    file, _, words = HOSTILE[name]
    report = tried[name]

    assert (report["code"], report["wrong"]) == (1, "")
    assert report["seconds"] < SECONDS
    assert report["megabytes"] < MEGABYTES
    first, *others = report["said"].splitlines()
    assert words in first
    assert file.rpartition("/")[2] in first
    assert [line for line in others if words in line] == []


def test_more_faults_than_memory_holds_end_with_one_sentence_that_names_the_heaviest_file(
    monkeypatch, data_copy, capsys
):
    """Here the memory is said to be full; really filling it takes ten seconds."""
    (data_copy / "units.csv").write_bytes(b"a" * 3_000_000)

    def full(*_, **__):
        raise MemoryError

    monkeypatch.setattr("validation.folder_check.FolderCheck.report", full)

    assert main(["--data", str(data_copy)]) == 2
    assert "hãy xem lại trước hết tệp nặng nhất: “units.csv”" in capsys.readouterr().err


def test_a_file_that_cannot_be_read_hides_no_other_fault_and_makes_none(data_copy):
    """What leads into the unreadable table is not judged; other tables are."""
    write(data_copy, "units.csv", b"PK\x03\x04" + bytes(99))
    replace(data_copy, "rotation_results.csv", ",08,8,", ",08,9,")

    assert [line.split()[1].rstrip(":") for line in told(data_copy)[:-1]] == ["rotation_results.csv:5", "units.csv"]


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        pytest.param(lambda text: text.replace(",", ";"), "dấu chấm phẩy (Excel tiếng Việt", id="semicolons"),
        pytest.param(lambda text: "\ufeff" + text, "dấu BOM", id="a byte order mark"),
        pytest.param(lambda text: text.replace("\n", "\r\n"), "kiểu Windows (CRLF)", id="Windows line ends"),
        pytest.param(lambda text: text.replace(",", "\t"), "dấu tab", id="tabs"),
    ],
)
def test_a_table_as_excel_saves_it_is_named_and_still_checked(data_copy, spoil, words):
    path = data_copy / "status_events.csv"
    header, _ = path.read_text("utf-8").split("\n", 1)
    cells = ["TT-001", "khong-co", "2021-05", "draft", "Nguồn"]
    row = ",".join([*cells, *[""] * (header.count(",") + 1 - len(cells))])
    path.write_text(spoil(f"{header}\n{row}\n"), encoding="utf-8", newline="")

    report = "\n".join(told(data_copy))

    assert words in report
    assert "status_events.csv:2: cột document_id" in report


def test_a_table_in_the_code_page_of_old_windows_is_named_with_the_way_to_save_it(data_copy):
    words = "abbreviation,expansion\nCT,Chu\u0309 ti\u0323ch đô thi\u0323\n"
    write(data_copy, "abbreviations.csv", words.encode("cp1258"))

    report = "\n".join(told(data_copy))

    assert "abbreviations.csv:2: Tệp lưu bằng bảng mã" in report
    assert "Windows-1258" in report
    assert "CSV UTF-8 (Comma delimited)" in report
