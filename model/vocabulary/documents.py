"""The closed lists of documents: types, standing, relations."""

from model.vocabulary.base import Vocabulary


class DocumentType(Vocabulary):
    """Kinds of Party documents, as they name themselves."""

    CONCLUSION = "conclusion", "Kết luận", "kết luận"
    RESOLUTION = "resolution", "Nghị quyết", "nghị quyết"
    SCHEME = "scheme", "Đề án", "đề án"
    PLAN = "plan", "Kế hoạch", "kế hoạch"
    REGULATION = "regulation", "Quy định", "quy định", "quyết định"
    GUIDELINE = "guideline", "Hướng dẫn", "hướng dẫn"
    POLICY = "policy", "Chính sách", "chính sách"


class DocumentStatus(Vocabulary):
    """What is known of a document's standing; never computed from the passing of time."""

    DRAFT = "draft", "Dự thảo"
    ISSUED = "issued", "Đã ban hành"
    REPLACED = "replaced", "Bị thay thế"
    EXPIRED = "expired", "Hết hiệu lực"
    UNKNOWN = "unknown", "Không rõ"
    PLANNED = "planned", "Được giao xây dựng"


class Secrecy(Vocabulary):
    """The only secrecy mark that may be published."""

    NOT_SECRET = "không mật", "Không mật"


class RelationType(Vocabulary):
    """What a clause does to another document."""

    INTERIM_REVIEW = "interim_review", "sơ kết", "sơ kết"
    FINAL_REVIEW = "final_review", "tổng kết", "tổng kết"
    IN_SPIRIT_OF = "in_spirit_of", "theo tinh thần", "theo tinh thần"
    IMPLEMENTS = "implements", "thực hiện", "thực hiện"
    DISSEMINATES = "disseminates", "quán triệt", "quán triệt"
    BASED_ON = "based_on", "căn cứ", "căn cứ"
    PLAN_SOURCE = "plan_source", "dẫn số kế hoạch của", "kế hoạch đề ra"
    ORDERS = "orders", "giao xây dựng hoặc ban hành", "xây dựng", "ban hành"
    WILL_REPLACE = "will_replace", "nêu việc sẽ thay thế", "thay thế"
    REPLACES = "replaces", "thay thế", "thay thế"
    AMENDS = "amends", "sửa đổi, bổ sung", "sửa đổi", "bổ sung"
    GUIDES = "guides", "hướng dẫn", "hướng dẫn"

    @property
    def reversed_label(self) -> str:
        """The same relation as the other document sees it."""
        return _REVERSED.get(self.value, f"được {self.label}")


_REVERSED = {
    "in_spirit_of": "được nêu là tinh thần chung",
    "based_on": "được lấy làm căn cứ",
    "plan_source": "được dẫn số kế hoạch",
    "will_replace": "được nêu là sẽ bị thay thế",
    "replaces": "bị thay thế",
}


class NoteBasis(Vocabulary):
    """What an editor's note rests on."""

    COMPARISON = "comparison", "Đối chiếu trong văn bản"
    INFERENCE = "inference", "Suy luận của người biên tập"
    OUTSIDE = "outside", "Nguồn ngoài văn bản"
