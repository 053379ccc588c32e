"""Pages made from rows: one for each text and each unit, in the frame that the theme gives their section."""

from dataclasses import replace

import pytest
from jinja2 import DictLoader, Environment

from macros.site.frames import Frames
from macros.site.pages import generated_pages
from tests.support.portals import with_cells, with_rows

THEME = Environment(
    loader=DictLoader({f"partials/{name}.html": name for name in ("toc", "contents-inline")}), autoescape=True
)


def test_every_text_every_unit_and_every_task_has_its_page(portal):
    addresses = {page.url for page in generated_pages(portal)}

    units = {f"don-vi/{unit.unit_id}/" for unit in portal.rows("units")}
    tasks = {f"nhiem-vu/{task.task_id.lower()}/" for task in portal.rows("tasks")}
    assert addresses == {f"van-ban/{each}/" for each in portal.texts} | units | tasks


def test_a_second_document_is_a_second_page(portal):
    text = portal.texts["kl-luan-chuyen-2021"]
    more = replace(portal, texts={**portal.texts, "de-an-97": text})

    assert "van-ban/de-an-97/" in {page.url for page in generated_pages(more)}


def test_what_the_host_builds_for_generated_pages_holds_no_text_from_the_data(portal):
    """A source is run as a template by the host; frames are the only ones it gets."""
    frames = Frames(generated_pages(portal), THEME)

    assert list(frames.paths) == [f"{section}/khuon-trang/index.md" for section in ("van-ban", "don-vi", "nhiem-vu")]
    assert frames.source.endswith("---\n")


def test_a_theme_that_leaves_out_a_part_of_the_page_is_told(portal):
    frames = Frames(generated_pages(portal), THEME)

    with pytest.raises(ValueError, match="no place for description, folder, title"):
        frames.without_frames("don-vi/khuon-trang/index.md", "<p>khuon-noi-dung</p> toc contents-inline")


def test_words_of_the_data_that_look_like_a_mark_stay_words(portal):
    unit, *others = portal.rows("units")
    named = with_rows(portal, units=[with_cells(unit, name="khuon-ten {{ 1 }} khuon-trang"), *others])
    frames = Frames(generated_pages(named), THEME)
    marks = "khuon-trang|khuon-ten|khuon-mo-ta|<p>khuon-noi-dung</p>|toc|contents-inline"
    frames.without_frames("don-vi/khuon-trang/index.md", marks)
    (page,) = [page for page in frames.pages if page.url == f"don-vi/{unit.unit_id}/"]

    folder, title, *_ = frames.whole(page, b"content\0toc\0inline").decode().split("|")

    assert (folder, title) == (unit.unit_id, "khuon-ten &#123;&#123; 1 &#125;&#125; khuon-trang")
