"""Deadlines and periods as texts print them, from the word of time on."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from intake.proposals.wording.predicates import begins_with_verb
from intake.proposals.wording.verbs import VERB

_NO = r"(?:[0-9]{1,3}|một|hai|ba|bốn|tư|năm|sáu|bảy|tám|chín|mười)"
_MONTH = r"(?:[0-9]{1,2}|giêng|một|hai|ba|tư|năm|sáu|bảy|tám|chín|mười(?: một| hai)?|chạp)"
_EVERY = r"(?:hằng|hàng|mỗi)"
_YEAR = r"(?:\s+năm\s+[0-9]{4}|\s*/\s*[0-9]{4}|-[0-9]{4})"
_QUARTER = rf"quý\s+(?:[IVX]+|[1-4])(?:{_YEAR})?(?:\s+{_EVERY}\s+năm)?"
_WEEKDAY = r"thứ\s+(?:[Hh]ai|[Bb]a|[Tt]ư|[Nn]ăm|[Ss]áu|[Bb]ảy|[2-7])|[Cc]hủ nhật"
#: A day with its month and year as far as they are given: 30/9/2026, 31 tháng 01 hằng năm, 15 của tháng cuối quý.
_OF_MONTH = r"(?:\s+(?:của\s+)?tháng\s+(?:cuối|đầu)(?:\s+(?:của\s+)?(?:mỗi\s+)?quý(?:\s+(?:sau|trước|tiếp theo|liền kề))?)?|\s+(?:của\s+)?tháng\s+(?:sau|trước|liền kề|kế tiếp|báo cáo)(?:\s+tháng\s+có\s+[^;.,]+)?|\s+cuối\s+quý)"
_DAY = (
    r"(?:ngày\s+)?(?:[0-9]{1,2}\s*[/.-]\s*[0-9]{1,2}\s*[/.-]\s*[0-9]{4}|[0-9]{1,2}/[0-9]{1,2}(?![0-9/])"
    rf"|[0-9]{{1,2}}\s+tháng\s+{_MONTH}(?:{_YEAR})?)"
    rf"|ngày\s+(?:mùng\s+|mồng\s+)?[0-9]{{1,2}}(?![0-9/])(?:{_OF_MONTH})?|ngày\s+cuối\s+(?:cùng\s+)?(?:của\s+)?(?:tháng|quý|năm)"
)
_DATE = (
    rf"(?:{_DAY})(?:\s+(?:của\s+)?{_EVERY}\s+(?:năm|tháng|quý|tuần)(?!\w)|\s+(?:của\s+)?năm\s+(?:sau|kế tiếp|tiếp theo|liền (?:trước|sau|kề)|trước(?! khi)))?|tháng\s+{_MONTH}(?:{_YEAR})?(?:\s+{_EVERY}\s+năm)?|{_QUARTER}"
    r"|năm\s+[0-9]{4}|(?:cuối|đầu|giữa)\s+tuần\s+thứ\s+\w+(?:\s+(?:của\s+)?(?:tháng|học\s+kỳ|quý|năm học)(?:\s+[0-9IVX/]+)?)?|(?:cuối|đầu|giữa)\s+(?:tháng|quý|năm)(?:\s+[0-9IV]+(?:/[0-9]{4})?)?"
)
_HOUR = r"(?:[0-9]{1,2}\s*(?:giờ|h)(?:\s*[0-9]{1,2}(?:\s*phút)?)?\s*,?\s*)"
_TIME_OF_DAY = r"(?:(?:sáng|trưa|chiều|tối)\s+)"
_SPAN = rf"{_NO}(?:\s*\([^)]*\))?\s+(?:ngày(?:\s+làm\s+việc)?|giờ(?:\s+làm\s+việc)?|phút|tháng|tuần|năm)"
#: What ends the words on the event from which a time is counted, where no comma does.
_TO_DO = r"(?=\s+(?:phải|thì|cần|có\s+trách\s+nhiệm)(?!\w))"
_FROM = rf"(?:(?:\s*,)?\s*(?:kể\s+từ|tính\s+từ|từ)\s+(?:ngày|khi|thời\s+điểm|lúc)|\s+sau(?:\s+khi|\s+mỗi|\s+(?:ngày|hội|đợt|phiên|cuộc|kỳ|buổi|lễ)))\s+[^;.,()]+?(?:{_TO_DO}|(?=[;.,()]|$))"
_OFTEN = r"(?:tuần|tháng|quý|năm|ngày|kỳ|nhiệm\s+kỳ|học\s+kỳ)"
_COUNTED = (
    r"(?:lớp|đợt|cuộc|buổi|kỳ|phiên|số|bài|tiết|ca|chuyến|lượt|bản\s+tin|phóng\s+sự|hội\s+nghị|chuyên\s+(?:mục|đề))"
)
_EVENT = r"(?:khi|ngày|buổi|hội\s+nghị|cuộc\s+họp|phiên\s+họp|kỳ\s+họp|giờ)\s+(?:[^\s;.,]+\s+){0,7}?"

#: Words of time that follow one another: "tuần thứ hai của tháng 10/2025", "đầu và cuối mỗi buổi học", "ngày 01 hằng tháng".
_WHEN = (
    rf"(?:{_DAY}|{_WEEKDAY}|[0-9]{{1,2}}\s*(?:giờ|h)(?:\s*[0-9]{{1,2}}(?:\s*phút)?)?|(?:ngày|tuần|tháng|quý|học\s+kỳ)(?:\s+thứ)?\s+(?:[0-9]{{1,2}}(?:/[0-9]{{4}})?|[IVX]+|{_MONTH})(?!\w)"
    r"|năm\s+[0-9]{4}|[0-9]{1,2}/[0-9]{1,2}(?:/[0-9]{4})?|(?:nửa|thượng\s+tuần|trung\s+tuần|hạ\s+tuần|các\s+ngày|dịp|rằm|sáng|trưa|chiều|tối|cuối\s+cùng|đầu\s+tiên|đầu|cuối|giữa)(?!\w)"
    r"|(?:hằng|hàng|mỗi|của)\s+(?:ngày|buổi|tuần|tháng|quý|năm|học\s+kỳ|ca)(?:\s+(?:học|nghỉ|làm\s+việc|trực))?(?!\w)|(?:ngày|tuần|tháng|quý|năm|buổi|kỳ)(?:\s+(?:học|nghỉ|làm\s+việc))?(?!\w)"
    r"|(?:nghỉ\s+)?(?:lễ|[Tt]ết)(?!\w)|giờ\s+(?:sáng|chiều)(?!\w)|trong\s+(?:tuần|tháng)(?!\w)"
    r"|(?:sau|trước|này|kế\s+tiếp|tiếp\s+theo|liền\s+(?:kề|trước|sau))(?=\s*(?:[;.,()]|$)))"
)
_MOMENT = rf"{_WHEN}(?:(?:\s*,\s*(?=[0-9])|\s+(?:và\s+|của\s+)?){_WHEN})*"
#: What is held again and again, and in which something is done: "kỳ sinh hoạt", "giao ban", "các kỳ họp".
_MEETING = r"(?:(?:các|mỗi)\s+)?(?:(?:kỳ|cuộc|phiên|buổi|lần)\s+)?(?:họp|giao\s+ban|sinh\s+hoạt|chào\s+cờ|tiếp\s+(?:công\s+)?dân)(?:\s+(?:chi\s+bộ|lãnh\s+đạo|chuyên\s+môn))?"
#: What ends the name of a season or a feast.
_OVER = r"(?=\s*(?:[;.,()]|$)|\s+(?:phải|thì|cần|có|sẽ)(?!\w))"
_LATEST = r"(?:(?:chậm|muộn)\s+nhất|không\s+(?:muộn|chậm)\s+hơn|hạn\s+(?:cuối|chót))"

_FORMS = (
    # before a day, at the latest on a day
    rf"(?:trước|{_LATEST}|đến\s+hết|không\s+quá)\s+(?:(?:là|vào|trong|đến|hết)\s+)*{_HOUR}?(?:{_DATE}|(?:ngày\s+)?(?:{_WEEKDAY})(?:\s+{_EVERY}\s+tuần)?(?!\w))",
    rf"(?:{_LATEST}(?:\s+(?:là|vào|trong|đến|hết|trước))*|trước|(?:định\s+kỳ\s+)?vào|(?:ngay\s+)?trong(?!\s+[0-9]|\s+ngày\s+[^\d\s]))\s+{_MOMENT}",
    rf"(?:cuối|đầu|giữa)\s+{_EVERY}\s+(?:buổi|tuần|tháng|quý|năm|học\s+kỳ)(?!\w)",
    rf"{_LATEST}\s+(?:là\s+)?sau\s+{_SPAN}(?:\s+nữa|{_FROM})?",
    # before a season or a feast: its name, its day or how long before
    rf"trước\s+(?:mùa|vụ(?!\s+(?:việc|án)))(?:\s+[^\W\d]+){{1,3}}?(?:\s+năm\s+[0-9]{{4}}|\s+[0-9]{{4}})?{_OVER}",
    rf"trước\s+(?:dịp\s+)?lễ(?:\s+[^\W\d]+){{0,4}}?(?:\s+(?:ngày\s+)?[0-9]{{1,2}}/[0-9]{{1,2}}(?:/[0-9]{{4}})?|\s+{_SPAN})?{_OVER}",
    rf"trước\s+ngày\s+(?:tựu\s+trường|khai\s+\w+|bế\s+mạc|bầu\s+cử|hội|lễ|thi|giao\s+quân|ra\s+quân|nhập\s+học)(?:\s+[^\W\d]+){{0,4}}?{_OVER}",
    # so long after something
    rf"sau\s+khi\s+(?:[^\W\d]+\s+){{1,5}}?{_SPAN}{_OVER}",
    rf"sau\s+(?:ngày|lần|đợt|buổi|vòng|lễ)\s+(?:[^\s;.,]+\s+){{1,4}}?(?:ít\s+nhất|tối\s+thiểu)\s+{_SPAN}",
    # so long before something
    rf"trước\s+(?:{_EVENT})?(?:ít\s+nhất|tối\s+thiểu|chậm\s+nhất)\s+(?:là\s+)?{_SPAN}",
    rf"trước\s+(?:hội\s+nghị|cuộc\s+họp|phiên\s+họp|kỳ\s+họp)(?:\s+[^\s;.,]+){{0,5}}?\s+(?:ít\s+nhất|tối\s+thiểu)?\s*{_SPAN}",
    rf"(?:ít\s+nhất|chậm\s+nhất|muộn\s+nhất|tối\s+thiểu)\s+(?:là\s+)?{_SPAN}\s*,?\s+(?:trước|sau|kể\s+từ)\s+[^;.,]+",
    rf"trước\s+(?:mỗi\s+)?(?:ngày|đợt|buổi|kỳ|lần|giờ|vòng|cuộc|hội|đại\s+hội|lễ)\s+(?:[^\W\d]+\s+){{1,5}}?{_SPAN}(?!\w)",
    rf"trước\s+khi\s+(?:[^\W\d]+\s+){{1,5}}?{_SPAN}(?!\w)",
    rf"trước\s+{_SPAN}\s+(?:của|so\s+với|khi)\s+[^;.,]+",
    r"trước\s+(?:khi\s+(?:(?:bước\s+)?vào\s+)?)?(?:(?:ngày\s+|lễ\s+)?khai\s+giảng|rằm|lễ\s+hội|kỳ\s+(?:lễ|thi|tuyển)|bế\s+giảng|kết\s+thúc|bắt\s+đầu|[Đđ]ại\s+hội|[Tt]ết|mùa\s+(?:mưa|bão|khô)|khóa\s+học|năm\s+học|học\s+kỳ|kỳ\s+nghỉ)(?!\w)[^;.,]*",
    # within a time
    rf"trong\s+(?:thời\s+hạn|thời\s+gian|vòng)\s+(?:không\s+quá\s+|tối\s+đa\s+|chậm\s+nhất\s+)?{_SPAN}(?:{_FROM})?",
    rf"(?:không\s+quá|tối\s+đa)\s+{_NO}(?:\s*\([^)]*\))?\s+(?:ngày(?:\s+làm\s+việc)?|giờ|phút)(?:{_FROM})?",
    rf"trong\s+{_NO}\s+(?:ngày(?:\s+làm\s+việc)?|giờ|phút)(?=\s*[;.,)]|\s*$)",
    rf"trong\s+{_SPAN}\s+(?:đầu|cuối)(?:\s+(?:tiên|cùng))?\s+(?:của\s+)?{_MOMENT}",
    rf"trong\s+(?:{_NO}|các)\s+ngày\s+[0-9]{{1,2}}(?:\s*,\s*[0-9]{{1,2}})*\s+(?:và|đến)\s+(?:{_DAY})",
    rf"trong\s+(?:vòng\s+)?{_SPAN}\s+sau\s+[^\s;.,()]+(?:\s+[^\s;.,()]+){{0,3}}(?=[;.,()]|$)",
    rf"(?:sau|trong)\s+{_SPAN}(?:\s+làm\s+việc)?(?:{_FROM}|\s+thực\s+hiện|\s+tới(?!\w))",
    rf"trong\s+(?:{_QUARTER}(?:(?:\s*,\s*{_QUARTER})*\s+và\s+{_QUARTER})?|tháng\s+{_MONTH}(?:{_YEAR}|\s+{_EVERY}\s+năm)?|(?:tuần|năm)\s+(?:[0-9]{{4}}|thứ\s+\w+(?:\s+(?:của\s+)?tháng\s+[0-9/]+)?|đầu(?:\s+(?:của\s+)?tháng\s+[0-9/]+)?)|{_NO}\s+tháng\s+(?:đầu|cuối)\s+năm(?:\s+[0-9]{{4}})?)",
    rf"trong\s+(?:các\s+)?tháng\s+{_MONTH}(?:\s*,\s*{_MONTH})*\s+và\s+(?:tháng\s+)?{_MONTH}(?:{_YEAR}|\s+{_EVERY}\s+năm)?",
    rf"(?:(?:ít\s+nhất|tối\s+thiểu)\s+)?mỗi\s+{_OFTEN}\s+(?:ít\s+nhất\s+|tối\s+thiểu\s+)?{_NO}\s+{_COUNTED}(?!\w)",
    rf"(?:ít\s+nhất\s+|tối\s+thiểu\s+)?{_NO}\s+{_COUNTED}\s+(?:mỗi|một)\s+{_OFTEN}(?!\w)",
    # again and again
    rf"định\s+kỳ\s+{_NO}\s+tháng(?:,|\s+và)\s+(?:{_EVERY}|một|cả)\s+năm(?!\w)",
    rf"định\s+kỳ\s+(?:{_EVERY}\s+{_OFTEN}|{_NO}\s+(?:tháng|năm|tuần|quý)(?:\s*(?:/|một|01|1)\s*lần)?|{_OFTEN})(?!\w)(?:\s+(?:một|01|1)\s+lần)?",
    rf"(?:ít\s+nhất\s+|tối\s+thiểu\s+)?(?:mỗi|một|01|1)\s+{_OFTEN}\s+(?:[^\s;.,]+\s+){{0,4}}?(?:ít\s+nhất\s+|tối\s+thiểu\s+)?{_NO}\s+lần",
    rf"(?:cứ\s+)?{_NO}\s+(?:tháng|năm|tuần|ngày|giờ|phút)\s*(?:/|một|01)\s*lần",
    r"(?:ít\s+nhất|tối\s+thiểu)\s+[0-9]{1,3}\s+(?:[^\W\d]+\s+){0,3}?[^\W\d]+\s*/\s*(?:tuần|tháng|quý|năm)(?!\w)",
    rf"(?:ít\s+nhất\s+|tối\s+thiểu\s+)?{_NO}\s+lần\s*(?:/\s*(?:{_NO}\s+)?|mỗi\s+|một\s+|trong\s+(?:một\s+|mỗi\s+)?|trên\s+){_OFTEN}(?!\w)",
    # at a moment
    rf"(?:định\s+kỳ\s+)?vào\s+(?:{_HOUR}|{_TIME_OF_DAY})?(?:ngày|tháng|quý|tuần|dịp|cuối|đầu)\s+[^;.,]*?{_EVERY}\s+(?:tuần|tháng|quý|năm)",
    rf"vào\s+(?:{_QUARTER}|{_HOUR}?{_DAY}|(?:tuần|ngày(?:\s+làm\s+việc)?)\s+(?:cuối|đầu)(?:\s+(?:cùng|tiên))?\s+(?:của\s+)?(?:tháng|quý|năm)|(?:cuối|đầu|giữa)\s+(?:tháng|quý|năm|nhiệm\s+kỳ)(?:\s+[0-9]+(?:/[0-9]{{4}})?)?)",
    rf"(?-i:trong|vào)\s+{_MEETING}\s+{_MOMENT}",
    rf"(?:tại|trong)\s+(?:{_MEETING}|hội\s+nghị)\s+(?:(?:[^\s;.,]+\s+){{0,3}}?(?:gần\s+nhất|kế\s+tiếp)|giữa|cuối|đầu|thường\s+(?:lệ|kỳ)|thứ\s|tháng|quý|hằng|hàng|tiếp\s+theo)[^;.,]*(?:,\s+[^\s;.,]+(?=[;.]|$))?",
    r"(?:khi\s+hết|hết\s+mỗi)\s+(?:tuần|tháng|quý|năm(?:\s+học)?|học\s+kỳ)(?:\s+(?:[IVX]+|[0-9]+(?:/[0-9]{4})?)(?!\w))?",
    r"ngay\s+sau\s+(?:khi|ngày)\s+[^;.,]+",
    rf"đến\s+(?:hết\s+)?(?:{_DAY})(?=\s+phải(?!\w))",
    rf"đến\s+(?:hết\s+)?{_HOUR}(?:{_DAY})",
    rf"sau\s+mỗi\s+{_SPAN}(?!\w)",
    r"sau\s+mỗi\s+[^\s;.,]+(?:\s+[^\s;.,]+){0,3}(?=[;.,]|$)",
    rf"từ\s+(?:{_HOUR}|{_TIME_OF_DAY})?(?:(?:ngày\s+)?[0-9/]+\s+)?đến\s+(?:hết\s+)?(?:{_HOUR}|{_TIME_OF_DAY})?(?:{_DAY})(?:\s+{_EVERY}\s+(?:tháng|năm))?",
    rf"nhân\s+(?:dịp\s+)?(?:{_DAY})",
)
_BEGINS = r"(?<![\w/-])"
_ANY = re.compile(rf"{_BEGINS}(?:{'|'.join(f'(?:{form})' for form in _FORMS)})", re.IGNORECASE)
_EACH = tuple(re.compile(f"{_BEGINS}{form}", re.IGNORECASE) for form in _FORMS)
#: "từ tháng 12/2021 đến hết tháng 12/2022" is the time of a plan.
_SINCE = re.compile(r"từ\s+(?:ngày|tháng|quý|năm)\s[^;.,]{1,25}$", re.IGNORECASE)
#: Words of time that name no time.
_BARE = re.compile(
    r"(?:(?:trong|vào|trước)\s+(?:các\s+)?(?:buổi|tuần|tháng|quý|năm|kỳ|năm\s+học)|(?:vào|trước)\s+(?:các\s+)?ngày|vào\s+\w+|trước\s+\w+)",
    re.IGNORECASE,
)
#: "hằng quý báo cáo", at the beginning of what is to be done; elsewhere such words only describe a thing.
_PLAIN = re.compile(
    rf"(?:^|[;,]\s+)(?P<printed>{_EVERY}\s+(?:năm|quý|tháng|tuần|ngày|{_NO}\s+tháng)|{_NO}\s+tháng(?:,|\s+và)\s+(?:{_NO}|cả)\s+năm"
    rf"|{_HOUR}?{_TIME_OF_DAY}?(?:mỗi\s+)?(?:{_WEEKDAY})\s+(?:{_EVERY}\s+tuần|(?:đầu|cuối)\s+(?:mỗi\s+)?tháng)|(?:{_HOUR}|{_TIME_OF_DAY}){_EVERY}\s+ngày|(?:cuối|đầu|giữa)\s+(?:năm|quý|tháng)\s+[0-9IVX]+(?:/[0-9]{{4}})?)\s+(?=\w)",
    re.IGNORECASE,
)
#: "Hạn cuối nhận bài: 17 giờ ngày 20/5": the time alone, after what it closes.
_CLOSES = re.compile(
    rf"hạn\s+(?:cuối|chót|nộp|nhận|gửi)[^;.,:]{{0,30}}:\s+(?P<printed>{_HOUR}?(?:{_DAY}))", re.IGNORECASE
)
#: What stands before a time that limits nothing: entry into force, what was, conditions.
_NO_LIMIT = re.compile(
    r"(?:có hiệu lực|hiệu lực thi hành|được hưởng|nghỉ|(?<!tuyển )(?<!học )(?<!phát )(?<!vệ )sinh|tuyển dụng|từ|tính|số liệu|giai đoạn|(?:mốc|thời kỳ|niên độ)[^;.,]{0,30}|thời gian[^;.,]{0,30}:)\s*$",
    re.IGNORECASE,
)
#: What was done: "Sở A đã kiểm tra …".
_WAS = re.compile(r"(?P<subject>[^;.,]*?)(?<!\w)đã\s(?P<deed>[^;.]*)$", re.IGNORECASE)
#: What is issued "trước ngày …" was issued; "chậm nhất …" says until when it has to be.
_ISSUED = re.compile(r"được (?:thông qua|ban hành)\s*$", re.IGNORECASE)
_LIMITS = re.compile(r"chậm|muộn|trong\s+(?:thời hạn|vòng)|không quá|tối đa", re.IGNORECASE)
_REACH = 200
_PERIODIC = re.compile(r"(?:định\s+kỳ|hằng|hàng|mỗi|lần|\w/\s*(?:tuần|tháng|quý|năm))(?!\w)", re.IGNORECASE)


class Deadline(NamedTuple):
    """A deadline or period in a line: where it begins, and as printed."""

    begin: int
    printed: str

    @property
    def is_period(self) -> bool:
        """Whether it says how often, and not until when."""
        return bool(_PERIODIC.search(self.printed))


def deadlines(words: str) -> list[Deadline]:
    """Return the deadlines and periods of a line, in order."""
    found = [*_in(words), *_plain(words)]
    apart: list[Deadline] = []
    for each in sorted(found, key=lambda one: (one.begin, -len(one.printed))):
        if not apart or each.begin >= apart[-1].begin + len(apart[-1].printed):
            apart.append(each)
    return apart


def _plain(words: str) -> Iterator[Deadline]:
    """Return what says how often something is done: only where the doing follows at once."""
    for match in _PLAIN.finditer(words):
        if begins_with_verb(words[match.end() :]):
            yield Deadline(match.start("printed"), match["printed"])
    yield from (Deadline(match.start("printed"), match["printed"]) for match in _CLOSES.finditer(words))


def _in(words: str) -> Iterator[Deadline]:
    if not _ANY.search(words):
        return
    for match in (match for form in _EACH for match in form.finditer(words)):
        before = words[max(0, match.start() - _REACH) : match.start()]
        limits_nothing = (
            _was(before)
            or (_ISSUED.search(before) and not _LIMITS.match(match[0]))
            or (_SINCE.search(before) and match[0].lower().startswith("đến"))
        )
        if not limits_nothing and not _NO_LIMIT.search(before) and not _BARE.fullmatch(match[0].rstrip(" ,")):
            yield Deadline(match.start(), match[0].rstrip(" ,"))


def _was(before: str) -> bool:
    """Tell whether the words before a time say what was; in "Rà soát 17 giấy phép đã cấp, gửi …" they say of what things."""
    was = _WAS.search(before)
    if not was:
        return False
    subject = was["subject"].lstrip()
    is_attribute = VERB.search(subject[:1].lower() + subject[1:]) and re.search(r"[,(]", was["deed"])
    return not is_attribute
