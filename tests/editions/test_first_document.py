"""Were the portal's own draft issued with a figure, five wordings, a clause less and one more, few decisions would be asked."""

import shutil
from pathlib import Path

import pytest
import yaml

from editing.__main__ import main
from model.repository import ROOT
from tests.support.csv_rows import Table, read_rows
from tests.support.editions.two_texts import LINK, add_row
from tests.support.faults import findings
from tests.support.folders import bytes_of
from tests.support.second_document import FIRST
from validation.folder_check import FolderCheck
from validation.rulebook.findings import errors_of

ISSUED = "kl-bia-ban-hanh"
GONE = ("du-thao", "II.1.4")
WORDED = {
    "fn-2": ("10 triệu đồng", "12 triệu đồng"),
    "II.1.2": ("thực hiện tốt kế hoạch", "thực hiện nghiêm kế hoạch"),
    "II.2.2": ("Đẩy mạnh công tác", "Tăng cường công tác"),
    "III.1": ("cũng như", "đồng thời"),
    "IV.1": ("tổ chức quán triệt", "tổ chức học tập, quán triệt"),
    "IV.3": ("theo dõi, kiểm tra", "theo dõi, đôn đốc, kiểm tra"),
}
MORE = {"id": "IV.4", "number": "4.", "text": "Các cơ quan gửi kết quả về Văn phòng mỗi quý một lần."}
OF_ISSUED = {
    "document_id": ISSUED,
    "source_document_id": ISSUED,
    "doc_symbol": "45-KL/TU",
    "date_text": "ngày 28 tháng 5 năm 2021",
    "issued_date": "2021-05-28",
    "status": "issued",
    "status_source": "Phần đầu văn bản.",
    "note": "",
    "note_source": "",
    "work_id": FIRST,
    "edition": "issued",
}
EVENT = {
    "event_id": "TT-002",
    "document_id": ISSUED,
    "event_date": "2021-05-28",
    "status": "issued",
    "source": "Phần đầu văn bản.",
}
#: So many decisions an editor may be asked for.
MOST = 15


def issued(part):
    """Return a part of the draft as it was issued."""
    part = dict(part)
    if part["id"] == "dau-van-ban":
        part["left"] = [line.replace("Số       -KL/TU", "Số 45-KL/TU") for line in part["left"]]
        part["right"] = [line.replace("ngày     tháng", "ngày 28 tháng") for line in part["right"]]
    if part["id"] in WORDED:
        old, new = WORDED[part["id"]]
        assert old in part["text"]
        part["text"] = part["text"].replace(old, new, 1)
    return part


def line_of(part):
    return " ".join(str(part[key]) for key in ("number", "heading", "text") if key in part)


@pytest.fixture(name="data", scope="module")
def _data(tmp_path_factory):
    data = Path(shutil.copytree(ROOT / "data", tmp_path_factory.mktemp("first") / "data"))
    write_text(data)
    Table.read(data / "documents.csv").add_like(FIRST, **OF_ISSUED)
    documents = Table.read(data / "documents.csv")
    for column, cell in (("work_id", FIRST), ("edition", "draft")):
        documents.set(documents.row_of(FIRST), column, cell)
    add_row(data, "status_events", EVENT)
    add_row(data, "editions", LINK | {"document_id": ISSUED, "of_document_id": FIRST})
    return data


def write_text(data):
    """Write the issued text and the file it claims to come from."""
    draft = yaml.safe_load((data / "texts" / FIRST / "text.yml").read_text("utf-8"))
    parts = [issued(part) for part in draft if part["id"] not in GONE]
    parts.insert(1 + [part["id"] for part in parts].index("IV.3"), MORE)
    folder = data / "texts" / ISSUED
    folder.mkdir()
    (folder / "text.yml").write_text(yaml.safe_dump(parts, allow_unicode=True, sort_keys=False, width=10**6), "utf-8")
    lists = ("left", "right", "lines")
    lines = [line for part in parts for line in [*(each for key in lists for each in part.get(key, ())), line_of(part)]]
    (folder / "source.txt").write_text("\n".join(filter(None, lines)) + "\n", "utf-8")


def test_all_but_a_few_facts_go_on_by_themselves_and_no_published_cell_changes(data):
    facts = bytes_of(data)

    assert main(["pairs", ISSUED, FIRST, "--write", "--data", str(data)]) == 0

    changed = {name for name, content in bytes_of(data).items() if facts[name] != content}
    assert {Path(name).name for name in changed} == {"clause_pairs.csv", "fact_editions.csv"}
    assert 0 < len(read_rows(data / "fact_editions.csv")) - 1 <= MOST
    assert errors_of(findings(data)) == []


def test_what_stood_in_the_draft_and_went_is_no_duty_of_anybody(data):
    portal = FolderCheck(data).portal()
    behind = {row.task_id for row in portal.left_behind("tasks")}

    assert {"NV-009", "NV-021"} <= behind
    assert not behind & {row.task_id for row in portal.rows("task_units")}
    assert {row.document_id for row in portal.rows("tasks")} == {ISSUED}
    assert {row.document_id for row in portal.rows("relations")} == {ISSUED}
