"""Names of bodies in a text, matched to the units that the portal knows: by name and by place, never by guess."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from operator import eq
from typing import NamedTuple

from model.texts import Text
from model.texts.heads import level_of_generic_name, places_of_head
from model.vocabulary import UnitKind
from validation.checkers.evidence.units import OF_MANY_PLACES
from validation.language.words import as_matched

Row = Mapping[str, str | None]
_NAMES = ("name", "short_name", "name_text")
#: Short forms that every office writes for the same words.
_SHORT_FORMS = (("ubnd", "ủy ban nhân dân"), ("hđnd", "hội đồng nhân dân"), ("ubmttq", "ủy ban mặt trận tổ quốc"))
_COLLECTIVE = re.compile(rf"^(?:các|mọi|những)(?!\w)|{OF_MANY_PLACES}")


class Match(NamedTuple):
    """The unit that a name means, and what an editor is asked where that is not certain; both may be empty."""

    unit_id: str
    question: str


class KnownUnits:
    """The units that the portal knows, as one text may mean them."""

    def __init__(
        self, text: Text, units: Iterable[Row], documents: Iterable[Row], places: Mapping[str, Mapping[str, str]]
    ) -> None:
        """
        Collect the names of units.

        Args:
            text: The text in which names are met.
            units: The rows of units.csv.
            documents: The rows of documents.csv, whose issuers say of which place a document is.
            places: The places in the heads of published texts by document (model.texts.heads); may be empty.
        """
        self._here = places_of_head(text)
        self._own = text.document_id
        self._bearers: dict[str, dict[str, Row]] = defaultdict(dict)
        self._places = {row["document_id"] or "": _place_of_issuer(row["issuer_text"]) for row in documents} | dict(
            places
        )
        for unit in units:
            for name in filter(
                None, (*(unit.get(key) for key in _NAMES), *(unit.get("other_names") or "").split("; "))
            ):
                self._bearers[_folded(name)][unit["unit_id"] or ""] = unit

    def match(self, name: str) -> Match:
        """Return the unit that bears a name; none where nobody does, or where it is that of another place."""
        bearers = self._bearers.get(_folded(name), {})
        level = level_of_generic_name(name)
        fitting = {key: row for key, row in bearers.items() if not level or self._is_here(row, level)}
        if len(fitting) == 1:
            return Match(next(iter(fitting)), "")
        if bearers:
            ids = "”, “".join(sorted(fitting or bearers))
            return Match(
                "", f"“{name}” có thể là “{ids}”; văn bản không nói rõ là của nơi nào. Đúng thì ghi mã ấy vào dòng này."
            )
        return Match("", "")

    def question_about(self, name: str, others: Iterable[str]) -> str:
        """
        Return what an editor is asked of a name that is no known unit's for sure; empty where it can only be a new one.

        Args:
            name: The name.
            others: Other names without a unit, met before it.
        """
        bearers = (key for bearer, rows in self._bearers.items() if _are_alike(name, bearer) for key in rows)
        alike = [*sorted(set(bearers)), *(other for other in others if _are_alike(name, other))]
        new = f"Là đơn vị mới, hay là cách gọi khác của “{'”, “'.join(alike)}”?" if alike else ""
        return self.match(name).question or new

    def _is_here(self, unit: Row, level: str) -> bool:
        """Tell whether a unit whose name leaves out its place is of the place of this text."""
        document_id = unit.get("document_id") or ""
        place = self._places.get(document_id, {}).get(level, "")
        here = self._here.get(level, "")
        return document_id == self._own or (bool(place) and as_matched(place) == as_matched(here))


def _are_alike(name: str, other: str) -> bool:
    """Tell whether two names may be of one unit: alike but for "và" and marks, or one the beginning of the other."""
    words, others = _main_words(name), _main_words(other)
    return all(map(eq, words, others))


def _main_words(name: str) -> list[str]:
    return [word for word in re.findall(r"\w+", _folded(name)) if word != "và"]


def _folded(name: str) -> str:
    words = " ".join(as_matched(name).split())
    for short, whole in _SHORT_FORMS:
        words = re.sub(rf"(?<!\w){short}(?!\w)", whole, words)
    return words


def _place_of_issuer(issuer: str | None) -> Mapping[str, str]:
    """Return the place that an issuer's name says: "THÀNH ỦY ĐÔNG HÀ" is of the city Đông Hà."""
    match = re.fullmatch(r"(?P<committee>tỉnh|thành|huyện|thị|quận) ủy (?P<name>.+)", as_matched(issuer or ""))
    levels = {"tỉnh": "tỉnh", "thành": "thành phố", "huyện": "huyện", "thị": "thị xã", "quận": "quận"}
    if match:
        return {levels[match["committee"]]: match["name"]}
    level = re.search(
        r"(?P<level>tỉnh|thành phố|huyện|thị xã|quận|phường|xã) (?P<name>[^\d]+)$", as_matched(issuer or "")
    )
    return {level["level"]: level["name"]} if level else {}


def kind_of_unit(name: str) -> str:
    """Return the kind that the beginning of a name says; empty where no kind's words begin it."""
    words = re.sub(r"^(?:các|mọi|những)\s+", "", as_matched(name))
    cues = {cue: kind for kind in UnitKind for cue in kind.cues if re.match(rf"{re.escape(cue)}(?!\w)", words)}
    return cues[max(cues, key=len)].value if cues else ""


def is_collective(name: str) -> bool:
    """Tell whether a name is that of many units at once: "các cấp ủy", "Ủy ban nhân dân các xã"."""
    return bool(_COLLECTIVE.search(as_matched(name)))
