"""Duties: who is charged with what, in a sentence, in the line above it, or in a table; and what is no duty."""

import pytest

from intake.proposals.duties import duties
from tests.support.received.lined_texts import charged, lined_text


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Giao Sở A chủ trì xây dựng đề án.", [("Sở A", "giao; chủ trì")]),
        ("Đề nghị Hội Nông dân tỉnh vận động hội viên.", [("Hội Nông dân tỉnh", "đề nghị")]),
        ("Công an xã có trách nhiệm tuần tra.", [("Công an xã", "có trách nhiệm")]),
        ("Đội Quản lý trật tự đô thị tuần tra ngày, đêm.", [("Đội Quản lý trật tự đô thị", "")]),
        ("Các cơ quan tham mưu, giúp việc Thị ủy gửi báo cáo.", [("Các cơ quan tham mưu, giúp việc Thị ủy", "")]),
        ("Phòng Cảnh sát giao thông phân luồng.", [("Phòng Cảnh sát giao thông", "")]),
        ("Ủy ban nhân dân các xã Tân An, Tân Bình mở đường.", [("Ủy ban nhân dân các xã Tân An, Tân Bình", "")]),
        ("Về kinh phí: Giao Sở A bố trí vốn.", [("Sở A", "giao")]),
        ("Căn cứ tình hình, Sở A lập kế hoạch.", [("Sở A", "")]),
        ("Sở A lập hồ sơ; Sở B thẩm định.", [("Sở A", ""), ("Sở B", "")]),
        ("Sở A, Công an tỉnh kiểm tra.", [("Sở A", ""), ("Công an tỉnh", "")]),
        ("Đảng ủy các xã, phường, đảng ủy cơ sở gửi báo cáo.", [("Đảng ủy các xã, phường, đảng ủy cơ sở", "")]),
        ("Liên đoàn Lao động các huyện, Công đoàn ngành họp.", [("Liên đoàn Lao động các huyện, Công đoàn ngành", "")]),
        ("Văn phòng HĐND và UBND huyện theo dõi.", [("Văn phòng HĐND và UBND huyện", "")]),
        ("Đề nghị các huyện ủy, đảng ủy trực thuộc phổ biến.", [("các huyện ủy, đảng ủy trực thuộc", "đề nghị")]),
        ("Tờ khai theo mẫu; chi bộ họp, gửi đảng ủy.", [("chi bộ", "")]),
        ("Ban tổ chức cấp ủy huyện thẩm định hồ sơ.", [("Ban tổ chức cấp ủy huyện", "")]),
        ("Công ty Thoát nước An Bình có phương án chống úng.", [("Công ty Thoát nước An Bình", "")]),
        ("Phòng Kiểm tra, Thanh tra và Pháp chế lập hồ sơ.", [("Phòng Kiểm tra, Thanh tra và Pháp chế", "")]),
        ("Các Tòa án nhân dân khu vực báo cáo tiến độ.", [("Các Tòa án nhân dân khu vực", "")]),
        ("Tòa Dân sự rà soát án.", [("Tòa Dân sự", "")]),
        ("Hợp tác xã Nông nghiệp An Hạ bố trí xe.", [("Hợp tác xã Nông nghiệp An Hạ", "")]),
        ("Thị Đoàn An Hòa gửi danh sách.", [("Thị Đoàn An Hòa", "")]),
        ("Huyện Đoàn phân công đoàn viên.", [("Huyện Đoàn", "")]),
        ("Báo và Đài Phát thanh, Truyền hình tỉnh đưa tin.", [("Báo và Đài Phát thanh, Truyền hình tỉnh", "")]),
        ("Các chi, đảng bộ cơ sở triển khai việc này.", [("Các chi, đảng bộ cơ sở", "")]),
        ("Căn cứ chỉ tiêu được giao, Ủy ban nhân dân xã phân bổ cho thôn.", [("Ủy ban nhân dân xã", "")]),
        (
            "Sở A chủ trì, phối hợp với phòng giáo dục và đào tạo hướng dẫn trường học.",
            [("Sở A", "chủ trì"), ("phòng giáo dục và đào tạo", "phối hợp")],
        ),
        (
            "Sở A phối hợp với các trung tâm bồi dưỡng chính trị cấp huyện mở lớp.",
            [("Sở A", ""), ("các trung tâm bồi dưỡng chính trị cấp huyện", "phối hợp")],
        ),
        ("Trường hợp quá hạn, Sở A gửi thư xin lỗi.", [("Sở A", "")]),
        ("Việc chấm thi do Trường Chính trị tỉnh đảm nhận.", [("Trường Chính trị tỉnh", "")]),
        ("Việc lập sổ do Sở A chủ trì thực hiện.", [("Sở A", "chủ trì")]),
        ("Công tác hậu cần giao cho Đội Xe; kinh phí do tỉnh lo.", [("Đội Xe", "giao")]),
        ("Sở A được giao chủ trì soạn sổ tay.", [("Sở A", "giao; chủ trì")]),
        ("Đề nghị giao Sở A bố trí vốn.", [("Sở A", "đề nghị; giao")]),
        ("Giao trách nhiệm cho Trạm Bơm tiêu úng.", [("Trạm Bơm", "giao")]),
        ("Để kịp vụ mùa, yêu cầu Trạm Bơm vận hành.", [("Trạm Bơm", "yêu cầu")]),
        ("Riêng Trạm Bơm phải trực đêm.", [("Trạm Bơm", "")]),
        ("Sở A cấp giống; các xã ven sông xuống giống.", [("Sở A", ""), ("các xã ven sông", "")]),
        ("Đoàn giám sát lập biên bản.", [("Đoàn giám sát", "")]),
        ("Đơn vị được kiểm toán gửi sổ sách.", [("Đơn vị được kiểm toán", "")]),
        ("Tổ vận chuyển điều xe.", [("Tổ vận chuyển", "")]),
        ("Khoa Chống độc, cấp cứu trực đêm.", [("Khoa Chống độc, cấp cứu", "")]),
        ("Vườn quốc gia An Sơn trồng dặm.", [("Vườn quốc gia An Sơn", "")]),
        ("Kết thúc đợt tiêm, các trạm y tế gửi sổ.", [("các trạm y tế", "")]),
        ("Kinh phí in sổ do Phòng Tài chính huyện tham mưu bố trí.", [("Phòng Tài chính huyện", "")]),
        ("Sở A phối hợp với Hội Nông dân cùng cấp vận động.", [("Sở A", ""), ("Hội Nông dân cùng cấp", "phối hợp")]),
        ("Sở A chủ trì, cùng Hội Nông dân tỉnh vận động.", [("Sở A", "chủ trì"), ("Hội Nông dân tỉnh", "phối hợp")]),
        (
            "Sở A chủ trì, phối hợp với Sở B, Công an tỉnh và các cơ quan liên quan lập đề án.",
            [("Sở A", "chủ trì"), ("Sở B", "phối hợp"), ("Công an tỉnh", "phối hợp")],
        ),
        (
            "Giám đốc Sở A, Chủ tịch các xã chịu trách nhiệm thi hành Quyết định này.",
            [("Giám đốc Sở A, Chủ tịch các xã", "chịu trách nhiệm thi hành")],
        ),
    ],
)
def test_a_sentence_charges_the_bodies_that_it_names(sentence, found):
    assert charged(f"1. {sentence}") == found


