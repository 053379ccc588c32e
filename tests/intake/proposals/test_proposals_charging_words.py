"""Duties by the way in which a sentence says them: names that go on, and where they end."""

import pytest

from intake.proposals.duties import duties
from tests.support.received.lined_texts import lined_text


def _duties(*lines):
    return [(each.duty.body, each.duty.role) for each in duties(lined_text(lines))]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Công ty Điện lực Hà Quảng ngắt điện khi có bão.", [("Công ty Điện lực Hà Quảng", "")]),
        ("Hạt Kiểm lâm Ba Vì ngăn người vào rừng.", [("Hạt Kiểm lâm Ba Vì", "")]),
        ("Đảng ủy Đồn Biên phòng Cửa Hội phân công chi bộ.", [("Đảng ủy Đồn Biên phòng Cửa Hội", "")]),
        ("Sở Xây dựng thông tuyến đường tránh.", [("Sở Xây dựng", "")]),
        ("Phòng Hậu cần cấp xăng.", [("Phòng Hậu cần", "")]),
        ("Phòng Văn thư, lưu trữ tiếp nhận hồ sơ.", [("Phòng Văn thư, lưu trữ", "")]),
        ("Trung tâm Giáo dục thường xuyên huyện mở lớp.", [("Trung tâm Giáo dục thường xuyên huyện", "")]),
        ("Ủy ban nhân dân xã mới tiếp nhận trụ sở.", [("Ủy ban nhân dân xã mới", "")]),
        ("Đảng ủy các xã sau sáp nhập lập danh mục.", [("Đảng ủy các xã sau sáp nhập", "")]),
        ("Tổ Bảo vệ (ca đêm): khóa cổng, ghi sổ.", [("Tổ Bảo vệ", "")]),
        ("Ban Hỗ trợ nông dân phát triển nghề (đầu mối): lập sổ.", [("Ban Hỗ trợ nông dân phát triển nghề", "")]),
        ("Đội Dân phòng (lực lượng nòng cốt) tuần tra đêm.", [("Đội Dân phòng", "")]),
        ("Câu lạc bộ Hưu trí vận động hội viên.", [("Câu lạc bộ Hưu trí", "")]),
        ("Liên đội trường Hòa Bình phát động quyên góp.", [("Liên đội trường Hòa Bình", "")]),
        ("Chi bộ trường học ra nghị quyết chuyên đề.", [("Chi bộ trường học", "")]),
        ("Đề nghị Viện kiểm sát nhân dân huyện đẩy nhanh tiến độ.", [("Viện kiểm sát nhân dân huyện", "đề nghị")]),
        ("Đề nghị ban thường vụ đảng ủy xã quán triệt.", [("ban thường vụ đảng ủy xã", "đề nghị")]),
        ("Thuế cơ sở 2 được đề nghị cung cấp số liệu.", [("Thuế cơ sở 2", "đề nghị")]),
    ],
)
def test_a_name_ends_where_the_duty_begins(sentence, found):
    assert _duties(f"1. {sentence}") == found


@pytest.mark.parametrize(
    "sentence",
    [
        "Văn phòng Tỉnh ủy trân trọng thông báo.",
        "Người dân Hà Quảng làm ruộng bậc thang.",
        "Chợ Đông Hà họp vào buổi sáng.",
    ],
)
def test_a_place_and_a_greeting_are_charged_with_nothing(sentence):
    assert _duties(f"1. {sentence}") == []
