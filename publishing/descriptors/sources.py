"""Where a download comes from: the documents, the day, the structure and the fingerprint."""

from collections.abc import Iterable, Sequence

from model.fingerprint import SHORT_FINGERPRINT, content_fingerprint
from model.naming import COPY_CAUTION, document_with_standing
from model.portal import Portal, Row, Table
from publishing.addresses import page_address
from publishing.descriptors.published_columns import structure_version
from spreadsheets.cells import cell_text

HEADER = ("Thông tin", "Giá trị")
#: What the fingerprint in a workbook is of: its own rows, or all data where it reports on all.
OF_ROWS, OF_DATA = "Dấu vân tay của các dòng trong sổ tính này (SHA-256)", "Dấu vân tay của dữ liệu (SHA-256)"
_DICTIONARY = "du-lieu/tu-dien/"
_CAUTION = f"{COPY_CAUTION} Ý nghĩa từng cột ở trang “Từ điển dữ liệu” trên cổng: {{dictionary}}"


def source_rows(
    portal: Portal, subject: str, documents: Iterable[Row], fingerprint: tuple[str, str]
) -> list[tuple[str, str]]:
    """
    Return, as pairs of words, what a workbook was made from: which documents, what data, when.

    Args:
        portal: The checked data.
        subject: What the workbook holds.
        documents: Those that its rows quote.
        fingerprint: What it is of (`OF_ROWS`, `OF_DATA`), and the fingerprint.
    """
    cited = [("Văn bản làm căn cứ", document_with_standing(document)) for document in documents]
    return [
        ("Nội dung", subject),
        *cited,
        ("Dữ liệu được kiểm tra ngày", portal.settings.date_words(portal.checked_on)),
        ("Phiên bản cấu trúc", structure_version()),
        fingerprint,
        ("Lưu ý", _CAUTION.format(dictionary=page_address(_DICTIONARY))),
    ]


def imprint(portal: Portal, fingerprint: str, documents: Iterable[Row]) -> str:
    """Return the line that says where a printed page of a workbook comes from, and that drafts are behind it."""
    drafts = ", có lời của văn bản dự thảo" if any(each.status.is_draft for each in documents) else ""
    checked = f"dữ liệu kiểm tra ngày {portal.settings.date_words(portal.checked_on)}"
    return f"{portal.settings.name}, {checked}, dấu vân tay của sổ tính này {fingerprint[:SHORT_FINGERPRINT]}{drafts}"


def rows_fingerprint(rows: Iterable[Sequence[object]]) -> str:
    """Return the fingerprint of rows, their cells as text as the CSV files have it: who has the rows can make it too."""
    return content_fingerprint([cell_text(value) for value in row] for row in rows)


def cited_documents(portal: Portal, tables: Iterable[Table]) -> list[Row]:
    """Return the documents that the rows of these tables quote, in the order of the documents table."""
    columns = {"documents": "source_document_id"}
    quoted: set[str | None] = set()
    for table in tables:
        column = columns.get(table.name, "document_id")
        if any(each.name == column for each in table.columns):
            quoted |= {getattr(row, column) for row in table.rows}
    return [row for row in portal.rows("documents") if row.document_id in quoted and row.document_id in portal.texts]