@pytest.mark.parametrize(
    "line",
    [
        "1. Ban Thường vụ quyết định nội dung báo cáo.",
        "1. Thường trực Huyện ủy có quyền yêu cầu báo cáo.",
        "1. Văn phòng là cơ quan giúp việc của Huyện ủy.",
        "1. Giám đốc Sở A báo cáo kết quả.",
        "1. Thanh tra, kiểm tra, xử lý vi phạm.",
        "1. Yêu cầu các cơ quan, đơn vị nghiêm túc thực hiện.",
        "1. Đề nghị các cấp ủy thực hiện nghiêm túc Thông báo này.",
        "1. Yêu cầu các phòng, các khoa nghiêm túc, khẩn trương thực hiện./.",
        "1. Việc nâng bậc do Sở A quyết định.",
        "1. Cuộc thi đã do Tỉnh đoàn thực hiện.",
        "1. Để kịp vụ mùa, Sở A yêu cầu:",
        "1. Lãnh đạo phong trào thi đua ở cơ sở.",
        "1. Trong quá trình thực hiện, nếu có vướng mắc, đề nghị các chi bộ báo cáo.",
        "1. Căn cứ Kế hoạch này, yêu cầu các chi bộ triển khai.",
        "1. Kinh phí do ngân sách cấp; các xã, phường tự cân đối phần thiếu.",
        "1. Người dân giữ gìn vệ sinh.",
        "1. Sở A đã kiểm tra 12 xã.",
        "mo-dau: Sở A kiểm tra, kết quả như sau:",
        "ket: Các sở báo cáo để được giải đáp.",
    ],
    ids=[
        "power",
        "right",
        "what it is",
        "holder",
        "verbs",
        "everybody",
        "the document itself",
        "nothing said",
        "power over work",
        "work done",
        "what the issuer says",
        "leading",
        "closing request",
        "closing ground",
        "no charge",
        "people",
        "past",
        "opening",
        "closing",
    ],
)
def test_what_charges_no_body_is_no_duty(line):
    assert charged(line) == []


def test_under_a_heading_on_what_was_nobody_is_charged():
    assert charged("I. KẾT QUẢ ĐẠT ĐƯỢC", "1. Sở A kiểm tra 12 xã.") == []
    assert charged("I. CÔNG KHAI KẾT QUẢ", "1. Sở A kiểm tra 12 xã.") == [("Sở A", "")]


