"""The closed lists of documents: standing and relations."""

from model.vocabulary.base import Vocabulary


class DocumentStatus(Vocabulary):
    """What is known of a document's standing; never computed from the passing of time."""

    DRAFT = "draft", "Dự thảo"
    ISSUED = "issued", "Đã ban hành"
    REPLACED = "replaced", "Bị thay thế"
    EXPIRED = "expired", "Hết hiệu lực"
    UNKNOWN = "unknown", "Không rõ"
    PLANNED = "planned", "Được giao xây dựng"
    IN_EFFECT = "in_effect", "Có hiệu lực"
    AMENDED_PARTLY = "amended_partly", "Được sửa đổi một phần"
    EXPIRED_PARTLY = "expired_partly", "Hết hiệu lực một phần"
    SUSPENDED = "suspended", "Ngưng hiệu lực"
    REPEALED = "repealed", "Bị bãi bỏ"
    NOT_ISSUED = "not_issued", "Không ban hành"

    @property
    def is_draft(self) -> bool:
        """Whether this is the standing of a draft, which is one for ever: that it was issued is told by another text."""
        return self in OF_DRAFTS


#: What a draft may be.
OF_DRAFTS = frozenset({DocumentStatus.DRAFT, DocumentStatus.NOT_ISSUED})


class Secrecy(Vocabulary):
    """The only secrecy mark that may be published."""

    NOT_SECRET = "không mật", "Không mật"


class RelationType(Vocabulary):
    """What a clause does to another document; one without cues needs no words beside the document's name."""

    INTERIM_REVIEW = "interim_review", "sơ kết", "sơ kết"
    FINAL_REVIEW = "final_review", "tổng kết", "tổng kết"
    IN_SPIRIT_OF = "in_spirit_of", "theo tinh thần", "theo tinh thần", "trên tinh thần", "tinh thần"
    IMPLEMENTS = "implements", "thực hiện", "thực hiện", "triển khai", "thi hành", "chấp hành", "theo"
    DISSEMINATES = "disseminates", "quán triệt", "quán triệt", "phổ biến", "tuyên truyền", "học tập"
    BASED_ON = "based_on", "căn cứ", "căn cứ", "trên cơ sở", "theo"
    PLAN_SOURCE = "plan_source", "dẫn số kế hoạch của", "kế hoạch đề ra"
    ORDERS = "orders", "giao xây dựng hoặc ban hành", "xây dựng", "ban hành", "soạn thảo", "tham mưu"
    WILL_REPLACE = "will_replace", "nêu việc sẽ thay thế", "thay thế"
    REPLACES = "replaces", "thay thế", "thay thế", "thay cho"
    AMENDS = "amends", "sửa đổi, bổ sung", "sửa đổi", "bổ sung"
    GUIDES = "guides", "hướng dẫn", "hướng dẫn"
    REPEALS = "repeals", "bãi bỏ", "bãi bỏ"
    ANNULS = "annuls", "hủy bỏ", "hủy bỏ", "hủy"
    CORRECTS = "corrects", "đính chính", "đính chính"
    CONSOLIDATES = "consolidates", "hợp nhất", "hợp nhất"
    REPORTS_ON = "reports_on", "nêu tình hình thực hiện", "tình hình", "kết quả", "qua", "năm thực hiện", "báo cáo"
    DETAILS = "details", "quy định chi tiết", "quy định chi tiết", "chi tiết"
    HEARD = "heard", "nghe, xem xét", "nghe", "xem xét", "xét"
    ON_PROPOSAL = "on_proposal", "theo đề nghị tại", "đề nghị", "tờ trình", "kiến nghị"
    ISSUED_WITH = "issued_with", "được ban hành kèm theo", "kèm theo"
    CITES = "cites", "dẫn chiếu"

    @property
    def reversed_label(self) -> str:
        """The same relation as the other document sees it."""
        return _REVERSED.get(self.value, f"được {self.label}")


#: What a clause can do to a part of another document, whose words stay printed as they were (decisions/0030).
AMENDING = frozenset({RelationType.AMENDS, RelationType.REPEALS, RelationType.ANNULS, RelationType.CORRECTS})

_REVERSED = {
    "in_spirit_of": "được nêu là tinh thần chung",
    "based_on": "được lấy làm căn cứ",
    "plan_source": "được dẫn số kế hoạch",
    "will_replace": "được nêu là sẽ bị thay thế",
    "replaces": "bị thay thế",
    "repeals": "bị bãi bỏ",
    "annuls": "bị hủy bỏ",
    "reports_on": "được nêu tình hình thực hiện",
    "on_proposal": "là đề nghị được nghe theo",
    "issued_with": "ban hành kèm theo",
}


class NoteBasis(Vocabulary):
    """What an editor's note rests on."""

    COMPARISON = "comparison", "Đối chiếu trong văn bản"
    INFERENCE = "inference", "Suy luận của người biên tập"
    OUTSIDE = "outside", "Nguồn ngoài văn bản"
    SUMMARY = "summary", "Tóm tắt của cổng"


class RelationBasis(Vocabulary):
    """What an editor's reading of a relation rests on: what a note may rest on, but that it sums nothing up."""

    COMPARISON = NoteBasis.COMPARISON.value, NoteBasis.COMPARISON.label
    INFERENCE = NoteBasis.INFERENCE.value, NoteBasis.INFERENCE.label
    OUTSIDE = NoteBasis.OUTSIDE.value, NoteBasis.OUTSIDE.label
