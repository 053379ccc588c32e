"""The files a text came from, which are kept beside it and never published."""

from model.vocabulary import Doubt, ReceivedForm
from validation.schemas import fields
from validation.schemas.base import SheetSchema

_FILE = r"[a-z0-9]+(?:-[a-z0-9]+)*\.[a-z0-9]{1,5}"
_DOUBT = "|".join(Doubt)
_MEANINGS = ", ".join(f"{each.value} ({each.label})" for each in Doubt)


class ReceivedSchema(SheetSchema):
    """The received files of one text: received.csv beside text.yml, the files themselves in received/."""

    file: str = fields.code(
        "Tệp", "Tên tệp trong received/, chữ thường không dấu, không nêu tên người: ban-nhan.docx.", _FILE, unique=True
    )
    sha256: str = fields.code("SHA-256", "Dấu kiểm các byte của tệp, 64 chữ số hệ mười sáu.", "[0-9a-f]{64}")
    form: str = fields.choice("Dạng tệp", "Tệp là gì, theo các byte của nó chứ không theo tên.", ReceivedForm)
    received_on: str = fields.day("Ngày nhận", "Ngày nhận được tệp.")
    received_from: str = fields.text(
        "Nơi gửi", "Cơ quan hoặc chức vụ gửi tệp, không ghi họ tên; trống khi không ghi lại nơi gửi.", required=False
    )
    is_reference: str = fields.boolean(
        "Là bản gốc", "source.txt lấy ra từ tệp này; mỗi văn bản có đúng một tệp như thế."
    )
    extractor: str = fields.text(
        "Cách lấy chữ",
        "Chương trình lấy chữ ra source.txt, hoặc “gõ lại”; trống khi không lấy chữ từ tệp này.",
        required=False,
        needed_when={"is_reference": "true"},
    )
    extractor_version: str = fields.text(
        "Phiên bản", "Phiên bản của chương trình ấy; trống khi không dùng chương trình.", required=False
    )
    doubts: str = fields.code(
        "Phải đối chiếu",
        f"Vì sao phải có người đối chiếu, cách nhau bằng “; ”: {_MEANINGS}; trống khi không có.",
        rf"(?:{_DOUBT})(?:; (?:{_DOUBT}))*",
        required=False,
    )
    compared_by: str = fields.text(
        "Người đối chiếu",
        "Chức vụ của người đã đối chiếu toàn văn với tệp này, không ghi họ tên; trống khi chưa ai đối chiếu.",
        required=False,
    )
    compared_on: str = fields.day("Ngày đối chiếu", "Ngày đối chiếu; trống khi chưa ai đối chiếu.", required=False)

    class Config:
        name = "received"
        title = "Bản nhận"
        description = "Những tệp mà văn bản được nhận, giữ nguyên từng byte, không đăng."
        metadata = {"key": ["file"]}
