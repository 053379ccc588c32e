"""Names of bodies as texts print them: where a name begins and ends, and the several bodies of one list."""

import re

from intake.proposals.wording.predicates import CAPITAL, end_of_name

#: The first words of names of bodies.
_HEADS = """
Ban|Bảo hiểm|Bảo tàng|Báo|Bến xe|Bệnh viện|Bộ|Bưu điện|Câu lạc bộ|Cấp ủy|Chi bộ|Chi cục|Chi đoàn|Chi hội|Chi nhánh|Chi ủy|Chính phủ|Chính quyền|Công an|Công đoàn
|Công ty|Cảng vụ|Cơ quan|Cơ sở|Cổng [Tt]hông tin|Cục|Đài|Đại học|Đảng bộ|Đảng đoàn|Đảng ủy|Điện lực|Đoàn|Đội|Đơn vị|Hạt Kiểm lâm|Hạt Quản lý|Vườn quốc gia|Hiệp hội|HĐND|Học viện|Hội
|Hợp tác xã|Huyện [Đđ]oàn|Huyện [Đđ]ội|Huyện ủy|Kho bạc|Khoa|Khối|Kiểm toán|Lãnh đạo|Liên đoàn|Liên đội|Liên chi|Lữ đoàn|Sư đoàn|Tiểu đoàn|Liên hiệp|Mặt trận|MTTQ|Ngân hàng|Nhà hát|Nhà máy|Nhà trường|Nhà [Vv]ăn hóa|Nông trường
|Nhà thiếu nhi|Nhà xuất bản|Phân hiệu|Phân viện|Trại giam|Trại tạm giam|Phòng|Quận [Đđ]oàn|Quận ủy|Quân khu|Quỹ|Sở|Tập đoàn|Thanh tra|Thành [Đđ]oàn|Thành ủy|Thị [Đđ]oàn|Thị [Đđ]ội|Thị ủy|Thôn|Thư viện|Thuế cơ sở|Thuế huyện|Thuế khu vực|Thuế thành phố|Thuế tỉnh|Thường trực|Thường vụ|Tiểu ban|Tòa|Tỉnh [Đđ]oàn
|Tỉnh hội|Tỉnh ủy|Tổ|Tòa án|Tổng công ty|Tổng cục|Trạm|Trung đoàn|Trung tâm|Trường|UBKT|UBMTTQ|UBND|Ủy ban|Uỷ ban|Văn phòng|Viện|Viễn thông|VNPT|Vụ
|Xí nghiệp|Bộ phận|Hội đồng|Đồn Biên phòng|Điểm|Nhân viên|Khu|Quốc hội|Tạp chí|Hãng
"""
_NO_HEADS = r"(?!Bộ trưởng|Ban hành|Báo cáo|Bộ máy|Các ông|Các đồng chí|Tổ chức(?! đảng(?!\w))|Đoàn kết|Hội nghị|Hội thảo|Đơn vị tính|Khu vực|Cơ sở dữ liệu|Phòng, chống|Đội ngũ|Trường hợp|Cơ quan có thẩm quyền|Bộ luật|Công đoạn|Khoa học|Viện dẫn|Tổ trưởng|Đoàn viên|Báo chí|Cấp ủy viên|Chi ủy viên|Bộ Tiêu chí|Khu phố văn hóa|Hội (?:thi|trại|diễn|thao|khỏe|chợ|xuân|chẩn)|Điểm (?:báo|danh|tin)|Lãnh đạo (?![A-ZĐÀ-Ỹ]|các |cơ quan|đơn vị))"
#: "Các" before a kind of body; before anything else it heads no name.
_ALL = (
    r"(?:Các|Từng) (?=(?:cấp ủy|cấp uỷ|chi, đảng bộ|chi bộ|chi ủy|đảng|ban|sở|phòng|cơ quan|đơn vị|địa phương|tổ chức|xã|phường|huyện|quận|thị|thành|tỉnh|trường|bệnh viện|trung tâm"
    r"|khoa|viện|hội|đoàn|công ty|doanh nghiệp|hợp tác xã|ngân hàng|tổ|đội|khối|bộ|ngành|chi nhánh|chi cục|cục|vụ|công đoàn|đài|báo|cơ sở|thôn|khu phố|tổng công ty"
    r"|ủy ban|uỷ ban|hiệp hội|trạm|cấp|nhà trường|văn phòng|tòa án|viện kiểm sát|[A-ZĐÀ-Ỹ]\w*)(?!\w))"
)
_HEAD = re.compile(
    rf"{_NO_HEADS}(?:{_ALL}|(?:{'|'.join(sorted(_HEADS.replace(chr(10), '').split('|'), key=len, reverse=True))})(?!\w))"
)
#: The same, small, in a list of general kinds: "các ban đảng, đảng ủy xã".
_SMALL_HEAD = re.compile(
    r"(?:các|đảng ủy|chi ủy|chi bộ|cấp ủy|ban|phòng|sở|ủy ban nhân dân|trung tâm|trường|tổ chức chính trị)(?!\w)"
)
#: Bodies in small letters as the subject after a ground, a semicolon or words that charge them; beside these, "các" and a kind.
_COMMITTEES = re.compile(r"(?:đảng ủy|chi ủy|chi bộ|cấp ủy|ban (?:thường vụ|chấp hành))(?!\w)")
_SMALL_ALL = re.compile(_ALL.replace("Các|Từng", "các|từng", 1))
#: Whoever holds an office, everybody, and "Lãnh đạo" as the beginning of what is to be done.
_NO_BODY = re.compile(
    r"Lãnh đạo|(?:các |những |mọi |Các |Mọi )?(?:cơ quan|đơn vị|địa phương|lực lượng|cấp|ngành|tổ chức|cá nhân|thành viên|đồng chí|ông|bà)"
    r"(?:(?:, | và |; |, các | và các |/)(?:ban, ngành|cơ quan|đơn vị|địa phương|ngành|tổ chức|cá nhân|đoàn thể|cấp))*"
    r"(?: (?:(?:có |khác )?liên quan|trên|này|khác|thuộc|được giao|có tên|dưới đây|nêu trên|sau đây|trong|trực thuộc)(?!\w).*)?",
)
_PERSONS = re.compile(
    r"(?:các |Các )?(?:Bí thư|Phó|Chủ tịch|Giám đốc|Trưởng|Thủ trưởng|Chánh|Người|Đồng chí|Hiệu trưởng|Viện trưởng|Cục trưởng|Tổng (?:giám đốc|Giám đốc|Bí thư|bí thư|Biên tập|biên tập|Thanh tra trưởng)|Bộ trưởng|Chủ nhiệm|Tổ trưởng"
    r"|người|đồng chí|ông|bà|Ông|Bà|đảng viên|Đảng viên|cán bộ|Cán bộ|cấp ủy viên|hộ|cá nhân|tập thể|thành viên|đại biểu)(?!\w)"
)
_OF_OFFICE = re.compile(
    r"Văn phòng (?:Đoàn đại biểu Quốc hội(?: và|,) )?(?:HĐND|Hội đồng nhân dân|Đoàn ĐBQH)(?: và |, )(?:UBND|Ủy ban nhân dân|HĐND|Hội đồng nhân dân)"
)
#: "Phòng Kiểm tra, Thanh tra và Thi hành án": fields of one office, of which one heads names elsewhere.
_OF_FIELDS, _GOES_ON = re.compile(r"[Kk]iểm tra(?:, | và )$"), re.compile(r"Thanh tra(?=,| và )")
#: Half of a name: "Báo và Đài Phát thanh, Truyền hình tỉnh".
_HALVES = frozenset({"Báo"})
_GAP = re.compile(r"\s*;\s*|,\s+(?:và\s+)?|\s+và\s+|\s+cùng(?! cấp)\s+(?:với\s+)?")
#: What parts a name from the next one.
_LAST_GAP = re.compile(r"(?:\s*[,;]|\s+và|\s+cùng(?:\s+với)?)*\s*$")
_GENERAL = re.compile(
    r"(?<!\w)(?:[Cc]ác|[Mm]ọi|ngành|cơ sở|trực thuộc|cấp (?:tỉnh|huyện|xã|trên|dưới))(?!\w)|, (?:ban|phòng|thị xã|thành phố|phường|xã|thị trấn|quận)(?!\w)"
)
#: A colon ends a name, but not in "các Bộ: Tài chính, Nội vụ".
_COLON = re.compile(
    r"(?<!các Bộ)(?<!các Sở)(?<!các sở)(?<!các bộ)(?<!các phòng)(?<!các Phòng)(?<!các ban)(?<!các Ban)(?<!các xã)(?<!các phường)(?<!các huyện)(?<!các trường):|\s[\"“](?=[a-zà-ỹđ])"
)
#: What only explains a name: "Tổ Văn phòng (bộ phận thư viện)"; what begins with a capital may be a part of it.
ASIDE = rf"\s*\((?![{CAPITAL}])[^()]*\)?"
_LONGEST = 220


