"""Every kind of page the portal has, one address of each."""

from playwright.sync_api import Page, expect

DOCUMENT = "van-ban/kl-luan-chuyen-2021/"
PAGES = [
    "",
    "van-ban/",
    DOCUMENT,
    "nhiem-vu/",
    "don-vi/",
    "don-vi/ban-to-chuc-thanh-uy/",
    "don-vi/phuong-1/",
    "nhiem-vu/nv-019/",
    "chinh-sach/",
    "thong-ke/",
    "du-lieu/",
    "du-lieu/tu-dien/",
    "du-lieu/chat-luong/",
    "du-lieu/viet-tat/",
    "du-lieu/thuat-ngu/",
    "du-lieu/ban-nay/",
    "du-lieu/co-gi-moi/",
    "du-lieu/thanh-phan/",
    "huong-dan/",
    "huong-dan/tim-kiem/",
    "huong-dan/bien-tap/",
    "404.html",
]
#: What is laid out when the page has time.
_ARRIVING = ".paper > .clause, .beside-text, .card, .catalogue > li, .table-frame, .cards tbody tr"


def whole(page: Page, address: str) -> None:
    """Open a page and wait until its last part is laid out."""
    page.goto(address)
    expect(page.locator(f":is({_ARRIVING}):not(.arrived)")).to_have_count(0)
