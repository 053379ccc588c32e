"""Documents, and how their clauses relate."""

import pandas as pd
import pandera.pandas as pa

from model.vocabulary import (
    DocumentStatus,
    DocumentType,
    Edition,
    NoteBasis,
    RelationBasis,
    RelationType,
    Secrecy,
)
from validation.schemas import fields
from validation.schemas.base import SheetSchema
from validation.schemas.texts import CLAUSE_ID


class DocumentSchema(SheetSchema):
    """Every document the portal knows, published in full or only cited."""

    document_id: str = fields.slug(
        "Mã văn bản", "Mã ngắn không dấu, là địa chỉ của văn bản; không dùng lại.", unique=True
    )
    document_type: str = fields.choice("Tên loại", "Tên loại văn bản.", DocumentType)
    doc_symbol: str = fields.verbatim(
        "Số và ký hiệu",
        "Như in trên văn bản; trống khi văn bản chưa có số.",
        required=False,
        within="heading",
    )
    issuer_text: str = fields.verbatim(
        "Cơ quan ban hành",
        "Như nêu trong trích dẫn; trống khi văn bản viện dẫn không nêu.",
        required=False,
        within="heading",
    )
    title: str = fields.verbatim("Trích yếu", "Tên gọi, trích yếu, đúng từng chữ.")
    date_text: str = fields.verbatim(
        "Ngày như in", "Ngày tháng như in; trống khi không nêu.", required=False, within="heading"
    )
    issued_date: str = fields.partial_day(
        "Ngày văn bản",
        "Dạng NNNN-TT-NN, hoặc NNNN-TT khi ngày để trống; trống khi không nêu.",
        required=False,
        reads=("date_text", "partial_day"),
        needed_when={"date_text": "*"},
    )
    status: str = fields.choice(
        "Tình trạng", "Điều đã biết về văn bản; không suy từ thời gian trôi qua.", DocumentStatus
    )
    status_as_of: str = fields.day("Tình trạng tính đến", "Ngày xem xét tình trạng.")
    status_source: str = fields.text("Nguồn tình trạng", "Căn cứ để ghi tình trạng.", cites=True)
    secrecy: str = fields.choice(
        "Độ mật",
        "Chỉ đăng văn bản “không mật”; trống khi văn bản chỉ được viện dẫn mà không đăng nội dung.",
        Secrecy,
        required=False,
    )
    source_document_id: str = fields.reference(
        "Văn bản nêu", "Văn bản trên cổng có nêu văn bản này.", "documents.document_id"
    )
    clause_id: str = fields.clause()
    quote: str = fields.quote()
    note: str = fields.text(
        "Ghi chú", "Ghi chú của người biên tập, không thuộc văn bản; trống khi không có gì để ghi.", required=False
    )
    note_source: str = fields.text(
        "Nguồn ghi chú",
        "Nguồn của ghi chú và độ tin cậy.",
        required=False,
        needed_when={"note": "*"},
    )
    type_text: str = fields.verbatim(
        "Tên loại như in",
        "Tên loại như văn bản in, khi danh mục tên loại không có; trống khi tên loại có trong danh mục, hoặc văn bản không in.",
        required=False,
        within="heading",
    )
    background: str = fields.code(
        "Phần bối cảnh",
        "Mã các phần chỉ nêu tình hình, lý do, không giao việc (như I; III.p0), kể cả bên trong; trống khi chưa đánh dấu.",
        rf"{CLAUSE_ID}(?:; {CLAUSE_ID})*",
        required=False,
    )
    display_title: str = fields.text(
        "Tên gọi trên trang",
        "Những chữ của trích yếu nói văn bản bàn về việc gì, viết hoa chữ đầu; trống khi trang nêu phần đầu của trích yếu.",
        required=False,
    )
    work_id: str = fields.reference(
        "Tác phẩm",
        "Mã bản đăng đầu tiên của cùng một văn bản (thường là dự thảo); trống khi cổng chỉ có một bản.",
        "documents.document_id",
        required=False,
    )
    edition: str = fields.choice(
        "Bản",
        "Là bản nào của văn bản: dự thảo, bản ban hành…; trống khi chưa ghi.",
        Edition,
        required=False,
        needed_when={"work_id": "*"},
    )

    @pa.dataframe_check(name="display_title_is_worded", title="display_title", description="display_title title")
    @classmethod
    def display_title_is_worded(cls, documents: pd.DataFrame) -> pd.Series:
        """Hold the name shown on pages against the title: its words stand there one after the other, capitals apart."""
        shown, titles = (documents[name].fillna("").str.casefold() for name in ("display_title", "title"))
        return pd.Series([words in title for words, title in zip(shown, titles, strict=True)], index=documents.index)

    class Config:
        name = "documents"
        title = "Văn bản"
        description = "Các văn bản đăng toàn văn trên cổng, được viện dẫn hoặc được giao xây dựng."
        metadata = {"key": ["document_id"], "evidence": "source_document_id"}


