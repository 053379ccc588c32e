"""Free words are spelt, abbreviations spell what they stand for, origins fit their evidence."""

import re
from collections.abc import Iterator

from model.finding import Finding
from model.texts import place_of
from model.vocabulary import Confidence
from validation.language.plain_form import slug_words
from validation.language.spelling import misspelt
from validation.language.words import stands_in
from validation.reading.dataset import Dataset
from validation.tables.raw_tables import RawTable

_WORD = re.compile(r"\w+")


def language_findings(dataset: Dataset) -> Iterator[Finding]:
    """Check abbreviations and glossary, and the origin of every fact that names one."""
    for name in ("units", "abbreviations", "glossary"):
        table = dataset.table(name, "origin", "document_id", "clause_id", "quote", "source")
        if table is not None:
            yield from _origin_findings(table)
    abbreviations = dataset.table("abbreviations", "abbreviation", "expansion", "origin", "document_id", "quote")
    if abbreviations is not None:
        yield from _abbreviation_findings(dataset, abbreviations)
    glossary = dataset.table("glossary", "term_id", "term", "definition", "origin", "quote")
    if glossary is not None:
        yield from _term_findings(glossary)
    for table in dataset.tables.values():
        if table.has("source", "confidence"):
            yield from _confidence_findings(table)
        yield from _spelling_findings(table)


def _spelling_findings(table: RawTable) -> Iterator[Finding]:
    """Editors' own words are spelt; words taken from a text stand as the text has them."""
    taken = table.metadata("within")
    for column, kind in table.metadata("type").items():
        if kind != "text" or column in taken:
            continue
        slips: dict[str, list[str]] = {}
        for row, words in enumerate(table.cells(column)):
            if words is None:
                continue
            if words not in slips:
                slips[words] = list(misspelt(words))
            for word in slips[words]:
                rule = "name_is_spelt" if word[0].isupper() else "is_spelt"
                yield table.at(row, column, rule, detail=f"“{word}” không phải là chữ tiếng Việt.")


def _origin_findings(table: RawTable) -> Iterator[Finding]:
    """A fact from a document has a quote and no outside source; one from outside has a source."""
    for row, cells in enumerate(table.records()):
        if cells["origin"] == "document" and (cells["source"] or not cells["quote"]):
            yield table.at(row, "origin", "origin_fits_evidence")
        if cells["origin"] == "outside" and not cells["source"]:
            yield table.at(row, "origin", "origin_fits_evidence")


def _abbreviation_findings(dataset: Dataset, table: RawTable) -> Iterator[Finding]:
    for row, cells in enumerate(table.records()):
        short, long, quote = cells["abbreviation"], cells["expansion"], cells["quote"]
        if short is None or long is None:
            continue
        if not _spells(short, long):
            yield table.at(row, "expansion", "abbreviation_spells_expansion")
        if quote and place_of(short, quote) < 0:
            yield table.at(row, "abbreviation", "words_stand_in_quote")
        raw = dataset.texts.get(cells["document_id"] or "")
        if raw and cells["origin"] == "document":
            text = "\n".join(node.full_text for node in raw.text.nodes)
            if not stands_in(long, text):
                yield table.at(row, "expansion", "other_names_stand_in_text")


def _spells(short: str, long: str) -> bool:
    """Tell whether the capitals of an abbreviation begin the words it stands for; W is Ư."""
    letters = [letter for letter in short if letter.isalpha()]
    capitals = [letter for letter in letters if letter.isupper()] or letters
    initials = [word[0] for word in _WORD.findall(long)]
    return _folded(initials).endswith(_folded(capitals))


def _folded(letters: list[str]) -> str:
    spelt = "".join("w" if letter.casefold() in "ưừứửữự" else letter for letter in letters)
    return "".join("".join(slug_words(letter)) for letter in spelt)


def _term_findings(table: RawTable) -> Iterator[Finding]:
    for row, cells in enumerate(table.records()):
        if cells["term"] is None or cells["origin"] != "document" or not cells["quote"]:
            continue
        if not stands_in(cells["term"], cells["quote"]):
            yield table.at(row, "term", "words_stand_in_quote")
        if cells["definition"] and place_of(cells["definition"].removesuffix("."), cells["quote"]) < 0:
            yield table.at(row, "definition", "words_stand_in_quote")


def _confidence_findings(table: RawTable) -> Iterator[Finding]:
    """Two sources are two; what says it is inferred, or unverified, is not a plain source."""
    for row, cells in enumerate(table.records()):
        source, confidence = cells["source"], cells["confidence"]
        if confidence and not source:
            yield table.at(row, "confidence", "confidence_fits_source", detail="Có độ tin cậy mà không có nguồn.")
        two = bool(source) and (";" in (source or "") or " và " in (source or ""))
        if source and confidence == Confidence.TWO_SOURCES and not two:
            yield table.at(row, "confidence", "confidence_fits_source")
        if source and confidence == Confidence.ONE_SOURCE and ";" in source:
            yield table.at(row, "confidence", "confidence_fits_source", detail="Ghi hai nguồn trở lên.")
