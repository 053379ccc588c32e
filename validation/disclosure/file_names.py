"""The words of a file's name, and of a path: what parts them there are hyphens, underscores and capitals."""

import re
from collections.abc import Iterator
from itertools import pairwise

from validation.disclosure.words.telltales import Telltales
from validation.disclosure.words.word_lists import (
    BARE_ALL_FAMILY_NAMES,
    BARE_COMPOUNDS,
    BARE_GIVEN,
    BARE_MIDDLE,
    BARE_PLACES,
)
from validation.language.plain_form import unaccented

_ENDINGS = "docx?|docm|dotx?|odt|rtf|txt|pdf|xlsx?|xlsm|xlsb|ods|csv|tsv|pptx?|odp|html?|md|json|xml|ya?ml|jpe?g|png|gif|webp|tiff?|bmp|svg|heic|zip|rar|7z|gz|mp3|mp4|wav|mov|avi|eml|msg|ics|geojson"
#: A name with an ending that files have, wherever it stands in a text.
FILE_NAME = re.compile(rf"[^\s/\\<>|\"“”:]+(?: [^\s/\\<>|\"“”:.]+)*\.(?:{_ENDINGS})(?![^\W_])", re.IGNORECASE)
TELLTALES = Telltales(patterns=[rf"\.(?:{_ENDINGS})(?![^\W_])"])
_CAMEL = re.compile(r"(?<=[a-zà-ỹ])(?=[A-ZĐ])|(?<=[A-ZĐ])(?=[A-ZĐ][a-zà-ỹ])")
_PARTS = re.compile(r"[-_.+~\s]+")
#: Family names that nothing else in a file's name begins with, in small letters; the rest needs a middle name.
_FREQUENT = frozenset("nguyen tran pham huynh trinh bui phan".split())  # noqa: SIM905
_MIDDLE = frozenset(("thi", "van"))
#: Families after which "thi" and "van" begin no other word.
_PLAIN = frozenset("nguyen tran pham huynh trinh bui hoang ngo".split())  # noqa: SIM905
_NAMED_AFTER = frozenset("duong pho cau truong thpt thcs phuong xa tuong hoc cach guong tncs quy giai hoi".split())  # noqa: SIM905
#: Parts of a file's name that say of whom or by whom it is.
_ADDRESS = frozenset("dc ong ba anh chi co the cua cccd cmnd lich luong nhiem em thay bs ts ths dong-chi".split())  # noqa: SIM905
_SEGMENTS = re.compile(r"_+|\s+-\s+|[./(),+]+|--+|(?<=\d)-|-(?=\d)")
_FEWEST, _MOST = 3, 5


def readings_of_name(name: str) -> tuple[str, ...]:
    """Return what the name of a file, or its path, may say: as words, these with their capitals, and as it stands."""
    words = words_of_file_name(name)
    return tuple(dict.fromkeys((words, with_capital_names(words), *names_by_segments(name), name)))


def words_of_file_name(name: str) -> str:
    """Return the name of a file, or a path, as words parted by spaces; its ending left out."""
    stem = re.sub(rf"\.(?:{_ENDINGS})$", "", name, flags=re.IGNORECASE)
    return " ".join(_PARTS.split(_CAMEL.sub(" ", stem.replace("/", " , "))))


def with_capital_names(words: str) -> str:
    """Return words in which a person's name that stands without capitals and accents has them."""
    parts = words.split()
    bare = [unaccented(part) for part in parts]
    for place in range(len(parts) - 2):
        if _is_name(bare[max(0, place - 1) : place], bare[place : place + 4]):
            end = place + (
                _MOST - 1
                if bare[place + 1] in _MIDDLE and bare[place + 3 : place + 4] and bare[place + 3] in BARE_GIVEN
                else _FEWEST
            )
            parts[place:end] = [part.capitalize() for part in parts[place:end]]
    return " ".join(parts)


def names_by_segments(name: str) -> Iterator[str]:
    """Return, after a word of address, the parts of a file's name that are a person's name and nothing more."""
    for segment in _SEGMENTS.split(_CAMEL.sub("-", name)):
        parts = [part for part in _PARTS.split(segment) if part]
        bare = [unaccented(part) for part in parts]
        begin = max(
            (place + 1 for place, part in enumerate(bare) if part in _ADDRESS and len(bare) - place > _FEWEST),
            default=0,
        )
        if segment.isascii() and _is_segment(bare[begin:]) and (begin or bare[0] not in _NAMED_AFTER):
            yield "dong chi " + " ".join(part.capitalize() for part in parts[begin:])


def _is_segment(bare: list[str]) -> bool:
    if not _FEWEST <= len(bare) <= _MOST or bare[0] not in BARE_ALL_FAMILY_NAMES or bare[1] not in BARE_MIDDLE:
        return False
    if bare[1] == "thi" and tuple(bare[1:3]) not in BARE_COMPOUNDS:
        return True
    if bare[1] == "a" and len(bare) == _FEWEST:
        return True
    return all(part in BARE_GIVEN for part in bare[1:]) and not _is_other(bare)


def _is_other(bare: list[str]) -> bool:
    """Tell whether words without accents are a place, or hold words of official prose."""
    return tuple(bare) in BARE_PLACES or bool(set(pairwise(bare)) & BARE_COMPOUNDS)


def _is_name(before: list[str], bare: list[str]) -> bool:
    family, middle, given = bare[:3]
    if (
        family not in BARE_ALL_FAMILY_NAMES
        or given not in BARE_GIVEN
        or before[:1] in ([each] for each in _NAMED_AFTER)
    ):
        return False
    if middle not in (BARE_MIDDLE if family in _FREQUENT else _MIDDLE):
        return False
    if middle in _MIDDLE and len(bare) > _FEWEST and bare[3] in BARE_GIVEN:  # "kha thi …", not khả thi
        return not _is_other(bare[1:4])
    return (family in _PLAIN and middle in _MIDDLE) or not _is_other(bare[:3])