class RelationSchema(SheetSchema):
    """What one clause says of its document and another document."""

    relation_id: str = fields.code("Mã quan hệ", "Dạng QH-001.", r"QH-\d{3,}", unique=True)
    document_id: str = fields.reference("Văn bản", "Văn bản nêu quan hệ.", "documents.document_id")
    clause_id: str = fields.clause()
    quote: str = fields.quote()
    relation_type: str = fields.choice("Quan hệ", "Điều khoản này làm gì với văn bản kia.", RelationType)
    target_document_id: str = fields.reference("Văn bản liên quan", "Mã văn bản được nêu tới.", "documents.document_id")
    target_clause_id: str = fields.reference(
        "Điều khoản liên quan",
        "Điều khoản được nêu tới; trống khi nêu cả văn bản.",
        "texts.clause_id",
        required=False,
        of="target_document_id",
    )
    subject_document_id: str = fields.reference(
        "Văn bản có quan hệ này",
        "Văn bản khác mà điều khoản nói là có quan hệ này; trống khi là chính văn bản nêu.",
        "documents.document_id",
        required=False,
    )
    subject_policy_id: str = fields.reference(
        "Chính sách có quan hệ này",
        "Chính sách mà điều khoản nói là có quan hệ này; trống khi không phải của riêng chính sách nào.",
        "policies.policy_id",
        required=False,
    )
    basis: str = fields.choice(
        "Căn cứ nhận ra",
        "Người biên tập dựa vào đâu; trống khi lời văn nói rõ quan hệ và nêu đúng văn bản.",
        RelationBasis,
        required=False,
    )

    class Config:
        name = "relations"
        title = "Quan hệ giữa các văn bản"
        description = "Quan hệ giữa từng điều khoản với văn bản khác (lược đồ)."
        metadata = {"key": ["relation_id"], "evidence": "document_id"}


class EditorNoteSchema(SheetSchema):
    """What an editor noticed in a text and reports without repairing it."""

    note_id: str = fields.code("Mã ghi chú", "Dạng GC-001.", r"GC-\d{3,}", unique=True)
    document_id: str = fields.reference("Văn bản", "Mã văn bản.", "documents.document_id")
    clause_id: str = fields.clause()
    quote: str = fields.quote()
    note: str = fields.text(
        "Ghi chú",
        "Điều người biên tập nhận thấy; văn bản giữ nguyên. Căn cứ “summary”: một câu dễ hiểu về chính điều khoản này, đứng trong "
        "phần tóm tắt của cổng ở đầu trang văn bản.",
        cites=True,
    )
    basis: str = fields.choice("Căn cứ", "Ghi chú dựa vào đâu.", NoteBasis)
    source: str = fields.text(
        "Nguồn",
        "Nguồn ngoài văn bản; trống khi chỉ dựa vào văn bản.",
        required=False,
        needed_when={"basis": "outside"},
    )

    class Config:
        name = "editor_notes"
        title = "Ghi chú biên tập"
        description = "Những chỗ cần lưu ý khi đọc văn bản; chỉ nêu ra, không sửa văn bản."
        metadata = {"key": ["note_id"], "evidence": "document_id"}
