"""How text becomes HTML: nothing in the data can act on a page."""

import json

import pytest
from lxml import html

from macros.html.markup import data_block, element, escape, facts, items, link, row, table

HOSTILE = [
    pytest.param("<script>alert(1)</script>", id="script"),
    pytest.param("<img src=x onerror=alert(1)>", id="event handler"),
    pytest.param('" onmouseover="alert(1)', id="way out of an attribute"),
    pytest.param("{{ 7 * 7 }} {% raw %} {: onclick=x }", id="template"),
    pytest.param("a & b &lt; c", id="reference"),
]


@pytest.mark.parametrize("text", HOSTILE)
def test_any_text_is_shown_as_it_is(text):
    shown = html.fragment_fromstring(element("p", text))

    assert shown.text_content() == text
    assert not list(shown)


@pytest.mark.parametrize("text", HOSTILE)
def test_any_text_fits_an_attribute(text):
    shown = html.fragment_fromstring(element("p", "x", title=text))

    assert dict(shown.attrib) == {"title": text}


@pytest.mark.parametrize("text", [*HOSTILE, pytest.param("</script><!--", id="end of the block")])
@pytest.mark.parametrize("form", [{}, {"media_type": "application/ld+json", "indent": 1}], ids=["script", "search"])
def test_any_text_reaches_a_script_or_a_search_engine_as_it_is_and_ends_no_block(text, form):
    block = html.fragment_fromstring(data_block({"a": [text]}, **form))

    assert json.loads(block.text_content()) == {"a": [text]}
    assert not any(mark in block.text_content() for mark in ("<", "{{", "{%"))
    assert block.get("type") == form.get("media_type", "application/json")


def test_an_element_that_holds_nothing_is_not_closed():
    assert element("input", type="text") == '<input type="text">'


def test_no_brace_of_the_data_reaches_a_template():
    assert "{" not in escape("{{ x }} {# y #}")
    assert "}" not in escape("{{ x }} {# y #}")


def test_markup_is_not_escaped_twice():
    assert element("p", element("b", "1 < 2")) == "<p><b>1 &lt; 2</b></p>"


def test_an_attribute_that_is_not_given_is_not_written():
    assert element("p", id=None, hidden=False, class_="a", tabindex=True) == '<p class="a" tabindex></p>'


def test_a_list_of_nothing_is_nothing():
    assert items([]) == ""


def test_a_fact_without_a_value_says_that_it_is_not_stated():
    shown = html.fragment_fromstring(facts([("Thời hạn", None)]))

    assert shown.xpath("string(.//dd)") == "không nêu"


def test_a_table_names_itself_its_columns_and_its_rows():
    shown = html.fragment_fromstring(table("Tên bảng", ["A", "B"], [row(["1", None], anchor="r-1")]))

    assert shown.get("aria-label") == shown.xpath("string(.//caption)") == "Tên bảng"
    assert [cell.get("scope") for cell in shown.xpath(".//thead//th")] == ["col", "col"]
    assert shown.xpath(".//tbody/tr[@id='r-1']/th/@scope") == ["row"]
    assert shown.xpath("string(.//tbody//td)") == "không nêu"


def test_numbers_stand_at_the_right_under_their_heading_and_long_text_has_room():
    rows = [row(["Một", "1 200", "x" * 61, "ngắn"]), row(["Hai", "9,5", None, "–"])]
    shown = html.fragment_fromstring(table("T", ["Tên", "Số", "Lời", "Dấu"], rows))

    for line in shown.xpath(".//tr"):
        assert [cell.get("class") for cell in line][1:] == ["number", "prose", "short"]


def test_a_wide_table_can_be_scrolled_by_keyboard():
    assert html.fragment_fromstring(table("T", ["A"], [])).get("tabindex") == "0"


def test_a_link_leads_where_it_says():
    assert html.fragment_fromstring(link("/van-ban/", "Văn bản")).get("href") == "/van-ban/"
