"""Plan against result, drawn at build time: for eyes and ears, in the dark, and on black and white paper."""

from collections.abc import Iterable

from markupsafe import Markup

from macros.citing.citations import place_link
from macros.figures.periods import Period, period_names, period_of
from macros.html.markup import element, joined, link, row, table
from model.portal import Portal, Row
from model.vocabulary import Movement, PlanStatus

_NO_PLAN = PlanStatus.NO_PLAN.label.lower()
_NAME_OF_ALL = "Kết quả so với kế hoạch, theo loại"
#: Share of the width for the longest bar; the rest is for the number at its end.
_WIDEST = 78
#: Heights in em, so that bars grow with the letters.
_NAME, _PERIOD, _BAR, _PLAN, _UNPLANNED, _GAP = 1.6, 1.2, 1.0, 1.3, 0.4, 0.9
_LEGEND = 3.6


def rotation_chart(portal: Portal, page: int = 1) -> str:
    """Draw the figures of a page with their plans, periods under one another; their numbers follow in the tables."""
    results = portal.pages("rotation_results").get(page, ())
    if not results:
        return Markup()
    return element(
        "figure",
        element("p", _NAME_OF_ALL, class_="chart__title", aria_hidden="true"),
        _drawing(portal, results),
        _caption(portal, results),
        class_="chart",
    )


def period_comparison(portal: Portal, page: int = 1) -> str:
    """Set the periods of a page side by side in a table, as soon as there are two."""
    results = portal.pages("rotation_results").get(page, ())
    periods = period_names(portal, results)
    if len(periods) <= 1:
        return Markup()
    rows = [
        row([movement.label, *(_figures(found, period) for period in periods)])
        for movement, found in _by_movement(results).items()
    ]
    return table("Các kỳ cạnh nhau: kết quả (kế hoạch)", ["Loại", *periods.values()], rows)


def _by_movement(results: Iterable[Row]) -> dict[Movement, list[Row]]:
    kinds: dict[Movement, list[Row]] = {}
    for each in results:
        kinds.setdefault(each.movement, []).append(each)
    return kinds


def _figures(results: list[Row], period: Period) -> str | None:
    """Return the numbers of one kind of movement in a period."""
    return "; ".join(
        f"{each.actual_text} ({each.plan_text or _NO_PLAN})" for each in results if period_of(each) == period
    )


def _drawing(portal: Portal, results: tuple[Row, ...]) -> Markup:
    """Draw horizontal bars; positions across are shares of the width, positions down are heights of letters."""
    highest = max(max(each.actual, each.plan_max or 0) for each in results)
    periods = period_names(portal, results)
    parts, top = [_legend()], _LEGEND
    for movement, found in _by_movement(results).items():
        # Of many figures without a plan that is said once, not below each.
        is_planned = len(found) == 1 or any(each.plan_text for each in found)
        name = movement.label if is_planned else f"{movement.label} ({_NO_PLAN})"
        parts.append(_text(name, 0, top + 1, "chart__name"))
        top += _NAME
        for result in found:
            if len(found) > 1:
                parts.append(_text(_own_name(periods, result), 0, top + 0.8, "chart__period"))
                top += _PERIOD
            parts.append(_bar(result, _WIDEST / highest, top, is_planned=is_planned))
            top += _BAR + (_PLAN if is_planned else _UNPLANNED)
        top += _GAP
    return element(
        "svg",
        element("title", _NAME_OF_ALL, id="bieu-do-ten"),
        element("desc", _spoken(periods, results), id="bieu-do-mo-ta"),
        _hatching(),
        *parts,
        width="100%",
        height=f"{top:g}em",
        role="img",
        aria_labelledby="bieu-do-ten bieu-do-mo-ta",
    )


def _own_name(periods: dict[Period, str], result: Row) -> str:
    """Tell a bar from the others of its kind: by its period, and its code for who looks it up."""
    return f"{periods[period_of(result)]} · {result.result_id}"


def _spoken(periods: dict[Period, str], results: tuple[Row, ...]) -> str:
    """Say the whole chart in words."""
    said = [
        f"{each.movement.label}, {periods[period_of(each)]}: kết quả {each.actual_text}, "
        + (f"kế hoạch {each.plan_text}" if each.plan_text else _NO_PLAN)
        for each in results
    ]
    return "; ".join(said) + "."


def _bar(result: Row, share: float, top: float, *, is_planned: bool) -> Markup:
    """Draw one result and, under it, the range its plan allows, unless no result of its kind has a plan."""
    actual = result.actual * share
    parts = [_box("chart__result", 0, actual, top, _BAR), _text(result.actual_text, actual, top + 0.8, "chart__number")]
    if not is_planned:
        return joined(parts)
    if result.plan_text is None:
        return joined([*parts, _text(_NO_PLAN, 0, top + _BAR + 1, "chart__none")])
    first, last = result.plan_min * share, result.plan_max * share
    return joined(
        [
            *parts,
            _box("chart__plan", first, max(last - first, 1), top + _BAR + 0.2, 0.7),
            _text(result.plan_text, last, top + _BAR + 0.9, "chart__plan-number"),
        ]
    )


def _legend() -> Markup:
    """Explain bar and hatching; both carry numbers of the text."""
    return joined(
        element(
            "g",
            element("rect", class_=name, fill=_fill(name), width="1.6em", height="0.8em", y=f"{top + 0.2:g}em"),
            words,
        )
        for name, top, words in (
            ("chart__result", 0, _text("Kết quả, số như văn bản viết", 0, 0.9, "chart__key")),
            ("chart__plan", 1.4, _text("Khoảng kế hoạch, số như văn bản viết", 0, 2.3, "chart__key")),
        )
    )


def _hatching() -> Markup:
    """Prepare the hatching of planned ranges: told from a bar without any colour."""
    stroke = element("path", d="M0 6L6 0", class_="chart__hatch")
    return element(
        "defs", element("pattern", stroke, id="ke-hoach", width="6", height="6", patternUnits="userSpaceOnUse")
    )


def _box(class_: str, left: float, width: float, top: float, height: float) -> Markup:
    return element(
        "rect",
        class_=class_,
        fill=_fill(class_),
        x=f"{left:.2f}%",
        width=f"{width:.2f}%",
        y=f"{top:g}em",
        height=f"{height:g}em",
    )


def _fill(class_: str) -> str | None:
    """Fill planned ranges with the hatching of this drawing, which a style sheet elsewhere cannot name safely."""
    return "url(#ke-hoach)" if class_ == "chart__plan" else None


def _text(words: str, left: float, base: float, class_: str) -> Markup:
    return element("text", words, class_=class_, x=f"{left:.2f}%", y=f"{base:g}em")


def _caption(portal: Portal, results: tuple[Row, ...]) -> Markup:
    """Say what the chart shows, where it comes from and what it must not be read as."""
    places = dict.fromkeys((each.document_id, each.clause_id) for each in results)
    unplanned = sum(each.plan_text is None for each in results)
    return element(
        "figcaption",
        "Số trên biểu đồ chép từ ",
        joined((place_link(portal, *place) for place in places), ", "),
        ". Tên loại rút gọn và độ dài thanh do cổng đặt; nguyên văn từng loại ở bảng bên dưới. ",
        f"{unplanned} trong {len(results)} số liệu {_NO_PLAN} nên không so sánh. ",
        "Mỗi số là số đồng chí của riêng một loại; một người có thể ở hai loại, nên cộng lại không ra số người. ",
        link("/tai-ve/rotation_results.csv", "Tải số liệu (CSV)", download=""),
        ".",
    )
