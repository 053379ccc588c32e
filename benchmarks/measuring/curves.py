"""Draw growth: how the cost of a case rises with its size, as a static SVG with no script and no font."""

import math
from collections.abc import Sequence
from html import escape

from benchmarks.measuring.results import Result, grown

_WIDTH, _HEIGHT, _LEFT, _RIGHT, _EDGE = 760, 420, 64, 280, 40
_COLOURS = ("#1f5fa8", "#b3261e", "#2e7d32", "#8a5a00", "#6a1b9a", "#00696e", "#5d4037", "#37474f")
_DECADES = (1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000)
_SECONDS = (0.01, 0.1, 1, 10, 100, 1_000)


def growth_curves(results: Sequence[Result]) -> str:
    """Draw CPU seconds over size, both logarithmic, a line for each case measured at several sizes."""
    topics = {topic for topic, _ in grown(results)}
    lines = {
        case if len(topics) == 1 else f"{topic}: {case}": points for (topic, case), points in grown(results).items()
    }
    drawn = [
        _line(name, points, colour, place, _scales(lines))
        for place, ((name, points), colour) in enumerate(
            zip(lines.items(), _COLOURS * (len(lines) // len(_COLOURS) + 1), strict=False)
        )
    ]
    frame = _frame(_scales(lines)) if lines else ""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img" '
        'font-family="sans-serif" font-size="12">\n'
        "<title>Thời gian xử lý (giây CPU) theo cỡ dữ liệu, thang logarit</title>\n"
        f'<rect width="{_WIDTH}" height="{_HEIGHT}" fill="#fff"/>\n{frame}{"".join(drawn)}</svg>\n'
    )


def _scales(lines: dict[str, list[Result]]) -> tuple[float, float, float, float]:
    """Return the least and greatest size and seconds, as logarithms, with a little room."""
    sizes = [math.log10(each.size) for points in lines.values() for each in points]
    costs = [math.log10(each.cpu) for points in lines.values() for each in points]
    return min(sizes) - 0.1, max(sizes) + 0.1, min(costs) - 0.2, max(costs) + 0.2


def _place(size: float, cost: float, scales: tuple[float, float, float, float]) -> tuple[float, float]:
    least, most, low, high = scales
    across = _LEFT + (math.log10(size) - least) / (most - least) * (_WIDTH - _LEFT - _RIGHT)
    down = _HEIGHT - _EDGE - (math.log10(cost) - low) / (high - low) * (_HEIGHT - 2 * _EDGE)
    return round(across, 1), round(down, 1)


def _frame(scales: tuple[float, float, float, float]) -> str:
    least, most, low, high = scales
    parts = []
    for size in _DECADES:
        if least <= math.log10(size) <= most:
            x, _ = _place(size, 10**low, scales)
            parts.append(f'<path d="M{x} {_EDGE}V{_HEIGHT - _EDGE}" stroke="#ddd"/>')
            label = f"{size:,}".replace(",", " ")
            parts.append(f'<text x="{x}" y="{_HEIGHT - _EDGE + 18}" text-anchor="middle">{label}</text>')
    for cost in _SECONDS:
        if low <= math.log10(cost) <= high:
            _, y = _place(10**least, cost, scales)
            parts.append(f'<path d="M{_LEFT} {y}H{_WIDTH - _RIGHT}" stroke="#ddd"/>')
            parts.append(f'<text x="{_LEFT - 6}" y="{y + 4}" text-anchor="end">{cost:g} s</text>')
    return "\n".join(parts) + "\n"


def _line(
    name: str, points: Sequence[Result], colour: str, place: int, scales: tuple[float, float, float, float]
) -> str:
    places = [_place(each.size, each.cpu, scales) for each in points]
    path = "M" + "L".join(f"{x} {y}" for x, y in places)
    dots = "".join(f'<circle cx="{x}" cy="{y}" r="3" fill="{colour}"/>' for x, y in places)
    x, y = _WIDTH - _RIGHT + 12, _EDGE + 20 * place
    key = f'<rect x="{x}" y="{y - 9}" width="10" height="10" fill="{colour}"/>'
    words = f'<text x="{x + 16}" y="{y}" font-size="10">{escape(name)}</text>'
    return f'<path d="{path}" fill="none" stroke="{colour}" stroke-width="2"/>{dots}{key}{words}\n'
