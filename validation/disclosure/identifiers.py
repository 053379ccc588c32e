"""
Find numbers that lead to one person: identity, Party card, passport, insurance, account, plate.

A number is known by the word before it, by its shape, or by both. Letters that look like digits count as digits where they stand
among them. Amounts, years and numbers of papers pass.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from validation.disclosure.identifier_patterns import CARD, DIGIT_WORDS, PATTERNS
from validation.disclosure.words.telltales import Block, Telltales

_LIKE_DIGITS = "OoQIlBSsbGZzgq"
_MISTAKEN = str.maketrans(_LIKE_DIGITS, "00011855662299")
#: Digits with letters among them that look like digits, as a slip or on purpose.
_WITH_LETTERS = re.compile(rf"(?<![^\W_])(?=[OoIl]?\d)[\d{_LIKE_DIGITS}](?:[ ./-]?[\d{_LIKE_DIGITS}]){{6,}}(?![^\W_])")
_DIGITS = re.compile(r"\d[\d ./·_–-]*+")
_FEWEST_DIGITS = 9
_MANY_DIGITS = re.compile(rf"\d(?:[ ./·_–-]{{0,3}}\d){{{_FEWEST_DIGITS - 1}}}")
#: Fewer digits that letters go before: of a plate, a passport, or letters that look like digits.
_FEW_DIGITS = 5
_DAY = re.compile(r"\d{4}-\d\d-\d\d|\d\d?[-. /]\d\d?[-. /]\d{4}")
_BY_LETTERS = re.compile(r"\d ?-? ?[A-Z](?:[A-Z0-9]?[ .–-]{1,3}[OIl]?|-?)$|(?<![^\W\d_])[OoIl] ?$")


@lru_cache(2)
def long_numbers(block: Block) -> tuple[int, ...]:
    """Return the places of many digits, or of digits with letters that may be meant for digits."""
    return tuple(_long_numbers(block))


def _long_numbers(block: Block) -> Iterator[int]:
    plain = block.plain
    for match in _DIGITS.finditer(plain):
        begin, end = match.span()
        if (
            (end - begin >= _FEWEST_DIGITS and _is_long(plain, match))
            or (end - begin >= _FEW_DIGITS and _BY_LETTERS.search(plain, max(0, begin - 8), begin))
            or (plain[end : end + 1] in _LETTERS and _LOOKS_LIKE_DIGITS.match(plain, end - 1))
            or (plain[begin - 1 : begin] in _LETTERS and not plain[begin - 2 : begin - 1].isalpha())
        ):
            yield begin


def _is_long(text: str, match: re.Match[str]) -> bool:
    """Tell whether digits are many, and neither a day nor part of a checksum or a code."""
    digits = match[0].rstrip(" .-/·_–")
    after, before = (
        text[match.start() + len(digits) : match.start() + len(digits) + 1],
        text[match.start() - 1 : match.start()],
    )
    if after in _HEXADECIMAL or (before in _INSIDE and text[match.start() - 4 : match.start()] != "cccd"):
        return False
    return _MANY_DIGITS.search(digits) is not None and not _DAY.fullmatch(digits)


_HEXADECIMAL = frozenset("abcdef")
#: What stands before digits that are the end of something longer.
_INSIDE = _HEXADECIMAL | frozenset("-/.,_")
#: The same, but for the one that checksums are full of.
_NO_CHECKSUM = _LIKE_DIGITS.replace("b", "")
_LETTERS = frozenset(f"{_NO_CHECKSUM})")
_LOOKS_LIKE_DIGITS = re.compile(rf"\d(?:[{_NO_CHECKSUM}]{{1,3}}[ .-]?\d|\)[ -]?\(?\d)")
TELLTALES = Telltales(
    (
        "tđv",
        "đảng số",
        "đảng tịch",
        "sll",
        "số lý lịch",
        "passport",
        "bks",
        "biển số",
        "biển kiểm soát",
        "đdcn",
        "ddcn",
        "cmqđ",
        "cmsq",
        "số quân nhân",
        "số hiệu quân",
        "số hiệu sĩ quan",
        "số sĩ quan",
        "số hiệu chiến",
        "gcn",
        "sổ đỏ",
        "sổ hồng",
    ),
    (
        r"số thẻ ?:? ?\d",
        r"the (?:dang|dv)",
        r"hc(?: số| công| phổ|:| [a-z]{1,2} ?\d)",
        r"tk[^\n]{0,60}\d{3}[a-z]{1,2}[ .–-]?\d",
        r"tài khoản[^\n]{0,60}\d{3}[a-z]{1,2}[ .–-]?\d",
        r"hộ chiếu[^\n]{0,48}\d",
        r"ho chieu",
        r"shcc",
        r"thẻ (?:đảng|đv|ngành|công|cand|sĩ quan|quân|nhà báo|luật sư|thanh tra|kiểm sát|điều tra|viên chức)[^\n]{0,40}\d",
        r"số hiệu (?:cand|công an)",
        r"chứng minh (?:sĩ|quân|an|công|nhân|thư)",
        *(
            rf"{label}[^\n\d]{{0,15}} (?:{DIGIT_WORDS}),? (?:{DIGIT_WORDS}),? (?:{DIGIT_WORDS}),? "
            for label in ("căn cước", "cccd", "tài khoản", "thoại")
        ),
        r"biển:? ?\d",
        r"bs:? ?\d\d[a-z]",
        r"số hiệu (?:cán|công|viên|đảng|nhân)",
        r"mã (?:số )?(?:cán|công chức|viên chức|đảng|nhân)",
        r"giấy chứng nhận[^\n]{0,40} [a-z]{2} ?\d{6}",
        rf"biển[^.;\n]{{0,40}} (?:{DIGIT_WORDS}),? (?:{DIGIT_WORDS}),? [a-z] ",
        rf"biển[^.;\n]{{0,40}} (?:{DIGIT_WORDS}),? (?:{DIGIT_WORDS}),? [a-z],",
        r"bien so",
        rf"0\d\d\d?,? (?:{DIGIT_WORDS}),? (?:{DIGIT_WORDS}),? ",
        rf"không[ ,./–-]{{1,3}}(?:{DIGIT_WORDS})[ ,./–-]{{1,3}}(?:{DIGIT_WORDS})[ ,./–-]{{1,3}}(?:{DIGIT_WORDS})[ ,./–-]",
    ),
    look=long_numbers,
)
#: Words after which digits are the number of a paper or a thing.
_OF_THINGS = (
    "mã hồ sơ",
    "mã số",
    "số hiệu",
    "tờ khai",
    "tờ khai mã số",
    "mã lưu",
    "hồ sơ lưu trữ",
    "mã dự án",
    "mã số thuế",
    "mã giao dịch",
    "liên thông",
    "mã vạch",
    "mã định danh cơ quan",
    "biên lai",
    "hóa đơn",
    "mã tra cứu",
    "kho bạc",
    "mã gói thầu",
    "vận đơn",
)


def identifiers(text: str) -> Iterator[tuple[str, str]]:
    """Return the kind and the words of each number that leads to a person, in a text in plain form."""
    digits = as_digits(text)
    taken: list[tuple[int, int]] = []
    lowered = text.lower()
    for kind, cues, pattern in PATTERNS:
        for match in (
            pattern.finditer(text if kind == "biển số xe" else digits)
            if not cues or any(cue in lowered for cue in cues)
            else ()
        ):
            is_new = all(match.end() <= begin or match.start() >= end for begin, end in taken)
            if is_new and not _is_amount(digits, match) and (kind != CARD or _is_card(match[0])):
                taken.append(match.span())
                yield kind, text[match.start() : match.end()].strip()


def _is_card(words: str) -> bool:
    """Tell the number of a bank card from four numbers of a table: by the country's prefix or its check digit (ISO/IEC 7812-1)."""
    digits = [int(each) for each in words if each.isdigit()]
    doubled = [digit * 2 - 9 * (digit > 4) if place % 2 else digit for place, digit in enumerate(reversed(digits))]  # noqa: PLR2004
    return words.startswith("9704") or sum(doubled) % 10 == 0


def as_digits(text: str) -> str:
    """Return a text, of the same length, in which letters that look like digits are digits where they stand among them."""

    def meant(match: re.Match[str]) -> str:
        letters = sum(letter.isalpha() for letter in match[0])
        digits = sum(digit.isdigit() for digit in match[0])
        return match[0].translate(_MISTAKEN) if letters <= digits else match[0]

    return _WITH_LETTERS.sub(meant, text)


def _is_amount(text: str, match: re.Match[str]) -> bool:
    """Tell whether a number that no word calls a person's is an amount of money or the number of a paper."""
    if not match[0][0].isdigit():
        return False
    after, before = (
        text[match.end() : match.end() + 12].lower(),
        text[max(0, match.start() - 30) : match.start()].lower(),
    )
    return after.lstrip().startswith(("đồng", "vnd", "vnđ", "đ ", "kwh", "/")) or before.rstrip(" :").endswith(
        _OF_THINGS
    )
