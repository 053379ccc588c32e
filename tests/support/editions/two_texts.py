"""An invented conclusion, first as a draft with its facts, then as issued: a data folder of these two texts alone."""

from collections.abc import Mapping
from pathlib import Path

from model.repository import ROOT
from tests.support.csv_rows import Table, read_rows, write_rows
from tests.support.small_documents import PARTY_HEAD, add_small_document

DRAFT, ISSUED = "kl-cay-xanh-du-thao", "kl-cay-xanh-2018"
TITLE = "về chăm sóc cây xanh ở các xã"
_BLANK = {
    "left": [*PARTY_HEAD["left"][:3], "Số       -KL/TU"],
    "right": ["ĐẢNG CỘNG SẢN VIỆT NAM", "An Hòa, ngày     tháng 4 năm 2018"],
}
_SIGNED = {
    "left": [*PARTY_HEAD["left"][:3], "Số 45-KL/TU"],
    "right": ["ĐẢNG CỘNG SẢN VIỆT NAM", "An Hòa, ngày 14 tháng 5 năm 2018"],
}

#: The body of the draft, clause by clause: number and words.
OLD = {
    "I": ("I.", "Tình hình"),
    "I.1": ("1.", "Các xã đã trồng 1.200 cây bàng dọc đường liên thôn trong hai năm qua."),
    "I.2": ("2.", "Việc tưới cây mùa khô còn chậm, nhiều nơi chưa có người trông nom."),
    "II": ("II.", "Nhiệm vụ"),
    "II.1": ("1.", "Phòng Kinh tế chủ trì hướng dẫn các xã chọn giống cây chịu hạn, xong trước ngày 15/9/2018."),
    "II.2": ("2.", "Mỗi thôn lập một tổ tưới cây, thay nhau tưới hai ngày một lần, do thôn tự lo kinh phí."),
    "II.3": ("3.", "Đoàn Thanh niên vận động học sinh chăm sóc hàng cây trước cổng trường."),
    "II.4": ("4.", "Trạm Y tế kiểm tra nguồn nước tưới ở các giếng làng."),
    "II.5": ("5.", "Phòng Tài chính hỗ trợ mỗi tổ 500.000 đồng để mua vòi và xô tưới cây."),
    "III": ("III.", "Tổ chức thực hiện"),
    "III.1": ("1.", "Văn phòng theo dõi việc thực hiện kết luận này và báo cáo Ban Thường vụ."),
}  # fmt: skip
#: As issued: II.1 worded anew, II.2 gone, II.3 and II.4 count on, an amount changed, a clause more.
NEW = {key: OLD[key] for key in ("I", "I.1", "I.2", "II")} | {
    "II.1": ("1.", "Phòng Kinh tế chủ trì, chỉ đạo các xã chọn giống cây chịu hạn, xong trước ngày 15/9/2018."),
    "II.2": ("2.", OLD["II.3"][1]),
    "II.3": ("3.", OLD["II.4"][1]),
    "II.4": ("4.", "Phòng Tài chính hỗ trợ mỗi tổ 700.000 đồng để mua vòi và xô tưới cây."),
    "II.5": ("5.", "Hội Phụ nữ tổ chức ngày chủ nhật xanh tại nhà văn hóa, mỗi tháng một buổi."),
    "III": OLD["III"],
    "III.1": OLD["III.1"],
}  # fmt: skip
_OF_DRAFT = {
    "status": "draft",
    "edition": "draft",
    "doc_symbol": "",
    "date_text": "tháng 4 năm 2018",
    "issued_date": "2018-04",
}
_OF_ISSUED = {"status": "issued", "edition": "issued", "doc_symbol": "45-KL/TU"}
_TEXTS = {DRAFT: (_BLANK, OLD, _OF_DRAFT), ISSUED: (_SIGNED, NEW, _OF_ISSUED)}
UNITS = ("Phòng Kinh tế", "Đoàn Thanh niên", "Trạm Y tế", "Phòng Tài chính", "Văn phòng")
_UNIT_IDS = ("phong-kinh-te", "doan-thanh-nien", "tram-y-te", "phong-tai-chinh", "van-phong")
#: The tasks of the draft: clause, unit (by its place), title, quote, and the day where one is stated.
TASKS = {
    "NV-001": ("II.1", 0, "hướng dẫn các xã chọn giống cây chịu hạn", "Phòng Kinh tế chủ trì hướng dẫn các xã chọn giống cây chịu hạn, xong trước ngày 15/9/2018", "2018-09-15"),
    "NV-002": ("II.2", None, "lập một tổ tưới cây", "Mỗi thôn lập một tổ tưới cây", ""),
    "NV-003": ("II.3", 1, "vận động học sinh chăm sóc hàng cây", OLD["II.3"][1][:-1], ""),
    "NV-004": ("II.4", 2, "kiểm tra nguồn nước tưới", OLD["II.4"][1][:-1], ""),
    "NV-005": ("II.5", 3, "hỗ trợ mỗi tổ 500.000 đồng", OLD["II.5"][1][:-1], ""),
    "NV-006": ("III.1", 4, "theo dõi việc thực hiện kết luận này", OLD["III.1"][1][:-1], ""),
}  # fmt: skip
LINK = {
    "edition_id": "BB-001",
    "document_id": ISSUED,
    "of_document_id": DRAFT,
    "relation": "issued_from",
    "as_of_date": "2026-11-23",
    "origin": "outside",
    "source": "Tệp của Văn phòng, gửi kèm bản ban hành.",
    "confidence": "one_source",
    "checked_by": "Chánh Văn phòng",
}


