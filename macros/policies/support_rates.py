"""The support once paid, as the text reports it: never an amount without the words that it is past."""

from markupsafe import Markup

from macros.citing.citations import code_link, outside_mark, quotation, support_amount, unit_link
from macros.html.markup import element, joined, quoted, row, table
from macros.html.paging import of_pages
from model.collation import vietnamese_key
from model.naming import EVERY_WARD
from model.portal import Portal, Row
from model.vocabulary import WardOrigin


def past_support_notice(_portal: Portal, _page: int = 1) -> str:
    """Say, before any amount, that it was paid in the past."""
    return element(
        "div",
        element(
            "p",
            element("strong", "Đây là báo cáo việc đã chi trước đây, không phải mức được hưởng."),
            " Các mức dưới đây là lời thuật trong văn bản về việc đã làm; "
            "xem thêm các mục “Giao xây dựng, điều chỉnh” trong trang này.",
        ),
        class_="notice notice--past",
    )


def support_rate_table(portal: Portal, page: int = 1) -> str:
    """Tabulate the support once paid, in the words of the text."""
    wards = portal.group("support_rate_wards", "rate_id")
    rows = [
        row(
            [
                joined(
                    [
                        code_link(portal, "support_rates", rate.rate_id),
                        element("small", "thuộc ", code_link(portal, "policies", rate.policy_id)),
                    ],
                    " ",
                ),
                quoted(rate.label_text),
                rate.payment.label,
                rate.post_level.label if rate.post_level else None,
                support_amount(rate),
                _wards(portal, rate, wards.get(rate.rate_id, ())),
                quotation(portal, rate),
            ],
            anchor=rate.rate_id.lower(),
        )
        for rate in portal.pages("support_rates").get(page, ())
    ]
    header = ["Mã", "Tên gọi", "Cách chi", "Chức vụ", "Mức", "Phường", "Nguyên văn"]
    caption = f"Mức hỗ trợ đã áp dụng, theo báo cáo trong văn bản{of_pages(portal, 'support_rates', page)}"
    return table(caption, header, rows)


def _wards(portal: Portal, rate: Row, wards: tuple[Row, ...]) -> Markup:
    """List the wards of a rate, the named ones apart from those inferred."""
    ordered = sorted(wards, key=lambda each: vietnamese_key(portal.row("units", each.unit_id).name))
    named = [each for each in ordered if each.origin == WardOrigin.NAMED]
    inferred = [each for each in ordered if each.origin == WardOrigin.INFERRED]
    return joined(
        [
            joined((unit_link(portal, each.unit_id) for each in named), ", "),
            _inferred_wards(portal, rate, inferred) if inferred else None,
            None if rate.wards_text else EVERY_WARD,
        ]
    )


def _inferred_wards(portal: Portal, rate: Row, wards: list[Row]) -> Markup:
    names = joined((unit_link(portal, each.unit_id) for each in wards), ", ")
    return element(
        "details",
        element("summary", f"{len(wards)} phường suy ra từ “{rate.wards_text}”"),
        element("p", names, " ", outside_mark(wards[0])),
    )
