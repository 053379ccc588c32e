"""What keeps published addresses alive, and which warnings are set aside."""

from model.vocabulary import PublicationKind
from validation.schemas import fields
from validation.schemas.base import SheetSchema


class PublicationSchema(SheetSchema):
    """One thing that appeared on the portal, changed or was withdrawn, in words."""

    entry_id: str = fields.code("Mã mục", "Dạng CB-001.", r"CB-\d{3,}", unique=True)
    published_date: str = fields.day("Ngày", "Ngày thay đổi lên cổng.")
    kind: str = fields.choice("Loại", "Đăng mới, sửa đổi hay rút xuống.", PublicationKind)
    document_id: str = fields.reference(
        "Văn bản", "Văn bản được nói tới; trống khi không riêng văn bản nào.", "documents.document_id", required=False
    )
    unit_id: str = fields.reference(
        "Đơn vị",
        "Đơn vị duy nhất được nói tới; trống khi nói tới mọi đơn vị mà văn bản nêu tên.",
        "units.unit_id",
        required=False,
    )
    title: str = fields.text("Tiêu đề", "Việc đã xảy ra, một câu ngắn.")
    words: str = fields.text("Nội dung", "Cái gì đã đăng, sửa, rút và vì sao, bằng lời.")
    address: str = fields.text("Địa chỉ", "Địa chỉ trong cổng, không có dấu / ở đầu.", is_site_path=())

    class Config:
        name = "publications"
        title = "Nhật ký công bố"
        description = "Cái gì đã xuất hiện, thay đổi hay bị rút trên cổng, và ngày nào."
        metadata = {"key": ["entry_id"]}


class PublishedIdSchema(SheetSchema):
    """One id that has been published and therefore lives."""

    table: str = fields.text("Bảng", "Tên bảng; “texts” cho điều khoản.")
    id: str = fields.text("Mã", "Mã đã công bố; với điều khoản: mã văn bản, dấu #, mã điều khoản.")

    class Config:
        name = "published_ids"
        title = "Mã đã công bố"
        description = "Các mã đã công bố; mã biến mất phải có chuyển hướng."
        metadata = {"key": ["table", "id"]}
        unique = ["table", "id"]


class RedirectSchema(SheetSchema):
    """Where a withdrawn id leads now."""

    table: str = fields.text("Bảng", "Tên bảng của mã cũ.")
    id: str = fields.text("Mã cũ", "Mã đã rút.")
    target: str = fields.text("Chuyển đến", "Địa chỉ trong cổng, không có dấu / ở đầu.", is_site_path=())
    reason: str = fields.text("Lý do", "Vì sao mã không còn.")

    class Config:
        name = "redirects"
        title = "Chuyển hướng"
        description = "Mã đã rút và địa chỉ thay thế."
        metadata = {"key": ["table", "id"]}
        unique = ["table", "id"]


class ExceptionSchema(SheetSchema):
    """One warning, or names of persons, that an editor has looked at and set aside for a time."""

    rule: str = fields.text("Quy tắc", "Mã quy tắc của cảnh báo.")
    file: str = fields.text("Tệp", "Tệp trong thư mục dữ liệu.")
    key: str = fields.text("Dòng", "Mã của dòng hoặc của điều khoản.")
    column: str = fields.text("Cột", "Tên cột.")
    reason: str = fields.text("Lý do", "Vì sao chấp nhận.", cites=True)
    review_date: str = fields.day("Xem lại trước", "Ngày phải xem lại.")
    names: str = fields.text(
        "Tên được nêu",
        "Với quy tắc names_no_person: những tên được phép nêu ở ô ấy, cách nhau bằng dấu chấm phẩy; trống khi không nêu tên ai.",
        required=False,
    )
    second_look_date: str = fields.day(
        "Ngày người thứ hai xem",
        "Ngày người thứ hai xem và đồng ý cho nêu tên; trống khi không nêu tên.",
        required=False,
    )
    second_look_post: str = fields.text(
        "Chức vụ người thứ hai",
        "Chức vụ của người thứ hai đã xem và đồng ý cho nêu tên, không ghi họ tên; trống khi không nêu tên.",
        required=False,
    )

    class Config:
        name = "exceptions"
        title = "Cảnh báo được chấp nhận"
        description = "Cảnh báo đã xem và tạm chấp nhận, và tên người được phép nêu, có lý do và ngày xem lại."
        metadata = {"key": ["rule", "file", "key", "column"]}
        unique = ["rule", "file", "key", "column"]
