"""Rules about what has been published: it lives, it stands, or it changes openly."""

from validation.rulebook.rule import Rule, Severity

#: Where a ledger that was lost still stands; ids are written down together with it.
_GET_BACK = (
    "Lấy lại published_facts.json cùng published_ids.csv từ một bản lưu: git (git checkout HEAD -- data/published_facts.json "
    "data/published_ids.csv; nếu đang gộp nhánh, thay HEAD bằng nhánh đích), hoặc thư mục "
    "tai-ve/so-cong-bo/ của cổng đã công bố hay của gói mới nhất; rồi chạy lại make check."
)
#: How a change is made openly, to readers too.
ANNOUNCE = "thêm vào publications.csv một mục “sửa đổi” hay “rút xuống” nêu mã của dòng"

PUBLICATION_RULES = (
    Rule(
        "published_id_lives",
        "Mã đã công bố nay không còn.",
        "Khôi phục mã ấy; nếu bỏ là đúng, thêm chuyển hướng vào redirects.csv.",
        "decisions/0005",
        misnames_its_row=True,
        is_always_told=True,
        tells_a_change=True,
    ),
    Rule(
        "redirect_is_needed",
        "Chuyển hướng cho một mã vẫn còn, hoặc chưa từng công bố.",
        "Bỏ dòng chuyển hướng, hoặc sửa mã.",
        "decisions/0005",
    ),
    Rule(
        "published_fact_stands",
        "Ô đã công bố bị đổi mà căn cứ của dòng (trích dẫn, nguồn) không đổi.",
        "Nếu sửa nhầm, ghi lại như cũ; nếu là đính chính, ghi căn cứ mới mà người đọc mở được (trích dẫn, số ký hiệu "
        f"văn bản, điều khoản, địa chỉ), hoặc {ANNOUNCE}; chưa có thì make confirm không ghi nhận.",
        "decisions/0004",
        misnames_its_row=True,
        is_always_told=True,
        tells_a_change=True,
    ),
    Rule(
        "published_row_lives",
        "Dòng đã công bố nay không còn.",
        f"Khôi phục dòng; nếu bỏ là đúng, {ANNOUNCE}.",
        "decisions/0004",
        tells_a_change=True,
    ),
    Rule(
        "published_words_stand",
        "Lời đã công bố được viết lại, hoặc ô trống được điền thêm.",
        "Đọc lại một lần; nếu đúng, chạy make confirm để ghi nhận.",
        "decisions/0004",
        Severity.WARNING,
        is_always_told=True,
        tells_a_change=True,
    ),
    Rule(
        "source_is_as_received",
        "Dòng này của source.txt khác bản nhận được.",
        "Lấy lại source.txt ban đầu; tệp này không bao giờ sửa.",
        "decisions/0004",
    ),
    Rule(
        "ledger_is_present",
        "Thiếu sổ công bố published_facts.json: không biết điều gì đã công bố.",
        f"{_GET_BACK} Chỉ khi sổ mất hẳn mới lập sổ mới: python -m editing confirm --new-history.",
        "decisions/0004",
    ),
    Rule(
        "ledger_is_whole",
        "Sổ công bố published_facts.json hỏng hoặc bị sửa tay.",
        f"{_GET_BACK} Chỉ lệnh make confirm được ghi vào sổ.",
        "decisions/0004",
    ),
)
