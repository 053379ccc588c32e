"""Rules about rows and tables: unique, in order, leading somewhere, alive, not contradicting."""

from validation.rulebook.rule import Rule, Severity

TABLE_RULES = (
    Rule(
        "is_unique",
        "Giá trị bị trùng.",
        "Mỗi mã chỉ dùng một lần.",
        "Frictionless Table Schema (unique); decisions/0018",
        misnames_its_row=True,
    ),
    Rule(
        "rows_are_sorted",
        "Dòng không đúng thứ tự theo mã.",
        "Xếp các dòng theo mã tăng dần, hoặc chạy make tidy.",
        "decisions/0014",
        is_of_the_whole_row=True,
    ),
    Rule(
        "same_fact_once",
        "Cùng một điều được ghi hai lần.",
        "Giữ một dòng; nếu là hai điều khác nhau, sửa ô làm nên sự khác nhau.",
        "decisions/0018",
        is_of_the_whole_row=True,
    ),
    Rule(
        "same_name_twice",
        "Hai dòng mang cùng một tên.",
        "Nếu là một, bỏ một dòng; nếu là hai, thêm chữ để phân biệt hoặc ghi lý do vào exceptions.csv.",
        "decisions/0018",
        Severity.WARNING,
    ),
    Rule(
        "same_words_alike",
        "Một đoạn dài lặp lại ở nhiều dòng, riêng dòng này khác một hai chữ.",
        "Chép lại cho giống các dòng kia, hoặc viết rõ chỗ khác nhau.",
        "decisions/0018",
    ),
    Rule(
        "reference_exists",
        "Mã dẫn tới không tồn tại.",
        "Sửa mã, hoặc thêm dòng còn thiếu vào bảng kia.",
        "Frictionless Table Schema (foreignKeys); decisions/0018",
        leaves_no_value=True,
    ),
    Rule(
        "reporter_has_a_part",
        "Đơn vị báo cáo không có phần trong nhiệm vụ này.",
        "Báo cáo chỉ nhận của đơn vị được văn bản nêu trong nhiệm vụ, hoặc của đơn vị tự nhận thuộc một tên gọi chung được "
        "nêu (cột collective_id); chính đơn vị được nêu thì để trống cột ấy.",
        "decisions/0023",
    ),
    Rule(
        "parents_form_a_tree",
        "Đơn vị trực thuộc chính nó, trực tiếp hay qua đơn vị khác.",
        "Sửa cột parent_id của một trong các đơn vị ấy.",
        "decisions/0018",
    ),
    Rule(
        "plan_min_is_not_above_plan_max",
        "Kế hoạch “từ” lớn hơn “đến”.",
        "Đối chiếu lại với văn bản.",
        "decisions/0003",
    ),
    Rule("seq_counts_up", "Thứ tự trong điều khoản không liền từ 1.", "Đánh lại thứ tự 1, 2, 3.", "decisions/0018"),
    Rule(
        "periods_meet",
        "Các kỳ chồng nhau hoặc hở.",
        "Ngày bắt đầu phải liền sau ngày kết thúc kỳ trước.",
        "decisions/0003",
    ),
    Rule(
        "dates_agree",
        "Hai ngày, hai năm trong dòng không khớp nhau.",
        "Đối chiếu lại với nguồn.",
        "decisions/0003",
    ),
    Rule(
        "amounts_rise",
        "Mức lương cơ sở của kỳ sau không cao hơn kỳ trước.",
        "Đối chiếu lại số tiền với nghị định.",
        "decisions/0003",
    ),
    Rule(
        "status_matches_events",
        "Tình trạng khác với sự kiện gần nhất.",
        "Sửa tình trạng, hoặc thêm sự kiện có nguồn.",
        "decisions/0003",
    ),
    Rule(
        "status_is_supported",
        "Tình trạng không có căn cứ trong dữ liệu.",
        "Sửa tình trạng; văn bản được ban hành, thay thế, hết hiệu lực phải có dòng trong status_events.csv.",
        "decisions/0003",
    ),
    Rule(
        "printed_draft_is_draft",
        "Toàn văn mang dấu dự thảo, hoặc để trống số hay ngày, nên chỉ có thể là dự thảo.",
        "Ghi tình trạng draft; khi có bản ban hành, đưa bản ấy lên thành một văn bản riêng.",
        "Nghị định 30/2020/NĐ-CP; Hướng dẫn 36-HD/VPTW ngày 03/4/2018",
    ),
    Rule(
        "events_are_in_order",
        "Các sự kiện của một văn bản không theo thứ tự thời gian.",
        "Xếp lại mã sự kiện theo ngày, hoặc sửa ngày.",
        "decisions/0003",
    ),
    Rule(
        "origin_fits_evidence",
        "Cột nguồn không khớp với các ô bằng chứng của dòng.",
        "“document” cần trích dẫn, “outside” cần nguồn ngoài; sửa cột nguồn hoặc các ô ấy.",
        "decisions/0003",
    ),
    Rule(
        "exception_is_known",
        "Mục chấp nhận nêu quy tắc, tệp hoặc cột không có, hoặc một lỗi (lỗi không được bỏ qua).",
        "Chép đúng quy tắc, tệp, mã dòng và cột từ báo cáo; chỉ cảnh báo mới được chấp nhận.",
        "decisions/0017",
    ),
    Rule(
        "exception_applies",
        "Mục chấp nhận này không còn ứng với cảnh báo nào.",
        "Xóa dòng.",
        "decisions/0017",
        Severity.WARNING,
    ),
    Rule(
        "exception_is_reviewed",
        "Đã quá ngày phải xem lại.",
        "Xem lại và gia hạn, hoặc xóa dòng.",
        "decisions/0017",
        Severity.WARNING,
    ),
)
