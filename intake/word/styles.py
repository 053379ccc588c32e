"""
What a style gives to a paragraph and to its letters (ECMA-376 part 1, 17.7: styles and how they inherit).

A property of the run itself counts before that of its character style, of the paragraph's style, of the table's
style and of the document's defaults. Bold, italic, hidden and capitals are toggles: set in a character style and a
paragraph style at once they cancel out (17.7.3).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from intake.word.markup import Element, child, children, down, is_on, value
from intake.word.package import Package

_TOGGLES = {"bold": ("w:b",), "italic": ("w:i",), "hidden": ("w:vanish",), "capitals": ("w:caps",)}


class Look(NamedTuple):
    """
    How letters are set.

    Attributes:
        font: The name of the font of Latin letters; empty where nothing names one.
        origin: What names the font: the run itself (""), or a style.
        capitals: Whether small letters print as capitals.
    """

    bold: bool = False
    italic: bool = False
    hidden: bool = False
    capitals: bool = False
    font: str = ""
    origin: str = ""


@dataclass(frozen=True)
class Style:
    """A style as the file writes it."""

    id: str
    name: str
    kind: str
    based_on: str
    properties: Element


class Styles:
    """The styles of a file, with what they inherit."""

    def __init__(self, package: Package) -> None:
        """Read the styles of a package; a file may have none."""
        root = package.of_kind("styles")
        self._fonts = package.theme_fonts
        self._styles = {value(each, "w:styleId"): _style(each) for each in children(root, "w:style")}
        self._defaults = {
            value(each, "w:type"): value(each, "w:styleId")
            for each in children(root, "w:style")
            if value(each, "w:default") in {"1", "true", "on"}
        }
        self._letters = down(root, "w:docDefaults", "w:rPrDefault", "w:rPr")
        self._looks: dict[tuple[str, str, str], Look] = {}

    def name(self, style: str) -> str:
        """Return the name that a person sees; empty for no style."""
        return self._styles[style].name if style in self._styles else ""

    def of_paragraph(self, paragraph: Element) -> str:
        """Return the id of a paragraph's style, or of the default one."""
        given = value(down(paragraph, "w:pPr", "w:pStyle"))
        return given if given in self._styles else self._defaults.get("paragraph", "")

    def properties(self, style: str) -> Iterator[Element]:
        """Return the properties of paragraphs that a style and those it is based on give, nearest first."""
        for each in self._chain(style):
            found = child(each.properties, "w:pPr")
            if found is not None:
                yield found

    def table_borders(self, style: str) -> Iterator[Element]:
        """Return the borders that a style of tables gives, nearest first."""
        for each in self._chain(style or self._defaults.get("table", "")):
            found = down(each.properties, "w:tblPr", "w:tblBorders")
            if found is not None:
                yield found

    def look(self, run: Element | None, paragraph_style: str, table_style: str = "") -> Look:
        """
        Return how the letters of a run print.

        Args:
            run: The `w:rPr` of the run; None where it has none.
            paragraph_style: The id of the style of its paragraph.
            table_style: The id of the style of the table it stands in.
        """
        key = (value(child(run, "w:rStyle")), paragraph_style, table_style)
        look = self._looks.get(key)
        if look is None:
            look = self._looks[key] = self._inherited(*key)
        return look if run is None else self.over(look, run)

    def _chain(self, style: str) -> Iterator[Style]:
        met: set[str] = set()
        while style in self._styles and style not in met:
            met.add(style)
            yield self._styles[style]
            style = self._styles[style].based_on

    def _inherited(self, character: str, paragraph: str, table: str) -> Look:
        """Put together what styles and defaults give."""
        groups = [[*self._letters_of(each)] for each in (character, paragraph, table)]
        layers = [(style, each) for group in groups for style, each in group]
        if self._letters is not None:
            layers.append(("docDefaults", self._letters))
        fonts = ((self._font(each), style) for style, each in layers)
        font, origin = next((each for each in fonts if each[0]), ("", ""))
        set_by = {
            name: sum(_first(group, tags) for group in groups[:2]) % 2 == 1 or _first(groups[2], tags)
            for name, tags in _TOGGLES.items()
        }
        defaults = {name: _first([("", self._letters)], tags) for name, tags in _TOGGLES.items()}
        return Look(**{name: on or defaults[name] for name, on in set_by.items()}, font=font, origin=origin)

    def _letters_of(self, style: str) -> Iterator[tuple[str, Element]]:
        for each in self._chain(style):
            found = child(each.properties, "w:rPr")
            if found is not None:
                yield each.id, found

    def over(self, look: Look, run: Element) -> Look:
        """Lay what a run, or a number, says of itself (`w:rPr`) over what it inherits."""
        said = {
            name: on for name, tags in _TOGGLES.items() for tag in tags if (on := is_on(child(run, tag))) is not None
        }
        font = self._font(run)
        look = look._replace(font=font, origin="") if font else look
        return Look(**{**look._asdict(), **said}) if said else look

    def _font(self, letters: Element) -> str:
        """Return the font that properties name for Latin letters: the theme's before a named one (17.3.2.26)."""
        fonts = child(letters, "w:rFonts")
        theme = value(fonts, "w:hAnsiTheme") or value(fonts, "w:asciiTheme")
        if theme:
            return self._fonts.get(theme[:5], "")
        return value(fonts, "w:hAnsi") or value(fonts, "w:ascii")


def _style(element: Element) -> Style:
    return Style(
        value(element, "w:styleId"),
        value(child(element, "w:name")),
        value(element, "w:type"),
        value(child(element, "w:basedOn")),
        element,
    )


def _first(layers: list[tuple[str, Element]] | list[tuple[str, Element | None]], tags: tuple[str, ...]) -> bool:
    """Return what the nearest layer says of a toggle; False where none says anything."""
    said = (is_on(child(each, tag)) for _, each in layers for tag in tags)
    return next((each for each in said if each is not None), False)
