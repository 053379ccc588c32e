"""Read a data folder: every table and every text as it stands, and what is wrong with files."""

from dataclasses import dataclass, field
from pathlib import Path

import pandas as pd

from validation.fidelity import Repair
from validation.findings import Finding, finding
from validation.schemas import TABLE_SCHEMAS, RepairSchema, TextSchema
from validation.tables import RawTable, read_table
from validation.texts import Node, Text, text_from_yaml
from validation.yaml_nodes import PlainYamlError, read_plain_yaml


@dataclass(frozen=True)
class RawText:
    """One document's text: the tree, its pieces as a table, and the file it came from."""

    text: Text
    pieces: RawTable
    source: str
    repairs: RawTable | None

    @property
    def file(self) -> str:
        """Path of text.yml relative to the data folder."""
        return self.pieces.file

    def repair_list(self) -> list[Repair]:
        """The listed repairs whose line is a number."""
        if self.repairs is None or not self.repairs.has("line", "raw", "repaired"):
            return []
        rows = [(row["line"] or "", row["raw"] or "", row["repaired"] or "") for row in self.repairs.records()]
        return [Repair(int(line), raw, repaired) for line, raw, repaired in rows if line.isdecimal()]


@dataclass
class Dataset:
    """Everything in a data folder, before it is judged."""

    folder: Path
    tables: dict[str, RawTable] = field(default_factory=dict)
    texts: dict[str, RawText] = field(default_factory=dict)
    found: list[Finding] = field(default_factory=list)

    def clause(self, document_id: str | None, clause_id: str | None) -> Node | None:
        """Give a clause of a published text, if there is one."""
        raw = self.texts.get(document_id or "")
        return raw.text.clauses.get(clause_id or "") if raw else None


def read_dataset(folder: Path) -> Dataset:
    """
    Read all tables and texts of a data folder.

    Faults of the files themselves are collected in `found`; nothing is raised for bad data.
    """
    dataset = Dataset(folder)
    for schema in TABLE_SCHEMAS:
        file = f"{schema.table_name()}.csv"
        if not (folder / file).is_file():
            dataset.found.append(finding("file_is_present", file, 0, value=file))
            continue
        table, found = read_table(folder / file, file, schema)
        dataset.tables[table.name] = table
        dataset.found += found
    known = {f"{schema.table_name()}.csv" for schema in TABLE_SCHEMAS}
    for path in sorted(folder.glob("*.csv")):
        if path.name not in known:
            dataset.found.append(finding("file_is_known", path.name, 0, value=path.name))
    texts = folder / "texts"
    for path in sorted(texts.iterdir()) if texts.is_dir() else ():
        if path.is_dir():
            _read_text(dataset, path)
    return dataset


def _read_text(dataset: Dataset, folder: Path) -> None:
    base = f"texts/{folder.name}"
    missing = [name for name in ("text.yml", "source.txt") if not (folder / name).is_file()]
    if missing:
        dataset.found += [finding("file_is_present", f"{base}/{n}", 0, value=n) for n in missing]
        return
    try:
        text = text_from_yaml(folder.name, read_plain_yaml(folder / "text.yml"))
        source = (folder / "source.txt").read_bytes().decode("utf-8")
    except PlainYamlError as error:
        dataset.found.append(finding("file_is_plain_yaml", f"{base}/text.yml", error.line, detail=error.words))
        return
    except UnicodeDecodeError:
        dataset.found.append(finding("file_is_utf8", f"{base}/source.txt", 0))
        return
    repairs = None
    if (folder / "repairs.csv").is_file():
        repairs, found = read_table(folder / "repairs.csv", f"{base}/repairs.csv", RepairSchema)
        dataset.found += found
    pieces = _pieces_table(text, f"{base}/text.yml")
    dataset.texts[folder.name] = RawText(text, pieces, source, repairs)


def _pieces_table(text: Text, file: str) -> RawTable:
    """Lay the pieces of a text out as rows, so that pandera can check them like a table."""
    columns = list(TextSchema.to_schema().columns)
    rows, lines = [], []
    for node in text.all_nodes:
        for piece in node.pieces:
            rows.append(
                (
                    node.id,
                    node.parent_id,
                    node.kind,
                    piece.key,
                    node.number,
                    node.run_in_heading,
                    node.after,
                    piece.text,
                )
            )
            lines.append(piece.line)
    cells = {name: pd.array([row[place] or None for row in rows], dtype="str") for place, name in enumerate(columns)}
    return RawTable(TextSchema, file, pd.DataFrame(cells), lines)
