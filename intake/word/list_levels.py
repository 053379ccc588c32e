"""The levels of a list as an instance of it sets them, and how far it has counted."""

from dataclasses import dataclass, field

from intake.word.markup import Element, child, number


@dataclass
class List:
    """What is asked of one instance: each level as it stands, where the instance starts anew, and its definition."""

    definition: str
    levels: dict[int, Element]
    starts: dict[int, int]


@dataclass
class Counters:
    """How far the lists of one definition have counted in one story, and which levels were ever met."""

    counts: dict[int, int] = field(default_factory=dict)
    met: set[int] = field(default_factory=set)


def start_of(level: Element) -> int:
    """Return the number that a level begins with."""
    return number(child(level, "w:start"), default=0)


def restarts_after(level: Element, place: int) -> int:
    """Return below which level a count begins anew (17.9.11): 0 for never, its own place where nothing is said."""
    given = child(level, "w:lvlRestart")
    return place if given is None else min(number(given), place)