def name_at(words: str, begin: int = 0, *, listed: bool = False) -> str:
    """
    Return the name, or the list of names, of bodies that begins at a place; empty where none does.

    Args:
        words: A sentence, or the part of one up to a semicolon.
        begin: Where the name would begin.
        listed: Whether general kinds in small letters count ("phối hợp với các cơ quan báo chí").
    """
    head = _HEAD.match(words, begin) or (listed and _SMALL_HEAD.match(words, begin))
    if not head or _PERSONS.match(words, begin):
        return ""
    rest = words[begin : begin + 2 * _LONGEST]
    place = end_of_name(rest)
    name = _COLON.split(rest if place is None else rest[:place], maxsplit=1)[0].rstrip(" ,;.-–")
    name = re.sub(f"{ASIDE}$", "", name)
    return name if len(name) <= _LONGEST else ""


def is_small_subject(words: str, begin: int) -> bool:
    """Tell whether bodies in small letters stand at a place: "chi bộ", "các huyện ủy"."""
    return bool(_COMMITTEES.match(words, begin) or _SMALL_ALL.match(words, begin))


def is_body(name: str) -> bool:
    """Tell whether a name is that of a body, and neither everybody nor a person."""
    return bool(name) and not _NO_BODY.fullmatch(name) and not _PERSONS.match(name)


