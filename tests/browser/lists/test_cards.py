"""On a phone a row of a table is a card that is read whole: none is wider than the screen."""

import pytest

from tests.browser.driving.pages import whole

#: The cards of a page that go on beyond their frame, where a reader would have to push them aside.
_WIDER = """() => [...document.querySelectorAll(".table-frame:has(> .cards)")]
    .filter((frame) => frame.scrollWidth > frame.clientWidth + 1)
    .map((frame) => frame.getAttribute("aria-label"))"""


@pytest.mark.parametrize("width", [320, 390])
def test_no_card_is_wider_than_a_phone(page, address, width):
    page.set_viewport_size({"width": width, "height": 800})
    for path in ("chinh-sach/", "van-ban/", "nhiem-vu/", "thong-ke/", "du-lieu/viet-tat/", "du-lieu/chat-luong/"):
        whole(page, address + path)
        assert page.evaluate(_WIDER) == [], path
