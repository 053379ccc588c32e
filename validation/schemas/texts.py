"""The verbatim text, flattened: one row per piece of text with the node it belongs to."""

from model.vocabulary import NodeKind
from validation.schemas import fields
from validation.schemas.base import TableSchema

CLAUSE_ID = r"[A-Za-z][A-Za-z0-9]*(?:[._-][A-Za-z0-9]+)*"


class TextSchema(TableSchema):
    """The pieces of one document's text.yml, in the order they stand on paper."""

    clause_id: str = fields.code("Mã điều khoản", "Mã như II.1.1, I.1.p4, fn-1, trich-yeu; không trùng.", CLAUSE_ID)
    parent_id: str = fields.text("Thuộc", "Mã điều khoản chứa nó.", required=False)
    kind: str = fields.choice("Loại", "Phần nào của văn bản.", NodeKind, required=False)
    key: str = fields.text("Khóa", "Khóa YAML của đoạn chữ.")
    number: str = fields.text("Số thứ tự", "Số như in: I., 1., 1.1.", required=False)
    run_in_heading: str = fields.text("Đề mục liền dòng", "Phần đầu của text, đến hết dấu hai chấm.", required=False)
    after: str = fields.text("Đặt sau", "Những chữ đứng ngay trước dấu chú thích.", required=False)
    text: str = fields.text("Lời văn", "Đúng từng chữ của văn bản.")

    class Config:
        name = "texts"
        title = "Toàn văn"
        description = "Lời văn của văn bản, từng đoạn."
        metadata = {"key": ["clause_id"]}
