"""Rules of the gate: nothing secret, nothing about a person, leaves with the portal."""

from validation.rulebook.rule import Rule

GATE_RULES = (
    Rule(
        "published_text_is_not_secret",
        "Văn bản đăng toàn văn phải có độ mật “không mật”.",
        "Hỏi cơ quan chủ quản; chưa rõ thì không đăng.",
        "Luật Bảo vệ bí mật nhà nước 117/2025/QH15; decisions/0006",
        is_always_told=True,
    ),
    Rule(
        "bears_no_secrecy_mark",
        "Có dấu chỉ độ mật hoặc dấu hạn chế lưu hành.",
        "Không đưa văn bản này lên cổng; báo ngay người phụ trách bảo mật.",
        "Luật Bảo vệ bí mật nhà nước 117/2025/QH15; decisions/0006",
        is_always_told=True,
    ),
    Rule(
        "has_no_personal_column",
        "Cột dữ liệu cá nhân không được có trên cổng.",
        "Xóa cả cột; dữ liệu về từng người không đăng ở đây.",
        "Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15; decisions/0006",
        is_always_told=True,
    ),
    Rule(
        "has_no_personal_data",
        "Có dữ liệu cá nhân (số định danh, số thẻ đảng, ngày sinh, điện thoại, thư điện tử, nơi ở, mục đã điền về một người).",
        "Xóa dữ liệu ấy.",
        "Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15; decisions/0006",
        is_always_told=True,
    ),
    Rule(
        "names_no_person",
        "Có tên người không phải người ký hay người giữ chức vụ in trong chính văn bản ấy.",
        "Xóa tên; nếu có lý do để nêu thì ghi vào exceptions.csv với lý do, ngày và chức vụ của người thứ hai đã xem.",
        "Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15; decisions/0006",
        is_always_told=True,
    ),
    Rule(
        "has_no_small_cell",
        "Số liệu chi tiết đến mức có thể nhận ra từng người.",
        "Chỉ đăng số liệu theo đúng các nhóm văn bản đã công bố.",
        "decisions/0006",
        is_always_told=True,
    ),
    Rule(
        "name_is_seen_by_two",
        "Cho nêu tên người thì phải có tên, ngày xem và chức vụ của người thứ hai; quy tắc khác thì để trống ba cột ấy.",
        "Nhờ người thứ hai xem rồi điền đủ, hoặc xóa dòng.",
        "decisions/0020",
    ),
    Rule(
        "file_can_be_judged",
        "Loại tệp này không đọc được để kiểm, nên không được đưa lên cổng.",
        "Bỏ tệp; hoặc xem kỹ cả siêu dữ liệu rồi ghi vào exceptions.csv với lý do và mã của tệp.",
        "decisions/0006",
        is_always_told=True,
    ),
)
