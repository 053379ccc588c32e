"""Where a withdrawn page leads now: in its old place stands a page that sends readers on."""

from html import escape
from pathlib import Path

from model.addresses import task_place, text_place, unit_place
from model.portal import Portal
from publishing.addresses import file_address

#: Rows with pages of their own; other withdrawn codes are named on the page of their section.
_PLACES = {"units": unit_place, "documents": text_place, "tasks": task_place}
#: Pages written by hand that were withdrawn: what readers are told, and where they are sent.
_WITHDRAWN_PAGES = {
    "huong-dan/toc-do/": ("Trang về tốc độ đã rút: kết quả đo nay nằm cùng mã nguồn của cổng.", "huong-dan/"),
}
_PAGE = """\
<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url={address}">
<title>Trang đã chuyển</title>
</head>
<body>
<p>{words} <a href="{address}">Xem nơi thay thế</a>.</p>
</body>
</html>
"""


def write_redirects(portal: Portal, site: Path) -> None:
    """Put a page in every place that a withdrawn unit, document, task or page written by hand had."""
    for place, (words, target) in _WITHDRAWN_PAGES.items():
        _write(site, place, words, target)
    for row in portal.rows("redirects"):
        if row.table in _PLACES:
            _write(site, _PLACES[row.table](row.id), f"Mã {row.id} đã rút: {row.reason}", row.target)


def _write(site: Path, place: str, words: str, target: str) -> None:
    folder = site / place
    folder.mkdir(parents=True, exist_ok=True)
    address = "../" * place.count("/") + file_address(target)
    page = _PAGE.format(address=escape(address), words=escape(words))
    (folder / "index.html").write_text(page, encoding="utf-8", newline="\n")
