"""Policies, the support once paid, and the conditions of rotation."""

from model.vocabulary import (
    ConditionKind,
    Confidence,
    Destination,
    Payment,
    PolicyKind,
    PolicyStanding,
    PostLevel,
    Sex,
    WardOrigin,
)
from validation.schemas import fields
from validation.schemas.base import SheetSchema
from validation.schemas.fields import Worded

POLICY_ID = r"CS-\d{3,}"
_INFERRED = {"origin": "inferred"}


class PolicySchema(SheetSchema):
    """One decision, mandate or practice."""

    policy_id: str = fields.code("Mã chính sách", "Dạng CS-001.", POLICY_ID, unique=True)
    document_id: str = fields.reference("Văn bản", "Văn bản nêu.", "documents.document_id")
    clause_id: str = fields.clause()
    kind: str = fields.choice("Nhóm", "Chính sách về việc gì.", PolicyKind, worded=Worded("title"))
    title: str = fields.verbatim("Chính sách", "Cụm từ chính, đúng từng chữ.")
    quote: str = fields.quote()
    standing: str = fields.choice(
        "Tính chất",
        "Chủ trương, việc được giao, hay báo cáo việc đã làm.",
        PolicyStanding,
        worded=Worded("quote", needed=True, silent="adopted"),
    )
    decided_by: str = fields.reference(
        "Cơ quan quyết định",
        "Mã đơn vị quyết định; việc giao xây dựng thì là đơn vị được giao, việc đã làm thì là đơn vị đã làm. Trống khi không nêu.",
        "units.unit_id",
        required=False,
        needed_when={"decided_by_text": "*"},
    )
    decided_by_text: str = fields.verbatim(
        "Cơ quan quyết định, như viết",
        "Như viết trong điều khoản; trống khi không nêu.",
        required=False,
        within="clause",
        needed_when={"decided_by": "*"},
    )

    class Config:
        name = "policies"
        title = "Chính sách"
        description = "Chủ trương, chính sách và việc đã làm mà văn bản nêu."
        metadata = {"key": ["policy_id"], "evidence": "document_id"}


class SupportRateSchema(SheetSchema):
    """One support as the text reports it was paid; never a promise."""

    rate_id: str = fields.code("Mã mức hỗ trợ", "Dạng HT-001.", r"HT-\d{3,}", unique=True)
    policy_id: str = fields.reference("Chính sách", "Mã chính sách.", "policies.policy_id")
    document_id: str = fields.reference("Văn bản", "Văn bản nêu.", "documents.document_id")
    clause_id: str = fields.clause()
    quote: str = fields.quote()
    payment: str = fields.choice("Cách chi", "Một lần hay hàng tháng.", Payment, worded=Worded("quote", needed=True))
    post_level: str = fields.choice(
        "Cấp chức vụ",
        "Cấp chức vụ; trống khi không phân biệt.",
        PostLevel,
        required=False,
        worded=Worded("quote", after="amount_text"),
    )
    label_text: str = fields.verbatim("Tên gọi", "Tên khoản như viết.", within="clause")
    amount_text: str = fields.verbatim("Mức như viết", "Như viết; trống khi tính theo hệ số.", required=False)
    amount_vnd: str = fields.integer(
        "Mức (đồng)",
        "Số đồng; trống khi tính theo hệ số.",
        required=False,
        reads=("amount_text", "amount_vnd"),
        needed_when={"amount_text": "*"},
    )
    factor_text: str = fields.verbatim("Hệ số như viết", "Như viết; trống khi là số tiền.", required=False)
    base_salary_factor: str = fields.decimal(
        "Hệ số × mức lương cơ sở",
        "Hệ số; trống khi là số tiền.",
        required=False,
        reads=("factor_text", "decimal"),
        needed_when={"factor_text": "*"},
    )
    wards_text: str = fields.verbatim(
        "Phường như viết", "Các phường như viết; trống khi không phân biệt.", required=False
    )

    class Config:
        name = "support_rates"
        title = "Mức hỗ trợ đã áp dụng"
        description = "Mức hỗ trợ văn bản báo cáo là đã chi; không phải quyền lợi hiện hành."
        metadata = {"key": ["rate_id"], "evidence": "document_id"}


class SupportRateWardSchema(SheetSchema):
    """One ward under one rate: named by the text, or inferred from "còn lại"."""

    rate_id: str = fields.reference("Mức hỗ trợ", "Mã mức hỗ trợ.", "support_rates.rate_id")
    unit_id: str = fields.reference("Phường", "Mã phường.", "units.unit_id")
    origin: str = fields.choice("Nguồn", "Văn bản nêu tên, hay suy ra.", WardOrigin)
    ward_text: str = fields.text(
        "Phường như viết",
        "Như viết trong trích dẫn của mức hỗ trợ.",
        required=False,
        needed_when={"origin": "named"},
    )
    source: str = fields.text("Nguồn ngoài", "Nguồn để suy ra.", required=False, needed_when=_INFERRED)
    confidence: str = fields.choice("Độ tin cậy", "Độ tin cậy.", Confidence, required=False, needed_when=_INFERRED)

    class Config:
        name = "support_rate_wards"
        title = "Phường theo mức hỗ trợ"
        description = "Phường nào thuộc mức nào: văn bản nêu tên, hoặc suy ra có ghi nguồn."
        metadata = {"key": ["rate_id", "unit_id"]}
        unique = ["rate_id", "unit_id"]


class EligibilityConditionSchema(SheetSchema):
    """One condition for being rotated."""

    condition_id: str = fields.code("Mã điều kiện", "Dạng DK-001.", r"DK-\d{3,}", unique=True)
    policy_id: str = fields.reference("Chính sách", "Mã chính sách.", "policies.policy_id")
    document_id: str = fields.reference("Văn bản", "Văn bản nêu.", "documents.document_id")
    clause_id: str = fields.clause()
    quote: str = fields.quote()
    kind: str = fields.choice(
        "Loại điều kiện", "Điều kiện về việc gì.", ConditionKind, worded=Worded("quote", needed=True)
    )
    applies_to: str = fields.choice("Áp dụng cho", "Chức vụ được nói tới.", Destination)
    sex: str = fields.choice(
        "Giới tính",
        "Khi điều kiện khác nhau theo giới; trống khi không.",
        Sex,
        required=False,
        worded=Worded("quote", after="age_text"),
    )
    age_text: str = fields.verbatim("Tuổi như viết", "Như viết.", required=False, needed_when={"kind": "age"})
    age_below: str = fields.integer(
        "Dưới (tuổi)",
        "Tuổi phải nhỏ hơn số này; tròn số này là không dưới.",
        required=False,
        reads=("age_text", "age_below"),
        needed_when={"kind": "age"},
    )
    checkable: str = fields.boolean("Tự kiểm tra được", "true khi người đọc tự đối chiếu được bằng dữ kiện của mình.")

    class Config:
        name = "eligibility_conditions"
        title = "Điều kiện luân chuyển"
        description = "Các điều kiện văn bản nêu về đối tượng luân chuyển."
        metadata = {"key": ["condition_id"], "evidence": "document_id"}
