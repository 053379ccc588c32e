"""What numbers that lead to one person look like, and the words before them."""

import re

DIGIT_WORDS = "không|một|hai|ba|bốn|tư|năm|lăm|sáu|bảy|tám|chín|linh|lẻ"
_IDENTITY = (
    r"(?:(?:thẻ |giấy )?(?:c\.c\.c\.d|c\.m\.n\.d|cccd|cmnd|cmqđ|cmsq|cmt(?:nd)?)|(?:mst|mã số thuế)(?: thu nhập)?(?: cá nhân| tncn)|mã định danh (?:học sinh|công dân|y tế|sinh viên|trẻ)|mã (?:số )?(?:bệnh nhân|người bệnh|bệnh án|học sinh|sinh viên|bhxh)|mssv|sổ hộ khẩu|căn cước(?: công dân)?|chứng minh(?: thư)?(?: nhân dân)?|giấy tờ tùy thân|chứng minh (?:thư )?(?:quân đội|quân nhân|cand)|(?:số|mã) định danh(?: cá nhân)?|định danh cá nhân|đdcn|ddcn|id (?:card|no\.?|number)|"
    r"identity(?: card)?|can cuoc(?: cong dan)?|chung minh(?: thu)?(?: nhan dan)?|(?:ma|so) dinh danh(?: ca nhan)?)"
)
#: What may stand between the name of a number and its digits.
_GAP = r"(?: ?\((?:nếu có|cũ|mới|\d+ số)\))?(?: (?:\d{1,2} (?:chữ )?số|loại|gắn chip|số(?: hiệu)?|so|no\.?|number|là|mới|cũ|công vụ|phổ thông|ngoại giao|đảng viên|dang vien|hiện nay|mang|được|cấp|của [^:\d\n]{1,30}))*\s*[:.=#–-]?\s*(?:[(\[\"“]{1,2}(?:số:? )?)?"
#: What parts the words of digits read out.
_SPELLED_GAP = r"(?:[,.]? | ?[–/-] ?)"
#: The bank that keeps an account, between its label and its digits.
_BANK = r"(?:(?:ngân hàng )?(?:[^\W\d_]{2,12} ?bank|bidv|acb|vcb|tcb|shb|vib|msb|ocb)[ ,:)–-]{1,3}(?:số )?(?!20\d\d ?[–-] ?20\d\d(?!\d)))"
#: Digits however they are parted.
_PARTED = r"(?:[ ./·,_–-]{0,3}\d)"

#: The letter or the two letters that begin the number of a passport.
_SERIES = r"(?:[A-Z]{1,2}(?=\d)|(?-i:[A-Z](?:[ .–-]?[A-Z])?)[ .–-]{0,3})"
#: The prefix of an account with a letter in it.
_LETTERED = r"(?:\d{3}[A-Z]{1,2}[ .–-]?)"

