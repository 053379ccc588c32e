"""The closed lists of policies, support and conditions."""

from model.vocabulary.base import Vocabulary


class WardOrigin(Vocabulary):
    """Whether the text names the ward, or it falls under "các phường còn lại"."""

    NAMED = "named", "Văn bản nêu tên"
    INFERRED = "inferred", "Suy ra từ “các phường còn lại”"


class PolicyKind(Vocabulary):
    """What a policy is about."""

    PAYROLL = "payroll", "Biên chế, tiền lương", "tiền lương", "biên chế"
    ALLOWANCE = "allowance", "Phụ cấp", "phụ cấp"
    REGULATION = "regulation", "Xây dựng quy định, chính sách", "quy định", "chính sách"
    ELIGIBILITY = "eligibility", "Đối tượng", "đảm nhận", "đảm nhiệm", "đối tượng"
    SUPPORT = "support", "Hỗ trợ, trợ cấp", "hỗ trợ", "trợ cấp"


class PolicyStanding(Vocabulary):
    """Whether the text decides, orders, or only reports what was done."""

    ADOPTED = "adopted", "Chủ trương được thống nhất", "thống nhất chủ trương"
    MANDATED = "mandated", "Giao xây dựng, điều chỉnh", "giao", "ban hành", "xây dựng"
    PAST_REPORT = "past_report", "Báo cáo việc đã làm", "đã"


class Payment(Vocabulary):
    """How a support was paid."""

    ONE_OFF = "one_off", "Một lần", "ban đầu", "một lần", "01 lần"
    MONTHLY = "monthly", "Hàng tháng", "hàng tháng", "hằng tháng", "mỗi tháng", "/tháng", "một tháng"


class PostLevel(Vocabulary):
    """Level of the post taken up."""

    HEAD = "head", "Cấp trưởng", "cấp trưởng"
    DEPUTY = "deputy", "Cấp phó", "cấp phó"


class ConditionKind(Vocabulary):
    """What a condition of rotation asks."""

    ABILITY = "ability", "Năng lực", "năng lực"
    DEVELOPMENT = "development", "Chiều hướng phát triển", "phát triển"
    PLANNED_POST = "planned_post", "Quy hoạch", "quy hoạch"
    AGE = "age", "Độ tuổi", "tuổi"
    SPECIAL_CASE = "special_case", "Trường hợp đặc biệt", "đặc biệt"
    LOCAL_SHORTAGE = "local_shortage", "Khó khăn về nguồn cán bộ tại chỗ", "khó khăn"
    LOCAL_NEED = "local_need", "Nhu cầu của địa phương", "nhu cầu"


class Destination(Vocabulary):
    """The posts a condition is about."""

    KEY_WARD_POST = "key_ward_post", "Chức vụ chủ chốt phường", "chủ chốt phường"
    WARD_DEPUTY_CHAIR = "ward_deputy_chair", "Phó Chủ tịch UBND phường", "phó chủ tịch ubnd phường"


class Sex(Vocabulary):
    """Sex, where a condition differs by it."""

    FEMALE = "female", "Nữ", "nữ"
    MALE = "male", "Nam", "nam"


class Movement(Vocabulary):
    """Kinds of rotation and transfer, as the published categories part them."""

    RETURN_TRANSFER = "return_transfer", "Điều động trở lại", "trở lại"
    BETWEEN_AGENCIES = "between_agencies", "Giữa các cơ quan thành phố", "giữa các cơ quan"
    WARD_TO_CITY = "ward_to_city", "Từ phường lên thành phố", "phường lên"
    CITY_TO_WARD_HEAD = (
        "city_to_ward_head",
        "Về phường làm Bí thư, Chủ tịch",
        "về giữ chức bí thư",
        "về giữ chức chủ tịch",
    )
    CITY_TO_WARD_DEPUTY = "city_to_ward_deputy", "Về phường làm Phó Chủ tịch", "về giữ chức phó"
    WARD_TO_WARD = "ward_to_ward", "Từ phường này sang phường khác", "từ phường này sang phường khác"


class PlanStatus(Vocabulary):
    """A result against its plan; derived, never stated by a source."""

    WITHIN = "within", "Trong kế hoạch"
    ABOVE_MAX = "above_max", "Vượt mức cao nhất của kế hoạch"
    BELOW_MIN = "below_min", "Dưới mức thấp nhất của kế hoạch"
    NO_PLAN = "no_plan", "Không nêu kế hoạch"
