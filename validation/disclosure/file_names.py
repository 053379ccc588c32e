"""The words of a file's name, and of a path: what parts them there are hyphens, underscores and capitals."""

import re

from validation.disclosure.words.telltales import Telltales
from validation.disclosure.words.word_lists import BARE_GIVEN, BARE_HONOURED
from validation.language.plain_form import unaccented

_ENDINGS = "docx?|docm|dotx?|odt|rtf|txt|pdf|xlsx?|xlsm|xlsb|ods|csv|tsv|pptx?|odp|html?|md|json|xml|ya?ml|jpe?g|png|gif|webp|tiff?|bmp|svg|heic|zip|rar|7z|gz|mp3|mp4|wav|mov|avi|eml|msg|ics|geojson"
#: A name with an ending that files have, wherever it stands in a text.
FILE_NAME = re.compile(rf"[^\s/\\<>|\"“”:]+(?: [^\s/\\<>|\"“”:.]+)*\.(?:{_ENDINGS})(?![^\W_])", re.IGNORECASE)
TELLTALES = Telltales(patterns=[rf"\.(?:{_ENDINGS})(?![^\W_])"])
_CAMEL = re.compile(r"(?<=[a-zà-ỹ])(?=[A-ZĐ])|(?<=[A-ZĐ])(?=[A-ZĐ][a-zà-ỹ])")
_PARTS = re.compile(r"[-_.+~\s]+")
#: Family names that nothing else in a file's name begins with, in small letters; the rest needs a middle name.
_FREQUENT = frozenset("nguyen tran pham huynh trinh bui phan".split())  # noqa: SIM905
_FAMILIES = _FREQUENT | frozenset(
    [
        "le",
        "vo",
        "vu",
        "dang",
        "ngo",
        "hoang",
        "duong",
        "dinh",
        "truong",
        "ho",
        "ly",
        "mai",
        "cao",
        "luong",
        "dao",
        "ha",
        "lam",
        "doan",
        "trieu",
        "phung",
        "ta",
    ]
)
_MIDDLE = frozenset(("thi", "van"))
_MORE_MIDDLE = frozenset(
    [
        "duc",
        "huu",
        "dinh",
        "xuan",
        "quang",
        "minh",
        "ngoc",
        "thanh",
        "cong",
        "quoc",
        "ba",
        "trong",
        "hong",
        "kim",
        "thu",
        "bich",
        "hoang",
        "anh",
        "duy",
        "gia",
    ]
)
_NAMED_AFTER = frozenset("duong pho cau truong thpt thcs phuong xa tuong hoc cach guong tncs quy giai hoi".split())  # noqa: SIM905
_NOT_AFTER_MIDDLE = frozenset(
    (
        "van hoa",
        "van ban",
        "van phong",
        "van kien",
        "van minh",
        "thi truong",
        "thi tran",
        "thi xa",
        "thi uy",
        "thi hanh",
        "thi dua",
        "thi cong",
        "van ho",
        "thi tuyen",
    )
)


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
            parts[place : place + 3] = [part.capitalize() for part in parts[place : place + 3]]
    return " ".join(parts)


def _is_name(before: list[str], bare: list[str]) -> bool:
    family, middle, given = bare[:3]
    if family not in _FAMILIES or (before[:1] and before[0] in _NAMED_AFTER):
        return False
    is_middle = middle in _MIDDLE or (family in _FREQUENT and middle in _MORE_MIDDLE)
    if not is_middle or given not in BARE_GIVEN or f"{middle} {given}" in _NOT_AFTER_MIDDLE:
        return False
    longer = len(bare) > len(bare[:3]) and bare[3] in BARE_GIVEN
    return (longer or tuple(bare[:3]) not in BARE_HONOURED) and tuple(bare) not in BARE_HONOURED
