"""Long lists are cut into pages; an address, once given out, stays, and no page grows with the data."""

import re
from collections import defaultdict
from functools import partial
from types import SimpleNamespace

import pytest
from jinja2 import Environment
from lxml import html
from mkdocs.utils.meta import get_data

from macros import define_env
from macros.about_data.withdrawn import withdrawn_codes
from macros.figures.tables import rotation_tables
from macros.html.paging import page_navigation
from macros.site.fragments import Fragments
from macros.site.pages import generated_pages
from macros.site.section_parts import SECTIONS
from macros.site.sections import section_page, section_parts
from model.addresses import page_place, row_place
from model.pagination import ROWS_A_PAGE, page_numbers
from model.repository import ROOT
from publishing.search.entries_of_data import portal_entries
from tests.support.grown import grown
from tests.support.portals import with_rows

DOCS = ROOT / "docs"
#: What a reader on a slow line is asked to load at most, before compression and without the frame.
HEAVIEST = 400_000
TIMES = 200
#: Pages of copies beyond the first.
_UNWRITTEN = r"(van-ban|don-vi)/(00[2-9]|0[1-9]\d|1\d\d)-|nhiem-vu/nv-[1-9]"


@pytest.fixture(name="large", scope="module")
def _large(portal):
    return grown(portal, TIMES)


@pytest.fixture(name="pages_of_hundreds", scope="module")
def _pages(large):
    return dict(_written(large))


def _written(portal):
    """Every page as its macros write it, by its place; of copied documents, units and tasks few."""
    environment = Environment(autoescape=False)  # noqa: S701 - macros return escaped HTML
    environment.globals = {"config": {"extra": {"downloads": defaultdict(int)}}}
    fragments = Fragments()
    define_env(
        SimpleNamespace(
            conf=SimpleNamespace(extra={"portal": portal, "fragments": fragments}),
            macro=lambda macro, name: environment.globals.update({name: macro}),
        )
    )
    for path in DOCS.rglob("index.md"):
        place = path.relative_to(DOCS).as_posix().removesuffix("index.md")
        words, meta = get_data(path.read_text("utf-8"))
        page = SimpleNamespace(meta=meta)
        yield place, fragments.put_in(environment.from_string(words).render(page=page))
    for page in generated_pages(portal):
        if not re.match(_UNWRITTEN, page.url):
            yield page.url, page.content(portal)


def _weights(pages):
    """The heaviest page of each kind."""
    weights = defaultdict(int)
    for place, content in pages.items():
        kind = re.sub(r"(van-ban|don-vi|nhiem-vu)/[^/]+/", r"\1/*/", re.sub(r"trang-\d+/", "", place))
        weights[kind] = max(weights[kind], len(content.encode()))
    return weights


