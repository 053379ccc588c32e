"""Rules about single cells: their letters, their shape, their place in a closed list."""

from validation.rulebook.rule import Rule, Severity

CELL_RULES = (
    Rule("not_empty", "Ô bắt buộc đang trống.", "Điền giá trị.", "design 4"),
    Rule("needed_when", "Ô phải có giá trị vì ô khác trong dòng đã có.", "Điền giá trị, hoặc xóa ô kia.", "design 4"),
    Rule(
        "is_nfc",
        "Chữ ở dạng Unicode tổ hợp (NFD).",
        "Gõ lại bằng bộ gõ Unicode dựng sẵn.",
        "TCVN 6909:2001; domain 3.10",
    ),
    Rule(
        "has_no_hidden_character",
        "Có ký tự ẩn, khoảng trắng lạ hoặc xuống dòng trong ô.",
        "Xóa và gõ lại bằng bàn phím.",
        "platform 4",
    ),
    Rule(
        "has_no_look_alike",
        "Có ký tự trông giống chữ Việt hay chữ số nhưng là ký tự khác.",
        "Xóa và gõ lại bằng bàn phím tiếng Việt.",
        "TCVN 6909:2001; issue 3",
    ),
    Rule(
        "is_spelt",
        "Có chữ không phải âm tiết tiếng Việt.",
        "Sửa lỗi gõ; chữ dính nhau thì thêm khoảng trắng.",
        "domain 1.5; issue 3",
    ),
    Rule(
        "name_is_spelt",
        "Có tên viết hoa không phải âm tiết tiếng Việt.",
        "Sửa lỗi gõ; nếu là tên riêng viết như vậy, ghi lý do vào exceptions.csv.",
        "domain 1.5; issue 3",
        Severity.WARNING,
    ),
    Rule("is_trimmed", "Thừa khoảng trắng ở đầu hoặc cuối ô.", "Xóa khoảng trắng thừa.", "design 4"),
    Rule("has_no_template_mark", "Có dấu của mẫu trang ({{, {%, {#, --8<--).", "Bỏ dấu ấy.", "platform 4"),
    Rule(
        "is_no_formula",
        "Bảng tính sẽ chạy ô này như công thức.",
        "Bỏ ký tự =, +, -, @ ở đầu ô.",
        "platform 4; OWASP CSV injection",
    ),
    Rule(
        "was_not_changed_by_excel",
        "Excel đã tự đổi ô này khi lưu tệp.",
        "Lấy lại giá trị cũ; khi mở bằng Excel, nhập mọi cột ở dạng Văn bản (Text).",
        "domain 3.10",
    ),
    Rule(
        "is_slug", "Mã chỉ gồm a-z, 0-9 và dấu gạch nối.", "Viết lại mã không dấu, chữ thường.", "design 4; platform 4"
    ),
    Rule("str_matches", "Mã không đúng dạng.", "Viết đúng dạng nêu ở mô tả cột.", "design 4"),
    Rule("isin", "Giá trị không có trong danh mục.", "Chọn một giá trị trong danh mục.", "domain 4"),
    Rule("is_integer", "Phải là số nguyên viết liền (10000000).", "Bỏ dấu chấm, dấu phẩy, đơn vị.", "design 2.3"),
    Rule("is_decimal", "Phải là số thập phân dùng dấu chấm (0.5).", "Viết lại với dấu chấm.", "design 2.3"),
    Rule("is_boolean", "Chỉ nhận true hoặc false.", "Viết true hoặc false.", "design 4"),
    Rule("is_day", "Ngày không hợp lệ.", "Viết dạng NNNN-TT-NN.", "design 2.3"),
    Rule(
        "is_partial_day",
        "Ngày hoặc tháng không hợp lệ.",
        "Viết dạng NNNN-TT-NN, hoặc NNNN-TT khi văn bản để trống ngày.",
        "design 4",
    ),
    Rule(
        "is_site_path",
        "Địa chỉ phải nằm trong cổng.",
        "Viết như “van-ban/kl-luan-chuyen-2021/#ii-1-1”: không có “..”, không có tên máy chủ, không có / ở đầu.",
        "design 5; platform 4",
    ),
)
