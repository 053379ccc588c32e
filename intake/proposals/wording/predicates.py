"""Where the name of a body ends and what it has to do begins, and whether that is a duty at all."""

import re

from intake.proposals.wording.verbs import DOUBLE_VERB, LEADS_OVER, NO_DUTY, OF_NAMES, VERB

_LEVEL = r"(?:tỉnh|thành phố|thị xã|huyện|quận|phường|xã|thị trấn)"
#: The name of a place; no first word of the name of a body.
_PLACE = (
    r"(?!(?:Ban|Sở|Phòng|Công|Ủy|Uỷ|Đảng|Bộ|Hội|Mặt|Văn|Trung|Đoàn|Liên|Thanh|Tòa|Viện|Chi|Các|Cục|Kho|Ngân|UBND|HĐND|Thường|Hạt|Trạm|Đội|Báo|Đài|Bảo|Đồn|Trường|Tổ|Khoa)(?!\w))"
    r"[A-ZĐÀ-Ỹ][^\W\d_]*"
)
#: Every capital letter, for a class of letters; "À-Ỹ" holds small ones too.
CAPITAL = "".join(filter(str.isupper, map(chr, range(0x41, 0x1EFA))))
_PLACE_PART = rf"(?=[{CAPITAL}]){_PLACE}"
#: Fields by which offices are called at every level; what a list of them lacks only costs a proposal its end.
_FIELDS = (
    "Nội vụ|Tài chính(?: - Kế hoạch)?|Y tế|Tư pháp|Công [Tt]hương|Giao thông [Vv]ận tải|Giáo dục và Đào tạo|Khoa học và Công nghệ|Thông tin và Truyền thông"
    "|Văn hóa,? (?:Thể thao và Du lịch|và Thông tin|Khoa học và Thông tin)|Lao động - Thương binh và Xã hội|Nông nghiệp và (?:Phát triển nông thôn|Môi trường)"
    "|Tài nguyên và Môi trường|Kế hoạch và Đầu tư|Ngoại vụ|Du lịch|Dân tộc(?: và Tôn giáo)?|(?<=Sở )Xây dựng|Kinh tế(?: và Hạ tầng|, Hạ tầng và Đô thị)?|Quản lý đô thị|Văn hóa - Xã hội"
)
#: A name that ends with a place, a committee or a field is over before a small word that leads on to no further place.
_AFTER_PLACE = re.compile(
    rf"(?<= )(?<!tác )(?:{_LEVEL}(?:\s+{_PLACE})*(?:,\s+{_PLACE}(?:\s+{_PLACE})*)*|{_FIELDS}|ủy|uỷ)\s+(?=[^\W\d_])(?![A-ZĐÀ-Ỹ])"
    r"(?!và |ủy|uỷ|đoàn|hội|ven|miền|biên|trên|trực|thuộc|nơi|vùng|đảo|liên quan|có|cấp|các|thành phố|thị xã|phường|xã|quận|huyện|tỉnh|thị trấn|này|đó|giáp|cơ sở|viên|khu|đảng|cùng|khóa|hoặc|học đường|dự phòng|cộng đồng|mới|cũ|(?:trước|sau) (?:khi )?(?:sắp xếp|sáp nhập|hợp nhất))"
    # a name that ends with the name of a place: two capital words, which begin no body
    rf"|(?<= )(?:{_PLACE_PART}) (?:{_PLACE_PART}) (?=[^\W\d_])(?![A-ZĐÀ-Ỹ])(?!và |trực|thuộc|liên quan|này|tỉnh|thành phố|thị xã|huyện|quận|phường|xã|thị trấn|khóa|cùng|hoặc|có|các|cơ sở|khu|số|mở rộng)"
)
#: Names in which a verb is no predicate.
_NAMED_SO = re.compile(
    r"[Cc]ơ quan (?:chuyên trách |chuyên môn )?tham mưu(?:,? (?:và )?giúp việc)?|Cảnh sát (?:điều tra|quản lý|thi hành)|[Cc]ông nghệ thông tin|Kế hoạch tổng hợp|Văn phòng tổng hợp(?!,)|[Cc]ơ quan (?:thường trực|đầu mối)"
    r"|[Tt]hi hành án|[Đđ]ăng ký đất đai|Ban Quản lý dự án(?: đầu tư)?(?: xây dựng)?|Phục vụ hành chính công|Kiểm soát (?:bệnh tật|thủ tục)|nơi được \w+ \w+|[Xx]ây dựng Đảng"
    r"|Ban tổ chức|Tổ chức cán bộ|Hành chính[,]? (?:và )?quản trị|[Tt]iếp nhận và [Tt]rả kết quả|[Cc]ảnh sát giao thông|[Vv]iệc làm|Xúc tiến đầu tư|Giám định y khoa|[Tt]hông tin và Truyền thông|[Cc]huyển đổi số"
    r"|[Gg]iáo dục thường xuyên|[Vv]iện kiểm sát|[Hh]ậu cần|[Vv]ăn thư,? (?:và )?lưu trữ|(?:trước|sau) (?:khi )?(?:sắp xếp|sáp nhập|hợp nhất)|[Tt]ìm kiếm,? (?:và )?cứu nạn|(?<![Tt]ỉnh )(?<![Tt]hành )(?<![Tt]hị )(?<!uyện )(?<!uận )(?<![Cc]ông )(?<!iên )[Đđ]oàn (?:giám sát|kiểm tra|thanh tra|khảo sát|kiểm toán)|[Ủủ]y ban kiểm tra|Hội đồng (?:tự )?(?:đánh giá|thẩm định|xét duyệt|tuyển dụng)|cấp trên trực tiếp(?: của cơ sở| cơ sở)?"
    r"|(?:đảng|ủy|bộ|[Đđ]ơn vị|[Cc]ơ quan) (?:được|bị) (?:giám sát|kiểm tra|thanh tra|kiểm toán|phản ánh|tố cáo|khiếu nại)|(?<=phòng )(?:giáo dục(?: và đào tạo)?|quản lý|kiểm tra|thanh tra)|(?<=sở )giáo dục(?: và đào tạo)?|(?<=rung tâm )(?:bồi dưỡng|giáo dục|dạy nghề|hỗ trợ|xúc tiến)"
)


