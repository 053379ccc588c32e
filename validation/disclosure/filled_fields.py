"""
Find filled-in fields of forms about one person: a label, a colon and what somebody wrote after it.

Labels are compared without accents, and with underscores for spaces, so that every writing of them counts. Blank forms,
explanations of a form, requirements and sums of many persons pass.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from validation.disclosure.words.telltales import Block, Telltales
from validation.disclosure.words.word_lists import FIELD_LABELS, UPPER
from validation.language.plain_form import unaccented

#: What may stand between a label and its colon.
_OF_WHOM = (
    r"(?: (?:cua (?:dong chi|ong|ba|anh|chi|can bo|ban than|vo|chong|cha|me|con)(?: [a-z]+)?|hien (?:huong|nay|tai)|khai sinh|neu co|da nhan|"
    r"dang vien|ca nhan|ban than|vo|chong|cha|bo|me|con|viet in hoa))*"
)
_COLON = r" ?[\"'”]?\s*[:=]\s*[\"'“]?"
_ANY = re.compile(
    rf"(?<![^\W_])(?<!vo, )(?<!cha, )(?:{'|'.join(FIELD_LABELS)}){_OF_WHOM}{_COLON}(?=(?P<value>[^\n;]+))"
)
#: The label of the next field, where nothing was filled in.
_NEXT_LABEL = re.compile(
    rf"(?:{'|'.join(FIELD_LABELS)}|(?:ngay|nam|gioi|noi) sinh|gioi tinh|(?:so )?(?:dien thoai|cccd|cmnd|can cuoc)|noi o|(?:noi )?(?:thuong|tam) tru|dia chi|que quan|chuc vu|don vi|co quan|email){_OF_WHOM}{_COLON}"
)
_DAY = r"\d{1,2} ?[/.-] ?(?:\d{1,2} ?[/.-] ?)?(?:\d{4}|\d\d)(?!\d)|\d{4}-\d\d-\d\d|\d{1,2} thang \d|(?:thang )?\d{1,2} ?[/-] ?\d{4}|nam \d{4}|\d{4}(?!\d)"
#: A day of a person's life, by its label.
_DATED = re.compile(
    r"(?<![^\W_])(?:ngay (?:ket nap|vao dang|duoc ket nap|chinh thuc|cong nhan chinh thuc|vao doan|nhap ngu|xuat ngu|tuyen dung|vao nganh|nghi huu|mat)|"
    rf"chinh thuc|ket nap(?: dang)?|vao dang|nhap ngu|xuat ngu)(?: (?:ngay|thang|lan \w+|viet nam|cong san))*{_COLON}(?P<value>(?:ngay )?(?:{_DAY}).*)"
)
_DATED_PLAINLY = re.compile(
    r"(?<![^\W_])(?:ngay (?:ket nap|vao dang|chinh thuc)|(?<!nguoi )vao dang(?: cong san viet nam)?(?: ngay)?)(?: dang)? \d{1,2} ?[/.-] ?\d{1,2} ?[/.-] ?\d{4}|(?<![^\W_])ngach (?:\d\d\.\d{3}|[a-z ]{2,20}), bac \d[^;\n]{0,30}(?:tu|huong tu) (?:thang |ngay )?\d|(?:^|[;,(] ?)ket nap(?: vao)?(?: dang)?(?: ngay)? \d{1,2} ?[/.-] ?\d{1,2} ?[/.-] ?\d{4}"
)
#: Labels that head a part of many papers too, with what is only written there of one person.
_OF_ONE = re.compile(
    rf"(?<![^\W_])(?:suc khoe{_COLON}(?=loai(?! ?[.…_]| *$)|tot|binh thuong|yeu|trung binh|kem|kha|benh|du suc|khong du|suy|dang|hay|da |bi |viem|mo |cao huyet|tieu duong)"
    rf"|ky luat(?: dang| chinh quyen)?{_COLON}(?=khien trach(?!, canh)|canh cao|cach chuc|khai tru|giang chuc|ha bac|buoc thoi|khong(?: co)?\W*$|chua(?: co)?\W*$|da bi|bi )"
    rf"|(?:tu nhan|(?:tu )?(?:nhan xet|danh gia))(?: chung| can bo)?(?: cua [a-z ]{{2,25}})?{_COLON}(?=y thuc|nang luc|pham chat|lap truong|tinh than|trung thuc|nhiet tinh|thieu|hay |con |bao thu|chap hanh|hoan thanh(?! (?:tot |xuat sac )?nhiem vu chinh tri)|"
    rf"khong hoan|chua |co (?:nang luc|trinh do|uy tin|tinh than|trach nhiem|y thuc|trien vong)|loi song|dao duc|can |tot(?! \d)|kha(?! \d)|yeu|kem|trung binh|say |tiep thu|chuyen mon|uy tin|lam viec|nong |giao tiep|it |nhut nhat|hoa dong)"
    rf"|(?:muc )?xep loai(?: nam \d+| \d+| dang vien| can bo| cong chuc)?{_COLON}(?=(?:hoan thanh|khong hoan|xuat sac|tot|kha|trung binh|yeu|kem|[abcd]\b|ht))"
    rf"|thanh phan{_COLON}(?=ban nong|co nong|trung nong|phu nong|dia chu|cong nhan|cong chuc|vien chuc|tieu tu san|tri thuc)|qua trinh (?:cong tac|hoc tap|dao tao){_COLON}(?=\d\d|tu \d|tu thang|tu nam)"
    rf"|(?:phieu )?tin nhiem(?: cao| thap)?{_COLON}(?=\d+ ?/ ?\d+|\d+ phieu|cao \d|thap \d)"
    rf"|(?:(?:dien bien|qua trinh|he so) )?(?<!bang )luong{_COLON}(?=(?:(?:\d\d?/)?(?:19|20)\d\d\W{{1,3}})?(?:bac|he so) \d)|tai san(?: ke khai)?{_COLON}(?=\d+ (?:thua|can|ngoi|lo|o to|xe))|gia canh{_COLON}(?=me|bo|cha|vo|chong|con|ngheo|kho)"
    rf"|(?<!do )tuoi{_COLON}(?=\d\d(?: ?\(|\W*$| tuoi|, n[au]))"
    rf"|con{_COLON}(?=(?:\d[.)] ?)?[a-z]+(?: [a-z]+){{0,3}},? (?:\(|sinh |sinh nam )?(?:19|20)\d\d)"
    rf"|(?:ban )?ke khai tai san(?:, thu nhap)?{_COLON}(?=\d+ ?(?:can|thua|lo|manh|nha|xe|o to|so|ngoi|ty|trieu|m2)|nha|dat|xe|co |so tiet kiem|khong co)"
    rf"|(?:noi di|noi den|noi cong tac moi|don vi moi){_COLON}(?=phuong|xa|ban|phong|so|dang uy|thanh uy|ubnd|van phong|uy ban))(?P<value>.+)"
)
#: What stands in a field that explains how to fill it in, or tells of many, not what somebody filled in.
_EXPLAINED = re.compile(
    r"^(?:khien trach, canh cao|tu (?!(?:nam |thang )?(?:\d\d?/)?(?:19|20)\d\d)|ghi|viet|dien|theo|neu|la |bang|chu |ke khai|khong (?:phan biet|neu|ghi|cong bo|thu thap)|van ban|text|string|dang|bat buoc|nam, nu|nam/nu|nam hoac nu|nam va nu|x\W*$|xem|tang|giam|duoc|"
    r"chua (?:nhap|dien)|cac |moi |gom|do |danh |thong tin|so [a-z]|\d+%|dat |phai|tren|duoi|ty le|ti le|hang |cot |du lieu|khong qua|[<{…._□☐/]|"
    r"\d+ (?:dong chi|nguoi|dang vien|truong hop|to chuc|chi bo|luot))"
)
_OF_MANY = re.compile(
    r"tro (?:len|xuong)|\d (?:tin do|cap|ho|luot|hoi vien|nguoi|em|chau)|toi thieu|it nhat|khong qua|nguoi khai|\d+(?:[.,]\d+)? ?%|\d+ (?:dong chi|nguoi|dang vien|truong hop|to chuc|chi bo|can bo)"
)
#: Where a number alone is no sum of many.
_NUMERIC = re.compile(
    r"he so|bac|ma ngach|ngach|chieu|can nang|so con|phu cap|chinh thuc|ngay|vao dang|ket nap|nhap|xuat|suc|(?:phieu )?tin nhiem"
)
_COUNT = re.compile(r"\d+(?:[.,]\d+)?\W*$")
_FEWEST_LETTERS = 1
#: Boxes to be ticked, and ticks.
_EMPTY_BOXES, _TICKED = frozenset("□☐▢"), frozenset("☑☒✓✔■")
_LONGEST_VALUE = 80
#: Dots to be written over, and what somebody wrote: a capital, or a figure but for the day that forms ask about.
_DOTS, _WRITTEN = (
    re.compile(r"…|\.{3}|_{3}"),
    re.compile(rf"[{UPPER}]|(?<![\d/])\d+(?!\d|/4/1975)(?<!30/4)(?<!30/4/1975)"),
)
_ENDS = frozenset(label.split()[-1] for label in FIELD_LABELS) | frozenset(
    """chi ong ba anh bo me con cha huong nay tai sinh co nhan vien vo chong hoa thuc nap dang ngu dung nganh khoe luat xet gia loai nhiem cao thap
    chung san phan tac tap tao nhap nam uy the dao vi quan di den moi huu mat doan tuoi canh khai""".split()  # noqa: SIM905 - words read best as words
)
_COLONS = re.compile(r"[:=]")
_LABEL_END = re.compile(r"([^\W\d_]+)(?: \d{1,4})?[)\"'”]* ?$")
_LONGEST_END = 20


def _labels(block: Block) -> Iterator[int]:
    for match in _COLONS.finditer(block.plain):
        end = _LABEL_END.search(block.plain, max(0, match.start() - _LONGEST_END), match.start())
        if end and _ends_label(end[1]):
            yield match.start()


@lru_cache(20_000)
def _ends_label(word: str) -> bool:
    return unaccented(word) in _ENDS


TELLTALES = Telltales(
    patterns=(
        r"vào đảng (?:ngày )?\d",
        r"ngạch [^\n]{3,20}, bậc \d",
        r"ngày (?:kết nạp|chính thức)(?: đảng)? \d",
        r"kết nạp(?: vào)?(?: đảng)?(?: ngày)? \d",
    ),
    look=_labels,
)


def filled_fields(text: str) -> Iterator[tuple[str, str]]:
    """Return the kind and the words of each filled-in field about one person, in a text in plain form."""
    folded = unaccented(text).replace("_", " ")
    if len(folded) != len(text):
        folded = text.lower().replace("_", " ")
    for match in _DATED_PLAINLY.finditer(folded):
        yield "mục đã điền về một người", text[match.start() : match.end()]
    for pattern in (_ANY, _DATED, _OF_ONE):
        for match in pattern.finditer(folded):
            value = match["value"].strip()
            end = min(match.end("value"), match.start("value") + _LONGEST_VALUE)
            is_blank = _DOTS.search(value) is not None and not _WRITTEN.search(
                text, match.start("value"), match.end("value")
            )
            if _is_filled(value) and not is_blank and not (_COUNT.match(value) and not _NUMERIC.match(match[0])):
                yield "mục đã điền về một người", text[match.start() : end].strip()


def _is_filled(value: str) -> bool:
    return (
        len(re.findall(r"\w", value[:_LONGEST_VALUE].replace("_", ""))) >= _FEWEST_LETTERS
        and value[0] not in "(["
        and not (_EMPTY_BOXES & set(value) and not _TICKED & set(value))
        and not value.startswith(("...", "…", "___", "---"))
        and _EXPLAINED.match(value) is None
        and _NEXT_LABEL.match(value) is None
        and _OF_MANY.search(value[:_LONGEST_VALUE]) is None
    )
