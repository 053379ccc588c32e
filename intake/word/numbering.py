"""
The numbers that Word computes for paragraphs (ECMA-376 part 1, 17.9).

Lists are instances (`w:num`) of definitions (`w:abstractNum`): instances of one definition go on counting together,
unless an instance says where it starts anew.
"""

import re
from typing import NamedTuple

from intake.word.markup import Element, child, children, down, is_on, number, value
from intake.word.number_formats import Counters, List, restarts_after, sign, start_of, written
from intake.word.package import Package
from intake.word.styles import Styles

_PLACE = re.compile("%([1-9])")
_LEVELS = 9
_AFTER = {"tab": "\t", "space": " ", "nothing": ""}


class Number(NamedTuple):
    """
    A computed number.

    Attributes:
        words: As it prints, without what stands behind it.
        after: What stands behind it: a tab, a space or nothing.
        level: Its level, from 0.
        letters: How it is set (`w:rPr`), over what its paragraph's mark says; None where nothing is said.
        is_sure: False where the file asks for a format or sign that is not known.
    """

    words: str
    after: str
    level: int
    letters: Element | None
    is_sure: bool


class Numbering:
    """The lists of a file; asked paragraph by paragraph, in the order of the paper."""

    def __init__(self, package: Package, styles: Styles) -> None:
        """Read the lists of a package; a file may have none."""
        root = package.of_kind("numbering")
        self._styles = styles
        self._definitions = {value(each, "w:abstractNumId"): each for each in children(root, "w:abstractNum")}
        self._instances = {value(each, "w:numId"): each for each in children(root, "w:num")}
        self._lists: dict[str, List | None] = {}
        self._counters: dict[tuple[str, str], Counters] = {}
        self._begun: set[tuple[str, str, int]] = set()

    def next_number(self, paragraph: Element, style: str, story: str = "") -> Number | None:
        """
        Count a paragraph, and return its number.

        Args:
            paragraph: The paragraph.
            style: The id of its style.
            story: Where it stands; body, boxes, footnotes and endnotes count by themselves.

        Returns:
            Its number; None for a paragraph of no list.
        """
        instance, level = self._asked(paragraph, style)
        listed = self._list(instance)
        if listed is None or level not in listed.levels:
            return None
        counts = self._counted(instance, listed, level, story)
        return _printed(listed, level, counts)

    def _asked(self, paragraph: Element, style: str) -> tuple[str, int]:
        """Return the list and level that a paragraph, or its style, asks for; "0" takes a number away."""
        own = down(paragraph, "w:pPr", "w:numPr")
        instance, level = value(child(own, "w:numId")), value(child(own, "w:ilvl"))
        for properties in self._styles.properties(style):
            given = child(properties, "w:numPr")
            instance = instance or value(child(given, "w:numId"))
            level = level or value(child(given, "w:ilvl"))
        if own is None and instance:
            level = self._level_of_style(instance, style) or level
        return instance, int(level) if level.isdigit() else 0

    def _level_of_style(self, instance: str, style: str) -> str:
        """Return the level of a list that is bound to a style."""
        listed = self._list(instance)
        levels = {} if listed is None else listed.levels
        return next((str(at) for at, each in levels.items() if value(child(each, "w:pStyle")) == style), "")

    def _list(self, instance: str) -> List | None:
        if instance not in self._lists:
            self._lists[instance] = self._made(instance)
        return self._lists[instance]

    def _made(self, instance: str) -> List | None:
        """Put an instance together from its definition and what it sets otherwise."""
        element = self._instances.get(instance)
        definition = self._definition(value(child(element, "w:abstractNumId")), set())
        if element is None or definition is None:
            return None
        levels = {number(each, "w:ilvl"): each for each in children(definition, "w:lvl")}
        starts = {}
        for each in children(element, "w:lvlOverride"):
            level = number(each, "w:ilvl")
            whole, start = child(each, "w:lvl"), child(each, "w:startOverride")
            if whole is not None:
                levels[level] = whole
                starts[level] = start_of(whole)
            if start is not None:
                starts[level] = number(start)
        return List(value(definition, "w:abstractNumId"), levels, starts)

    def _definition(self, id: str, met: set[str]) -> Element | None:
        """Return a definition; one that only points to a style of lists gives that style's."""
        found = self._definitions.get(id)
        link = value(child(found, "w:numStyleLink"))
        if found is None or not link or id in met:
            return found
        for properties in self._styles.properties(link):
            instance = self._instances.get(value(down(properties, "w:numPr", "w:numId")))
            return self._definition(value(child(instance, "w:abstractNumId")), met | {id})
        return found

    def _counted(self, instance: str, listed: List, level: int, story: str) -> dict[int, int]:
        """Count one more at a level; levels above that were skipped count as met, levels below begin anew."""
        counters = self._counters.setdefault((story, listed.definition), Counters())
        counts = counters.counts
        for above in range(level - 1, -1, -1):
            if level in counters.met or above in counters.met or above not in listed.levels:
                break
            counts[above] = start_of(listed.levels[above])
            counters.met.add(above)
        counters.met.add(level)
        if level in listed.starts and (story, instance, level) not in self._begun:
            counts[level] = listed.starts[level]
        elif level in counts:
            counts[level] += 1
        else:
            counts[level] = listed.starts.get(level, start_of(listed.levels[level]))
        self._begun.add((story, instance, level))
        for below in range(level + 1, _LEVELS):
            if below in listed.levels and level < restarts_after(listed.levels[below], below):
                counts.pop(below, None)
        return counts


def _printed(listed: List, level: int, counts: dict[int, int]) -> Number:
    """Write the number of a level, with those above it where its text asks for them."""
    own = listed.levels[level]
    legal = is_on(child(own, "w:isLgl")) or False
    text, after = value(child(own, "w:lvlText")), _AFTER.get(value(child(own, "w:suff")), "\t")
    if _kind(own) == "bullet":
        words = [sign(each, _font(own)) for each in text]
        return Number("".join(each or "•" for each in words), after, level, child(own, "w:rPr"), None not in words)
    is_sure = True

    def figure(match: re.Match[str]) -> str:
        nonlocal is_sure
        at = int(match[1]) - 1
        asked = listed.levels.get(at, own)
        count = counts.get(at, start_of(asked))
        kind = "decimal" if legal and at < level else _kind(asked)
        words = written(count, "decimal" if legal and kind != "none" else kind)
        is_sure = is_sure and words is not None
        return str(count) if words is None else words

    whole = _PLACE.sub(figure, text)
    return Number(
        whole, after, level, child(own, "w:rPr"), is_sure and "?" not in whole
    )  # letters lost where an older program saved


def _kind(level: Element) -> str:
    """Return the format of a level; a newer one may stand beside one that all programs know."""
    return value(child(level, "w:numFmt")) or "decimal"


def _font(level: Element) -> str:
    fonts = down(level, "w:rPr", "w:rFonts")
    return value(fonts, "w:hAnsi") or value(fonts, "w:ascii")
