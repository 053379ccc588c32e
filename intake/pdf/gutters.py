"""Heights that lines share, and the gutters between those beside each other."""

from collections.abc import Sequence

from intake.pdf.pages.lines import Line

#: The left and the right side of a gutter, in points.
Gutter = tuple[float, float]

#: The narrowest gutter, and how much of a height lines share to stand beside each other, in sizes of letters.
NARROWEST, _SHARED = 0.8, 0.1

#: A line of running text fills so much of its column; so many a side are columns of text, so many sizes apart at most.
_FULL, _MANY, _MOST, _WIDEST = 0.8, 8, 0.6, 4.0
#: So large a share of lines begins at one edge, and fills the column, where paragraphs are short.
_FLUSH, _SOME = 0.8, 0.35
#: So many lines that end at one edge show running text.
_SURE = 3


def bands_of(lines: list[Line]) -> list[list[Line]]:
    """Return lines that share a height together."""
    bands: list[list[Line]] = []
    low = 0.0
    for line in sorted(lines, key=lambda each: -each.high):
        if bands and line.high > low + _SHARED * line.size:
            bands[-1].append(line)
            low = min(low, line.low)
        else:
            bands.append([line])
            low = line.low
    return [sorted(band, key=lambda each: (each.left, -each.base)) for band in bands]


def gutter_of(lines: list[Line]) -> Gutter | None:
    """Return the widest stretch between lines that no line crosses; None where there is none."""
    return max(_gutters(lines), key=lambda gap: gap[1] - gap[0], default=None)


def unruled_row(lines: list[Line]) -> Line | None:
    """Return the first of lines that stand side by side in three columns or more; None where none do."""
    return next((band[0] for band in bands_of(lines) if len(_gutters(band)) > 1), None)


def _gutters(lines: list[Line]) -> list[Gutter]:
    """Return each stretch between lines that no line crosses."""
    gaps: list[Gutter] = []
    end = None
    for line in sorted(lines, key=lambda each: each.left):
        if end is not None and line.left - end > NARROWEST * line.size:
            gaps.append((end, line.left))
        end = line.right if end is None else max(end, line.right)
    return gaps


def columns_in(side: list[Line]) -> list[list[Line]]:
    """Part a side once more where a gutter goes through all of it: three heads or signatures side by side."""
    bands = bands_of(side)
    if not any(gutter_of(band) for band in bands):
        return [side]
    gutter = gutter_of(side)
    if gutter is None:
        return [side]
    middle = (gutter[0] + gutter[1]) / 2
    return [
        each
        for half in ([line for line in side if line.middle < middle], [line for line in side if line.middle >= middle])
        for each in columns_in(half)
    ]


def within(gutter: Gutter, lines: list[Line]) -> Gutter | None:
    """Return what is left of a gutter beside more lines; None where they cross it."""
    left, right = gutter
    for line in lines:
        if line.right <= right and line.middle < (left + right) / 2:
            left = max(left, line.right)
        elif line.left >= left and line.middle > (left + right) / 2:
            right = min(right, line.left)
        else:
            return None
    size = max(line.size for line in lines)
    return (left, right) if right - left > NARROWEST * size else None


def running_on(bands: list[list[Line]], end: int, zone: list[Line], gutter: Gutter) -> int:
    """Return where the left column of running text ends that goes on below the right one: at a line that fills it."""
    at, middle = end, sum(gutter) / 2
    while at < len(bands) and len(bands[at]) == 1 and within(gutter, bands[at]) and bands[at][0].middle < middle:
        at += 1
    left = [line for line in zone if line.middle < middle]
    below = [band[0] for band in bands[end:at]]
    edge = max((line.right for line in (*left, *below)), default=0.0)
    full = [place for place, line in enumerate(below, start=end + 1) if edge - line.right < 1]
    if not full or sum(edge - line.right < 1 for line in left) + len(full) < _SURE:
        return end
    return min(full[-1] + 1, at)


def alternate(above: Line, below: Line, gutter: Gutter) -> bool:
    """Tell whether lines on both sides of a gutter stand at heights between each other."""
    middle = sum(gutter) / 2
    return (above.middle < middle) != (below.middle < middle) and above.base - below.base < below.size


def is_even(sides: Sequence[tuple[Line, ...]], gutter: Gutter) -> bool:
    """Tell whether columns are about as wide as each other, and near each other."""
    widths = [max(line.right for line in each) - min(line.left for line in each) for each in sides]
    return min(widths) > _FULL * max(widths) and gutter[1] - gutter[0] < _WIDEST * sides[0][0].size


def is_prose(side: tuple[Line, ...]) -> bool:
    """Tell whether most lines of a column fill it; fewer do where short paragraphs begin at one edge."""
    left, right = min(line.left for line in side), max(line.right for line in side)
    full = [line for line in side if line.right - line.left > _FULL * (right - left)]
    flush = [line for line in side if line.left - left < line.size / 2]
    share = _SOME if len(flush) > len(side) * _FLUSH else _MOST
    return len(side) >= _MANY and len(full) > len(side) * share
