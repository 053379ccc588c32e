"""Every rule of the data in words: what must hold, how to mend it, where the rule comes from."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """An error stops the build; a warning is shown and may be set aside with a reason."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: `words` say what must hold, `remedy` how to mend it, `source` why."""

    rule_id: str
    words: str
    remedy: str
    source: str
    severity: Severity = Severity.ERROR


_RULES = (
    # Files
    Rule(
        "file_is_present",
        "Thiếu tệp dữ liệu.",
        "Khôi phục tệp này; bảng chưa có dòng nào vẫn phải có dòng tiêu đề.",
        "design 4",
    ),
    Rule(
        "file_is_known",
        "Tệp lạ trong thư mục dữ liệu: không quy tắc nào kiểm tra nó.",
        "Đổi lại đúng tên bảng, hoặc chuyển tệp ra ngoài thư mục dữ liệu.",
        "design 4",
    ),
    Rule("file_is_utf8", "Tệp không phải UTF-8.", "Lưu lại theo kiểu “CSV UTF-8”.", "TCVN 6909:2001; RFC 4180"),
    Rule(
        "file_is_plain_csv",
        "Tệp không đúng dạng CSV của cổng (dấu phẩy, xuống dòng LF, không BOM).",
        "Lưu lại theo kiểu “CSV UTF-8” ngăn cách bằng dấu phẩy.",
        "design 4; RFC 4180",
    ),
    Rule(
        "file_is_plain_yaml",
        "Tệp YAML không đúng dạng đơn giản của cổng.",
        "Chỉ dùng khóa, danh sách và chữ trên một dòng; không dùng &, *, !.",
        "platform 4",
    ),
    Rule(
        "header_is_right",
        "Dòng tiêu đề không đúng các cột của bảng.",
        "Sửa dòng tiêu đề đúng tên và đúng thứ tự cột.",
        "design 4",
    ),
    Rule(
        "row_is_complete",
        "Số ô của dòng khác số cột của bảng.",
        "Thêm hoặc bớt dấu phẩy; ô có dấu phẩy phải đặt trong ngoặc kép.",
        "RFC 4180",
    ),
    # Cells
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
    Rule("is_trimmed", "Thừa khoảng trắng ở đầu hoặc cuối ô.", "Xóa khoảng trắng thừa.", "design 4"),
    Rule("has_no_template_mark", "Có dấu của mẫu trang ({{, {%, {#, --8<--).", "Bỏ dấu ấy.", "platform 4"),
    Rule(
        "is_no_formula",
        "Bảng tính sẽ chạy ô này như công thức.",
        "Bỏ ký tự =, +, -, @ ở đầu ô.",
        "platform 4; OWASP CSV injection",
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
    # Rows
    Rule("is_unique", "Giá trị bị trùng.", "Mỗi mã chỉ dùng một lần.", "design 4"),
    Rule("rows_are_sorted", "Dòng không đúng thứ tự theo mã.", "Xếp các dòng theo mã tăng dần.", "design 4"),
    Rule(
        "role_is_worded",
        "Vai trò chủ trì, phối hợp chỉ dùng khi trích dẫn có đúng chữ ấy.",
        "Đổi vai trò, hoặc trích đoạn có chữ “chủ trì”, “phối hợp”.",
        "domain 2.5",
    ),
    Rule("plan_min_is_not_above_plan_max", "Kế hoạch “từ” lớn hơn “đến”.", "Đối chiếu lại với văn bản.", "domain 2.2"),
    Rule(
        "only_white_space_is_repaired",
        "Chỗ phục hồi làm đổi chữ.",
        "Chỉ thêm khoảng trắng, không đổi chữ.",
        "design 2.5",
    ),
    # Between tables
    Rule("reference_exists", "Mã dẫn tới không tồn tại.", "Sửa mã, hoặc thêm dòng còn thiếu vào bảng kia.", "design 4"),
    Rule("seq_counts_up", "Thứ tự trong điều khoản không liền từ 1.", "Đánh lại thứ tự 1, 2, 3…", "design 4"),
    Rule(
        "periods_meet", "Các kỳ chồng nhau hoặc hở.", "Ngày bắt đầu phải liền sau ngày kết thúc kỳ trước.", "domain 3.1"
    ),
    Rule(
        "status_matches_events",
        "Tình trạng khác với sự kiện gần nhất.",
        "Sửa tình trạng, hoặc thêm sự kiện có nguồn.",
        "domain 3.3",
    ),
    Rule(
        "published_text_is_not_secret",
        "Văn bản đăng toàn văn phải có độ mật “không mật”.",
        "Hỏi cơ quan chủ quản; chưa rõ thì không đăng.",
        "design 4; domain 3.7",
    ),
    Rule(
        "published_id_lives",
        "Mã đã công bố nay không còn.",
        "Khôi phục dòng, hoặc thêm chuyển hướng vào redirects.csv.",
        "design 5",
    ),
    # Evidence
    Rule(
        "quote_stands_in_clause", "Trích dẫn không đúng từng chữ với điều khoản.", "Chép lại từ toàn văn.", "design 4"
    ),
    Rule(
        "words_stand_in_quote", "Lời văn không có trong trích dẫn.", "Chép lại đúng từng chữ từ trích dẫn.", "design 4"
    ),
    Rule(
        "words_stand_in_clause", "Lời văn không có trong điều khoản.", "Chép lại đúng từng chữ từ toàn văn.", "design 4"
    ),
    Rule("value_reads_as_words", "Giá trị khác với lời văn làm căn cứ.", "Sửa giá trị đúng như lời văn.", "design 4"),
    Rule(
        "name_is_as_worded",
        "Tên hiển thị khác cách viết trong văn bản.",
        "Viết tên như văn bản; nếu có lý do, ghi vào exceptions.csv.",
        "design 4",
        Severity.WARNING,
    ),
    # Texts
    Rule("text_matches_source", "Lời văn khác bản gốc.", "Chép lại đúng từng chữ từ source.txt.", "design 2.5"),
    Rule("text_is_well_formed", "Cấu trúc toàn văn không đúng.", "Xem data/README.md, mục toàn văn.", "design 4"),
    Rule(
        "clause_is_covered",
        "Điều khoản chưa gắn với nhiệm vụ hay chính sách nào.",
        "Thêm nhiệm vụ, chính sách; hoặc ghi lý do vào exceptions.csv.",
        "design 4",
        Severity.WARNING,
    ),
    # Exceptions
    Rule(
        "exception_applies",
        "Mục chấp nhận này không còn ứng với cảnh báo nào.",
        "Xóa dòng.",
        "design 4",
        Severity.WARNING,
    ),
    Rule(
        "exception_is_reviewed",
        "Đã quá ngày phải xem lại.",
        "Xem lại và gia hạn, hoặc xóa dòng.",
        "design 4",
        Severity.WARNING,
    ),
)

RULES: dict[str, Rule] = {rule.rule_id: rule for rule in _RULES}
