"""What is right is never refused: new rows, documents, units, periods, reports."""

import csv

import pytest

from tests.support.csv_rows import Place, Table
from tests.support.faults import findings
from tests.support.second_document import FIRST, SECOND, add_facts_of_second, add_second_document
from validation.rulebook.findings import errors_of


@pytest.mark.parametrize(
    ("table", "row"),
    [
        pytest.param(
            "task_reports", "BC-0001,NV-019,ban-to-chuc-thanh-uy,2021-12-01,in_progress,,,,", id="a report of progress"
        ),
        pytest.param(
            "task_reports",
            "BC-0001,NV-019,ban-to-chuc-thanh-uy,2021-12-01,done,12-KH/TU,2021-11-20,,Đã ban hành kế hoạch.",
            id="a finished task with its evidence",
        ),
        pytest.param(
            "task_reports",
            "BC-0001,NV-001,phuong-4,2021-12-01,in_progress,,,cac-cap-uy,",
            id="a report of a unit that says it is one of those named",
        ),
        pytest.param(
            "units",
            "phuong-6,Phường 6,,,ward,,false,outside,,,,,Quyết định thành lập phường.,one_source",
            id="a ward from outside",
        ),
        pytest.param(
            "units",
            "lanh-dao-thanh-pho,Đội ngũ cán bộ,,,cadre_group,,true,document,đội ngũ cán bộ,"
            f"{FIRST},II.1.4,tạo điều kiện cho đội ngũ cán bộ học các lớp sau đại học,,",
            id="a group the text names",
        ),
        pytest.param(
            "tasks",
            f'NV-901,{FIRST},II.2.3,3,"Phải xác định cho cán bộ được luân chuyển rõ về nhiệm vụ",'
            '"Phải xác định cho cán bộ được luân chuyển rõ về nhiệm vụ, thông báo tình hình của địa phương",,,,',
            id="one more task of a clause",
        ),
        pytest.param("abbreviations", "CCB,Cựu chiến binh,outside,,,,Cách viết tắt thông dụng.", id="an abbreviation"),
        pytest.param(
            "abbreviations", "TTg,Thủ tướng,outside,,,,Cách viết tắt thông dụng.", id="one with small letters"
        ),
        pytest.param(
            "editor_notes",
            f"GC-901,{FIRST},III.2,ban hành quy định,Văn bản không nêu thời hạn ban hành quy định.,comparison,",
            id="a note of the editor",
        ),
    ],
)
def test_a_right_row_is_taken(data_copy, table, row):
    Table.read(data_copy / f"{table}.csv").add(*next(csv.reader([row])))

    assert errors_of(findings(data_copy)) == []


def test_a_second_document_with_all_its_facts_is_taken(data_copy):
    """The same text under another id, every fact of the first told of the second as well."""
    add_second_document(data_copy, source_document_id=SECOND)
    for name in ("tasks", "task_units", "policies", "rotation_results", "relations", "editor_notes"):
        add_facts_of_second(data_copy, name)

    assert errors_of(findings(data_copy)) == []


def test_a_new_period_of_the_base_salary_is_taken(data_copy):
    table = Table.read(data_copy / "base_salaries.csv")
    table.set(len(table.rows) - 1, "end_date", "2027-06-30")
    table.add(*("2027-07-01", "", "2.700.000", "2700000", "90/2027/NĐ-CP", "2027-05-10", "vanban.vn", "one_source", ""))

    assert errors_of(findings(data_copy)) == []


def test_a_unit_copied_under_a_new_id_is_taken_with_a_warning_about_its_name(data_copy):
    Table.read(data_copy / "units.csv").add_like("bo-chinh-tri", unit_id="bo-chinh-tri-hai")

    found = findings(data_copy)

    assert errors_of(found) == []
    assert {each.rule for each in found} == {"same_name_twice"}


def test_a_document_that_was_issued_since_is_taken_with_its_event(data_copy):
    documents = Table.read(data_copy / "documents.csv")
    documents.set(documents.row_of("kh-2021-2025"), "status", "issued")
    events = Table.read(data_copy / "status_events.csv")
    events.add("TT-009", "kh-2021-2025", "2021-09-01", "issued", "Báo cáo của Ban Tổ chức.", "")

    assert errors_of(findings(data_copy)) == []


def test_a_withdrawn_row_with_a_redirect_is_taken(data_copy):
    notes = Table.read(data_copy / "editor_notes.csv")
    del notes.rows[notes.row_of("GC-024")]
    notes.write()
    redirects = Table.read(data_copy / "redirects.csv")
    redirects.add("editor_notes", "GC-024", f"van-ban/{FIRST}/#ky", "Gộp vào ghi chú khác.")

    assert errors_of(findings(data_copy)) == []


def test_a_cited_document_whose_issue_became_known_is_taken_with_its_event(data_copy):
    events = Table.read(data_copy / "status_events.csv")
    events.add("TT-002", "kl-24", "2012-06-05", "issued", "Hai nguồn công khai độc lập.", "")
    documents = Table.read(data_copy / "documents.csv")
    documents.set(documents.row_of("kl-24"), "status", "issued")

    assert errors_of(findings(data_copy)) == []


@pytest.mark.parametrize(
    ("table", "key", "cells"),
    [
        pytest.param("editor_notes", "GC-016", {"note": "Văn bản không ghi số, ngày nên cổng chưa lập quan hệ."}, id="a note in other words"),
        pytest.param("editor_notes", "GC-016", {"note": "Văn bản không nêu số, ngày nên cổng không lập quan hệ. Chờ bản chính thức."}, id="a note with more to say"),
        pytest.param("base_salaries", "2023-07-01", {"decree_date": "2023-05-14"}, id="a day that was not known"),
        pytest.param("units", "cac-cap-cac-nganh", {"parent_id": "dang-bo-thanh-pho"}, id="a parent that was not stated"),
        pytest.param("exceptions", "name_is_as_worded units.csv dang-uy-phuong", {"review_date": "2028-11-23"}, id="a later day of review"),
        pytest.param("base_salaries", "2026-07-01", {"source": "Công báo điện tử của Chính phủ, số 700 năm 2026; thuvienphapluat.vn.", "confidence": "two_sources", "note": "Đã đối chiếu với văn bản chính thức tại khoản 2 Điều 3 của nghị định."}, id="a better source"),
    ],
)  # fmt: skip
def test_a_right_change_of_what_is_published_is_taken_with_a_word_of_warning(data_copy, table, key, cells):
    file = Table.read(data_copy / f"{table}.csv")
    changed = {file.set(file.row_of(key), column, value) for column, value in cells.items()}

    found = findings(data_copy)

    assert errors_of(found) == []
    assert changed <= {Place(each.file, each.line, each.column) for each in found}
