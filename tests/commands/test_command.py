"""`python -m validation`: its formats, its exit codes, and what a clerk reads."""

import json
from functools import partial
from xml.etree import ElementTree as ET

import pytest
from openpyxl import load_workbook

from editing import __main__ as editing
from intake import __main__ as intake
from tests.support.faults import TEXT, replace
from validation.__main__ import main
from validation.folder_check import FolderCheck
from validation.report.as_text import text_report
from validation.rulebook.findings import finding

FINDING_KEYS = ["file", "line", "column", "rule", "value", "message", "severity"]


@pytest.fixture(name="broken")
def _broken(data_copy):
    """Three bad cells in two files."""
    replace(data_copy, "rotation_results.csv", ",08,8,", ",08,9,")
    replace(data_copy, "units.csv", ",politburo,", ",polituro,")
    replace(data_copy, "units.csv", "thanh-uy,false,document,Ban Tổ chức", "thanh-uy,FALSE,document,Ban Tổ chức")
    return data_copy


@pytest.fixture(name="run")
def _run(command):
    """Run `python -m validation`."""
    return partial(command, "python", "-m", "validation")


def test_good_data_ends_with_0_and_one_sentence(run, data_copy):
    done = run("--data", data_copy)

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "Dữ liệu đạt: không có lỗi, 0 cảnh báo.\n"


def test_bad_data_ends_with_1_and_names_every_cell(run, broken):
    done = run("--data", broken)

    assert done.returncode == 1
    assert (
        "rotation_results.csv:5 (điều khoản fn-1): cột actual (Kết quả (đồng chí)): ‘9’ — Lời văn “08” đọc là 8"
        in done.stdout
    )
    assert "units.csv:5 (điều khoản II.2.1): cột kind (Loại): ‘polituro’" in done.stdout
    assert "Có phải ý bạn là “politburo”?" in done.stdout
    assert "Excel đã đổi thành FALSE" in done.stdout
    assert done.stdout.endswith("Dữ liệu chưa đạt: 3 lỗi trong 2 tệp, 0 cảnh báo.\n")


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(["--data", "khong-co"], id="no such folder"),
        pytest.param(["--data", "docs"], id="a folder without tables"),
        pytest.param(["--data", "pyproject.toml"], id="a file for a folder"),
        pytest.param(["--also", "khong-co"], id="no such folder of pages"),
        pytest.param(["--max-megabytes", "mười"], id="a limit that is no number"),
        pytest.param(["--output"], id="an option without its value"),
        pytest.param(["--output", "docs"], id="a report in the place of a folder"),
        pytest.param(["confirm", "--dat"], id="a confirmation of nothing"),
        pytest.param(["reports"], id="no report to take in"),
        pytest.param(["--format", "pdf"], id="no such format"),
        pytest.param(["--format", "xlsx"], id="a workbook without a place"),
        pytest.param(["--output", "khong-co/bao-cao.txt"], id="a report that cannot be written"),
    ],
)
def test_an_unusable_call_ends_with_2_and_one_sentence(run, arguments):
    done = run(*arguments)

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.count("\n") == 1
    assert not {"Traceback", "argument", "directory", "required:"} & set(done.stderr.replace("(", " ").split())


def test_json_has_exactly_the_promised_form(broken, tmp_path):
    output = tmp_path / "report.json"
    assert main(["--data", str(broken), "--format", "json", "--output", str(output)]) == 1

    report = json.loads(output.read_text("utf-8"))

    assert list(report) == ["valid", "errors", "tables"]
    assert report["valid"] is False
    assert [list(each) for each in report["errors"]] == [FINDING_KEYS] * 3
    assert ("units.csv", 5, "kind", "isin", "polituro", "error") in {
        tuple(each[key] for key in FINDING_KEYS if key != "message") for each in report["errors"]
    }
    assert report["tables"]["tasks"] == 28


def test_a_file_deeper_in_the_data_is_named_from_the_data_folder(data_copy, capsys):
    line = replace(data_copy, TEXT, "Kết quả đạt được", "Kết quả đạt đuợc")

    main(["--data", str(data_copy), "--format", "json"])

    (error,) = json.loads(capsys.readouterr().out)["errors"]
    assert (error["file"], error["line"], error["column"]) == (TEXT, line, "heading")


