"""The verbatim text, flattened to one row per piece with the node it belongs to; and what was repaired of its source."""

import pandas as pd
import pandera.pandas as pa

from model.vocabulary import NodeKind, RepairKind
from validation.schemas import fields
from validation.schemas.base import SheetSchema, TableSchema

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


class RepairSchema(SheetSchema):
    """Where the extraction is not as on paper, and how the words stand there."""

    line: str = fields.integer("Dòng", "Dòng trong source.txt, tính từ 1.")
    raw: str = fields.text("Trong bản nhận", "Cụm chữ dính nhau trong source.txt; ⏎ là chỗ xuống dòng.")
    repaired: str = fields.text(
        "Đã phục hồi", "Các chữ ấy như trên giấy; trống với chữ của khung trang.", required=False
    )
    kind: str = fields.choice(
        "Loại", "Vì sao chữ nhận được khác trên giấy; trống: khoảng trắng.", RepairKind, required=False
    )

    @pa.dataframe_check(name="only_white_space_is_repaired", title="repaired", description="raw repaired kind")
    @classmethod
    def only_white_space_is_repaired(cls, repairs: pd.DataFrame) -> pd.Series:
        """Hold the letters against each other: a repair parts words and changes none."""
        letters = repairs["raw"].str.replace("[ ⏎]", "", regex=True)
        same = letters == repairs["repaired"].fillna("").str.replace(" ", "")
        return same | (repairs["kind"].fillna(RepairKind.SPACE) != RepairKind.SPACE)

    class Config:
        name = "repairs"
        title = "Chỗ phục hồi khoảng trắng"
        description = "Những chỗ bản trích xuất làm dính chữ, được phục hồi khoảng trắng."
        metadata = {"key": ["line", "raw"]}
