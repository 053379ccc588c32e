"""For every rule on texts of one work a way to break it, where it must be found, and what is said."""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from tests.support.csv_rows import Table
from tests.support.editions.two_texts import DRAFT, ISSUED, LINK, TASKS, add_row

_PAIR = {"from_document": DRAFT, "to_document": ISSUED, "basis": "computed"}
_FACT = {
    "table": "tasks",
    "key": "NV-001",
    "document_id": ISSUED,
    "checked_by": "Chánh Văn phòng",
    "checked_on": "2026-11-24",
}
_ANEW = "Phòng Kinh tế chủ trì, chỉ đạo các xã chọn giống cây chịu hạn, xong trước ngày 15/9/2018"
_RAISED = "Phòng Tài chính hỗ trợ mỗi tổ 700.000 đồng để mua vòi và xô tưới cây"


def _task(clause_id: str, title: str, quote: str) -> dict[str, str]:
    return {
        "task_id": "NV-007",
        "document_id": ISSUED,
        "clause_id": clause_id,
        "seq": "1",
        "title": title,
        "quote": quote,
    }


class EditionCase(NamedTuple):
    """
    A wrong entry.

    Attributes:
        rule: What it breaks.
        file: The table in which it is found.
        column: The column in which it is found.
        words: What is said of it.
        cells: Cells that change, by table and first cells of the row.
        rows: Rows that are added, by table; a second one of a table with a blank after its name.
    """

    rule: str
    file: str
    column: str
    words: str
    cells: Mapping[tuple[str, str], Mapping[str, str]] = {}
    rows: Mapping[str, Mapping[str, str]] = {}

    def make(self, data: Path) -> None:
        """Make the entry in the data of two linked texts."""
        for (name, key), cells in self.cells.items():
            table = Table.read(data / f"{name}.csv")
            for column, cell in cells.items():
                table.set(table.row_of(key), column, cell)
        for name, row in self.rows.items():
            add_row(data, name.strip(), row)


def _event(**cells: str) -> dict[str, str]:
    return {"event_id": "TT-990", "document_id": ISSUED, "event_date": "2020-01-15", "source": "Công báo số 3."} | cells