def test_github_shows_each_finding_beside_its_line(broken, capsys):
    main(["--data", str(broken), "--format", "github"])

    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 3
    assert lines[0].startswith(f"::error file={broken.as_posix()}/rotation_results.csv,line=5,title=Giá trị khác")
    assert all("\n" not in line and line.count("::") == 2 for line in lines)


def test_gitlab_shows_each_finding_beside_its_line(broken, capsys):
    main(["--data", str(broken), "--format", "gitlab"])

    entries = json.loads(capsys.readouterr().out)
    assert [entry["location"]["lines"]["begin"] for entry in entries] == [5, 4, 5]
    assert len({entry["fingerprint"] for entry in entries}) == 3


def test_junit_counts_a_failure_for_each_error_and_a_case_for_each_table(broken, capsys):
    main(["--data", str(broken), "--format", "junit"])

    suites = ET.fromstring(capsys.readouterr().out)  # noqa: S314 - our own output
    assert suites.get("failures") == "3"
    assert len(suites.findall("testsuite/testcase/failure")) == 3
    assert {suite.get("name") for suite in suites} >= {"tasks.csv", "units.csv"}


def test_the_workbook_copy_holds_the_findings_as_text_and_no_formula(broken, tmp_path):
    replace(broken, "units.csv", "Bộ Chính trị,,", "=1+1,,")
    output = tmp_path / "report.xlsx"
    main(["--data", str(broken), "--format", "xlsx", "--output", str(output)])

    rows = list(load_workbook(output)["Báo cáo"].iter_rows(values_only=True))

    assert rows[0][:5] == ("Mức", "Tệp", "Dòng", "Hàng bảng tính", "Cột")
    assert ("Lỗi", "units.csv", 5, 5, "name", "Tên đơn vị", "=1+1") in {row[:7] for row in rows}


def test_the_same_data_gives_the_same_workbook(broken):
    from validation.report.as_workbook import workbook_report

    report = FolderCheck(broken).report()

    assert workbook_report(report) == workbook_report(report)


def test_ten_thousand_bad_rows_can_be_read():
    bad = [finding("isin", "editor_notes.csv", line, "basis", "khong-co") for line in range(2, 10_002)]
    bad.append(finding("not_empty", "editor_notes.csv", 7, "note"))

    told = text_report(bad).splitlines()

    assert len(told) == 6
    assert told[3].strip() == "… và 9997 chỗ nữa cùng lỗi ấy ở dòng 5–10001."
    assert "editor_notes.csv:7: cột note" in told[4]
    assert told[5] == "Dữ liệu chưa đạt: 10001 lỗi trong 1 tệp, 0 cảnh báo."


def test_a_row_that_excel_numbers_otherwise_is_named_by_both_numbers(data_copy):
    replace(data_copy, "units.csv", "Bộ Chính trị,,", '"Bộ\nChính trị",,')
    replace(data_copy, "units.csv", ",party_commission,", ",party_comission,")

    told = text_report(FolderCheck(data_copy).report().findings)

    assert "units.csv:7 (hàng 6 trong bảng tính) (điều khoản IV.3): cột kind" in told


def test_colour_is_for_terminals_only(run, broken):
    found = FolderCheck(broken).report().findings

    assert "\033[" in text_report(found, colour=True)
    assert "\033[" not in text_report(found) + run("--data", broken).stdout


def test_errors_come_before_warnings(data_copy):
    replace(data_copy, "exceptions.csv", "2027-11-23", "2021-11-23")
    replace(data_copy, "units.csv", ",politburo,", ",polituro,")

    told = text_report(FolderCheck(data_copy).report().findings).splitlines()

    assert [line.split()[0] for line in told] == ["LỖI", "CẢNH", "CẢNH", "Dữ"]


@pytest.mark.parametrize(("package", "command"), [(editing, "confirm"), (intake, "reports")])
def test_a_command_beside_the_check_is_the_same_behind_its_own_door(package, command, capsys):
    with pytest.raises(SystemExit):
        package.main([command, "--help"])
    own = capsys.readouterr().out
    with pytest.raises(SystemExit):
        main([command, "--help"])

    assert capsys.readouterr().out == own != ""


@pytest.mark.parametrize("package", [editing, intake])
def test_a_command_that_is_none_is_answered_in_vietnamese_with_those_there_are(package, capsys):
    with pytest.raises(SystemExit) as ended:
        package.main(["xoa-het"])

    assert ended.value.code == 2
    assert "Lệnh chưa đúng" in capsys.readouterr().err
