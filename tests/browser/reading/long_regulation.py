"""A regulation too long for its contents to stand in one window, and a text that cites it; all invented."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from tests.support.small_documents import PARTY_HEAD, add_small_document

REGULATION, CITING = "qd-an-hoa-dai", "qd-an-hoa-dan"
CHAPTERS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII")
_ARTICLES, _CLAUSES = 6, 4
_WORDS = "Kíp cuối làm theo điểm đ khoản 4 Điều 48 Quy định số 12-QĐ/TU ngày 14/5/2018 của Thị ủy An Hòa."


def add_long_regulation(data: Path, **cells: str) -> None:
    """Add a regulation of 8 chapters, 48 articles and 192 clauses, one of them with points a, d and đ."""
    add_small_document(data, REGULATION, _nodes(), **cells)


def add_citing(data: Path) -> None:
    """Add a short text that cites the last point of the regulation."""
    head = PARTY_HEAD | {"left": [*PARTY_HEAD["left"][:3], "Số 13-QĐ/TU"]}
    article = {"id": "dieu-1", "number": "Điều 1.", "text": _WORDS}
    add_small_document(data, CITING, [article], head=head, doc_symbol="13-QĐ/TU")


def _nodes() -> Iterator[Mapping[str, object]]:
    for place, chapter in enumerate(CHAPTERS):
        yield {"id": f"chuong-{chapter}", "number": f"Chương {chapter}", "heading": f"VIỆC PHẦN {chapter}"}
        for number in range(place * _ARTICLES + 1, (place + 1) * _ARTICLES + 1):
            article = f"dieu-{number}"
            yield {"id": article, "number": f"Điều {number}.", "heading": f"Việc trông đê đoạn {number}"}
            for clause in range(1, _CLAUSES + 1):
                words = f"Xã trông đoạn đê {number}, kíp {clause}, mỗi ngày hai lần, kể cả ngày nghỉ."
                yield {"id": f"{article}.{clause}", "number": f"{clause}.", "text": words}
    for letter, step in (("a)", "a"), ("d)", "d"), ("đ)", "dd")):
        yield {"id": f"dieu-48.4.{step}", "number": letter, "text": f"Việc {letter[0]} của kíp cuối;"}
