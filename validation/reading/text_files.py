"""The text of one document as it stands in its folder: read, or known from an earlier run."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from model.finding import Finding
from model.texts import Text
from model.vocabulary import RepairKind
from validation.language.characters import signs_as_printed
from validation.reading.csv_tables import read_table
from validation.reading.files import RECEIVED, Limits, digests_of, file_text, received_text
from validation.reading.text_cache import TextCache
from validation.reading.text_yaml import text_from_yaml
from validation.reading.yaml_nodes import PlainYamlError, read_plain_yaml
from validation.rulebook.findings import finding
from validation.schemas import ProposalSchema, ReceivedSchema, RepairSchema
from validation.tables.raw_tables import RawTable
from validation.tables.text_tables import TextTable, text_table

if TYPE_CHECKING:
    from validation.disclosure.judge import Disclosure

#: What may lie beside text.yml and source.txt: three tables, and the folder of the received files.
_TABLES = {"repairs.csv": RepairSchema, "received.csv": ReceivedSchema, "proposals.csv": ProposalSchema}
_NEEDED = ("text.yml", "source.txt")
TEXT_FILES = (*_NEEDED, *_TABLES, RECEIVED)
#: The text of one document is never larger; a larger file is a mistake or an attack.
_LIMITS = Limits(megabytes=8)


@dataclass(frozen=True, slots=True)
class Repair:
    """Words on one line of the source that are not as on paper, and how they are there."""

    line: int
    raw: str
    repaired: str
    kind: str = RepairKind.SPACE


@dataclass(frozen=True)
class RawText:
    """
    One document's text: the tree, and the files it came from.

    Attributes:
        file: Path of text.yml relative to the data folder.
        proposals: What was found in it and waits for an editor; nothing but the desk of editors reads it.
        names: The persons whom the text names by right, where that is known from an earlier run.
        received: What is said of the files it came from; None where source.txt itself was received.
        digests: The SHA-256 of each file in the folder of received files, by name.
    """

    text: Text
    file: str
    source: str
    repairs: RawTable | None
    proposals: RawTable | None = None
    names: frozenset[str] | None = None
    received: RawTable | None = None
    digests: Mapping[str, str] = field(default_factory=dict)

    @property
    def tables(self) -> list[RawTable]:
        """The tables about the text that are there; what only waits for an editor is none of them."""
        return [table for table in (self.repairs, self.received) if table is not None]

    @cached_property
    def pieces(self) -> TextTable:
        """The text laid out as a table."""
        return text_table(self.text, self.file)

    @cached_property
    def printed_names(self) -> frozenset[str]:
        """The persons whom the text names by right."""
        if self.names is not None:
            return self.names
        from validation.disclosure.printed_names import printed_names

        naming = {row for row, each in self.disclosed if each.rule == "names_no_person"}
        return printed_names([node for row, (node, _) in enumerate(self.pieces.pieces) if row in naming])

    @cached_property
    def disclosed(self) -> "list[tuple[int, Disclosure]]":
        """What its pieces disclose, each after the row of the piece."""
        from validation.disclosure.judge import disclosures_of

        return list(disclosures_of([piece.text for _, piece in self.pieces.pieces]))

    def repair_rows(self) -> list[tuple[int, Repair]]:
        """The listed repairs whose line is a number, each with its row in repairs.csv."""
        if self.repairs is None or not self.repairs.has("line", "raw", "repaired"):
            return []
        return [
            (row, Repair(int(line), cells["raw"], cells["repaired"] or "", cells.get("kind") or RepairKind.SPACE))
            for row, cells in enumerate(self.repairs.records())
            if (line := cells["line"] or "").isascii() and line.isdecimal() and cells["raw"]
        ]


def read_raw_text(folder: Path, links: set[Path], cache: TextCache) -> tuple[RawText | None, list[Finding]]:
    """
    Read the text in one folder; links that lead outside are not followed.

    Returns:
        The text (None when it cannot be read) and what is wrong with its files.
    """
    base = f"texts/{folder.name}"
    needed = [name for name in _NEEDED if folder / name not in links]
    missing = [name for name in needed if not (folder / name).exists()]
    found = [finding("file_is_present", f"{base}/{name}", 0, value=name) for name in missing]
    if missing or len(needed) < len(_NEEDED):
        return None, found
    words, wrong = file_text(folder / "text.yml", f"{base}/text.yml", _LIMITS)
    source, also_wrong = received_text(folder / "source.txt", f"{base}/source.txt", _LIMITS)
    found += [*wrong, *also_wrong]
    if words is None or source is None:
        return None, found
    tables, wrong = _tables(folder, base, links)
    found += wrong
    rows = [row for name, table in tables.items() if name != "proposals.csv" for row in table.records()]
    try:
        text = cache.text(folder.name, words, source, rows) or _read(folder.name, words)
    except PlainYamlError as error:
        return None, [*found, finding("file_is_plain_yaml", f"{base}/text.yml", error.line, detail=error.words)]
    raw = _raw_text(text, source, tables, cache.names.get(folder.name), digests_of(folder / RECEIVED, links))
    return raw, found


def _raw_text(
    text: Text, source: str, tables: dict[str, RawTable], names: frozenset[str] | None, digests: Mapping[str, str]
) -> RawText:
    return RawText(
        text,
        f"texts/{text.document_id}/text.yml",
        source,
        repairs=tables.get("repairs.csv"),
        proposals=tables.get("proposals.csv"),
        names=names,
        received=tables.get("received.csv"),
        digests=digests,
    )


def _read(document_id: str, words: str) -> Text:
    return text_from_yaml(document_id, read_plain_yaml(signs_as_printed(words)))


def _tables(folder: Path, base: str, links: set[Path]) -> tuple[dict[str, RawTable], list[Finding]]:
    """Read the tables beside a text that are there and can be read, by the names of their files."""
    tables: dict[str, RawTable] = {}
    found: list[Finding] = []
    for name, schema in _TABLES.items():
        if (folder / name).exists() and folder / name not in links:
            table, wrong = read_table(folder / name, f"{base}/{name}", schema, _LIMITS)
            found += wrong
            if table is not None:
                tables[name] = table
    return tables, found
