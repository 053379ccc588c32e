"""What can be taken home: every file with its size, under the words a reader chooses by."""

from collections.abc import Mapping

from markupsafe import Markup

from macros.html.markup import element, joined, link, row, table
from model.portal import Portal, Table

_KILOBYTE = 1024
#: Ending and heading of each form a table comes in.
_FORMS = {
    ".xlsx": "XLSX",
    ".excel.csv": "CSV cho Excel",
    ".csv": "CSV",
    ".json": "JSON",
    ".schema.json": "JSON Schema",
}
_WHOLE = {
    "portal.xlsx": "Mọi bảng trong một sổ tính",
    "portal.zip": "Mọi tệp tải về trong một gói nén, kèm mô tả và mã kiểm tra",
    "datapackage.json": "Mô tả các bảng cho máy đọc (Data Package): khóa, kiểu, danh mục, nguồn",
    "so-cong-bo/published_facts.json": "Sổ công bố: mọi ô như lần ghi nhận trước; để lấy lại khi mất, hoặc để đối chiếu",
    "so-cong-bo/published_ids.csv": "Mã đã công bố, đi cùng sổ công bố",
    "SHA256SUMS": "Mã kiểm tra của mọi tệp",
}


def download_table(portal: Portal, sizes: Mapping[str, int]) -> str:
    """
    List the tables that can be taken home, each in all its forms.

    In a page: `{{ download_table(config.extra.downloads) }}`.
    """
    rows = [
        row(
            [
                link(f"/du-lieu/tu-dien/#{each.name}", each.title),
                each.description,
                str(len(each.rows)),
                *(_form(each, ending, sizes) for ending in _FORMS),
            ]
        )
        for each in portal.tables.values()
    ]
    header = ["Bảng", "Nội dung", "Số dòng", *_FORMS.values()]
    return table("Các bảng tải về", header, rows)


def whole_downloads(_portal: Portal, sizes: Mapping[str, int]) -> str:
    """
    List the files that hold everything.

    In a page: `{{ whole_downloads(config.extra.downloads) }}`.
    """
    rows = [row([_file(name, name, sizes), words]) for name, words in _WHOLE.items() if name in sizes]
    return table("Tệp gồm mọi bảng", ["Tệp", "Nội dung"], rows)


def _form(described: Table, ending: str, sizes: Mapping[str, int]) -> Markup:
    """Link to one form of a table by a short name; read aloud, it names its table too."""
    spoken = f"{_FORMS[ending]}, {described.title}"
    return _file(f"{described.name}{ending}", _FORMS[ending], sizes, spoken)


def _file(name: str, words: str, sizes: Mapping[str, int], spoken: str | None = None) -> Markup:
    """Link to a file, with its size for readers on a slow line."""
    size = element("small", _size(sizes[name]))
    return joined([link(f"/tai-ve/{name}", words, download="", aria_label=spoken), size], " ")


def _size(size: int) -> str:
    """Write a size as Vietnamese readers do: 12,3 kB."""
    if size < _KILOBYTE:
        return f"{size}\N{NO-BREAK SPACE}B"
    return f"{size / _KILOBYTE:.1f}\N{NO-BREAK SPACE}kB".replace(".", ",")
