"""The closed lists: each code with the Vietnamese words that readers see."""

from enum import StrEnum
from typing import Self


class Vocabulary(StrEnum):
    """A closed list whose members carry their label; data holds the code alone."""

    label: str

    def __new__(cls, code: str, label: str = "") -> Self:  # no label: a member looked up by its code
        member = str.__new__(cls, code)
        member._value_ = code
        member.label = label
        return member

    def __reduce_ex__(self, protocol: object) -> tuple[type, tuple[str]]:
        del protocol  # a member is found again by its code, whatever the protocol
        return self.__class__, (self.value,)


class DocumentType(Vocabulary):
    """Kinds of Party documents, as they name themselves."""

    CONCLUSION = "conclusion", "Kết luận"
    RESOLUTION = "resolution", "Nghị quyết"
    SCHEME = "scheme", "Đề án"
    PLAN = "plan", "Kế hoạch"
    REGULATION = "regulation", "Quy định"
    GUIDELINE = "guideline", "Hướng dẫn"
    POLICY = "policy", "Chính sách"


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

    INTERIM_REVIEW = "interim_review", "sơ kết"
    FINAL_REVIEW = "final_review", "tổng kết"
    IN_SPIRIT_OF = "in_spirit_of", "theo tinh thần"
    IMPLEMENTS = "implements", "thực hiện"
    DISSEMINATES = "disseminates", "quán triệt"
    BASED_ON = "based_on", "căn cứ"
    PLAN_SOURCE = "plan_source", "dẫn số kế hoạch của"
    ORDERS = "orders", "giao xây dựng hoặc ban hành"
    WILL_REPLACE = "will_replace", "nêu việc sẽ thay thế"
    REPLACES = "replaces", "thay thế"
    AMENDS = "amends", "sửa đổi, bổ sung"
    GUIDES = "guides", "hướng dẫn"


class UnitKind(Vocabulary):
    """Kinds of organisations, posts and groups that a text can name."""

    POLITBURO = "politburo", "Bộ Chính trị"
    PARTY_ORGANISATION = "party_organisation", "Đảng bộ, tổ chức đảng"
    PARTY_COMMITTEE = "party_committee", "Cấp ủy"
    EXECUTIVE_COMMITTEE = "executive_committee", "Ban Chấp hành"
    STANDING_COMMITTEE = "standing_committee", "Ban Thường vụ"
    COMMITTEE_MEMBERS = "committee_members", "Cấp ủy viên"
    ORGANISATION_COMMISSION = "organisation_commission", "Ban Tổ chức"
    INSPECTION_COMMISSION = "inspection_commission", "Ủy ban Kiểm tra"
    COMMITTEE_OFFICE = "committee_office", "Văn phòng cấp ủy"
    PARTY_COMMISSION = "party_commission", "Ban đảng"
    ADVISORY_BODY = "advisory_body", "Cơ quan tham mưu giúp việc"
    GRASSROOTS_PARTY_ORGANISATION = "grassroots_party_organisation", "Tổ chức cơ sở đảng"
    PEOPLES_COUNCIL = "peoples_council", "Hội đồng nhân dân"
    STANDING_BODY = "standing_body", "Thường trực Hội đồng nhân dân"
    PEOPLES_COMMITTEE = "peoples_committee", "Ủy ban nhân dân"
    SPECIALISED_AGENCY = "specialised_agency", "Cơ quan chuyên môn"
    FATHERLAND_FRONT = "fatherland_front", "Mặt trận Tổ quốc"
    MASS_ORGANISATION = "mass_organisation", "Tổ chức chính trị - xã hội, đoàn thể"
    WARD = "ward", "Phường"
    AGENCY = "agency", "Cơ quan, đơn vị"
    LOCALITY = "locality", "Địa phương"
    CADRE_GROUP = "cadre_group", "Cán bộ"


class Origin(Vocabulary):
    """Where a fact comes from: a published text, or knowledge from outside it."""

    DOCUMENT = "document", "Nêu trong văn bản"
    OUTSIDE = "outside", "Ngoài văn bản"


class WardOrigin(Vocabulary):
    """Whether the text names the ward, or it falls under "các phường còn lại"."""

    NAMED = "named", "Văn bản nêu tên"
    INFERRED = "inferred", "Suy ra từ “các phường còn lại”"


class Confidence(Vocabulary):
    """How well a fact from outside the documents is supported (domain.md marks)."""

    TWO_SOURCES = "two_sources", "Hai nguồn công khai độc lập"
    ONE_SOURCE = "one_source", "Một nguồn công khai"
    THIRD_PARTY = "third_party", "Chỉ có nguồn tổng hợp của bên thứ ba"
    INFERENCE = "inference", "Suy luận"
    NOT_VERIFIED = "not_verified", "Chưa kiểm chứng"


