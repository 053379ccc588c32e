"""Whatever lies in the data folder: one clear sentence, exit 1 or 2, in seconds and within 1 GB."""

import os
import resource
import subprocess
import sys
import time

import pytest

from tests.faults import TEXT, replace
from validation.check import folder_report
from validation.formats.as_text import text_report

GIGABYTE = 1 << 30
SECONDS = 60


def limited():
    resource.setrlimit(resource.RLIMIT_DATA, (GIGABYTE, GIGABYTE))


def check(data):
    """Run the check within one gigabyte; give what it said and how long its processor worked."""
    command = [sys.executable, "-m", "validation", "--data", str(data)]
    began = time.monotonic()
    done = subprocess.run(command, capture_output=True, text=True, check=False, preexec_fn=limited)
    assert time.monotonic() - began < SECONDS
    assert (done.returncode, done.stderr) == (1, "")
    return done


def told(data):
    """Check in this process; give the lines of the report."""
    report = folder_report(data)
    assert report.errors
    return text_report(report.findings).splitlines()


def write(data, file, content):
    (data / file).write_bytes(content)


def alias_bomb():
    lines = ["- &a0 {id: x, kind: type, text: lol}"]
    lines += [f"- &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 10)]
    return "\n".join(lines).encode()


def sparse(data, file):
    with (data / file).open("wb") as opened:
        opened.truncate(GIGABYTE)


HOSTILE = {
    "YAML that runs code": (
        TEXT,
        lambda data: replace(data, TEXT, "'KẾT LUẬN'", "!!python/object/apply:os.system ['touch never']"),
        "Không dùng thẻ YAML",
    ),
    "an alias bomb": (TEXT, lambda data: write(data, TEXT, alias_bomb()), "Không dùng bí danh"),
    "deep nesting": (TEXT, lambda data: write(data, TEXT, b"[" * 200_000), "Lồng quá sâu"),
    "a text of 1 GB": (TEXT, lambda data: sparse(data, TEXT), "giới hạn 8 MB"),
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
    "a folder of texts without a text": ("texts/../x", lambda data: (data / "texts" / "x").mkdir(), "Thiếu tệp"),
}  # fmt: skip


#: What could fill the memory runs in a process of its own, within limits.
HEAVY = ("an alias bomb", "deep nesting", "a text of 1 GB", "a table of 1 GB", "a million columns")


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_input_gets_one_clear_sentence(name, data_copy):
    file, make, words = HOSTILE[name]
    make(data_copy)

    lines = check(data_copy).stdout.splitlines() if name in HEAVY else told(data_copy)

    named = [line for line in lines if words in line]
    assert named, lines
    assert file.rpartition("/")[2] in named[0]


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
    path.write_text(spoil(f"{header}\nTT-001,khong-co,2021-05,draft,Nguồn,\n"), encoding="utf-8", newline="")

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
