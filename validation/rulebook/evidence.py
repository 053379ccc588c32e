"""Rules that prove facts by the words they were taken from."""

from validation.rulebook.rule import Rule, Severity

EVIDENCE_RULES = (
    Rule(
        "quote_stands_in_clause",
        "Trích dẫn không đúng từng chữ với điều khoản.",
        "Sửa mã điều khoản, hoặc chép lại trích dẫn từ text.yml.",
        "decisions/0003",
    ),
    Rule(
        "words_stand_in_quote",
        "Lời văn không có trong trích dẫn.",
        "Chép lại đúng từng chữ từ trích dẫn.",
        "decisions/0003",
    ),
    Rule(
        "words_stand_in_clause",
        "Lời văn không có trong điều khoản.",
        "Chép lại đúng từng chữ từ toàn văn.",
        "decisions/0003",
    ),
    Rule("words_are_whole", "Lời văn bị cắt giữa chữ.", "Chép lại cho trọn chữ đầu và chữ cuối.", "decisions/0003"),
    Rule(
        "value_reads_as_words",
        "Giá trị khác với lời văn làm căn cứ.",
        "Sửa giá trị đúng như lời văn.",
        "decisions/0003",
    ),
    Rule(
        "choice_is_worded",
        "Giá trị trái với lời văn.",
        "Chọn giá trị đúng như lời văn, hoặc trích đúng đoạn nói điều ấy.",
        "decisions/0003",
    ),
    Rule(
        "role_is_worded",
        "Vai trò trái với lời văn.",
        "Đổi vai trò, hoặc trích đoạn có chữ nêu vai trò ấy (“chủ trì”, “phối hợp”, “báo cáo”…).",
        "decisions/0003; texts/kl-luan-chuyen-2021#IV.2",
    ),
    Rule(
        "unit_is_named",
        "Lời văn không nêu tên đơn vị này.",
        "Sửa mã đơn vị, hoặc trích đoạn có tên đơn vị.",
        "decisions/0003",
    ),
    Rule(
        "lead_is_recorded",
        "Nhiệm vụ viết “chủ trì”, “phối hợp” nhưng chưa ghi đơn vị có vai trò ấy.",
        "Thêm dòng vào task_units.csv.",
        "decisions/0003; texts/kl-luan-chuyen-2021#IV.2",
    ),
    Rule(
        "name_is_as_worded",
        "Tên hiển thị khác cách viết trong văn bản.",
        "Viết tên như văn bản; nếu có lý do, ghi vào exceptions.csv.",
        "decisions/0003",
        Severity.WARNING,
    ),
    Rule(
        "published_name_stands",
        "Tên của đơn vị đã công bố không còn đúng với mã hoặc với lời văn.",
        "Viết lại tên; đơn vị khác thì dùng mã khác.",
        "decisions/0004; decisions/0005",
    ),
    Rule(
        "other_names_stand_in_text",
        "Cách gọi này không có trong văn bản nào trên cổng.",
        "Chép lại đúng từng chữ, các cách gọi ngăn cách bằng “; ”.",
        "decisions/0003",
    ),
    Rule(
        "collective_is_marked",
        "Cột “tên chung” trái với tên đơn vị.",
        "“các …”, “cán bộ …” là tên chung (true); tên riêng của một đơn vị là false.",
        "decisions/0003",
    ),
    Rule(
        "parent_is_named",
        "Đơn vị cấp trên khác với đơn vị mà tên gọi nêu.",
        "Sửa parent_id đúng như tên gọi.",
        "decisions/0003",
    ),
    Rule(
        "target_is_named",
        "Trích dẫn không nêu văn bản được dẫn tới.",
        "Sửa mã văn bản, hoặc trích đoạn nêu số hay tên của nó.",
        "decisions/0003",
    ),
    Rule(
        "relation_is_worded",
        "Quan hệ trái với lời văn đứng trước tên văn bản.",
        "Chọn quan hệ đúng như lời văn.",
        "decisions/0003",
    ),
    Rule(
        "symbol_fits_type",
        "Ký hiệu, ngày hoặc tên loại khác với lời văn.",
        "Chép lại đúng số, ký hiệu, ngày và tên loại như in.",
        "decisions/0003",
    ),
    Rule(
        "figure_follows_its_category",
        "Con số không đứng ngay sau nội dung của nó trong trích dẫn.",
        "Chép lại nội dung, kết quả và kế hoạch theo đúng chỗ trong văn bản.",
        "decisions/0003; texts/kl-luan-chuyen-2021#fn-1",
    ),
    Rule(
        "stands_in_its_policy",
        "Trích dẫn không nằm trong lời văn của chính sách được dẫn tới.",
        "Sửa mã chính sách.",
        "decisions/0003; texts/kl-luan-chuyen-2021#fn-2; texts/kl-luan-chuyen-2021#III.3",
    ),
    Rule(
        "ward_fits_rate",
        "Phường không khớp với mức hỗ trợ.",
        "Phường được nêu tên thuộc mức nêu tên nó; “các phường còn lại” là các phường khác, mỗi phường một mức.",
        "texts/kl-luan-chuyen-2021#fn-2",
    ),
    Rule(
        "reader_can_check",
        "Chỉ độ tuổi và quy hoạch chức vụ là người đọc tự đối chiếu được.",
        "Sửa cột checkable.",
        "texts/kl-luan-chuyen-2021#III.3",
    ),
    Rule(
        "quoted_words_are_true",
        "Chữ đặt trong ngoặc kép không có trong văn bản.",
        "Chép lại đúng từng chữ, hoặc bỏ ngoặc kép.",
        "decisions/0003",
    ),
    Rule(
        "cited_clause_exists",
        "Điều khoản được nhắc tới không có trong văn bản.",
        "Sửa mã điều khoản.",
        "decisions/0003",
    ),
    Rule(
        "abbreviation_spells_expansion",
        "Chữ viết tắt không khớp với cách viết đầy đủ.",
        "Sửa chữ viết tắt hoặc cách viết đầy đủ cho khớp từng chữ đầu.",
        "decisions/0003",
    ),
    Rule(
        "confidence_fits_source",
        "Độ tin cậy không khớp với số nguồn đã ghi.",
        "“two_sources” cần hai nguồn, ngăn cách bằng dấu chấm phẩy; ghi thêm nguồn hoặc đổi độ tin cậy.",
        "decisions/0003",
    ),
    Rule(
        "decree_is_well_formed",
        "Số nghị định không đúng dạng.",
        "Viết dạng 38/2019/NĐ-CP.",
        "decisions/0003",
    ),
)
