"""
Tell Vietnamese syllables from slips of the keyboard.

A written syllable is an onset, a rime and a tone, and few combinations exist; a slip of one
letter mostly leaves them ("kết" → "kêt", "của" → "pủa"). Words without any Vietnamese letter
are left alone: they may be foreign.
"""

import re
import unicodedata
from collections.abc import Iterator

_ONSETS = "b|c|ch|d|đ|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|qu|r|s|t|th|tr|v|x"
_RIMES = """
    a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et
    ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu o oa oac oach oai oam oan oang
    oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt
    ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt uơ up ut uy uya uych
    uyên uyêt uynh uyt uyu ư ưa ưc ưi ưm ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêng yêt yêu
"""
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_SHARP = "\u0301\u0323"
_SYLLABLE = re.compile(rf"(?:{_ONSETS})?(?:{'|'.join(_RIMES.split())})")
_WORD = re.compile(r"[^\W\d_]+")


def misspelt(text: str) -> Iterator[str]:
    """Return the words that no Vietnamese syllable is spelt like; capitals and single letters pass."""
    for word in _WORD.findall(text):
        if len(word) > 1 and not word.isascii() and not word[1:].isupper() and not is_syllable(word):
            yield word


def is_syllable(word: str) -> bool:
    """Tell whether a word can be one Vietnamese syllable."""
    marks = unicodedata.normalize("NFD", word.casefold())
    tones = [mark for mark in marks if mark in _TONES]
    plain = unicodedata.normalize("NFC", "".join(mark for mark in marks if mark not in _TONES))
    if len(tones) > 1 or not _SYLLABLE.fullmatch(plain):
        return False
    return not plain.endswith(("c", "ch", "p", "t")) or bool(tones and tones[0] in _SHARP)