def _ends(words: str) -> list[tuple[int, str]]:
    """Return the places where the name at the beginning of these words may end, each with the word that stands there."""
    hidden = _NAMED_SO.sub(lambda match: "X" * len(match[0]), words)
    found = [
        (match.start(), match[0])
        for each in (LEADS_OVER, VERB, DOUBLE_VERB, NO_DUTY)
        for match in each.finditer(hidden)
    ]
    found += [(match.end(), "") for match in _AFTER_PLACE.finditer(hidden)]
    return sorted(each for each in found if each[0] > 0)


#: "được giao chủ trì …": others charged the body with it.
CHARGED = re.compile(r"được (?P<charge>giao|phân công|đề nghị|yêu cầu)(?: nhiệm vụ| trách nhiệm)?:?\s+")
_DUTY_AFTER_IS = re.compile(r"là (?:đầu mối|(?:cơ quan|đơn vị) (?:thường trực|đầu mối|chủ trì))")
#: Names of bodies that are made of verbs: a small verb in them is no predicate while another one follows.
_MADE_OF_VERBS = re.compile(
    r"(?:Ban (?:Quản lý|Chỉ đạo|Chỉ huy|Hỗ trợ|Điều hành|Phong trào)|Quỹ|Trung tâm|Công ty|Hội|Hiệp hội|Tổ|Đội|Đoàn|Văn phòng|Chi cục|Cục|Trạm"
    r"|Phòng|Sở|Chi nhánh|Ngân hàng|Cơ quan|Viện|Ban)(?!\w)",
)
#: Small bodies, which only the verb that follows gives a name: "Tổ vận chuyển điều xe …".
_SMALL = frozenset({"Tổ ", "Đội "})
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
            and OF_NAMES.fullmatch(verb)
            and _stands_in_name(words[begin + len(verb) :], later, begin + len(verb), is_small=words[:begin] in _SMALL)
        ):
            continue
        return begin
    return None


def _stands_in_name(rest: str, later: list[int], begin: int, *, is_small: bool) -> bool:
    """Tell whether a verb in a name made of verbs is followed by the rest of the name and then by what the body does."""
    if re.match(r",\s+[A-ZĐ]|\s*[:;]|\s*$|(?: [^\W\d_]+){1,4} \([^()]*\)\s*:", rest):
        return True
    between = rest[: later[0] - begin] if later else ""
    if not later or re.search(r"[,;:.]", between) or len(between.split()) > _MOST_WORDS:
        return False
    words = between.split()
    has_owner = re.search(r"\s(?:[A-ZĐ]|tỉnh|thành phố|thị xã|huyện|quận|phường|xã|khu phố|thôn|khóm)", between)
    if not words:
        return bool(_PLAIN_PREDICATE.match(rest.lstrip())) or is_small
    return words[0][0].islower() and bool(has_owner)


#: How seriously what was said before is to be done.
_SAYS_NOTHING = re.compile(
    r"(?:nghiêm túc|khẩn trương|tích cực)(?:, \w+ \w+)* (?:triển khai |tổ chức )*thực hiện\W*|thực hiện (?:tốt|nghiêm túc|đầy đủ)(?: nội dung)? (?:[^\W\d_]+ ){1,3}này\W*"
)


def tells_a_duty(words: str) -> bool:
    """Tell whether these words, which follow the name of a body, say what it has to do: no power, no state, no past."""
    if _DUTY_AFTER_IS.match(words) or ((charged := CHARGED.match(words)) and begins_with_verb(words[charged.end() :])):
        return True
    return not NO_DUTY.match(words)


def says_nothing(words: str) -> bool:
    """Tell whether these words close a document ("nghiêm túc thực hiện./.") and give nothing to do."""
    return _SAYS_NOTHING.fullmatch(words) is not None


#: "Định kỳ trước ngày 15 hằng tháng báo cáo …": the time may stand before the verb.
_TIME_FIRST = re.compile(
    r"(?:(?:định kỳ|hằng năm|hàng năm|hằng quý|hàng quý|hằng tháng|hàng tháng|hằng tuần|hàng tuần|thường xuyên)(?!\w),?\s*)+(?:trước [^,;.]*?(?:năm|tháng|quý|tuần),?\s+|6 tháng,?\s+)?"
)


def begins_with_verb(words: str) -> bool:
    """Tell whether words begin with what somebody has to do: "Chủ trì, …", "Làm đầu mối …"."""
    words = words[:1].lower() + words[1:]
    words = words[time.end() :] if (time := _TIME_FIRST.match(words)) else words
    return any(each.match(words) for each in (VERB, DOUBLE_VERB, _DUTY_AFTER_IS))
