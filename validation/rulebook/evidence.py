"""Rules that prove facts by the words they were taken from."""

from validation.rulebook.rule import Rule, Severity

EVIDENCE_RULES = (
    Rule(
        "quote_stands_in_clause",
        "Trích dẫn không đúng từng chữ với điều khoản.",
        "Sửa mã điều khoản, hoặc chép lại trích dẫn từ text.yml.",
        "design 4",
    ),
    Rule(
        "words_stand_in_quote", "Lời văn không có trong trích dẫn.", "Chép lại đúng từng chữ từ trích dẫn.", "design 4"
    ),
    Rule(
        "words_stand_in_clause", "Lời văn không có trong điều khoản.", "Chép lại đúng từng chữ từ toàn văn.", "design 4"
    ),
    Rule("words_are_whole", "Lời văn bị cắt giữa chữ.", "Chép lại cho trọn chữ đầu và chữ cuối.", "design 4"),
    Rule("value_reads_as_words", "Giá trị khác với lời văn làm căn cứ.", "Sửa giá trị đúng như lời văn.", "design 4"),
    Rule(
        "choice_is_worded",
        "Giá trị trái với lời văn.",
        "Chọn giá trị đúng như lời văn, hoặc trích đúng đoạn nói điều ấy.",
        "design 4; domain 2",
    ),
    Rule(
        "role_is_worded",
        "Vai trò trái với lời văn.",
        "Đổi vai trò, hoặc trích đoạn có chữ nêu vai trò ấy (“chủ trì”, “phối hợp”, “báo cáo”…).",
        "domain 2.5",
    ),
    Rule(
        "unit_is_named",
        "Lời văn không nêu tên đơn vị này.",
        "Sửa mã đơn vị, hoặc trích đoạn có tên đơn vị.",
        "domain 2.5; 2.6",
    ),
    Rule(
        "lead_is_recorded",
        "Nhiệm vụ viết “chủ trì”, “phối hợp” nhưng chưa ghi đơn vị có vai trò ấy.",
        "Thêm dòng vào task_units.csv.",
        "domain 2.5",
    ),
    Rule(
        "name_is_as_worded",
        "Tên hiển thị khác cách viết trong văn bản.",
        "Viết tên như văn bản; nếu có lý do, ghi vào exceptions.csv.",
        "design 4",
        Severity.WARNING,
    ),
    Rule(
        "published_name_stands",
        "Tên của đơn vị đã công bố không còn đúng với mã hoặc với lời văn.",
        "Viết lại tên; đơn vị khác thì dùng mã khác.",
        "design 4, 5",
    ),
    Rule(
        "other_names_stand_in_text",
        "Cách gọi này không có trong văn bản nào trên cổng.",
        "Chép lại đúng từng chữ, các cách gọi ngăn cách bằng “; ”.",
        "design 4",
    ),
    Rule(
        "collective_is_marked",
        "Cột “tên chung” trái với tên đơn vị.",
        "“các …”, “cán bộ …” là tên chung (true); tên riêng của một đơn vị là false.",
        "domain 2.6",
    ),
    Rule(
        "parent_is_named",
        "Đơn vị cấp trên khác với đơn vị mà tên gọi nêu.",
        "Sửa parent_id đúng như tên gọi.",
        "domain 2.6",
    ),
    Rule(
        "target_is_named",
        "Trích dẫn không nêu văn bản được dẫn tới.",
        "Sửa mã văn bản, hoặc trích đoạn nêu số hay tên của nó.",
        "domain 2.1",
    ),
    Rule(
        "relation_is_worded",
        "Quan hệ trái với lời văn đứng trước tên văn bản.",
        "Chọn quan hệ đúng như lời văn.",
        "domain 2.1",
    ),
    Rule(
        "symbol_fits_type",
        "Ký hiệu, ngày hoặc tên loại khác với lời văn.",
        "Chép lại đúng số, ký hiệu, ngày và tên loại như in.",
        "domain 2.1",
    ),
    Rule(
        "figure_follows_its_category",
        "Con số không đứng ngay sau nội dung của nó trong trích dẫn.",
        "Chép lại nội dung, kết quả và kế hoạch theo đúng chỗ trong văn bản.",
        "domain 2.2",
    ),
    Rule(
        "stands_in_its_policy",
        "Trích dẫn không nằm trong lời văn của chính sách được dẫn tới.",
        "Sửa mã chính sách.",
        "domain 2.3; 2.4",
    ),
    Rule(
        "ward_fits_rate",
        "Phường không khớp với mức hỗ trợ.",
        "Phường được nêu tên thuộc mức nêu tên nó; “các phường còn lại” là các phường khác, mỗi phường một mức.",
        "domain 2.3",
    ),
    Rule(
        "reader_can_check",
        "Chỉ độ tuổi và quy hoạch chức vụ là người đọc tự đối chiếu được.",
        "Sửa cột checkable.",
        "domain 2.4",
    ),
    Rule(
        "quoted_words_are_true",
        "Chữ đặt trong ngoặc kép không có trong văn bản.",
        "Chép lại đúng từng chữ, hoặc bỏ ngoặc kép.",
        "design 4",
    ),
    Rule(
        "cited_clause_exists",
        "Điều khoản được nhắc tới không có trong văn bản.",
        "Sửa mã điều khoản.",
        "design 4",
    ),
    Rule(
        "abbreviation_spells_expansion",
        "Chữ viết tắt không khớp với cách viết đầy đủ.",
        "Sửa chữ viết tắt hoặc cách viết đầy đủ cho khớp từng chữ đầu.",
        "domain 2.6",
    ),
    Rule(
        "confidence_fits_source",
        "Độ tin cậy không khớp với số nguồn đã ghi.",
        "“two_sources” cần hai nguồn, ngăn cách bằng dấu chấm phẩy; ghi thêm nguồn hoặc đổi độ tin cậy.",
        "domain 0; design 4",
    ),
    Rule(
        "decree_is_well_formed",
        "Số nghị định không đúng dạng.",
        "Viết dạng 38/2019/NĐ-CP.",
        "domain 3.1",
    ),
)
