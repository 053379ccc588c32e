"""Deadlines and periods as printed, from the word of time on; amounts and counts with the words they belong to."""

import pytest

from intake.proposals.read_form import json_parts
from intake.proposals.wording.amounts import amounts, counts
from intake.proposals.wording.deadlines import deadlines
from tests.support.received.lined_texts import lined_text


@pytest.mark.parametrize(
    "printed",
    [
        "trước ngày 30/9/2026",
        "trước 16 giờ ngày thứ Năm hằng tuần",
        "trước ngày 25 tháng cuối quý",
        "chậm nhất là ngày 30 tháng 6 năm 2021",
        "trước buổi họp ít nhất 03 ngày làm việc",
        "chậm nhất 30 ngày trước khi khai giảng",
        "trong quý I/2020",
        "trong tháng 11 hằng năm",
        "trong thời hạn 05 ngày làm việc kể từ ngày họp",
        "không quá 20 ngày làm việc, kể từ ngày nhận đơn",
        "định kỳ 06 tháng",
        "ít nhất 01 lần/tháng",
        "mỗi quý một lần",
        "sáu tháng một lần",
        "vào thứ Sáu hằng tuần",
        "chậm nhất 10 giờ thứ Ba",
        "trước 16 giờ hằng ngày",
        "chậm nhất ngày 08 của tháng trước tháng có đợt khen thưởng",
        "trước mỗi đợt khen thưởng 20 ngày",
        "trước ngày khai hội 05 ngày",
        "trước khóa học tháng 8/2027",
        "trong quý I và quý III/2027",
        "tối thiểu 03 bản tin/tuần",
        "04 giờ một lần",
        "trong vòng 12 giờ sau khi nước rút",
        "trong 07 ngày sau Ngày hội",
        "vào ngày 25 hằng tháng",
        "tại kỳ họp giữa năm 2023",
        "vào giữa nhiệm kỳ",
        "trước 12 giờ khi bão đổ bộ",
        "mỗi năm 02 lớp",
        "sau 06 tháng thực hiện",
        "từ ngày 01/9/2018 đến hết ngày 03/9/2018",
        "từ ngày 05 đến ngày 10 hằng tháng",
        "không muộn hơn ngày 20/7/2027",
        "muộn nhất đến hết ngày 20/7/2027",
        "chậm nhất trong tuần thứ tư của tháng 8/2027",
        "chậm nhất sau 20 ngày, kể từ ngày nhận bàn giao",
        "trước ngày 15 tháng 10 của năm liền trước",
        "trước 17 giờ thứ Sáu của tuần trước",
        "trước khi gặt 10 ngày",
        "trước kỳ thi tốt nghiệp năm 2027",
        "vào ngày 07 của tháng đầu quý sau",
        "vào các ngày 10/3, 10/9 hằng năm",
        "vào trung tuần tháng 4/2027",
        "vào chiều thứ Tư hằng tuần",
        "định kỳ vào ngày 28 hằng tháng",
        "vào ngày làm việc đầu tiên của quý",
        "trong nửa cuối tháng 2/2027",
        "trong quý IV năm sau",
        "ngay trong tháng 8/2027",
        "trong 10 ngày tới",
        "trong 20 ngày",
        "trong vòng 36 giờ sau cuộc họp",
        "cuối mỗi quý",
        "khi hết học kỳ II",
        "cứ 05 ngày một lần",
        "sau mỗi 03 tháng",
        "03 buổi mỗi tuần",
        "mỗi quý một chuyên đề",
        "tại kỳ họp thứ bảy",
        "tại phiên giao ban tháng kế tiếp",
        "trước khi vào năm học mới",
        "định kỳ 06 tháng, hằng năm",
        "vào giao ban thứ Hai đầu tháng",
        "trong kỳ sinh hoạt tháng 3/2027",
        "tại buổi sinh hoạt gần nhất",
        "tại các kỳ họp thường lệ giữa năm",
        "trong 05 ngày đầu của quý sau",
        "trong hai ngày 05 và 06/6/2027",
        "từ 7 giờ đến 11 giờ ngày 20/6/2027",
        "từ sáng 02/5 đến hết ngày 04/5/2027",
        "từ 03/5 đến 20/5/2027",
        "từ ngày 03/5/2027 đến 17 giờ ngày 09/5/2027",
        "ít nhất mỗi tháng 02 ca",
        "trước vụ mùa",
        "trước mùa lũ năm 2027",
        "trước lễ 02/9",
        "trước lễ 15 ngày",
        "trước ngày khai trường",
        "trước khi bước vào học kỳ II",
        "sau khi bế mạc 10 ngày",
        "sau đợt 1 ít nhất 14 ngày",
        "15 phút một lần",
        "chậm nhất sau 03 ngày nữa",
        "trước 9 giờ các ngày nghỉ lễ",
        "chậm nhất 8 giờ ngày mùng 4 Tết",
        "đến 18 giờ ngày 10/9/2027",
        "trong 12 giờ sau lũ",
        "nhân dịp ngày 27/7",
        "vào đầu giờ sáng các ngày trong tuần",
    ],
)
def test_a_time_is_read_as_printed_from_its_first_word_on(printed):
    assert [each.printed for each in deadlines(f"Sở A gửi báo cáo, hoàn thành {printed}.")] == [printed]


