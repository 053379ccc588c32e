"""Tables whose rows stand in groups: on paper and wide screens a table, on a phone a card for each row."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from markupsafe import Markup

from macros.html.markup import Child, element


class GroupedRow(NamedTuple):
    """A row: its heading, its other cells in the order of the header, its address, and what scripts choose it by."""

    heading: Markup
    cells: Sequence[Child]
    anchor: str | None = None
    marks: Mapping[str, str] = {}


class Group(NamedTuple):
    """Rows under a heading, where they have one; what scripts tell the group by."""

    heading: Child
    rows: Iterable[GroupedRow]
    marks: Mapping[str, str] = {}


def grouped_table(caption: Child, header: Sequence[str], groups: Iterable[Group], **attributes: str) -> Markup:
    """
    Render a table with a heading above each group of its rows.

    A cell says the name of its column, which a card shows before it; an empty one is left out of the card.
    """
    titles = (element("th", title, scope="col") for title in header)
    bodies = (
        element(
            "tbody",
            element("tr", element("th", group.heading, colspan=str(len(header)), scope="rowgroup"), class_="group")
            if group.heading
            else None,
            *(_rendered(row, header[1:]) for row in group.rows),
            **_data(group.marks),
        )
        for group in groups
    )
    head = element("thead", element("tr", *titles))
    return element("table", element("caption", caption), head, *bodies, class_="cards duties", **attributes)


def _rendered(row: GroupedRow, titles: Sequence[str]) -> Markup:
    return element(
        "tr",
        element("th", row.heading, scope="row"),
        *(
            element("td", element("div", cell) if cell else None, data_c=title)
            for title, cell in zip(titles, row.cells, strict=True)
        ),
        id=row.anchor,
        **_data(row.marks),
    )


def _data(marks: Mapping[str, str]) -> dict[str, str]:
    return {f"data_{name}": value for name, value in marks.items()}
