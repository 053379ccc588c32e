"""Small invented documents, put into a copy of the data with their text, source and row."""

from collections.abc import Iterable, Mapping
from pathlib import Path

import yaml

from tests.support.csv_rows import Table

#: A head as a Party committee prints it; the town does not exist.
PARTY_HEAD = {
    "id": "dau-van-ban",
    "left": ["ĐẢNG BỘ TỈNH AN BÌNH", "THỊ ỦY AN HÒA", "*", "Số 12-QĐ/TU"],
    "right": ["ĐẢNG CỘNG SẢN VIỆT NAM", "An Hòa, ngày 14 tháng 5 năm 2018"],
}
#: One of another city.
CITY_HEAD = PARTY_HEAD | {"left": ["ĐẢNG BỘ TỈNH AN BÌNH", "THÀNH ỦY AN HÒA", "*", "Số 12-QĐ/TU"]}
_ROW = {
    "document_type": "regulation",
    "doc_symbol": "12-QĐ/TU",
    "title": "về một việc bịa ra",
    "date_text": "ngày 14 tháng 5 năm 2018",
    "issued_date": "2018-05-14",
    "status": "issued",
    "status_as_of": "2026-11-23",
    "status_source": "Phần đầu văn bản.",
    "secrecy": "không mật",
    "clause_id": "trich-yeu",
}


def add_small_document(
    data: Path,
    document_id: str,
    nodes: Iterable[Mapping[str, object]],
    head: Mapping[str, object] = PARTY_HEAD,
    type_line: str = "QUY ĐỊNH",
    **cells: str,
) -> None:
    """
    Write text, source and row of a document, all of it background.

    Args:
        data: A copy of the data.
        document_id: The id of the document.
        nodes: The parts after its title, as text.yml lists them.
        head: Its header block.
        type_line: The type it prints; empty where it prints none.
        cells: What differs in its row.
    """
    body = list(map(dict, nodes))
    whole = {"background": "; ".join(str(node["id"]) for node in body)}
    quoted = {"source_document_id": document_id, "quote": cells.get("title", _ROW["title"])}
    row = _ROW | whole | quoted | {"issuer_text": _issuer(head)} | cells
    title = {"id": "trich-yeu", "text": row["title"]}
    parts = [dict(head), *[{"id": "ten-loai", "text": type_line}] * bool(type_line), title, *body]
    folder = data / "texts" / document_id
    folder.mkdir()
    (folder / "text.yml").write_text(yaml.safe_dump(parts, allow_unicode=True, sort_keys=False, width=10_000), "utf-8")
    (folder / "source.txt").write_text("\n".join(line for part in parts for line in _lines(part)) + "\n", "utf-8")
    _add_rows(data, document_id, row)


def _add_rows(data: Path, document_id: str, row: Mapping[str, str]) -> None:
    documents = Table.read(data / "documents.csv")
    documents.add(*(dict.fromkeys(documents.header, "") | {"document_id": document_id} | row).values())
    if row["status"] == "issued":
        events = Table.read(data / "status_events.csv")
        number = f"TT-9{len(events.rows):02}"
        events.add(number, document_id, str(row["issued_date"]), "issued", "Phần đầu văn bản.", "")


def _issuer(head: Mapping[str, object]) -> str:
    left = head["left"]
    return str(left[1]) if isinstance(left, list) else ""


def _lines(part: Mapping[str, object]) -> Iterable[str]:
    lists = [part[key] for key in ("left", "right", "lines") if key in part]
    words = " ".join(str(part[key]) for key in ("number", "heading", "text") if key in part)
    return [*(str(line) for lines in lists if isinstance(lines, list) for line in lines), *([words] if words else [])]


def cite_document(data: Path, document_id: str, by: str, clause_id: str, quote: str, **cells: str) -> None:
    """Add the row of a document that another one cites, with nothing but what the quote says."""
    documents = Table.read(data / "documents.csv")
    row = dict.fromkeys(documents.header, "") | {
        "document_id": document_id,
        "status": "unknown",
        "status_as_of": "2026-11-23",
        "status_source": "Nêu trong văn bản.",
        "source_document_id": by,
        "clause_id": clause_id,
        "quote": quote,
    }
    documents.add(*(row | cells).values())
