"""One example of each kind of part, in the order of a text: what the dictionary shows editors, and tests hold true."""

from typing import NamedTuple

from model.vocabulary import NodeKind


class Example(NamedTuple):
    """
    A part as text.yml writes it.

    Attributes:
        number: The number as printed; empty where parts of this kind bear none.
        words: What stands there.
        key: Under which key the words stand.
    """

    kind: NodeKind
    id: str
    number: str
    words: str
    key: str = "text"


EXAMPLES = (
    Example(NodeKind.HEADER, "dau-van-ban", "", "ỦY BAN NHÂN DÂN TỈNH …", "left"),
    Example(NodeKind.URGENCY, "do-khan", "", "HỎA TỐC"),
    Example(NodeKind.CIRCULATION, "luu-hanh", "", "Phổ biến đến chi bộ"),
    Example(NodeKind.DRAFT_MARK, "du-thao", "", "(DỰ THẢO)"),
    Example(NodeKind.TYPE, "ten-loai", "", "QUYẾT ĐỊNH"),
    Example(NodeKind.TITLE, "trich-yeu", "", "Ban hành Quy chế …", "lines"),
    Example(NodeKind.SEPARATOR, "gach", "", "-----"),
    Example(NodeKind.ADDRESSEE, "kinh-gui", "", "Kính gửi: …", "lines"),
    Example(NodeKind.AUTHORITY, "tham-quyen", "", "ỦY BAN NHÂN DÂN TỈNH …"),
    Example(NodeKind.BASIS, "can-cu-1", "", "Căn cứ Luật …;"),
    Example(NodeKind.PREAMBLE, "mo-dau", "", "Để thống nhất thực hiện, …"),
    Example(NodeKind.ENACTING, "loi-ban-hanh", "", "QUYẾT ĐỊNH:"),
    Example(NodeKind.SECTION, "I", "I.", "TÌNH HÌNH", "heading"),
    Example(NodeKind.PART, "phan-1", "Phần thứ nhất", "NHỮNG VẤN ĐỀ CHUNG", "heading"),
    Example(NodeKind.CHAPTER, "chuong-II", "Chương II", "TỔ CHỨC", "heading"),
    Example(NodeKind.DIVISION, "chuong-II.muc-1", "Mục 1", "BỘ MÁY", "heading"),
    Example(NodeKind.SUBDIVISION, "chuong-II.muc-1.tieu-muc-2", "Tiểu mục 2", "NHÂN SỰ", "heading"),
    Example(NodeKind.ARTICLE, "dieu-15", "Điều 15.", "Trách nhiệm", "heading"),
    Example(NodeKind.CLAUSE, "dieu-15.1", "1.", "Cơ quan chủ trì:"),
    Example(NodeKind.POINT, "dieu-15.1.dd", "đ)", "Lập kế hoạch, gồm:"),
    Example(NodeKind.ITEM, "dieu-15.1.dd.p1", "-", "việc làm ngay;"),
    Example(NodeKind.PARAGRAPH, "dieu-15.1.p1", "", "Kế hoạch gửi trước tháng 12."),
    Example(NodeKind.SUBCLAUSE, "dieu-15.1.1", "1.1.", "Trường hợp khác:"),
    Example(NodeKind.QUOTED, "dieu-15.1.loi-van-1", "", "“Điều 4. …”"),
    Example(NodeKind.TABLE, "dieu-15.1.bang-1", "Bảng 1.", "Mức chi", "caption"),
    Example(NodeKind.TABLE_NOTE, "dieu-15.1.ghi-chu-1", "", "Ghi chú: …"),
    Example(NodeKind.FIGURE, "dieu-15.1.hinh-1", "", "Hình 1. Sơ đồ"),
    Example(NodeKind.FOOTNOTE, "fn-1", "", "Lời chú thích."),
    Example(NodeKind.CLOSING, "ket", "", "Quyết định này có hiệu lực …"),
    Example(NodeKind.RECIPIENTS, "noi-nhan", "", "Nơi nhận:", "lines"),
    Example(NodeKind.FILE_NOTE, "ghi-chu-tep", "", "(Quyet dinh …)"),
    Example(NodeKind.SIGNATURE, "ky", "", "CHỦ TỊCH", "lines"),
    Example(NodeKind.ATTACHED, "quy-che", "", "", "kind"),
    Example(NodeKind.ISSUE_NOTE, "quy-che.ban-hanh-kem-theo", "", "(Ban hành kèm theo …)"),
    Example(NodeKind.APPENDIX, "phu-luc-I", "PHỤ LỤC I", "BIỂU MẪU", "heading"),
    Example(NodeKind.FORM, "phu-luc-I.mau-01", "Mẫu số 01", "PHIẾU BÁO TIN", "heading"),
    Example(NodeKind.LAYOUT, "phu-luc-I.mau-01.khoi-1", "", "ỦY BAN NHÂN DÂN XÃ …", "left"),
)
