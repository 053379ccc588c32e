"""Rules about what a text says of other documents."""

from validation.rulebook.rule import Rule, Severity

CITED_DOCUMENT_RULES = (
    Rule(
        "target_is_named",
        "Trích dẫn nêu văn bản khác, không nêu văn bản được dẫn tới.",
        "Sửa mã văn bản, hoặc trích đoạn nêu số hay tên của nó.",
        "decisions/0003",
        is_of_words=True,
    ),
    Rule(
        "target_is_recognised",
        "Không nhận ra văn bản được dẫn tới trong trích dẫn.",
        "Trích đoạn nêu số hay tên của nó; nếu trích dẫn gọi nó bằng tên khác, ghi lý do vào exceptions.csv.",
        "decisions/0003",
        Severity.WARNING,
        is_of_words=True,
    ),
    Rule(
        "target_clause_is_named",
        "Trích dẫn không nêu điều khoản được dẫn tới.",
        "Sửa mã điều khoản, trích đoạn nêu nó, hoặc để trống khi nêu cả văn bản; nếu lời văn gọi khác, ghi lý do vào exceptions.csv.",
        "decisions/0003",
        Severity.WARNING,
        is_of_words=True,
    ),
    Rule(
        "relation_is_worded",
        "Quan hệ trái với lời văn đứng trước tên văn bản.",
        "Chọn quan hệ đúng như lời văn.",
        "decisions/0003",
        is_of_words=True,
    ),
    Rule(
        "relation_is_recognised",
        "Trong câu nêu văn bản kia không có lời văn nào nói quan hệ này.",
        "Chọn quan hệ đúng như lời văn; nếu câu nói điều ấy bằng lời khác, ghi lý do vào exceptions.csv.",
        "decisions/0003",
        Severity.WARNING,
        is_of_words=True,
    ),
    Rule(
        "symbol_fits_type",
        "Ký hiệu, ngày hoặc tên loại khác với lời văn.",
        "Chép lại đúng số, ký hiệu, ngày và tên loại như in.",
        "decisions/0003",
        is_of_words=True,
    ),
)
