"""What would come of a workbook that came back, told by sheet, row and column, for people and for programs."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from xlsxwriter.utility import xl_col_to_name

from editing.changes.merging import Fault
from editing.changes.plan import Accept, Change, Plan, planned
from editing.workbook.columns import SheetColumn
from editing.workbook.layout import SheetLayout, title_of
from editing.workbook.reading import Book, read_book
from editing.workbook.writing import Mark, Returned, workbook_bytes
from model.day import build_day

if TYPE_CHECKING:
    from validation.reading.dataset import Dataset

_SHOWN = 120
_FILE = re.compile(r"\b(?:([a-z_]+)\.csv|[Bb]ảng ([a-z_]+))\b")
_PROPOSED = " (máy đề nghị)"


@dataclass(frozen=True)
class Taking:
    """A workbook that came back, and what would come of it."""

    name: str
    book: Book
    plan: Plan

    def as_json(self) -> dict[str, object]:
        """Return it for programs: every change, also beside errors; what is wrong; what others changed otherwise."""
        return {
            "changes": [
                {
                    "table": each.table,
                    "key": each.key,
                    "column": each.column,
                    "before": each.before,
                    "after": each.after,
                }
                for each in self.plan.changes
            ],
            "errors": [
                {"sheet": self._sheet(each), "row": each.row, "column": each.column, "message": self._said(each)}
                for each in self.plan.faults
            ],
            "conflicts": [each._asdict() for each in self.plan.conflicts],
        }

    def sentences(self) -> Iterator[str]:
        """Say it for people: changes, what is asked, conflicts, faults."""
        yield from map(self._change, self.plan.changes)
        yield from (f"CẢNH BÁO  {self._place(each)}{self._said(each)}" for each in self.plan.warnings)
        yield from (f"LƯU Ý     {each}" for each in self.book.notes)
        for each in self.plan.conflicts:
            place = f"{title_of(each.table)}, dòng {each.key}, cột {self._title(each.table, each.column)}"
            yield (
                f"TRÙNG     {place}: khi phát sổ là “{_short(each.before)}”, người khác đã ghi “{_short(each.theirs)}”, "
                f"sổ này ghi “{_short(each.yours)}”. Chọn một: ghi lời của người kia vào ô này, hoặc phát sổ mới rồi sửa lại."
            )
        yield from (f"LỖI       {self._place(each)}{self._said(each)}" for each in self.plan.faults)

    def marked(self) -> bytes:
        """Return a copy of the workbook that came back in which each of these cells is marked."""
        rows = [
            *(
                (*self._at(each), "Sẽ đổi", each.before, each.after, _PROPOSED * each.is_proposed)
                for each in self.plan.changes
            ),
            *(
                (
                    title_of(each.table),
                    each.key,
                    each.column,
                    "Trùng sửa",
                    each.theirs,
                    each.yours,
                    f"Khi phát: {each.before}",
                )
                for each in self.plan.conflicts
            ),
            *(
                (self._sheet(each), str(each.row or ""), each.column, "Lỗi", each.value, "", self._said(each))
                for each in self.plan.faults
            ),
            *(
                (self._sheet(each), str(each.row or ""), each.column, "Cảnh báo", each.value, "", self._said(each))
                for each in self.plan.warnings
            ),
        ]
        return workbook_bytes(self.book.given_out, build_day(), Returned(self.book.rows, self._marks(), rows))

    def _marks(self) -> list[Mark]:
        """Return what is marked; of a cell that is wrong it is said what is wrong, once."""
        marks: dict[tuple[str, int, str], Mark] = {}
        for each in self.plan.changes:
            sheet = self._layout(each.table)
            if sheet and each.place and sheet.name in self.book.rows:
                words = f"Trước: {each.before or '(trống)'}{_PROPOSED * each.is_proposed}"
                marks[sheet.name, each.place, each.column] = Mark(
                    sheet.name, each.place, each.column, words, is_wrong=False
                )
        wrong: dict[tuple[str, int, str], list[str]] = {}
        for fault in self.plan.faults:
            if self._sheet(fault) in self.book.rows and fault.row:
                wrong.setdefault((self._sheet(fault), fault.row, fault.column), []).append(self._said(fault))
        marks |= {place: Mark(*place, "\n".join(words), is_wrong=True) for place, words in wrong.items()}
        return [*marks.values()]

    def _layout(self, table: str) -> SheetLayout | None:
        return self.book.layouts.get(table)

    def _sheet(self, fault: Fault) -> str:
        layout = self._layout(fault.table)
        return layout.name if layout else fault.table

    def _at(self, change: Change) -> tuple[str, str, str]:
        layout = self._layout(change.table)
        return layout.name if layout else title_of(change.table), str(change.place or change.key), change.column

    def _title(self, table: str, name: str) -> str:
        column = self._column(table, name)
        return f"{name} ({column.title})" if column else name

    def _column(self, table: str, name: str) -> SheetColumn | None:
        layout = self._layout(table)
        return next((each for each in layout.columns if each.name == name), None) if layout else None

    def _shown(self, table: str, name: str, cell: str) -> str:
        """Return a cell as the sheet shows it."""
        column = self._column(table, name)
        return column.shown(cell) if column else cell

    def _place(self, fault: Fault) -> str:
        """Say where the editor sees it."""
        if not fault.table:
            return ""
        column = self._column(fault.table, fault.column)
        number = self.book.places.get(fault.table, {}).get(fault.column)
        letter = f" {xl_col_to_name(number - 1)}" if number else ""
        row = f", dòng {fault.row}" if fault.row else ""
        return f"Trang “{self._sheet(fault)}”{row}{f', cột{letter} ({column.title})' if column else ''}: "

    def _said(self, fault: Fault) -> str:
        words = _FILE.sub(self._named, fault.words)
        value = _short(self._shown(fault.table, fault.column, fault.value))
        return f"‘{value}’ — {words}" if value else words

    def _named(self, file: re.Match[str]) -> str:
        """Return what the workbook calls a table, for its file."""
        layout = self._layout(file[1] or file[2])
        called = "Trang" if file[0].startswith("B") else "trang"
        return f"{called} “{layout.name}”" if layout else file[0]

    def _change(self, change: Change) -> str:
        sheet, place, _ = self._at(change)
        where = f"ĐỔI       Trang “{sheet}”, {f'dòng {place} ' if change.place else ''}[{change.key}]"
        before, after = (
            _short(self._shown(change.table, change.column, cell)) for cell in (change.before, change.after)
        )
        words = f"“{before}” → “{after}”" if before else f"“{after}”"
        return f"{where}, {self._title(change.table, change.column)}: {words}{_PROPOSED * change.is_proposed}"


def _short(words: str) -> str:
    plain = words.replace("\n", "⏎")
    return plain if len(plain) <= _SHOWN else f"{plain[:_SHOWN]}…"


def taking_of(path: Path, dataset: "Dataset", accept: Accept | None = None) -> Taking:
    """
    Say what would come of a workbook; nothing is written.

    Raises:
        WorkbookRefusedError: it cannot be read, or is none that was given out.
    """
    book = read_book(path)
    return Taking(path.name, book, planned(book.given_out, book.returned, dataset, accept, book.faults))
