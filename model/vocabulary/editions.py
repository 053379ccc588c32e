"""The closed lists of editions: texts of one work, what became of clauses, and of the facts that rest on them."""

from model.vocabulary.base import Vocabulary


class Edition(Vocabulary):
    """Which text of a work a document is."""

    DRAFT = "draft", "Dự thảo"
    ISSUED = "issued", "Bản ban hành"
    CORRECTED = "corrected", "Bản đã đính chính"
    CONSOLIDATED = "consolidated", "Bản hợp nhất"
    REPUBLISHED = "republished", "Bản đăng lại"
    CITED = "cited", "Chỉ được nêu tên"


class EditionRelation(Vocabulary):
    """How a text came from an earlier one; the last is no descent: two works that readers want side by side."""

    REDRAFTS = "redrafts", "soạn lại từ dự thảo"
    ISSUED_FROM = "issued_from", "ban hành từ dự thảo"
    CORRECTS = "corrects", "đính chính"
    CONSOLIDATES = "consolidates", "hợp nhất"
    REPUBLISHES = "republishes", "đăng lại"
    COMPARED_WITH = "compared_with", "đặt cạnh để so sánh"


class PairBasis(Vocabulary):
    """Who paired two clauses; an editor's word wins."""

    COMPUTED = "computed", "Máy ghép"
    EDITOR = "editor", "Người biên tập ghép"


class FactState(Vocabulary):
    """What became of a fact of an earlier text whose words do not stand unchanged in a later one."""

    WORDED_ANEW = "worded_anew", "Lời mới, cùng nội dung"
    CHANGED = "changed", "Nội dung đã đổi"
    DROPPED = "dropped", "Không còn"


class ClauseChange(Vocabulary):
    """What became of a clause in a later text."""

    SAME = "same", "Giữ nguyên"
    EDITED = "edited", "Đổi lời"
    RENUMBERED = "renumbered", "Đổi số"
    MOVED = "moved", "Dời chỗ"
    SPLIT = "split", "Tách"
    MERGED = "merged", "Gộp"
    REMOVED = "removed", "Bỏ"
    INSERTED = "inserted", "Thêm"
