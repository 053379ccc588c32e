"""
What persons and places are called: lists beside this module, read once.

family_names, weak_family_names, rare_family_names:
                                  Vietnamese family names, by how much they are words of official prose too
minority_names:                   family names that no Vietnamese word is spelt like
split_family_names:               family names of two words
given_names:                      syllables that stand after a family name
places:                           places that begin like names
place_beginnings, place_endings:  syllables that begin places, and end them
land_words:                       words before the names of places
prose_words:                      syllables of prose that no name has
compounds:                        words of two syllables that no name is made of
other_endings:                    what follows a family name and makes a word or a place of it
middle_names:                     middle names that persons have more often than words begin with them
field_labels:                     labels of forms about one person
"""

import unicodedata
from functools import lru_cache
from pathlib import Path

from validation.language.plain_form import unaccented

_FOLDER = Path(__file__).parent
_TONES = "\u0300\u0301\u0303\u0309\u0323"


#: The capitals that names are written with.
UPPER = "".join(
    letter for letter in map(chr, range(0x41, 0x1F00)) if letter.isupper() and "LATIN" in unicodedata.name(letter, "")
)


@lru_cache(50_000)
def syllable(word: str) -> str:
    """Return a syllable without regard to capitals and to the letter that bears the tone: "HOÀ" is "Hòa"."""
    marks = unicodedata.normalize("NFD", word.lower())
    tones = "".join(mark for mark in marks if mark in _TONES)
    return "".join(mark for mark in marks if mark not in _TONES) + tones


def syllables(words: str) -> tuple[str, ...]:
    """Return the syllables of several words."""
    return tuple(map(syllable, words.split()))


def _lines(name: str) -> list[str]:
    text = (_FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def _words(name: str) -> list[str]:
    return [word for line in _lines(name) for word in line.split()]


FAMILY_NAMES = tuple(_words("family_names"))
WEAK_FAMILY_NAMES = tuple(_words("weak_family_names"))
RARE_FAMILY_NAMES = tuple(_words("rare_family_names"))
MINORITY_NAMES = tuple(_words("minority_names"))
STRONG = frozenset(map(syllable, FAMILY_NAMES))
WEAK = frozenset(map(syllable, WEAK_FAMILY_NAMES))
RARE = frozenset(map(syllable, RARE_FAMILY_NAMES))
MINORITY = frozenset(map(syllable, MINORITY_NAMES))
GIVEN = frozenset(map(syllable, _words("given_names")))
#: Family names that are written as two words.
SPLIT = frozenset(map(syllables, _lines("split_family_names")))
PLACES = frozenset(map(syllables, _lines("places")))
COMPOUNDS = frozenset(map(syllables, _lines("compounds")))
#: What begins with a family name and is a word, in small letters, or a place, with capitals.
_OTHERS = [
    f"{head} {end.replace('-', ' ')}"
    for head, _, ends in (line.partition(": ") for line in _lines("other_endings"))
    for end in ends.split()
]
OTHER_WORDS = frozenset(syllables(words) for words in _OTHERS if words.split()[1].islower())
OTHER_PLACES = frozenset(syllables(words) for words in _OTHERS) - OTHER_WORDS
#: Places, and words of three syllables.
NO_PERSONS = PLACES | {words for words in OTHER_WORDS | OTHER_PLACES if len(words) > 2}  # noqa: PLR2004
#: Syllables of official prose that next to no name has.
PROSE = frozenset(map(syllable, _words("prose_words")))
#: Syllables that begin places of two syllables, more often than names of two.
PLACE_BEGINNINGS = frozenset(map(syllable, _words("place_beginnings")))
#: Syllables that end most places of two syllables.
PLACE_ENDINGS = frozenset(map(syllable, _words("place_endings")))
#: What villages, rivers, hills and peoples of the highlands are called, before their names.
LAND_WORDS = frozenset(map(syllable, _words("land_words")))
#: The same without accents, as names stand in papers and file names typed without them.
BARE_FAMILY_NAMES = frozenset(map(unaccented, FAMILY_NAMES))
BARE_WEAK_FAMILY_NAMES = frozenset(map(unaccented, WEAK_FAMILY_NAMES))
BARE_ALL_FAMILY_NAMES = BARE_FAMILY_NAMES | BARE_WEAK_FAMILY_NAMES | frozenset(map(unaccented, RARE_FAMILY_NAMES))
FREQUENT_MIDDLE = frozenset(map(syllable, _words("middle_names")))
#: Words that a longer word or a heading goes on from, and a name does not.
WORD_BEGINNINGS = frozenset(words for words in OTHER_WORDS if words[1] not in FREQUENT_MIDDLE)
BARE_MIDDLE = frozenset(map(unaccented, _words("middle_names")))
BARE_COMPOUNDS = frozenset(tuple(unaccented(line).split()) for line in _lines("compounds"))
BARE_GIVEN = frozenset(map(unaccented, _words("given_names")))
BARE_PLACES = frozenset(tuple(unaccented(line).split()) for line in _lines("places"))
#: Labels of forms without accents, the longest first, so that none is cut short by another.
FIELD_LABELS = tuple(sorted(map(unaccented, _lines("field_labels")), key=len, reverse=True))
FAMILIES_AS_WRITTEN = (*FAMILY_NAMES, *WEAK_FAMILY_NAMES, *RARE_FAMILY_NAMES, *MINORITY_NAMES)
BARE_FORMS = frozenset(
    form for name in BARE_FAMILY_NAMES | BARE_WEAK_FAMILY_NAMES for form in (name.title(), name.upper())
)
