"""
Other documents as a text mentions them: type, number and symbol, and date, in every form in which they are printed.

Party organs write 05-CT/TU (Guideline 36-HD/VPTW), State organs 1425/QĐ-UBND and 36/2025/NQ-HĐND (Decree
30/2020/NĐ-CP, annex I), letters 402/SNV-TCBC, laws 22/2008/QH12; some documents have a bare number, and a draft
keeps the place of a number still to come.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from model.texts.printed_days import PRINTED_DAY
from model.vocabulary.document_types import TYPE_NAMES, DocumentType, last_type_named, types_of_code

_LETTERS = r"[A-ZĐ][A-Za-zĐđƯư]*[0-9]*"
_TWO_LETTERS = r"[A-ZĐ][A-Za-zĐđƯư]+[0-9]*"
_PARTY = rf"\s?[-–]\s?(?P<party_code>{_LETTERS})\s?/\s?{_LETTERS}(?:-{_LETTERS})*"
_STATE = rf"/(?:(?:19|20)[0-9]{{2}}/)?(?P<state_code>{_LETTERS}(?=\s?[-–.&]\s?{_LETTERS})|{_TWO_LETTERS})(?:(?:\s?[-–]|[-–.&]\s?){_LETTERS})*"
_TAIL = rf"(?:{_PARTY}|{_STATE})"
_SYMBOL = re.compile(rf"(?P<number>[0-9]+[a-zđ]?)?(?P<tail>{_TAIL})")
_BLANK_NUMBER = re.compile(rf"(?i:số)\s*:?[\s.…_]*(?P<tail>{_TAIL})")


def _without_names(pattern: str) -> str:
    return re.sub(r"\?P<\w+>", "?:", pattern)


_WITH_TAIL = rf"[0-9]+[a-zđ]?{_without_names(_TAIL)}"
_NUMBERED = re.compile(
    rf"(?<![\w/-])(?<![0-9][.,])(?P<symbol>{_WITH_TAIL})(?![\w/])|(?<![\w.,/-])(?P<bare>[0-9]+)(?![\w/-])"
)
_TYPE_BEFORE = re.compile(rf"(?<!\w)(?:(?P<type>{TYPE_NAMES})\s+)?(?P<word>số\s*:?\s*)?\Z", re.IGNORECASE)
_DAY_AFTER = re.compile(rf",?\s+(?P<day>{PRINTED_DAY})", re.IGNORECASE)
#: The longest name of a type, and "số" with its blanks, fit into so many letters.
_REACH = 40


class Symbol(NamedTuple):
    """
    Number and symbol of a document, as read.

    Attributes:
        number: The number as printed; empty where it is left blank.
        tail: What follows the number: "-CT/TU", "/2025/NQ-HĐND".
        types: The types that its code may stand for; none where the letters are those of an office.
    """

    number: str
    tail: str
    types: tuple[DocumentType, ...]


def read_symbol(words: str) -> Symbol | None:
    """Read number and symbol that these words are, and nothing else; None for any other words."""
    match = _SYMBOL.fullmatch(words.strip())
    if match is None:
        return Symbol(words, "", ()) if words.isdecimal() else None
    return Symbol(match["number"] or "", match["tail"], types_of_code(match["party_code"] or match["state_code"] or ""))


def plain_symbol(words: str) -> str:
    """Return number and symbol without the blanks and with the dashes in which prints of it differ."""
    return re.sub(r"\s", "", words).replace("–", "-")


def has_blank_number(words: str) -> bool:
    """Tell whether these words keep the place of a number still to come: "Số       -KL/TU"."""
    return _BLANK_NUMBER.search(words) is not None


class DocumentMention(NamedTuple):
    """
    One document where a text mentions it by its number.

    Attributes:
        begin: Where the mention begins: at its type, or at its number where no type is printed.
        end: Where it ends, its date included.
        type_name: The type as printed; empty where none stands before the number.
        symbol: Number and symbol as printed, or the bare number.
        day: The day or month as printed, with the word before it; empty if none.
    """

    begin: int
    end: int
    type_name: str
    symbol: str
    day: str

    @property
    def document_type(self) -> DocumentType | None:
        """The type that is printed before the number."""
        return last_type_named(self.type_name)


@lru_cache(maxsize=2_000)
def document_mentions(words: str) -> tuple[DocumentMention, ...]:
    """Return the documents that words mention by number, in order."""
    return tuple(filter(None, map(_mention, _NUMBERED.finditer(words))))


def _mention(match: re.Match[str]) -> DocumentMention | None:
    """Return what is mentioned where a number stands; a bare number needs its type and "số" before it."""
    words = match.string
    before = _TYPE_BEFORE.search(words[: match.start()], max(0, match.start() - _REACH))
    type_name = (before and before["type"]) or ""
    if match["bare"] and not (before and type_name and before["word"]):
        return None
    day = _DAY_AFTER.match(words, match.end())
    begin, end = before.start() if before else match.start(), day.end() if day else match.end()
    return DocumentMention(begin, end, type_name, match["symbol"] or match["bare"], day["day"] if day else "")
