"""Results beside their plans, by kind and period: a table, with a quiet picture in its cells, drawn at build time."""

from collections.abc import Iterable

from markupsafe import Markup

from macros.figures.periods import Period, period_names, period_of
from macros.html.addresses import clause_address, row_address
from macros.html.grouped import Group, GroupedRow, grouped_table
from macros.html.markup import element, joined, link, unbroken
from model.derived.values import plan_status
from model.portal import Portal, Row
from model.vocabulary import Movement, PlanStatus

_CAPTION = "Kết quả so với kế hoạch, theo loại (số đồng chí)"
_HEADER = ("Kết quả", "Kế hoạch", "So sánh (cổng suy ra)")
_NO_PLAN = PlanStatus.NO_PLAN.label.lower()
_NONE = "–"
#: A plan of a single number is drawn this wide, in hundredths of the highest number.
_THINNEST = 1


def figures_overview(portal: Portal, page: int = 1) -> Markup:
    """Set the figures of a page beside their plans; the sentence of each is a link away, its row in the tables another."""
    results = portal.pages("rotation_results").get(page, ())
    if not results:
        return Markup()
    several = len({period_of(each) for each in results}) > 1
    names = period_names(portal, results)
    highest = max(max(each.actual, each.plan_max or 0) for each in results)
    groups = (
        Group(
            movement.label if several else None,
            [_row(portal, each, names if several else {}, highest) for each in alike],
        )
        for movement, alike in _by_movement(portal, results).items()
    )
    header = ["Kỳ" if several else "Loại", *_HEADER]
    listed = grouped_table(_CAPTION, header, groups, id="so-lieu-theo-loai")
    return element("figure", listed, _words(results), class_="overview")


def _by_movement(portal: Portal, results: Iterable[Row]) -> dict[Movement, list[Row]]:
    """Gather figures by kind: those of drafts after all others, what was issued last before what is older."""
    documents = {each: portal.row("documents", each) for each in {one.document_id for one in results}}
    listed = sorted(results, key=lambda each: documents[each.document_id].issued_date or "", reverse=True)
    listed.sort(key=lambda each: documents[each.document_id].status.is_draft)
    kinds: dict[Movement, list[Row]] = {}
    for each in listed:
        kinds.setdefault(each.movement, []).append(each)
    return dict(sorted(kinds.items(), key=lambda kind: [*Movement].index(kind[0])))


def _row(portal: Portal, result: Row, names: dict[Period, str], highest: int) -> GroupedRow:
    name = names.get(period_of(result), result.movement.label)
    heading = link(row_address(portal, "rotation_results", result.result_id), unbroken(name))
    place = clause_address(result.document_id, result.clause_id)
    figure = link(place, result.actual_text, class_="figure")
    status = plan_status(result.actual, result.plan_min, result.plan_max)
    is_planned = bool(result.plan_text)
    plan = link(place, result.plan_text, class_="figure") if is_planned else _NONE
    compared = element("span", status.label, class_=f"derived derived--{status}") if is_planned else None
    drawn = element("div", figure, _picture(result, 100 / highest), class_="measure")
    return GroupedRow(joined([heading, element("small", result.result_id)], " "), [drawn, plan, compared])


def _picture(result: Row, share: float) -> Markup:
    """Draw a result and the range of its plan to one scale; the numbers beside it say the same aloud."""
    parts = [_bar("result", 0, result.actual * share)]
    if result.plan_text:
        parts.append(_bar("plan", result.plan_min * share, (result.plan_max - result.plan_min) * share))
    return element("svg", *parts, aria_hidden="true", focusable="false")


def _bar(kind: str, left: float, width: float) -> Markup:
    drawn = max(width, _THINNEST)
    return element("rect", class_=f"measure__{kind}", x=f"{min(left, 100 - drawn):.2f}%", width=f"{drawn:.2f}%")


def _words(results: tuple[Row, ...]) -> Markup:
    """Say what the picture shows, where a number leads and what the numbers must not be read as."""
    unplanned = sum(not each.plan_text for each in results)
    return element(
        "figcaption",
        "Số in đúng chữ của văn bản; bấm vào số để đến câu nêu số ấy. Thanh đặc là kết quả, khung là khoảng kế hoạch, "
        "mọi thanh cùng một thang. Tên loại rút gọn và độ dài thanh do cổng đặt; nguyên văn từng loại ở bảng bên dưới. ",
        f"{unplanned} trong {len(results)} số liệu {_NO_PLAN} (“{_NONE}”) nên không so sánh. " if unplanned else None,
        "Mỗi số là số đồng chí của riêng một loại; một người có thể ở hai loại, nên cộng lại không ra số người. ",
        link("/tai-ve/rotation_results.csv", "Tải số liệu (CSV)", download=""),
        ".",
    )