EDITION_CASES = (
    EditionCase("edition_is_of_another_text", "editions", "of_document_id", "Một văn bản không thể là bản khác của chính nó.", {("editions", "BB-001"): {"of_document_id": ISSUED}}),
    EditionCase("editions_share_a_work", "editions", "document_id", "thuộc tác phẩm “trống”", {("documents", ISSUED): {"work_id": ""}}),
    EditionCase("relation_fits_editions", "editions", "relation", "Bản trước không phải dự thảo", {("editions", "BB-001"): {"document_id": DRAFT, "of_document_id": ISSUED}}),
    EditionCase("relation_fits_editions", "editions", "relation", "Bản trước là dự thảo, nên không thể ghi “đính chính”", {("editions", "BB-001"): {"relation": "corrects"}}),
    EditionCase("relation_fits_editions", "editions", "relation", "trước ngày 2019-04 của bản trước", {("documents", DRAFT): {"issued_date": "2019-04", "date_text": "tháng 4 năm 2019"}}),
    EditionCase("relation_fits_editions", "editions", "relation", "Hai bản của hai cơ quan", {("documents", DRAFT): {"issuer_text": "ĐẢNG BỘ TỈNH AN BÌNH"}}),
    EditionCase("relation_fits_editions", "editions", "relation", "Bản trước ghi là không ban hành", {("documents", DRAFT): {"status": "not_issued"}}, {"status_events": _event(document_id=DRAFT, event_date="2018-05-14", status="not_issued")}),
    EditionCase("relation_fits_editions", "editions", "origin", "cần nguồn ở ngoài", {("editions", "BB-001"): {"origin": "document", "clause_id": "I.1", "quote": "Các xã", "source": "", "confidence": ""}}),
    EditionCase("relation_fits_editions", "editions", "of_document_id", "Đã có dòng ghi", rows={"editions": LINK | {"edition_id": "BB-002"}}),
    EditionCase("editions_share_a_work", "documents", "work_id", "Không dòng nào ở bảng editions nối", {("editions", "BB-001"): {"document_id": DRAFT}}),
    EditionCase("edition_fits_status", "documents", "edition", "dự thảo, và chỉ dự thảo", {("documents", DRAFT): {"edition": "issued"}}),
    EditionCase("printed_draft_is_draft", "documents", "status", "Toàn văn in “Số       -KL/TU”", {("documents", DRAFT): {"status": "issued"}}),
    EditionCase("draft_stays_draft", "status_events", "status", "Dự thảo không thể được ban hành", rows={"status_events": _event(document_id=DRAFT, event_id="TT-001", event_date="2018-04", status="draft"), "status_events ": _event(document_id=DRAFT, event_id="TT-002", event_date="2018-05-14", status="issued")}),
    EditionCase("work_replaces_another", "relations", "target_document_id", "Một văn bản chỉ thay thế được", rows={"relations": {"relation_id": "QH-001", "document_id": ISSUED, "clause_id": "I.1", "quote": "Các xã", "relation_type": "replaces", "target_document_id": DRAFT}}),
    EditionCase("work_replaces_another", "relations", "target_document_id", "văn bản đã ban hành của tác phẩm khác", {("documents", ISSUED): {"work_id": ""}}, {"relations": {"relation_id": "QH-001", "document_id": ISSUED, "clause_id": "I.1", "quote": "Các xã", "relation_type": "replaces", "target_document_id": DRAFT}}),
    EditionCase("issued_bears_number_and_day", "documents", "doc_symbol", "phải có số và đủ ngày", {("documents", ISSUED): {"doc_symbol": ""}}),
    EditionCase("status_is_supported", "status_events", "event_date", "Sự kiện này cần ngày", {("documents", ISSUED): {"status": "suspended"}}, {"status_events": _event(event_date="", status="suspended")}),
    EditionCase("pair_is_of_linked_texts", "clause_pairs", "to_document", "không phải hai bản của một tác phẩm", {("editions", "BB-001"): {"document_id": DRAFT, "of_document_id": ISSUED}}, {"clause_pairs": _PAIR | {"from_clause": "II.2", "kind": "removed"}}),
    EditionCase("pair_is_proved", "clause_pairs", "kind", "máy tính ra “removed”", rows={"clause_pairs": _PAIR | {"from_clause": "II.2", "kind": "edited"}}),
    EditionCase("pair_is_proved", "clause_pairs", "kind", "Máy không ghép hai điều khoản này", rows={"clause_pairs": _PAIR | {"from_clause": "II.2", "to_clause": "II.5", "kind": "edited"}}),
    EditionCase("pair_is_proved", "clause_pairs", "kind", "nên là “edited”", rows={"clause_pairs": _PAIR | {"from_clause": "II.2", "to_clause": "II.5", "kind": "moved", "basis": "editor"}}),
    EditionCase("fact_edition_is_of_the_work", "fact_editions", "key", "Bảng tasks không có dòng “NV-099”", rows={"fact_editions": _FACT | {"key": "NV-099", "state": "dropped"}}),
    EditionCase("fact_state_is_true", "fact_editions", "state", "Lời ấy vẫn đứng ở “II.2”", rows={"fact_editions": _FACT | {"key": "NV-003", "state": "dropped"}}),
    EditionCase("fact_state_is_true", "fact_editions", "state", "Con số khác nhau", rows={"fact_editions": _FACT | {"key": "NV-005", "state": "worded_anew", "clause_id": "II.4", "quote": _RAISED}}),
    EditionCase("fact_state_is_true", "fact_editions", "successor_key", "không phải của văn bản", rows={"fact_editions": _FACT | {"key": "NV-005", "state": "changed", "successor_key": "NV-006"}}),
    EditionCase("fact_state_is_true", "fact_editions", "successor_key", "có dòng mới thay dòng này", rows={"fact_editions": _FACT | {"key": "NV-005", "state": "changed"}}),
    EditionCase("fact_goes_on_once", "tasks", "quote", "“NV-003”, ghi từ bản trước, đã đi tiếp", rows={"tasks": _task("II.2", "chăm sóc hàng cây", f"{TASKS['NV-003'][3]}.")}),
    EditionCase("fact_is_a_new_one", "tasks", "quote", "“NV-004”, ghi từ bản trước, đã đi tiếp", rows={"tasks": _task("II.3", "kiểm tra nguồn nước", "kiểm tra nguồn nước tưới")}),
    EditionCase("fact_is_a_new_one", "tasks", "quote", "“NV-001”, ghi từ bản trước, còn chờ rà soát", rows={"tasks": _task("II.1", "chọn giống cây chịu hạn", _ANEW)}),
    EditionCase("quote_stands_in_clause", "fact_editions", "quote", "Trích dẫn ghi", rows={"fact_editions": _FACT | {"state": "worded_anew", "clause_id": "II.1", "quote": _ANEW.replace("chỉ đạo", "lãnh đạo")}}),
)  # fmt: skip
