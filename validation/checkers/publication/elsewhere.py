"""What was published elsewhere stands here too, whatever was confirmed here and whoever wrote the ledger."""

from collections.abc import Iterator

from model.finding import Finding
from validation.checkers.publication.facts import facts_of
from validation.checkers.publication.ledger import standing_findings
from validation.reading.dataset import Dataset
from validation.reading.ledger import LEDGER, Facts
from validation.rulebook.findings import errors_of, finding

#: So many cells are named where a ledger holds more that stand nowhere.
_NAMED = 3


def elsewhere_findings(dataset: Dataset, facts: Facts) -> Iterator[Finding]:
    """
    Hold the data, and their own ledger, against facts that were published elsewhere.

    That is the target of a change, or a published site. They are judged as against their own.
    """
    yield from errors_of(standing_findings(dataset, facts))
    yield from _forged_findings(dataset, facts)


def _forged_findings(dataset: Dataset, facts: Facts) -> Iterator[Finding]:
    """Name what the ledger holds, or leaves out, that is neither what was published nor what the data say."""
    ours, now = dataset.ledger[0], facts_of(dataset)
    forged = [
        f"{file}, dòng {key}, cột {column}"
        for file, rows in facts.items()
        for key, before in rows.items()
        for column in sorted(before.keys() | _row(ours, file, key).keys())
        if _row(ours, file, key).get(column) not in {before.get(column), _row(now, file, key).get(column)}
    ]
    if ours is not None and forged:
        more = f" và {len(forged) - _NAMED} ô nữa" if len(forged) > _NAMED else ""
        detail = f"Sổ công bố ghi khác cả điều đã công bố lẫn dữ liệu: {'; '.join(forged[:_NAMED])}{more}."
        yield finding("ledger_is_whole", LEDGER, 0, detail=detail)


def _row(facts: Facts | None, file: str, key: str) -> dict[str, str]:
    return dict((facts or {}).get(file, {}).get(key, {}))
