"""The paper of a Word file, and its letters: Guideline 36-HD/VPTW and Decree 30/2020/NĐ-CP, annex I."""

from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from docx.shared import Length, Mm, Pt, RGBColor

_FONT, _SIZE, _SMALL = "Times New Roman", Pt(14), Pt(10)
_MARGINS = {"top": Mm(20), "bottom": Mm(20), "left": Mm(30), "right": Mm(15)}
_WIDTH, _HEIGHT = Mm(210), Mm(297)
#: Word has so many levels of headings.
LEVELS = 9


def set_styles(document: Document) -> None:
    """Set the paper, and the letters of Guideline 36-HD/VPTW and Decree 30/2020/NĐ-CP: Times New Roman 14, black."""
    section = document.sections[0]
    section.page_width, section.page_height = _WIDTH, _HEIGHT
    for side, width in _MARGINS.items():
        setattr(section, f"{side}_margin", Length(width))
    for name in ("Normal", *(f"Heading {level}" for level in range(1, LEVELS + 1))):
        font = document.styles[name].font
        font.name, font.size, font.color.rgb = _FONT, _SIZE, RGBColor(0, 0, 0)
        fonts = document.styles[name].element.rPr.rFonts
        for script in ("ascii", "hAnsi", "eastAsia", "cs"):
            fonts.set(qn(f"w:{script}"), _FONT)
            fonts.attrib.pop(qn(f"w:{script}Theme"), None)
    for name in ("Header", "Footer"):
        document.styles[name].font.size = _SMALL


def turn_paper(document: Document, orientation: WD_ORIENT) -> None:
    """Go on in a new section whose paper lies the other way."""
    section = document.add_section()
    section.orientation = orientation
    is_wide = orientation == WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = (_HEIGHT, _WIDTH) if is_wide else (_WIDTH, _HEIGHT)
