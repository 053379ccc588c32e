"""The chart of plan against result: as true in numbers as its table, and told apart without colour."""

from dataclasses import replace

from lxml import etree

from macros.figures.chart import period_comparison, rotation_chart
from macros.figures.tables import rotation_tables
from model.vocabulary import Movement
from tests.support.csv_rows import Table
from tests.support.portals import with_cells, with_rows
from validation.loading import load_portal


def _drawing(portal):
    drawn = str(rotation_chart(portal))
    return etree.fromstring(drawn[drawn.index("<svg") : drawn.index("</svg>")] + "</svg>")


def _boxes(portal, class_):
    found = _drawing(portal).iterfind(f".//rect[@class='{class_}'][@x]")
    return [(float(box.get("x")[:-1]), float(box.get("width")[:-1])) for box in found]


def _with_a_second_period(data):
    """The same six figures again, in other words for the period, as made data."""
    table = Table.read(data / "rotation_results.csv")
    for number in range(1, 7):
        table.add_like(f"SL-{number:03}", result_id=f"SL-{number + 6:03}", period_text="03 năm thực hiện")
    return load_portal(data)


def test_every_bar_is_as_long_as_its_figure_and_every_range_as_wide_as_its_plan(portal):
    results = portal.rows("rotation_results")
    share = 78 / 11

    assert [width for _, width in _boxes(portal, "chart__result")] == [
        round(each.actual * share, 2) for each in results
    ]
    assert _boxes(portal, "chart__plan") == [
        (round(each.plan_min * share, 2), round((each.plan_max - each.plan_min) * share, 2))
        for each in results
        if each.plan_text
    ]


def test_the_chart_shows_numbers_as_the_text_prints_them(portal):
    words = ["".join(text.itertext()) for text in _drawing(portal).iter("text")]

    for result in portal.rows("rotation_results"):
        assert result.actual_text in words
        assert (result.plan_text or "không nêu kế hoạch") in words


def test_that_no_figure_of_a_kind_has_a_plan_is_said_once(data_copy):
    words = ["".join(text.itertext()) for text in _drawing(_with_a_second_period(data_copy)).iter("text")]

    assert words.count("Điều động trở lại (không nêu kế hoạch)") == 1
    assert words.count("không nêu kế hoạch") == 0


def test_a_screen_reader_hears_every_figure_and_plan(portal):
    drawing = _drawing(portal)
    title, description = drawing.get("aria-labelledby").split()

    assert drawing.get("role") == "img"
    assert drawing.find("title").get("id") == title
    spoken = drawing.find("desc")
    assert spoken.get("id") == description
    for result in portal.rows("rotation_results"):
        plan = f"kế hoạch {result.plan_text}" if result.plan_text else "không nêu kế hoạch"
        assert f"{result.movement.label}, “{result.period_text}”: kết quả {result.actual_text}, {plan}" in spoken.text


def test_the_chart_carries_its_clause_its_caveats_and_its_data(portal):
    caption = rotation_chart(portal).partition("<figcaption")[2]

    assert "/van-ban/kl-luan-chuyen-2021/#fn-1" in caption
    assert "3 trong 6 số liệu không nêu kế hoạch" in caption
    assert "cộng lại không ra số người" in caption
    assert "/tai-ve/rotation_results.csv" in caption


def test_one_period_is_not_compared_with_anything(portal):
    assert period_comparison(portal) == ""


def test_two_periods_stand_side_by_side_in_chart_and_table(data_copy):
    portal = _with_a_second_period(data_copy)

    assert len(_boxes(portal, "chart__result")) == 12
    words = ["".join(text.itertext()) for text in _drawing(portal).iter("text")]
    assert words.count("Điều động trở lại (không nêu kế hoạch)") == 1
    assert "“03 năm thực hiện” · SL-007" in words
    table = period_comparison(portal)
    assert table.count("<tr>") == 7
    assert table.count("08 (02-03)") == 2


def test_two_documents_that_word_their_period_alike_have_a_table_each(portal):
    *first, last = portal.rows("rotation_results")
    two = with_rows(portal, rotation_results=[*first, with_cells(last, document_id="kl-36-tu")])
    two = replace(two, texts={**two.texts, "kl-36-tu": two.texts["kl-luan-chuyen-2021"]})
    tables = rotation_tables(two).split("<table")[1:]

    assert [each.count('<tr id="sl-') for each in tables] == [5, 1]
    assert "Kết luận số 36-KL/TU" in tables[1].partition("</caption>")[0]


def test_two_figures_of_one_kind_in_one_period_are_both_drawn(portal):
    """Nothing is lost when a text parts a kind of movement into two figures."""
    alike = [with_cells(each, movement=Movement.RETURN_TRANSFER) for each in portal.rows("rotation_results")]

    assert len(_boxes(with_rows(portal, rotation_results=alike), "chart__result")) == len(alike)


def test_a_planned_range_is_hatched_and_a_result_is_not(portal):
    """On black and white paper the two differ by their filling alone."""
    fills = {(box.get("class"), box.get("fill")) for box in _drawing(portal).iter("rect")}

    assert fills == {("chart__result", None), ("chart__plan", "url(#ke-hoach)")}
    assert _drawing(portal).find(".//pattern").get("id") == "ke-hoach"
