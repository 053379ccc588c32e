"""A finger hits one link and not the one below it, where the clause and the document of a duty stand one above the other."""

import pytest

from macros.html.grouped import Group, GroupedRow, grouped_table
from macros.html.markup import element, joined, link
from tests.browser.driving.axe import faults


@pytest.mark.parametrize("width", [320, 1366])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_links_one_above_the_other_keep_room_for_a_finger(page, site, tmp_path, width, scheme):
    place = joined(
        [link("#", "Điểm 1.1 khoản 1 mục II", class_="clause-link"), link("#", "Dự thảo Kết luận tháng 5/2021")], " "
    )
    rows = [GroupedRow(element("b", f"Việc {number}"), [place] * 4) for number in range(9)]
    made = grouped_table("Việc", ["Việc", "Đơn vị", "Thời hạn", "Báo cáo", "Nơi nêu"], [Group("Nhóm", rows)])
    styles = site / "assets" / "stylesheets"
    sheets = "".join(f"<link rel=stylesheet href='{each.as_uri()}'>" for each in sorted(styles.glob("*.css")))
    body = f"<body data-md-color-scheme={'slate' if scheme == 'dark' else 'default'}>"
    words = f"<main class=md-typeset style='max-width: 63rem'><h1>Việc</h1>{made}</main>"
    page_of_its_own = f"<!doctype html><html lang=vi><meta charset=utf-8><title>Việc</title>{sheets}{body}{words}"
    (tmp_path / "viec.html").write_text(page_of_its_own, "utf-8")
    page.set_viewport_size({"width": width, "height": 800})
    page.goto((tmp_path / "viec.html").as_uri())

    assert page.locator(".clause-link").count() == 36
    assert [rule for rule, _ in faults(page, ".duties") if rule == "target-size"] == []
