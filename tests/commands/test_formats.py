"""Each form of the report, letter for letter: what people and programs read does not change by chance."""

import io
import json
from pathlib import Path

import pytest
from openpyxl import load_workbook

from validation.report.as_annotations import github_report, gitlab_report
from validation.report.as_json import json_report
from validation.report.as_junit import junit_report
from validation.report.as_text import text_report
from validation.report.as_workbook import workbook_report
from validation.report.report import Report
from validation.rulebook.findings import finding

MISSING = finding("file_is_present", "tasks.csv", 0, value="tasks.csv")
WRONG = finding(
    "isin", "units.csv", 7, "kind", "a,b:\n100%", detail="Không có “a,b”.", title="Loại", key="x", sheet_row=6
)
OPEN = finding("clause_is_covered", "texts/kl/text.yml", 12, "id", "II.1", key="II.1")
WHOLE = finding("same_name_twice", "units.csv", 9)


@pytest.fixture(name="report")
def _report():
    return Report([MISSING, OPEN, WRONG, WHOLE], {"units": 40, "tasks": 0, "policies": 7}, Path("x/data"))


def test_text_tells_place_value_fault_and_remedy(report):
    assert text_report(report.findings).splitlines() == [
        "LỖI       tasks.csv: ‘tasks.csv’ — Thiếu tệp dữ liệu. Khôi phục tệp này; bảng chưa có dòng nào vẫn phải có dòng tiêu đề.",
        "LỖI       units.csv:7 (hàng 6 trong bảng tính): cột kind (Loại): ‘a,b:⏎100%’ — Không có “a,b”. Chọn một giá trị trong danh mục.",
        "CẢNH BÁO  texts/kl/text.yml:12: khóa id: ‘II.1’ — Điều khoản có dấu hiệu giao việc mà chưa gắn với nhiệm vụ hay chính sách nào. Thêm nhiệm vụ, chính sách; hoặc ghi lý do vào exceptions.csv.",
        "CẢNH BÁO  units.csv:9: Hai dòng mang cùng một tên. Nếu là một, bỏ một dòng; nếu là hai, thêm chữ để phân biệt hoặc ghi lý do vào exceptions.csv.",
        "Dữ liệu chưa đạt: 2 lỗi trong 2 tệp, 2 cảnh báo.",
    ]


def test_text_in_colour_marks_errors_warnings_and_the_count(report):
    told = text_report(report.findings, colour=True).splitlines()

    assert [line[:5] for line in told] == ["\033[31m", "\033[31m", "\033[33m", "\033[33m", "\033[1mD"]
    assert all(line.count("\033[0m") == 1 for line in told)


def test_many_like_faults_are_told_by_three_and_by_runs_of_lines():
    lines = [*range(2, 8), 9, 10, *range(20, 60, 2)]
    found = [finding("is_integer", "t.csv", line, "actual", "x") for line in lines]

    told = text_report(found).splitlines()

    assert [line.split(":")[1] for line in told[:3]] == ["2", "3", "4"]
    assert told[3] == (
        "          … và 25 chỗ nữa cùng lỗi ấy ở dòng 5–7, 9–10, 20, 22, 24, 26, 28, 30, 32, 34, 36, 38, …."
    )
    assert told[4] == "Dữ liệu chưa đạt: 28 lỗi trong 1 tệp, 0 cảnh báo."
    assert len(text_report(found[:10]).splitlines()) == 11


def test_a_long_value_is_cut_in_the_text():
    (told, _) = text_report([finding("is_spelt", "t.csv", 2, "note", "a" * 121)]).splitlines()

    assert f"‘{'a' * 120}…’" in told


def test_json_is_the_form_of_the_design(report):
    written = "".join(json_report(report))

    assert json.loads(written) == {
        "valid": False,
        "errors": [
            {
                "file": each.file,
                "line": each.line,
                "column": each.column,
                "rule": each.rule,
                "value": each.value,
                "message": each.message,
                "severity": each.severity,
            }
            for each in report.findings
        ],
        "tables": {"units": 40, "tasks": 0, "policies": 7},
    }
    assert "Thiếu tệp" in written
    assert json.loads("".join(json_report(Report([OPEN])))) | {"errors": []} == {
        "valid": True,
        "errors": [],
        "tables": {},
    }


