"""Rules about the verbatim texts."""

from validation.rulebook.rule import Rule, Severity

TEXT_RULES = (
    Rule(
        "text_matches_source",
        "Lời văn khác bản gốc.",
        "Chép lại đúng từng chữ từ bản nhận (source.txt).",
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
        "received_file_is_whole",
        "Bản nhận không còn nguyên từng byte như khi nhận.",
        "Lấy lại đúng tệp đã nhận; tệp khác là bản nhận khác, có dòng riêng trong received.csv.",
        "decisions/0028",
    ),
    Rule(
        "received_file_is_listed",
        "Tệp trong received/ chưa có trong received.csv.",
        "Thêm dòng của tệp vào received.csv, hoặc chuyển tệp ra ngoài thư mục dữ liệu.",
        "decisions/0028",
    ),
    Rule(
        "one_file_is_the_reference",
        "source.txt lấy ra từ đúng một tệp đã nhận.",
        "Ghi is_reference là true ở đúng một dòng của received.csv.",
        "decisions/0028",
    ),
    Rule(
        "comparison_is_whole",
        "Lần đối chiếu phải có cả chức vụ người đối chiếu và ngày, ngày ấy không trước ngày nhận.",
        "Ghi đủ compared_by (chức vụ, không ghi họ tên) và compared_on; chưa đối chiếu thì để trống cả hai.",
        "decisions/0028",
    ),
    Rule(
        "text_is_compared",
        "Toàn văn chưa được đối chiếu với bản nhận; trang, bản in và tệp Word ghi rõ điều đó.",
        "Đối chiếu từng chữ với bản nhận, rồi ghi chức vụ người đối chiếu và ngày vào received.csv.",
        "decisions/0028",
        Severity.WARNING,
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
