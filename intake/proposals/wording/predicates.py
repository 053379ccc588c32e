"""The words with which official texts begin what a body has to do; where one stands, the name of the body is over."""

import re

#: Verbs of duties, two words or more.
_VERBS = """
áp dụng|bám sát|ban hành|bàn giao|báo cáo|bảo đảm|bảo quản|bảo vệ|biên soạn|biên tập|bình xét|bổ sung|bố trí|bồi dưỡng
|cải cách|cải tạo|cam kết|cân đối|cập nhật|cấm đường|chấm điểm|chăm lo|chấn chỉnh|chấp hành|chi trả|chỉ đạo
|chia sẻ|chỉnh lý|chịu trách nhiệm|cho vay|cho ý kiến|chủ động|chủ trì|chuẩn bị|chuẩn hóa|chuyển giao|công bố|công khai
|cung cấp|cụ thể hóa|củng cố|dự báo|dự toán|đa dạng hóa|đánh giá|đào tạo|đăng ký|đăng tải|đấu tranh|đầu tư|đẩy mạnh
|đề nghị|đề xuất|điểm danh|điều chỉnh|điều hành|điều phối|điều tra|định hướng|đối chiếu|đối thoại|đôn đốc|đổi mới|động viên
|được giao|được phân công|giải quyết|giám sát|giao ban|giao đất|giao kế hoạch|giao nhiệm vụ|giáo dục|giới thiệu|giúp đỡ
|hiệp thương|hỗ trợ|hoàn chỉnh|hoàn thành|hoàn thiện|hòa giải|huy động|huấn luyện|hướng dẫn|in ấn|kê khai|kết nối|khai thác
|khảo sát|khắc phục|khẩn trương|khen thưởng|khuyến khích|kiểm điểm|kiểm nghiệm|kiểm soát|kiểm tra|kiện toàn
|kiến nghị|kịp thời|lãnh đạo|lắp đặt|lập đề xuất|lấy ý kiến|liên hệ|lồng ghép|lựa chọn|lưu trữ|mở rộng|nạo vét|nâng cao|nâng cấp
|nắm bắt|nắm tình hình|nghiêm túc|nghiên cứu|nghiệm thu|nhân rộng|phân bổ|phân công|phân loại|phân tích|phát động|phát hành|phát hiện
|phát huy|phát triển|phân luồng|phê duyệt|phổ biến|phối hợp|phụ trách|quan tâm|quán triệt|quản lý|quản trị|quy định|quyết toán
|rà soát|ra quân|sắp xếp|sơ kết|số hóa|soạn thảo|sử dụng|sửa đổi|sửa chữa|tạm ứng|tạo điều kiện|tăng cường|tập huấn|tập trung
|tham gia|tham mưu|thanh toán|thanh tra|thành lập|thẩm định|thẩm tra|thăm hỏi|theo dõi|thi hành|thí điểm|thông báo
|thống kê|thống nhất|thu gom|thu hồi|thu thập|thúc đẩy|thường xuyên|thực hiện|tích cực|tiến hành|tiếp nhận|tiếp tục|tìm hiểu
|tính toán|tổng hợp|tổng kết|trả lời|trang bị|trang trí|triển khai|trực tiếp|truyền thông|tu bổ|tuần tra|tuyên dương
|tuyên truyền|tuyển chọn|tuyển dụng|tư vấn|vận động|vận hành|xác định|xác minh|xác nhận|xã hội hóa|xây dựng|xét duyệt|xử lý|xử phạt
|xem xét|quyết định|yêu cầu|ủy quyền|kết luận|kiểm đếm|kiểm kê|lấy mẫu|lập biên bản|lập danh sách|ký kết|ký cam kết|di dời|duy trì|đóng góp
|đồng hành|đưa vào|bình chọn|biểu dương|cấp phép|cấp phát|chọn cử|công nhận|cổ động|điều động|đón tiếp|gặp mặt|giải ngân|giải phóng
|giữ gìn|góp ý|gương mẫu|hạn chế|hoạch định|hỏi đáp|lập kế hoạch|lập hồ sơ|lập phương án|lập dự toán|lưu giữ|mua sắm|nêu gương|niêm yết
|phản ánh|phản biện|phòng ngừa|quảng bá|quyên góp|rút kinh nghiệm|tái lập|thu hút|thu nộp|thường trực|tiết kiệm|tổng rà soát|trao đổi
|trưng bày|truy thu|ứng dụng|ưu tiên|vinh danh|đảm bảo|đảm nhận|đấu mối|làm đầu mối|làm tốt|làm rõ|làm việc
"""
#: Verbs of one word; inside a name they are seldom written small.
_SHORT = """
bán|bảo|cho|chọn|dừng|giảm|hạ|nâng|ngừng|nuôi|tăng|tạm dừng|rút|kiểm sát|khám nghiệm|mở rộng|xúc tiến|chuyển|cử|dạy|dành|đăng|đặt|đề ra|đưa|gắn|giải|giao|giám định|giữ|giúp|góp|gửi|họp|in|kẻ|kê|ký
|làm|lập|lấy|lắp|lo|lưu|mở|mời|mua|nạo|nắm|nêu|nhận|nộp|phát|phối|ra|rà|sao lưu|sửa|thăm|thuê|tính|trả|trao|treo|trích|trình|trồng
|vay|viết|xét|xin|xây
"""
#: Words that are no part of a name and lead over to a predicate, or put off its beginning.
_LEADING = """
căn cứ|trên cơ sở|theo|khi|để|nhằm|nếu|phải|cần|sẽ|có trách nhiệm|có nhiệm vụ|chịu trách nhiệm|là đầu mối|là cơ quan|là đơn vị
|định kỳ|hằng năm|hàng năm|hằng quý|hàng quý|hằng tháng|hàng tháng|sáu tháng|mỗi năm|mỗi quý|mỗi tháng|trước ngày|chậm nhất|trong tháng|trong quý
|trong năm|ngoài việc|cùng với|trong phạm vi|với vai trò|bằng nguồn|tùy tình hình|tùy điều kiện|quá trình
"""
#: Words after which no duty is told: powers, what is or was so.
_NO_DUTY = """
quyết định|xem xét|tự giải thể|tự chịu|có quyền|được quyền|có thể|là|gồm|bao gồm|được|bị|đã|đang|chưa|không|đạt|còn|thống nhất|kết luận
|phê duyệt|quy định|cho phép|cho rằng|đánh giá cao|ghi nhận|biểu quyết|thông qua|giữ vững
"""