def test_github_gets_one_command_a_finding(report):
    lines = github_report(report).splitlines()

    assert lines[0] == (
        "::error file=x/data/tasks.csv,line=1,title=Thiếu tệp dữ liệu.::Thiếu tệp dữ liệu. "
        "Khôi phục tệp này; bảng chưa có dòng nào vẫn phải có dòng tiêu đề."
    )
    assert lines[1].startswith("::warning file=x/data/texts/kl/text.yml,line=12,title=")
    assert lines[2] == (
        "::error file=x/data/units.csv,line=7,title=Giá trị không có trong danh mục."
        "::kind: ‘a,b:%0A100%25’ — Không có “a,b”. Chọn một giá trị trong danh mục."
    )


def test_gitlab_gets_its_code_quality_report(report):
    written = gitlab_report(report)
    entries = json.loads(written)

    assert [set(entry) for entry in entries] == [
        {"description", "check_name", "fingerprint", "severity", "location"}
    ] * 4
    assert entries[0]["description"] == MISSING.message
    assert entries[2]["description"] == f"kind: {WRONG.message}"
    assert [entry["check_name"] for entry in entries] == [each.rule for each in report.findings]
    assert [entry["severity"] for entry in entries] == ["critical", "minor", "critical", "minor"]
    assert entries[0]["location"] == {"path": "x/data/tasks.csv", "lines": {"begin": 1}}
    assert entries[2]["location"] == {"path": "x/data/units.csv", "lines": {"begin": 7}}
    assert len({entry["fingerprint"] for entry in entries}) == 4
    assert "Thiếu" in written


def test_junit_has_a_suite_a_file_and_a_case_a_finding(report):
    assert (
        junit_report(report).splitlines()
        == f"""<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="validation" failures="2">
  <testsuite name="units.csv" tests="2" failures="1">
    <testcase classname="units.csv" name="dòng 7 kind isin" file="units.csv" line="7">
      <failure message="{_sentence(7)}" type="isin">{_sentence(7)}</failure>
    </testcase>
    <testcase classname="units.csv" name="dòng 9 same_name_twice" file="units.csv" line="9">
      <system-out>units.csv:9: {WHOLE.message}</system-out>
    </testcase>
  </testsuite>
  <testsuite name="tasks.csv" tests="1" failures="1">
    <testcase classname="tasks.csv" name="dòng 0 file_is_present" file="tasks.csv" line="0">
      <failure message="tasks.csv: ‘tasks.csv’ — {MISSING.message}" type="file_is_present">tasks.csv: ‘tasks.csv’ — {MISSING.message}</failure>
    </testcase>
  </testsuite>
  <testsuite name="policies.csv" tests="1" failures="0">
    <testcase classname="policies.csv" name="không có lỗi" />
  </testsuite>
  <testsuite name="texts/kl/text.yml" tests="1" failures="0">
    <testcase classname="texts/kl/text.yml" name="dòng 12 id clause_is_covered" file="texts/kl/text.yml" line="12">
      <system-out>texts/kl/text.yml:12: khóa id: ‘II.1’ — {OPEN.message}</system-out>
    </testcase>
  </testsuite>
</testsuites>""".splitlines()
    )


def _sentence(line):
    return f"units.csv:{line} (hàng 6 trong bảng tính): cột kind (Loại): ‘a,b:⏎100%’ — {WRONG.message}"


def test_the_workbook_is_ready_to_filter_and_to_print(report):
    book = load_workbook(io.BytesIO(workbook_report(report)))
    sheet = book["Báo cáo"]
    rows = list(sheet.iter_rows(values_only=True))

    assert len(rows) == 5
    assert rows[1][:6] == ("Lỗi", "tasks.csv", "", "", "", "")
    assert rows[3][:7] == ("Lỗi", "units.csv", 7, 6, "kind", "Loại", "a,b:\n100%")
    assert rows[3][7:] == ("Giá trị không có trong danh mục.", WRONG.message, "isin")
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("A2", "A1:J5")
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    assert (sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight) == (1, 0)
    assert (book.properties.title, book.properties.created.year) == ("Báo cáo kiểm tra dữ liệu", 2000)
    assert {sheet.cell(4, 7).number_format, sheet.cell(4, 7).alignment.vertical} == {"@", "top"}
    assert sheet.cell(4, 7).alignment.wrap_text
    assert sheet.cell(1, 1).font.bold


def test_a_workbook_without_findings_still_opens():
    sheet = load_workbook(io.BytesIO(workbook_report(Report([]))))["Báo cáo"]

    assert sheet.max_row == 1
    assert sheet.auto_filter.ref == "A1:J2"
