"""Words that try to be code, markup or a template stay words, in every text of every table and document."""

import json
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree as ET

import html5lib
import pytest

from publishing.site.inspection import faults_of
from tests.support.hostile import HARMLESS, INJECTIONS


def _tree(path: Path) -> ET.Element:
    return html5lib.parse(path.read_text("utf-8"), namespaceHTMLElements=False)


def _shape(path: Path) -> Counter[tuple[str, ...]]:
    """How often a page has each element with each set of attributes: all but the words and their order."""
    return Counter((str(element.tag), *sorted(element.attrib)) for element in _tree(path).iter())


def _pages(site: Path) -> list[str]:
    return [path.relative_to(site).as_posix() for path in sorted(site.rglob("*.html"))]


def test_hostile_words_change_no_element_and_no_attribute_of_any_page(hostile_site, harmless_site):
    """Whatever a text holds, a page has the same parts: so none of it became markup."""
    assert _pages(hostile_site) == _pages(harmless_site)
    for name in _pages(hostile_site):
        assert _shape(hostile_site / name) == _shape(harmless_site / name), name


@pytest.mark.parametrize("injection", INJECTIONS)
def test_an_injection_is_shown_to_readers_as_the_words_it_is(hostile_site, injection):
    """Nothing is cut, changed or evaluated: the document shows the data letter for letter."""
    words = "".join(
        _tree(hostile_site / "van-ban" / "kl-luan-chuyen-2021" / "index.html").find(".//article").itertext()
    )

    assert injection in words


def test_every_place_that_shows_harmless_words_shows_the_hostile_ones(hostile_site, harmless_site):
    counts = Counter()
    for name in _pages(hostile_site):
        harmless, hostile = ("".join(_tree(site / name).itertext()) for site in (harmless_site, hostile_site))
        assert harmless.count(HARMLESS) == hostile.count(INJECTIONS[-1]), name
        counts[name] = hostile.count(INJECTIONS[-1])

    assert sum(counts.values()) > 500


def test_no_link_of_a_page_runs_anything(hostile_site):
    for name in _pages(hostile_site):
        for element in _tree(hostile_site / name).iter():
            for value in element.attrib.values():
                assert not value.strip().lower().startswith(("javascript:", "data:text", "vbscript:")), name


def test_no_template_mark_is_left_for_any_engine_and_no_link_leads_outside(hostile_site):
    """Links spoilt by the words lead nowhere, which inspection tells as well; nothing is published then."""
    assert [fault for fault in faults_of(hostile_site) if "liên kết hỏng" not in fault] == []


def test_every_json_and_feed_of_hostile_data_can_be_read(hostile_site):
    """Words never break out of the form they are written in."""
    for path in hostile_site.rglob("*.json"):
        json.loads(path.read_text("utf-8"))
    for path in hostile_site.rglob("*.xml"):
        ET.parse(path)  # noqa: S314 - our own file


def test_data_blocks_inside_pages_end_where_they_should(hostile_site):
    """A `</script>` in a text does not end the block that carries it."""
    for name in _pages(hostile_site):
        for block in _tree(hostile_site / name).iter("script"):
            if "json" in block.get("type", ""):
                json.loads(block.text)
