"""
The characters of official texts: those that may stand in data, those that only look like them, those that show nothing.

What may stand are the letters of Vietnamese and of foreign names in Latin letters, Greek letters as signs, and the
marks that offices print (Decree 30/2020/NĐ-CP, annex I: Unicode, TCVN 6909). Typst's and the portal's fonts have all of
them. What looks like one of them and is another, a Cyrillic о or the Ð of old code pages, is never found by a search.
"""

import re
import unicodedata
from collections.abc import Iterator

_VIETNAMESE = "ăâđêôơưĂÂĐÊÔƠƯ" + "".join(map(chr, range(0x1EA0, 0x1EFA)))
#: Letters that are mistaken for others, or print as two.
_MISLEADING = "ÐðıĸŉſĳĲŀĿ"
_FOREIGN = "".join(map(chr, range(0xC0, 0x180)))
#: Greek as signs: no capital that is drawn as a Latin one, and no omicron.
_GREEK = "αβγδεζηθικλμνξπρσςτυφχψωΓΔΘΛΞΠΣΦΨΩ"
_MARKS = (
    "–—―‒“”‘’„‚«»‹›…⏎·•●○◦∙■□▪▫◆◇❖➢➤➔✓✔✗✘★☆☐☑☒※†‡§¶°ºª×÷±−∓≤≥≠≈≡~√∞∑∏∆∫∂∈∉∩∪⊂⊃∅∀∃⇒⇔→←↑↓↔"
    "′″‰µ№©®™€£¥¢₫½¼¾⅓⅔⅛⅜⅝⅞¹²³⁰⁴⁵⁶⁷⁸⁹⁺⁻ⁿ₀₁₂₃₄₅₆₇₈₉₊₋℃①②③④⑤⑥⑦⑧⑨⑩"
)
FAMILIAR = frozenset(
    {*map(chr, range(0x20, 0x7F)), *_VIETNAMESE, *_FOREIGN, *_GREEK, *_MARKS, *"\t\n\r"} - {*_MISLEADING}
)
#: A Greek letter drawn as a Latin one, inside a word of other letters.
_GREEK_IN_WORD = re.compile(r"(?<=[^\W\d_α-ωΓ-Ω])[αικνρυχ]|[αικνρυχ](?=[^\W\d_α-ωΓ-Ω])")
#: What becomes of UTF-8 that was read as the code page of old Windows: a letter, and signs that never follow it.
_AFTER_LETTER = "\x80-\xbf€‚ƒ„†‡ˆ‰Š‹ŒŽ˜™š›œžŸ"
_MISREAD = re.compile(f"[ÃÄÅÆ][{_AFTER_LETTER}]|á[º»][{_AFTER_LETTER}‘’“”•–—…]|â€")
#: Finds something in any text that has one of these faults: what it clears need not be read letter by letter.
_ALWAYS_RIGHT = {each for each in FAMILIAR if not re.match(f"[{_AFTER_LETTER}αικνρυχ]", each)}
SUSPICIOUS = re.compile(f"[^{re.escape(''.join(sorted(_ALWAYS_RIGHT)))}]")
#: What prints nothing, or a space of another width.
HIDDEN = re.compile(
    r"[\x00-\x1f\x7f-\xa0\u00ad\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufe00-\ufe0f\ufeff\ufff9-\ufffb]"
)

#: Signs of the symbol fonts of word processors by their places there (Unicode: Symbol and Wingdings).
_OF_SYMBOL_FONTS = dict(
    zip(
        "\uf02d\uf0b7\uf0a7\uf0d8\uf0fc\uf076\uf0e8\uf06e\uf071\uf0a8\uf0b0\uf0b1\uf0b3\uf0a3\uf0b4\uf0ae\uf0e0\uf061\uf062\uf06d\uf0fe",
        "−•▪➢✓❖➔■□□°±≥≤×→→αβμ☑",
        strict=True,
    )
)
_SYMBOL = re.compile("[\uf020-\uf0ff]")
#: Hyphens at which a line may break or not are hyphens: paper does not tell them apart.
_HYPHENS = "\u2010\u2011"


def signs_as_printed(text: str) -> str:
    """Write the signs of symbol fonts as the characters that they show; one of unknown looks stays."""
    return _SYMBOL.sub(lambda sign: _OF_SYMBOL_FONTS.get(sign[0], sign[0]), text)


def as_printed(text: str) -> str:
    """Return a received text in composed letters, with signs and hyphens as paper shows them."""
    printed = signs_as_printed(text)
    for sign in _HYPHENS:  # `str.translate` takes twenty times as long
        printed = printed.replace(sign, "-")
    return unicodedata.normalize("NFC", printed)


def unfamiliar_characters(text: str) -> str:
    """Return the characters that look like familiar ones and are not (Cyrillic о, full-width ５), or are no characters."""
    return "".join(dict.fromkeys(_unfamiliar(unicodedata.normalize("NFC", text))))


def _unfamiliar(text: str) -> Iterator[str]:
    yield from (each for each in text if each not in FAMILIAR and not HIDDEN.match(each))
    yield from (each for words in (*_GREEK_IN_WORD.findall(text), *_MISREAD.findall(text)) for each in words)
