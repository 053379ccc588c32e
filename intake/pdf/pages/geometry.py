"""Boxes and turns on a page, in points from its lower left corner."""

from collections.abc import Iterable
from typing import NamedTuple


class Box(NamedTuple):
    """A box with its sides along the page."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def width(self) -> float:
        """How far it goes across."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """How far it goes up."""
        return self.top - self.bottom

    def holds(self, across: float, up: float, margin: float = 0) -> bool:
        """Tell whether a point is inside."""
        is_across = self.left - margin <= across <= self.right + margin
        return is_across and self.bottom - margin <= up <= self.top + margin

    def meets(self, other: "Box") -> bool:
        """Tell whether both share something."""
        is_across = self.left <= other.right and other.left <= self.right
        return is_across and self.bottom <= other.top and other.bottom <= self.top

    def encloses(self, other: "Box", margin: float = 0) -> bool:
        """Tell whether another is inside."""
        is_across = self.left - margin <= other.left and other.right <= self.right + margin
        return is_across and self.bottom - margin <= other.bottom and other.top <= self.top + margin

    def cut_to(self, *others: "Box") -> "Box":
        """Return what it shares with others; of no size where it shares nothing."""
        boxes = (self, *others)
        left, bottom = max(each.left for each in boxes), max(each.bottom for each in boxes)
        right, top = min(each.right for each in boxes), min(each.top for each in boxes)
        return Box(left, bottom, max(left, right), max(bottom, top))

    def turned(self, turn: int) -> "Box":
        """Return the box on a page turned back by so many quarters of a circle."""
        return boxed([turned(self.left, self.bottom, turn), turned(self.right, self.top, turn)])


class Matrix(NamedTuple):
    """How an object is laid on the page (ISO 32000-1, 8.3.3)."""

    a: float = 1
    b: float = 0
    c: float = 0
    d: float = 1
    e: float = 0
    f: float = 0

    def point(self, across: float, up: float) -> tuple[float, float]:
        """Return where a point comes to lie."""
        return self.a * across + self.c * up + self.e, self.b * across + self.d * up + self.f

    def box(self, box: Box) -> Box:
        """Return the box around a box once it is laid."""
        corners = [(x, y) for x in (box.left, box.right) for y in (box.bottom, box.top)]
        return boxed([self.point(*each) for each in corners])

    def then(self, outer: "Matrix") -> "Matrix":
        """Return both, this one first."""
        zero = outer.point(self.e, self.f)
        return Matrix(
            self.a * outer.a + self.b * outer.c,
            self.a * outer.b + self.b * outer.d,
            self.c * outer.a + self.d * outer.c,
            self.c * outer.b + self.d * outer.d,
            *zero,
        )


def boxed(points: Iterable[tuple[float, float]]) -> Box:
    """Return the box around points."""
    across, up = zip(*points, strict=True)
    return Box(min(across), min(up), max(across), max(up))


def turned(across: float, up: float, turn: int) -> tuple[float, float]:
    """Return a point on a page turned back by quarters, so that what ran upward (1) or downward (3) runs across."""
    return ((across, up), (up, -across), (-across, -up), (-up, across))[turn % 4]
