"""The gate over the data: nothing secret and nothing about a person gets in."""

from collections.abc import Iterator, Sequence

from model.finding import Finding
from model.vocabulary import Secrecy
from validation.disclosure.excused_names import seen_names
from validation.disclosure.file_names import readings_of_name
from validation.disclosure.judge import Disclosure, disclosures_by_text, disclosures_of
from validation.language.plain_form import slug_words
from validation.reading.dataset import Dataset
from validation.tables.raw_tables import RawTable

_NOBODY: frozenset[str] = frozenset()


def gate_findings(dataset: Dataset) -> Iterator[Finding]:
    """Check secrecy marks and personal data in every table; a quote may name whom the text names by right."""
    yield from _secrecy_findings(dataset)
    columns = [
        (table, column)
        for table in dataset.tables.values()
        for column, kind in table.metadata("type").items()
        if kind in {"text", "id"}
    ]
    for table, column, row, each in _disclosed(columns):
        if each.words.casefold() not in _named_by_right(dataset, table, column, row):
            yield _finding(table, row, column, each)


def text_gate_findings(dataset: Dataset) -> Iterator[Finding]:
    """Check secrecy marks and personal data in every text, but for the persons whom it names by right, and beside it."""
    for raw in dataset.unjudged_texts:
        for row, each in raw.disclosed:
            if each.words.casefold() not in raw.printed_names:
                yield _finding(raw.pieces, row, "text", each)
        if raw.received:
            beside = _disclosed([(raw.received, str(column)) for column in raw.received.columns])
            yield from (_finding(table, row, column, each) for table, column, row, each in beside)


def names_spelt_by_ids(dataset: Dataset) -> frozenset[str]:
    """
    Return, in lower case, what only seems a person's name in the address of a unit: words of its own name without accents.

    The name itself is judged with its accents; what the id says beside it is judged in the site.
    """
    units = dataset.table("units", "unit_id", "name")
    rows = units.records() if units is not None else []
    spelt = [
        row["unit_id"] or ""
        for row in rows
        if "-".join(slug_words(row["name"] or "")).startswith(row["unit_id"] or "-")
    ]
    readings = [words for unit_id in spelt for words in readings_of_name(f"{unit_id}.html")]
    return frozenset(each.words.casefold() for _, each in disclosures_of(readings) if each.rule == "names_no_person")


def _secrecy_findings(dataset: Dataset) -> Iterator[Finding]:
    documents = dataset.table("documents", "document_id", "secrecy")
    if documents is None:
        return
    published = documents.frame["document_id"].isin(list(dataset.texts))
    open_ones = documents.frame["secrecy"] == Secrecy.NOT_SECRET.value
    for row in (published & ~open_ones).to_numpy().nonzero()[0]:
        yield documents.at(int(row), "secrecy", "published_text_is_not_secret")


def _disclosed(columns: Sequence[tuple[RawTable, str]]) -> Iterator[tuple[RawTable, str, int, Disclosure]]:
    """Return what the cells of columns disclose, each after its place; the same words are judged once, all in one pass."""
    disclosed = disclosures_by_text(text for table, column in columns for text in table.columns[column].texts)
    for table, column in columns if disclosed else ():
        coded = table.columns[column]
        faulty = [code for code, text in enumerate(coded.texts) if text in disclosed]
        for row in coded.rows_of(faulty):
            yield from ((table, column, row, each) for each in disclosed[coded.texts[coded.codes[row]]])


def _named_by_right(dataset: Dataset, table: RawTable, column: str, row: int) -> frozenset[str]:
    """Return whom a cell may name: whom the quoted text names by right, and whom an entry lets pass."""
    if table.name == "exceptions" and "names" in table.columns:
        return seen_names(table.columns["names"].cell(row))
    owner = table.schema.stating_column()
    if column not in table.metadata("within") or owner not in table.columns:
        return _NOBODY
    raw = dataset.texts.get(table.columns[owner].cell(row) or "")
    return raw.printed_names if raw else _NOBODY


def _finding(table: RawTable, row: int, column: str, each: Disclosure) -> Finding:
    """Make a finding about one cell; of a name its value is the name, by which an exception lets it pass."""
    found = table.at(row, column, each.rule, detail=each.detail)
    return found._replace(value=each.words) if each.rule == "names_no_person" else found
