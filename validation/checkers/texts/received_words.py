"""
A received text as the words that text.yml must repeat, each with the line where an editor sees it.

What is no word is set aside here, and nowhere else: white space of every kind, byte order marks, soft
hyphens and characters without width, extraction marks of bookmarks, and what repairs.csv lists.
"""

import re
from collections import Counter
from typing import NamedTuple

from model.vocabulary import RepairKind
from validation.language.characters import as_printed
from validation.reading.text_files import Repair

_REFERENCE = re.compile(r"\[footnoteRef:(\d+)\]")
_NOTE = re.compile(r"\[(\d+):\s([^\[\]]*)\]")
_BOOKMARK = re.compile(r"\[bookmark: [^\[\]]*\]")
#: Private-use characters stand for the marks of notes while texts are compared.
REFERENCE_MARK, NOTE_MARK = 0x100000, 0x108000
_END_OF_NOTE = chr(0x10FFFD)
#: Characters that print nothing: soft hyphen, zero-width space and joiners, word joiner, byte order mark.
_NO_WIDTH = "\u00ad\u200b\u200c\u200d\u2060\ufeff"

#: "2", "- 2 -", "Trang 2/5", and the lines that a digital signature prints beside itself.
_PAGE = re.compile(r"(?:Trang\s*)?[-–]?\s*([0-9]+)\s*(?:[-–]|/\s*[0-9]+)?", re.IGNORECASE)
_STAMP = re.compile(r"\b(?:ký bởi|người ký|thời gian ký|ngày ký|cơ quan:|email:|chữ ký số)", re.IGNORECASE)


class Word(NamedTuple):
    """What stands between two white spaces, and its line in source.txt."""

    text: str
    line: int


class ReceivedWords(NamedTuple):
    """
    The words of a received text.

    Attributes:
        words: In the order of the source.
        notes: The words of the footnotes in the order of their marks, where the extraction says where they hang;
            elsewhere they stand among the other words.
        has_marks: Whether the extraction says where footnotes hang.
    """

    words: list[Word]
    notes: list[Word]
    has_marks: bool


def received_words(source: str, repairs: list[Repair]) -> ReceivedWords:
    """Return the words of a received text once its repairs are made."""
    text = "\n".join(lines_of(source))
    for repair in sorted(repairs, key=lambda each: each.line, reverse=True):
        if (place := place_of_repair(text, repair)) >= 0:
            end = place + len(_raw(repair))
            text = text[:place] + _mended(repair) + text[end:]
    for repair in repairs:
        if repair.kind == RepairKind.MOVE:
            text = _moved(text, repair)
    text = _BOOKMARK.sub("", text)
    references = _REFERENCE.findall(text)
    if not references:
        return ReceivedWords(_words(text), [], has_marks=False)
    order = {mark: place for place, mark in enumerate(references)}
    text = _REFERENCE.sub(lambda match: chr(REFERENCE_MARK + order[match[1]]), text)
    text = _NOTE.sub(
        lambda match: f" {chr(NOTE_MARK + order.get(match[1], len(order)))}{match[2]} {_END_OF_NOTE} ", text
    )
    return ReceivedWords(*_notes_apart(_words(text)), has_marks=True)


def _words(text: str) -> list[Word]:
    return [Word(word, number) for number, line in enumerate(text.split("\n"), start=1) for word in line.split()]


def _notes_apart(words: list[Word]) -> tuple[list[Word], list[Word]]:
    """Part the notes, wherever an extraction puts them, from the words around them."""
    body: list[Word] = []
    notes: list[list[Word]] = []
    place = body
    for word in words:
        if word.text == _END_OF_NOTE:
            place = body
            continue
        if NOTE_MARK <= ord(word.text[0]) < ord(_END_OF_NOTE):
            place = []
            notes.append(place)
        place.append(word)
    notes.sort(key=lambda note: note[0].text[0])
    return body, [word for note in notes for word in note]


def lines_of(source: str) -> list[str]:
    """Return the lines as an editor counts them, in composed letters and without what prints nothing."""
    text = source.replace("\r\n", "\n").replace("\r", "\n")
    for sign in _NO_WIDTH:
        text = text.replace(sign, "")
    return as_printed(text).split("\n")


def place_of_repair(text: str, repair: Repair) -> int:
    """Return where the words of a repair begin on its line; -1 where they do not stand there."""
    begin = 0
    for _ in range(repair.line - 1):
        begin = text.find("\n", begin) + 1
        if not begin:
            return -1
    line_end = text.find("\n", begin)
    limit = (len(text) if line_end < 0 else line_end) + len(_raw(repair))
    return text.find(_raw(repair), begin, limit)


def _raw(repair: Repair) -> str:
    return as_printed(repair.raw.replace("⏎", "\n"))


def _mended(repair: Repair) -> str:
    """Return what takes the place of the words; the line breaks in them stay, so that later lines keep their number."""
    words = repair.repaired if repair.kind == RepairKind.SPACE else ""
    return words + "\n" * repair.raw.count("⏎")


def _moved(text: str, repair: Repair) -> str:
    """Put words that an extraction moved back between those that stand around them on paper."""
    before, _, after = repair.repaired.partition(repair.raw)
    torn = re.compile(r"\s*".join(map(re.escape, "".join((before + after).split()))))
    return torn.sub(lambda match: repair.repaired + "\n" * match[0].count("\n"), text, count=1)


def unfounded(source: str, repairs: list[Repair]) -> list[tuple[Repair, str]]:
    """Return the repairs that are not what their kind says, each with the reason."""
    lines = lines_of(source)
    counts = Counter(line.strip() for line in lines)
    pages = [int(number[1]) for each in repairs if (number := _page_number(each))]
    reasons = []
    for repair in repairs:
        furniture = repair.kind == RepairKind.FURNITURE
        if furniture and repair.repaired:
            reasons.append((repair, "Chữ của khung trang bị bỏ đi, nên cột repaired để trống."))
        elif furniture and not _is_furniture(repair, counts, pages):
            words = "Khung trang là số trang (theo thứ tự), dòng lặp lại ở nhiều trang, hoặc dấu của chữ ký số."
            reasons.append((repair, words))
        elif repair.kind == RepairKind.MOVE and repair.repaired.count(repair.raw) != 1:
            reasons.append((repair, "Cột repaired ghi cụm chữ trên giấy, trong đó có đúng một lần chữ bị dời đi."))
    return reasons


def _page_number(repair: Repair) -> re.Match[str] | None:
    is_furniture = repair.kind == RepairKind.FURNITURE
    return _PAGE.fullmatch(repair.raw.strip(" ⏎")) if is_furniture else None


def _is_furniture(repair: Repair, counts: Counter[str], pages: list[int]) -> bool:
    if _page_number(repair):
        return pages == sorted(set(pages))
    printed = repair.raw.strip(" ⏎")
    return counts[printed] > 1 or bool(_STAMP.search(printed))
