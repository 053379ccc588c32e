"""Rules about the verbatim texts."""

from validation.rulebook.rule import Rule, Severity

TEXT_RULES = (
    Rule(
        "text_matches_source",
        "Lời văn khác bản gốc.",
        "Chép lại đúng từng chữ từ source.txt.",
        "decisions/0003",
        is_of_words=True,
    ),
    Rule("text_is_well_formed", "Cấu trúc toàn văn không đúng.", "Xem data/README.md, mục toàn văn.", "decisions/0014"),
    Rule(
        "id_fits_place",
        "Mã điều khoản không khớp với số in, chỗ đứng hoặc loại của phần này.",
        "Mã ghép từ số in: khoản “1.” của mục II là II.1; đoạn thứ hai của nó là II.1.p2.",
        "decisions/0005",
    ),
    Rule(
        "only_white_space_is_repaired",
        "Chỗ phục hồi làm đổi chữ, hoặc toàn văn không viết như thế.",
        "Chỉ thêm khoảng trắng, không đổi chữ.",
        "decisions/0003",
        is_of_words=True,
    ),
    Rule(
        "repair_is_what_it_says",
        "Chỗ phục hồi không phải là loại đã ghi.",
        "Sửa kind: space thêm khoảng trắng, furniture bỏ số trang hay dòng lặp, move đưa chữ về chỗ trên giấy.",
        "decisions/0003",
        is_of_words=True,
    ),
    Rule(
        "display_title_is_worded",
        "Tên gọi trên trang không phải là chữ của trích yếu.",
        "Chép nguyên một cụm của trích yếu, chỉ đổi chữ hoa, chữ thường; hoặc để trống.",
        "decisions/0003",
        is_of_words=True,
    ),
    Rule(
        "clause_is_covered",
        "Điều khoản có dấu hiệu giao việc mà chưa gắn với nhiệm vụ hay chính sách nào.",
        "Thêm nhiệm vụ, chính sách; hoặc ghi lý do vào exceptions.csv.",
        "decisions/0003",
        Severity.WARNING,
    ),
    Rule(
        "document_is_reviewed",
        "Còn điều khoản chưa gắn với nhiệm vụ, chính sách và chưa đánh dấu là phần bối cảnh.",
        "Thêm nhiệm vụ, chính sách; ghi mã các phần chỉ nêu tình hình, lý do vào cột background, cách nhau bằng “; ”.",
        "decisions/0003",
        Severity.WARNING,
    ),
)
