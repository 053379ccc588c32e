"""What macros write goes round the Markdown converter: it is HTML already, and converting it again is slow."""

import re
from collections.abc import Callable
from functools import wraps

_PLACE = re.compile(r'<div data-fragment="(\d+)"></div>')


class Fragments:
    """The HTML that macros wrote on pages not yet converted."""

    def __init__(self) -> None:
        self._fragments: dict[str, str] = {}
        self._count = 0

    def set_aside(self, macro: Callable[..., str]) -> Callable[..., str]:
        """Make a macro that leaves a place on the page and keeps its HTML aside."""

        @wraps(macro)
        def place(*words: object) -> str:
            self._count += 1
            self._fragments[str(self._count)] = macro(*words)
            return f'<div data-fragment="{self._count}"></div>'

        return place

    def put_in(self, html: str) -> str:
        """Put what was kept into its places on a converted page."""
        return _PLACE.sub(lambda place: self._fragments.pop(place[1]), html)