@pytest.mark.parametrize(
    ("line", "body", "role"),
    [
        ("1. Sở A có trách nhiệm:", "Sở A", "có trách nhiệm"),
        ("1. Sở A", "Sở A", ""),
        ("Điều 3. Trách nhiệm của Sở A", "Sở A", ""),
        ("1. Đối với Sở A:", "Sở A", ""),
        ("1. Sở A là cơ quan thường trực, có nhiệm vụ:", "Sở A", ""),
        ("1. Sở A được giao nhiệm vụ:", "Sở A", "giao"),
        ("1. Sở A lãnh đạo, chỉ đạo thực hiện tốt các nhiệm vụ sau:", "Sở A", ""),
    ],
)
def test_duties_below_a_line_that_only_names_a_body_are_its_own(line, body, role):
    assert charged(line, "a) Lập kế hoạch;", "b) Chủ trì, phối hợp với Sở B kiểm tra.") == [
        (body, role),
        (body, "; ".join(filter(None, (role, "chủ trì")))),
        ("Sở B", "phối hợp"),
    ]


def test_each_line_of_its_own_that_names_a_body_has_the_list_right_below_it():
    lines = ("1. Phân công", "Sở A", "- Lập sổ;", "- Gửi sổ.", "Đoàn giám sát", "- Họp hằng tuần;", "- Ghi biên bản.")

    assert charged(*lines) == [("Sở A", "")] * 2 + [("Đoàn giám sát", "")] * 2


def test_what_only_opens_a_list_charges_nobody():
    assert charged("1. Phân công các đội trực đêm như sau:", "a) Đội Xe trực thứ Hai.") == [("Đội Xe", "")]


def test_a_line_that_says_the_duty_itself_keeps_it():
    text = lined_text(("1. Sở A kiểm tra các nội dung:", "a) Kiểm tra sổ sách;"))

    assert [(each.duty.body, each.node.id) for each in duties(text)] == [("Sở A", "n1")]


def test_a_report_charges_nobody_but_whom_it_asks():
    lines = ("dau: Số: 5/BC-UBND", "1. Ngân hàng Chính sách huyện cho vay 5 tỷ đồng.", "2. Đề nghị Sở A cấp vốn.")

    assert charged(*lines) == [("Sở A", "đề nghị")]


def test_what_a_report_shares_out_under_a_heading_that_says_so_is_given():
    lines = ("dau: Số: 5/BC-TA", "I. Kết quả", "1. Sở A cấp vốn.", "II. Phân công thực hiện", "1. Sở B rà soát hồ sơ.")

    assert charged(*lines) == [("Sở B", "")]
    assert charged("dau: Số: 5/TTr-SA", "I. Dự kiến phân công", "1. Sở B rà soát hồ sơ.") == [("Sở B", "")]


@pytest.mark.parametrize(
    "words", ["Lãnh đạo kiểm tra chéo", "Chằng chống nhà cửa", "Cấm thuyền ra khơi", "Thanh tra các bến đò"]
)
def test_a_point_that_begins_with_what_to_do_is_the_duty_of_the_body_above(words):
    assert charged("1. Đảng ủy Công an xã:", f"a) {words};") == [("Đảng ủy Công an xã", "")]


def test_a_heading_on_a_meeting_names_no_body():
    assert charged("Điều 1. Giao ban", "1. Chuẩn bị tài liệu trước ba ngày.") == []


def test_a_point_among_duties_is_one_whatever_its_verb():
    lines = ("1. Sở A:", "a) Lập phương án;", "b) Quy vùng nương rẫy;", "c) Trang bị dụng cụ.")

    assert charged(*lines) == [("Sở A", "")] * 3
    assert charged("1. Sở A:", "a) Nguồn vốn;", "b) Quy mô;", "c) Trang bị.") == [("Sở A", "")]


def test_in_a_table_of_jobs_a_cell_merged_down_leads_each_row_and_a_group_row_is_no_job():
    table = (
        "| TT | Nhiệm vụ | Đơn vị chủ trì | Đơn vị phối hợp | Thời hạn |",
        "| I | Chuẩn bị | ← | ← | ← |",
        "| 1 | In tài liệu | Sở A | Sở B; UBND các xã | Quý I |",
        "| 2 | Phát tài liệu | ↑ | - | Hằng quý |",
    )

    assert charged(*table) == [
        ("Sở A", "chủ trì"),
        ("Sở B", "phối hợp"),
        ("UBND các xã", "phối hợp"),
        ("Sở A", "chủ trì"),
    ]
    assert [each.due for each in duties(lined_text(table))] == ["Quý I", "Quý I", "Quý I", "Hằng quý"]


def test_a_table_that_gives_no_jobs_charges_nobody():
    assert charged("| TT | Đơn vị được kiểm tra | Nơi làm việc |", "| 1 | Sở A | Hội trường Sở A |") == []
    assert charged("| TT | Tên thiết bị | Số lượng |", "| 1 | Bàn | 30 |") == []
    assert charged("| TT | Chỉ tiêu | Đơn vị tính | Giao cho các xã |", "| 1 | Hộ nghèo | Hộ | 30 |") == []
