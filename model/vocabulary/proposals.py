"""The closed lists of proposals: what was found in a received text, and what an editor made of it."""

from model.vocabulary.base import Vocabulary


class ProposalKind(Vocabulary):
    """What words of a text may become; each kind fills cells of its own (validation/schemas/proposals.py)."""

    RELATION = "relation", "Văn bản được nêu"
    TASK = "task", "Nhiệm vụ"
    PARTNER = "partner", "Đơn vị cùng làm"
    AMOUNT = "amount", "Mức tiền, tỷ lệ"
    STATISTIC = "statistic", "Số liệu"
    UNIT = "unit", "Đơn vị gặp lần đầu"
    READING = "reading", "Chỗ cần so"


class Decision(Vocabulary):
    """What an editor made of a proposal; until then its cell is empty, and nothing is written."""

    ACCEPTED = "accepted", "Nhận"
    CORRECTED = "corrected", "Nhận, đã sửa"
    REJECTED = "rejected", "Bỏ"
