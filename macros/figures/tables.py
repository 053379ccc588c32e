"""Statistics of rotation: the published figures, their plan, and what is derived from them."""

from markupsafe import Markup

from macros.citing.citations import code_link, quotation
from macros.citing.notes import caveats, notes_in
from macros.figures.periods import Period, period_names, period_of
from macros.html.markup import Line, element, joined, quoted, row, table
from model.derived.values import plan_status, total_of_entries
from model.portal import Portal, Row


def rotation_tables(portal: Portal, page: int = 1) -> str:
    """Tabulate the published figures with their words, a table for each period of a document; several are folded."""
    results = portal.pages("rotation_results").get(page, ())
    shown: dict[Period, list[Row]] = {}
    for each in results:
        shown.setdefault(period_of(each), []).append(each)
    names = period_names(portal, results)
    tables = {period: _period(portal, names[period], found) for period, found in shown.items()}
    if len(tables) <= 1:
        return joined(tables.values())
    return joined(
        element("details", element("summary", f"{names[period]}: {len(shown[period])} số liệu"), each, class_="period")
        for period, each in tables.items()
    )


def _period(portal: Portal, name: str, results: list[Row]) -> Markup:
    """Tabulate the figures of a period that stand on a page; their sum is that of the whole period."""
    rows = [_result(portal, result) for result in results]
    header = ["Mã", "Loại", "Kết quả (đồng chí)", "Kế hoạch (đồng chí)", "So với kế hoạch (cổng suy ra)", "Nguyên văn"]
    figures = table(f"Kết quả và kế hoạch: {name}", header, rows)
    whole = portal.group("rotation_results", "document_id", "period_text")[period_of(results[0])]
    elsewhere = f" Trong đó {len(whole) - len(results)} mục ở trang khác." if len(whole) > len(results) else ""
    return joined([figures, _total(whole, elsewhere), caveats(_notes(portal, results))])


def _result(portal: Portal, result: Row) -> Line:
    status = plan_status(result.actual, result.plan_min, result.plan_max)
    return row(
        [
            code_link(portal, "rotation_results", result.result_id),
            quoted(result.category_text),
            element("span", result.actual_text, class_="figure"),
            element("span", result.plan_text, class_="figure") if result.plan_text else None,
            element("span", status.label, class_=f"derived derived--{status}"),
            quotation(portal, result),
        ],
        anchor=result.result_id.lower(),
    )


def _total(results: tuple[Row, ...], elsewhere: str) -> Markup:
    """Say the sum for what it is: of moves, not of people, and ours."""
    return element(
        "p",
        element("strong", f"Tổng các mục: {total_of_entries(results)}."),
        elsewhere,
        " Số này do cổng cộng, không có trong văn bản. Đây là tổng các mục, "
        "không phải số người: một người có thể được tính ở hai mục.",
        class_="derived",
    )


def _notes(portal: Portal, results: list[Row]) -> list[Row]:
    """Return what the editors noted about the clauses these figures stand in."""
    places = dict.fromkeys((each.document_id, each.clause_id) for each in results)
    return [note for place in places for note in notes_in(portal, *place)]
