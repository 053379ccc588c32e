"""Who does what stands first in a sentence: "Việc thẩm tra do Ban Nội chính thực hiện", "… giao Đội Xe"."""

import re
from collections.abc import Iterator

from intake.proposals.wording.bodies import bodies_in, name_at
from intake.proposals.wording.predicates import begins_with_verb, tells_a_duty

#: "…, do Ban Nội chính thực hiện": what is to be done stands first, and who does it near its end.
_WORK = re.compile(r"(?:Công việc|Nhiệm vụ|Kinh phí|Việc|Công tác|Nội dung|Phần|Khâu)\s")
_BY = re.compile(r"(?<!\w)(?:do|(?P<given>giao(?:\s+cho)?))\s+(?=[A-ZĐÀ-Ỹ]|các\s)")
_END = r"(?=\s*(?:[,;.(]|$|\s(?:trước|trong|xong|hoàn thành|chậm nhất|định kỳ|hằng|hàng|vào|theo|từ)\s))"
_TAKES_ON = r"(?:đảm nhận|đảm nhiệm|đảm trách|phụ trách|chịu trách nhiệm(?:\s+[^\W\d_]+){0,4}?)"
_TAKEN_ON = re.compile(rf"\s+{_TAKES_ON}{_END}")
_DONE = re.compile(
    rf"\s+(?:chủ trì(?:\s+(?:thực hiện|tổ chức))?|(?:trực tiếp\s+)?(?:thực hiện|triển khai|{_TAKES_ON})){_END}|\s+(?:tham mưu|bố trí|cân đối)(?!\w)"
)
_GIVEN = re.compile(r"\s*(?:[,;.(]|$|chủ trì(?!\w))")
#: A thing before "do X …": no ground, no people, nothing in which a thing of others is only mentioned.
_THING = re.compile(
    r"(?!(?:Theo|Tại|Căn cứ|Trong|Trên|Với|Qua|Từ|Về|Khi|Nếu|Để|Vì|Không|Người|Nhân dân|Học viên|Học sinh|Giáo viên|Cán bộ|Đảng viên|Đoàn viên|Hội viên|Hộ)\s)(?:(?!theo (?!dõi)|tại |của |trong |trên |gồm |vào |cho )[^\s,:;.()]+\s+){1,10}$"
)
#: After what X does with a thing, what the thing is: then X is only mentioned.
_STATE = re.compile(r"(?<!\w)(?:là|gồm|có|được|bị|đã|đang|phải|không|còn|đạt)(?!\w)")
_IS_DONE = re.compile(r"(?<!\w)(?:đã|từng|được|trước đây)\s+do\s|(?<!\w)đã\s")


def doers_of(part: str) -> Iterator[tuple[str, str]]:
    """Return the bodies by which a piece of work is to be done: "Việc thẩm tra do Ban Nội chính thực hiện"."""
    if _IS_DONE.search(part):
        return
    is_work = bool(_WORK.match(part)) or begins_with_verb(part)
    for by in _BY.finditer(part):
        name = name_at(part, by.end())
        after = part[by.end() + len(name) :]
        if by["given"]:
            is_doer = is_work and bool(_GIVEN.match(after))
        else:
            is_doer = bool((_DONE if is_work else _TAKEN_ON).match(after)) or _does(part[: by.start()], after)
        if name and is_doer:
            lead = "chủ trì" if after.lstrip().startswith("chủ trì") else ""
            role = "; ".join(filter(None, ("giao" if by["given"] else "", lead)))
            yield from ((body, role) for body in bodies_in(name))
            return


def _does(thing: str, after: str) -> bool:
    """Tell whether a body does something with a thing: "Kho tạm do Phòng Nội vụ bố trí", but "Hồ sơ do Sở A lập gồm …"."""
    doing = re.split(r"[,;]", after, maxsplit=1)[0].strip()
    is_mentioned = begins_with_verb(thing) or not _THING.match(thing) or _STATE.search(doing)
    return begins_with_verb(doing) and tells_a_duty(doing) and not is_mentioned
