"""Invented documents that are easy to take for the real ones: same topics, other units, near-miss numbers.

They exist only to measure the search; nothing here is ever published.
"""

import random
from collections.abc import Iterator

from publishing.search.entries import SearchEntry

_TOPICS = (
    "quy hoạch đô thị",
    "luân chuyển cán bộ",
    "quy hoạch cán bộ",
    "quản lý tài sản công",
    "đào tạo, bồi dưỡng cán bộ",
    "công tác kiểm tra, giám sát",
    "cải cách hành chính",
    "phát triển kinh tế - xã hội",
    "xây dựng hệ thống chính trị",
    "công tác dân vận",
    "chuyển đổi số",
    "quản lý đất đai",
    "bảo vệ môi trường",
    "phòng, chống tham nhũng",
    "chính sách tiền lương",
    "phụ cấp đối với cán bộ cơ sở",
    "bổ nhiệm, giới thiệu cán bộ ứng cử",
    "đánh giá, xếp loại cán bộ",
    "công tác cán bộ nữ",
    "thu hút nguồn nhân lực",
    "giáo dục và đào tạo",
    "an toàn giao thông",
    "quốc phòng, an ninh",
    "y tế cơ sở",
    "xây dựng nông thôn mới",
    "văn hóa, thể thao",
    "công tác thanh niên",
    "bảo đảm an sinh xã hội",
    "tài chính, ngân sách",
    "tiếp công dân",
)
_UNITS = tuple(
    f"{level} {place}"
    for level in ("Huyện ủy", "Thị ủy", "Đảng ủy phường", "Đảng ủy xã", "UBND huyện")
    for place in (
        "Bình An",
        "Hải Thượng",
        "Minh Khai",
        "Phú Lộc",
        "Sơn Tây",
        "Tân Hòa",
        "Thanh Lương",
        "Vĩnh Sơn",
        "Yên Mỹ",
    )
)
_TYPES = (
    ("Kết luận", "KL"),
    ("Kế hoạch", "KH"),
    ("Nghị quyết", "NQ"),
    ("Đề án", "ĐA"),
    ("Quy định", "QĐ"),
    ("Hướng dẫn", "HD"),
)
_SENTENCES = (
    "{unit} giao các cơ quan, đơn vị tham mưu xây dựng kế hoạch {topic} giai đoạn {year}-{next_year}.",
    "Tiếp tục quán triệt sâu sắc {kind} số {number}-{code}/HU ngày {day}/{month}/{year} về {topic}.",
    "Công tác {topic} được các cấp ủy, tổ chức đảng quan tâm, lãnh đạo, chỉ đạo, đạt nhiều kết quả tích cực.",
    "Một số cơ quan, đơn vị chưa thật sự quyết liệt trong {topic}; việc kiểm tra, đôn đốc còn chậm.",
    "Hỗ trợ {amount} triệu đồng đối với mỗi đơn vị thực hiện tốt {topic} theo quy định hiện hành.",
    "Ban Tổ chức chủ trì, phối hợp với các cơ quan liên quan theo dõi, kiểm tra, báo cáo {unit} về {topic}.",
    "Cán bộ, công chức có độ tuổi dưới {age} tuổi được ưu tiên tham gia các lớp bồi dưỡng về {topic}.",
    "Định kỳ hàng năm tổ chức sơ kết, tổng kết việc thực hiện {topic}; kịp thời biểu dương, khen thưởng.",
    "Bảo đảm dân chủ, công khai, minh bạch; không hình thức, né tránh trong thực hiện {topic} tại {unit}.",
    "Mức chi cho {topic} bằng {factor} mức lương cơ sở, thực hiện từ năm {year}, do ngân sách {unit} bảo đảm.",
)
_SECTIONS = ("I", "II", "III", "IV", "V")


def invented_entries(sections: int, seed: int = 20) -> Iterator[SearchEntry]:
    """Yield this many entries, the same ones for the same seed."""
    dice = random.Random(seed)  # noqa: S311 - repeatable, not secret
    made = 0
    for number in range(1, sections):
        document = _document(number, dice)
        yield from document[: sections - made]
        made += len(document)
        if made >= sections:
            return


def _document(number: int, dice: random.Random) -> list[SearchEntry]:
    unit, topic, (kind, code) = dice.choice(_UNITS), dice.choice(_TOPICS), dice.choice(_TYPES)
    document_id = f"van-ban-mau-{number}"
    label = f"{kind} số {dice.randint(1, 130)}-{code}/HU về {topic} của {unit}"
    words = {"unit": unit, "topic": topic, "kind": kind, "code": code}
    places = [(f"{section}.{i}", f"{section.lower()}-{i}") for section in _SECTIONS for i in (1, 2)]
    entries = [SearchEntry(f"van-ban/{document_id}/", "document", "", document_id, label, (), label, "")]
    for clause, anchor in places:
        text = " ".join(_sentence(words, dice) for _ in range(dice.randint(2, 5)))
        url = f"van-ban/{document_id}/#{anchor}"
        entries.append(SearchEntry(url, "clause", clause, document_id, label, (), f"Về {topic}", text))
    return entries


def _sentence(words: dict[str, str], dice: random.Random) -> str:
    year = dice.randint(2002, 2024)
    figures = {
        "number": dice.randint(1, 130),
        "day": dice.randint(1, 28),
        "month": dice.randint(1, 12),
        "year": year,
        "next_year": year + 5,
        "amount": dice.choice((2, 3, 8, 12, 15, 20)),
        "age": dice.choice((30, 35, 40, 50)),
        "factor": dice.choice(("0,3", "0.4", "0,7", "1.1", "1,2")),
    }
    topic = dice.choice(_TOPICS) if dice.random() < 0.5 else words["topic"]  # noqa: PLR2004 - as often as not
    return dice.choice(_SENTENCES).format(**{**words, "topic": topic, **figures})
