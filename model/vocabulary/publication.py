"""Closed lists about the tables themselves and about what is published."""

from model.vocabulary.base import Vocabulary


class ColumnType(Vocabulary):
    """What a cell is once it has been checked."""

    ID = "id", "mã"
    TEXT = "text", "chữ"
    CHOICE = "choice", "mã trong danh mục"
    INTEGER = "integer", "số nguyên"
    DECIMAL = "decimal", "số thập phân"
    BOOLEAN = "boolean", "true (đúng) hoặc false (sai)"
    DAY = "day", "ngày"
    PARTIAL_DAY = "partial_day", "ngày, tháng hoặc năm"


class PublicationKind(Vocabulary):
    """What happened on the portal."""

    APPEARED = "appeared", "Đăng mới"
    CHANGED = "changed", "Sửa đổi"
    WITHDRAWN = "withdrawn", "Rút xuống"
