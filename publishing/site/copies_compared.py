"""
What two copies of the portal differ in, in words: documents, clauses, rows and cells.

A copy is a built site, a release, an unpacked bundle or its zip; what it holds is read from its own downloads.
"""

import csv
import io
import json
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple

from model.addresses import DOWNLOADS
from model.naming import vietnamese_date
from publishing.descriptors.clauses import FILE as CLAUSES

_PACKAGE, _BUILD, _TEXTS = "datapackage.json", "build.json", "van-ban"
#: Tables that only say what was published.
_LOCKS = frozenset({"published_ids"})
#: Columns that name a row to people.
_NAMED_BY = ("title", "name", "term", "quote")
_SHOWN, _LONGEST = 20, 160
_Place = Path | zipfile.Path
_Rows = Mapping[str, Mapping[str, str]]
#: The words of each code, by column.
_Labels = Mapping[str, Mapping[str, str]]


class CopyError(Exception):
    """Raised when a place is no copy of the portal; its words say so in Vietnamese."""

    code = 2


class Difference(NamedTuple):
    """
    One thing in which two copies differ.

    Attributes:
        what: "added", "gone" or "changed".
        where: The table, or "van-ban/" and the document whose clauses differ.
        key: The key of the row, or the id of the clause.
        column: The column that changed; "text" for the words of a clause, empty for whole rows.
        old: What the older copy says.
        new: What the newer copy says.
        words: All this in one sentence.
    """

    what: str
    where: str
    key: str
    column: str
    old: str
    new: str
    words: str


class _Copy:
    """One copy: its tables as they describe themselves, and the clauses of its texts."""

    def __init__(self, place: Path) -> None:
        self._root = _root(place)
        package = json.loads((self._root / DOWNLOADS / _PACKAGE).read_text(encoding="utf-8"))
        self.tables: dict[str, Any] = {
            each["name"]: each for each in package["resources"] if each["name"] not in _LOCKS
        }
        self.day = str(json.loads((self._root / _BUILD).read_text(encoding="utf-8")).get("checked_on", ""))

    def rows(self, table: str, key: Sequence[str]) -> _Rows:
        """Return the rows of a table by their key; of a table that has none by all their cells."""
        if table not in self.tables:
            return {}
        words = (self._root / DOWNLOADS / f"{table}.csv").read_text(encoding="utf-8")
        rows = csv.DictReader(io.StringIO(words, newline=""), strict=True)
        return {" ".join(row[name] for name in key or row): row for row in rows}

    @cached_property
    def clauses(self) -> dict[str, _Rows]:
        """Return the clauses of every text by their id."""
        folder = self._root / _TEXTS
        found = {each.name: each / CLAUSES for each in folder.iterdir()} if folder.is_dir() else {}
        read = {name: file.read_text(encoding="utf-8") for name, file in sorted(found.items()) if file.is_file()}
        return {name: {each["id"]: each for each in json.loads(words)} for name, words in read.items()}


def _root(place: Path) -> _Place:
    """Return where the copy begins: the folder itself, or the only folder in a zip."""
    try:
        root: _Place = place if place.is_dir() else next(zipfile.Path(place).iterdir())
        if (root / DOWNLOADS / _PACKAGE).is_file() and (root / _BUILD).is_file():
            return root
    except (OSError, zipfile.BadZipFile, StopIteration):
        pass
    message = f"“{place}” không phải bản chép của cổng: không có {DOWNLOADS}/{_PACKAGE} và {_BUILD}."
    raise CopyError(message)


def differences(old: Path, new: Path) -> list[Difference]:
    """
    Return what a newer copy differs in from an older one: documents first, then their clauses, then all other rows.

    Raises:
        CopyError: a place is no copy of the portal.
    """
    return _differences(_Copy(old), _Copy(new))


def _differences(before: _Copy, now: _Copy) -> list[Difference]:
    names = list(dict.fromkeys([*now.tables, *before.tables]))
    first = [*_of_table(before, now, "documents"), *_of_texts(before, now)]
    return [*first, *(each for name in names if name != "documents" for each in _of_table(before, now, name))]


