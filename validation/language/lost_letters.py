"""
Tell words that lost letters when a program saved them in a code page that has no Vietnamese ones.

Such a program writes "?" for each letter it does not have ("V?n b?n"), or its number ("V&#259;n"). A
program that takes UTF-8 for such a code page leaves pairs of signs ("Ã½"), or U+FFFD where it finds no
letter. A question mark after a whole word is a question, and one in an address is part of it.
"""

import re

from validation.language.spelling import is_syllable

#: What only a conversion writes; a question mark is looked at more closely.
_WRITTEN_FOR_LETTERS = re.compile(r"\ufffd|&#x?[0-9A-Fa-f]{2,6};|\\[ux][0-9a-f]{2,4}|[ÂÃ][\xa0-\xbf]")
#: Without one of these no letter was lost.
_SIGNS = ("?", "\ufffd", "&#", "\\u", "\\x", "Â", "Ã")
_ADDRESS = re.compile(r"\S*(?:://|\w/\S*\?|\?\S*=)\S*")
_RUN = r"[^\W\d_]+"
_INSIDE = re.compile(rf"({_RUN})\?+({_RUN})")
#: A word does not begin with a question mark.
_AT_BEGIN = re.compile(rf"(?<![^\s(“‘\"'])\?+{_RUN}")
_CONSONANTS = "bcdđghklmnpqrstvx"
#: Consonants alone are no word: "Ngh? quyết".
_AT_END = re.compile(rf"(?<![\w?])[{_CONSONANTS}{_CONSONANTS.upper()}][{_CONSONANTS}]{{1,2}}\?")
#: One alone is none either ("k? hoạch"), unless it names a choice: "phương án B? hay phương án C?".
_ONE_AT_END = re.compile(
    rf"(?<!án )(?<!điểm )(?<!nhóm )(?<!loại )(?<!hạng )(?<!bảng )(?<!câu )(?<!khu )(?<![\w?])"
    rf"[{_CONSONANTS}{_CONSONANTS.upper()}]\?+ (?=[^\W\d_])(?!hay |hoặc )[^\W\d_A-ZĐ]"
)


def may_have_lost_letters(words: str) -> bool:
    """Tell whether a look at single texts is needed; it is cheap, and never wrong where it says no."""
    return any(sign in words for sign in _SIGNS)


def lost_letters(words: str) -> bool:
    """Tell whether a text lost letters."""
    if _WRITTEN_FOR_LETTERS.search(words):
        return True
    if "?" not in words:
        return False
    plain = _ADDRESS.sub(" ", words)
    marks = (_AT_BEGIN, _AT_END, _ONE_AT_END)
    return any(map(_is_torn, _INSIDE.finditer(plain))) or any(mark.search(plain) for mark in marks)


def _is_torn(word: re.Match[str]) -> bool:
    """Tell a word with a hole ("th?i") from two words whose blank is missing after a question ("không?Nếu")."""
    return not all(len(part) > 1 and is_syllable(part) for part in word.groups()) and not _is_next_sentence(word)


def _is_next_sentence(word: re.Match[str]) -> bool:
    before, after = word.groups()
    return before[-1].islower() and after[0].isupper()