def two_editions(data: Path, *, linked: bool = True, **cells: str) -> Path:
    """
    Make a data folder of the draft, its facts and the issued text; return it.

    Args:
        data: Where it is made.
        linked: Whether the two texts are one work.
        cells: What differs in the row that links them.
    """
    data.mkdir(parents=True)
    for path in (ROOT / "data").glob("*.csv"):
        write_rows(data / path.name, read_rows(path)[:1])
    (data / "texts").mkdir()
    for document_id, (sides, body, cells_of_text) in _TEXTS.items():
        _add_text(data, document_id, sides, body, cells_of_text | ({"work_id": DRAFT} if linked else {}))
    _add_facts(data)
    if linked:
        add_row(data, "editions", LINK | cells)
    return data


def add_row(data: Path, table: str, cells: Mapping[str, str]) -> None:
    """Add a row to a table; cells that are not named stay empty."""
    file = Table.read(data / f"{table}.csv")
    file.add(*(dict.fromkeys(file.header, "") | dict(cells)).values())


def add_text(data: Path, document_id: str, like: str, body: Mapping[str, tuple[str, str]]) -> None:
    """Add a text with a head and a row like one of the two, and a body of its own."""
    sides, _, cells = _TEXTS[like]
    _add_text(data, document_id, sides, body, cells | {"work_id": DRAFT})


def _add_text(
    data: Path,
    document_id: str,
    sides: Mapping[str, object],
    body: Mapping[str, tuple[str, str]],
    cells: Mapping[str, str],
) -> None:
    nodes = [
        {"id": key, "number": number, "heading" if "." not in key else "text": words}
        for key, (number, words) in body.items()
    ]
    named = {"document_type": "conclusion", "title": TITLE} | dict(cells)
    add_small_document(data, document_id, nodes, head=PARTY_HEAD | sides, type_line="KẾT LUẬN", **named)


def _add_facts(data: Path) -> None:
    for unit_id, name in zip(_UNIT_IDS, UNITS, strict=True):
        quoted = {"document_id": DRAFT, "clause_id": _clause_of(name), "quote": name, "name_text": name}
        add_row(
            data,
            "units",
            {"unit_id": unit_id, "name": name, "kind": "agency", "is_collective": "false", "origin": "document"}
            | quoted,
        )
    for task_id, (clause_id, unit, title, quote, due) in TASKS.items():
        day = {"due_text": "ngày 15/9/2018", "due_date": due} if due else {}
        add_row(
            data,
            "tasks",
            {
                "task_id": task_id,
                "document_id": DRAFT,
                "clause_id": clause_id,
                "seq": "1",
                "title": title,
                "quote": quote,
            }
            | day,
        )
        if unit is not None:
            role = "lead" if "chủ trì" in quote else "responsible"
            said = f"{UNITS[unit]} chủ trì" if role == "lead" else UNITS[unit]
            add_row(data, "task_units", {"task_id": task_id, "unit_id": _UNIT_IDS[unit], "role": role, "quote": said})


def _clause_of(name: str) -> str:
    return next(key for key, (_, words) in OLD.items() if name in words)
