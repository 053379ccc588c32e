"""The gate over the data: nothing secret and nothing about a person gets in."""

from collections.abc import Iterator

from model.finding import Finding
from model.vocabulary import Secrecy
from validation.language.personal import bears_secrecy_mark, is_suspect, person_names, personal_data
from validation.reading.dataset import Dataset
from validation.tables.raw_tables import RawTable

#: So many texts are looked at as one; a line break between them parts what patterns would join.
_BLOCK = 1_000


def gate_findings(dataset: Dataset) -> Iterator[Finding]:
    """Check secrecy marks and personal data in every table."""
    yield from _secrecy_findings(dataset)
    for table in dataset.tables.values():
        kinds = table.metadata("type")
        for column in table.columns:
            if kinds[str(column)] in {"text", "id"}:
                yield from _column_findings(table, str(column), dataset.printed_names)


def text_gate_findings(dataset: Dataset) -> Iterator[Finding]:
    """Check secrecy marks and personal data in every text."""
    for raw in dataset.unjudged_texts:
        yield from _column_findings(raw.pieces, "text", dataset.printed_names)


def _secrecy_findings(dataset: Dataset) -> Iterator[Finding]:
    documents = dataset.table("documents", "document_id", "secrecy")
    if documents is None:
        return
    published = documents.frame["document_id"].isin(list(dataset.texts))
    open_ones = documents.frame["secrecy"] == Secrecy.NOT_SECRET.value
    for row in (published & ~open_ones).to_numpy().nonzero()[0]:
        yield documents.at(int(row), "secrecy", "published_text_is_not_secret")


def _column_findings(table: RawTable, column: str, allowed: frozenset[str]) -> Iterator[Finding]:
    coded = table.columns[column]
    judged = {code: faults for code, words in _suspects(coded.texts) if (faults := list(_judged(words, allowed)))}
    for row in coded.rows_of(list(judged)):
        for rule, detail in judged[int(coded.codes[row])]:
            yield table.at(row, column, rule, detail=detail)


def _suspects(texts: list[str]) -> Iterator[tuple[int, str]]:
    """Return the texts worth a look, with their places: a block that holds nothing suspect is cleared as one."""
    for begin in range(0, len(texts), _BLOCK):
        block = texts[begin : begin + _BLOCK]
        if is_suspect("\n".join(block)):
            yield from ((code, words) for code, words in enumerate(block, start=begin) if is_suspect(words))


def _judged(words: str, allowed: frozenset[str]) -> Iterator[tuple[str, str]]:
    if bears_secrecy_mark(words):
        yield "bears_no_secrecy_mark", ""
    for kind, datum in personal_data(words):
        yield "has_no_personal_data", f"“{datum}” là {kind}."
    for name in person_names(words, allowed):
        yield (
            "names_no_person",
            f"“{name}” là họ tên người, không phải người ký hay người giữ chức vụ in trong văn bản.",
        )
