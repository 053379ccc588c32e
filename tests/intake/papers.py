"""Texts of tests as received files: what a reader of Word files returns for the paper that a text.yml describes."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import count

import yaml

from intake.documents.content import Block, Cell, Content, FileKind, Mark, Paragraph, Span, Table
from tests.support.invented import DOCUMENTS

Entry = Mapping[str, object]


def entries_of(name: str) -> list[Entry]:
    """The parts of an invented document, as its text.yml holds them."""
    return yaml.load((DOCUMENTS / name / "text.yml").read_text("utf-8"), yaml.BaseLoader)  # noqa: S506 - words only


def received(entries: Sequence[Entry], *, laid_out: bool) -> Content:
    """
    The content of a received file with these parts.

    Args:
        entries: As text.yml holds them.
        laid_out: Whether heads and signatures stand in columns and titles are bold and centred, as in a Word file; else
            every line is a paragraph of plain words.
    """
    return _Paper(entries, laid_out=laid_out).content()


class _Paper:
    def __init__(self, entries: Sequence[Entry], *, laid_out: bool):
        self.entries, self.laid_out = entries, laid_out
        self.notes: list[tuple[Paragraph, ...]] = []

    def content(self) -> Content:
        return Content(FileKind.DOCX if self.laid_out else FileKind.TEXT, tuple(self._blocks()), tuple(self.notes))

    def _blocks(self) -> Iterator[Block]:
        places = count()
        for place in places:
            if place >= len(self.entries):
                return
            entry = self.entries[place]
            if not str(entry["id"]).startswith("fn-"):
                yield from self._entry(entry, list(self._notes_after(place)))

    def _notes_after(self, place: int) -> Iterator[Entry]:
        for entry in self.entries[place + 1 :]:
            if not str(entry["id"]).startswith("fn-"):
                return
            yield entry

    def _entry(self, entry: Entry, notes: list[Entry]) -> Iterator[Block]:
        number = entry.get("number", "")
        begin = f"{number}\t" if number else ""
        for key in ("heading", "text", "lines"):
            for line in _listed(entry.get(key)):
                is_title = key == "heading" or str(entry["id"]).split(".")[-1] in (
                    "ten-loai",
                    "trich-yeu",
                    "tham-quyen",
                )
                yield self._paragraph(
                    begin + line, notes, entry if key == "text" else {}, is_title=is_title, at=len(begin)
                )
                begin = ""
        if "left" in entry:
            yield from self._columns([_listed(entry.get("left")), _listed(entry.get("right"))])
        if "rows" in entry:
            captions = _listed(entry.get("caption"))
            for line in captions:
                yield self._paragraph(begin.replace("\t", " ") + line, [], {}, is_title=True, at=0)
                begin = ""
            yield self._table(entry, notes)
            yield from (Paragraph(line) for line in _listed(entry.get("notes")))
        if begin:
            yield self._paragraph(begin.strip(), notes, {}, is_title=True, at=len(begin))

    def _paragraph(self, words: str, notes: list[Entry], entry: Entry, *, is_title: bool, at: int) -> Paragraph:
        bold: tuple[Span, ...] = ()
        if self.laid_out and is_title:
            bold = (Span(0, len(words)),)
        elif self.laid_out and "run_in_heading" in entry:
            bold = (Span(0, at + len(str(entry["run_in_heading"]))),)
        return Paragraph(
            words, marks=self._marks(words, notes), bold=bold, centred=self.laid_out and is_title and not at
        )

    def _marks(self, words: str, notes: list[Entry]) -> tuple[Mark, ...]:
        marks = []
        for note in notes:
            place = words.find(str(note["after"]))
            if place >= 0:
                marks.append(Mark(place + len(str(note["after"])), len(self.notes)))
                self.notes.append(tuple(Paragraph(line) for line in _listed(note["text"])))
        return tuple(marks)

    def _columns(self, columns: list[list[str]]) -> Iterator[Block]:
        if not self.laid_out:
            yield from (Paragraph(line) for column in columns for line in column)
            return
        cells = tuple(Cell(tuple(Paragraph(line) for line in column)) for column in columns)
        yield Table((cells,), len(cells), bordered=False)

    def _table(self, entry: Entry, notes: list[Entry]) -> Table:
        grid = [list(row) for row in entry["rows"]]
        rows = tuple(
            tuple(self._cell(grid, row, column, notes) for column, words in enumerate(cells) if words not in ("↑", "←"))
            for row, cells in enumerate(grid)
        )
        bordered = "khoi" not in str(entry["id"]).split(".")[-1]
        return Table(rows, len(grid[0]), bordered=bordered, head=int(entry.get("head", 0)))

    def _cell(self, grid: list[list[str]], row: int, column: int, notes: list[Entry]) -> Cell:
        wide = _span(grid[row][column + 1 :], "←")
        high = _span([cells[column] for cells in grid[row + 1 :]], "↑")
        lines = [line for line in grid[row][column].split("⏎") if line]
        return Cell(tuple(Paragraph(line, marks=self._marks(line, notes)) for line in lines), wide, high)


def _span(following: list[str], mark: str) -> int:
    return 1 + next((place for place, words in enumerate(following) if words != mark), len(following))


def _listed(value: object) -> list[str]:
    if value is None:
        return []
    return [value] if isinstance(value, str) else list(value)
