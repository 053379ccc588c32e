"""Rules about single cells: their letters, their shape, their place in a closed list."""

from validation.rulebook.rule import Rule, Severity

CELL_RULES = (
    Rule(
        "not_empty", "Ô bắt buộc đang trống.", "Điền giá trị.", "Frictionless Table Schema (required); decisions/0018"
    ),
    Rule(
        "needed_when",
        "Ô phải có giá trị vì ô khác trong dòng đã có.",
        "Điền giá trị, hoặc xóa ô kia.",
        "decisions/0003",
    ),
    Rule(
        "is_nfc",
        "Chữ ở dạng Unicode tổ hợp (NFD).",
        "Chạy make tidy, hoặc gõ lại bằng bộ gõ Unicode dựng sẵn.",
        "Unicode UAX #15 (NFC); decisions/0014",
        leaves_no_value=True,
    ),
    Rule(
        "has_no_hidden_character",
        "Có ký tự ẩn, khoảng trắng lạ hoặc xuống dòng trong ô.",
        "Xóa và gõ lại bằng bàn phím.",
        "decisions/0014",
        leaves_no_value=True,
    ),
    Rule(
        "has_no_look_alike",
        "Có ký tự trông giống chữ Việt hay chữ số nhưng là ký tự khác.",
        "Xóa và gõ lại bằng bàn phím tiếng Việt.",
        "TCVN 6909:2001; decisions/0014",
        leaves_no_value=True,
    ),
    Rule(
        "letters_are_not_lost",
        "Chữ có dấu đã mất vì tệp được lưu bằng bảng mã không có chữ Việt (ANSI).",
        "Lấy lại lời ghi từ bản lưu trước, hoặc gõ lại; lưu tệp bằng UTF-8.",
        "TCVN 6909:2001; decisions/0014",
        leaves_no_value=True,
    ),
    Rule(
        "is_spelt",
        "Có chữ không phải âm tiết tiếng Việt.",
        "Sửa lỗi gõ; chữ dính nhau thì thêm khoảng trắng.",
        "decisions/0017",
    ),
    Rule(
        "name_is_spelt",
        "Có tên viết hoa không phải âm tiết tiếng Việt.",
        "Sửa lỗi gõ; nếu là tên riêng viết như vậy, ghi lý do vào exceptions.csv.",
        "decisions/0017",
        Severity.WARNING,
    ),
    Rule("is_trimmed", "Thừa khoảng trắng ở đầu hoặc cuối ô.", "Xóa khoảng trắng thừa.", "decisions/0014"),
    Rule("has_no_template_mark", "Có dấu của mẫu trang ({{, {%, {#, --8<--).", "Bỏ dấu ấy.", "decisions/0013"),
    Rule(
        "is_no_formula",
        "Bảng tính sẽ chạy ô này như công thức.",
        "Bỏ ký tự =, +, -, @ ở đầu ô.",
        "OWASP CSV Injection",
    ),
    Rule(
        "was_not_changed_by_excel",
        "Excel đã tự đổi ô này khi lưu tệp.",
        "Lấy lại giá trị cũ; khi mở bằng Excel, nhập mọi cột ở dạng Văn bản (Text).",
        "decisions/0001",
        leaves_no_value=True,
    ),
    Rule(
        "is_slug",
        "Mã chỉ gồm a-z, 0-9 và dấu gạch nối.",
        "Viết lại mã không dấu, chữ thường.",
        "decisions/0005",
        leaves_no_value=True,
    ),
    Rule(
        "str_matches",
        "Mã không đúng dạng.",
        "Viết đúng dạng nêu ở mô tả cột.",
        "Frictionless Table Schema (pattern); decisions/0005",
        leaves_no_value=True,
    ),
    Rule(
        "isin",
        "Giá trị không có trong danh mục.",
        "Chọn một giá trị trong danh mục.",
        "Frictionless Table Schema (enum); decisions/0018",
        leaves_no_value=True,
    ),
    Rule(
        "is_integer",
        "Phải là số nguyên viết liền (10000000).",
        "Bỏ dấu chấm, dấu phẩy, đơn vị.",
        "decisions/0001",
        leaves_no_value=True,
    ),
    Rule(
        "is_decimal",
        "Phải là số thập phân dùng dấu chấm (0.5).",
        "Viết lại với dấu chấm.",
        "decisions/0001",
        leaves_no_value=True,
    ),
    Rule("is_boolean", "Chỉ nhận true hoặc false.", "Viết true hoặc false.", "decisions/0001", leaves_no_value=True),
    Rule("is_day", "Ngày không hợp lệ.", "Viết dạng NNNN-TT-NN.", "ISO 8601; decisions/0001", leaves_no_value=True),
    Rule(
        "is_partial_day",
        "Ngày hoặc tháng không hợp lệ.",
        "Viết dạng NNNN-TT-NN, hoặc NNNN-TT khi văn bản để trống ngày.",
        "ISO 8601; decisions/0001",
        leaves_no_value=True,
    ),
    Rule(
        "is_site_path",
        "Địa chỉ phải nằm trong cổng.",
        "Viết như “van-ban/ma-van-ban/#ii-1-1”: không có “..”, không có tên máy chủ, không có / ở đầu.",
        "decisions/0005",
    ),
)
