"""What an editor keeps, as rows of text: tables, texts part by part, and what lies beside each text, whatever files hold it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from editing.changes.text_rows import TEXT_COLUMNS, rows_of_text
from validation.schemas import TABLE_SCHEMAS, ProposalSchema, ReceivedSchema, RepairSchema

if TYPE_CHECKING:
    from validation.reading.dataset import Dataset
    from validation.schemas import TableSchema
    from validation.tables.raw_tables import RawTable

Row = dict[str, str]
#: Written by `confirm` alone: no editor keeps it.
NOT_EDITED = frozenset({"published_ids"})
PROPOSALS, TEXTS = "proposals", "texts/"
#: The column that says beside which text a row lies.
OWNER = "text_id"
#: The tables beside each text; so are called the fields of a text that hold them.
BESIDE: Mapping[str, "type[TableSchema]"] = {
    schema.table_name(): schema for schema in (ProposalSchema, ReceivedSchema, RepairSchema)
}
SCHEMAS: Mapping[str, "type[TableSchema]"] = {
    schema.table_name(): schema for schema in TABLE_SCHEMAS if schema.table_name() not in NOT_EDITED
}


@dataclass(frozen=True)
class Rows:
    """
    The rows of one table.

    Attributes:
        name: The name of the table; of a text "texts/" and its document.
        columns: The columns, in order.
        key: Those that name a row.
        rows: Every row with all its columns; an empty cell is "".
    """

    name: str
    columns: tuple[str, ...]
    key: tuple[str, ...]
    rows: list[Row]

    def key_of(self, row: Mapping[str, str]) -> tuple[str, ...]:
        """Return what names a row."""
        return tuple(row[name] for name in self.key)

    def by_key(self) -> dict[tuple[str, ...], Row]:
        """Return the rows by what names them."""
        return {self.key_of(row): row for row in self.rows}

    def with_rows(self, rows: Iterable[Row]) -> "Rows":
        """Return the same table with other rows."""
        return replace(self, rows=list(rows))


State = dict[str, Rows]


def state_of(dataset: "Dataset") -> State:
    """Return all that an editor keeps of a data folder, as it stands."""
    state = {name: _of_table(dataset.tables[name]) for name in SCHEMAS if name in dataset.tables}
    beside: dict[str, list[Row]] = {name: [] for name in BESIDE}
    for document_id, raw in sorted(dataset.texts.items()):
        name = f"{TEXTS}{document_id}"
        words = (dataset.folder / raw.file).read_text("utf-8-sig")
        state[name] = Rows(name, TEXT_COLUMNS, ("id",), rows_of_text(words))
        for table in filter(None, (getattr(raw, each) for each in BESIDE)):
            beside[table.name] += [{OWNER: document_id} | row for row in _of_table(table).rows]
    for name, schema in BESIDE.items():
        columns = (OWNER, *map(str, schema.to_schema().columns))
        state[name] = Rows(name, columns, (OWNER, *schema.table_key()), beside[name])
    return state


def _of_table(table: "RawTable") -> Rows:
    names = tuple(map(str, table.schema.to_schema().columns))
    rows = [{name: record.get(name) or "" for name in names} for record in table.records()]
    return Rows(table.name, names, tuple(table.key), rows)
