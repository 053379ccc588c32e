"""Results beside their plans: as true in the picture as in numbers, and told apart without colour."""

from dataclasses import replace

import pytest
from lxml import html

from macros.figures.overview import figures_overview
from macros.figures.tables import rotation_tables
from model.vocabulary import Movement
from tests.support.csv_rows import Table
from tests.support.portals import with_cells, with_rows
from validation.loading import load_portal


def _shown(portal):
    return html.fromstring(str(figures_overview(portal)))


def _boxes(portal, kind):
    boxes = _shown(portal).xpath(f"//rect[@class='measure__{kind}']")
    return [(float(box.get("x")[:-1]), float(box.get("width")[:-1])) for box in boxes]


@pytest.fixture(name="two_periods")
def _two_periods(data_copy):
    """The same six figures again, in other words for the period, as made data."""
    table = Table.read(data_copy / "rotation_results.csv")
    for number in range(1, 7):
        table.add_like(f"SL-{number:03}", result_id=f"SL-{number + 6:03}", period_text="03 năm thực hiện")
    table.write()
    return load_portal(data_copy)


def test_every_bar_is_as_long_as_its_figure_and_every_range_as_wide_as_its_plan(portal):
    results = portal.rows("rotation_results")
    share = 100 / max(each.actual for each in results)

    assert _boxes(portal, "result") == [(0, round(each.actual * share, 2)) for each in results]
    assert _boxes(portal, "plan") == [
        (round(each.plan_min * share, 2), round((each.plan_max - each.plan_min) * share, 2))
        for each in results
        if each.plan_text
    ]


def test_a_plan_of_one_number_is_seen_even_where_it_is_the_highest(portal):
    first, *_ = portal.rows("rotation_results")
    alone = with_rows(portal, rotation_results=[with_cells(first, plan_text="04", plan_min=4, plan_max=4)])

    assert _boxes(alone, "plan") == [(99, 1)]


def test_numbers_are_printed_as_in_the_text_and_lead_to_their_sentence(portal):
    for result, row in zip(portal.rows("rotation_results"), _shown(portal).xpath("//tbody/tr"), strict=True):
        figures = row.xpath(".//a[@class='figure']")
        assert [each.text for each in figures] == [each for each in (result.actual_text, result.plan_text) if each]
        assert {each.get("href") for each in figures} == {"/van-ban/kl-luan-chuyen-2021/#fn-1"}
        assert row.xpath("th//a/@href") == [f"/thong-ke/#{result.result_id.lower()}"]


def test_what_the_numbers_must_not_be_read_as_is_said_with_their_data(portal):
    words = str(figures_overview(portal)).partition("<figcaption")[2]

    assert "3 trong 6 số liệu không nêu kế hoạch" in words
    assert "cộng lại không ra số người" in words
    assert "/tai-ve/rotation_results.csv" in words


def test_two_periods_stand_under_each_kind_and_their_tables_are_folded(portal, two_periods):
    groups = _shown(two_periods).xpath("//tr[@class='group']")

    assert _shown(portal).xpath("//tr[@class='group']") == []
    assert [group.text_content() for group in groups] == [each.label for each in Movement]
    names = [th.text_content() for th in groups[0].itersiblings()]
    assert "".join(names).count("năm thực hiện”") == 2
    assert str(rotation_tables(two_periods)).count("<details") == 2
    assert "<details" not in str(rotation_tables(portal))


def test_figures_of_drafts_stand_after_all_others_of_their_kind(portal, two_periods):
    first, *rest = two_periods.rows("rotation_results")
    issued = replace(
        with_rows(two_periods, rotation_results=[first, *rest[:-6], with_cells(rest[5], document_id="kl-36-tu")]),
        texts={**two_periods.texts, "kl-36-tu": two_periods.texts["kl-luan-chuyen-2021"]},
    )
    group = _shown(issued).xpath("//tr[@class='group']")[0]

    assert [row.xpath("string(.//small)") for row in group.itersiblings()] == ["SL-007", "SL-001"]
    assert not portal.row("documents", "kl-36-tu").status.is_draft


def test_two_documents_that_word_their_period_alike_have_a_table_each(portal):
    *first, last = portal.rows("rotation_results")
    two = with_rows(portal, rotation_results=[*first, with_cells(last, document_id="kl-36-tu")])
    two = replace(two, texts={**two.texts, "kl-36-tu": two.texts["kl-luan-chuyen-2021"]})
    tables = str(rotation_tables(two)).split("<table")[1:]

    assert [each.count('<tr id="sl-') for each in tables] == [5, 1]
    assert "Kết luận số 36-KL/TU" in tables[1].partition("</caption>")[0]


def test_two_figures_of_one_kind_in_one_period_are_both_drawn(portal):
    """Nothing is lost when a text parts a kind of movement into two figures."""
    alike = [with_cells(each, movement=Movement.RETURN_TRANSFER) for each in portal.rows("rotation_results")]

    assert len(_boxes(with_rows(portal, rotation_results=alike), "result")) == len(alike)
