"""
Find where one person lives or comes from: after a label, or by a number beside words that say who lives there.

Offices, blank forms and what explains a form pass.
"""

import re
from collections.abc import Iterator
from itertools import chain

from validation.disclosure.words.telltales import Telltales

_PLACE = (
    r"(?:số|thôn|xã|phường|khu phố|tổ|ngõ|kiệt|hẻm|ngách|đường|phòng|căn|lô|nhà|chung cư|bản|làng|ấp|khối)(?![^\W_])"
)
#: A place by its number or name, not "địa phương".
_SOMEWHERE = rf"(?:số nhà|(?:{_PLACE} )?(?:\d|(?-i:[A-ZĐ])))"
_HOME = re.compile(
    r"(?<![^\W_])(?:(?:(?:nơi |địa chỉ |chỗ |đăng ký |nơi đăng ký )*(?:thường trú|tạm trú|cư trú)|hktt|đktt|đkhk(?:tt)?|(?:nơi đăng ký )?hộ khẩu(?: thường trú)?|(?:nơi|chỗ) (?:ở|trọ)|nhà riêng|"
    r"địa chỉ (?:nhà(?: riêng)?|gia đình|riêng|chỗ ở|nơi ở)|quê quán|quê gốc|nguyên quán|sinh quán|trú quán)"
    rf"(?: \([^()\n]{{1,30}}\)| hiện nay| hiện tại| trước đây| (?:của|ông|bà|anh|chị|cô|thầy|bác|đồng chí|đ/c|vợ|chồng) [^:\d\n]{{1,25}}(?=:))*\s*(?:[:=]|(?:tại|ở)(?= {_SOMEWHERE})|:?\s*\d|{_PLACE})|(?:nhà ở|quê|trú)\s*:|nhà ở(?= số \d| \d+[A-Z]?(?:/\d+)* (?-i:[A-ZĐ]))|\((?=nhà riêng(?:\)| (?:của|đ/c|đồng chí|ông|bà)))|trú tại(?= {_SOMEWHERE}| ?:)|(?:^|[,;.] )nhà ?: ?(?=(?:số )?\d+(?:/\d+| (?-i:[A-ZĐ])))|ở trọ\s|(?<!cư )trú {_PLACE}|nhà (?:tôi|em|mình|cháu|ông ấy|bà ấy)(?: ở)?[^.;\n]{{0,25}}(?:số nhà|số|ngõ|kiệt|hẻm|tổ) \d|nhà riêng [^.;:\d\n]{{2,40}},? số \d|(?:(?<=[,;(] )quê (?:ở |tại )?|^quê (?:ở |tại ))(?=(?-i:[A-ZĐ]))"
    r"|(?:ở|trú|sống|ngụ|thuê trọ|thuê nhà|ở thuê|ở nhờ)(?: tại| ở)?(?: số| số nhà| nhà| nhà số| kiệt| ngõ| hẻm| ngách)? ?\d+[A-Za-z]?(?:/\d+)+,? (?-i:[A-ZĐ]|đường|phố|kiệt|ngõ|hẻm|ngách|khu phố)"
    r"|(?:noi o|cho o|noi thuong tru|thuong tru|tam tru|ho khau|que quan|nguyen quan|dia chi nha)(?: hien nay| hien tai| thuong tru)?\s*[:=])",
    re.IGNORECASE,
)
#: A home by its number, where the sentence says that somebody lives there.
_LIVES = re.compile(
    r"(?<![^\W_])(?:ở|sống|trú|ngụ|thuê)[^.;:\n]{0,30}?(?:nhà (?:thuê|trọ|nhờ|tập thể|số)|căn hộ|phòng trọ|căn nhà|nhà bố mẹ|nhà (?:vợ|chồng|con))(?: (?:tại|ở|số|nhà số))* (?:số )?[A-Z]?\d+[A-Za-z]?(?:/\d+)*,? (?-i:[A-ZĐ]|đường|phố|quốc lộ)"
    r"|(?<![^\W_])thuê (?:phòng|căn hộ|nhà) (?:số )?\d+,? (?:chung cư|nhà|khu|đường|ngõ|kiệt)|(?<![^\W_])nhà ở (?:đường|phố) (?-i:[A-ZĐ])[^.;\n]{0,25}, số \d"
    r"|(?<![^\W_])(?:ở|sống|trú|ngụ)(?: tại| ở)? (?:số |nhà )*\d+[A-Z]? (?:kiệt|ngõ|hẻm|ngách) \d+"
    r"|(?<![^\W_])(?:ở|sống|trú|ngụ|thuê)(?: (?:tại|ở|trọ|nhờ|thuê))* (?:số nhà|nhà số|căn hộ(?: số)?) (?:[A-Z]?\d|(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)(?![^\W_]))|(?<![^\W_])(?:nhà |trú |sống )?(?:ở|tại) số(?: (?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười))+ (?:đường|phố|kiệt|ngõ|hẻm) (?-i:[A-ZĐ\d])"
    r"|(?<![^\W_])(?:hiện(?: nay| tại)?|đang|vẫn|chuyển về|dọn về|vợ chồng(?: về| [^\W\d_]+)?|gia đình(?: [^\W\d_]+)?|ông|bà|anh|chị) (?:đang |vẫn )?(?:ở|sống|ngụ|trú)(?: tại| ở)? (?:kiệt|ngõ|hẻm|ngách) \d"
    r"|(?<!các )(?<!những )(?<![^\W_])(?:ông|bà|anh|chị|em|cháu|vợ chồng|gia đình (?:ông|bà|anh|chị|em|cháu|tôi))(?: [^\W\d_]+){0,3} (?:sinh )?sống(?: (?:cùng|với|chung)[^.;,\n]{2,20})? (?:tại|ở) (?:nhà |số )*(?:ấp|thôn|xã|phường|khóm|khu phố|tổ|bản|làng) (?-i:[A-ZĐ\d])"
    r"|(?<![^\W_])số nhà \d[^.;\n]{0,60} (?:nơi|nhà) (?:ở )?(?:của )?(?:gia đình|ông|bà|vợ chồng)(?![^\W_])"
    r"|(?<!trú )(?<![^\W_])ngụ (?:tại |ở )?(?:ấp|thôn|xã|phường|khóm|khu phố|tổ|đường|bản|làng|số) (?-i:[A-ZĐ\d])"
    r"|(?<![^\W_])(?:ở|sống|trú|ngụ|về|đến)(?: (?:ở|tại|trong))* (?:P(?:\. ?|(?=\d))|phòng (?:số )?|căn (?:hộ )?(?:số )?)[A-Z]?\d+(?:[.-]\d+)?[A-Z]?,? (?:(?:tòa|nhà|khối|lô) (?-i:[A-Z])\d?,? )?(?:chung cư|cc|(?:khu |nhà )?tập thể|tòa nhà(?! (?:trung tâm|hđnd|ubnd|sở|ủy ban|liên cơ)))(?= (?-i:[A-ZĐ\d]))"
    r"|(?<![^\W_])(?:đ/c|địa chỉ)\s*:\s*(?:(?:số )?\d+(?:/\d+)+ |k\d+/\d+|(?:kiệt|hẻm|ngõ|ngách) \d|số nhà|nhà số)[^;\n]*",
    re.IGNORECASE,
)
#: A room let in a row of rooms.
_ROOM = re.compile(
    r"(?<![^\W_])(?:(?:ở|sống|trú|ngụ|thuê|trọ)(?: (?:tại|ở|trọ))*,? phòng trọ|(?:sống|trú|ngụ|thuê|trọ)(?: (?:tại|ở))*,? phòng)(?: số)? [A-Z]?\d+[A-Z]?,? (?:tầng \d+,? )?dãy(?: nhà| trọ| phòng)? [A-Z\d]",
    re.IGNORECASE,
)
#: A house by its number in a lane, with the cluster of households it belongs to, of whoever wrote or lives there.
_IN_A_LANE = re.compile(
    r"(?<![^\W_])(?:ở|về|địa chỉ|bì thư|người (?:gửi|viết|nhận|phản ánh|có đơn)|hộ (?:dân|gia đình|ông|bà|bị))(?![^\W_])[^.;:\d\n]{0,25} số \d+[A-Z]? (?:ngõ|ngách|hẻm|kiệt) [^.;:,\n]{1,25}, (?:tổ|khu|khu phố|tổ dân phố|tdp|cụm) \d+[A-Z]?, (?:phường|xã|thị trấn) (?-i:[A-ZĐ])",
    re.IGNORECASE,
)
#: A home by its number, beside words that say whose it is or that somebody lives there.
_AT_HOME = re.compile(
    r"(?<![^\W_])(?:(?:ở|trọ|ngụ|cư ngụ|tạm trú|sống|dọn về|chuyển về|về)(?: (?:ở|tại|với|nhà|nhà riêng|chung|nhờ|trọ|cùng))*(?: (?:vợ|chồng|mẹ|bố|cha|con|bà|ông|em|anh|chị|cháu|ngoại|nội|ruột|trai|gái|họ|đẻ|rể|dâu|bạn))*|nhà (?:vợ|chồng|bố mẹ|mẹ|bố|cha|bà|ông|con|em|anh|chị|ngoại|nội)(?: (?:vợ|chồng|ruột|gái|trai))?)"
    r"(?: (?:ở|tại|nằm|số|nhà|căn|sau [^\W\d_]+|gần [^\W\d_]+|cạnh [^\W\d_]+))*,? (?:số |kiệt |ngõ |hẻm |nhà số )*\d+[A-Z]?(?:/\d+[A-Z]?)*,? (?-i:(?:đường |phố |kiệt |ngõ |hẻm |ngách |khu phố )?[A-ZĐ][^\W\d_]+ [A-ZĐ][^\W\d_]+|kiệt \d|ngõ \d|hẻm \d)"
    r"|(?:^|[,;:.] )nhà số \d+[A-Z]? (?:ngõ|kiệt|hẻm|ngách) \d|(?:^|[,;:.] )(?:sinh quán|nguyên quán|quê quán) (?-i:[A-ZĐ][^\W\d_])|(?:^|[,;:.] )nhà(?: ở)?(?: ở| tại)? (?:tổ|xóm|kiệt|ngõ|hẻm|ngách) \d+|(?<![^\W_])tạm trú (?:kiệt|ngõ|hẻm|số) \d",
    re.IGNORECASE,
)
_PUBLIC = re.compile(
    r"trụ sở|văn phòng|cơ quan|công ty|cửa hàng|quán|chi nhánh|hội trường|nhà văn hóa|trường|điểm |trạm|bảo tàng|hội nghị|tổ chức (?:tại|ở)|khai mạc|triển lãm|dự án|công trình|sửa chữa|nâng cấp|thi công|ngập|hỏa hoạn|vụ cháy|thu gom|đường dây|nhà thuốc|hiệu sách|thư viện",
    re.IGNORECASE,
)
_NEAR = 40
_OFFICE = re.compile(r"(?:trụ sở|văn phòng|cơ quan|đóng|đặt|hộ khẩu [^:]*|địa điểm)[^.;\n]{0,25}$", re.IGNORECASE)
_BLANK = re.compile(r"^[\W_]*$")
_EXPLAINED = re.compile(
    r"[ :]*(?:[(\[….<_{]|(?:ghi|viết|điền|theo|nếu|là|của|các|do|được|không|chưa|nêu|tính|trong|thì|và|khác|nơi|cũ|mới|từ) )"
)
TELLTALES = Telltales(
    (
        "thuê phòng",
        "thuê căn hộ",
        "căn hộ ",
        "chung cư ",
        "hktt",
        "đktt",
        "đkhk",
        "(nhà riêng",
        "đ/c: ",
        "hộ khẩu",
        "ở trọ",
        "quê gốc",
    ),
    (
        r"nơi (?:ở|trọ)",
        r"chỗ (?:ở|trọ)",
        r"địa chỉ(?: ?: ?(?:k\d|kiệt|hẻm|ngõ|ngách|số nhà|nhà số)| nhà| gia| riêng| chỗ| nơi)",
        r"p\. ?\d",
        r"tòa nhà [^\W\d_]",
        r"phòng(?: trọ)?(?: số)? [a-z]?\d+[a-z]?,? (?:tầng \d+,? )?dãy",
        r"số \d+[a-z]? (?:ngõ|ngách|hẻm|kiệt) ",
        r"quê(?: quán| ?:| [^\W\d_])",
        r"nguyên quán",
        r"trú (?:tại|ở|quán|khu|thôn|tổ|số|phường|xã|hiện|của|\d|ngõ|kiệt|hẻm|ngách|đường|phòng|căn|lô|nhà|chung|bản|làng|ấp|khối|trước)",
        r"trú ?[:=]",
        r"sinh quán",
        r"noi o",
        r"cho o",
        r"que quan",
        r"nguyen quan",
        r"thuong tru",
        r"tam tru",
        r"dia chi nha",
        r"nhà số (?:\d|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)",
        r"ở số (?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)",
        r"ở (?:(?:tại |nhờ )?(?:số |nhà |kiệt |ngõ |hẻm |ngách )*\d+[a-z]?(?:/\d| (?:kiệt|ngõ|hẻm|ngách) \d)|(?:với|nhà|cùng|chung)[^\n]{0,30}\d)",
        r"nhà(?:: | (?:tôi|em|mình|riêng|thuê|trọ|tập thể|số)| ở (?:đường|phố)| ở ?(?::|số|\d)| (?:vợ|chồng|bố|mẹ|cha|bà|ông|con|em|anh|chị)[^\n]{0,30}\d|(?: ở)?(?: ở| tại)? (?:tổ|xóm|kiệt|ngõ|hẻm|ngách) \d)",
        r"sống (?:ở|tại)? ?(?:số |nhà |kiệt |ngõ |hẻm |ngách )*\d",
        r"ngụ ",
        r"kiệt \d",
        r"hẻm \d",
        r"ngõ \d",
        r"ngách \d",
        r"ở thuê",
        r"sống[^\n]{0,26} (?:tại|ở) ",
        r"số nhà (?:\d|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)",
        r"thuê (?:trọ|nhà) ",
        r"trọ [^\n]{0,20}\d",
        r"về (?:ở|sống|nhà)[^\n]{0,30}\d",
    ),
)


def homes(text: str) -> Iterator[tuple[str, str]]:
    """Return the kind and the words of each home of one person, in a text in plain form."""
    for match in chain.from_iterable(pattern.finditer(text) for pattern in (_LIVES, _ROOM, _IN_A_LANE, _AT_HOME)):
        if not _PUBLIC.search(text, max(0, match.start() - _NEAR), match.end()):
            yield "nơi ở", match[0].strip()
    for match in _HOME.finditer(text):
        is_filled = not _BLANK.match(text[match.end() : match.end() + 40]) or match[0][-1].isdigit()
        if is_filled and not _EXPLAINED.match(text[match.end() :]) and not _OFFICE.search(text[: match.start()]):
            yield "nơi ở", match[0].strip()
