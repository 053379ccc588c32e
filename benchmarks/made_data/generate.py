"""
`python -m benchmarks.made_data.generate`: make a data folder of any size that passes validation.

The same seed gives the same folder, and a larger folder begins with the documents of a smaller
one, so that growth is measured on more of the same.
"""

import argparse
import csv
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Self

from benchmarks.made_data.documents import MadeDocument, Record, make_document
from benchmarks.made_data.structures import MadeNode
from benchmarks.made_data.wards import DOCUMENTS_A_PLACE, units_of_place
from validation.schemas import TABLE_SCHEMAS, TableSchema

#: Tables whose keys count up, with the letters of the key and its column.
_COUNTED = {
    "status_events": ("event_id", "TT"),
    "relations": ("relation_id", "QH"),
    "tasks": ("task_id", "NV"),
    "policies": ("policy_id", "CS"),
    "rotation_results": ("result_id", "SL"),
}
_WIDTH = 8
_INDENT = "    "


def generate(folder: Path, documents: int, figures: int = 0, seed: int = 1) -> Path:
    """
    Make a data folder.

    Args:
        folder: Where; it must not exist.
        documents: How many documents; units, tasks, policies and relations follow from it.
        figures: How many published figures in all, spread evenly over the documents.
        seed: What the words depend on.

    Returns:
        The folder.
    """
    folder.mkdir(parents=True)
    share, rest = divmod(figures, documents)
    with _Tables(folder) as tables:
        for place in range(-(-documents // DOCUMENTS_A_PLACE)):
            tables.write("units", _unit_rows(place))
        for number in range(documents):
            made = make_document(seed, number, share + (number < rest))
            _write_text(folder / "texts" / made.document_id, made)
            tables.write_document(made)
    _sort_units(folder / "units.csv")
    return folder


class _Tables:
    """The CSV files of the folder, open for writing row by row."""

    def __init__(self, folder: Path) -> None:
        self._files = {
            schema.table_name(): (folder / f"{schema.table_name()}.csv").open("w", encoding="utf-8", newline="")
            for schema in TABLE_SCHEMAS
        }
        self._writers = {schema.table_name(): self._writer(schema) for schema in TABLE_SCHEMAS}
        self._counts = dict.fromkeys(_COUNTED, 0)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for file in self._files.values():
            file.close()

    def _writer(self, schema: type[TableSchema]) -> "csv.DictWriter[str]":
        columns = list(schema.to_schema().columns)
        writer = csv.DictWriter(self._files[schema.table_name()], columns, restval="", lineterminator="\n")
        writer.writeheader()
        return writer

    def write(self, table: str, rows: Iterable[Record]) -> None:
        self._writers[table].writerows(rows)

    def write_document(self, made: MadeDocument) -> None:
        """Write the rows of a document under the next keys."""
        before = self._counts["tasks"]
        for table, rows in made.rows.items():
            if table in _COUNTED:
                self.write(table, list(self._keyed(table, rows)))
            elif table != "task_units":
                self.write(table, rows)
        self.write("task_units", sorted(_parts(made.rows["task_units"], before), key=lambda each: list(each.values())))

    def _keyed(self, table: str, rows: list[Record]) -> Iterator[Record]:
        column, letters = _COUNTED[table]
        for row in rows:
            self._counts[table] += 1
            yield {column: f"{letters}-{self._counts[table]:0{_WIDTH}}"} | row


def _parts(parts: list[Record], tasks_before: int) -> Iterator[Record]:
    for part in parts:
        task_id = f"NV-{tasks_before + int(part['task']):0{_WIDTH}}"
        yield {"task_id": task_id} | {name: cell for name, cell in part.items() if name != "task"}


def _unit_rows(place: int) -> Iterator[Record]:
    for unit in units_of_place(place):
        yield {
            "unit_id": unit.unit_id,
            "name": unit.name,
            "kind": unit.kind,
            "is_collective": "false",
            "origin": "outside",
            "source": "Tên do chương trình sinh ra để đo tốc độ.",
            "confidence": "not_verified",
        }


def _sort_units(path: Path) -> None:
    header, *rows = path.read_text("utf-8").splitlines(keepends=True)
    path.write_text(header + "".join(sorted(rows, key=lambda row: row.partition(",")[0])), "utf-8")


def _write_text(folder: Path, made: MadeDocument) -> None:
    """Write text.yml, and a source.txt that says the same words in the same order."""
    folder.mkdir(parents=True)
    (folder / "text.yml").write_text("".join(_yaml(made.nodes)), "utf-8")
    (folder / "source.txt").write_text("".join(_source(made.nodes)), "utf-8")


def _yaml(nodes: list[MadeNode]) -> Iterator[str]:
    for node in nodes:
        yield f"- id: {node.id}\n"
        for key, words in node.words.items():
            if isinstance(words, str):
                yield f"  {'heading' if key == 'text' and node.children else key}: {_quoted(words)}\n"
            else:
                yield f"  {key}:\n"
                yield from (f"    - {_quoted(line)}\n" for line in words)
        if node.rows:
            yield "  head: 1\n  rows:\n"
            yield from (f"    - [{', '.join(map(_quoted, row))}]\n" for row in node.rows)
        yield from _yaml(node.notes)
        yield from _yaml(node.children)


def _quoted(words: str) -> str:
    return "'" + words.replace("'", "''") + "'"


def _source(nodes: list[MadeNode], number: int = 1) -> Iterator[str]:
    for node in nodes:
        for key in ("left", "right", "lines", "caption"):
            yield from (f"{line}\n" for line in node.words.get(key, ()))
        if "text" in node.words:
            text = str(node.words["text"])
            for note in node.notes:
                mark = str(note.words["after"])
                text = text.replace(mark, f"{mark}[footnoteRef:{number}]", 1)
            yield f"{node.words['number']} {text}\n" if "number" in node.words else f"{text}\n"
            yield from (f"[{number}: {note.words['text']}]\n" for note in node.notes)
        yield from (f"{' '.join(row)}\n" for row in node.rows)
        yield from _source(node.children, number)


def main() -> None:
    """Make a folder from the command line."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.made_data.generate", description="Sinh dữ liệu để đo tốc độ."
    )
    parser.add_argument("folder", type=Path, help="thư mục mới")
    parser.add_argument("--documents", type=int, default=100, help="số văn bản (mặc định: 100)")
    parser.add_argument("--figures", type=int, default=0, help="tổng số số liệu công bố (mặc định: 0)")
    parser.add_argument("--seed", type=int, default=1, help="số gieo (mặc định: 1)")
    options = parser.parse_args()
    made = generate(options.folder, options.documents, options.figures, options.seed)
    sys.stdout.write(f"Đã sinh dữ liệu vào {made}.\n")


if __name__ == "__main__":
    main()
