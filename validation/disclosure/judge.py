"""
Say of a text what in it must not be published: marks of secrecy, data about persons, persons' names.

The one verdict that every outlet asks for, from a cell to a file's name.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from validation.disclosure import (
    births,
    contacts,
    file_names,
    filled_fields,
    homes,
    identifiers,
    records,
)
from validation.disclosure.marks import circulation, secrecy
from validation.disclosure.marks.own_lines import own_lines
from validation.disclosure.names import (
    addressed_names,
    full_names,
    given_names,
    lone_names,
    office_holders,
    parted_words,
    shortened_names,
    small_names,
    whole_names,
)
from validation.disclosure.names.full_names import Name
from validation.disclosure.names.town_bodies import is_body_of_town
from validation.disclosure.words.telltales import Block, Telltales, places_of
from validation.language.legacy_fonts import MARKS, read_as_old

#: So many texts are looked at as one.
_BLOCK = 1_000


class Disclosure(NamedTuple):
    """
    Something that must not be published.

    Attributes:
        rule: The rule of the gate that it breaks.
        words: The words of the text.
        kind: What it is, in Vietnamese.
    """

    rule: str
    words: str
    kind: str

    @property
    def detail(self) -> str:
        """What was found, as a sentence."""
        return f"“{self.words}” là {self.kind}."


_MARKS: tuple[tuple[Telltales, Callable[[str], Iterable[str]]], ...] = (
    (secrecy.TELLTALES, secrecy.secrecy_levels),
    (circulation.TELLTALES, circulation.limits_of_circulation),
)
_DATA: tuple[tuple[Telltales, Callable[[str], Iterable[tuple[str, str]]]], ...] = (
    (identifiers.TELLTALES, identifiers.identifiers),
    (contacts.TELLTALES, contacts.contacts),
    (births.TELLTALES, births.births),
    (homes.TELLTALES, homes.homes),
    (records.TELLTALES, records.records),
    (filled_fields.TELLTALES, filled_fields.filled_fields),
)
_NAMES: tuple[tuple[Telltales, Callable[[str], Iterable[Name]]], ...] = (
    (full_names.TELLTALES, full_names.full_names),
    (whole_names.TELLTALES, whole_names.whole_names),
    (small_names.TELLTALES, small_names.small_names),
    (addressed_names.TELLTALES, addressed_names.addressed_names),
    (shortened_names.TELLTALES, shortened_names.shortened_names),
    (office_holders.TELLTALES, office_holders.office_holders),
    (given_names.TELLTALES, given_names.confided_names),
    (lone_names.TELLTALES, lone_names.lone_names),
)


def disclosures(text: str, allowed: frozenset[str] = frozenset()) -> list[Disclosure]:
    """
    Return what must not be published of a text, each once.

    Args:
        text: A cell, a line, a heading or a file's name, as it stands.
        allowed: Names that may be published with it, in lower case.
    """
    return [each for _, each in disclosures_of([text], allowed)]


def disclosures_of(texts: Sequence[str], allowed: frozenset[str] = frozenset()) -> Iterator[tuple[int, Disclosure]]:
    """Return what must not be published of many texts, each after the place of its text, in their order."""
    for begin in range(0, len(texts), _BLOCK):
        found: defaultdict[int, dict[tuple[str, str], Disclosure]] = defaultdict(dict)
        for number, each in _of_block(texts[begin : begin + _BLOCK], allowed):
            found[number].setdefault((each.rule, each.words.casefold()), each)
        for number in sorted(found):
            yield from ((begin + number, each) for each in found[number].values())


def disclosures_by_text(texts: Iterable[str], allowed: frozenset[str] = frozenset()) -> Mapping[str, list[Disclosure]]:
    """Return what must not be published of each of many texts; a text that discloses nothing is not among them."""
    distinct = list(dict.fromkeys(texts))
    disclosed: defaultdict[str, list[Disclosure]] = defaultdict(list)
    for place, each in disclosures_of(distinct, allowed):
        disclosed[distinct[place]].append(each)
    return disclosed


def _of_block(texts: Sequence[str], allowed: frozenset[str]) -> Iterator[tuple[int, Disclosure]]:
    block = Block(texts)
    yield from _as_written(block, allowed)
    yield from _marks_on_lines(texts)
    readings = chain(_read_as_old(block, texts), _file_names(block), _put_together(block))
    yield from _in_other_readings(readings, allowed)


def _marks_on_lines(texts: Sequence[str]) -> Iterator[tuple[int, Disclosure]]:
    """Return the marks that lines of a text have to themselves; what stands before and behind them hides them in the whole."""
    numbered = [(number, line) for number, text in enumerate(texts) if "\n" in text for line in own_lines(text)]
    yield from ((numbered[place][0], each) for place, each in _marks_of(Block([line for _, line in numbered])))


def _marks_of(block: Block) -> Iterator[tuple[int, Disclosure]]:
    for telltales, marks_in in _MARKS:
        for number in telltales.lines_of(block):
            for mark in marks_in(block.lines[number]):
                yield number, Disclosure("bears_no_secrecy_mark", mark, "dấu chỉ độ mật hoặc hạn chế lưu hành")


def _as_written(block: Block, allowed: frozenset[str]) -> Iterator[tuple[int, Disclosure]]:
    yield from _marks_of(block)
    for telltales, data_in in _DATA:
        for number in telltales.lines_of(block):
            for kind, words in data_in(block.lines[number]):
                yield number, Disclosure("has_no_personal_data", words, kind)
    for number, names in _names_of(block).items():
        for name in names:
            if name.words.casefold() not in allowed:
                yield number, Disclosure("names_no_person", name.words, "tên người")


def _names_of(block: Block) -> dict[int, list[Name]]:
    """Return the names of persons in each line; where two searches find the same one, it is there once."""
    names: defaultdict[int, list[Name]] = defaultdict(list)
    for telltales, names_in in _NAMES:
        for number in telltales.lines_of(block):
            others = names[number]
            others += [
                name
                for name in names_in(block.lines[number])
                if all(name.end <= other.begin or name.begin >= other.end for other in others)
                and not is_body_of_town(block.lines[number], name)
            ]
    return names


def _in_other_readings(
    readings: Iterable[tuple[int, str]], allowed: frozenset[str]
) -> Iterator[tuple[int, Disclosure]]:
    numbered = list(readings)
    if numbered:
        for place, each in _as_written(Block([words for _, words in numbered]), allowed):
            yield numbered[place][0], each


def _read_as_old(block: Block, texts: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Return what the texts say that were typed for an old font; they are read as they stand."""
    marks = [mark for mark in MARKS if mark in block.lowered]
    for number in block.numbers(place for mark in marks for place in places_of(mark, block.lowered)):
        yield from ((number, words) for words in read_as_old(texts[number]))


def _file_names(block: Block) -> Iterator[tuple[int, str]]:
    for number in file_names.TELLTALES.lines_of(block):
        for match in file_names.FILE_NAME.finditer(block.lines[number]):
            yield from ((number, words) for words in file_names.readings_of_name(match[0]))


def _put_together(block: Block) -> Iterator[tuple[int, str]]:
    for number in parted_words.TELLTALES.lines_of(block):
        yield from ((number, words) for words in parted_words.words_put_together(block.lines[number]))


def names_in(texts: Sequence[str]) -> dict[int, list[Name]]:
    """Return the names of persons in each of many texts that have any, by the place of the text."""
    return {number: names for number, names in _names_of(Block(texts)).items() if names}


def person_names(text: str) -> list[str]:
    """Return the names of persons in a text, each once."""
    return list(dict.fromkeys(name.words for name in names_in([text]).get(0, ())))
