"""
What stands side by side without lines: the head of a document, signatures, columns of running text.

Lines that share heights and leave a gutter between them make columns; lines above and below join them while they keep
to one side of the gutter and look like what stands there.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from intake.pdf.frames import Frame
from intake.pdf.gutters import Gutter, alternate, bands_of, columns_in, gutter_of, is_even, is_prose, running_on, within
from intake.pdf.pages.lines import GAP, Line, joined
from intake.pdf.pages.page import Page, RuledTable

#: How far apart lines of one column are at most, right and left of the gutter, in sizes of letters.
_FAR, _NEAR = 9.0, 2.6
#: How far a line may be off the middle of its column, and one that begins where the text does; the step within an
#: item of a list; in sizes.
_OFF, _EXACT, _CLOSE = 0.9, 0.1, 1.6
_BULLETS = "-–+*•"


@dataclass(frozen=True)
class Columns:
    """Columns of lines from the left, each from above; `flows` when the text goes on from one to the next."""

    sides: tuple[tuple[Line, ...], ...]
    flows: bool
    gutter: Gutter

    def takes(self, item: "Item", frame: Frame) -> "Columns | None":
        """Return these columns with what the next page begins with, where that goes on with them; None elsewhere."""
        if isinstance(item, Columns) and not _begins_tail(item.sides[0]):
            left, right = max(self.gutter[0], item.gutter[0]), min(self.gutter[1], item.gutter[1])
            if right - left > 0 and self.flows and is_even(item.sides, item.gutter):
                return Columns(self.sides + item.sides, flows=True, gutter=(left, right))
            if right - left > 0 and len(item.sides) == len(self.sides):
                both = zip(self.sides, item.sides, strict=True)
                return Columns(tuple(own + more for own, more in both), flows=False, gutter=(left, right))
        if isinstance(item, Line) and not self.flows:
            lines = [line for side in self.sides for line in side]
            if within(self.gutter, [item]) and _belongs(item, lines, self.gutter, frame):
                at = -1 if item.left >= self.gutter[1] - item.size else 0
                sides = [*self.sides]
                sides[at] = (*sides[at], item)
                return Columns(tuple(sides), self.flows, self.gutter)
        return None


Item = Line | RuledTable | Columns


def items_of(page: Page, frame: Frame) -> list[Item]:
    """
    Return what stands on a page from above.

    Args:
        page: Without furniture and notes.
        frame: Where the lines of the text begin and end.
    """
    items: list[Item] = []
    stretch: list[Line] = []
    for part in (*page.parts, None):
        if isinstance(part, Line):
            stretch.append(part)
        else:
            items += _with_columns(stretch, frame)
            stretch = []
            items += [] if part is None else [part]
    return items


def _with_columns(lines: list[Line], frame: Frame) -> list[Item]:
    """Find columns among lines without a table between them."""
    items: list[Item] = []
    bands = bands_of(lines)
    place = 0
    while place < len(bands):
        gutter = gutter_of(bands[place])
        if gutter is None:
            items += bands[place]
            place += 1
            continue
        end, gutter = _grown(bands, place, gutter)
        begin = place
        while (
            begin
            and items
            and bands[begin - 1] == [items[-1]]
            and _joins(items[-1], [line for band in bands[place:end] for line in band], gutter, frame)
        ):
            items.pop()
            begin -= 1
        zone = [line for band in bands[begin:end] for line in band]
        end = max(_trailing(bands, end, zone, gutter, frame), running_on(bands, end, zone, gutter))
        zone = [line for band in bands[begin:end] for line in band]
        items.append(joined(zone) if _is_one_line(zone, gutter) else _columns(zone, gutter))
        place = end
    return items


def _grown(bands: list[list[Line]], place: int, gutter: Gutter) -> tuple[int, Gutter]:
    """Go down over bands as far as more of them have lines on both sides of the gutter."""
    end, sure = place + 1, gutter
    for at in range(place + 1, len(bands)):
        closer = within(gutter, bands[at])
        above = min(line.base for line in bands[at - 1])
        is_far = above - max(line.base for line in bands[at]) > _FAR * bands[at][0].size
        if closer is None or is_far or _begins_tail(bands[at]):
            break
        gutter = closer
        if gutter_of(bands[at]) is not None or alternate(bands[at - 1][-1], bands[at][0], gutter):
            end, sure = at + 1, gutter
    return end, sure


def _begins_tail(lines: Sequence[Line]) -> bool:
    """Tell whether recipients begin: what stands beside them is a signature."""
    return lines[0].text.casefold().startswith("nơi nhận")


def _joins(item: Item, zone: list[Line], gutter: Gutter, frame: Frame) -> bool:
    """Tell whether a line above columns begins one of them."""
    if not isinstance(item, Line) or within(gutter, [item]) is None:
        return False
    return _belongs(item, zone, gutter, frame) and item.base - max(line.base for line in zone) < _NEAR * item.size


def _trailing(bands: list[list[Line]], end: int, zone: list[Line], gutter: Gutter, frame: Frame) -> int:
    """Return where columns end: lines below that keep to a side, and look like it, belong to it."""
    while end < len(bands) and within(gutter, bands[end]) is not None:
        line = bands[end][0]
        middle = (gutter[0] + gutter[1]) / 2
        side = [each for each in zone if (each.middle > middle) == (line.middle > middle)] or zone
        gap = min(each.base for each in side) - line.base
        is_right = line.left >= gutter[1] - line.size
        if not _belongs(line, zone, gutter, frame) or gap > (_FAR if is_right else _NEAR) * line.size:
            break
        zone = zone + bands[end]
        end += 1
    return end


def _belongs(line: Line, zone: list[Line], gutter: Gutter, frame: Frame) -> bool:
    """Tell whether a line looks like the column on its side of the gutter, not like the text around."""
    is_right = line.left >= gutter[1] - line.size
    side = [each for each in zone if (each.middle > sum(gutter) / 2) == is_right]
    if _is_of_page(line, side, frame):
        return False
    if is_right or not side:
        return is_right
    flush = [each for each in side if abs(each.left - line.left) < line.size]
    is_small = line.size < 0.95 * max(each.size for each in zone) and any(abs(line.size - s.size) < 1 for s in flush)
    is_listed = any(each.text[0] in _BULLETS for each in flush) and (line.text[0] in _BULLETS or _is_rest(line, side))
    is_indented = line.left > frame.left + line.size
    return is_small or is_listed or _is_centred(line, side, _OFF if is_indented else _EXACT)


def _is_rest(line: Line, side: list[Line]) -> bool:
    """Tell whether a line is what did not fit on the last line of a list."""
    last = min(side, key=lambda each: each.base)
    is_open = line.text[0].islower() or not last.text.endswith((".", ";", ","))
    return is_open and 0 < last.base - line.base < _CLOSE * line.size


def _is_centred(line: Line, side: list[Line], off: float = _OFF) -> bool:
    return bool(side) and abs(line.middle - median(each.middle for each in side)) < off * line.size


def _is_of_page(line: Line, side: list[Line], frame: Frame) -> bool:
    """Tell whether a line stands in the middle of the page, as a type or the head of a form does, not of a column."""
    off = abs(line.middle - (frame.left + frame.right) / 2)
    return off < _OFF * line.size and line.left > frame.left + line.size and not _is_centred(line, side)


def _is_one_line(zone: list[Line], gutter: Gutter) -> bool:
    """Tell whether nothing but a gap, not a very wide one, parts words at one height."""
    size = max(line.size for line in zone)
    is_level = max(line.base for line in zone) - min(line.base for line in zone) < size / 2
    return is_level and gutter[1] - gutter[0] < GAP * size


def _columns(zone: list[Line], gutter: Gutter) -> Columns:
    middle = (gutter[0] + gutter[1]) / 2
    sides = [[line for line in zone if line.middle < middle], [line for line in zone if line.middle >= middle]]
    split: list[tuple[Line, ...]] = []
    for side in sides:
        split += [tuple(sorted(each, key=lambda line: (-line.base, line.left))) for each in columns_in(side)]
    return Columns(tuple(split), is_even(split, gutter) and all(is_prose(each) for each in split), gutter)
