"""Duties, who has which part in them, and what was reported."""

from model.vocabulary import TaskState, UnitRole
from validation.schemas import fields
from validation.schemas.base import SheetSchema

TASK_ID = r"NV-\d{3,}"


class TaskSchema(SheetSchema):
    """One duty that a clause gives."""

    task_id: str = fields.code(
        "Mã nhiệm vụ", "Dạng NV-001; không trùng, không dùng lại mã đã bỏ.", TASK_ID, unique=True
    )
    document_id: str = fields.reference("Văn bản", "Văn bản giao nhiệm vụ.", "documents.document_id")
    clause_id: str = fields.clause()
    seq: str = fields.integer("Thứ tự", "Thứ tự của nhiệm vụ trong điều khoản, từ 1.")
    title: str = fields.verbatim("Nhiệm vụ", "Cụm từ chính của nhiệm vụ, đúng từng chữ.")
    quote: str = fields.quote()
    deliverable_text: str = fields.verbatim("Sản phẩm", "Sản phẩm như nêu; trống khi không nêu.", required=False)
    period_text: str = fields.verbatim(
        "Định kỳ, giai đoạn",
        "Định kỳ hoặc giai đoạn như nêu; trống khi không nêu.",
        required=False,
        within="clause",
    )
    due_text: str = fields.verbatim(
        "Thời hạn như nêu",
        "Lời văn nêu thời hạn; trống khi không nêu.",
        required=False,
        needed_when={"due_date": "*"},
    )
    due_date: str = fields.day(
        "Thời hạn",
        "Ngày dạng NNNN-TT-NN; trống khi văn bản không nêu.",
        required=False,
        reads=("due_text", "due_day"),
    )

    class Config:
        name = "tasks"
        title = "Nhiệm vụ"
        description = "Các nhiệm vụ văn bản giao, mỗi việc một dòng."
        metadata = {"key": ["task_id"], "evidence": "document_id"}


class TaskUnitSchema(SheetSchema):
    """The part one unit has in one task."""

    task_id: str = fields.reference("Nhiệm vụ", "Mã nhiệm vụ.", "tasks.task_id")
    unit_id: str = fields.reference("Đơn vị", "Mã đơn vị.", "units.unit_id")
    role: str = fields.choice(
        "Vai trò",
        "Phần việc; “chủ trì”, “phối hợp” chỉ dùng khi văn bản viết đúng chữ ấy.",
        UnitRole,
    )
    quote: str = fields.quote()
    unit_clause_id: str = fields.clause(
        "Điều khoản nêu đơn vị",
        description="Điều khoản ở trên nêu tên đơn vị, khi điều khoản của nhiệm vụ không nêu; trống khi chính nó nêu.",
        required=False,
        needed_when={"unit_quote": "*"},
    )
    unit_quote: str = fields.verbatim(
        "Lời nêu đơn vị ở trên",
        "Lời văn của điều khoản ấy nêu tên đơn vị, đúng từng chữ; trống khi điều khoản của nhiệm vụ tự nêu.",
        required=False,
        within="clause",
        needed_when={"unit_clause_id": "*"},
    )

    class Config:
        name = "task_units"
        title = "Phân công"
        description = "Đơn vị nào có vai trò gì trong nhiệm vụ nào, theo lời văn."
        metadata = {"key": ["task_id", "unit_id", "role"]}
        unique = ["task_id", "unit_id", "role"]


class TaskReportSchema(SheetSchema):
    """Progress as one unit reported it on one day."""

    report_id: str = fields.code("Mã báo cáo", "Dạng BC-0001.", r"BC-\d{4,}", unique=True)
    task_id: str = fields.reference("Nhiệm vụ", "Mã nhiệm vụ.", "tasks.task_id")
    unit_id: str = fields.reference("Đơn vị báo cáo", "Mã đơn vị.", "units.unit_id")
    report_date: str = fields.day("Ngày báo cáo", "Ngày dạng NNNN-TT-NN.")
    state: str = fields.choice("Tiến độ", "Tiến độ do đơn vị báo cáo.", TaskState)
    evidence_document: str = fields.text(
        "Số văn bản minh chứng",
        "Số và ký hiệu của văn bản minh chứng; phải có khi đã hoàn thành.",
        required=False,
        needed_when={"state": "done"},
    )
    evidence_date: str = fields.day(
        "Ngày văn bản minh chứng",
        "Ngày dạng NNNN-TT-NN; phải có khi nêu số văn bản minh chứng.",
        required=False,
        needed_when={"evidence_document": "*"},
    )
    collective_id: str = fields.reference(
        "Tên gọi chung",
        "Mã tên gọi chung được giao nhiệm vụ mà đơn vị tự nhận là thuộc vào; trống khi chính đơn vị được nêu.",
        "units.unit_id",
        required=False,
    )
    note: str = fields.text("Ghi chú", "Ghi chú của đơn vị; trống khi không có.", required=False)

    class Config:
        name = "task_reports"
        title = "Báo cáo tiến độ"
        description = "Tiến độ theo báo cáo của đơn vị; không có báo cáo thì không có tiến độ."
        metadata = {"key": ["report_id"]}
