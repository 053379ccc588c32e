"""
Papers to be handed back when a meeting ends: "Tan họp, gửi lại bản này …", in any order of the words.
"""

import re

_BACK = re.compile(
    r"(?<![^\W_])(?<!đã )(?:(?:nộp|trả|gửi|giao|thu|hoàn|để) (?:lại|trả)|thu hồi)(?![^\W_])[^.;\n]{0,25}?(?:tài liệu|văn bản|đề cương|(?:tập|bản|cuốn|bộ|tờ)(?: \w+)? này|bản (?:in|sao|dự thảo))(?![^\W_])"
    r"|(?<![^\W_])(?:tài liệu|văn bản|đề cương|bản này)[^.;\n]{0,50}(?<!đã )(?<![^\W_])(?:(?:nộp|trả|gửi|giao|thu|hoàn|để) lại|thu hồi)(?![^\W_])",
    re.IGNORECASE,
)
_MEETING = r"(?:hội nghị|cuộc họp|phiên họp|buổi họp|họp|phiên|buổi(?: làm việc)?)"
_END = re.compile(
    rf"(?<![^\W_])(?:{_MEETING} (?:vừa )?(?:kết thúc|xong|bế mạc|tan|hết|giải lao)|(?:kết thúc|bế mạc|tan|hết|xong|sau|cuối) (?:khi )?(?:kết thúc )?{_MEETING}|(?:rời|ra khỏi) (?:phòng|hội trường)|(?:khi|lúc) (?:ra )?về|cuối (?:giờ|buổi)|(?:đọc|xem|nghiên cứu|góp ý) xong)(?![^\W_])",
    re.IGNORECASE,
)


def handed_back(sentence: str) -> str:
    """Return the words that ask for a paper back at the end of a meeting; empty where none do."""
    back = _BACK.search(sentence)
    return back[0] if back and _END.search(sentence) else ""
