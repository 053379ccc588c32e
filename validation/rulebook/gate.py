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
        "Có dấu chỉ mức độ mật.",
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
        "Có dữ liệu cá nhân (số định danh, số thẻ đảng, ngày sinh, điện thoại, thư điện tử, địa chỉ).",
        "Xóa dữ liệu ấy.",
        "Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15; decisions/0006",
        is_always_told=True,
    ),
    Rule(
        "names_no_person",
        "Có họ tên người không phải người ký hay người giữ chức vụ in trong văn bản công bố.",
        "Xóa họ tên; nếu là tên đường, tên đơn vị thì viết lại cho rõ.",
        "Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15; decisions/0006",
        is_always_told=True,
    ),
    Rule(
        "has_no_small_cell",
        "Số liệu chi tiết đến mức có thể nhận ra từng người.",
        "Chỉ đăng số liệu theo đúng các nhóm văn bản đã công bố.",
        "decisions/0006; texts/kl-luan-chuyen-2021#fn-1",
        is_always_told=True,
    ),
)
