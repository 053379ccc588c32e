"""How documents stand: events, and the texts of one work, their clauses and their facts (decisions/0030)."""

from model.vocabulary import ClauseChange, Confidence, DocumentStatus, EditionRelation, FactState, Origin, PairBasis
from validation.schemas import fields
from validation.schemas.base import SheetSchema


class StatusEventSchema(SheetSchema):
    """The dated history of a document's standing."""

    event_id: str = fields.code("Mã sự kiện", "Dạng TT-001.", r"TT-\d{3,}", unique=True)
    document_id: str = fields.reference("Văn bản", "Mã văn bản.", "documents.document_id")
    event_date: str = fields.partial_day("Ngày", "Ngày hoặc tháng của sự kiện; trống khi không nêu.", required=False)
    status: str = fields.choice("Tình trạng", "Tình trạng kể từ sự kiện này.", DocumentStatus)
    source: str = fields.text("Nguồn", "Văn bản hoặc nguồn nêu sự kiện.", cites=True)
    note: str = fields.text("Ghi chú", "Ghi chú của người biên tập; trống khi không có gì để ghi.", required=False)
    source_document_id: str = fields.reference(
        "Văn bản nêu sự kiện",
        "Văn bản trên cổng nêu sự kiện này; trống khi nguồn ở ngoài cổng.",
        "documents.document_id",
        required=False,
        needed_when={"quote": "*"},
    )
    clause_id: str = fields.clause(
        required=False,
        description="Mã điều khoản nêu sự kiện, trong văn bản nêu; trống khi nguồn ở ngoài cổng.",
        needed_when={"source_document_id": "*"},
    )
    quote: str = fields.quote(required=False, needed_when={"source_document_id": "*"})
    affected_clause_id: str = fields.reference(
        "Điều khoản chịu sự kiện",
        "Điều khoản duy nhất chịu sự kiện (hết hiệu lực, ngưng hiệu lực…); trống khi là cả văn bản, hoặc nguồn không nêu.",
        "texts.clause_id",
        required=False,
        of="document_id",
    )

    class Config:
        name = "status_events"
        title = "Lịch sử tình trạng"
        description = "Các mốc thay đổi tình trạng của văn bản, có ngày và nguồn."
        metadata = {"key": ["event_id"], "evidence": "source_document_id"}


class EditionSchema(SheetSchema):
    """One text that came from an earlier text of the same work."""

    edition_id: str = fields.code("Mã liên kết", "Dạng BB-001.", r"BB-\d{3,}", unique=True)
    document_id: str = fields.reference("Bản sau", "Mã văn bản của bản sau.", "documents.document_id")
    of_document_id: str = fields.reference("Bản trước", "Mã văn bản của bản trước.", "documents.document_id")
    relation: str = fields.choice("Quan hệ", "Bản sau là gì của bản trước.", EditionRelation)
    as_of_date: str = fields.day("Biết đến ngày", "Ngày người biên tập xem xét; với bản hợp nhất: ngày tính đến.")
    origin: str = fields.choice("Nguồn gốc", "Chính văn bản nói, hay nguồn ở ngoài.", Origin)
    clause_id: str = fields.clause(
        required=False,
        description="Mã điều khoản của bản sau nói nó từ đâu ra; trống khi nguồn ở ngoài.",
        needed_when={"origin": Origin.DOCUMENT},
    )
    quote: str = fields.quote(required=False, needed_when={"origin": Origin.DOCUMENT})
    source: str = fields.text(
        "Nguồn",
        "Nguồn ngoài văn bản: tệp nhận được, Công báo…; trống khi chính văn bản nói.",
        required=False,
        needed_when={"origin": Origin.OUTSIDE},
    )
    confidence: str = fields.choice(
        "Độ tin cậy",
        "Của nguồn ngoài; trống khi chính văn bản nói.",
        Confidence,
        required=False,
        needed_when={"origin": Origin.OUTSIDE},
    )
    checked_by: str = fields.text("Người xem xét", "Chức vụ của người xem xét, không ghi tên.")

    class Config:
        name = "editions"
        title = "Các bản của văn bản"
        description = "Bản sau từ bản trước nào mà ra: bản ban hành từ dự thảo, bản đính chính, bản hợp nhất."
        metadata = {"key": ["edition_id"]}


class ClausePairSchema(SheetSchema):
    """What became of one clause; a clause with the same id and the same words needs no row."""

    from_document: str = fields.reference("Bản trước", "Mã văn bản của bản trước.", "documents.document_id")
    from_clause: str = fields.clause(
        "Điều khoản của bản trước",
        required=False,
        description="Mã điều khoản trong bản trước; trống khi điều khoản được thêm.",
        of="from_document",
    )
    to_document: str = fields.reference("Bản sau", "Mã văn bản của bản sau.", "documents.document_id")
    to_clause: str = fields.clause(
        "Điều khoản của bản sau",
        required=False,
        description="Mã điều khoản trong bản sau; trống khi điều khoản bị bỏ.",
        of="to_document",
    )
    kind: str = fields.choice("Thay đổi", "Điều khoản ấy ra sao.", ClauseChange)
    basis: str = fields.choice("Căn cứ ghép", "Máy ghép hay người biên tập ghép.", PairBasis)
    note: str = fields.text(
        "Ghi chú", "Vì sao ghép như vậy; chỗ máy còn ngờ. Trống khi không có gì để ghi.", required=False
    )

    class Config:
        name = "clause_pairs"
        title = "Điều khoản giữa hai bản"
        description = "Điều khoản nào của bản trước thành điều khoản nào của bản sau; chỗ không đổi thì không ghi."
        metadata = {"key": ["from_document", "to_document", "from_clause", "to_clause"]}


class FactEditionSchema(SheetSchema):
    """What became of one fact of an earlier text; a fact whose words stand unchanged needs no row."""

    table: str = fields.text("Bảng", "Tên bảng của điều được ghi từ bản trước, như tasks.")
    key: str = fields.text("Dòng", "Mã của dòng trong bảng ấy, như NV-001; nhiều phần thì cách nhau bằng dấu cách.")
    document_id: str = fields.reference("Bản sau", "Mã văn bản của bản sau.", "documents.document_id")
    clause_id: str = fields.clause(
        required=False,
        description="Mã điều khoản của bản sau nay nói điều ấy; trống khi không còn.",
        needed_when={"state": FactState.WORDED_ANEW},
    )
    quote: str = fields.quote(required=False, needed_when={"state": FactState.WORDED_ANEW})
    state: str = fields.choice("Nay ra sao", "Lời mới, đổi nội dung, hay không còn.", FactState)
    successor_key: str = fields.text(
        "Dòng thay", "Mã của dòng mới cùng bảng, khi nội dung đã đổi; trống khi không có dòng thay.", required=False
    )
    checked_by: str = fields.text(
        "Người rà soát",
        "Chức vụ của người rà soát, không ghi tên; trống khi mới là đề xuất của máy.",
        required=False,
        needed_when={"checked_on": "*"},
    )
    checked_on: str = fields.day(
        "Ngày rà soát",
        "Trống khi mới là đề xuất của máy.",
        required=False,
        needed_when={"checked_by": "*"},
    )

    class Config:
        name = "fact_editions"
        title = "Dữ kiện qua các bản"
        description = "Điều đã ghi từ bản trước nay ra sao ở bản sau; lời còn nguyên thì không ghi."
        metadata = {"key": ["table", "key", "document_id"]}
