"""The ways from the home page: what readers come for, as far as the data have it."""

from collections.abc import Iterator

from markupsafe import Markup

from macros.html.markup import element, items, joined, link
from model.portal import Portal

#: The look-ups of the policies page: its part, the words that lead there, the table without which there is none.
_LOOKUPS = (
    ("dieu-kien", "so tuổi với điều kiện", "eligibility_conditions"),
    ("muc-ho-tro", "mức hỗ trợ đã áp dụng trước đây", "support_rates"),
)


def ways_in(portal: Portal) -> str:
    """Lead from the home page to what readers come for."""
    guide = link("/huong-dan/#noi-bo", "đặt trong mạng nội bộ")
    keeping = (link("/du-lieu/tu-dien/", "từ điển"), link("/du-lieu/chat-luong/", "chất lượng dữ liệu"))
    edited = link("/huong-dan/bien-tap/", "cách sửa và bổ sung")
    return items(
        [
            _way(
                *("/don-vi/", "Đơn vị tôi được giao việc gì"),
                "Mỗi đơn vị một trang: vai trò, nhiệm vụ, nguyên văn, sổ tính để mang về.",
            ),
            _way(
                *("/van-ban/", "Đọc, trích dẫn, in văn bản"),
                "Toàn văn từng điều khoản, quan hệ với văn bản khác, bản in PDF.",
            ),
            _way("/nhiem-vu/", "Theo dõi, kiểm tra", *_following(portal)),
            _way("/chinh-sach/", *_policies(portal)),
            _way("/du-lieu/", "Lấy số liệu về dùng", "Các bảng tải về, ", joined([*keeping, edited], ", "), "."),
            _way(
                *("/huong-dan/", "Dùng và đặt cổng trong mạng nội bộ", "Cách đọc, trích dẫn, in; ", guide),
                ": không cần internet, không tài khoản, không theo dõi.",
            ),
        ],
        class_="ways",
    )


def lookup_ways(portal: Portal) -> str:
    """
    Name the look-ups of the policies page; nothing where the data have none.

    In a page: `{{ lookup_ways() }}`.
    """
    ways = list(_lookups(portal, ""))
    return element("p", "Công cụ tra cứu: ", joined(ways, "; "), ".") if ways else Markup()


def _way(address: str, name: str, *words: Markup | str) -> Markup:
    return joined([link(address, element("strong", name)), element("p", *words)], "\n")


def _following(portal: Portal) -> Iterator[Markup | str]:
    yield "Nhiệm vụ theo đơn vị chủ trì, những điều văn bản không nêu"
    if portal.rows("rotation_results"):
        yield from (", ", link("/thong-ke/", "kết quả so với kế hoạch"))
    yield "."


def _policies(portal: Portal) -> Iterator[Markup | str]:
    """Say what the policies page has: for the cadre concerned only where a text speaks of conditions or support."""
    ways = list(_lookups(portal, "/chinh-sach/"))
    if not ways:
        yield from ("Chủ trương, chính sách", "Văn bản quyết định, giao xây dựng, hay chỉ báo cáo việc đã làm.")
        return
    yield "Cán bộ luân chuyển: điều kiện và chế độ"
    yield "Điều kiện nguyên văn, tiền lương và phụ cấp, "
    yield joined([*ways], ", ")
    yield "."


def _lookups(portal: Portal, page: str) -> Iterator[Markup]:
    return (link(f"{page}#{part}", words) for part, words, table in _LOOKUPS if portal.rows(table))
