"""Ids that were published: each lives, leads elsewhere, or is lost."""

from validation.reading.dataset import Dataset

#: How the lock and the redirects call the clauses of all texts: as a table of ids like "kl-2021#II.1.1".
TEXTS = "texts"


def living_ids(dataset: Dataset, table: str) -> set[str] | None:
    """Return the ids that a table has now; None where it has none of its own, or cannot be read."""
    if table == TEXTS:
        clauses = {f"{document}#{clause}" for document, raw in dataset.texts.items() for clause in raw.text.clauses}
        return None if dataset.unread else clauses
    rows = dataset.whole(table)
    return rows.ids(rows.key[0]) if rows is not None and len(rows.key) == 1 and rows.has(*rows.key) else None


def moved_ids(dataset: Dataset, table: str) -> set[str | None]:
    """Return the ids of a table that redirects lead on from."""
    redirects = dataset.whole("redirects", "table", "id")
    return {each["id"] for each in redirects.records() if each["table"] == table} if redirects is not None else set()


def lost_ids(dataset: Dataset, table: str) -> set[str]:
    """
    Return the published ids of a table that are gone and that no redirect leads on from.

    That they are gone is told once, where they stood: what still leads to them is right.
    """
    living = living_ids(dataset, table)
    gone = dataset.published(table) - living - moved_ids(dataset, table) if living is not None else set()
    return {each for each in gone if each}
