"""What rules about papers, about work and about meetings say, and no limit of circulation does."""

import re

#: What papers are called.
PAPER = (
    r"(?:tờ trình|bản tin|văn kiện|chỉ thị|mệnh lệnh|lệnh|đề cương|chuyên đề|sổ tay|tập|giấy tờ|tệp|bản đồ|báo cáo|kế hoạch|công văn|thông báo|quyết định|kết luận|đề án|phương án|hồ sơ|danh sách|phụ lục|phụ biểu|công điện|điện|biên bản|nghị quyết|tài liệu|văn bản|"
    r"thư|giấy mời|phiếu gửi|phiếu|bản sao|bản trích|bản in|bản gốc|bản)"
)

#: What a rule about papers, or about work, says.
RULE = re.compile(
    r"(?<!\w)(?:quy định|quy chế|văn thư|lập biên bản|mở sổ|sổ theo dõi|bàn giao|niêm phong|kiểm đếm|thì (?:chuyển|phải|được|không)|danh mục|gồm|không được|phải|người soạn|người ký|trừ|quản lý|các loại|luật|nghị định|thông tư|thẩm quyền|trường hợp|việc|nghiêm cấm|thực hiện|"
    r"hằng năm|hướng dẫn|quy trình|nếu|khi nào|mọi|mỗi|những (?!người)|chế độ|chỉ dẫn|cụm từ|nghĩa vụ|trách nhiệm)(?!\w)",
    re.IGNORECASE,
)
#: What else is recalled than papers.
OF_GOODS = re.compile(
    r"(?<![^\W_])(?:lô hàng|hàng hóa|hàng hoá|sản phẩm|thuốc|mỹ phẩm|thực phẩm|tiền|đặt cọc|thẻ|phiếu|chìa khóa|thiết bị|máy|thu hồi (?:đất|giấy|kinh phí|nợ|công nợ|thuế))(?![^\W_])",
    re.IGNORECASE,
)
#: Where and when nobody may do it: a rule of conduct, not a limit of a paper.
OF_CONDUCT = re.compile(
    r"(?<![^\W_])(?:(?:trong|vào|tại|ở) (?:phòng|khu vực|nơi|kho|buồng|quá trình|giờ)|bàn việc|thiết bị|điện thoại|khi (?:chưa|không|tiếp|làm|họp|dự)|quy chế|theo quy)(?![^\W_])",
    re.IGNORECASE,
)
#: What a rule forbids: papers of a kind, named after the ban; a mark forbids it with the paper that bears it.
OF_ITS_KIND = re.compile(
    r"(?<![^\W_])(?:tài liệu|văn bản|thông tin|nội dung|hồ sơ)(?:,? (?:tài liệu|văn bản|thông tin|hồ sơ|có))* (?:(?:tối |tuyệt |bí )?mật|nội bộ)(?! này)(?![^\W_])|bí mật (?:nhà nước|của|công tác)|nội dung (?:tài liệu|cuộc họp|hội nghị)(?! này)",
    re.IGNORECASE,
)
BANNED = re.compile(r"(?<![^\W_])(?:cấm|không|chống|tránh|đừng)(?![^\W_])", re.IGNORECASE)
#: A rule that says which letter is stamped for which level.
KEY_OF_STAMPS = re.compile(
    r"mật(?:[^.\n]{0,60}(?:dấu|chữ) (?:chữ )?[\"“]?[ABC](?![^\W_])[^\n]{0,60}){2}|(?:chữ [\"“]?[ABC](?![^\W_])[^.\n]{0,50}mật[^\n]{0,40}){2}",
    re.IGNORECASE,
)
#: What a rule about stamps says of their form.
OF_FORM = re.compile(
    r"hình chữ nhật|kích thước|\d ?mm|được khắc|mẫu (?:dấu|số)|trước khi (?:phát hành|ban hành|gửi|trình)|lên (?:trang đầu|tài liệu|văn bản|bì) (?:của |đựng )?(?:tài liệu|văn bản)|phông chữ|cỡ chữ|khuôn dấu|các loại dấu|con dấu phải|quy định"
)
