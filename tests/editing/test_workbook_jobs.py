"""The jobs of an editor, done in the workbook as the guide says, by no more typed cells than were promised."""

import json
import re
import shutil

import pytest

from editing.__main__ import main
from editing.changes.plan import readable
from editing.changes.state import state_of
from editing.workbook.layout import layouts_of
from model.repository import ROOT
from tests.support.csv_rows import Table
from tests.support.faults import findings
from tests.support.workbooks.hand import Hand, given_out, taken
from validation.rulebook.findings import errors_of

TASKS, PARTS, UNITS, DOCUMENTS, LOG = "Nhiệm vụ", "Phân công", "Cơ quan, đơn vị", "Văn bản", "Nhật ký công bố"
EVENTS, REPORTS, NOTES, RESULTS = "Lịch sử tình trạng", "Báo cáo tiến độ", "Ghi chú biên tập", "Kết quả luân chuyển"
DOCUMENTS_OF_TESTS = ROOT / "tests" / "documents"
GUIDE = ROOT / "docs" / "huong-dan" / "bien-tap" / "index.md"
DUTY = (
    "trong trường hợp đặc biệt nếu địa phương gặp khó khăn về nguồn cán bộ tại chỗ và có nhu cầu thì Ban Thường vụ Thành ủy "
    "sẽ xem xét, quyết định"
)


@pytest.fixture(name="data")
def _data(tmp_path):
    return shutil.copytree(ROOT / "data", tmp_path / "data")


@pytest.fixture(name="hand")
def _hand(data, tmp_path):
    return Hand(given_out(data, tmp_path / "so-bien-tap.xlsx"))


def _written(hand, data, capsys):
    """Take the workbook, write it, and hold the folder against every rule; return the changes."""
    code = main(["take", str(hand.save()), "--write", "--format", "json", "--data", str(data)])
    said = json.loads(capsys.readouterr().out)
    assert (code, said["errors"], said["conflicts"]) == (0, [], [])
    assert errors_of(findings(data)) == []
    return {(each["table"], each["column"]): each["after"] for each in said["changes"]}


def test_job_1_a_document_is_sixteen_cells_beside_its_text(data, hand, tmp_path, capsys):
    document = "tb-cho-phien"
    folder = data / "texts" / document
    shutil.copytree(DOCUMENTS_OF_TESTS / "thong-bao-diem", folder)
    described = Table.read(DOCUMENTS_OF_TESTS / "documents.csv")
    known = dict(zip(described.header, described.rows[described.row_of("thong-bao-diem")], strict=True))
    events = Table.read(DOCUMENTS_OF_TESTS / "status_events.csv")
    event = next(dict(zip(events.header, row, strict=True)) for row in events.rows[1:] if "thong-bao-diem" in row)
    hand = Hand(given_out(data, tmp_path / "so.xlsx"))
    typed = (
        "document_type",
        "doc_symbol",
        "issuer_text",
        "title",
        "date_text",
        "issued_date",
        "status",
        "status_as_of",
    )
    cells = {name: known[name] for name in (*typed, "status_source", "secrecy", "quote")}
    hand.add(DOCUMENTS, document_id=document, **{name: cell for name, cell in cells.items() if cell})
    hand.add(EVENTS, document_id=document, **{name: event[name] for name in ("event_date", "status", "source")})

    changes = _written(hand, data, capsys)

    assert hand.typed <= 16
    assert changes["documents", "source_document_id"] == document
    assert changes["documents", "clause_id"] == known["clause_id"]


def test_job_3_a_task_is_one_cell_and_three_for_each_unit(data, hand, capsys):
    hand.add(TASKS, quote=DUTY)
    assert hand.typed == 1
    part = "Ban Thường vụ Thành ủy sẽ xem xét, quyết định"
    hand.add(PARTS, unit_id="ban-thuong-vu-thanh-uy", role="Xem xét, quyết định", quote=part)

    changes = _written(hand, data, capsys)

    assert hand.typed == 1 + 3
    assert changes["tasks", "task_id"] == changes["task_units", "task_id"] == "NV-029"
    assert changes["tasks", "clause_id"] == "III.3"


def test_job_4_a_correction_is_one_cell_and_its_reason(data, hand, capsys):
    hand.type("Mức lương cơ sở", "2013-07-01", "decree_date", "2013-06-28")
    hand.add(LOG, words="Mục 2013-07-01 của mức lương cơ sở: ngày nghị định ghi nhầm, nay ghi lại theo bản công bố.")

    changes = _written(hand, data, capsys)

    assert hand.typed == 2
    assert changes["publications", "kind"] == "changed"
    assert changes["publications", "entry_id"] == "CB-004"


