"""The rows that the register shows, taken away: the same cells in CSV and in a workbook, and none of them a formula."""

from datetime import datetime

import pytest
from openpyxl import load_workbook
from playwright.sync_api import expect

from environment.programs import find_program
from model.naming import COPY_CAUTION, document_with_standing
from model.repository import ROOT
from publishing.downloads.excel_csv import guarded
from tests.downloads.test_hostile_cells import HOSTILE, unescaped
from tests.support.csv_rows import read_rows

_SCRIPT = ROOT / "theme/assets/javascripts/workbook.js"
_SHEETS = """async (rows) => {
    const day = new Date("2028-02-29"), sheet = { name: "Ô", header: ["một", "hai"], rows, imprint: "" };
    const file = workbook([{ ...sheet, rows: rows.map((words) => [words, day]) }, { ...sheet, rows: [["4", 4]] }]);
    return [...new Uint8Array(await file.arrayBuffer())];
}"""


@pytest.fixture(name="take")
def _take(page, tmp_path):
    """Take what is shown in a format, as a reader does."""

    def take(form):
        with page.expect_download() as download:
            page.get_by_role("button", name=f"Tải việc đã lọc ({form.upper()})").click()
        path = tmp_path / download.value.suggested_filename
        download.value.save_as(path)
        return path

    return take


@pytest.fixture(name="saved_again", scope="module")
def _saved_again(command, tmp_path_factory):
    """Let LibreOffice open a workbook and save what it understood of it."""

    def saved_again(path):
        folder = tmp_path_factory.mktemp("saved")
        words = (f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "xlsx")
        command(find_program("libreoffice"), *words, "--outdir", folder, path).check_returncode()
        return folder / path.name

    return saved_again


def _choose_leads(page, place):
    page.goto(place)
    page.get_by_text("Lọc theo văn bản, đơn vị, vai trò").click()
    page.locator("[data-by=role]").select_option("Chủ trì (3)")
    expect(page.get_by_text("3 trong 28 việc.")).to_be_visible()


def _cells(path):
    book = load_workbook(path)
    return {sheet.title: [[cell or "" for cell in row] for row in sheet.iter_rows(values_only=True)] for sheet in book}


def test_what_is_shown_is_taken_away_with_the_same_cells_in_every_format(page, address, take, saved_again, portal):
    _choose_leads(page, f"{address}nhiem-vu/")
    as_csv, as_workbook = read_rows(take("csv"), "utf-8-sig"), take("xlsx")

    assert as_csv[0] == ["Mã nhiệm vụ", "Việc, theo chữ của văn bản", "Đơn vị", "Báo cáo", "Nơi nêu", "Văn bản"]
    assert [row[0] for row in as_csv[1:]] == ["NV-019", "NV-020", "NV-021"]
    assert as_csv[3][2].startswith("Chủ trì Ủy ban Kiểm tra Thành ủy; Phối hợp Các Ban đảng;")
    assert {row[-1] for row in as_csv[1:]} == {document_with_standing(portal.row("documents", "kl-luan-chuyen-2021"))}
    assert _cells(as_workbook)["Nhiệm vụ"] == as_csv
    assert _cells(saved_again(as_workbook)) == _cells(as_workbook)


def test_the_workbook_says_on_screen_and_paper_where_its_rows_come_from(page, address, take, portal):
    _choose_leads(page, f"{address}nhiem-vu/")
    book = load_workbook(take("xlsx"))
    facts = dict(book["Nguồn"].iter_rows(min_row=2, values_only=True))

    assert facts["Nội dung"] == "Nhiệm vụ: Đang lọc vai trò: Chủ trì. 3 trong 28 việc."
    assert facts["Địa chỉ"] == f"{address}nhiem-vu/?role=lead"
    assert "tình trạng: Dự thảo" in facts["Văn bản làm căn cứ"]
    assert portal.fingerprint.startswith(facts["Dấu vân tay của dữ liệu (SHA-256)"])
    assert facts["Lưu ý"] == COPY_CAUTION
    for sheet in book:
        assert (sheet.freeze_panes, sheet.print_title_rows) == ("A2", "$1:$1")
        assert sheet.oddFooter.left.text.endswith(", có lời của văn bản dự thảo")


def test_a_folder_without_a_server_gives_a_workbook_too_and_no_folder_of_the_reader(page, site, take):
    _choose_leads(page, (site / "nhiem-vu" / "index.html").as_uri())

    assert dict(_cells(take("xlsx"))["Nguồn"])["Địa chỉ"] == "/nhiem-vu/"


def test_no_cell_of_the_csv_is_taken_for_anything_but_its_words(page, address, take):
    page.goto(f"{address}nhiem-vu/")
    page.get_by_text("Lọc theo văn bản, đơn vị, vai trò").click()
    hostile = [*HOSTILE, "04", "01-02", "1.0", "tháng 5/2021", "may 5", "97-ĐA/TU"]
    page.locator("tr[data-task]").evaluate_all(
        "(rows, words) => words.forEach((each, i) => rows[i].cells[2].textContent = each)", hostile
    )
    days = "<span class=days-left>còn 9 ngày</span>"
    page.locator("tr[data-task] td").first.evaluate("(cell, days) => cell.insertAdjacentHTML('beforeend', days)", days)
    shown = page.locator("tr[data-task]").evaluate_all("rows => rows.map((row) => row.cells[2].innerText.trim())")
    words = [each.replace("\n", "; ") for each in shown]

    assert sum(guarded(each) != each for each in words) > 10
    rows = read_rows(take("csv"), "utf-8-sig")[1:]
    assert [row[3] for row in rows] == [guarded(each) for each in words]
    assert "còn 9 ngày" not in rows[0][2]


def test_in_the_workbook_words_are_words_and_days_and_numbers_are_values(page, tmp_path, saved_again):
    page.set_content("<p>")
    page.add_script_tag(path=_SCRIPT)
    words = [*HOSTILE, "04", "đ" * 40_000]
    (tmp_path / "a.xlsx").write_bytes(bytes(page.evaluate(_SHEETS, words)))
    sheet, other = load_workbook(tmp_path / "a.xlsx")

    cells = [cell for (cell,) in sheet.iter_rows(min_row=2, max_col=1)]
    assert {cell.data_type for cell in cells} == {"s"}
    assert [unescaped(cell.value) for cell in cells[:-1]] == words[:-1]
    assert cells[-1].value.endswith("đ […] (dài quá một ô bảng tính; xem tệp CSV)")
    assert len(cells[-1].value) <= 32_767
    assert {cell.value for (cell,) in sheet.iter_rows(min_row=2, min_col=2)} == {datetime(2028, 2, 29)}  # noqa: DTZ001 - a cell has no zone
    assert [cell.value for cell in other[2]] == ["4", 4]
    again = load_workbook(saved_again(tmp_path / "a.xlsx")).worksheets[0]
    assert [cell.value for cell in again["B"]] == [cell.value for cell in sheet["B"]]
    assert not any(cell.data_type == "f" for row in again for cell in row)
