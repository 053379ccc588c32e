"""How fast the portal is beside its peers: the figures that `make bench BENCH=--keep` wrote, each with its day."""

import csv
from itertools import groupby

from markupsafe import Markup

from macros.html.markup import element, joined, row, table
from model.portal import Portal
from model.repository import ROOT

_FIGURES = ROOT / "docs" / "huong-dan" / "toc-do"
_PLACE = "/huong-dan/toc-do"
_UNMEASURED = element("p", "Chưa đo.", class_="not-stated")
_SHOWN = ("cpu", "wall", "memory", "memory_together", "cpu_ratio", "wall_ratio")
_MANY, _WHOLE_FROM = 30_000, 1_000
Figures = dict[str, str]


def speed_figures(_portal: Portal, subject: str) -> str:
    """
    Tabulate what was measured of a subject, and draw how its cost grows.

    In a page: `{{ speed_figures("build") }}`.
    """
    measured = [each for each in _read("benchmarks.csv") if each["subject"] == subject]
    if not measured:
        return _UNMEASURED
    header = ["Cỡ", "Việc", "CPU (giây)", "Đồng hồ (giây)", "MB", "MB chung", "CPU ×", "Đồng hồ ×", "So với", "Mức"]
    tables = [
        table(f"{topic}; {_when(lines[0])}", header, [row(_cells(each, lines)) for each in lines])
        for topic, group in groupby(measured, key=lambda each: each["topic"])
        if (lines := list(group))
    ]
    return joined([*tables, _plot(subject)])


def _cells(each: Figures, lines: list[Figures]) -> list[Markup | str]:
    peer = next(line["case"] for line in lines if line["size"] == each["size"])
    goals = [("CPU", "cpu"), ("đồng hồ", "wall"), ("MB", "memory")]
    asked = [(name, _ratio(each, kind), each[f"{kind}_goal"]) for name, kind in goals if each[f"{kind}_goal"]]
    met = all(figure <= float(goal) for _, figure, goal in asked)
    words = ", ".join(f"{name} ≤ {_number(goal)}" for name, _, goal in asked)
    mark = element("strong", "đạt" if met else "chưa đạt") if asked else None
    return [
        f"{int(each['size']):,}".replace(",", " "),
        each["case"],
        *(_number(each[name]) for name in _SHOWN),
        each["beside"] or peer,
        joined([words, mark], ": ") or "–",
    ]


def _ratio(each: Figures, kind: str) -> float:
    return float((each["memory_together"] or each["memory"]) if kind == "memory" else each[f"{kind}_ratio"])


def _plot(subject: str) -> Markup | None:
    """Show the growth curves of a subject that was measured at several sizes."""
    name = f"growth-{subject}.svg"
    if not (_FIGURES / name).exists():
        return None
    words = "Đường tăng trưởng: giây CPU theo cỡ, thang logarit; số liệu là các bảng bên trên"
    return element("p", element("img", src=f"{_PLACE}/{name}", alt=words, width="760", height="420"))


def where_time_goes(_portal: Portal) -> str:
    """
    Tabulate the parts of a build from nothing by their share of the processor's time.

    In a page: `{{ where_time_goes() }}`.
    """
    parts = _read("profile.csv")
    if not parts:
        return _UNMEASURED
    documents = parts[0]["documents"]
    rows = [row([each["part"], _number(each["seconds"]), f"{float(each['share']):.0%}"]) for each in parts]
    caption = f"Một lần dựng từ đầu, {documents} văn bản; {_when(parts[0])}"
    return table(caption, ["Phần việc", "CPU (giây)", "Tỷ lệ"], rows)


def what_many_need(_portal: Portal) -> str:
    """
    Tabulate what a document costs at the largest size measured, and what that makes of 30 000, marked as derived.

    In a page: `{{ what_many_need() }}`.
    """
    documents = [each for each in _read("benchmarks.csv") if each["topic"] in {"Dựng trang", "Kiểm văn bản"}]
    ours = [each for each in documents if each["case"].startswith("cổng")]
    stored = _read("storage.csv")
    if not ours or not stored:
        return _UNMEASURED
    most = {each["case"]: each for each in sorted(ours, key=lambda each: int(each["size"]))}
    rows = [
        row([case, each["size"], f"{_number(each['cpu'])} giây CPU", _scaled(each["cpu"], each["size"], "giây CPU")])
        for case, each in most.items()
    ]
    rows += [row(_stored(each)) for each in stored]
    header = ["Việc, tệp", "Số văn bản khi đo", "Đã đo", f"Suy ra cho {_MANY:,} văn bản".replace(",", " ")]
    return table(f"Đo và suy ra; {_when(stored[0])}", header, rows)


def _stored(each: Figures) -> list[str]:
    megabytes = f"{int(each['bytes']) / 1e6:.1f}"
    measured = f"{_number(megabytes)} MB, {each['files']} tệp"
    return [each["kind"], each["documents"], measured, _scaled(megabytes, each["documents"], "MB")]


def _scaled(figure: str, size: str, unit: str) -> str:
    return f"khoảng {float(figure) / int(size) * _MANY:,.0f} {unit}".replace(",", " ")


def _when(each: Figures) -> str:
    """Say when and where something was measured, and how busy the machine was."""
    day, _, clock = each["measured_at"].partition("T")
    load = _number(each["load"])
    return f"đo {clock.rstrip('Z')} UTC ngày {'/'.join(reversed(day.split('-')))}, {each['machine']}, tải khi bắt đầu {load}"


def _number(text: str) -> str:
    """Write a figure with three digits that count, or whole; a dash for one that was not measured."""
    if not text:
        return "–"
    figure = float(text)
    if figure >= _WHOLE_FROM:
        return f"{figure:,.0f}".replace(",", " ")
    return f"{figure:.3g}".replace(".", ",")


def _read(name: str) -> list[Figures]:
    path = _FIGURES / name
    if not path.exists():
        return []
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
