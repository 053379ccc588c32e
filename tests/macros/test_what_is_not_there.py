"""Figures, look-ups and their ways stand where the data have them, and nowhere else; a page of none says so."""

import pytest

from macros.documents.listing import published_documents
from macros.site.fragments import Fragments
from macros.site.section_parts import SECTIONS
from macros.site.sections import section_parts
from macros.site.ways import lookup_ways, ways_in
from macros.tasks.progress import task_counts
from tests.support.portals import with_rows


@pytest.fixture(name="bare", scope="module")
def _bare(portal):
    """The portal of another committee before its first row."""
    return with_rows(portal, **dict.fromkeys(portal.tables, ()))


def _parts(portal, section):
    fragments = Fragments()
    return fragments.put_in(section_parts(portal, fragments, section))


@pytest.mark.parametrize("section", SECTIONS)
def test_a_section_without_rows_says_so_and_shows_no_empty_table(bare, section):
    assert _parts(bare, section) == SECTIONS[section].none


@pytest.mark.parametrize("section", SECTIONS)
def test_a_section_with_rows_does_not_say_that_it_has_none(portal, section):
    assert SECTIONS[section].none not in _parts(portal, section)


def test_a_part_without_rows_is_left_out_beside_those_that_have_some(portal):
    policies = with_rows(portal, support_rates=(), support_rate_wards=(), eligibility_conditions=(), base_salaries=())

    shown = _parts(policies, "chinh-sach")
    assert "{: #chu-truong }" in shown
    assert not [anchor for anchor in ("muc-ho-tro", "dieu-kien", "luong-co-so") if f"#{anchor}" in shown]


def test_home_leads_to_lookups_and_figures_only_where_there_are_any(portal, bare):
    there = {"/chinh-sach/#dieu-kien", "/chinh-sach/#muc-ho-tro", "/thong-ke/"}
    assert [way for way in there if f'href="{way}"' not in ways_in(portal)] == []
    assert [way for way in there if f'href="{way}"' in ways_in(bare)] == []
    assert "luân chuyển" not in ways_in(bare)
    assert (lookup_ways(bare), task_counts(bare)) == ("", "")
    assert 'href="#dieu-kien"' in lookup_ways(portal)


def test_home_says_that_no_document_is_published(bare):
    assert "Cổng chưa đăng văn bản nào." in published_documents(type(bare)(bare.tables, {}, (), "", bare.checked_on))
