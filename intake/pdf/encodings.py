"""
Letters whose meaning the file does not tell, or tells wrongly: refused rather than read as other letters.
"""

import re

from intake.documents.content import RefusedError
from intake.pdf.footnotes import lines_in
from intake.pdf.pages.page import Page

#: Fonts made before Unicode: TCVN 5712:1993 (".VnTime"), VNI ("VNI-Times").
_OLD_FONT = re.compile(r"\.?vn[a-z]+|vni[\s-]", re.IGNORECASE)
#: Letters that Vietnamese has not, and that old encodings put in the place of its own.
_NOT_VIETNAMESE = re.compile("[¡-©«¬®¯±-»¼-¿ÄÅÆÇËÎÏÑÖØÛÜÞßäåæçëîïñöøûüþÿð÷]")
_WORD = re.compile(r"[^\W\d_]\S*|\S*[^\W\d_]")
#: The share of words with such letters in a text that is not what it seems.
_MOST_STRANGE = 0.05
_OLD = (
    "Tệp PDF dùng phông chữ cũ ({}) và không ghi chữ Unicode, nên chữ đọc ra sẽ sai. Gửi tệp Word của văn bản: chữ "
    "trong tệp Word được chuyển mã từng đoạn."
)
_UNKNOWN = (
    "Trang {} của tệp PDF có {} chữ mà tệp không cho biết là chữ gì (thiếu bảng mã). Gửi tệp Word của văn bản, hoặc "
    "in lại từ Word thành PDF."
)
_STRANGE = (
    "Chữ của tệp PDF đọc ra không phải chữ Việt (“{}”): bảng mã của tệp hỏng hoặc cũ. Gửi tệp Word của văn bản, hoặc "
    "in lại từ Word thành PDF."
)


def checked_encodings(pages: list[Page]) -> list[Page]:
    """
    Return pages whose letters are what they say.

    Raises:
        RefusedError: some are unknown, or words are no Vietnamese.
    """
    for page in pages:
        if page.letters.unknown:
            raise RefusedError(_UNKNOWN.format(page.number, page.letters.unknown))
    lines = [line for page in pages for line in lines_in(page.parts)]
    words = [word for line in lines for word in _WORD.findall(line.text)]
    strange = [word for word in words if _NOT_VIETNAMESE.search(word)]
    if len(strange) > _MOST_STRANGE * len(words):
        fonts = {letter.setting.font for line in lines for letter in line.letters}
        old = sorted(font for font in fonts if _OLD_FONT.match(font))
        raise RefusedError(_OLD.format(", ".join(old[:3])) if old else _STRANGE.format(strange[0][:40]))
    return pages
