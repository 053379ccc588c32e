"""Duties by the way in which a sentence says them: names that go on, who does a thing, grounds before the body."""

import pytest

from tests.support.received.lined_texts import charged


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
    assert charged(f"1. {sentence}") == found


@pytest.mark.parametrize(
    "sentence",
    [
        "Văn phòng Tỉnh ủy trân trọng thông báo.",
        "Người dân Hà Quảng làm ruộng bậc thang.",
        "Chợ Đông Hà họp vào buổi sáng.",
    ],
)
def test_a_place_and_a_greeting_are_charged_with_nothing(sentence):
    assert charged(f"1. {sentence}") == []


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Việc này do Đội Trật tự theo dõi hằng tuần.", [("Đội Trật tự", "")]),
        ("Kho vắc xin do Trạm Y tế xã Minh Tân bảo quản.", [("Trạm Y tế xã Minh Tân", "")]),
        ("Sổ theo dõi do Văn phòng cập nhật.", [("Văn phòng", "")]),
        ("Lễ ra quân do Đoàn Thanh niên xã lo hậu cần.", [("Đoàn Thanh niên xã", "")]),
        ("Về môi trường, Sở A lấy mẫu nước.", [("Sở A", "")]),
        ("Cùng với việc kiểm tra, Sở A tiêm phòng.", [("Sở A", "")]),
        ("Ngoài kinh phí trên, Sở Tài chính bổ sung 2 tỷ đồng.", [("Sở Tài chính", "")]),
        ("Riêng địa bàn xã Minh Tân, Công an huyện lập chốt.", [("Công an huyện", "")]),
        ("Nhận được hồ sơ, Bộ phận Một cửa ghi sổ.", [("Bộ phận Một cửa", "")]),
        ("Về báo cáo: khi có sự cố, Trạm Bơm báo cáo ngay.", [("Trạm Bơm", "")]),
        ("Hết mỗi tuần, Đội Xe nộp nhật trình.", [("Đội Xe", "")]),
        ("Trách nhiệm của Ban Tuyên giáo: phổ biến Quy định này.", [("Ban Tuyên giáo", "")]),
        ("Những việc này Ủy ban nhân dân xã phải làm xong.", [("Ủy ban nhân dân xã", "")]),
        (
            "Việc phát quà giao Phòng Nội vụ chủ trì, Đội Xe và Tổ Bảo vệ phối hợp thực hiện.",
            [("Phòng Nội vụ", "giao; chủ trì"), ("Đội Xe", "phối hợp"), ("Tổ Bảo vệ", "phối hợp")],
        ),
        (
            "Công an xã chủ trì giải tỏa, có sự phối hợp của Đội Trật tự và Hội Nông dân xã.",
            [("Công an xã", "chủ trì"), ("Đội Trật tự", "phối hợp"), ("Hội Nông dân xã", "phối hợp")],
        ),
        ("Tổ Tin học cùng với Tổ Văn phòng làm trang tin.", [("Tổ Tin học", ""), ("Tổ Văn phòng", "phối hợp")]),
    ],
)
def test_a_body_is_charged_whatever_stands_before_it(sentence, found):
    assert charged(f"1. {sentence}") == found


@pytest.mark.parametrize(
    "sentence",
    [
        "Theo báo cáo do Sở A lập, số hộ giảm.",
        "Hồ sơ do Sở A lập gồm 03 bản.",
        "Thiệt hại do Công ty Than Hà Lầm gây ra.",
        "Giấy phép do Sở A cấp có thời hạn 5 năm.",
        "Học viên học lớp do Trường Chính trị mở.",
        "Mức thu do Hội đồng nhân dân tỉnh quyết định.",
        "Về Hội Nông dân xã, nhiệm kỳ này có 12 ủy viên.",
        "Cuối năm 2023, Sở A đã kiểm tra 12 xã.",
        "Mỗi năm, Hội Nông dân được cấp 20 triệu đồng.",
        "Nhiệm vụ này là của toàn dân.",
        "Nhận được Kế hoạch này, các chi bộ triển khai.",
    ],
)
def test_a_body_that_is_only_mentioned_is_not_charged(sentence):
    assert charged(f"1. {sentence}") == []


def test_whom_the_issuer_commands_has_the_duties_below():
    lines = ("1. Hội đồng nhân dân xã yêu cầu Ủy ban nhân dân xã:", "a) Lập phương án;", "b) Gửi báo cáo.")

    assert charged(*lines) == [("Ủy ban nhân dân xã", "yêu cầu")] * 2
    assert charged("1. Sở A đề nghị Sở B:", "a) Lập phương án;", "b) Gửi báo cáo.") == []


def test_a_submission_shares_work_out_under_its_steps():
    lines = ("dau: Số: 5/TTr-SA", "I. Tiến độ và phân công", "1. Bước 1: Sở B rà soát hồ sơ.")

    assert charged(*lines) == [("Sở B", "")]
    assert charged("dau: Số: 5/TTr-SA", "I. Tiến độ thực hiện", "1. Sở B rà soát hồ sơ.") == []