def _pattern(*lists: str) -> re.Pattern[str]:
    words = sorted(
        {word.strip() for each in lists for word in each.replace("\n", "").split("|")}, key=len, reverse=True
    )
    return re.compile(rf"(?<![\w-])(?:{'|'.join(filter(None, words))})(?!\w)")


#: Words that are verbs in some places and parts of names in others.
_DOUBLE = (
    r"cấp(?! (?:ủy|uỷ|trên|dưới|xã|huyện|tỉnh|trung ương|Trung ương|cơ sở|thị|thành|phường|bộ|khu))",
    r"chi(?! (?:bộ|ủy|uỷ|cục|nhánh|hội|đoàn))",
    r"dự(?! (?:án|phòng))",
    r"thu(?! (?:nhập|gom))",
    r"có(?! (?:trách nhiệm|nhiệm vụ|liên quan))",
    r"(?<!các )(?<!những )(?<!mọi )(?<!Các )tổ chức(?! (?:đảng|chính trị|cơ sở|thành viên|xã hội|hành chính|kinh tế|tín dụng))",
    r"thông tin",
)


_LEADS_OVER = _pattern(_LEADING)
_VERB = _pattern(_VERBS, _SHORT)
_DOUBLE_VERB = re.compile(rf"(?<![\w-])(?:{'|'.join(_DOUBLE)})(?!\w)")
_NONE = re.compile(rf"(?:{_pattern(_NO_DUTY).pattern})|có(?! (?:trách nhiệm|nhiệm vụ))(?!\w)")
#: A name that ends with a place or a committee is over before a small word that leads on to no further place.
_AFTER_PLACE = re.compile(
    r"(?<= )(?:tỉnh|thành phố|thị xã|huyện|quận|phường|xã|thị trấn|ủy|uỷ)\s+(?=[a-zđàáảãạâầấẩẫậăằắẳẵặèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ])"
    r"(?!và |ủy|uỷ|đoàn|hội|ven|miền|biên|trên|trực|thuộc|nơi|vùng|đảo|liên quan|có|cấp|các|thành phố|thị xã|phường|xã|quận|huyện|tỉnh|thị trấn|này|đó|giáp|cơ sở|viên|khu|cùng|khóa|hoặc)"
)
#: Names in which a verb is no predicate.
_NAMED_SO = re.compile(
    r"[Cc]ơ quan (?:chuyên trách |chuyên môn )?tham mưu(?:,? (?:và )?giúp việc)?|Cảnh sát (?:điều tra|quản lý|thi hành)|[Cc]ông nghệ thông tin|Kế hoạch tổng hợp|Văn phòng tổng hợp"
    r"|[Tt]hi hành án|[Đđ]ăng ký đất đai|Ban Quản lý dự án(?: đầu tư)?(?: xây dựng)?|Phục vụ hành chính công|Kiểm soát (?:bệnh tật|thủ tục)|nơi được \w+ \w+|[Xx]ây dựng Đảng"
    r"|Tổ chức cán bộ|Xúc tiến đầu tư|Giám định y khoa|[Tt]hông tin và Truyền thông|[Cc]huyển đổi số"
)


