"""The closed list of what a text is made of (Decree 30/2020/NĐ-CP, annex I; Guideline 36-HD/VPTW)."""

from model.vocabulary.base import Vocabulary


class NodeKind(Vocabulary):
    """
    Parts of a document: heads first, then the body from the widest part to the narrowest, then what closes it.

    Rows and cells follow from their table: they can be cited, and never stand in text.yml by themselves.
    """

    HEADER = "header", "Phần đầu văn bản"
    URGENCY = "urgency", "Dấu chỉ mức độ khẩn"
    CIRCULATION = "circulation", "Chỉ dẫn phạm vi lưu hành"
    DRAFT_MARK = "draft_mark", "Dấu dự thảo"
    TYPE = "type", "Tên loại văn bản"
    TITLE = "title", "Trích yếu"
    SEPARATOR = "separator", "Gạch ngăn"
    ADDRESSEE = "addressee", "Kính gửi"
    AUTHORITY = "authority", "Thẩm quyền ban hành"
    BASIS = "basis", "Căn cứ"
    PREAMBLE = "preamble", "Phần mở đầu"
    ENACTING = "enacting", "Lời ban hành"
    PART = "part", "Phần"
    CHAPTER = "chapter", "Chương"
    DIVISION = "division", "Mục"
    SUBDIVISION = "subdivision", "Tiểu mục"
    SECTION = "section", "Mục"
    ARTICLE = "article", "Điều"
    CLAUSE = "clause", "Khoản"
    SUBCLAUSE = "subclause", "Điểm"
    POINT = "point", "Điểm"
    ITEM = "item", "Ý"
    PARAGRAPH = "paragraph", "Đoạn"
    QUOTED = "quoted", "Lời văn sửa đổi"
    TABLE = "table", "Bảng"
    ROW = "row", "Dòng"
    CELL = "cell", "Ô"
    TABLE_NOTE = "table_note", "Ghi chú của bảng"
    FORM = "form", "Biểu mẫu"
    LAYOUT = "layout", "Khối trình bày"
    FIGURE = "figure", "Hình"
    APPENDIX = "appendix", "Phụ lục"
    ATTACHED = "attached", "Văn bản kèm theo"
    ISSUE_NOTE = "issue_note", "Dòng ban hành kèm theo"
    FOOTNOTE = "footnote", "Chú thích"
    CLOSING = "closing", "Phần kết"
    RECIPIENTS = "recipients", "Nơi nhận"
    FILE_NOTE = "file_note", "Ghi chú tệp"
    SIGNATURE = "signature", "Phần ký"


#: Parts that hold heads, bodies and tails of their own, and where numbers begin again.
SCOPES = frozenset({NodeKind.APPENDIX, NodeKind.ATTACHED, NodeKind.FORM})
#: The body: what is numbered, its paragraphs and lists, appendices and attached texts; no heads, tails and tables.
BODY_KINDS = SCOPES | {
    NodeKind.PART,
    NodeKind.CHAPTER,
    NodeKind.DIVISION,
    NodeKind.SUBDIVISION,
    NodeKind.SECTION,
    NodeKind.ARTICLE,
    NodeKind.CLAUSE,
    NodeKind.SUBCLAUSE,
    NodeKind.POINT,
    NodeKind.ITEM,
    NodeKind.PARAGRAPH,
    NodeKind.QUOTED,
}
#: Parts that follow from another and are not written down.
DERIVED_KINDS = frozenset({NodeKind.ROW, NodeKind.CELL})


class RepairKind(Vocabulary):
    """What keeps a received file from being the bare words of its document."""

    SPACE = "space", "Khoảng trắng"
    FURNITURE = "furniture", "Khung trang"
    MOVE = "move", "Dời chỗ"
