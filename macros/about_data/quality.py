"""The quality of the data: what was checked, and what is still open."""

from collections.abc import Iterable, Iterator

from markupsafe import Markup

from macros.citing.citations import clause_link, dated, document_link
from macros.html.markup import Line, element, items, joined, link, row, table
from macros.html.paging import beginning
from model.derived.coverage import Coverage, background_ids, coverages
from model.portal import Portal, Row
from validation.rulebook import RULE_GROUPS, RULES, Rule, Severity

_WORDS = {Severity.ERROR: "dừng dựng trang", Severity.WARNING: "cảnh báo"}


def checked_tables(portal: Portal) -> str:
    """
    Tabulate how many rows of each table were checked.

    In a page: `{{ checked_tables() }}`.
    """
    rows = [
        row([each.title, element("code", f"{each.name}.csv"), str(len(each.rows))]) for each in portal.tables.values()
    ]
    return table("Các bảng đã kiểm tra", ["Bảng", "Tệp", "Số dòng"], rows)


def accepted_warnings(portal: Portal) -> str:
    """
    Tabulate the warnings that editors looked at and set aside, with reason and date of review.

    In a page: `{{ accepted_warnings() }}`.
    """
    if not portal.rows("exceptions"):
        return element("p", "Không có cảnh báo nào được chấp nhận.")
    shown, more = beginning(portal.rows("exceptions"), "bảng exceptions.csv")
    rows = [
        row([each.key, element("code", each.file), _reason(portal, each), dated(portal, each.review_date)])
        for each in shown
    ]
    header = portal.tables["exceptions"].titles("key", "file", "reason", "review_date")
    return joined([table("Cảnh báo đã xem và chấp nhận", header, rows), more])


def _reason(portal: Portal, exception: Row) -> str:
    """Give the reason, and whose name may stand there after whose second look."""
    if not exception.names:
        return str(exception.reason)
    looked = f"{exception.second_look_post}, {dated(portal, exception.second_look_date)}"
    return f"{exception.reason} Tên được nêu: {exception.names}. Người thứ hai đã xem: {looked}."


def open_warnings(portal: Portal) -> str:
    """
    Tabulate the warnings still open, or say that there are none.

    In a page: `{{ open_warnings() }}`.
    """
    if not portal.warnings:
        return element("p", "Không còn cảnh báo nào.")
    shown, more = beginning(portal.warnings, "báo cáo kiểm tra ở mục Các quy tắc")
    rows = [row([joined([each.file, ", dòng ", str(each.line)]), each.column, each.message]) for each in shown]
    return joined([table("Cảnh báo còn mở", ["Tại", "Cột", "Nội dung"], rows), more])


def check_report(portal: Portal) -> str:
    """
    Lead to the report of the check that this site passed, as a workbook and as text.

    In a page: `{{ check_report() }}`.
    """
    files = [link(f"/tai-ve/bao-cao-kiem-tra.{form}", f"bao-cao-kiem-tra.{form}") for form in ("xlsx", "txt")]
    return element(
        "p", "Báo cáo của lần kiểm tra ngày ", dated(portal, portal.checked_on), ": ", joined(files, ", "), "."
    )


def rules_in_words(portal: Portal) -> str:
    """
    Tabulate every rule that the data was held against: words, remedy, weight and source.

    In a page: `{{ rules_in_words() }}`.
    """
    checked = sum(len(each.rows) for each in portal.tables.values())
    intro = f"{len(RULES)} quy tắc, áp dụng cho {checked} dòng và toàn bộ lời văn."
    tables = (
        table(f"Quy tắc: {heading}", ["Điều phải giữ", "Khi sai", "Cách sửa", "Căn cứ"], _rule_rows(group))
        for heading, group in RULE_GROUPS.items()
    )
    return joined([element("p", intro), *tables])


def _rule_rows(rules: Iterable[Rule]) -> Iterator[Line]:
    for rule in rules:
        grounds = joined(map(_ground, rule.source.split("; ")), "; ")
        yield row([rule.words, _WORDS[rule.severity], rule.remedy, grounds])


def _ground(source: str) -> str:
    """Show one thing a rule rests on, a record of design by its number."""
    folder, _, name = source.partition("/")
    return f"Ghi chép thiết kế {name}" if folder == "decisions" else source


def clause_coverage(portal: Portal) -> str:
    """
    Say how many clauses are bound to a task or a policy, which may still be, and which were set aside and why.

    In a page: `{{ clause_coverage() }}`.
    """
    found = coverages(portal)
    if len(found) == 1:
        return _coverage_of(portal, found[0])
    whole = _share(sum(each.reviewed for each in found), sum(each.total for each in found))
    left_out = (each for each in found if each.open or each.excused)
    shown, more = beginning(sorted(left_out, key=lambda each: -len(each.open)), "báo cáo kiểm tra kể từng điều khoản")
    named = (
        joined([element("h3", document_link(portal, each.document_id)), _coverage_of(portal, each)]) for each in shown
    )
    total = f"{len(found)} văn bản: {whole} Dưới đây là những văn bản còn điều khoản có dấu hiệu giao việc."
    return joined([element("p", total), *named, more])


def _share(reviewed: int, total: int) -> str:
    return f"{reviewed} trong {total} điều khoản, không kể phần bối cảnh, đã gắn với nhiệm vụ, chính sách hoặc đã ghi lý do."


def _coverage_of(portal: Portal, coverage: Coverage) -> Markup:
    share = _share(coverage.reviewed, coverage.total)
    background = background_ids(portal.row("documents", coverage.document_id).background)
    marked = joined((clause_link(portal, coverage.document_id, each) for each in background), "; ")
    left_out = [(node, reason) for node, reason in coverage.excused]
    left_out += [(node, "Có dấu hiệu giao việc, chưa gắn, chưa ghi lý do.") for node in coverage.open]
    reasons = [joined([clause_link(portal, coverage.document_id, node.id), ": ", reason]) for node, reason in left_out]
    return joined(
        [
            element("p", share, *([" Phần bối cảnh: ", marked, "."] if background else [])),
            items(reasons) if reasons else "",
        ]
    )
