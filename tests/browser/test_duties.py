"""A reader's own unit: chosen on the home page, its names ticked once, and the list on two sheets of paper."""

import io

from playwright.sync_api import expect
from pypdf import PdfReader

from model.repository import ROOT

_ROWS = ".duties tr[data-task]:visible"


def _tick(page, name):
    page.get_by_text("Tên gọi chung có đơn vị bạn trong đó").click()
    page.get_by_role("checkbox", name=name).check()


def test_home_leads_to_the_unit_that_is_chosen_and_knows_it_the_next_time(page, address):
    page.goto(address)
    page.get_by_label("Việc của đơn vị tôi").select_option("Phường 4")
    page.get_by_role("button", name="Xem việc").click()

    expect(page.get_by_role("heading", level=1)).to_have_text("Phường 4")
    page.goto(address)
    page.get_by_role("link", name="Phường 4", exact=True).click()
    expect(page).to_have_url(f"{address}don-vi/phuong-4/")


def test_home_leads_to_the_unit_that_is_chosen_in_a_site_opened_from_a_disk(page, site):
    page.goto((site / "index.html").as_uri())
    page.get_by_label("Việc của đơn vị tôi").select_option("Phường 4")
    page.get_by_role("button", name="Xem việc").click()

    expect(page.get_by_role("heading", level=1)).to_have_text("Phường 4")


def test_the_names_a_reader_ticks_choose_the_duties_and_stay_in_the_browser(page, address):
    page.goto(f"{address}don-vi/phuong-4/")
    before = page.locator(_ROWS).count()
    _tick(page, "Các địa phương nơi cán bộ luân chuyển đến")

    expect(page.locator(_ROWS)).to_have_count(1)
    expect(page.locator("[data-shown]")).to_have_text("1")
    page.reload()
    expect(page.locator(_ROWS)).to_have_count(1)
    page.goto(f"{address}don-vi/phuong-2/")
    expect(page.locator(_ROWS)).to_have_count(before)


def test_what_is_ticked_is_chosen_on_a_phone_as_well(page, address):
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(f"{address}don-vi/phuong-4/")
    _tick(page, "Các cấp, các ngành")

    expect(page.locator(_ROWS)).to_have_count(2)
    expect(page.locator(".duties .group:visible")).to_have_count(1)


def test_all_duties_of_a_unit_stand_on_two_sheets_that_say_for_which_names(page, address):
    page.goto(f"{address}don-vi/ban-to-chuc-thanh-uy/")
    said = page.get_by_text("Gồm việc nêu đích danh và việc giao cho:")
    expect(said).not_to_be_visible()

    assert len(PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages) <= 2
    page.emulate_media(media="print")
    expect(said).to_contain_text("tất cả tên gọi chung")
    expect(page.locator(".ticks")).not_to_be_visible()
    page.emulate_media(media="screen")
    _tick(page, "Các Ban đảng")
    page.emulate_media(media="print")
    expect(said).to_contain_text("việc giao cho: Các Ban đảng")


def test_without_scripts_every_duty_is_there_and_nothing_to_choose(browser, address):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}don-vi/phuong-4/")

    assert page.locator(_ROWS).count() > 10
    expect(page.locator(".ticks")).not_to_be_visible()
    page.goto(address)
    expect(page.get_by_role("link", name="Danh sách 40 đơn vị")).to_be_visible()
    expect(page.get_by_role("button", name="Xem việc")).not_to_be_visible()
    context.close()


def test_the_register_is_chosen_from_by_unit_and_role_at_once(page, address):
    page.goto(f"{address}nhiem-vu/")
    page.get_by_text("Lọc theo văn bản, đơn vị, vai trò").click()
    page.locator("[data-by=role]").select_option("Chủ trì (3)")
    expect(page.locator(_ROWS)).to_have_count(3)
    page.locator("[data-by=unit]").select_option("Các Ban đảng (1)")
    expect(page.get_by_text("Không có việc nào hợp các điều kiện đã chọn.")).to_be_visible()
    page.locator("[data-by=role]").select_option("Phối hợp (3)")
    expect(page.get_by_text("1 trong 28 việc.")).to_be_visible()


def test_a_count_leads_to_its_rows_and_the_address_of_what_is_chosen_can_be_passed_on(page, address):
    page.goto(f"{address}nhiem-vu/")
    page.get_by_text("Không nêu: ").get_by_role("link", name="11 việc").click()
    expect(page.locator(_ROWS)).to_have_count(11)
    expect(page.get_by_role("status").filter(has_text="Đang lọc")).to_contain_text("nêu: đơn vị. 11 trong 28 việc.")
    page.get_by_text("Lọc theo văn bản, đơn vị, vai trò").click()
    page.locator("[data-by=unsaid]").select_option("")
    page.locator("[data-by=role]").select_option("Chủ trì (3)")
    expect(page).to_have_url(f"{address}nhiem-vu/?role=lead")
    page.reload()
    expect(page.locator(_ROWS)).to_have_count(3)

    page.get_by_role("button", name="Bỏ lọc").click()
    expect(page.locator(_ROWS)).to_have_count(28)
    expect(page).to_have_url(f"{address}nhiem-vu/")


def test_what_no_row_of_a_page_is_leads_to_none_of_its_rows(page, site):
    page.goto(f"{(site / 'nhiem-vu' / 'index.html').as_uri()}?state=done")

    expect(page.locator(_ROWS)).to_have_count(0)
    expect(page.get_by_text("Không có việc nào hợp các điều kiện đã chọn.")).to_be_visible()


def _on_the_day(page, folder, made):
    """Open a page of its own with the script of duties, on 20 September 2023."""
    script = f'<script src="{(ROOT / "theme/assets/javascripts/duties.js").as_uri()}"></script>'
    (folder / "han.html").write_text(f"<!doctype html><meta charset=utf-8>{made}{script}", "utf-8")
    page.clock.set_fixed_time("2023-09-20T23:30:00")
    page.goto((folder / "han.html").as_uri())


def test_days_are_counted_by_the_clock_of_the_reader_and_never_called_late(page, tmp_path):
    day = "<time class=due datetime={} data-due>“trước ngày …”</time>"
    days = "".join(day.format(f"2023-09-{number:02}") for number in (17, 20, 21))
    _on_the_day(page, tmp_path, f"{days}<time class=due datetime=2023-09-01>“trước 01/9”</time>")

    assert page.locator(".days-left").all_inner_texts() == ["hạn đã qua 3 ngày", "hôm nay", "còn 1 ngày"]
    assert page.locator("time").last.evaluate("day => day.nextElementSibling.className") != "days-left"


def test_home_shows_the_next_days_alone_and_nothing_where_all_have_passed(page, tmp_path):
    entries = "".join(f"<li><time datetime=2023-09-{number:02}>{number}</time>" for number in (17, 20, 21, 22))
    passed = "<section><h2>Đã qua</h2><ul data-upcoming=2><li><time datetime=2023-01-01>1</time></ul></section>"
    _on_the_day(page, tmp_path, f"<section><ul data-upcoming=2>{entries}</ul></section>{passed}")

    assert page.locator("li:visible").all_inner_texts() == ["20", "21"]
    expect(page.get_by_role("heading", name="Đã qua")).not_to_be_visible()