def test_no_page_grows_with_the_number_of_documents(portal, pages_of_hundreds):
    half, whole = _weights(dict(_written(grown(portal, TIMES // 2)))), _weights(pages_of_hundreds)

    assert {kind: weight for kind, weight in whole.items() if weight > HEAVIEST} == {}
    assert {kind: (half[kind], whole[kind]) for kind in whole if whole[kind] > 1.05 * half[kind] + 1000} == {}


def _places(pages):
    """Every place that can be led to."""
    for place, content in pages.items():
        yield place
        yield from (f"{place}#{anchor}" for anchor in re.findall(r'\bid="([^"]+)"', content))
        yield from (f"{place}#{anchor}" for anchor in re.findall(r"\{: #([\w-]+) \}", content))


def _is_written(address):
    """Whether the page of an address was written out here: copies were not, files never are."""
    return not re.match(rf"{_UNWRITTEN}|(tai-ve|nguon-tin|assets|du-lieu/thanh-phan/)", address)


def test_every_link_of_every_page_leads_to_a_place_that_is_there(pages_of_hundreds):
    places = set(_places(pages_of_hundreds))
    links = {link for content in pages_of_hundreds.values() for link in re.findall(r'href="/([^"?]*)', content)}

    assert len(links) > 5000
    assert sorted(link for link in links if _is_written(link) and link not in places) == []


def test_the_search_leads_to_the_page_a_row_stands_on(large, pages_of_hundreds):
    places = set(_places(pages_of_hundreds))
    found = {entry.url for entry in portal_entries(large)}

    assert "nhiem-vu/trang-2/#nv-101" in found
    assert sorted(place for place in found if _is_written(place) and place not in places) == []


def test_a_new_row_comes_last_and_moves_no_other():
    codes = [f"NV-{number:03}" for number in range(1, 1100)]
    before = page_numbers("tasks", codes)

    after = page_numbers("tasks", [*codes, "NV-1100"])

    assert {code: after[code] for code in codes} == before
    assert (before["NV-100"], before["NV-101"], before["NV-1000"], before["NV-1001"]) == (1, 2, 10, 11)


def test_a_withdrawn_row_keeps_its_place_so_that_the_others_keep_theirs(large):
    gone = SimpleNamespace(table="tasks", id="NV-150", target="nhiem-vu/#nv-149", reason="gộp")
    tasks = (row for row in large.rows("tasks") if row.task_id != "NV-150")
    without = with_rows(large, tasks=tasks, redirects=[gone])

    assert row_place(without, "tasks", "NV-201") == row_place(large, "tasks", "NV-201") == "nhiem-vu/trang-3/#nv-201"
    assert len(without.pages("tasks")[2]) == ROWS_A_PAGE - 1
    assert 'id="nv-150"' in section_page(without, "nhiem-vu", 2)
    assert "NV-150" not in withdrawn_codes(without, "nhiem-vu")


def test_on_the_data_of_today_every_list_stands_on_one_page(portal):
    assert all("trang-" not in page.url for page in generated_pages(portal))
    assert all("/trang-" not in entry.url for entry in portal_entries(portal))


def test_a_page_of_many_names_itself_and_leads_to_its_neighbours(pages_of_hundreds):
    page = html.fromstring(f"<div>{pages_of_hundreds['nhiem-vu/trang-2/']}</div>")
    first, _second = page.xpath("//*[@aria-label='Các trang của “Nhiệm vụ”']")

    assert first.xpath(".//a[@rel='prev']/@href") == ["/nhiem-vu/"]
    assert first.xpath(".//a[@rel='next']/@href") == ["/nhiem-vu/trang-3/"]
    assert first.xpath(".//a[@aria-current='page']/text()") == ["2"]
    assert "Lọc thì xét mọi trang" in first.text_content()
    assert page.xpath("//h1/text()") == ["Nhiệm vụ, trang 2"]
    assert all("(trang 2 trong 56)" in caption.text_content() for caption in page.iter("caption"))


def _frame_of(content):
    """Title, headings with their anchors, and scripts: of a page in Markdown as of one in HTML."""
    content = re.sub(r"(#+) (.+?) \{: #([\w-]+) \}", lambda row: f'<h{len(row[1])} id="{row[3]}">{row[2]}</h>', content)
    headings = re.findall(r'<h([12]) id="([\w-]+)"[^>]*>([^<]*)<', content)
    return headings, re.findall(r'<script src="([^"]+)"', content)


@pytest.mark.parametrize("section", SECTIONS)
def test_the_first_page_of_a_section_has_the_title_parts_and_scripts_of_all_others(pages_of_hundreds, section):
    first, second = (_frame_of(pages_of_hundreds[page_place(section, number)]) for number in (1, 2))
    (*title, words), *parts = second[0]

    assert words.endswith(", trang 2")
    assert [(*title, words.removesuffix(", trang 2")), *parts] == [
        each for each in first[0] if each[1] != "luong-co-so"
    ]
    assert first[1] == second[1]


def test_words_that_lead_into_no_part_stop_the_build(portal):
    with pytest.raises(ValueError, match="no part muc-luc in chinh-sach"):
        section_parts(portal, Fragments(), "chinh-sach", {"muc-luc": "Lời dẫn."})


@pytest.mark.parametrize("number", [1, 2, 1500, 3000])
def test_of_thousands_of_pages_a_few_are_named_and_all_are_near(number):
    ways = html.fromstring(str(page_navigation("Nhiệm vụ", number, 3000, partial(page_place, "nhiem-vu"))))
    named = {int(words) for words in ways.xpath(".//a/text()") if words.isdigit()}

    assert {1, number, 3000} <= named
    assert len(named) <= 13


def test_a_unit_with_thousands_of_tasks_shows_each_of_them_once_in_its_role(large, pages_of_hundreds):
    unit_id = "ban-thuong-vu-thanh-uy"
    shown = [
        code
        for place, content in pages_of_hundreds.items()
        if place.startswith(f"don-vi/{unit_id}/")
        for code in re.findall(r'<tr data-names="" data-task="(NV-\d+)">', content)
    ]

    assert sorted(shown) == sorted(part.task_id for part in large.group("task_units", "unit_id")[unit_id])


def test_only_pages_that_can_be_sorted_or_filtered_speak_of_it(pages_of_hundreds):
    unit, figures = (pages_of_hundreds[place] for place in ("don-vi/ban-thuong-vu-thanh-uy/", "thong-ke/"))

    assert "Trang 1 trong" in unit
    assert "Lọc" not in unit
    assert "Lọc và xếp bảng chỉ trong trang này" in figures


def test_the_sum_of_a_period_is_that_of_the_whole_period_wherever_it_is_cut(large):
    cut = [page for page in range(1, 13) if "mục ở trang khác" in _figures(large, page)]

    assert cut
    assert set(re.findall(r"Tổng các mục: (\d+)\.", "".join(_figures(large, page) for page in cut))) == {
        re.findall(r"Tổng các mục: (\d+)\.", _figures(large, 1))[0]
    }


def _figures(portal, page):
    return str(rotation_tables(portal, page))
