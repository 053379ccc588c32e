"""
What the head and the tail of a document say of it, as printed: number, day, place, issuer, type, title, signers, recipients.

What is blank stays blank: a number or a day that is not printed is never filled in.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from intake.structure.elements.lines import Line, shown
from intake.structure.elements.part_tree import Part
from intake.structure.elements.shapes import (
    DAY_LINE,
    MOTTO,
    NUMBER_LINE,
    OLD_NUMBER_LINE,
    SUBJECT,
    day_line,
    is_capital,
    is_name,
    is_number_line,
    is_separator,
    mark_of_head,
)
from model.texts.printed_days import read_printed_day
from model.vocabulary import NodeKind

_LETTER = "CÔNG VĂN"
_OF_ISSUER = "CỦA "
_PARENT = re.compile(r"^ĐẢNG BỘ\b")
#: Committees and cells that bear a place or a body in their name.
_FULL_NAME = re.compile(
    r"^(?:(?:TỈNH|THÀNH|HUYỆN|THỊ|QUẬN|ĐẢNG)\s+(?:ỦY|UỶ)|CHI BỘ|CHI (?:ỦY|UỶ)|ĐẢNG BỘ|BAN CÁN SỰ|ĐẢNG ĐOÀN)\b.*\w"
)
_BLANK = " .…_:\t"
_WHOLE_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True)
class Signatory:
    """
    Who signed.

    Attributes:
        lines: What stands above the name: for whom, as what, "(Đã ký)".
        name: As printed.
    """

    lines: tuple[str, ...]
    name: str


@dataclass(frozen=True)
class Facts:
    """
    What a document says of itself.

    Attributes:
        symbol: Number and symbol without "Số"; of a blank number the printed tail. Empty where none is printed.
        day: The day as YYYY-MM-DD; empty where it is blank or not whole.
        day_text: The day as printed; empty where none is.
        place: Where it was signed.
        issuer: The lines of the issuing body, joined.
        issuer_parent: The line of a higher body above one that has a full name of its own.
        type: As printed; CÔNG VĂN for a letter, which prints none.
        title: All title lines joined; of a letter the line "V/v".
        signatories: In order.
        recipients: The lines under "Nơi nhận:".
    """

    symbol: str = ""
    day: str = ""
    day_text: str = ""
    place: str = ""
    issuer: str = ""
    issuer_parent: str = ""
    type: str = ""
    title: str = ""
    signatories: tuple[Signatory, ...] = ()
    recipients: tuple[str, ...] = ()


def facts_of(parts: Sequence[Part]) -> Facts:
    """Return what the outermost parts of a text say of the document."""
    left, right = _header(parts, "left"), _header(parts, "right")
    issuers = _issuers(left)
    has_parent = len(issuers) > 1 and _PARENT.match(issuers[0]) and _FULL_NAME.match(issuers[1])
    place, day_text = _place_and_day([*right, *left])
    kind, title = _type_and_title(parts, _subject([_flat(line) for line in left]))
    return Facts(
        symbol=_symbol(map(_flat, [*left, *right])),
        day=_day(day_text),
        day_text=day_text,
        place=place,
        issuer=" ".join(issuers[1:] if has_parent else issuers),
        issuer_parent=issuers[0] if has_parent else "",
        type=kind,
        title=title,
        signatories=tuple(_signatories(parts)),
        recipients=tuple(_recipients(parts)),
    )


def _header(parts: Sequence[Part], key: str) -> list[str]:
    """Return the lines of one column of the header as printed."""
    return [shown(line) for part in parts if part.kind == NodeKind.HEADER for line in part.words.get(key, [])]


def _type_and_title(parts: Sequence[Part], subject: Sequence[str]) -> tuple[str, str]:
    """Return type and title; a letter has the line "V/v" for a title, and prints no type."""
    begin = next((place for place, part in enumerate(parts) if part.kind == NodeKind.TYPE), 0)
    title = [_plain(line) for part in parts[begin:] if part.kind == NodeKind.TITLE for line in part.words["lines"]]
    kinds = [_plain(part.words["text"][0]) for part in parts if part.kind == NodeKind.TYPE]
    is_letter = subject or any(part.kind == NodeKind.ADDRESSEE for part in parts)
    return (*kinds, _LETTER if is_letter else "")[0], " ".join(title or subject)


def _flat(words: str) -> str:
    return " ".join(words.split())


def _plain(line: Line) -> str:
    return _flat(shown(line))


def _symbol(lines: Iterable[str]) -> str:
    for line in lines:
        if old := OLD_NUMBER_LINE.match(line):
            return old["symbol"]
        if match := NUMBER_LINE.match(line) if is_number_line(line) else None:
            words = line[match.end() :].strip(_BLANK)
            return re.split(r"\s+(?=[Vv]/[Vv]\b|ngày\b)", words)[0].strip(_BLANK)
    return ""


def _place_and_day(lines: Sequence[str]) -> tuple[str, str]:
    for line, following in zip_longest(lines, lines[1:], fillvalue=""):
        if old := OLD_NUMBER_LINE.match(line):
            return "", old["day"]
        if match := day_line(line, following):
            return match["place"].strip(_BLANK + ","), match["day"]
    return "", ""


def _day(printed: str) -> str:
    day = read_printed_day(printed.lower()) if printed else None
    return day if day and _WHOLE_DAY.fullmatch(day) else ""


def _issuers(left: Sequence[str]) -> list[str]:
    """Return the lines of the issuing body: those above the number that are neither mark nor rule."""
    issuers: list[str] = []
    for line in map(_flat, left):
        if is_number_line(line) or OLD_NUMBER_LINE.match(line) or SUBJECT.match(line):
            break
        if not (is_separator(line) or MOTTO.search(line) or mark_of_head(line) or DAY_LINE.match(line)):
            issuers.append(line)
    return [line.removeprefix(_OF_ISSUER) for line in issuers]


def _subject(left: Sequence[str]) -> list[str]:
    """Return the line "V/v" under the number, with the lines that it goes on over."""
    begin = next((place for place, line in enumerate(left) if SUBJECT.match(line)), len(left))
    lines: list[str] = []
    for line in left[begin:]:
        if lines and (is_separator(line) or is_number_line(line) or mark_of_head(line) or is_capital(line)):
            break
        lines.append(line)
    return lines


def _signatories(parts: Iterable[Part]) -> Iterable[Signatory]:
    for part in parts:
        if part.kind == NodeKind.SIGNATURE:
            *lines, name = [_plain(line) for line in part.words["lines"]]
            if is_name(name):
                yield Signatory(tuple(lines), name)


def _recipients(parts: Iterable[Part]) -> Iterable[str]:
    for part in parts:
        if part.kind == NodeKind.RECIPIENTS:
            first, *lines = [_plain(line) for line in part.words["lines"]]
            own = first.partition(":")[2].strip()
            yield from [own] if own else []
            yield from lines