CARD = "số thẻ ngân hàng"
#: The kind of datum, words in small letters of which one must stand in the text (any will do where there is none), and what it looks like.
PATTERNS: tuple[tuple[str, tuple[str, ...], re.Pattern[str]], ...] = (
    ("số định danh", ("cccd", "c.c.c.d", "c.m.n.d", "cmqđ", "cmsq", "căn cước", "cmnd", "cmt", "chứng minh", "định danh", "mã ", "mst", "đdcn", "ddcn", "id ", "can cuoc", "dinh danh", "chung minh", "cá nhân", "hộ khẩu", "tùy thân", "mssv"), re.compile(rf"(?<![^\W_]){_IDENTITY}{_GAP}\d{_PARTED}{{7,}}", re.IGNORECASE)),
    ("số định danh", (), re.compile(r"(?<![\w.,/-])0\d{2}[ .-]?[0-3]\d{2}[ .-]?\d{3}[ .-]?\d{3}(?![\w/-]|[.,]\d)")),
    ("số định danh", (), re.compile(r"(?<![\w.,/-])0\d{3}[ .-]\d{4}[ .-]\d{4}(?![\w/-]|[.,]\d)")),
    ("số định danh", ("cấp", "công an", "cục"), re.compile(rf"(?<![\w.,/-])\d{_PARTED}{{8,11}},? (?:do (?:cục|công an|ca )|(?:cấp|nơi cấp|ngày cấp)[^;\n]{{0,30}}(?:công an|cục))", re.IGNORECASE)),
    ("số định danh", ("cc", "c.c"), re.compile(rf"(?<![^\W_])(?-i:CC|C\.C\.?)(?: số)?\s*:?\s*\d{_PARTED}{{11}}(?![\w/-]|[.,]\d)", re.IGNORECASE)),
    ("số thẻ đảng", ("đảng", "thẻ", "tđv", "sll", "lý lịch", "the d"), re.compile(rf"(?<![^\W_])(?:thẻ (?:đảng(?: viên)?|đv)|tđv|sll|đảng tịch|đảng số|số lý lịch(?: đảng viên)?|the (?:dang(?: vien)?|dv)|số thẻ(?= ?:? ?\d\d[ .-]\d{{6}}|(?: ?:)? ?\d\d[ .-]\d{{3}}[ .-]\d{{3}})){_GAP}\d{_PARTED}{{5,8}}(?!\d)", re.IGNORECASE)),
    ("số hộ chiếu", ("hộ chiếu", "passport", "hc", "ho chieu"), re.compile(rf"(?<![^\W_])(?:hộ chiếu|passport|(?<!phục )hc|shcc|ho chieu){_GAP}{_SERIES}\d(?:[ .-]?\d){{5,8}}(?!\d)|(?<![^\W_])hộ chiếu[^\d;\n]{{0,45}}(?<![^\W_])(?-i:[A-Z]{{1,2}})[ .–-]?\d(?:[ .-]?\d){{6,7}}(?![\w/]|[ .-]\d)", re.IGNORECASE)),
    ("số bảo hiểm", ("bhxh", "sổ ", "bảo hiểm", "bhyt", "bao hiem"), re.compile(rf"(?<![^\W_])(?:bhxh|đdbhxh|(?:sổ|mã số|số sổ) (?:lương hưu|hưu trí|hưu|trợ cấp)|sổ bảo hiểm|bảo hiểm xã hội|bhyt|bảo hiểm y tế|thẻ bhyt|bao hiem (?:xa hoi|y te)){_GAP}(?:[A-Z]{{2}} ?)?\d(?:[ .-]?\d){{8,}}", re.IGNORECASE)),
    ("số bảo hiểm", (), re.compile(r"(?<![^\W_])(?:DN|HX|CH|NN|TK|HC|XK|HT|TB|NO|CT|XB|TN|CS|QN|CA|CY|CC|CK|CB|KC|HD|TE|BT|HN|DT|DK|XD|TS|TC|TQ|TA|TY|HG|LS|PV|HS|SV|GB|GD|TH|TV|TD|TU|BA) ?[1-5](?: ?\d){12}(?!\d)")),
    ("số thẻ", ("thẻ", "cand", "công an", "chứng minh"), re.compile(rf"(?<![^\W_])(?:thẻ (?:ngành|công an(?: nhân dân)?|cand|sĩ quan|quân nhân|nhà báo|luật sư|thanh tra(?: viên)?|kiểm sát viên|điều tra viên|công chức|viên chức)|số hiệu (?:cand|công an(?: nhân dân)?)|chứng minh (?:sĩ quan|quân nhân|an ninh|công an)){_GAP}\d{_PARTED}{{4,}}", re.IGNORECASE)),
    ("số giấy phép lái xe", ("lái xe", "gplx", "bằng lái"), re.compile(rf"(?<![^\W_])(?:giấy phép lái xe|gplx|bằng lái(?: xe)?)(?: hạng [A-F]\d?E?)?{_GAP}\d(?:[ .-]?\d){{7,}}", re.IGNORECASE)),
    ("số hiệu quân nhân", ("quân nhân", "sĩ quan", "chiến sĩ"), re.compile(rf"(?<![^\W_])số (?:hiệu )?(?:quân nhân|sĩ quan|chiến sĩ){_GAP}\d(?:[ .-]?\d){{5,}}", re.IGNORECASE)),
    ("số thẻ", ("thẻ",), re.compile(r"(?<![^\W_])(?:số thẻ|thẻ (?:ngân hàng|tín dụng|atm|ghi nợ|thanh toán|visa|mastercard|napas|lương))[^\n\d]{0,40}\d{4}(?:[ .-]?\d{4}){3}(?!\d)", re.IGNORECASE)),
    (CARD, (), re.compile(r"(?<![\w.,/-])(?:9704|4\d{3}|5[1-5]\d\d)(?:[ -]\d{4}){3}(?![\w/-]|[.,]\d)|(?<![\w.,/-])9704\d{12}(?:\d{3})?(?![\w/-])")),
    ("số thẻ đảng", ("đảng",), re.compile(r"(?<![^\W_])thẻ đảng(?: viên)?(?: [^\W\d_]+){1,6} số ?:? ?\d{2}[ .]?\d{3}[ .]?\d{3}(?!\d)", re.IGNORECASE)),
    ("số tài khoản", ("stk", "tài khoản", "chuyển khoản", "tk", "tai khoan"), re.compile(rf"(?<![^\W_])(?:stk|số tài khoản|chuyển khoản|tài khoản|tk cá nhân|tk|so tai khoan|tai khoan)(?!(?: [^\W\d_]+){{0,6}} (?:ngân sách|kho bạc|tạm thu|tạm giữ|tiền gửi dự toán|cấp (?:i|ii|iii|1|2|3)))(?: [^\W\d_]{{2,14}}){{0,8}}{_GAP}{_BANK}?(?:{_LETTERED}\d(?:[ .-]?\d){{5,}}+|\d(?:[ .-]?\d){{7,}}+)(?![^\n]{{0,30}}kho bạc| ?(?:đồng|vnđ|vnd|đ)(?![^\W_]))", re.IGNORECASE)),
    ("biển số xe", ("xe", "biển", "bks", "ô tô", "mô tô"), re.compile(r"(?<![\w.,/-])[1-9]\d ?[–-]? ?[A-Z]\d[ .–-]{1,3}\d{4}(?![\w/]|[.,]\d)")),
    ("biển số xe", (), re.compile(r"(?<![\w.,/-])[1-9]\d ?[–-]? ?[A-Z][A-Z0-9]?[ .–-]{1,3}[\dOIl]{3}\.?[\dOIl]{2}(?![\w/]|[.,]\d)")),
    ("biển số xe", ("bks", "bs", "biển", "bien "), re.compile(r"(?<![^\W_])(?:bks|bs|(?:biển|bien) (?:số|kiểm soát|so|kiem soat)|biển)(?: xe)?\s*:?\s*\d{2}[A-Z -]{1,4}\d?[ /–-]{0,3}[\d.]{4,6}", re.IGNORECASE)),
    ("biển số xe", ("biển",), re.compile(rf"(?<![^\W_])biển[^.;\n]{{0,40}} (?:{DIGIT_WORDS}),? (?:{DIGIT_WORDS}),? (?-i:[A-Z])(?: ?\d|,? (?:{DIGIT_WORDS}))?,?(?:,? (?:{DIGIT_WORDS}|chấm)){{4,}}", re.IGNORECASE)),
    ("số hiệu công chức", ("số hiệu", "mã "), re.compile(rf"(?<![^\W_])(?:số hiệu|mã số|mã) (?:cán bộ|công chức|viên chức|nhân viên|hồ sơ đảng viên|đảng viên|sĩ quan)(?:, (?:công chức|viên chức))*{_GAP}[A-Z]{{0,4}}[ .-]?\d{_PARTED}{{3,}}", re.IGNORECASE)),
    ("số giấy chứng nhận nhà đất", ("gcn", "giấy chứng nhận", "sổ đỏ", "sổ hồng", "serial"), re.compile(r"(?<![^\W_])(?:gcn|giấy chứng nhận|sổ đỏ|sổ hồng|serial)(?: qsdđ| qsd đất| quyền sử dụng đất| qshnơ)*(?: số| mang số)?(?: phát hành)?\s*:?\s*(?-i:[A-ZĐ]{2}) ?\d{6,8}(?!\d)", re.IGNORECASE)),
    ("số đọc bằng chữ", ("số", "chứng minh", "căn cước", "cccd", "cmnd", "tài khoản", "thẻ", "máy", "thoại"), re.compile(rf"(?<![^\W_])(?:chứng minh|căn cước|cccd|cmnd|tài khoản|stk|thẻ|hộ chiếu|điện thoại|số máy|đt)[^.;\n\d]{{0,20}}? (?:{DIGIT_WORDS})(?:,? (?:{DIGIT_WORDS})){{5,}}(?![^\W_])", re.IGNORECASE)),
    ("số đọc bằng chữ", (), re.compile(rf"(?<![\w.,/-])0\d{{2,3}}(?:,? (?:{DIGIT_WORDS})){{5,}}(?![^\W_])", re.IGNORECASE)),
    ("số đọc bằng chữ", ("không", "một", "chín", "tám"), re.compile(rf"(?<![^\W_])(?:{DIGIT_WORDS})(?:{_SPELLED_GAP}(?:{DIGIT_WORDS})){{8,}}(?![^\W_])", re.IGNORECASE)),
)  # fmt: skip
