"""The closed list of what the start page can show."""

from model.vocabulary.base import Vocabulary


class StartPart(Vocabulary):
    """A part of the start page, with the words that head it."""

    UNITS = "units", "Việc của đơn vị tôi"
    DEADLINES = "deadlines", "Sắp đến hạn"
    DOCUMENTS = "documents", "Văn bản đang đăng"
    WAYS = "ways", "Bạn cần gì?"
    STATE = "state", "Tình trạng dữ liệu"
