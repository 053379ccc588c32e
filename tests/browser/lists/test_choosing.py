"""What is chosen from a list: from all of its pages, and condition by condition undone."""

import re

import pytest
from playwright.sync_api import expect

from tests.support.csv_rows import read_rows

_ROWS = "tr[data-task]:visible"
_WAYS = '<div class="pages" data-pages="2"><a href="{0}" {2}>1</a><a href="{1}" {3}>2</a></div><table id="so"'
_TABLE = '<table class="cards duties" id="so"'
_HERE = 'aria-current="page"'


@pytest.fixture(name="register")
def _register(page, address, site):
    """The register cut into two pages: the second has the same rows again, as those of another document."""
    whole = (site / "nhiem-vu" / "index.html").read_text("utf-8")
    assert _TABLE in whole
    other = whole.replace("kl-luan-chuyen-2021", "kl-36-tu").replace('data-task="NV-0', 'data-task="NV-9')
    other = other.replace('="../', '="../../').replace('"base": ".."', '"base": "../.."')
    pages = {
        "nhiem-vu/": whole.replace(_TABLE, _WAYS.format("./", "trang-2/", _HERE, "")),
        "nhiem-vu/trang-2/": other.replace(_TABLE, _WAYS.format("../", "./", "", _HERE)),
    }
    for place, words in pages.items():
        page.route(re.compile(rf"{address}{place}(\?.*)?$"), _answer(words))
    page.goto(f"{address}nhiem-vu/trang-2/")
    return page


def _answer(words):
    return lambda route: route.fulfill(body=words, content_type="text/html")


def _open(page):
    page.get_by_text("Lọc theo văn bản, đơn vị, vai trò").click()
    expect(page.locator("#so[data-gathered]")).to_have_count(1)


def test_a_list_of_several_pages_is_chosen_from_whole_and_taken_away_whole(register, address):
    _open(register)
    expect(register.locator(_ROWS)).to_have_count(28)
    register.locator("[data-by=role]").select_option("Chủ trì (6)")
    expect(register.locator(_ROWS)).to_have_count(6)
    expect(register.locator(".pages:visible")).to_have_count(0)
    groups = register.locator("tr.group:visible").all_inner_texts()
    assert len(groups) == len(set(groups))
    assert "Ủy ban Kiểm tra Thành ủy: chủ trì 2 việc" in groups
    links = register.locator("tr[data-elsewhere]:visible .clause-link").evaluate_all("all => all.map((a) => a.href)")
    assert all(link.startswith(f"{address}van-ban/kl-luan-chuyen-2021/#") for link in links)

    with register.expect_download() as download:
        register.get_by_role("button", name="Tải việc đã lọc (CSV)").click()
    rows = read_rows(download.value.path(), "utf-8-sig")[1:]
    assert sorted(row[0] for row in rows) == ["NV-019", "NV-020", "NV-021", "NV-919", "NV-920", "NV-921"]
    assert all(row[-1].startswith("Dự thảo Kết luận") for row in rows)

    register.get_by_role("button", name="Bỏ lọc").click()
    expect(register.locator(_ROWS)).to_have_count(28)
    assert "Ủy ban Kiểm tra Thành ủy: chủ trì 1 việc" in register.locator("tr.group:visible").all_inner_texts()


def test_where_the_other_pages_do_not_come_what_is_said_is_said_of_this_one(register, address):
    register.route(f"{address}nhiem-vu/trang-2/", lambda route: route.fulfill(status=503))
    register.goto(f"{address}nhiem-vu/?role=lead")

    expect(register.get_by_text("3 trong 28 việc ở trang này.")).to_be_visible()


def test_each_condition_is_undone_by_itself_and_the_next_one_is_at_hand(page, address):
    page.goto(f"{address}nhiem-vu/?role=lead&unit=cac-ban-dang")
    expect(page.get_by_text("Không có việc nào hợp các điều kiện đã chọn.")).to_be_visible()
    page.get_by_role("button", name="Bỏ điều kiện đơn vị: Các Ban đảng").click()
    expect(page.get_by_role("button", name="Bỏ điều kiện vai trò: Chủ trì")).to_be_focused()
    expect(page.locator(_ROWS)).to_have_count(3)
    page.keyboard.press("Enter")

    expect(page.locator(_ROWS)).to_have_count(28)
    expect(page).to_have_url(f"{address}nhiem-vu/")
