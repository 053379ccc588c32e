"""What each kind of reader comes for is a few steps from the home page, and in sight when they arrive."""

import pytest
from playwright.sync_api import expect

PHONE, LAPTOP = {"width": 360, "height": 740}, {"width": 1366, "height": 768}
#: More steps than these, and a reader gives up.
_MOST_STEPS = 3
#: What the inspector of the committee is asked to do.
_DUTY = "theo dõi, kiểm tra việc thực hiện Kết luận và báo cáo Ban Thường vụ Thành ủy"


def _walk(page, address, screen, steps):
    """Go from the home page by the words of its links, one after the other."""
    assert len(steps) <= _MOST_STEPS
    page.set_viewport_size(screen)
    page.goto(address)
    for words in steps:
        page.get_by_role("main").or_(page.get_by_role("navigation")).get_by_role(
            "link", name=words, exact=True
        ).first.click()


@pytest.mark.parametrize(
    ("screen", "steps", "words"),
    [
        pytest.param(
            PHONE, ["Đơn vị tôi được giao việc gì", "Phường 4"], "Danh sách việc", id="a ward officer: my ward"
        ),
        pytest.param(
            PHONE,
            ["Đơn vị tôi được giao việc gì", "Phường 4", "HT-003"],
            "Phường 4, phường Đông Lương",
            id="a ward officer: who had which support then",
        ),
        pytest.param(
            PHONE,
            ["Đơn vị tôi được giao việc gì", "Phường 4"],
            "tạo mọi điều kiện thuận lợi để cán bộ được luân chuyển nhanh chóng hòa nhập",
            id="a ward officer: duties of those whom the text does not list",
        ),
        pytest.param(PHONE, ["Toàn văn"], "Dự thảo", id="a ward officer: a draft, not the final text"),
        pytest.param(LAPTOP, ["Tải về"], "PDF", id="a ward officer: the text to print"),
        pytest.param(LAPTOP, ["kết quả so với kế hoạch"], "02-03", id="an analyst: plan beside result, as worded"),
        pytest.param(LAPTOP, ["Lấy số liệu về dùng"], "Mọi bảng trong một sổ tính", id="an analyst: all to take away"),
        pytest.param(LAPTOP, ["chất lượng dữ liệu"], "Chất lượng dữ liệu", id="an analyst: what was checked"),
        pytest.param(
            LAPTOP,
            ["Theo dõi, kiểm tra", _DUTY, "Khoản 3 mục IV"],
            "Giao Ủy ban Kiểm tra Thành ủy chủ trì",
            id="an inspector: from a duty to its sentence",
        ),
        pytest.param(
            LAPTOP,
            ["kết quả so với kế hoạch", "Chú thích 1"],
            "Sau 03 năm thực hiện",
            id="an inspector: from a figure to its sentence",
        ),
        pytest.param(
            LAPTOP, ["Theo dõi, kiểm tra", "11 việc"], "11 trong 28 việc.", id="an inspector: duties that name no unit"
        ),
        pytest.param(
            PHONE,
            ["Theo dõi, kiểm tra", _DUTY],
            "Chưa có báo cáo",
            id="an inspector: the evidence, or that there is none",
        ),
        pytest.param(LAPTOP, ["Lược đồ"], "thay thế", id="an inspector: documents above and below"),
        pytest.param(PHONE, ["so tuổi với điều kiện"], "Ngày sinh", id="a cadre: my age against III.3"),
        pytest.param(PHONE, ["so tuổi với điều kiện"], "xin hỏi cơ quan phụ trách", id="a cadre: whom to ask"),
        pytest.param(
            PHONE, ["so tuổi với điều kiện"], "sẽ xem xét, quyết định", id="a cadre: who decides the exception"
        ),
        pytest.param(
            PHONE,
            ["mức hỗ trợ đã áp dụng trước đây"],
            "không phải mức được hưởng",
            id="a cadre: what was paid then, and that it is no claim",
        ),
        pytest.param(
            LAPTOP,
            ["Cán bộ luân chuyển: điều kiện và chế độ", "Chủ trương và việc được giao"],
            "chuyển tiền lương và các phụ cấp theo lương",
            id="a cadre: what becomes of pay and allowances",
        ),
        pytest.param(
            PHONE,
            ["Cán bộ luân chuyển: điều kiện và chế độ", "CS-005", "Khoản 3 mục III"],
            "Về cơ bản",
            id="a cadre: the conditions in full",
        ),
        pytest.param(
            LAPTOP,
            ["Dùng và đặt cổng trong mạng nội bộ", "Về bản này"],
            "SHA256SUMS",
            id="an administrator: how to check a copy",
        ),
        pytest.param(LAPTOP, ["đặt trong mạng nội bộ"], "không dùng cookie", id="an administrator: nothing leaves"),
        pytest.param(LAPTOP, ["đặt trong mạng nội bộ"], "quay lại bản cũ", id="an administrator: the way back"),
        pytest.param(
            LAPTOP,
            ["đặt trong mạng nội bộ", "Thành phần phần mềm"],
            "Giấy phép",
            id="an administrator: the licences of all that comes with it",
        ),
    ],
)
def test_a_reader_finds_what_they_come_for_in_a_few_steps(page, address, screen, steps, words):
    _walk(page, address, screen, steps)

    expect(page.get_by_role("main").get_by_text(words).locator("visible=true").first).to_be_visible()


def test_a_ward_officer_sees_on_the_first_screen_of_a_phone_whether_the_ward_has_duties(page, address):
    _walk(page, address, PHONE, ["Đơn vị tôi được giao việc gì", "Phường 4"])

    expect(page.get_by_text("không việc nào nêu đích danh Phường 4")).to_be_in_viewport()


def test_a_ward_is_found_by_the_name_of_what_it_is_now_part_of(page, address):
    _walk(page, address, PHONE, ["Đơn vị tôi được giao việc gì"])
    wards = page.locator("main li").filter(has_text="nay thuộc phường Nam Đông Hà")

    expect(wards.get_by_role("link", name="Phường Đông Lương")).to_be_visible()


@pytest.mark.parametrize(("screen", "words"), [(LAPTOP, "Thuộc tính"), (PHONE, "Tải về")])
def test_a_part_after_the_text_is_in_sight_where_its_link_leads(page, address, screen, words):
    _walk(page, address, screen, [words])
    expect(page.locator(".paper > .clause:not(.arrived), .beside-text:not(.arrived)")).to_have_count(0)

    expect(page.get_by_role("heading", name=words, exact=True)).to_be_in_viewport()


def test_the_first_screen_of_a_phone_says_that_the_text_is_a_draft(page, address):
    _walk(page, address, PHONE, ["Toàn văn"])
    page.goto(page.url.partition("#")[0])

    expect(page.get_by_role("main").get_by_text("Dự thảo", exact=True).first).to_be_in_viewport()


def test_no_duty_is_called_done_late_or_overdue_while_nobody_has_reported(page, address):
    page.goto(f"{address}nhiem-vu/")
    rows = page.locator("[id^=nv-]").all_inner_texts()
    words = " ".join(rows).casefold()

    assert rows
    assert [each for each in ("đã hoàn thành", "chậm", "quá hạn", "đang thực hiện") if each in words] == []
