"""The words with which official texts begin what a body has to do, in lists; which they are, predicates.py asks."""

import re

#: Verbs of duties, two words or more.
_VERBS = """
áp dụng|bám sát|ban hành|bàn giao|báo cáo|bảo đảm|bảo quản|bảo vệ|biên soạn|biên tập|bình xét|bổ sung|bố trí|bồi dưỡng
|cải cách|cải tạo|cam kết|cân đối|cập nhật|cấm đường|chấm điểm|chăm lo|chấn chỉnh|chấp hành|chi trả|chỉ đạo
|chia sẻ|chỉnh lý|chịu trách nhiệm|cho vay|cho ý kiến|chủ động|chủ trì|chuẩn bị|chuẩn hóa|chuyển giao|công bố|công khai
|cung cấp|cụ thể hóa|củng cố|dự báo|dự toán|đa dạng hóa|đánh giá|đào tạo|đăng ký|đăng tải|đấu tranh|đầu tư|đẩy mạnh
|đề nghị|đề xuất|điểm danh|điều chỉnh|điều hành|điều phối|điều tra|định hướng|đối chiếu|đối thoại|đôn đốc|đổi mới|động viên
|được giao|được phân công|giải quyết|giám sát|giao ban|giao đất|giao kế hoạch|giao nhiệm vụ|giáo dục|giới thiệu|giúp đỡ
|hiệp thương|hỗ trợ|hoàn chỉnh|hoàn thành|hoàn thiện|hòa giải|huy động|huấn luyện|hướng dẫn|in ấn|kê khai|kết nối|khai thác
|khảo sát|khắc phục|khẩn trương|khen thưởng|khuyến khích|kiểm điểm|kiểm nghiệm|kiểm soát|kiểm tra|kiện toàn
|kiến nghị|kịp thời|lãnh đạo|lắp đặt|lập đề xuất|lấy ý kiến|liên hệ|lồng ghép|lựa chọn|lưu trữ|mở rộng|nạo vét|nâng cao|nâng cấp
|nắm bắt|nắm tình hình|nghiêm túc|nghiên cứu|nghiệm thu|nhân rộng|phân bổ|phân công|phân loại|phân tích|phát động|phát hành|phát hiện
|phát huy|phát triển|phân luồng|phê duyệt|phổ biến|phối hợp|phụ trách|quan tâm|quán triệt|quản lý|quản trị|quy định|quyết toán
|rà soát|ra quân|sắp xếp|sơ kết|số hóa|soạn thảo|sử dụng|sửa đổi|sửa chữa|tạm ứng|tạo điều kiện|tăng cường|tập huấn|tập trung
|tham gia|tham mưu|thanh toán|thanh tra|thành lập|thẩm định|thẩm tra|thăm hỏi|theo dõi|thi hành|thí điểm|thông báo
|thống kê|thống nhất|thu gom|thu hồi|thu thập|thúc đẩy|thường xuyên|thực hiện|tích cực|tiến hành|tiếp nhận|tiếp tục|tìm hiểu
|tính toán|tổng hợp|tổng kết|trả lời|trang bị|trang trí|triển khai|trực tiếp|truyền thông|tu bổ|tuần tra|tuyên dương
|tuyên truyền|tuyển chọn|tuyển dụng|tư vấn|vận động|vận hành|xác định|xác minh|xác nhận|xã hội hóa|xây dựng|xét duyệt|xử lý|xử phạt
|xem xét|quyết định|yêu cầu|ủy quyền|kết luận|kiểm đếm|kiểm kê|lấy mẫu|lập biên bản|lập danh sách|ký kết|ký cam kết|di dời|duy trì|đóng góp
|đồng hành|đưa vào|bình chọn|biểu dương|cấp phép|cấp phát|chọn cử|công nhận|cổ động|điều động|đón tiếp|gặp mặt|giải ngân|giải phóng
|giữ gìn|góp ý|gương mẫu|hạn chế|hoạch định|hỏi đáp|lập kế hoạch|lập hồ sơ|lập phương án|lập dự toán|lưu giữ|mua sắm|nêu gương|niêm yết
|phản ánh|phản biện|phòng ngừa|quảng bá|quyên góp|rút kinh nghiệm|tái lập|thu hút|thu nộp|thường trực|tiết kiệm|tổng rà soát|trao đổi
|trưng bày|truy thu|ứng dụng|ưu tiên|vinh danh|đảm bảo|đảm nhận|đấu mối|làm đầu mối|làm tốt|làm rõ|làm việc|đẩy nhanh|đẩy lùi|đẩy|cung ứng|dự trữ|bình ổn|giải tỏa|khơi thông
|khoanh vùng|điều trị|cách ly|giảng dạy|tuyển sinh|chấm thi|in sao|vận chuyển|kiểm định|đo đạc|cắm mốc|phát sóng|đăng tin|tiếp sóng|tiếp công dân|tiếp dân
|kết nạp|sinh hoạt|tặng|hoàn trả|bồi thường|cấp đổi|sát hạch|giải trình|tiếp thu|hoàn tất|phân cấp|sáp nhập|hợp nhất|giải thể|tra cứu|gia cố|bảo trì|bảo dưỡng
|cảnh báo|quan trắc|tiêu hủy|cai nghiện|tạo lập|tạo nguồn|thể chế hóa|tham vấn|khởi công|thi công|giao lưu|tôn vinh|tri ân|xóa|vệ sinh|bình xét|sàng lọc|tầm soát
|trợ giúp|hủy bỏ|đình chỉ|thu giữ|tạm giữ|truy quét|triệt phá|phong tỏa|chốt chặn|ứng phó|ứng trực|cứu hộ|sơ tán|thông suốt|gỡ bỏ|cưỡng chế|tháo dỡ|nhắc nhở
|chằng chống|chằng buộc|cắt tỉa|tỉa cành|gia cường|kêu gọi|cài đặt|khai báo|tự quản|tự kiểm tra|tự đánh giá|tự rà soát|chụp ảnh|ghi hình|sao chụp|khử khuẩn|dọn dẹp|dọn vệ sinh|trao giải|tiêm phòng|tiêm chủng
|xét nghiệm|mã hóa|trích xuất|nhập liệu|đối soát|thảo luận|chất vấn|đỡ đầu|kèm cặp|phụ đạo|ôn tập|tháo gỡ|soạn|phát quang|xuống giống|tiêu úng|luân phiên|trực ban|canh gác
|khôi phục|ủng hộ|sản xuất|dự thảo|thụ lý|gia hạn|quán xuyến|phân phối|nhập học|lắng nghe|thu dọn|thu mua
|phân làn|cứu trợ|cứu nạn|phục vụ|đảm nhiệm|nuôi dưỡng|tham quan|giám hộ|cắt giảm|hội ý|hội chẩn|điểm báo|đảm trách|tạo thuận lợi|ra quyết định|xếp lịch|đưa tin
|có phương án|có biện pháp|có giải pháp|có kế hoạch
"""
#: Verbs of one word; inside a name they are seldom written small.
_SHORT = """
cấm|cho|chọn|dừng|giảm|nâng|ngừng|nuôi|tăng|tạm dừng|rút|kiểm sát|khám nghiệm|xúc tiến|cử|dành|dọn|chốt|chở|đăng|đặt|đề ra|đón|đưa|gắn|giải|giám định|giữ|góp|gửi|họp|in|kẻ|ký
|ghi|lấy|lắp|lo|lưu|mở|mời|mua|nạo|nắm|nêu|nghe|nhận|nộp|phun|rà|sao lưu|sửa|thăm|thuê|tiếp|tính|trả|trao|treo|trích|trồng|vay|viết|xét|xin|xây
"""
#: Words that are no part of a name and lead over to a predicate, or put off its beginning.
_LEADING = """
căn cứ|trên cơ sở|theo|khi|để|nhằm|nếu|phải|cần|sẽ|có trách nhiệm|có nhiệm vụ|chịu trách nhiệm|là đầu mối|là cơ quan|là đơn vị
|định kỳ|hằng năm|hàng năm|hằng quý|hàng quý|hằng tháng|hàng tháng|sáu tháng|mỗi năm|mỗi quý|mỗi tháng|trước ngày|chậm nhất|trong tháng|trong quý
|trong năm|ngoài việc|cùng với|trong phạm vi|với vai trò|bằng nguồn|tùy tình hình|tùy điều kiện|quá trình
"""
#: Words after which no duty is told: powers, what is or was so.
_NO_DUTY = """
quyết định|xem xét|tự giải thể|tự chịu|có quyền|được quyền|có thể|là|gồm|bao gồm|được|(?<!hiết )(?<!uẩn )(?<!rang )bị|đã|đang|chưa|không|đạt|còn|từ(?= [0-9])|thống nhất(?! với)|kết luận
|phê duyệt|quy định|ủy quyền|cho phép|cho rằng|đánh giá cao|ghi nhận|biểu quyết|thông qua|giữ vững|trân trọng|kính
"""


