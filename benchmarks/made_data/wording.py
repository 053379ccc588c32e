"""Words for documents that exist only to be measured: varied enough that no page compresses away."""

from random import Random

TOPICS = (
    "quy hoạch cán bộ",
    "luân chuyển cán bộ",
    "đào tạo, bồi dưỡng cán bộ",
    "đánh giá cán bộ hàng năm",
    "công tác phát triển đảng viên",
    "công tác dân vận",
    "cải cách hành chính",
    "chuyển đổi số",
    "quy hoạch đô thị",
    "quản lý đất đai",
    "bảo vệ môi trường",
    "giảm nghèo bền vững",
    "xây dựng nông thôn mới",
    "phát triển du lịch",
    "phòng cháy, chữa cháy",
    "trật tự, an toàn giao thông",
    "giáo dục mầm non",
    "y tế cơ sở",
    "quản lý ngân sách",
    "phòng, chống thiên tai",
    "thu hút đầu tư",
    "bảo tồn di tích",
    "lao động, việc làm",
    "bình đẳng giới",
    "công tác thanh niên",
    "tiếp công dân",
    "phòng, chống lãng phí",
    "văn hóa cơ sở",
    "sắp xếp tổ chức bộ máy",
    "công tác lưu trữ",
)
_VERBS = (
    "rà soát",
    "xây dựng kế hoạch",
    "hoàn thiện quy trình",
    "tổ chức thực hiện",
    "kiểm tra, giám sát",
    "đẩy mạnh tuyên truyền",
    "bổ sung nguồn lực cho",
    "đổi mới phương pháp",
    "nâng cao chất lượng",
    "phân công trách nhiệm",
)
_SCOPES = (
    "ở các cơ quan, đơn vị",
    "trên địa bàn các phường",
    "đối với cấp trưởng, cấp phó",
    "trong các tổ chức cơ sở đảng",
    "ở những địa bàn còn khó khăn",
    "theo đúng phương châm động và mở",
    "gắn với yêu cầu nhiệm vụ tình hình mới",
    "bảo đảm dân chủ, khách quan, công khai",
)
_ENDS = (
    "đáp ứng yêu cầu nhiệm vụ đề ra",
    "khắc phục tình trạng hình thức, cục bộ",
    "tạo chuyển biến rõ nét từ thành phố đến cơ sở",
    "bảo đảm tính kế thừa và phát triển liên tục",
    "làm cơ sở bố trí, sử dụng lâu dài",
    "phát huy năng lực, sở trường công tác",
)


def action(random: Random) -> str:
    """Make what a task asks for: a verb, a topic and where."""
    return f"{random.choice(_VERBS)} {random.choice(TOPICS)} {random.choice(_SCOPES)}"


def paragraph(random: Random, sentences: int) -> str:
    """Make a paragraph of about twenty words a sentence."""
    made = (f"{action(random)}, {action(random)}; {random.choice(_ENDS)}" for _ in range(sentences))
    return " ".join(f"{words[0].upper()}{words[1:]}." for words in made)
