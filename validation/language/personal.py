"""
Recognise data about persons, by the name of a column and by what stands in a text.

Patterns err towards what identifies one person: a number of 12 or 9 digits standing alone, a
telephone number, an e-mail address, a birth date named as such, a Party card number. Names are
recognised by Vietnamese family names; `allowed` names (signatories, office holders as printed
in a published text) pass.
"""

import re
import unicodedata
from collections.abc import Iterator

#: Folded names of columns that may never exist here (decisions/0006), and their English twins.
_PERSONAL_COLUMNS = frozenset(
    """
    ho_ten ho_va_ten hoten ten_can_bo full_name fullname person_name ngay_sinh nam_sinh sinh_ngay birth_date
    date_of_birth birthday dob so_dinh_danh dinh_danh cccd so_cccd cmnd so_cmnd identity_number id_number
    passport ho_chieu so_the_dang the_dang party_card ngay_vao_dang que_quan quan_que dan_toc ton_giao religion
    ethnicity dia_chi home_address thuong_tru ho_khau dien_thoai so_dien_thoai sdt phone mobile email
    thu_dien_tu anh photo chu_ky ly_lich gia_dinh vo_chong suc_khoe health xep_loai nhan_xet danh_gia_can_bo
    appraisal phieu_tin_nhiem ky_luat ke_khai_tai_san he_so_luong bac_luong chuc_danh_quy_hoach
    danh_sach_luan_chuyen noi_di noi_den
""".split()  # noqa: SIM905 - words read best as words
)

_PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("địa chỉ thư điện tử", re.compile(r"(?<![\w.])[\w.+-]+@[\w-]+(?:\.[\w-]+)+")),
    ("số định danh 12 chữ số", re.compile(r"(?<![\w.,/-])0\d{2}[ .]?\d{3}[ .]?\d{3}[ .]?\d{3}(?![\w/-]|[.,]\d)")),
    ("số định danh 12 chữ số", re.compile(r"(?<![\w.,/-])\d{4} ?\d{4} ?\d{4}(?![\w/-]|[.,]\d)")),
    ("số điện thoại", re.compile(r"(?<![\w.,/-])(?:\+?84|0)[ .-]?[235789]\d(?:[ .-]?\d){7,8}(?![\w/-]|[.,]\d)")),
    ("số chứng minh 9 chữ số", re.compile(r"(?<![\w.,/-])\d{3} ?\d{3} ?\d{3}(?![\w/-]|[.,]\d)")),
    ("ngày sinh", re.compile(r"(?:sinh ngày|ngày sinh|sinh năm|năm sinh|sinh)\W{0,3}\d{1,2}[/.-]\d{1,2}[/.-]\d{4}", re.IGNORECASE)),
    ("ngày sinh", re.compile(r"(?:sinh năm|năm sinh|ngày sinh)\W{0,3}\d{2,4}", re.IGNORECASE)),
    ("số thẻ đảng", re.compile(r"thẻ đảng(?: viên)?(?: số)?\W{0,3}\d[\d. ]{4,}", re.IGNORECASE)),
    ("nơi ở", re.compile(r"(?:thường trú|tạm trú|trú tại|quê quán|hộ khẩu|chỗ ở hiện nay|địa chỉ nhà)\s*(?::|tại|(?<=trú tại)\s+\d)", re.IGNORECASE)),
)  # fmt: skip