def _ends(words: str) -> list[tuple[int, str]]:
    """Return the places where the name at the beginning of these words may end, each with the word that stands there."""
    hidden = _NAMED_SO.sub(lambda match: "X" * len(match[0]), words)
    found = [
        (match.start(), match[0])
        for each in (_LEADS_OVER, _VERB, _DOUBLE_VERB, _NONE)
        for match in each.finditer(hidden)
    ]
    found += [(match.end(), "") for match in _AFTER_PLACE.finditer(hidden)]
    return sorted(each for each in found if each[0] > 0)


_DUTY_AFTER_IS = re.compile(r"là (?:đầu mối|(?:cơ quan|đơn vị) (?:thường trực|đầu mối|chủ trì))")
#: Names of bodies that are made of verbs: a small verb in them is no predicate while another one follows.
_MADE_OF_VERBS = re.compile(
    r"(?:Ban (?:Quản lý|Chỉ đạo|Chỉ huy|Hỗ trợ|Điều hành|Phong trào)|Quỹ|Trung tâm|Công ty|Hội|Hiệp hội|Tổ|Đội|Đoàn|Văn phòng|Chi cục|Cục|Trạm"
    r"|Phòng|Sở|Chi nhánh|Ngân hàng|Cơ quan|Viện|Ban)(?!\w)",
)
_WEAK = _pattern(
    "phát triển|giảm|hỗ trợ|sử dụng|bảo vệ|xây dựng|đầu tư|khai thác|quản lý|chăm lo|điều hành|giải phóng|thu gom|đào tạo|bồi dưỡng"
    "|dự|tư vấn|kiểm nghiệm|giám định|kiểm soát|phát hành|tuyển dụng|truyền thông|hoàn thiện|đăng ký|bảo đảm|thông tin|điều phối|tổng hợp|thanh tra|kiểm tra"
    "|thanh toán|điều tra|huấn luyện|xử lý|thi hành|đánh giá|công nghệ|nghiên cứu|in|phục hồi|được giao|được phân công|quy định"
)
_MOST_WORDS = 5
#: What follows a whole name, whatever verb the name ends with.
_PLAIN_PREDICATE = re.compile(r"(?:có|chịu) trách nhiệm|có nhiệm vụ|chủ trì|phối hợp|là ")


def end_of_name(words: str) -> int | None:
    """Tell where the name of a body at the beginning of these words ends; None where nothing tells."""
    made_of_verbs = _MADE_OF_VERBS.match(words)
    ends = _ends(words)
    for place, (begin, verb) in enumerate(ends):
        later = [each for each, _ in ends[place + 1 :] if each >= begin + len(verb)]
        if (
            made_of_verbs
            and verb
            and _WEAK.fullmatch(verb)
            and _stands_in_name(words[begin + len(verb) :], later, begin + len(verb))
        ):
            continue
        return begin
    return None


def _stands_in_name(rest: str, later: list[int], begin: int) -> bool:
    """Tell whether a verb in a name made of verbs is followed by the rest of the name and then by what the body does."""
    if re.match(r",\s+[A-ZĐ]|\s*[:;]|\s*$", rest):
        return True
    between = rest[: later[0] - begin] if later else ""
    if not later or re.search(r"[,;:.]", between) or len(between.split()) > _MOST_WORDS:
        return False
    words = between.split()
    has_owner = re.search(r"\s(?:[A-ZĐ]|tỉnh|thành phố|thị xã|huyện|quận|phường|xã)", between)
    if not words:
        return bool(_PLAIN_PREDICATE.match(rest.lstrip()))
    return words[0][0].islower() and bool(has_owner)


def tells_a_duty(words: str) -> bool:
    """Tell whether these words, which follow the name of a body, say what it has to do: no power, no state, no past."""
    if _DUTY_AFTER_IS.match(words):
        return True
    return not _NONE.match(words)


def begins_with_verb(words: str) -> bool:
    """Tell whether words begin with what somebody has to do: "Chủ trì, …", "Làm đầu mối …"."""
    words = words[:1].lower() + words[1:]
    return any(each.match(words) for each in (_VERB, _DOUBLE_VERB, _DUTY_AFTER_IS))
