"""Rules about files: present, known, inside the folder, text in the portal's own form."""

from validation.rulebook.rule import Rule

FILE_RULES = (
    Rule(
        "file_is_present",
        "Thiếu tệp dữ liệu.",
        "Khôi phục tệp này; bảng chưa có dòng nào vẫn phải có dòng tiêu đề.",
        "decisions/0014",
    ),
    Rule(
        "edit_is_finished",
        "Lần ghi trước vào thư mục dữ liệu bị ngắt giữa chừng, có tệp đã đổi, có tệp chưa.",
        "Chạy lại lệnh đã bị ngắt (make confirm, hoặc nhận báo cáo): lệnh sẽ ghi nốt rồi mới làm tiếp.",
        "decisions/0004",
    ),
    Rule(
        "file_is_known",
        "Tệp lạ trong thư mục dữ liệu: không quy tắc nào kiểm tra nó.",
        "Đổi lại đúng tên bảng, hoặc chuyển tệp ra ngoài thư mục dữ liệu.",
        "decisions/0014",
    ),
    Rule(
        "file_stays_inside",
        "Liên kết trong thư mục dữ liệu dẫn ra ngoài thư mục ấy.",
        "Thay liên kết bằng chính tệp dữ liệu.",
        "decisions/0014",
    ),
    Rule(
        "file_is_not_too_large",
        "Tệp quá lớn nên không đọc.",
        "Kiểm tra lại tệp; nếu dữ liệu thật sự lớn như vậy, tăng giới hạn bằng --max-megabytes.",
        "decisions/0014",
    ),
    Rule(
        "file_is_text",
        "Tệp không phải là văn bản CSV hay YAML.",
        "Mở tệp bằng chương trình bảng tính rồi lưu lại theo kiểu “CSV UTF-8”.",
        "decisions/0014",
    ),
    Rule(
        "file_is_utf8",
        "Tệp không phải UTF-8.",
        "Trong Excel: Lưu thành (Save As) → kiểu “CSV UTF-8 (Comma delimited)”.",
        "TCVN 6909:2001; RFC 3629; decisions/0014",
    ),
    Rule(
        "file_is_plain_csv",
        "Tệp không đúng dạng CSV của cổng (dấu phẩy, xuống dòng LF, không BOM).",
        "Chạy make tidy; hoặc mở bằng trình soạn thảo văn bản (Notepad++, VS Code…), lưu lại: UTF-8 không BOM, xuống dòng LF (kiểu Unix), "
        "ngăn cách bằng dấu phẩy.",
        "decisions/0014",
    ),
    Rule(
        "has_no_separator_line",
        "Dòng đầu “sep=…” chỉ để báo cho Excel, không phải là dòng của bảng.",
        "Chạy make tidy, hoặc xóa dòng 1.",
        "decisions/0014",
    ),
    Rule(
        "row_is_filled",
        "Dòng trống.",
        "Chạy make tidy, hoặc xóa dòng này.",
        "decisions/0014",
    ),
    Rule(
        "quotes_are_closed",
        'Từ dòng này trở đi không đọc được bảng: có dấu ngoặc kép (") mở mà không đóng, hoặc đứng lẻ giữa ô.',
        'Sửa dấu ngoặc kép của dòng này; dấu ngoặc kép nằm trong lời văn phải viết hai lần ("").',
        "RFC 4180",
    ),
    Rule(
        "file_is_plain_yaml",
        "Tệp YAML không đúng dạng đơn giản của cổng.",
        "Chỉ dùng khóa, danh sách và chữ trên một dòng; không dùng &, *, !.",
        "decisions/0014",
    ),
    Rule(
        "header_is_right",
        "Dòng tiêu đề không đúng các cột của bảng.",
        "Sửa dòng tiêu đề đúng tên và đúng thứ tự cột.",
        "decisions/0018",
    ),
    Rule(
        "row_is_complete",
        "Số ô của dòng khác số cột của bảng.",
        "Thêm hoặc bớt dấu phẩy; ô có dấu phẩy phải đặt trong ngoặc kép.",
        "RFC 4180",
    ),
)
