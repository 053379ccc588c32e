"""Organisations, wards and groups, as a text names them."""

from model.vocabulary import Confidence, Origin, UnitKind
from validation.schemas import fields
from validation.schemas.base import SheetSchema

_NAMED = {"origin": "document"}
_OUTSIDE = {"origin": "outside"}


class UnitSchema(SheetSchema):
    """One organisation, ward or group; a collective is never expanded into a list."""

    unit_id: str = fields.slug("Mã đơn vị", "Mã ngắn không dấu; không dùng lại.", unique=True)
    name: str = fields.text("Tên đơn vị", "Tên hiển thị.")
    short_name: str = fields.text("Tên ngắn", "Tên gọi tắt; trống khi không có.", required=False)
    other_names: str = fields.text(
        "Cách gọi khác", "Các cách gọi khác trong văn bản, cách nhau bằng “; ”. Trống khi không có.", required=False
    )
    kind: str = fields.choice("Loại", "Loại cơ quan, đơn vị.", UnitKind)
    parent_id: str = fields.reference(
        "Trực thuộc",
        "Đơn vị cấp trên, do cổng xếp theo tên gọi trong văn bản; trống khi không xếp.",
        "units.unit_id",
        required=False,
    )
    is_collective: str = fields.boolean(
        "Tên chung", "true khi là cách gọi chung nhiều đơn vị (“các cấp ủy”), không tách ra."
    )
    origin: str = fields.choice("Nguồn tên", "Văn bản nêu tên, hay biết từ nguồn ngoài.", Origin)
    name_text: str = fields.verbatim("Tên như viết", "Như viết trong trích dẫn.", required=False, needed_when=_NAMED)
    document_id: str = fields.reference(
        "Văn bản", "Văn bản nêu tên.", "documents.document_id", required=False, needed_when=_NAMED
    )
    clause_id: str = fields.clause(required=False, needed_when={"document_id": "*"})
    quote: str = fields.quote(required=False, needed_when={"clause_id": "*"})
    source: str = fields.text("Nguồn ngoài", "Nguồn ngoài văn bản.", required=False, needed_when=_OUTSIDE)
    confidence: str = fields.choice(
        "Độ tin cậy",
        "Độ tin cậy của nguồn ngoài.",
        Confidence,
        required=False,
        needed_when=_OUTSIDE,
    )

    class Config:
        name = "units"
        title = "Cơ quan, đơn vị"
        description = "Cơ quan, đơn vị, phường và nhóm cán bộ được nêu; tên chung giữ nguyên."
        metadata = {"key": ["unit_id"], "evidence": "document_id"}


class UnitSuccessionSchema(SheetSchema):
    """What became of a unit; always knowledge from outside the documents."""

    unit_id: str = fields.reference("Đơn vị", "Mã đơn vị cũ.", "units.unit_id", unique=True)
    successor: str = fields.text("Đơn vị tiếp nối", "Tên đơn vị mới.")
    effective_date: str = fields.day("Từ ngày", "Ngày đơn vị mới bắt đầu.")
    legal_basis: str = fields.text("Căn cứ pháp lý", "Số, ký hiệu và ngày của văn bản.")
    source: str = fields.text("Nguồn", "Nguồn công khai đã xem.")
    confidence: str = fields.choice("Độ tin cậy", "Độ tin cậy của nguồn.", Confidence)

    class Config:
        name = "unit_successions"
        title = "Đơn vị sau sắp xếp"
        description = "Phường năm 2021 nay thuộc phường nào; biết từ nguồn ngoài văn bản."
        metadata = {"key": ["unit_id"]}