def bodies_in(name: str) -> list[str]:
    """
    Part a list of names into bodies; a list of general kinds stays one phrase as printed.

    "Phòng Nội vụ, Công an tỉnh" are two; "Các sở, ban, ngành, Ủy ban nhân dân các huyện" is one.
    """
    begins, offices = [0], [match.span() for match in _OF_OFFICE.finditer(name)]
    for gap in _GAP.finditer(name):
        inside = any(begin <= gap.start() < end for begin, end in offices)
        inside = inside or name[begins[-1] : gap.start()] in _HALVES
        inside = inside or bool(_OF_FIELDS.search(name[: gap.end()]) and _GOES_ON.match(name, gap.end()))
        if not inside and (_HEAD.match(name, gap.end()) or name.startswith("các ", gap.end())):
            begins.append(gap.end())
    parts = [_LAST_GAP.sub("", name[begin:end]) for begin, end in zip(begins, [*begins[1:], len(name)], strict=True)]
    if all(map(_is_general, parts)):
        parts = [name]
    return [part for part in parts if is_body(part)]


def _is_general(name: str) -> bool:
    """Tell whether a name is of a general kind: "Đảng ủy các xã, phường", "Sở, ban, ngành", "Công đoàn ngành"."""
    return bool(_GENERAL.search(name))