@pytest.mark.parametrize(
    "words",
    [
        "Ngày 30/6/2022, Sở A họp.",
        "Quyết định này có hiệu lực từ ngày 01/01/2023.",
        "Số liệu tính đến hết ngày 31/12/2025.",
        "Đưa kết quả vào đánh giá, xếp loại hằng năm.",
        "Đã kiểm tra 12 xã trong năm 2023.",
        "Hỗ trợ không quá 06 tháng.",
        "Bãi bỏ quy chế được ban hành trước ngày 01/7/2020.",
        "Thời gian: từ ngày 10/3/2024 đến ngày 17/3/2024.",
        "Thực hiện Đề án từ tháng 3/2024 đến hết tháng 9/2026.",
        "Mốc thanh tra từ ngày 01/02/2023 đến ngày 30/4/2025.",
        "Sở A theo dõi trong năm.",
        "Tuyển thêm giáo viên vào năm học.",
        "Mốc lấy số liệu: từ ngày 01/01/2017 đến hết ngày 31/3/2026.",
        "Trong cuộc họp ngày 04/6/2024, đại biểu nêu ba ý.",
        "Ngân hàng giảm lãi trong 03 tháng đầu cho hộ mới.",
        "Khai mạc: 8 giờ ngày 20/5/2027.",
        "Xã đã kiến nghị trước vụ án này.",
        "Cửa hàng mở từ 7 giờ đến 11 giờ.",
        "Đầu năm 2023 có 12 hộ nghèo.",
        "Biểu dương trạm đã cấp điện từ ngày 20/4/2026 đến ngày 05/5/2026.",
        "Sở A đã rà soát, gửi báo cáo trước ngày 15/6/2027.",
    ],
)
def test_what_limits_no_duty_is_no_deadline(words):
    assert deadlines(words) == []


def test_the_event_from_which_a_time_counts_ends_before_what_is_to_be_done_then():
    words = "Sở A (trong vòng 05 ngày kể từ ngày nhận thư) trả lời; tối đa 09 ngày kể từ ngày nhận đơn phải kết luận."

    assert [each.printed for each in deadlines(words)] == [
        "trong vòng 05 ngày kể từ ngày nhận thư",
        "tối đa 09 ngày kể từ ngày nhận đơn",
    ]


def test_a_period_that_opens_a_duty_counts_and_one_that_describes_does_not():
    assert [each.printed for each in deadlines("Sở A theo dõi; hằng quý báo cáo kết quả hằng năm.")] == ["hằng quý"]
    assert [each.printed for each in deadlines("Sở A họp; 6 tháng, một năm báo cáo.")] == ["6 tháng, một năm"]


@pytest.mark.parametrize(
    ("words", "printed"),
    [
        ("Trạm theo dõi, 15 giờ hằng ngày cập nhật mực nước.", "15 giờ hằng ngày"),
        ("Văn phòng trực; chiều thứ Sáu hằng tuần báo cáo.", "chiều thứ Sáu hằng tuần"),
        ("Tổ họp; mỗi thứ Hai đầu tháng giới thiệu sách.", "mỗi thứ Hai đầu tháng"),
        ("Sở A theo dõi; cuối năm 2027 tham mưu sơ kết.", "cuối năm 2027"),
        ("Hạn cuối nhận bài: 17 giờ ngày 20/5/2027.", "17 giờ ngày 20/5/2027"),
    ],
)
def test_a_time_alone_counts_before_what_to_do_and_after_what_it_closes(words, printed):
    assert [each.printed for each in deadlines(words)] == [printed]


def test_which_things_were_done_before_puts_no_duty_into_the_past():
    words = "Rà soát 17 giấy phép đã cấp, đề xuất thu hồi trước ngày 10/9/2027."

    assert [each.printed for each in deadlines(words)] == ["trước ngày 10/9/2027"]


def test_a_word_that_ends_like_born_hides_no_deadline():
    words = "Sở A quyết toán kinh phí tuyển sinh trong tháng 12 năm 2027; người sinh trước năm 1990."

    assert [each.printed for each in deadlines(words)] == ["trong tháng 12 năm 2027"]


def test_what_has_to_be_issued_at_the_latest_has_a_deadline():
    printed = "chậm nhất 10 ngày kể từ ngày đối thoại"

    assert [each.printed for each in deadlines(f"Thông báo được ban hành {printed}.")] == [printed]


def test_the_cell_of_a_deadline_column_is_one_deadline_whole():
    table = ("| Việc | Đơn vị chủ trì | Thời hạn |", "| In | Sở A | Xong trong năm 2023 |")

    assert [each["printed"] for each in json_parts(lined_text(table))["deadlines"]] == ["Xong trong năm 2023"]


@pytest.mark.parametrize(
    ("words", "printed", "label"),
    [
        ("Hỗ trợ một lần 5.000.000 đồng/người khi nhận việc", "5.000.000 đồng/người", "Hỗ trợ một lần"),
        ("Tổng kinh phí: 1,5 tỷ đồng", "1,5 tỷ đồng", "Tổng kinh phí"),
        ("cơ cấu nữ không dưới 25%", "25%", "cơ cấu nữ không dưới"),
        ("hỗ trợ hằng tháng 0,4 lần mức lương cơ sở", "0,4 lần mức lương cơ sở", "hỗ trợ hằng tháng"),
    ],
)
def test_an_amount_stands_with_the_words_it_belongs_to(words, printed, label):
    assert [(each.printed, each.label) for each in amounts(words)] == [(printed, label)]


def test_comrades_are_counted_and_are_no_money():
    words = "Bổ nhiệm 12 đồng chí; quy hoạch 08 - 10 đồng chí"

    assert amounts(words) == []
    assert [each.printed for each in counts(words)] == ["12 đồng chí", "08 - 10 đồng chí"]
