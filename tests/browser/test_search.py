"""The search box: the theme's own, with our engine behind it, as a person at a keyboard meets it."""

import re
from importlib.metadata import version

import pytest
from playwright.sync_api import Browser, Page, expect

CLAUSE = '.md-search-result__link[href*="kl-luan-chuyen-2021/"][href$="#{}"]'
HITS = ".md-search-result__article:not([data-md-score='0.00'])"
#: What passes between the theme's bundle and the worker, written down for the contract.
LISTENER = """
    window.said = [];
    const Native = Worker;
    window.Worker = class extends Native {
        constructor(...given) {
            super(...given);
            this.addEventListener("message", ({data}) => said.push(data));
        }
        postMessage(message) { said.push(message); return super.postMessage(message); }
    };
"""


def search(page: Page, words: str) -> None:
    page.get_by_role("textbox", name="Từ cần tìm").click()
    page.keyboard.type(words)


def places(page: Page) -> list[str]:
    """Where the hits lead, in their order."""
    expect(page.locator(".search-status")).to_have_text(re.compile("kết quả|Không tìm thấy"))
    page.wait_for_timeout(150)
    links = page.locator(f"a:has(> {HITS})")
    return [re.sub(r"^.*?//[^/]*/|index\.html|\?[^#]*", "", link.get_attribute("href")) for link in links.all()]


def test_a_hit_shows_its_kind_number_document_and_the_words_marked_though_typed_without_marks(page, address):
    page.goto(address)
    search(page, "hang hut can bo")
    hit = page.locator(HITS).first
    expect(hit).to_contain_text("Đoạn 2 khoản 2 mục I Khoản, mục · Một số tồn tại, hạn chế · Dự thảo Kết luận")
    expect(hit.locator("mark").filter(has_text="hẫng hụt cán bộ")).to_be_visible()

    hit.click()
    expect(page.locator(":target")).to_have_id("i-2-p2")
    expect(page.locator(":target mark", has_text="hẫng").first).to_be_visible()


def test_each_hit_is_the_thing_itself_with_its_kind_and_place_below(page, address):
    page.goto(address)
    search(page, "ke hoach dao tao")
    task = page.locator(".md-search-result__article").filter(has_text="Nhiệm vụ · NV-005").first
    expect(task.locator("h2")).to_contain_text("kế hoạch đào tạo, bồi dưỡng")
    expect(task.locator("p")).to_be_visible()
    links, hits = page.locator(".md-search-result__link"), page.locator(HITS)
    assert links.count() == hits.count() > 3


def test_hits_are_narrowed_to_documents_of_one_standing(page, address):
    page.goto(address)
    search(page, "ke hoach")
    page.get_by_role("button", name="Không rõ (1)").click()
    expect(page).to_have_url(re.compile("tinh-trang=unknown"))
    assert places(page) == ["van-ban/#kh-21"]


def test_enter_leads_to_the_first_hit(page, address):
    page.goto(address)
    search(page, "muc III.3")
    expect(page.locator(CLAUSE.format("iii-3")).first).to_be_visible()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("kl-luan-chuyen-2021/.*#iii-3$"))


def test_pasted_words_are_searched_without_another_key(page, address):
    page.goto(address)
    page.get_by_role("textbox", name="Từ cần tìm").click()
    page.keyboard.insert_text("bảo lưu phụ cấp")
    expect(page.locator(CLAUSE.format("iii-1")).first).to_be_visible()


def test_facets_are_chosen_with_the_keyboard_alone(page, address):
    page.goto(address)
    page.keyboard.press("Control+k")
    page.keyboard.type("kiem tra")
    tasks = page.get_by_role("button", name=re.compile(r"^Nhiệm vụ \(\d+\)$"))
    expect(tasks).to_have_attribute("aria-pressed", "false")
    for _ in range(12):
        page.keyboard.press("Tab")
        if tasks.evaluate("button => button === document.activeElement"):
            break
    page.keyboard.press("Space")
    expect(tasks).to_have_attribute("aria-pressed", "true")
    expect(tasks).to_be_focused()
    assert {place.partition("#")[0] for place in places(page)} == {"nhiem-vu/"}

    page.keyboard.press("ArrowDown")
    expect(page.locator(".md-search-result__link").first).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#__search")).not_to_be_checked()


