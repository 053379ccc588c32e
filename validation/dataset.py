"""Read a data folder: every table and every text as it stands, and what is wrong with files."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from validation.fidelity import Repair
from validation.files import Limits, file_text, outside_links
from validation.findings import Finding, finding
from validation.pieces import pieces_table
from validation.reading import read_table
from validation.schemas import TABLE_SCHEMAS, RepairSchema
from validation.tables import RawTable
from validation.texts import Node, Text, text_from_yaml
from validation.whereabouts import first_places
from validation.words import did_you_mean
from validation.yaml_nodes import PlainYamlError, read_plain_yaml

#: The text of one document is never larger; a larger file is a mistake or an attack.
_TEXT_LIMITS = Limits(megabytes=8)
_TEXT_FILES = ("text.yml", "source.txt", "repairs.csv")
#: What was published, kept by `python -m validation confirm` (validation/ledger.py).
LEDGER = "published_facts.json"
#: What else may lie in a data folder.
_BESIDE = ("README.md", "texts", LEDGER)


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

    def repair_rows(self) -> list[tuple[int, Repair]]:
        """The listed repairs whose line is a number, each with its row in repairs.csv."""
        if self.repairs is None or not self.repairs.has("line", "raw", "repaired"):
            return []
        rows = [(row["line"] or "", row["raw"] or "", row["repaired"] or "") for row in self.repairs.records()]
        return [
            (row, Repair(int(line), raw, repaired))
            for row, (line, raw, repaired) in enumerate(rows)
            if line.isascii() and line.isdecimal() and raw
        ]


@dataclass
class Dataset:
    """
    Everything in a data folder, before it is judged.

    Attributes:
        unread: Documents whose text is there but cannot be read; what leads to it is not judged.
    """

    folder: Path
    tables: dict[str, RawTable] = field(default_factory=dict)
    texts: dict[str, RawText] = field(default_factory=dict)
    found: list[Finding] = field(default_factory=list)
    unread: set[str] = field(default_factory=set)
    _quoted: dict[str, Node | None] = field(default_factory=dict, repr=False, compare=False)

    def table(self, name: str, *columns: str) -> RawTable | None:
        """Give a table when it is there and has all these columns."""
        table = self.tables.get(name)
        return table if table is not None and table.has(*columns) else None

    def published(self, table: str) -> set[str | None]:
        """Give the ids of a table that have been published: their facts are settled."""
        lock = self.table("published_ids", "table", "id")
        return {each["id"] for each in lock.records() if each["table"] == table} if lock is not None else set()

    def clause(self, document_id: str | None, clause_id: str | None) -> Node | None:
        """Give a clause of a published text, if there is one."""
        raw = self.texts.get(document_id or "")
        return raw.text.clauses.get(clause_id or "") if raw else None

    def clause_with(self, quote: str) -> Node | None:
        """Give the first clause of any text in which a quote stands, if there is one."""
        if quote not in self._quoted:
            self.place_quotes([quote])
        return self._quoted[quote]

    def place_quotes(self, quotes: Iterable[str]) -> None:
        """Find the clauses of many quotes in one go through all texts."""
        wanted = [quote for quote in dict.fromkeys(quotes) if quote not in self._quoted]
        self._quoted |= first_places(wanted, self._wordings)

    @cached_property
    def _wordings(self) -> list[tuple[str, Node]]:
        return [(node.full_text, node) for raw in self.texts.values() for node in raw.text.all_nodes]


def read_dataset(folder: Path, limits: Limits | None = None) -> Dataset:
    """
    Read all tables and texts of a data folder.

    Faults of the files themselves are collected in `found`; nothing is raised for bad data.
    """
    dataset = Dataset(folder)
    links = outside_links(folder)
    dataset.found += [finding("file_stays_inside", path.relative_to(folder).as_posix(), 0) for path in sorted(links)]
    for schema in TABLE_SCHEMAS:
        file = f"{schema.table_name()}.csv"
        if folder / file in links:
            continue
        if not (folder / file).exists():
            dataset.found.append(finding("file_is_present", file, 0, value=file))
            continue
        table, found = read_table(folder / file, file, schema, limits)
        if table is not None:
            dataset.tables[table.name] = table
        dataset.found += found
    dataset.found += _foreign_files(folder, links)
    texts = folder / "texts"
    for path in sorted(texts.iterdir()) if texts.is_dir() and texts not in links else ():
        if path.is_dir() and path not in links:
            _read_text(dataset, path, links)
    return dataset


def _foreign_files(folder: Path, links: set[Path]) -> list[Finding]:
    """Report what no rule checks; hidden files are a program's own business."""
    known = [f"{schema.table_name()}.csv" for schema in TABLE_SCHEMAS]
    found = [path for path in folder.iterdir() if path.name not in (*known, *_BESIDE)]
    found += [path for path in (folder / "texts").glob("*") if not path.is_dir()]
    found += [path for path in (folder / "texts").glob("*/*") if path.name not in _TEXT_FILES]
    return [
        finding(
            "file_is_known",
            path.relative_to(folder).as_posix(),
            0,
            value=path.name,
            detail=_foreign_detail(path.name, known),
        )
        for path in sorted(found)
        if not path.name.startswith((".", "~$")) and path not in links
    ]


def _foreign_detail(name: str, known: list[str]) -> str:
    meant = did_you_mean(name, known)
    return f"Tệp lạ “{name}”: không quy tắc nào kiểm tra nó. {meant}".strip()


def _read_text(dataset: Dataset, folder: Path, links: set[Path]) -> None:
    dataset.unread.add(folder.name)
    base = f"texts/{folder.name}"
    needed = [name for name in ("text.yml", "source.txt") if folder / name not in links]
    missing = [name for name in needed if not (folder / name).exists()]
    dataset.found += [finding("file_is_present", f"{base}/{name}", 0, value=name) for name in missing]
    if missing or len(needed) < len(_TEXT_FILES) - 1:
        return
    words, found = file_text(folder / "text.yml", f"{base}/text.yml", _TEXT_LIMITS)
    source, wrong = file_text(folder / "source.txt", f"{base}/source.txt", _TEXT_LIMITS)
    dataset.found += [*found, *wrong]
    if words is None or source is None:
        return
    try:
        text = text_from_yaml(folder.name, read_plain_yaml(words))
    except PlainYamlError as error:
        dataset.found.append(finding("file_is_plain_yaml", f"{base}/text.yml", error.line, detail=error.words))
        return
    repairs = None
    if (folder / "repairs.csv").exists() and folder / "repairs.csv" not in links:
        repairs, found = read_table(folder / "repairs.csv", f"{base}/repairs.csv", RepairSchema, _TEXT_LIMITS)
        dataset.found += found
    dataset.unread.remove(folder.name)
    dataset.texts[folder.name] = RawText(text, pieces_table(text, f"{base}/text.yml"), source, repairs)
