"""A value is what the words beside it read as: "04" is 4, "10 triệu đồng" is 10000000."""

from collections.abc import Iterator

from model.finding import Finding
from model.texts import place_of
from validation.language.values_in_words import READERS
from validation.reading.dataset import Dataset
from validation.tables.raw_tables import RawTable


def value_findings(dataset: Dataset) -> Iterator[Finding]:
    """Compare each value with what its words read as; one without the other proves nothing."""
    for table in dataset.tables.values():
        for column, (words_column, reader) in table.metadata("reads").items():
            if words_column in table.columns:
                yield from _column_findings(table, column, words_column, reader)


def _column_findings(table: RawTable, column: str, words_column: str, reader: str) -> Iterator[Finding]:
    called = table.called(column)
    # without a quote nothing says which of the two is right
    blamed = [column] if words_column in table.metadata("within") else [column, words_column]
    for rows, cells in table.distinct(words_column, column):
        words, value = cells[words_column], cells[column]
        if value is None:
            continue
        if words is None:
            detail = f"Cột {called} ghi {value} mà không có lời văn làm căn cứ."
            yield from table.at_each(rows, words_column, "needed_when", detail)
            yield from table.at_each(rows, column, "value_reads_as_words", detail)
            continue
        read = READERS[reader](words)
        if read == value:
            continue
        detail = (
            f"Lời văn “{words}” đọc là {read}, cột {called} ghi {value}."
            if read
            else f"Lời văn “{words}” không đọc ra được {value}."
        )
        judged = rows if read else [row for row in rows if _is_founded(table, row, words)]
        for each in blamed:
            yield from table.at_each(judged, each, "value_reads_as_words", detail)


def _is_founded(table: RawTable, row: int, words: str) -> bool:
    """Tell whether words that cannot be read stand in the quote; if not, they are what is wrong."""
    quote = table.columns["quote"].cell(row) if "quote" in table.columns else None
    return quote is None or place_of(words, quote) >= 0
