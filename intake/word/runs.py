"""The letters inside paragraphs: runs, fields, symbols, breaks, boxes and the marks of notes (ECMA-376 17.3, 17.16)."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from intake.documents.content import Block, RefusedError
from intake.documents.old_encodings import old_font, read_in_font
from intake.word.irregular import LETTERS, mark_read, stands_in_box
from intake.word.lines import Line
from intake.word.markup import Element, child, name, names, value
from intake.word.number_formats import sign
from intake.word.styles import Look, Styles

_TABS, _BREAKS = names("w:tab w:ptab"), names("w:br w:cr")
_BOXES, _OBJECTS = names("w:drawing w:pict w:object"), names("w:object")
_NOTES, _NESTED = names("w:footnoteReference w:endnoteReference"), names("w:r w:ruby w:rt w:rubyBase")
_VML = "{urn:schemas-microsoft-com:vml}"
#: Where files put the bytes of fonts of signs.
_IN_FONT = re.compile("[\uf020-\uf0ff]")
_OLE = "{urn:schemas-microsoft-com:office:office}OLEObject"
_PACKED = "Tệp Word có tệp khác nhúng bên trong (Package) nên không được nhận. Bỏ tệp nhúng, lưu lại rồi gửi."
JOINED_FILE = "Tệp Word này ghép từ tệp khác (altChunk, subDoc). Mở bằng Word, lưu lại thành một tệp .docx rồi gửi lại."
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/"
_PICTURES = (f"{_DRAWING}picture}}pic", f"{_VML}imagedata")
_DRAWN = (f"{_DRAWING}chart}}chart", f"{_DRAWING}diagram}}relIds")


@dataclass
class Asides:
    """
    What was met beside the letters, counted.

    Attributes:
        hidden: Words that do not print.
        instructions: What fields are told to do.
        unknown: Signs of no known look.
        pictures, drawings, objects, formulas: How many there are.
    """

    hidden: list[str] = field(default_factory=list)
    instructions: list[str] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    pictures: int = 0
    drawings: int = 0
    objects: int = 0
    formulas: int = 0


class RunReader:
    """
    Reads the content of paragraphs into lines; knows which fields are open from one paragraph to the next.

    Attributes:
        asides: What was met beside the letters.
    """

    def __init__(
        self, styles: Styles, note: Callable[[str, str], int | None], boxed: Callable[[Element], list[Block]]
    ) -> None:
        """
        Prepare to read one story.

        Args:
            styles: The styles of the file.
            note: Gives the number of a note by its kind ("footnote") and id; None where there is none.
            boxed: Gives what stands in a box.
        """
        self._styles, self._note, self._boxed = styles, note, boxed
        self._fields: list[bool] = []
        self._hiding: Line | None = None
        self.asides = Asides()

    def read(self, paragraph: Element, style: str, table_style: str) -> Line:
        """Read a paragraph: its letters, what hangs and what floats at it."""
        line = Line()
        self._into(line, paragraph, style, table_style)
        return line

    def _into(self, line: Line, parent: Element, style: str, table_style: str) -> None:
        for each in parent:
            if each.tag == name("w:r"):
                self._run(line, each, self._styles.look(child(each, "w:rPr"), style, table_style))
            elif each.tag in LETTERS:
                self._print(line, _letters(each), self._styles.look(None, style, table_style))
            elif each.tag == name("w:subDoc"):
                raise RefusedError(JOINED_FILE)
            else:
                self.asides.formulas += each.tag == name("m:oMath")
                self._into(line, each, style, table_style)

    def _run(self, line: Line, run: Element, look: Look) -> None:
        for each in run:
            if self._is_of_field(each):
                continue
            if each.tag in _NOTES:
                if self._marked(line, each):
                    return
            elif each.tag in _BOXES:
                self._drawn(line, each)
            elif each.tag in _NESTED:
                self._run(line, each, look)
            elif words := self._words(each):
                self._print(line, words, look)

    def _is_of_field(self, element: Element) -> bool:
        """Take the marks of a field, what it is told to do, and what stands before its result."""
        if element.tag == name("w:fldChar"):
            self._field(value(element, "w:fldCharType"))
        elif element.tag == name("w:instrText"):
            self.asides.instructions.append(element.text or "")
        elif not all(self._fields):
            mark_read(element)
        else:
            return False
        return True

    def _print(self, line: Line, words: str, look: Look) -> None:
        if look.hidden:
            before = self.asides.hidden.pop() if self._hiding is line else ""
            self.asides.hidden.append(before + read_in_font(words, look.font))
        else:
            line.add(self._readable(words.upper() if look.capitals else words, look.font), look)
        self._hiding = line if look.hidden else None

    def _readable(self, words: str, font: str) -> str:
        """Return letters that are places in a font of signs as the letters that look so."""
        if old_font(font) is not None or not _IN_FONT.search(words):
            return words
        return _IN_FONT.sub(lambda match: self._sign(ord(match[0]), font), words)

    def _field(self, kind: str) -> None:
        """A field prints its result: what stands between "separate" and "end" (17.16.18)."""
        if kind == "begin":
            self._fields.append(False)
        elif kind == "separate" and self._fields:
            self._fields[-1] = True
        elif kind == "end" and self._fields:
            self._fields.pop()

    def _words(self, element: Element) -> str:
        if element.tag in LETTERS:
            return _letters(element)
        if element.tag in _TABS:
            return "\t"
        if element.tag in _BREAKS:
            return "\n"
        if element.tag == name("w:noBreakHyphen"):
            return "-"
        if element.tag == name("w:softHyphen"):
            return "\u00ad"
        return self._symbol(element) if element.tag == name("w:sym") else ""

    def _symbol(self, element: Element) -> str:
        """Return the letter that looks like a sign of another font (17.3.3.30)."""
        font = value(element, "w:font")
        try:
            return self._sign(int(value(element, "w:char"), 16), font)
        except (ValueError, OverflowError):
            self.asides.unknown.append(f"{font} {value(element, 'w:char')}")
            return "□"

    def _sign(self, code: int, font: str) -> str:
        found = sign(chr(code), font)
        if found is None:
            self.asides.unknown.append(f"{font} {code:04X}")
        return found or "□"

    def _marked(self, line: Line, reference: Element) -> bool:
        """Hang a note; tell whether the letters behind it in the run are its own mark."""
        kind = "endnote" if reference.tag == name("w:endnoteReference") else "footnote"
        note = self._note(kind, value(reference, "w:id"))
        if note is not None:
            line.marks.append((len(line.pieces), note))
        if has_own_mark(reference):
            mark_read(*reference.itersiblings())
        return has_own_mark(reference)

    def _drawn(self, line: Line, drawn: Element) -> None:
        """Read what is drawn: boxes with words; pictures are counted."""
        self.asides.objects += drawn.tag in _OBJECTS
        if any(str(each.get("ProgID", "")) == "Package" for each in drawn.iter(_OLE)):
            raise RefusedError(_PACKED)
        self.asides.pictures += sum(1 for _ in drawn.iter(*_PICTURES))
        self.asides.drawings += sum(1 for _ in drawn.iter(*_DRAWN))
        for box in drawn.iter(name("w:txbxContent")):
            if not stands_in_box(box, drawn):
                line.float(self._boxed(box))
        for art in drawn.iter(f"{_VML}textpath"):
            line.add(str(art.get("string", "")), Look())


def _letters(element: Element) -> str:
    mark_read(element)
    return element.text or ""


def has_own_mark(reference: Element) -> bool:
    """Tell whether a note brings a mark of its own (17.11.13)."""
    return value(reference, "w:customMarkFollows") in {"1", "true", "on"}
