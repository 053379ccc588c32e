"""
The encodings of Vietnamese before Unicode: TCVN3 (TCVN 5712:1993, fonts ".Vn…"), VNI (fonts "VNI-…") and VISCII.

Their letters are bytes, which files of today hold as the Latin letters of the same bytes. The name of a font is a
hint and no proof: Unicode words are often set in an old font that was never installed. What decides is which reading
gives Vietnamese syllables.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable
from enum import StrEnum
from typing import NamedTuple

from validation.language.spelling import is_syllable


class OldEncoding(StrEnum):
    """An encoding of Vietnamese before Unicode; its value is what people call it."""

    TCVN3 = "TCVN3"
    VNI = "VNI"
    VISCII = "VISCII"


class OldFont(NamedTuple):
    """What the name of a font says: the encoding, and whether the font has capitals alone (".VnTimeH")."""

    encoding: OldEncoding
    is_capital: bool


#: TCVN 5712:1993 from 0xA1 on; the tones that it can write by themselves stand as combining marks.
_TCVN3 = (
    "ĂÂÊÔƠƯĐăâêôơưđẶ"
    "\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴ"
    "ẮẦẨẪẤỀặầẩẫấậèỂẻẽ"
    "éẹềểễếệìỉỄẾỒĩíịò"
    "Ổỏõóọồổỗốộờởỡớợù"
    "ỖủũúụừửữứựỳỷỹýỵỐ"
)
#: RFC 1456 from 0x80 on, and the six capitals that it puts among the control characters.
_VISCII = (
    "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ"
    "ÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯ"
    "ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡư"
    "àáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ"
)
_VISCII_CONTROLS = {0x02: "Ẳ", 0x05: "Ẵ", 0x06: "Ẫ", 0x14: "Ỷ", 0x19: "Ỹ", 0x1E: "Ỵ"}
#: VNI writes a vowel and, behind it, a letter that stands for its marks …
_VNI_MARKS = {
    **dict(zip("øûõùï", ("\u0300", "\u0309", "\u0303", "\u0301", "\u0323"), strict=True)),
    **dict(zip("âàåãáä", (f"\u0302{tone}" for tone in ("", *"\u0300\u0309\u0303\u0301\u0323")), strict=True)),
    **dict(zip("êèúüéë", (f"\u0306{tone}" for tone in ("", *"\u0300\u0309\u0303\u0301\u0323")), strict=True)),
}
#: … but for these, which are letters by themselves.
_VNI_LETTERS = dict(zip("ôöñìæóíòî", "ơưđìỉĩíịỵ", strict=True))
_TONES, _HATS, _BREVES = "øûõùï", "âàåãáä", "êèúüéë"
_VNI = re.compile(f"([aeouyôö])([{_TONES}])|([aeo])([{_HATS}])|(a)([{_BREVES}])|([ôöñìæóíòî])", re.IGNORECASE)
_LATIN = 256
_TCVN3_TABLE = {0xA1 + place: letter for place, letter in enumerate(_TCVN3)}
_VISCII_TABLE = {0x80 + place: letter for place, letter in enumerate(_VISCII)} | _VISCII_CONTROLS
_NAMES = re.compile(r"(?P<tcvn>\.vn)|(?P<vni>vni[\s-])", re.IGNORECASE)
_WORD = re.compile(r"[^\s!-@\[-`{-~“”‘’–—…•]+")
_UNSEEN = str.maketrans("", "", "\u00ad\u200b\ufeff")


def old_font(name: str) -> OldFont | None:
    """Return what the name of a font says of its encoding; None for a font of Unicode."""
    match = _NAMES.match(name.strip())
    if match is None:
        return None
    if match["vni"]:
        return OldFont(OldEncoding.VNI, is_capital=False)
    return OldFont(OldEncoding.TCVN3, is_capital=name.strip().endswith("H"))


def decoded(text: str, encoding: OldEncoding) -> str:
    """Return letters of an old encoding, held as Latin letters of the same bytes, as Unicode; composed."""
    plain = "".join(chr(ord(each) - 0xF000) if 0xF020 <= ord(each) <= 0xF0FF else each for each in text)  # noqa: PLR2004
    return unicodedata.normalize("NFC", _DECODERS[encoding](plain))


def _vni(text: str) -> str:
    return _VNI.sub(_vni_letter, text)


def _vni_letter(match: re.Match[str]) -> str:
    """Return one letter; marks of a capital may be written in either case."""
    letter, mark = "".join(each or "" for each in match.groups()[::2]), next(filter(None, match.groups()[1::2]), "")
    base = _VNI_LETTERS.get(letter.lower(), letter.lower())
    return (base.upper() if letter.isupper() else base) + _VNI_MARKS.get(mark.lower(), "")


_DECODERS: dict[OldEncoding, Callable[[str], str]] = {
    OldEncoding.TCVN3: lambda text: text.translate(_TCVN3_TABLE),
    OldEncoding.VNI: _vni,
    OldEncoding.VISCII: lambda text: text.translate(_VISCII_TABLE),
}


def has_unicode_letters(text: str) -> bool:
    """Tell whether a text holds Vietnamese letters that no old encoding has at their place."""
    return any(ord(each) >= _LATIN and each.isalpha() and not _is_private(each) for each in text)


def _is_private(letter: str) -> bool:
    return unicodedata.category(letter) == "Co"


def gain(text: str, encoding: OldEncoding) -> int:
    """Return how many more words with letters beyond ASCII are syllables when a text is decoded; negative for fewer."""
    return _syllables(decoded(word, encoding) for word in _words(text)) - _syllables(
        word.translate(_UNSEEN) for word in _words(text)
    )


def read_in_font(text: str, font: str) -> str:
    """Return letters as they read by themselves in a font: decoded where that makes syllables of them."""
    old = old_font(font)
    if old is None or gain(text, old.encoding) <= 0:
        return text
    words = decoded(text, old.encoding)
    return words.upper() if old.is_capital else words


def share_of_syllables(text: str) -> float:
    """Return the share of syllables among the words with letters beyond ASCII; 1.0 where there are none."""
    words = _words(text)
    return _syllables(words) / len(words) if words else 1.0


def _words(text: str) -> list[str]:
    return [each for each in _WORD.findall(text) if not each.isascii()]


def _syllables(words: Iterable[str]) -> int:
    return sum(is_syllable(unicodedata.normalize("NFC", each)) for each in words)
