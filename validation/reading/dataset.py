"""Read a data folder: every table and every text as it stands, and what is wrong with files."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from functools import cached_property, partial
from pathlib import Path

from cache.in_memory import MemoryCache
from model.editions.living import Living
from model.editions.works import Works
from model.finding import Finding
from model.portal_settings import SETTINGS_FILE
from model.texts import Node
from validation.language.quote_search import first_places
from validation.language.words import did_you_mean
from validation.reading.files import RECEIVED, Limits, outside_links
from validation.reading.ledger import LEDGER, Facts, read_ledger
from validation.reading.swapped_headers import as_meant
from validation.reading.table_files import files_of, read_source
from validation.reading.text_cache import TextCache
from validation.reading.text_files import TEXT_FILES, RawText, read_raw_text
from validation.rulebook.findings import finding
from validation.schemas import TABLE_SCHEMAS
from validation.tables.edition_tables import living_of, works_of
from validation.tables.raw_tables import RawTable

#: What else may lie in a data folder; pictures are judged with the settings that name them.
_BESIDE, _PICTURE = ("README.md", "texts", LEDGER, SETTINGS_FILE), ".svg"


@dataclass
class Dataset:
    """
    Everything in a data folder, before it is judged.

    Attributes:
        unread: Documents whose text is there but cannot be read; what leads to it is not judged.
        beside: Tables that rows of `tables` lead to, whole; what is in them is judged elsewhere.
        text_cache: Texts that were read and judged before; what was said of them is in it.
    """

    folder: Path
    tables: dict[str, RawTable] = field(default_factory=dict)
    texts: dict[str, RawText] = field(default_factory=dict)
    file_findings: list[Finding] = field(default_factory=list)
    unread: set[str] = field(default_factory=set)
    beside: dict[str, RawTable] = field(default_factory=dict)
    text_cache: TextCache = field(default_factory=TextCache, repr=False, compare=False)
    _quoted: dict[str, Node | None] = field(default_factory=dict, repr=False, compare=False)

    def table(self, name: str, *columns: str) -> RawTable | None:
        """Return a table when it is there and has all these columns."""
        table = self.tables.get(name, self.beside.get(name))
        return table if table is not None and table.has(*columns) else None

    def whole(self, name: str, *columns: str) -> RawTable | None:
        """Return all rows of a table that others lead to, also where only some of them are to be judged."""
        table = self.beside.get(name, self.tables.get(name))
        return table if table is not None and table.has(*columns) else None

    @cached_property
    def words(self) -> str:
        """The words of all texts."""
        return "\n".join(words for words, _ in self._wordings)

    @cached_property
    def printed_names(self) -> frozenset[str]:
        """The persons whose names the texts print."""
        return frozenset().union(*(raw.printed_names for raw in self.texts.values()))

    @property
    def unjudged_texts(self) -> list[RawText]:
        """The texts whose own words were not judged before, in these very bytes."""
        return [raw for document_id, raw in self.texts.items() if document_id not in self.text_cache.judged]

    @property
    def has_all_texts(self) -> bool:
        """Whether what stands in none of the texts stands nowhere."""
        return bool(self.texts) and not self.unread

    def published(self, table: str) -> set[str | None]:
        """Return the ids of a table that have been published: their facts are settled."""
        lock = self.whole("published_ids", "table", "id")
        return {each["id"] for each in lock.records() if each["table"] == table} if lock is not None else set()

    def clause(self, document_id: str | None, clause_id: str | None) -> Node | None:
        """Return a clause of a published text, if there is one."""
        raw = self.texts.get(document_id or "")
        return raw.text.clauses.get(clause_id or "") if raw else None

    def clause_with(self, quote: str) -> Node | None:
        """Return the first clause of any text in which a quote stands, if there is one."""
        if quote not in self._quoted:
            self.place_quotes([quote])
        return self._quoted[quote]

    def place_quotes(self, quotes: Iterable[str]) -> None:
        """Find the clauses of many quotes in one go through all texts."""
        wanted = [quote for quote in dict.fromkeys(quotes) if quote not in self._quoted]
        self._quoted |= first_places(wanted, self._wordings)

    @cached_property
    def works(self) -> Works:
        """How the texts descend from each other, as the rows say."""
        return works_of({name: raw.text for name, raw in self.texts.items()}, self.table)

    @cached_property
    def living(self) -> Living:
        """What of the facts of earlier texts holds in later ones."""
        return living_of(self.works, self.whole)

    @cached_property
    def ledger(self) -> tuple[Facts | None, list[Finding]]:
        """What was published, if that is known, and what is wrong with the ledger."""
        return read_ledger(self.folder)

    @cached_property
    def _wordings(self) -> list[tuple[str, Node]]:
        return [(node.full_text, node) for raw in self.texts.values() for node in raw.text.nodes]


def read_dataset(
    folder: Path,
    limits: Limits | None = None,
    texts: TextCache | None = None,
    left_out: Collection[str] = (),
    memory: MemoryCache | None = None,
) -> Dataset:
    """
    Read all tables and texts of a data folder, but for the tables in `left_out`.

    Faults of the files themselves are collected in `file_findings`; nothing is raised for bad data.

    Args:
        folder: The data folder.
        limits: What a file may weigh.
        texts: What is kept of texts from earlier checks.
        left_out: Names of tables that are not read here.
        memory: What this process has read before.
    """
    dataset = Dataset(folder, text_cache=texts or TextCache())
    links = outside_links(folder)
    outside = (path.relative_to(folder).as_posix() for path in sorted(links))
    dataset.file_findings += [finding("file_stays_inside", path, 0) for path in outside]
    _read_tables(dataset, links, limits, left_out, memory)
    dataset.file_findings += _foreign_files(folder, links)
    _read_texts(dataset, links, memory)
    dataset.text_cache.forget_all_but(dataset.texts)
    return dataset


def _read_tables(
    dataset: Dataset, links: set[Path], limits: Limits | None, left_out: Collection[str], memory: MemoryCache | None
) -> None:
    for schema in (each for each in TABLE_SCHEMAS if each.table_name() not in left_out):
        read = partial(read_source, dataset.folder, schema, links, limits)
        files = [path for path in files_of(dataset.folder, schema) if path not in links]
        table, found = memory.get_or_make(schema.table_name(), files, read) if memory else read()
        if table is not None:
            table, found = as_meant(table, found, (dataset.ledger[0] or {}).get(table.file, {}))
            dataset.tables[table.name] = table
        dataset.file_findings += found


def _read_texts(dataset: Dataset, links: set[Path], memory: MemoryCache | None) -> None:
    texts = dataset.folder / "texts"
    for path in sorted(texts.iterdir()) if texts.is_dir() and texts not in links else ():
        if path.is_dir() and path not in links:
            read = partial(read_raw_text, path, links, dataset.text_cache)
            files = [path / name for name in TEXT_FILES] + sorted(path.glob(f"{RECEIVED}/*"))
            files = [each for each in files if each not in links]
            raw, found = memory.get_or_make(f"texts/{path.name}", files, read) if memory else read()
            dataset.file_findings += found
            if raw is None:
                dataset.unread.add(path.name)
            else:
                dataset.texts[path.name] = raw


def _foreign_files(folder: Path, links: set[Path]) -> list[Finding]:
    """Report what no rule checks; hidden files are a program's own business."""
    known = [f"{schema.table_name()}.csv" for schema in TABLE_SCHEMAS]
    read = {path for schema in TABLE_SCHEMAS for path in files_of(folder, schema)}
    parted = {path.parent for path in read} - {folder}
    own = {path for path in folder.iterdir() if path.name not in _BESIDE and path.suffix != _PICTURE}
    found = [*(own - read - parted)]
    found += [path for place in parted for path in place.iterdir() if path not in read]
    found += [path for path in (folder / "texts").glob("*") if not path.is_dir()]
    found += [path for path in (folder / "texts").glob("*/*") if path.name not in TEXT_FILES]
    return [
        finding(
            "file_is_known",
            path.relative_to(folder).as_posix(),
            0,
            value=path.name,
            detail=f"Tệp lạ “{path.name}”: không quy tắc nào kiểm tra nó. {did_you_mean(path.name, known)}".strip(),
        )
        for path in sorted(found)
        if not path.name.startswith((".", "~$")) and path not in links
    ]
