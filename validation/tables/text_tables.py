"""A document's text laid out as rows, so that its words are checked like the cells of a table."""

from dataclasses import dataclass

from model.finding import Finding
from model.texts import Node, Piece, Text
from validation.rulebook.findings import finding
from validation.schemas import TextSchema
from validation.tables.coded_columns import CodedColumn
from validation.tables.raw_tables import RawTable


@dataclass(frozen=True)
class TextTable(RawTable):
    """One row per piece of text; a finding stands at the YAML key, not at the row."""

    pieces: tuple[tuple[Node, Piece], ...] = ()

    def at(self, row: int, column: str, rule: str, *, detail: str = "") -> Finding:
        """Make a finding about one key of a node."""
        node, piece = self.pieces[row]
        key = {"clause_id": "id", "text": piece.key}.get(column, column)
        line = piece.line if column == "text" else node.lines_of.get(key, node.line)
        title = self.schema.to_schema().columns[column].title or ""
        value = self.columns[column].cell(row) or ""
        return finding(rule, self.file, line, key, value, detail=detail, title=title, key=node.id)


def text_table(text: Text, file: str) -> TextTable:
    """Lay the pieces of a text out as rows."""
    pieces = tuple((node, piece) for node in text.nodes for piece in node.pieces)
    rows = [
        (node.id, node.parent_id, node.kind, piece.key, node.number, node.run_in_heading, node.after, piece.text)
        for node, piece in pieces
    ]
    names = list(TextSchema.to_schema().columns)
    columns = {str(name): CodedColumn.of(cells) for name, cells in zip(names, zip(*rows, strict=True), strict=True)}
    return TextTable(TextSchema, file, columns, [piece.line for _, piece in pieces], pieces=pieces)
