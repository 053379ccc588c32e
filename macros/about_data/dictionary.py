"""The dictionary: what every table and every column of the data means."""

from collections.abc import Iterator

from markupsafe import Markup

from macros.html.contents import part_heading
from macros.html.markup import element, items, joined, row, table
from model.dictionary import empty_words
from model.portal import Column, Portal, Table
from model.vocabulary import ColumnType


def dictionary(portal: Portal) -> str:
    """
    Explain every table and column, in the words of the schemas.

    In a page: `{{ dictionary() }}`.
    """
    return joined(_table_entry(each) for each in portal.tables.values())


def _table_entry(described: Table) -> Markup:
    rows = [
        row(
            [
                element("code", column.name),
                column.title,
                column.description,
                joined(_rules(column, described), "; "),
                empty_words(described, column),
            ]
        )
        for column in described.columns
    ]
    return element(
        "section",
        part_heading(described.title, described.name),
        element(
            "p",
            described.description,
            " Tệp: ",
            element("code", f"{described.name}.csv"),
        ),
        table(
            f"Các cột của bảng {described.title}",
            ["Cột", "Tên", "Ý nghĩa", "Quy tắc", "Để trống"],
            rows,
        ),
    )


def _rules(column: Column, described: Table) -> Iterator[Markup | str]:
    """Name the rules of a column that its description does not already tell."""
    yield ColumnType(column.type).label
    if column.name in described.key:
        yield "khóa"
    if column.unique:
        yield "không trùng"
    if column.references:
        yield joined(["mã của ", element("code", column.references)])
    if column.pattern:
        yield joined(["mẫu ", element("code", column.pattern)])
    if column.labels:
        yield items(joined([element("code", code), " ", label]) for code, label in column.labels.items())
