"""What a citation prints after the number and the day of a document: its issuer and its title."""

import re

_ISSUER = re.compile(
    r",?\s+của\s+(?P<issuer>[^,;.():“\"]{2,90}?)(?=\s+(?:về|quy định|ban hành|phê duyệt|sửa đổi|hướng dẫn|ngày|và|khóa|thì|được|thông qua)(?!\w)|\s*[,;.():“\"]|$)"
)
_TITLE = re.compile(r",?\s+(?P<title>(?:về|Về)\s+[^;.“\"():]{3,300}|[“\"](?:Về|về)?[^”\"]{3,300}[”\"])")
_TITLE_END = re.compile(
    r",\s+(?:khóa|Ban |Thường |Ủy ban|Hội nghị|Đảng ủy|Sở |Phòng )|\s+(?:và|cùng)\s+(?:\d+ năm|Kế hoạch số|Nghị quyết số|Chỉ thị số)"
)


def named_after(words: str, end: int) -> tuple[str, str, int]:
    """Return the issuer and the title that are printed after number and day, and where they end."""
    issuer = _ISSUER.match(words, end)
    place = issuer.end() if issuer else end
    title = _TITLE.match(words, place)
    if title is None:
        return (issuer["issuer"] if issuer else ""), "", place
    cut = _TITLE_END.search(title["title"])
    printed = (title["title"][: cut.start()] if cut else title["title"]).rstrip(" ,")
    return (issuer["issuer"] if issuer else ""), printed, title.start("title") + len(printed)
