"""What was found in a received text and waits for an editor: the form of texts/<document_id>/proposals.csv."""

from model.vocabulary import Decision, DocumentType, ProposalKind, RelationType, UnitKind, UnitRole
from validation.schemas import fields
from validation.schemas.base import TableSchema
from validation.schemas.texts import CLAUSE_ID

PROPOSAL_ID = r"DX-\d{3,}"


class ProposalSchema(TableSchema):
    """
    One proposal a row; it is no fact, and is never published (decisions/0026).

    Every kind has clause and quote. A relation fills the cells from `document_type` to `relation_type`, a task or a
    partner those from `part_of` to `due_date`, a unit `unit_text`, `unit_id` and `unit_kind`, an amount or a figure
    `label_text` and `amount_text`, a place to compare its `question` alone.
    """

    proposal_id: str = fields.code("Mã đề xuất", "Dạng DX-001; riêng của từng văn bản.", PROPOSAL_ID, unique=True)
    kind: str = fields.choice("Loại", "Lời văn này có thể thành gì.", ProposalKind)
    clause_id: str = fields.clause()
    quote: str = fields.quote()
    part_of: str = fields.code(
        "Thuộc đề xuất", "Nhiệm vụ mà đơn vị này cùng làm; chỉ với loại partner.", PROPOSAL_ID, required=False
    )
    unit_text: str = fields.text("Đơn vị như viết", "Tên đơn vị như văn bản viết.", required=False)
    unit_id: str = fields.slug(
        "Đơn vị", "Mã đơn vị đã có trên cổng; trống khi chưa có hoặc chưa rõ là đơn vị nào.", required=False
    )
    unit_kind: str = fields.choice("Loại đơn vị", "Loại cơ quan, đơn vị theo tên gọi.", UnitKind, required=False)
    unit_clause_id: str = fields.code(
        "Điều khoản nêu đơn vị", "Điều khoản ở trên nêu tên đơn vị; trống khi chính nó nêu.", CLAUSE_ID, required=False
    )
    unit_quote: str = fields.text("Lời nêu đơn vị ở trên", "Lời văn của điều khoản ấy nêu tên đơn vị.", required=False)
    role: str = fields.choice("Vai trò", "Phần việc của đơn vị.", UnitRole, required=False)
    title: str = fields.text("Nhiệm vụ", "Cụm từ chính của nhiệm vụ, đúng từng chữ.", required=False)
    deliverable_text: str = fields.text("Sản phẩm", "Sản phẩm như nêu; trống khi không nêu.", required=False)
    period_text: str = fields.text("Định kỳ", "Định kỳ như nêu; trống khi không nêu.", required=False)
    due_text: str = fields.text("Thời hạn như nêu", "Lời văn nêu thời hạn; trống khi không nêu.", required=False)
    due_date: str = fields.day("Thời hạn", "Ngày mà lời văn nêu trọn; trống khi không nêu.", required=False)
    document_type: str = fields.choice("Tên loại", "Tên loại của văn bản được nêu.", DocumentType, required=False)
    document_text: str = fields.text(
        "Văn bản như nêu", "Số và ký hiệu như in; với luật nêu không số: tên luật.", required=False
    )
    date_text: str = fields.text("Ngày như in", "Ngày của văn bản được nêu.", required=False)
    issued_date: str = fields.partial_day("Ngày văn bản", "Ngày ấy dạng NNNN-TT-NN hoặc NNNN-TT.", required=False)
    issuer_text: str = fields.text("Cơ quan ban hành", "Như nêu; trống khi không nêu.", required=False)
    document_title: str = fields.text("Trích yếu", "Trích yếu như nêu; trống khi không nêu.", required=False)
    document_id: str = fields.slug("Mã văn bản", "Mã văn bản đã có trên cổng; trống khi chưa có.", required=False)
    relation_type: str = fields.choice(
        "Quan hệ", "Điều khoản này làm gì với văn bản kia.", RelationType, required=False
    )
    label_text: str = fields.text("Số của việc gì", "Những chữ nói số này là của việc gì.", required=False)
    amount_text: str = fields.text("Số như viết", "Số và đơn vị tính như viết.", required=False)
    question: str = fields.text("Câu hỏi", "Điều chương trình chưa chắc; trống khi không có.", required=False)
    decision: str = fields.choice("Quyết định", "Của người biên tập; trống khi chưa xem.", Decision, required=False)
    note: str = fields.text("Ghi chú", "Ghi chú của người biên tập.", required=False)

    class Config:
        name = "proposals"
        title = "Đề xuất"
        description = "Những điều tìm thấy trong văn bản nhận được, chờ người biên tập."
        metadata = {"key": ["proposal_id"]}
