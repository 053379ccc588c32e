"""Duties and deadlines laid out in a table: one job a row, with who leads, who helps, and until when."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from intake.proposals.wording.bodies import bodies_in
from intake.proposals.wording.sentence_duties import Duty
from model.texts.grids import Cell, Grid


class TableDuty(NamedTuple):
    """
    A duty in a row of a table.

    Attributes:
        duty: The duty; its words are the cell of the job.
        row: The row, from 1.
        title: What the head of the table writes over the cell of the body.
        due: The cell of the deadline column; empty if none.
    """

    duty: Duty
    row: int
    title: str
    due: str


_JOB = re.compile(r"nội dung|nhiệm vụ|công việc|hoạt động|(?<!làm )việc|giải pháp|chỉ tiêu|hạng mục", re.IGNORECASE)
_HELP = re.compile(r"phối hợp|tham gia|cùng thực hiện", re.IGNORECASE)
_LEAD = re.compile(r"chủ trì|thực hiện|phụ trách|đầu mối|đơn vị(?! tính)|cơ quan|bộ phận|phân công", re.IGNORECASE)
_DUE = re.compile(r"thời hạn|thời gian|hoàn thành|tiến độ|thời điểm|kỳ hạn", re.IGNORECASE)
_OTHER = re.compile(r"sản phẩm|kết quả|kinh phí|ghi chú|địa điểm|lãnh đạo|người", re.IGNORECASE)
_BODY = re.compile(r"đơn vị(?! tính)|cơ quan|bộ phận|phụ trách|đầu mối|phân công", re.IGNORECASE)
_JOB_ONLY = re.compile(r"nội dung|nhiệm vụ|công việc|hoạt động|giải pháp|hạng mục", re.IGNORECASE)
_HEAD_ROWS = 3
_LINES = re.compile(r"\s*;\s*|\n")
_NOTHING = re.compile(r"[\s\-–—./…x]*", re.IGNORECASE)


class _Columns(NamedTuple):
    """The columns of a task table by what they hold, from 1; 0 where there is none."""

    job: int
    lead: int
    helpers: int
    due: int
    head: int
    lead_role: str


def is_task_table(grid: Grid) -> bool:
    """Tell whether a table gives jobs, and says who does them or until when."""
    return _columns(grid) is not None


def table_duties(grid: Grid) -> Iterator[TableDuty]:
    """Return the duties of a table, row by row; a lead cell merged down leads every row that it spans."""
    columns = _columns(grid)
    if columns is None:
        return
    titles = _titles(grid, columns.head)
    for number in range(columns.head + 1, len(grid.rows) + 1):
        cells = {cell.column: cell for cell in grid.cells_of(number)}
        job = cells.get(columns.job)
        if job is None or not job.text.strip():
            continue
        due = _text(cells, columns.due)
        for role, column in ((columns.lead_role, columns.lead), ("phối hợp", columns.helpers)):
            for body in _bodies(_text(cells, column)):
                yield TableDuty(
                    Duty(body, _line(job.text), job.lines[0], role, role == "phối hợp"), number, titles[column], due
                )


def table_deadlines(grid: Grid) -> Iterator[tuple[Cell, str]]:
    """Return the cells of the deadline column with their words, each once."""
    columns = _columns(grid)
    if columns is None or not columns.due:
        return
    for cell in grid.cells():
        begins = cell.row > columns.head and cell.column == columns.due and cell.column_span == 1
        if begins and not _NOTHING.fullmatch(cell.text):
            yield cell, _line(cell.text)


def _columns(grid: Grid) -> _Columns | None:
    for head in range(1, min(_HEAD_ROWS, len(grid.rows)) + 1):
        if head < grid.head:
            continue
        titles = _titles(grid, head)
        columns = _read(titles, head)
        if columns is not None:
            return columns
    return None


def _titles(grid: Grid, head: int) -> dict[int, str]:
    """Return what the first rows write over each column."""
    titles: dict[int, str] = {}
    for cell in grid.cells():
        for column in range(cell.column, cell.column + cell.column_span) if cell.row <= head else ():
            titles[column] = f"{titles.get(column, '')} {cell.text}".strip()
    return titles


def _read(titles: dict[int, str], head: int) -> _Columns | None:
    helpers = next((column for column, title in titles.items() if _HELP.search(title)), 0)
    due = next((column for column, title in titles.items() if _DUE.search(title) and column != helpers), 0)
    leads = [
        c for c, title in titles.items() if _LEAD.search(title) and c not in (helpers, due) and not _OTHER.search(title)
    ]
    best = [column for column in leads if "chủ trì" in titles[column].lower()]
    named = [column for column in leads if _BODY.search(titles[column])]
    others = [column for column in leads if not _JOB_ONLY.search(titles[column])]
    lead = next(iter([*best, *named, *others]), 0)
    taken = {helpers, due, lead}
    jobs = [c for c, title in titles.items() if _JOB.search(title) and c not in taken and not _OTHER.search(title)]
    if not jobs or not (lead or helpers or due):
        return None
    role = "chủ trì" if lead and "chủ trì" in titles[lead].lower() else ""
    return _Columns(jobs[0], lead, helpers, due, head, role)


def _text(cells: dict[int, Cell], column: int) -> str:
    return cells[column].text if column in cells else ""


def _bodies(words: str) -> list[str]:
    lines = [line.strip(" ,.;-–") for line in _LINES.split(words)]
    return [body for line in lines if not _NOTHING.fullmatch(line) for body in bodies_in(line)]


def _line(words: str) -> str:
    return " ".join(words.split())
