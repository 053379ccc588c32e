"""What keeps published addresses alive, and which warnings are set aside."""

from validation import fields
from validation.schemas.base import SheetSchema


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
    """One warning that an editor has looked at and set aside for a time."""

    rule: str = fields.text("Quy tắc", "Mã quy tắc của cảnh báo.")
    file: str = fields.text("Tệp", "Tệp trong thư mục dữ liệu.")
    key: str = fields.text("Dòng", "Mã của dòng hoặc của điều khoản.")
    column: str = fields.text("Cột", "Tên cột.")
    reason: str = fields.text("Lý do", "Vì sao chấp nhận.", cites=True)
    review_date: str = fields.day("Xem lại trước", "Ngày phải xem lại.")

    class Config:
        name = "exceptions"
        title = "Cảnh báo được chấp nhận"
        description = "Cảnh báo đã xem và tạm chấp nhận, có lý do và ngày xem lại."
        metadata = {"key": ["rule", "file", "key", "column"]}
        unique = ["rule", "file", "key", "column"]
