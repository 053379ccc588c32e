"""What a document's own head says of it: number, issuer and day, its type and its title."""

import re
from itertools import takewhile

from model.texts.document_mentions import has_blank_number
from model.texts.text import Text
from model.vocabulary import NodeKind

_LETTER = re.compile(r"[^\W\d_]")
#: Where else a document names itself and who issued it.
_OF_ITSELF = (NodeKind.TYPE, NodeKind.TITLE, NodeKind.AUTHORITY, NodeKind.SIGNATURE)
#: What a place is called, and the committee that is named after its level: "THÀNH ỦY ĐÔNG HÀ" is of a city.
_LEVELS = {"thành phố": "thành ủy", "tỉnh": "tỉnh ủy", "huyện": "huyện ủy", "thị xã": "thị ủy", "quận": "quận ủy"}
_LEVELS |= {name: f"đảng ủy {name}" for name in ("phường", "xã", "thị trấn", "đặc khu")}
_LEVEL_OF = {word: level for level, committee in _LEVELS.items() for word in (level, committee)}
_LEVEL = "|".join(sorted(_LEVEL_OF, key=len, reverse=True))
_BEFORE_PLACE = re.compile(rf"(?<!\w)(?P<level>{_LEVEL})\s+")
_WORD = re.compile(r"[^\W\d_]+")
#: Where number and day are printed, and where they stay blank in a draft.
_DATED = (NodeKind.HEADER, NodeKind.ISSUE_NOTE)
_BLANK_DAY = re.compile(r"ngày[\s.…_]*tháng", re.IGNORECASE)
_GENERIC = re.compile(rf"(?:^|\s)(?P<level>{_LEVEL})$")


def level_of_generic_name(name: str) -> str:
    """Return the level at which a name leaves out its place ("Ủy ban nhân dân thành phố"); empty where it does not."""
    match = _GENERIC.search(_plain(name))
    return _LEVEL_OF[match["level"]] if match else ""


def level_of_name(name: str) -> str:
    """Return the level of what a name names, its place said ("Thành ủy An Hòa") or left out; empty where neither is."""
    return next(iter(place_of_name(name)), "") or level_of_generic_name(name)


def place_of_name(name: str) -> dict[str, str]:
    """
    Return the place that a name says, by its level, in lower case; nothing where it says none.

    A place is the words in capitals after its level: "Tỉnh ủy" alone names a committee, and no province of that name.
    """
    if level_of_generic_name(name):
        return {}
    for match in _BEFORE_PLACE.finditer(_plain(name)):
        words = [each[0] for each in map(_WORD.match, name[match.end() :].split()) if each]
        if place := " ".join(takewhile(lambda word: word[0].isupper(), words)):
            return {_LEVEL_OF[match["level"]]: place.lower()}
    return {}


def places_of_head(text: Text) -> dict[str, str]:
    """Return the places a document's head names, by level, in lower case: {"tỉnh": "quảng trị", "thành phố": …}."""
    places: dict[str, str] = {}
    for node in text.children(None):
        for line in node.lines("left") if node.kind == NodeKind.HEADER else ():
            places |= place_of_name(line)
    return places


def _plain(words: str) -> str:
    return words.lower().replace("uỷ", "ủy")


def draft_signs(text: Text) -> list[str]:
    """
    Return the lines by which a text shows that it is a draft: a draft mark, a blank number, a blank day.

    What is issued bears number and day (Decree 30/2020/NĐ-CP, annex I; Guideline 36-HD/VPTW), whatever else it prints.
    """
    top = text.children(None)
    heads = [line for node in top if node.kind in _DATED for line in node.text.split("\n")]
    marks = [node.text for node in top if node.kind == NodeKind.DRAFT_MARK]
    return marks + [line for line in heads if has_blank_number(line) or _BLANK_DAY.search(line)]


def own_heading(text: Text) -> str:
    """Return the words of a document's own head, line by line; an issuer printed on several lines also on one."""
    heads = [node for node in text.children(None) if node.kind == NodeKind.HEADER]
    issuers = [" ".join(line for line in node.lines("left") if _LETTER.search(line)) for node in heads]
    named = [node.full_text for node in text.children(None) if node.kind in _OF_ITSELF]
    on_one_line = [words.replace("\n", " ") for words in named if "\n" in words]
    return "\n".join([*(node.full_text for node in heads), *issuers, *named, *on_one_line])