class UnitRole(Vocabulary):
    """What a task asks of a unit."""

    RESPONSIBLE = "responsible", "Thực hiện"
    LEAD = "lead", "Chủ trì"
    COORDINATE = "coordinate", "Phối hợp"
    ADVISE = "advise", "Tham mưu"
    DIRECT = "direct", "Chỉ đạo"
    ISSUE = "issue", "Ban hành"
    APPROVE = "approve", "Xem xét, quyết định"
    RECEIVE_REPORT = "receive_report", "Nhận báo cáo"


class TaskState(Vocabulary):
    """Progress as a unit reports it; without a report there is none."""

    NOT_STARTED = "not_started", "Chưa thực hiện"
    IN_PROGRESS = "in_progress", "Đang thực hiện"
    DONE = "done", "Đã hoàn thành"


class PolicyKind(Vocabulary):
    """What a policy is about."""

    PAYROLL = "payroll", "Biên chế, tiền lương"
    ALLOWANCE = "allowance", "Phụ cấp"
    REGULATION = "regulation", "Xây dựng quy định, chính sách"
    ELIGIBILITY = "eligibility", "Đối tượng"
    SUPPORT = "support", "Hỗ trợ, trợ cấp"


class PolicyStanding(Vocabulary):
    """Whether the text decides, orders, or only reports what was done."""

    ADOPTED = "adopted", "Chủ trương được thống nhất"
    MANDATED = "mandated", "Giao xây dựng, điều chỉnh"
    PAST_REPORT = "past_report", "Báo cáo việc đã làm"


class Payment(Vocabulary):
    """How a support was paid."""

    ONE_OFF = "one_off", "Một lần"
    MONTHLY = "monthly", "Hàng tháng"


class PostLevel(Vocabulary):
    """Level of the post taken up."""

    HEAD = "head", "Cấp trưởng"
    DEPUTY = "deputy", "Cấp phó"


class ConditionKind(Vocabulary):
    """What a condition of rotation asks."""

    ABILITY = "ability", "Năng lực"
    DEVELOPMENT = "development", "Chiều hướng phát triển"
    PLANNED_POST = "planned_post", "Quy hoạch"
    AGE = "age", "Độ tuổi"
    SPECIAL_CASE = "special_case", "Trường hợp đặc biệt"
    LOCAL_SHORTAGE = "local_shortage", "Khó khăn về nguồn cán bộ tại chỗ"
    LOCAL_NEED = "local_need", "Nhu cầu của địa phương"


class Destination(Vocabulary):
    """The posts a condition is about."""

    KEY_WARD_POST = "key_ward_post", "Chức vụ chủ chốt phường"
    WARD_DEPUTY_CHAIR = "ward_deputy_chair", "Phó Chủ tịch UBND phường"


class Sex(Vocabulary):
    """Sex, where a condition differs by it."""

    FEMALE = "female", "Nữ"
    MALE = "male", "Nam"


class Movement(Vocabulary):
    """Kinds of rotation and transfer, as the published categories part them."""

    RETURN_TRANSFER = "return_transfer", "Điều động trở lại"
    BETWEEN_AGENCIES = "between_agencies", "Giữa các cơ quan thành phố"
    WARD_TO_CITY = "ward_to_city", "Từ phường lên thành phố"
    CITY_TO_WARD_HEAD = "city_to_ward_head", "Từ thành phố về phường, cấp trưởng"
    CITY_TO_WARD_DEPUTY = "city_to_ward_deputy", "Từ thành phố về phường, cấp phó"
    WARD_TO_WARD = "ward_to_ward", "Từ phường này sang phường khác"


class PlanStatus(Vocabulary):
    """A result against its plan; derived, never stated by a source."""

    WITHIN = "within", "Trong kế hoạch"
    ABOVE_MAX = "above_max", "Vượt mức cao nhất của kế hoạch"
    BELOW_MIN = "below_min", "Dưới mức thấp nhất của kế hoạch"
    NO_PLAN = "no_plan", "Không nêu kế hoạch"


class NoteBasis(Vocabulary):
    """What an editor's note rests on."""

    COMPARISON = "comparison", "Đối chiếu trong văn bản"
    INFERENCE = "inference", "Suy luận của người biên tập"
    OUTSIDE = "outside", "Nguồn ngoài văn bản"


class NodeKind(Vocabulary):
    """Parts of a document, in the order they stand on paper."""

    HEADER = "header", "Phần đầu văn bản"
    DRAFT_MARK = "draft_mark", "Dấu dự thảo"
    TYPE = "type", "Tên loại văn bản"
    TITLE = "title", "Trích yếu"
    SEPARATOR = "separator", "Gạch ngăn"
    PREAMBLE = "preamble", "Phần mở đầu"
    SECTION = "section", "Mục"
    CLAUSE = "clause", "Khoản"
    SUBCLAUSE = "subclause", "Điểm"
    PARAGRAPH = "paragraph", "Đoạn"
    FOOTNOTE = "footnote", "Chú thích"
    CLOSING = "closing", "Phần kết"
    RECIPIENTS = "recipients", "Nơi nhận"
    FILE_NOTE = "file_note", "Ghi chú tệp"
    SIGNATURE = "signature", "Phần ký"