def sentences(old: Path, new: Path) -> Iterator[str]:
    """
    Say what two copies differ in: the days of both, then a sentence each, of long lists the first and how many more.

    Raises:
        CopyError: a place is no copy of the portal.
    """
    copies = before, now = _Copy(old), _Copy(new)
    days = [vietnamese_date(copy.day) if copy.day else "không rõ" for copy in copies]
    yield f"Bản cũ kiểm tra ngày {days[0]}, bản mới kiểm tra ngày {days[1]}."
    found = _differences(before, now)
    if not found:
        yield "Hai bản nói như nhau: không văn bản, điều khoản, dòng hay ô nào khác."
    for _, group in groupby(found, key=lambda each: each.where):
        listed = [*group]
        yield from (each.words for each in listed[:_SHOWN])
        if len(listed) > _SHOWN:
            yield f"… và {len(listed) - _SHOWN} chỗ nữa (--format json cho đủ)."


def _of_table(before: _Copy, now: _Copy, name: str) -> Iterator[Difference]:
    table = now.tables.get(name) or before.tables[name]
    titles = {each["name"]: each["title"] for each in table["schema"]["fields"]}
    labels, key_columns = _labels(name), table["schema"].get("primaryKey", ())
    olds, news = (copy.rows(name, key_columns) for copy in (before, now))
    sides = ("added", "thêm", news, olds, now), ("gone", "không còn", olds, news, before)
    for what, words, rows, others, copy in sides:
        for key in (each for each in rows if each not in others):
            said = f"{key}{_named(rows[key], labels)}" if key_columns else _cells(rows[key], labels, copy)
            yield Difference(what, name, key, "", "", "", f"{table['title']}: {words} {said}.")
    for key in (each for each in news if each in olds):
        for column, cell in news[key].items():
            was = olds[key].get(column, "")
            if was != cell:
                told = [_said(labels.get(column, {}).get(each, each)) for each in (was, cell)]
                words = f"{table['title']} {key}, {titles[column]}: {told[0]} → {told[1]}."
                yield Difference("changed", name, key, column, was, cell, words)


def _labels(name: str) -> _Labels:
    """Return the words of each code, by column, of a table of today."""
    from validation.schemas import TABLE_SCHEMAS

    schema = next((each.to_schema() for each in TABLE_SCHEMAS if each.table_name() == name), None)
    columns = schema.columns.items() if schema else ()
    listed = ((str(column), (field.metadata or {}).get("labels", ())) for column, field in columns)
    return {column: {member.value: member.label for member in members} for column, members in listed}


def _of_texts(before: _Copy, now: _Copy) -> Iterator[Difference]:
    """Tell which clauses of texts that both copies have differ; a text that only one has is a row of documents."""
    olds, news = before.clauses, now.clauses
    for name in (each for each in news if each in olds):
        where = f"{_TEXTS}/{name}"
        for key in dict.fromkeys([*news[name], *olds[name]]):
            was, says = (clauses[name].get(key) for clauses in (olds, news))
            words = [each["text"] if each else "" for each in (was, says)]
            if words[0] != words[1]:
                what = "changed" if was and says else "added" if says else "gone"
                cited = str((says or was or {}).get("citation", key))
                sentence = f"{cited[:1].upper()}{cited[1:]}: {_said(words[0])} → {_said(words[1])}."
                yield Difference(what, where, key, "text", words[0], words[1], sentence)


def _named(row: Mapping[str, str], labels: _Labels) -> str:
    """Name a row by its title; one that bears none by what it says in closed lists."""
    if words := next((row[name] for name in _NAMED_BY if row.get(name)), ""):
        return f" {_said(words)}"
    listed = [labels[column][cell] for column, cell in row.items() if labels.get(column, {}).get(cell)]
    return f" ({', '.join(filter(None, [row.get('document_id'), *listed]))})" if listed else ""


def _cells(row: Mapping[str, str], labels: _Labels, copy: _Copy) -> str:
    """Say what stands in a row that has no key; a clause is cited, and its document named by that."""
    told = {column: cell for column, cell in row.items() if cell}
    for column in (each for each in row if "clause" in each and each in told):
        clauses = copy.clauses.get(told.pop(column.replace("clause", "document"), ""), {})
        told[column] = clauses.get(told[column], {}).get("citation", told[column])
    return ", ".join(labels.get(column, {}).get(cell, cell) for column, cell in told.items())


def _said(words: str) -> str:
    return f"“{words[:_LONGEST]}{'…' if len(words) > _LONGEST else ''}”" if words else "trống"