_FAMILY_NAMES = """
    Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Đoàn Trịnh Mai Đào Lâm Hà Cao
    Lương Tạ Trương Châu Quách Tô Thái Chu Kiều Vương Lưu Phùng Tăng La Thân Doãn Nghiêm Viên Tôn Từ Cù Diệp
    Giang
""".split()  # noqa: SIM905
_UPPER = "A-ZÀ-ỸĐ"
_LOWER = "a-zà-ỹđ"
_SYLLABLE = rf"(?:[{_UPPER}][{_LOWER}]+|[{_UPPER}]{{2,}})"
#: In capitals only names that begin no heading ("ĐOÀN THỂ", "LƯƠNG", "HÀ NỘI" do).
_CAPITALS = "NGUYỄN TRẦN LÊ PHẠM HOÀNG HUỲNH PHAN VŨ VÕ ĐẶNG BÙI ĐỖ NGÔ".split()  # noqa: SIM905
_SURNAMES = "|".join([*_FAMILY_NAMES, *_CAPITALS])
_FULL_NAME = re.compile(rf"(?<!\w)(?:{_SURNAMES})(?: {_SYLLABLE}){{2,4}}(?!\w)")
_ADDRESSED = re.compile(rf"(?:đồng chí|[Ôô]ng|[Bb]à)\s+((?:{_SURNAMES})(?: {_SYLLABLE}){{1,4}})(?!\w)")
#: Names that are streets, places and history before they are persons.
_HISTORICAL = frozenset(
    "hồ chí minh|lê hồng phong|trần phú|nguyễn văn linh|nguyễn ái quốc|lê duẩn|trần hưng đạo|hà nội".split("|")  # noqa: SIM905
)
_OFFICE = re.compile(
    r"bí thư|chủ tịch|trưởng ban|phó ban|chánh văn phòng|chủ nhiệm|ủy viên|uỷ viên|giám đốc|tổng bí thư|thủ tướng",
    re.IGNORECASE,
)
_NEAR = 40
#: What any pattern above needs: a mark, words, nine digits in a row, or a family name before another capital.
_TELLTALES = (
    "@",
    "sinh",
    "thẻ đảng",
    "thường trú",
    "tạm trú",
    "trú tại",
    "quê quán",
    "hộ khẩu",
    "chỗ ở",
    "địa chỉ nhà",
)
_DIGITS = re.compile(r"\d[\d .-]*+")
_FEWEST_DIGITS = 9
_MANY_DIGITS = re.compile(rf"\d(?:[ .-]?\d){{{_FEWEST_DIGITS - 1}}}")
_NAME_BEGINS = re.compile(rf"(?:{_SURNAMES})\s[{_UPPER}]")
#: A mark of secrecy as it is stamped, in capitals: the two longer ones anywhere, the short one apart from words.
_SECRECY_MARK = re.compile(r"(?<!\w)(?:TUYỆT|TỐI) MẬT(?!\w)|(?:^|[^\w\s])\s*MẬT\s*(?:$|[^\w\s])", re.MULTILINE)


def is_personal_column(name: str) -> bool:
    """Tell whether a column of this name would hold data about persons."""
    split = re.sub(r"(?<=[a-zà-ỹ])(?=[A-Z])", "_", name)
    decomposed = unicodedata.normalize("NFD", split.replace("đ", "d").replace("Đ", "D").lower())
    plain = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return re.sub(r"[^a-z0-9]+", "_", plain).strip("_") in _PERSONAL_COLUMNS


def bears_secrecy_mark(text: str) -> bool:
    """Tell whether a mark of secrecy is stamped anywhere in a text; the plain word is looked for first, as it is rare."""
    return "MẬT" in text and _SECRECY_MARK.search(text) is not None


def deserves_a_look(text: str) -> bool:
    """
    Tell whether a text may hold data about persons: False is certain, and told forty times as fast.

    Texts may be joined by line breaks and cleared together.
    """
    plain = unicodedata.normalize("NFKC", text)
    lowered = plain.lower()
    return (
        any(telltale in lowered for telltale in _TELLTALES)
        or _NAME_BEGINS.search(text) is not None
        or (
            max(map(len, _DIGITS.findall(plain)), default=0) >= _FEWEST_DIGITS
            and _MANY_DIGITS.search(plain) is not None
        )
    )


def is_suspect(text: str) -> bool:
    """Tell whether the gate must judge a text: it may hold data about persons, or bears a mark of secrecy."""
    return deserves_a_look(text) or bears_secrecy_mark(text)


def personal_data(text: str) -> Iterator[tuple[str, str]]:
    """Return what identifies a person in a text: the kind of datum, and the words."""
    plain = unicodedata.normalize("NFKC", text)
    taken: list[tuple[int, int]] = []
    for kind, pattern in _PATTERNS:
        for match in pattern.finditer(plain):
            if all(match.end() <= begin or match.start() >= end for begin, end in taken):
                taken.append(match.span())
                yield kind, match[0].strip()


def person_names(text: str, allowed: frozenset[str] = frozenset()) -> Iterator[str]:
    """Return the full names of persons in a text, those allowed left out."""
    seen = set()
    for match in (*_FULL_NAME.finditer(text), *_ADDRESSED.finditer(text)):
        name = match[match.lastindex or 0]
        folded = name.casefold()
        if folded not in seen and not _begins_with_one_of(folded, _HISTORICAL | allowed):
            seen.add(folded)
            yield name


def _begins_with_one_of(name: str, names: frozenset[str]) -> bool:
    return any(name == each or name.startswith(f"{each} ") for each in names)


def office_holders(text: str) -> Iterator[str]:
    """Return the names that stand beside the name of an office, as texts print office holders."""
    for match in _FULL_NAME.finditer(text) if _NAME_BEGINS.search(text) else ():
        if _OFFICE.search(text[max(0, match.start() - _NEAR) : match.end() + _NEAR]):
            yield match[0].casefold()
