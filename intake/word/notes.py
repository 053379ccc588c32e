"""Footnotes and endnotes (ECMA-376 part 1, 17.11): which there are, and in which order their marks were met."""

from intake.word.markup import Element, children, value
from intake.word.package import Package

#: Lines above notes, which are no notes.
_SEPARATORS = {"separator", "continuationSeparator", "continuationNotice"}


class Notes:
    """
    The notes of a file, numbered from 0 as their marks are met.

    Attributes:
        elements: The notes whose marks were met, in that order.
    """

    def __init__(self, package: Package) -> None:
        """Find the notes of a package."""
        self._found: dict[tuple[str, str], Element] = {}
        for kind in ("footnote", "endnote"):
            for each in children(package.of_kind(f"{kind}s"), f"w:{kind}"):
                if value(each, "w:type") not in _SEPARATORS:
                    self._found[kind, value(each, "w:id")] = each
        self._numbers: dict[tuple[str, str], int] = {}
        self.elements: list[Element] = []

    def begin(self) -> None:
        """Forget which marks were met: the file is read again."""
        self._numbers.clear()
        self.elements.clear()

    @property
    def roots(self) -> list[Element]:
        """Return every note of the file, whether its mark is met or not."""
        return [*self._found.values()]

    def met(self, kind: str, id: str) -> int | None:
        """Return the number of a note whose mark is met; None where the file has no such note."""
        element = self._found.get((kind, id))
        if element is None:
            return None
        if (kind, id) not in self._numbers:
            self._numbers[kind, id] = len(self.elements)
            self.elements.append(element)
        return self._numbers[kind, id]
