"""
Read words typed for the fonts of the years before Unicode: TCVN3 (.VnTime) and VNI (VNI-Times).

Such words look like "Tèi mËt" and "TOÁI MAÄT". TCVN3 has one character for a letter (TCVN 5712:1993, VN3),
VNI a letter and a mark after it. A text that holds letters only Unicode has (ắ, ệ, ơ …) was not typed for them.
"""

import re
import unicodedata
from collections.abc import Iterator
from itertools import chain

_TCVN3 = dict(
    zip(
        "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\xadõøö÷ùúýûüþ¡¢£¤¥¦§",
        "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂÊÔƠƯĐ",
        strict=True,
    )
)
_TCVN3_TABLE = str.maketrans(_TCVN3)
#: What a mark after a letter means, in VNI: letters of Vietnamese as they are decomposed.
_VNI_MARKS = {"ø": "\u0300", "ù": "\u0301", "û": "\u0309", "õ": "\u0303", "ï": "\u0323"}
_VNI_HATS = {"â": "", "à": "\u0300", "á": "\u0301", "å": "\u0309", "ã": "\u0303", "ä": "\u0323"}
_VNI_BREVES = {"ê": "", "è": "\u0300", "é": "\u0301", "ú": "\u0309", "ü": "\u0303", "ë": "\u0323"}
_VNI_LETTERS = {"ô": "ơ", "ö": "ư", "ñ": "đ", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ"}
#: Letters that Vietnamese has in Unicode and neither old font needs.
_UNICODE_ONLY = re.compile("[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]")
#: Characters and pairs of the old fonts that no Vietnamese word in Unicode is written with.
_TCVN3_ONLY = tuple("µ¸¶¹¨¾¼½ÆÇË¬ÎÏÑÖØÜÞßåæçëîïñöøûüþ¦§ª\xad")
_VNI_ONLY = (*"äåûøïëöñÄÅÛØÏËÖÑ", "aâ", "aê", "aá", "eâ", "eã", "oâ", "oã", "AÂ", "AÊ", "AÁ", "EÂ", "EÃ", "OÂ", "OÃ")


def _vni_pairs() -> Iterator[tuple[str, str]]:
    for letter, marks in chain(
        (("a", {mark: f"\u0302{tone}" for mark, tone in _VNI_HATS.items()}),),
        (("a", {mark: f"\u0306{tone}" for mark, tone in _VNI_BREVES.items()}),),
        ((letter, {mark: f"\u0302{tone}" for mark, tone in _VNI_HATS.items()}) for letter in "eo"),
        ((letter, _VNI_MARKS) for letter in "aeouyôö"),
    ):
        base = _VNI_LETTERS.get(letter, letter)
        yield from ((letter + mark, unicodedata.normalize("NFC", base + meant)) for mark, meant in marks.items())


_VNI = dict(_vni_pairs()) | _VNI_LETTERS
_VNI |= {old.upper(): new.upper() for old, new in _VNI.items()} | {
    old[0].upper() + old[1:]: new.upper() for old, new in _VNI.items() if len(old) > 1
}
#: A text without any of these, in small letters, was not typed for an old font.
MARKS = tuple(dict.fromkeys(mark.lower() for mark in (*_TCVN3_ONLY, *_VNI_ONLY)))
_VNI_WORDS = re.compile("|".join(sorted(_VNI, key=len, reverse=True)))


def read_as_old(text: str) -> Iterator[str]:
    """Return a text as it reads in each old font that it may be typed for; nothing for a text in Unicode."""
    if _UNICODE_ONLY.search(text):
        return
    if any(mark in text for mark in _TCVN3_ONLY):
        yield text.translate(_TCVN3_TABLE)
    if any(mark in text for mark in _VNI_ONLY):
        yield _VNI_WORDS.sub(lambda match: _VNI[match[0]], text)
