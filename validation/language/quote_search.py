"""Find where many quotes stand in many texts, in one go through the texts."""

from collections import defaultdict
from collections.abc import Sequence
from typing import TypeVar

_Place = TypeVar("_Place")
#: So many letters after the first space of a quote tell where it may stand.
_ANCHOR = 24
#: Fewer quotes than this are looked for one by one.
_FEW = 20


def first_places(quotes: Sequence[str], wordings: Sequence[tuple[str, _Place]]) -> dict[str, _Place | None]:
    """
    Tell for each quote the first place whose words it stands in, letter for letter; None if nowhere.

    Args:
        quotes: What to look for, each once.
        wordings: The words of each place, in order.
    """
    found: dict[str, _Place | None] = {}
    anchored: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)
    for quote in quotes:
        begin = quote.find(" ") + 1
        if len(quotes) < _FEW or not begin or len(quote) - begin < _ANCHOR:
            found[quote] = next((place for words, place in wordings if quote in words), None)
        else:
            found[quote] = None
            anchored[quote[begin : begin + _ANCHOR]].append((quote, begin))
    for words, place in wordings if anchored else ():
        begin = words.find(" ") + 1
        while begin:
            for quote, offset in anchored.get(words[begin : begin + _ANCHOR], ()):
                if found[quote] is None and offset <= begin and words.startswith(quote, begin - offset):
                    found[quote] = place
            begin = words.find(" ", begin) + 1
    return found
