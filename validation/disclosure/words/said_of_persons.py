"""Words that stand around a name which is a whole part of a text: what is said of one person right after it."""

import re

_POSTS = (
    r"(?:nguyên |quyền |cựu )?(?:phó |bí thư|chủ tịch|trưởng |tổ trưởng|đội trưởng|giám đốc|chánh |ủy viên|uỷ viên|tuv|uvbtv|btv|chuyên viên|cán bộ|kế toán|thư ký|thủ quỹ|văn thư|chủ nhiệm|hiệu trưởng|"
    r"giáo viên|giảng viên|bác sĩ|y sĩ|điều dưỡng|kỹ sư|luật sư|công chức|viên chức|nhân viên|công an|bộ đội|đại biểu|hội viên|đoàn viên|đảng viên|chi ủy viên|chi uỷ viên|tổ viên|thành viên|quần chúng|học viên|học sinh|sinh viên|"
    r"già làng|nghệ nhân|người (?:có uy tín|phát ngôn|cao tuổi|hoa|chăm|mường|thái|khmer|kinh|tày|nùng|mông|dao|dân tộc|bru|vân kiều|tà ôi|ta ôi|pa cô|pa kô|cơ tu|ê đê|xơ đăng|ba na|gia rai|m'nông)|con (?:ông|bà|đồng chí)|vợ |chồng |cháu |em trai|em gái|anh trai|chị gái|lái xe|bảo vệ|"
    r"cv\b|pct|pbt|bt\b|ct\b|tp\b|gđ\b|pgđ|kiểm sát viên|thẩm phán|điều tra viên|thủ kho|tạp vụ|nông dân|hưu trí|cựu chiến binh|thương binh|chấp hành viên|thanh tra|kiểm tra viên|thường trực|dân quân|xã đội|thôn đội|kiểm lâm|(?:tỉnh|thành|huyện|quận|thị|đảng) ủy viên|(?!đội )(?:[a-zà-ỹ]+ ){1,3}viên(?![^\W_]))"
)
_BODIES = r"(?:ban |phòng |văn phòng|sở |hội |đoàn |mttq|mặt trận|ubnd|hđnd|đảng ủy|thành ủy|tỉnh ủy|chi bộ|trường |trạm |bệnh viện|công ty|cơ quan|đơn vị|quê |trú |thôn |bản |xã |phường |khu phố|tổ |kp ?\d|lớp |khóa |khoá |học lớp)"
_FACTS = (
    r"(?:dân tộc|dt\b|nam(?=\s*[,;.)|/]|$)|nữ(?=\s*[,;.)|/]|$)|sinh |sn\b|ns\b|sn:|s\. ?\d|\d{4}\b|\d{2} tuổi|\d[\d./-]{5,}|tuổi |quê|trú |đã ký|ký |bru|pa k[ôo]|vân kiều|tà ôi|ta ôi|cơ tu|ê đê|xơ đăng|h're|hrê|cor\b|raglai|ra glai|chăm\b|khmer|tày\b|nùng\b|thái\b|mường\b|dao\b|mông\b|kinh\b|hà nhì|"
    r"đảng viên|vắng|ốm|đi học|có mặt|trình độ|thạc sĩ|cử nhân|lương |bậc |hệ số|thương binh|\d+ ?/ ?\d+ phiếu|\d+ phiếu)"
)
#: A mark, and what is said of one person: a post, the body where somebody works, a birth, a people.
SAID_AFTER_MARK = re.compile(
    rf"\s*(?:[,–—;(/|-]|: )\s*(?:là |hiện là |giữ chức )?(?:{_POSTS}|{_FACTS})|\s*\((?-i:[A-ZĐ]{{2,6}})\)",
    re.IGNORECASE,
)
#: A mark and what no place is: somebody of standing in a village, a birth, a people.
FACT_AFTER_MARK = re.compile(rf"\s*[,–(-]\s*(?:người có uy tín|già làng|{_FACTS})", re.IGNORECASE)
#: The same, where the body alone says it: weak, as a place has bodies too.
BODY_AFTER_MARK = re.compile(rf"\s*(?:[,–—(-])\s*{_BODIES}", re.IGNORECASE)
#: What one person does or suffers.
DONE = re.compile(
    r" (?:xin (?:nghỉ|thôi|chuyển|hỗ trợ|vào|phép|ra|rút|lỗi)|(?:bảo|kể|hứa|tâm sự|bộc bạch|thừa nhận|thú nhận|nhận lỗi|cảm ơn|nhấn mạnh|khẳng định|nói|khoe|than|mong|ước|khuyên|nhắc|dặn|chào|cười|khóc)(?= (?!về)[a-zà-ỹ])|được (?:bầu|kết nạp|giới thiệu|cử|điều động|bổ nhiệm|quy hoạch|chuyển|phân công|công nhận|tuyển|nâng|cấp|nhận|đề nghị|chỉ định|khen|biểu dương|xét)|bị (?:kỷ|khiển|cảnh|cách|bệnh|tai|bắt|phạt|tố|ung|đình|khai|nhắc|phê|kiểm|tiểu|ốm|thương|xử)|"
    r"có (?:chồng|vợ|con|bố|mẹ|cha|ông|anh|chị|em|đơn|nguyện vọng|uy tín|ý kiến|trình độ)|(?:không|chưa|đã|đang|vừa|mới|sẽ|từng|còn|hay|cũng) (?:chấp|có|làm|ký|học|nghỉ|nhận|vào|điều|nằm|mổ|thực|hoàn|được|bị|qua|đi|ly|vi|nộp|chuyển|giữ|gương|khai|là|xin|đạt|vắng|phát|trình|sinh|tham|báo|dự|tốt|viết|đủ|nợ|kê)|"
    r"trình bày|phát biểu|đã ký|ký (?:thay|tên|nháy)|nghỉ (?:hưu|ốm|việc|phép|thai)|đạt (?:giải|\d)|dự lớp|phản ánh|hỏi |kể |trúng cử|ứng cử|tái cử|làm (?:bí|chủ|trưởng|phó|thủ|tổ|việc|nhà|rẫy)|giữ chức|sinh (?:năm|ngày|con|19|20)|mắc |nghiện |thay |về nhận|nhận công tác|công tác (?:tại|ở)|chủ trì cuộc|nói rằng|cho biết|khai (?:là|rằng|tại)|vắng|hoàn thành|thôi (?:giữ|việc))",
    re.IGNORECASE,
)
