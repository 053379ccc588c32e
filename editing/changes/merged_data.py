"""The data as they will stand after a merge, to be judged before anything is written; and the files that will hold them."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from itertools import count
from typing import TYPE_CHECKING, Any

from editing.canonical import csv_text
from editing.changes.merging import Fault, Merge, Merged
from editing.changes.state import BESIDE, OWNER, PROPOSALS, SCHEMAS, TEXTS
from editing.changes.text_rows import parts_of_rows
from editing.text_form import text_yml
from validation.reading.text_yaml import text_from_yaml
from validation.reading.yaml_nodes import PlainYamlError, read_plain_yaml
from validation.rulebook.findings import finding
from validation.schemas import ProposalSchema, TableSchema
from validation.tables.coded_columns import CodedColumn
from validation.tables.key_order import record_order
from validation.tables.raw_tables import RawTable

if TYPE_CHECKING:
    from model.finding import Finding
    from validation.reading.dataset import Dataset
    from validation.reading.text_files import RawText

_NO_ID = (
    "Phần mới cần mã ghép từ số in, như “dieu-15.1.dd” cho điểm đ khoản 1 Điều 15, “II.1.p2” cho đoạn thứ hai không mang số của II.1. "
    "Ghi một mã rồi chạy thử: mã chưa đúng thì máy nêu mã đúng."
)
_PARTED = "Bảng này không nằm trong một tệp {} mà trong nhiều tệp; sổ biên tập không ghi được vào đó."


@dataclass
class MergedData:
    """
    What will stand.

    Attributes:
        dataset: The data, to be judged.
        files: The words of each file that changes.
        rows: By file the rows that it lists, by the line where each begins.
        faults: What cannot be written at all.
    """

    dataset: "Dataset"
    files: dict[str, str] = field(default_factory=dict)
    rows: dict[str, dict[int, tuple[str, Merged]]] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)

    def with_table(self, name: str, rows: list[Merged]) -> None:
        """Put the rows of a table in place of those of the data."""
        table = self.dataset.tables[name]
        if table.file != f"{name}.csv":
            self.faults.append(Fault(name, 0, "", _PARTED.format(f"{name}.csv")))
            return
        grown, ordered = _table(table.schema, table.file, rows)
        self._with_table(name, grown, ordered)
        self.files[table.file] = csv_text([*grown.columns], grown.records())

    def place(self, name: str, rows: list[Merged]) -> None:
        """Let what is found in a table that does not change be told at the rows of its sheet."""
        table = self.dataset.tables[name]
        self._with_table(name, replace(table, lines=_lines(rows), sheet_rows=[]), rows)

    def with_text(self, document_id: str, rows: list[Merged]) -> None:
        """Put the parts of a text in place of those of the data."""
        raw, name = self.dataset.texts[document_id], f"{TEXTS}{document_id}"
        if unnamed := [row for row in rows if not row.cells["id"]]:
            self.faults += [Fault(name, row.place, "id", _NO_ID) for row in unnamed]
            return
        before = (self.dataset.folder / raw.file).read_text("utf-8-sig")
        words = text_yml(parts_of_rows([row.cells for row in rows], before))
        lines = [number for number, line in enumerate(words.split("\n"), start=1) if line.startswith("- ")]
        self.rows[raw.file] = {line: (name, row) for line, row in zip(lines, rows, strict=True)}
        try:
            text = text_from_yaml(document_id, read_plain_yaml(words))
        except PlainYamlError as error:
            self.faults.append(self.fault(finding("file_is_plain_yaml", raw.file, error.line, detail=error.words)))
            return
        self._with_raw(document_id, replace(raw, text=text, names=None))
        self._judge_again(document_id)
        self.files[raw.file] = words

    def with_beside(self, merge: Merge) -> None:
        """Put the rows of a table that lies beside texts in place of those of the data."""
        removed = {row[OWNER] for row in merge.removed}
        by_text: defaultdict[str, list[Merged]] = defaultdict(list)
        for row in merge.rows:
            by_text[row.cells[OWNER]].append(row)
        for document_id in sorted(by_text.keys() | removed):
            raw, listed = self.dataset.texts.get(document_id), by_text[document_id]
            if raw is None:
                words = f"Trên cổng không có toàn văn nào mang mã “{document_id}”."
                self.faults += [Fault(merge.name, row.place, OWNER, words, document_id) for row in listed]
                continue
            file = raw.file.replace("text.yml", f"{merge.name}.csv")
            grown, ordered = _table(BESIDE[merge.name], file, listed)
            self.rows[file] = _by_line(merge.name, grown, ordered)
            self._with_raw(document_id, replace(raw, **dict[str, Any]({merge.name: grown})))
            if document_id in removed or any(row.cells != row.before for row in listed):
                self._judge_again(document_id)
                self.files[file] = csv_text([*grown.columns], grown.records())

    def fault(self, broken: "Finding") -> Fault:
        """Say what is wrong with a line of a file at the row that it comes from; with its table where no row came back."""
        listed, column, words = self.rows.get(broken.file, {}), broken.column, broken.message
        is_table = broken.file.endswith(".csv")
        begins = broken.line if is_table else max((each for each in listed if each <= broken.line), default=0)
        if begins not in listed:
            words = f"[{broken.key}] {words}" if broken.key else words
            return Fault(_table_of(broken.file), 0, column, words, broken.value)
        name, row = listed[begins]
        if row.proposal:  # it is mended where it was accepted
            at = column if column in ProposalSchema.to_schema().columns else "decision"
            return Fault(PROPOSALS, row.proposal, at, f"{name}.csv, {column}: {words}", broken.value)
        return Fault(name, row.place, column, words, broken.value)

    def _judge_again(self, document_id: str) -> None:
        """Forget what was found in a text before it changed."""
        self.dataset = replace(self.dataset, text_cache=self.dataset.text_cache.for_trial(document_id))

    def _with_table(self, name: str, table: RawTable, rows: list[Merged]) -> None:
        self.dataset = replace(self.dataset, tables=self.dataset.tables | {name: table}, _quoted={})
        self.rows[table.file] = _by_line(name, table, rows)

    def _with_raw(self, document_id: str, raw: "RawText") -> None:
        self.dataset = replace(self.dataset, texts=self.dataset.texts | {document_id: raw}, _quoted={})


def _table_of(file: str) -> str:
    """Return the table whose rows a file holds; of a text "texts/" and its document; empty for other files."""
    folder, _, name = file.rpartition("/")
    table = name.removesuffix(".csv")
    return folder if name == "text.yml" else table if table in {*SCHEMAS, *BESIDE} else ""


def _table(schema: type[TableSchema], file: str, rows: list[Merged]) -> tuple[RawTable, list[Merged]]:
    order = record_order(schema)
    ordered = sorted(rows, key=lambda row: order(row.cells))
    names = list(map(str, schema.to_schema().columns))
    columns = {name: CodedColumn.of([row.cells[name] for row in ordered]) for name in names}
    return RawTable(schema, file, columns, _lines(ordered)), ordered


def _lines(rows: list[Merged]) -> list[int]:
    """Return where each row stands in its sheet; those that do not stand there come after all others."""
    last = count(max((row.place for row in rows), default=0) + 1)
    return [row.place or next(last) for row in rows]


def _by_line(name: str, table: RawTable, rows: list[Merged]) -> dict[int, tuple[str, Merged]]:
    return {line: (name, row) for line, row in zip(table.lines, rows, strict=True)}


def changed(merge: Merge) -> bool:
    """Tell whether a table will say something else."""
    return bool(merge.removed) or any(row.is_touched for row in merge.rows)


def with_texts(dataset: "Dataset", merges: Mapping[str, Merge]) -> MergedData:
    """Return the data with the texts that came back; the words that others are taken from stand first."""
    data = MergedData(dataset)
    for name, merge in merges.items():
        document_id = name.removeprefix(TEXTS)
        if name.startswith(TEXTS) and document_id in dataset.texts and changed(merge):
            data.with_text(document_id, merge.rows)
    return data


def with_tables(data: MergedData, merges: Mapping[str, Merge]) -> None:
    """Put the tables that came back, and those beside texts, to the texts."""
    for name, merge in merges.items():
        if name in SCHEMAS and changed(merge):
            data.with_table(name, merge.rows)
        elif name in SCHEMAS and any(row.place for row in merge.rows):
            data.place(name, merge.rows)
        elif name in BESIDE and (changed(merge) or any(row.place for row in merge.rows)):
            data.with_beside(merge)
