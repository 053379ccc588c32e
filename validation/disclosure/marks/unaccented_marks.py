"""
Marks of secrecy in texts without accents, and in the names of files, where hyphens part the words.

A file that is about rules (quy-che-…, quan-ly-…) names levels and is not secret itself.
"""

import re

_BARE_PAPER = (
    "(?:tai[ _-]*lieu|van[ _-]*ban|ban|ho[ _-]*so|dau|to[ _-]*trinh|bao[ _-]*cao|ke[ _-]*hoach|cong[ _-]*van|thong[ _-]*bao|quyet[ _-]*dinh|ket[ _-]*luan|de[ _-]*an|"
    "phuong[ _-]*an|danh[ _-]*sach|phu[ _-]*luc|bien[ _-]*ban|nghi[ _-]*quyet|cong[ _-]*dien)"
)
#: What follows "mat" where it is another word: mật độ, mặt bằng, mất an ninh, mắt …
_OTHER_BARE = "(?:do|khau|thiet|he|nha|an|thuat|va|thong|du|ong|ma|bang|tran|hang|tien|dat|nhan|tong|mia|duong|cuoc|trai|phai|cat|nuoc|doan|su|tai|tich|can|ket|chat|vu|bao|thu)(?![^\\W_])"
#: What follows a paper that is called secret; "van ban mat hieu luc" and "bao cao mat dien" tell of something else.
_AFTER_BARE = rf"(?![ _-]*{_OTHER_BARE})(?=\W*$|[_-]|[ ]?[.;:()\[\]/\"]|\W+(?:gui|so|ngay|ve|kem|trinh|ban|cua|hoi nghi|hop|nha nuoc|\d))"
#: Short forms of kinds of papers.
_SHORT_PAPER = "(?:BC|TT|TTr|KH|QĐ|QD|CV|TB|KL|NQ|HD|ĐA|DA|PA|DS|PL|BB|CĐ|CD|CT|TL|VB|HS|BCTU|CVTU)"
#: A level that hyphens set apart in the name of a file; rules about secret papers have such names too.
_IN_FILE_NAME = re.compile(
    r"(?:(?<=[-_/])|^)(?:(?:tuyệt|tối)[-_])?mật(?=(?:[-_.][^\s]*)?\.[a-z]{2,4}(?![^\W_]))(?<!bí.mật)(?<!bảo.mật)(?<!cơ.mật)(?<!ong.mật)(?<!giải.mật)(?![-_](?:độ|khẩu|ong|mã|thiết|mía|nhân|danh|vụ|đàm))"
    rf"|(?:^|(?<=[-_ /]))m[aậ]t[-_]{_SHORT_PAPER}(?![^\W_])|(?:^|(?<=[-_ /])){_SHORT_PAPER}[-_ ]m[aậ]t(?=[-_. ])(?![-_ ]{_OTHER_BARE})"
    rf"|(?:^|[-_])mat[-_](?!{_OTHER_BARE}){_BARE_PAPER}(?![^\W_])",
    re.IGNORECASE,
)
_FILE_ABOUT_RULES = re.compile(
    r"qu(?:y|ả?a?n)[-_ ]?(?:che|chế|dinh|định|trinh|trình|ly|lý)|huong[-_]dan|hướng[-_]dẫn|bao[-_]ve|bảo[-_]vệ|luat|luật|nghi[-_]dinh|nghị[-_]định|danh[-_]muc|danh[-_]mục",
    re.IGNORECASE,
)
_FILE_ENDING = re.compile(r"\.[a-z]{2,4}(?![^\W_])", re.IGNORECASE)
_LEVEL_UNACCENTED = re.compile(
    rf"(?<![^\W_])(?:(?:tuyet|toi)[ _.-]*mat|{_BARE_PAPER}[ _-]*mat{_AFTER_BARE}|do[ _-]*mat(?=\W*$|\W*[\"(:=]|[ _-][ABC](?![^\W_]))|(?:do|muc[ _-]do|cap[ _-]do)[ _-]mat *[:=]|bimatnhanuoc)(?![^\W_])",
    re.IGNORECASE,
)
_STAMPED_UNACCENTED = re.compile(
    rf"[(\[] *[Mm][Aa][Tt] *[)\]]|^M(?:at|AT)(?=[,.;:]? (?:ban so|so \d|- ))|^\W*MAT\W*$|(?:^|[_(\[] ?| - )MAT(?=[ _.)\]-])(?![ _-]+(?i:{_OTHER_BARE}))|(?:^|[ _-])MAT(?=\.[a-z]{{3,4}}$)"
    rf"|^mat(?:_(?!bang|tran|do)|-(?!{_OTHER_BARE}))(?=\S*\.[a-z]{{3,4}}$)|_mat(?=[_.]\S*$)(?![_.]{_OTHER_BARE})|(?: - |, )MAT\W*$|(?i:dau)[ _-]MAT(?![A-Z])|(?<![^\W_])(?i:TOP SECRET|CONFIDENTIAL|STRICTLY SECRET)(?![^\W_])",
    re.MULTILINE,
)

#: Parts of a level that was typed by another method or with a slip: VIQR, Telex, VNI, the dot beside its letter, another accent.
MISTYPED = ("a^.t", "â.t", "maatj", "ma65t", "mât", "tối m", "tuyệt m")
_MISTYPED = re.compile(
    r"(?<![^\W_])(?i:(?:t\S{1,6}\s+)?m(?:a\^\.|â\.)t|(?:t[oô]\S{1,3}\s+|tuy\S{1,4}\s+)?(?:maatj|ma65t)|(?:tối|tuyệt) mât)(?![^\W_])|(?<![^\W_])(?:TỐI|TUYỆT) M[ÂẤẦẨẪẮẶ]T(?![^\W_])|^\W*MÂT\W*$|^\W*(?:TỐI|TUYỆT) MẮT\W*$",
    re.MULTILINE,
)


def mistyped_mark(text: str) -> re.Match[str] | None:
    """Return a level of secrecy that was typed wrongly, or by a method that left its keys."""
    return _MISTYPED.search(text)


def mark_without_accents(text: str) -> re.Match[str] | None:
    """Return a mark of secrecy that a text without accents, or the name of a file, bears."""
    is_bare = text.replace("–", "-").isascii()
    if not (is_bare or _FILE_ENDING.search(text)) or _FILE_ABOUT_RULES.search(text):
        return None
    found = _IN_FILE_NAME.search(text)
    return found or ((_LEVEL_UNACCENTED.search(text) or _STAMPED_UNACCENTED.search(text)) if is_bare else None)