def test_job_4_without_a_reason_the_ground_is_asked_for(data, hand):
    row = hand.type("Mức lương cơ sở", "2013-07-01", "decree_date", "2013-06-28")

    (fault,) = taken(hand.save(), data).plan.faults

    assert (fault.row, fault.column) == (row, "decree_date")
    assert "publications.csv" in fault.words


def test_job_5_a_report_of_progress_is_four_cells(data, hand, capsys):
    part = Table.read(data / "task_units.csv")
    task = next(row for row in part.rows[1:] if row[1] == "ban-to-chuc-thanh-uy")
    hand.add(REPORTS, task_id=task[0], unit_id=task[1], report_date="2026-11-20", state="Đang thực hiện")

    changes = _written(hand, data, capsys)

    assert hand.typed == 4
    assert changes["task_reports", "report_id"] == "BC-0001"


def test_job_6_a_standing_changes_by_one_event(data, hand, capsys):
    hand.add(
        EVENTS,
        document_id="qd-luan-chuyen",
        event_date="2026-11-20",
        status="Hết hiệu lực",
        source="Thông báo số 5-TB/TU ngày 20/11/2026.",
    )
    hand.add(LOG, words="Quy định qd-luan-chuyen hết hiệu lực từ 20/11/2026.")

    _written(hand, data, capsys)

    assert hand.typed <= 5
    documents = Table.read(data / "documents.csv")
    assert documents.get(documents.row_of("qd-luan-chuyen"), "status") == "expired"


def test_job_7_a_unit_is_six_cells(data, hand, capsys):
    hand.add(
        UNITS,
        name="Hội nghị Ban Chấp hành Đảng bộ thành phố",
        kind="Cấp ủy",
        is_collective="không",
        origin="Nêu trong văn bản",
        name_text="Hội nghị Ban Chấp hành Đảng bộ thành phố",
        quote="Hội nghị Ban Chấp hành Đảng bộ thành phố lần thứ 9",
    )

    changes = _written(hand, data, capsys)

    assert hand.typed == 6
    assert changes["units", "unit_id"] == "hoi-nghi-ban-chap-hanh-dang-bo-thanh-pho"
    assert changes["units", "clause_id"] == "mo-dau"


def test_job_8_what_was_published_is_confirmed_by_one_command(data, hand, capsys):
    hand.type(NOTES, "GC-010", "note", "Ghi chú viết lại cho rõ.")
    _written(hand, data, capsys)

    assert main(["confirm", "--data", str(data)]) == 0

    assert "GC-010, cột note" in capsys.readouterr().out
    assert findings(data) == []


def test_every_sheet_and_column_that_the_guide_names_is_in_the_workbook(data):
    dataset, _ = readable(data)
    layouts = layouts_of(state_of(dataset))
    sheets = {layout.name for layout in layouts}
    titles = {column.title for layout in layouts for column in layout.columns}
    jobs = GUIDE.read_text("utf-8").partition("## Tám việc")[2].partition("## Khi máy từ chối")[0]

    named = re.findall(r"[Tt]rang \*\*([^*]+)\*\*", jobs) + re.findall(r"[Tt]rang “([^”]+)”", jobs)
    columns = re.findall(r"cột “([^”]+)”", jobs)

    assert len(named) > 12
    assert set(named) - sheets - {"Toàn văn …", "Toàn văn tb-7"} == set()
    assert len(columns) > 3
    assert set(columns) - titles == set()


def test_every_command_that_the_guide_names_is_one():
    words = set(re.findall(r"`make ([a-z]+)", GUIDE.read_text("utf-8")))

    assert words == {"workbook", "take", "tidy", "site", "confirm", "check"}
    assert words <= set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))


def test_a_workbook_that_libreoffice_opened_and_saved_changes_nothing(data, hand, command, tmp_path):
    out = tmp_path / "saved"
    done = command(
        "soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless", "--convert-to",
        "xlsx:Calc MS Excel 2007 XML", "--outdir", out, hand.path,
    )  # fmt: skip
    saved = out / hand.path.name
    assert saved.is_file(), done.stderr

    taking = taken(saved, data)

    assert taking.as_json() == {"changes": [], "errors": [], "conflicts": []}
    assert taking.book.returned.keys() == taking.book.given_out.keys()
