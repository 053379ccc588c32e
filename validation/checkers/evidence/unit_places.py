"""Names that leave out their place mean the place of the document: "Ủy ban nhân dân thành phố" of which city?"""

from collections.abc import Iterator
from functools import cached_property
from itertools import takewhile

from model.finding import Finding
from model.texts.heads import level_of_generic_name, places_of_head
from validation.checkers.evidence.unit_names import UnitNames
from validation.language.words import as_matched
from validation.reading.dataset import Dataset


def unit_place_findings(dataset: Dataset) -> Iterator[Finding]:
    """Ask about units of one place that take the duties or decisions of another's document."""
    places = UnitPlaces(dataset)
    tasks = dataset.whole("tasks", "task_id", "document_id")
    document_of = {each["task_id"]: each["document_id"] for each in tasks.records()} if tasks is not None else {}
    parts = dataset.table("task_units", "task_id", "unit_id", "quote")
    for row, part in enumerate(parts.records() if parts is not None else ()):
        doubt = places.doubt(part["quote"], part["unit_id"], document_of.get(part["task_id"]))
        if parts is not None and doubt:
            yield parts.at(row, "unit_id", "unit_is_of_this_place", detail=doubt)
    policies = dataset.table("policies", "document_id", "decided_by", "decided_by_text")
    for row, policy in enumerate(policies.records() if policies is not None else ()):
        doubt = places.doubt(policy["decided_by_text"], policy["decided_by"], policy["document_id"])
        if policies is not None and doubt:
            yield policies.at(row, "decided_by", "unit_is_of_this_place", detail=doubt)


class UnitPlaces:
    """Where units and documents are, as far as the heads of published documents tell."""

    def __init__(self, dataset: Dataset) -> None:
        self._dataset = dataset

    @cached_property
    def _names(self) -> UnitNames:
        return UnitNames(self._dataset)

    @cached_property
    def _heads(self) -> dict[str, dict[str, str]]:
        texts = self._dataset.texts.items()
        return {document_id: places_of_head(raw.text) for document_id, raw in texts}

    @cached_property
    def _units(self) -> list[dict[str, str | None]]:
        units = self._dataset.whole("units", "unit_id", "document_id", "name", "short_name", "other_names", "name_text")
        return units.records() if units is not None else []

    @cached_property
    def _stated_in(self) -> dict[str | None, str | None]:
        return {each["unit_id"]: each["document_id"] for each in self._units}

    @cached_property
    def _without_place(self) -> set[str | None]:
        """Return the units that some of their names leave without a place."""
        columns = ("name", "short_name", "name_text", "other_names")
        names = ((each["unit_id"], name) for each in self._units for column in columns if (name := each[column]))
        return {unit_id for unit_id, name in names if any(map(level_of_generic_name, name.split("; ")))}

    def place(self, unit_id: str | None, name: str) -> str:
        """Return the place that the name of a unit leaves out; empty where it leaves out none, or none is known."""
        head = self._heads.get(self._stated_in.get(unit_id) or "", {})
        return as_matched(head.get(level_of_generic_name(name), ""))

    def doubt(self, words: str | None, unit_id: str | None, document_id: str | None) -> str:
        """
        Say why a name in a document may mean another unit; empty where nothing says so.

        Args:
            words: The words of the document that name the unit.
            unit_id: The unit that a row takes the name for.
            document_id: The document.
        """
        asked = words and len(self._heads) > 1 and unit_id in self._without_place
        mentions = self._names.mentions(words or "") if asked else []
        for mention in (each for each in mentions if unit_id in each.unit_ids):
            name, after = (words or "")[mention.begin : mention.end], (words or "")[mention.end :]
            own, level = self.place(unit_id, name), level_of_generic_name(name)
            here = _named_next(after) or self._here(document_id, level, own)
            if own and own != here:
                where = here or "một nơi khác"
                return f"“{name}” ở đây là của “{where}”; đơn vị “{unit_id}” là của “{own}”."
        return ""

    def _here(self, document_id: str | None, level: str, own: str) -> str:
        """Return the place of a level that a document is of; the unit's own where the head names it at another level."""
        places = {key: as_matched(name) for key, name in self._heads.get(document_id or "", {}).items()}
        return places.get(level, own if own in places.values() else "")


def _named_next(after: str) -> str:
    """Return the name that follows the name of a unit: two or more words with capitals."""
    words = list(takewhile(lambda word: word[:1].isupper(), after.split())) if after.startswith(" ") else []
    return as_matched(" ".join(words).rstrip(",.;:")) if len(words) > 1 else ""
