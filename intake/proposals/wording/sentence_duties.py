"""The duties that one sentence gives: whom it names, in what words, and who shares the work."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from intake.proposals.wording.bodies import ASIDE, bodies_in, is_small_subject, name_at
from intake.proposals.wording.doers import doers_of
from intake.proposals.wording.predicates import CHARGED, begins_with_verb, says_nothing, tells_a_duty


class Duty(NamedTuple):
    """
    A duty of one body, in one sentence.

    Attributes:
        body: The body as printed.
        words: The sentence of the duty, from where it begins.
        quote: Those of its words that say this duty, up to where another body is charged.
        role: The words that give the body its part, joined by "; "; empty where there are none.
        is_partner: Whether the body shares the work of the one before it.
    """

    body: str
    words: str
    quote: str
    role: str
    is_partner: bool = False


#: Words that charge somebody, and the role they give.
_CHARGE = re.compile(
    r"(?:(?:Thống nhất|Đồng ý|Tiếp tục|Trước mắt,?)\s+)?(?P<charge>(?:[Đđ]ề nghị|[Kk]iến nghị|[Yy]êu cầu) (?:giao|chỉ đạo)|Giao|Yêu cầu|Đề nghị|Phân công|Ủy nhiệm|Uỷ nhiệm|Kiến nghị|giao|yêu cầu|đề nghị|phân công)\s+(?:(?:(?:trách nhiệm|nhiệm vụ) )?cho\s+)?"
)
#: A heading that runs into the sentence: "Về kinh phí: Giao …", "Đối với cấp xã: …".
_RUN_IN = re.compile(r"(?:[^:;.]{2,80}):\s+")
#: Words right before the subject: "Riêng Trạm Bơm …", "Việc này Sở A phải …", "Trách nhiệm của Sở A: …".
_FOR = re.compile(
    r"(?:Riêng|(?:Riêng đ|Đ)ối với|(?:Những )?(?:[Vv]iệc|[Cc]ông việc|[Nn]hiệm vụ|[Pp]hần việc) (?:này|đó|trên|nêu trên|nói trên),?|(?:Trách nhiệm|Nhiệm vụ) (?:cụ thể )?của(?=[^:;.]{3,120}:\s))\s+"
)
#: A ground or a time before the subject: "Căn cứ tình hình thực tiễn, Ban Tổ chức …".
_ADJUNCT = re.compile(
    r"(?:(?i:cho đến khi)|(?:Riêng|Về)(?= (?!các(?!\w))[a-zà-ỹđ])|Cùng với|Ngoài|Nhận được|Hết|Mỗi|Cứ|Cuối|Đầu|Căn cứ|Trên cơ sở|Hằng năm|Hàng năm|Hằng quý|Hằng tháng|Định kỳ|Khi|Trong quá trình|Sau khi|Trước ngày|Chậm nhất|Trong thời hạn|Trường hợp|Nếu|Từ nay|Đồng thời|Bên cạnh đó|Ngoài ra|Trong|Để|Nhằm|Qua|Trước|Với|Do|Kết thúc|Sau)(?!\w)[^;.]{0,160}?,\s+(?=[A-ZĐỦƯẤÔ]|(?:các|giao|yêu cầu|đề nghị|phân công)\s)"
)
_EXECUTES = re.compile(r"\s*(?:có trách nhiệm|chịu trách nhiệm)\s+(?:tổ chức\s+)?thi hành(?!\w)")
_LEADS = re.compile(r"(?:chịu trách nhiệm\s+|có trách nhiệm\s+|có nhiệm vụ\s+)?chủ trì(?!\w)", re.IGNORECASE)
_RESPONSIBLE = re.compile(r"(?P<role>có trách nhiệm|chịu trách nhiệm)(?!\w)", re.IGNORECASE)
_SHARED = re.compile(
    r"(?<!\w)(?:phối hợp\s+(?:chặt chẽ\s+|thường xuyên\s+)?(?:(?:với|cùng(?:\s+với)?)\s+)?|chủ trì,?\s+cùng\s+(?:với\s+)?|(?<!ối hợp )cùng\s+với\s+|(?:có|với)\s+sự\s+(?:phối hợp|tham gia)(?:,\s+(?:phối hợp|tham gia))?\s+của\s+)(?=[A-ZĐÀ-Ỹ]|các\s|cấp ủy|đảng ủy|chi bộ|chính quyền)",
    re.IGNORECASE,
)
#: "Sở A chủ trì, Sở B và Công an tỉnh phối hợp thực hiện".
_BESIDE_LEAD = re.compile(r"(?<=chủ trì)(?:\s+(?:thực hiện|tổ chức))?,\s+(?=[A-ZĐÀ-Ỹ]|các\s)")
_HELPS = re.compile(r"\s+(?:cùng\s+)?phối hợp(?!\s+(?:với|cùng)|\w)")
#: The closing request: "Trong quá trình thực hiện, nếu có vướng mắc, đề nghị các cấp ủy báo cáo …".
_TO_EVERYBODY = re.compile(
    r"Trong quá trình (?:tổ chức |triển khai )*thực hiện[^,]*, (?:nếu|có)\s|(?:Căn cứ|Nhận được) [^,;]{0,40} này, (?:(?:đề nghị|yêu cầu) )?các\s"
)
#: What the issuer does, and no duty of its own: "Ban Thường vụ Tỉnh ủy yêu cầu: …".
_COMMANDS = re.compile(r"(?:yêu cầu|đề nghị|chỉ thị|giao|phân công|hướng dẫn|chỉ đạo)(?!\w)[^:;]{0,120}:\s*$")
#: Both stand also in the middle of a sentence: "…, giao Phòng Nội vụ …".
_PARTS = re.compile(r";\s+")


def duties_of(sentence: str) -> Iterator[Duty]:
    """Return the duties that a sentence gives to bodies that it names; a part after a semicolon may name its own."""
    if _TO_EVERYBODY.match(sentence):
        return
    if executing := _executors(sentence):
        yield Duty(executing, sentence, sentence, "chịu trách nhiệm thi hành")
        return
    parts = _parts_of(sentence)
    charged = [list(_of_part(part, is_first=begin == 0)) for begin, part in parts]
    starts = [begin for (begin, _), found in zip(parts, charged, strict=True) if found]
    lead: Duty | None = None
    for (begin, part), found in zip(parts, charged, strict=True):
        end = next((each for each in starts if each > begin), len(sentence))
        quote = sentence[begin:end].rstrip(" ;")
        duties = [Duty(body, sentence[begin:], quote, role) for body, role in found]
        lead = duties[0] if duties else lead
        yield from duties
        if lead is not None:
            yield from _partners(part, lead)


def _parts_of(sentence: str) -> list[tuple[int, str]]:
    """Part a sentence at its semicolons; each part after the place where it begins."""
    begins = [0, *(match.end() for match in _PARTS.finditer(sentence))]
    return [(begin, sentence[begin:end]) for begin, end in zip(begins, [*begins[1:], len(sentence)], strict=True)]


def _executors(sentence: str) -> str:
    """Return the whole subject of a sentence on who executes the document; empty for any other sentence."""
    match = _EXECUTES.search(sentence)
    if not match or not re.match(r"[A-ZĐÀ-Ỹ]", sentence):
        return ""
    return sentence[: match.start()].rstrip(" ,;:")


def _of_part(part: str, *, is_first: bool) -> Iterator[tuple[str, str]]:
    """Return the bodies that a part of a sentence begins with and charges, each with its role."""
    for begin in _beginnings(part) if is_first else [0]:
        charge = _CHARGE.match(part, begin)
        start = charge.end() if charge else begin
        is_small = bool(charge or begin or not is_first) and is_small_subject(part, start)
        name = name_at(part, start, listed=is_small)
        if not name:
            continue
        after = re.sub(f"^{ASIDE}", "", part[start + len(name) :]).lstrip(" ,:–-")
        if (
            _is_list_of_verbs(name, part[start + len(name) :])
            or not after
            or (not charge and _COMMANDS.match(after))
            or (is_small and not charge and not begins_with_verb(after))
            or says_nothing(after)
            or not (charge or tells_a_duty(after))
        ):
            return
        role = _role(charge["charge"].lower() if charge else "", after)
        yield from ((body, role) for body in bodies_in(name))
        return
    yield from doers_of(part)


def _is_list_of_verbs(name: str, after: str) -> bool:
    """Tell whether what looks like a body is the first of several verbs: "Thanh tra, kiểm tra, xử lý vi phạm"."""
    return name[1:].islower() and begins_with_verb(name) and after.startswith(", ") and begins_with_verb(after[2:])


def _beginnings(part: str) -> Iterator[int]:
    """Return where the subject of a sentence may begin: at once, after a run-in heading, after a ground or a time."""
    for begin in (match.end(), 0) if (match := _RUN_IN.match(part)) else (0,):
        if ground := _ADJUNCT.match(part, begin):
            yield ground.end()
        if begin:
            yield begin
    yield 0
    if match := _FOR.match(part):
        yield match.end()


def _role(charge: str, after: str) -> str:
    said = (
        [charge.replace("kiến nghị", "đề nghị").replace("uỷ", "ủy").replace(" giao", "; giao").replace(" chỉ đạo", "")]
        if charge
        else []
    )
    if charged := CHARGED.match(after):
        said, after = [*said, charged["charge"]], after[charged.end() :]
    if match := _RESPONSIBLE.match(after):
        said.append(match["role"].lower())
    if _LEADS.match(after):
        said.append("chủ trì")
    elif not charge and after.lower().startswith("phối hợp thực hiện"):
        said.append("phối hợp")
    return "; ".join(said)


def _partners(part: str, duty: Duty) -> Iterator[Duty]:
    """Return those with whom a duty is shared: "phối hợp với Sở A, Công an tỉnh xây dựng …"."""
    lists = [bodies_in(name_at(part, match.end(), listed=True)) for match in _SHARED.finditer(part)]
    for match in _BESIDE_LEAD.finditer(part):
        name = name_at(part, match.end())
        lists += [bodies_in(name)] if _HELPS.match(part, match.end() + len(name)) else []
    names = dict.fromkeys(body for bodies in lists for body in bodies if body != duty.body)
    yield from (duty._replace(body=body, role="phối hợp", is_partner=True) for body in names)


def shared_with(words: str, duty: Duty) -> Iterator[Duty]:
    """Return those with whom the duty of a body that stands above is shared in these words."""
    for part in _PARTS.split(words):
        yield from _partners(part, duty)
