"""The main features in Firefox ESR, which many offices have."""

import pytest

from tests.browser.driving.firefox import Firefox, firefox
from tests.browser.driving.pages import DOCUMENT

#: Where the text ends, once the parts in sight are laid out and nothing has moved for some frames.
_END_OF_TEXT = """
  await document.fonts.ready;
  const end = () => document.querySelector('#ket').offsetTop;
  let [place, still] = [end(), 0];
  while (still < 20) {
    await new Promise(requestAnimationFrame);
    [still, place] = [place === end() ? still + 1 : 0, end()];
  }
  return place;"""


@pytest.fixture(name="tab", scope="module")
def _tab(tmp_path_factory: pytest.TempPathFactory):
    with firefox(tmp_path_factory.mktemp("firefox")) as tab:
        yield tab


def test_the_document_is_read_with_its_words(tab: Firefox, address: str, portal):
    tab.go(f"{address}{DOCUMENT}#iii-3")
    shown = tab.run("return document.querySelector('[data-clause=\"III.3\"]').textContent")

    assert shown == portal.texts["kl-luan-chuyen-2021"].clauses["III.3"].full_text
    assert 0 <= tab.run("return document.querySelector('#iii-3').getBoundingClientRect().top") < 100


def test_letters_that_come_late_move_no_line_and_serve_the_next_page(tab: Firefox, address: str):
    """A browser just started has them on disk from the second page on; what stands in for them does not count."""
    for path in ("", DOCUMENT, "van-ban/", DOCUMENT, "", DOCUMENT):
        tab.go(address + path)
    own = "[...document.fonts].filter((font) => font.status === 'loaded' && font.family.includes('Noto'))"

    assert tab.run(f"await document.fonts.ready; return {own}.length") >= 4


def test_a_clause_is_stepped_from_and_offers_its_copies(tab: Firefox, address: str):
    tab.go(f"{address}{DOCUMENT}#iii-2")
    step = "document.querySelector('#iii-2 .permalink').focus();"
    step += "document.activeElement.dispatchEvent("
    step += "new KeyboardEvent('keydown', {key: 'ArrowDown', altKey: true, bubbles: true}));"
    assert tab.run(f"{step} return location.hash") == "#iii-3"

    arrived = "while (!document.querySelector('#iii-3 .clause-tools')) await new Promise(requestAnimationFrame);"
    opened = "document.querySelector('#iii-3 .clause-tools > summary').click();"
    buttons = "[...document.querySelectorAll('#iii-3 .clause-tools button')].map(b => b.textContent)"
    assert tab.run(f"{arrived} {opened} return {buttons}") == [
        "Chép liên kết",
        "Chép trích dẫn",
        "Chép nguyên văn",
        "Báo chỗ sai",
    ]


def test_what_is_bound_to_a_clause_opens_beside_it_and_leaves_the_text_where_it_was(tab: Firefox, address: str):
    tab.go(f"{address}{DOCUMENT}#iv-3")
    before = tab.run(_END_OF_TEXT)
    opened = "document.querySelector('#iv-3 .bound > summary').click();"

    assert tab.run("return matchMedia('(min-width: 76.25em)').matches")
    assert tab.run(f"{opened} return document.querySelector('#iv-3 .bound a').checkVisibility()")
    assert tab.run(_END_OF_TEXT) == before


def test_a_word_is_explained_in_focus(tab: Firefox, address: str):
    tab.go(f"{address}{DOCUMENT}#noi-nhan")
    focus = "document.querySelector('#noi-nhan .term').focus({focusVisible: true});"

    assert "để báo cáo" in tab.run(f"{focus} return document.querySelector('[role=tooltip]:not([hidden])').textContent")


def test_search_answers_without_tone_marks(tab: Firefox, address: str):
    tab.go(address)
    script = """
      const field = document.querySelector('.md-search__input');
      field.focus();
      field.value = 'luan chuyen can bo';
      field.dispatchEvent(new KeyboardEvent('keyup', {bubbles: true}));
      for (let tries = 0; tries < 100; tries++) {
        const found = document.querySelectorAll('.md-search-result__link').length;
        if (found) return found;
        await new Promise((next) => setTimeout(next, 100));
      }
      return 0;
    """
    assert tab.run(script) > 0


def test_nothing_is_wider_than_the_window(tab: Firefox, address: str):
    for path in ("", DOCUMENT, "van-ban/", "nhiem-vu/", "chinh-sach/", "thong-ke/"):
        tab.go(address + path)
        width = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        assert tab.run(f"return {width}") == 0, path