def test_the_number_of_hits_is_announced(page, address):
    page.goto(address)
    search(page, "luan chuyen")
    expect(page.get_by_role("status").filter(has_text=re.compile(r"^60 kết quả đầu trong \d+$"))).to_be_visible()


def test_a_search_without_a_hit_says_what_to_try(page, address):
    page.goto(address)
    search(page, "zzzzqqq")
    expect(page.get_by_role("status").filter(has_text="Không tìm thấy “zzzzqqq”")).to_contain_text("97-ĐA/TU")


def test_the_address_carries_question_and_filter_to_a_colleague(page, address, browser: Browser):
    page.goto(address)
    search(page, "ke hoach")
    page.get_by_role("button", name=re.compile("^Nhiệm vụ")).click()
    expect(page).to_have_url(re.compile(r"\?q=ke\+hoach&loai=task"))
    found = places(page)

    colleague = browser.new_page()
    colleague.goto(page.url)
    expect(colleague.get_by_role("button", name=re.compile("^Nhiệm vụ"))).to_have_attribute("aria-pressed", "true")
    assert places(colleague) == found
    colleague.close()

    page.keyboard.press("Escape")
    expect(page).to_have_url(address)


@pytest.mark.parametrize(
    "words", ["ho tro 10 trieu", "97-DA/TU", "“sau đại học”", "Nữ bao nhiêu tuổi thì được luân chuyển?"]
)
def test_a_folder_without_a_server_gives_the_same_answers(page, address, browser: Browser, site, words):
    page.goto(address)
    search(page, words)
    from_folder = browser.new_page()
    from_folder.goto((site / "index.html").as_uri())
    search(from_folder, words)
    expected, found = places(page), places(from_folder)
    from_folder.close()
    assert expected
    assert [place.removeprefix(site.as_posix().lstrip("/") + "/") for place in found] == expected


def test_a_first_answer_costs_little_and_asks_no_other_host(page, address):
    asked = []
    page.on("requestfinished", lambda request: asked.append((request.url, request.sizes()["responseBodySize"])))
    page.goto(address)
    search(page, "hang hut can bo")
    assert places(page)
    sizes = [size for url, size in asked if "/search/" in url]
    assert len(sizes) <= 10
    assert sum(sizes) <= 60_000
    assert all(url.startswith(address) for url, _ in asked)


def test_words_of_a_reader_never_become_markup(page, address):
    page.goto(address)
    page.evaluate("window.broken = false")
    search(page, "<img src=x onerror=broken=true> cán bộ")
    assert places(page)
    page.goto(f"{address}?q=%3Czzzzqqq%3E")
    expect(page.locator(".search-status")).to_contain_text("“<zzzzqqq>”")
    assert page.evaluate("window.broken") is not True


def test_the_theme_still_speaks_the_protocol_the_engine_was_written_for(page, address):
    assert version("mkdocs-material") == "9.8.2"
    page.add_init_script(LISTENER)
    page.goto(address)
    search(page, "cán bộ")
    assert places(page)
    said = page.evaluate("said.map(({type, data}) => [type, typeof data])")
    setup, ready, *rest = said
    assert (setup, ready[0]) == ([0, "object"], 1)
    assert {tuple(message) for message in rest} == {(2, "string"), (3, "object")}
    assert sorted(page.evaluate("Object.keys(said[0].data)")) == ["config", "docs", "options"]

    answers = page.evaluate("said.filter(({type}) => type === 3).map(({data}) => data)")
    assert len(answers) == sum(kind == 2 for kind, _ in rest)
    first = answers[-1]["items"][0]
    assert [sorted(part) for part in first] == [["location", "score", "terms", "text", "title"]] * len(first)
    assert page.locator(HITS).count() <= answers[-1]["count"]
