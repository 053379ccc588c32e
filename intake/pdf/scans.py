"""
Scans told from texts: a page whose words are a picture, whatever a signature or a recognizer of letters laid over it.
"""

from intake.documents.content import RefusedError
from intake.pdf.pages.page import Page

#: Fewer letters than this on a page that a picture covers are a stamp or a number written into a scan.
_FEW_LETTERS = 200
#: The share of a page that pictures cover when it is a scan; of a page without any letter.
_COVERED, _SOME = 0.5, 0.15
#: So many drawn shapes on a page without letters are letters drawn as shapes.
_MANY_OUTLINES = 200
_SCAN = (
    "Tệp PDF là ảnh chụp (scan), không có chữ để đọc{}. Gửi tệp Word của văn bản, hoặc PDF xuất từ Word "
    "(bôi chọn được từng chữ)."
)
_MIXED = (
    "Trang {} của tệp PDF là ảnh chụp (scan), không có chữ để đọc. Gửi tệp Word của văn bản, hoặc PDF xuất từ Word "
    "cho mọi trang."
)
_EMPTY = "Tệp PDF không có chữ nào. Gửi tệp Word của văn bản, hoặc PDF xuất từ Word."
_MOST_NAMED = 10


def refuse_scans(pages: list[Page]) -> None:
    """
    Refuse a file of which a page is a picture.

    Raises:
        RefusedError: there is such a page, or no letter at all.
    """
    scans = [page.number for page in pages if _is_scan(page)]
    if scans and len(scans) == sum(bool(page.letters.seen) or page.number in scans for page in pages):
        has_layer = any(page.letters.unseen for page in pages)
        raise RefusedError(
            _SCAN.format("; lớp chữ ẩn do máy nhận dạng không phải là chữ của văn bản" if has_layer else "")
        )
    if scans:
        more = "…" if len(scans) > _MOST_NAMED else ""
        raise RefusedError(_MIXED.format(", ".join(map(str, scans[:_MOST_NAMED])) + more))
    if not any(page.parts for page in pages):
        raise RefusedError(_EMPTY)


def _is_scan(page: Page) -> bool:
    count = sum(letter.text != " " and not letter.setting.added for letter in page.letters.seen)
    covered = share_of_pictures(page)
    if count:
        return count < _FEW_LETTERS and covered >= _COVERED
    return covered >= _SOME or page.drawn.outlines >= _MANY_OUTLINES


def share_of_pictures(page: Page) -> float:
    """Return what share of the page pictures cover; those that overlap count twice."""
    areas = (each.box.cut_to(page.box) for each in page.drawn.pictures)
    return sum(each.width * each.height for each in areas) / max(1.0, page.box.width * page.box.height)
