"""How the search did beside the theme's own: the figures that `make bench` wrote."""

import csv

from markupsafe import Markup

from macros.html.markup import element, joined, row, table
from model.portal import Portal
from model.repository import ROOT

_FIGURES = ROOT / "docs" / "huong-dan" / "tim-kiem" / "search.csv"
_SITES = {"theme": "Có sẵn của giao diện", "portal": "Của cổng"}
_CLASSES = {
    "all": "Tất cả",
    "diac": "Có dấu",
    "nodiac": "Không dấu",
    "tone": "Dấu thanh kiểu khác, i/y",
    "half": "Nửa có dấu",
    "upper": "Chữ hoa",
    "telex": "Telex thô",
    "abbr": "Chữ viết tắt",
    "docnum": "Số văn bản",
    "clause": "Số điều khoản",
    "number": "Con số",
    "typo": "Gõ sai",
    "question": "Cả câu hỏi",
}


def search_comparison(portal: Portal) -> str:
    """
    Compare the portal's search with the theme's own.

    In a page: `{{ search_comparison() }}`.
    """
    with _FIGURES.open(encoding="utf-8", newline="") as file:
        figures = list(csv.DictReader(file))
    first = figures[0]
    header = ["Câu hỏi", "Số câu", "Tìm kiếm", "Đúng ngay", "Trong ba", "Lần sau", "Lần đầu", "Số tệp", "KB nén"]
    order = {name: i for i, name in enumerate(_CLASSES)}
    figures.sort(key=lambda one: order.get(one["questions"], len(order)))
    rows = [row(_cells(one)) for one in figures]
    day = portal.settings.date_words(first["measured_on"])
    load = first["load"].replace(".", ",")
    measured = f"Đo ngày {day} trên máy {first['machine']}; tải của máy khi đo là {load}, máy rảnh thì nhanh hơn."
    return joined([element("p", measured), table("Tìm kiếm của cổng và tìm kiếm có sẵn", header, rows)])


def _cells(one: dict[str, str]) -> list[Markup | str]:
    site, _, places = one["site"].partition(", ")
    size = f", {places.split()[0]} chỗ" if places else ""
    return [
        _CLASSES.get(one["questions"], one["questions"]),
        one["count"],
        _SITES[site] + size,
        _share(one["first"]),
        _share(one["among_three"]),
        f"{one['warm_ms']} ms",
        f"{one['cold_ms']} ms",
        one["requests"],
        str(round(int(one["bytes"]) / 1000)),
    ]


def _share(share: str) -> str:
    return f"{float(share) * 100:.0f} %"
