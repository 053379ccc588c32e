"""Rules about the settings that make a portal one committee's own."""

from validation.rulebook.rule import Rule

SETTING_RULES = (
    Rule(
        "setting_is_known",
        "Không có cài đặt này.",
        "Sửa tên, hoặc xóa dòng; các cài đặt ở trang Hướng dẫn biên tập.",
        "decisions/0031",
    ),
    Rule(
        "setting_can_be_used",
        "Giá trị của cài đặt không dùng được.",
        "Sửa giá trị, hoặc xóa dòng để dùng giá trị mặc định.",
        "decisions/0031",
    ),
    Rule(
        "colour_can_be_read",
        "Chữ trên màu này, hoặc chữ màu này trên nền trang, không đủ rõ để đọc.",
        "Chọn màu khác: đậm hơn trên nền sáng, nhạt hơn trên nền tối.",
        "decisions/0031",
    ),
    Rule(
        "emblem_is_a_plain_picture",
        "Biểu trưng không phải là hình SVG thuần.",
        "Xuất lại tệp SVG không có mã chạy, kiểu rời, ảnh nhúng hay liên kết ra ngoài; hoặc xóa dòng emblem.",
        "decisions/0031",
    ),
)