def _pattern(*lists: str) -> re.Pattern[str]:
    words = sorted(
        {word.strip() for each in lists for word in each.replace("\n", "").split("|")}, key=len, reverse=True
    )
    return re.compile(rf"(?<![\w-])(?:{'|'.join(filter(None, words))})(?!\w)")


#: Words that are verbs in some places and parts of names in others.
_DOUBLE = (
    r"(?<!các )(?<!Các )(?<!mọi )(?<!cùng )cấp(?! (?:cứu|ủy|uỷ|trên|dưới|xã|huyện|tỉnh|trung ương|Trung ương|cơ sở|thị|thành|phường|bộ|khu))",
    r"chi(?! (?:bộ|ủy|uỷ|cục|nhánh|hội|đoàn)|, (?:đảng )?bộ)",
    r"(?<!luân )(?<![Vv]ận )(?<!điều )chuyển(?! đổi số)",
    r"dự(?! (?:án|phòng))",
    r"thu(?! (?:nhập|gom))",
    r"bán(?! trú)",
    r"dạy(?! nghề)",
    r"giúp(?! việc)",
    r"giao(?! (?:thông|dịch|thừa))",
    r"(?<!việc )làm",
    r"(?<!công )(?<!độc )lập",
    r"phát(?! (?:thanh|triển))",
    r"(?<!công )(?<!chương )(?<!quy )(?<!lộ )trình(?! độ)",
    r"(?<!các )(?<!những )(?<!mọi )(?<!Các )tổ chức(?! (?:đảng|chính trị|cơ sở|thành viên|xã hội|hành chính|kinh tế|tín dụng))",
    r"(?<!hường )trực(?! (?:thuộc|tuyến))",
    r"thông tin",
    r"(?<!ây )dựng",
    r"thông(?= (?:tuyến|đường|cống|xe|luồng))",
    r"ra(?= (?:nghị quyết|quyết định|thông báo|văn bản|đề|mắt))",
    r"(?<!hòng )khám",
    r"hạ(?! (?:tầng|lưu|du|thế))",
    r"điều(?= (?:xe|người|lực lượng|phương tiện))",
    r"đến(?= (?:từng|tận|tại))",
)
LEADS_OVER = _pattern(_LEADING)
VERB = _pattern(_VERBS, _SHORT)
DOUBLE_VERB = re.compile(rf"(?<![\w-])(?:{'|'.join(_DOUBLE)})(?!\w)")
#: "có" where it is a verb: in "các huyện có rừng" it only says which.
_HAS = r"(?<!huyện )(?<!xã )(?<!phường )(?<!tỉnh )(?<!phố )(?<!vị )(?<!quan )(?<!phương )có(?! (?:trách nhiệm|nhiệm vụ|liên quan|phương án|biện pháp|giải pháp|kế hoạch))"
NO_DUTY = re.compile(rf"(?:{_pattern(_NO_DUTY).pattern})|{_HAS}(?!\w)")

#: Verbs of which names of bodies are made: "Ban Quản lý dự án đầu tư xây dựng".
OF_NAMES = _pattern(
    "phát triển|giảm|hỗ trợ|sử dụng|bảo vệ|xây dựng|đầu tư|khai thác|quản lý|chăm lo|điều hành|giải phóng|thu gom|đào tạo|bồi dưỡng"
    "|dự|tư vấn|kiểm nghiệm|giám định|kiểm soát|phát hành|tuyển dụng|truyền thông|hoàn thiện|đăng ký|bảo đảm|thông tin|điều phối|tổng hợp|thanh tra|kiểm tra"
    "|nuôi dưỡng|phục vụ|vận chuyển|thanh toán|điều tra|huấn luyện|xử lý|thi hành|đánh giá|công nghệ|nghiên cứu|in|phục hồi|được giao|được phân công|quy định"
)
