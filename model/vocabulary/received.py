"""The closed lists about received files: what they are, what keeps them from proof, and how far a text was compared."""

from model.vocabulary.base import Vocabulary


class ReceivedForm(Vocabulary):
    """What a received file is by its bytes; a scan or photograph holds no letters, whatever its format."""

    DOCX = "docx", "Tệp Word (.docx)"
    DOC = "doc", "Tệp Word đời cũ (.doc)"
    RTF = "rtf", "Tệp RTF"
    ODT = "odt", "Tệp OpenDocument"
    HTML = "html", "Trang HTML"
    PDF = "pdf", "Tệp PDF có lớp chữ"
    TEXT = "text", "Tệp chữ"
    SCAN = "scan", "Bản quét hoặc ảnh chụp"


class Doubt(Vocabulary):
    """Why words must be compared with the received file by a person before they are called verbatim."""

    COMPUTED_NUMBER = "computed_number", "số thứ tự do trình soạn thảo tự đánh"
    DECODED = "decoded", "chữ chuyển từ bảng mã cũ"
    REVISED = "revised", "chỗ sửa có đánh dấu"
    LAID_OUT = "laid_out", "thứ tự đoạn suy từ chỗ đứng trên trang"
    OPEN_QUESTION = "open_question", "câu hỏi chưa trả lời"


class Comparison(Vocabulary):
    """How far the words of a text are known to be those that were received."""

    PROVED = "proved", "máy đối chiếu từng chữ"
    BY_EYE = "by_eye", "đối chiếu bằng mắt"
    NOT_YET = "not_yet", "chưa đối chiếu với bản nhận"
