"""A ward has one rate: the one whose words name it, or that of "các phường còn lại"."""

from collections import defaultdict
from collections.abc import Iterator

from model.finding import Finding
from model.texts import place_of
from validation.checkers.evidence.unit_names import UnitNames
from validation.reading.dataset import Dataset
from validation.tables.raw_tables import RawTable

_REST = "còn lại"
_Row = dict[str, str | None]


def ward_findings(dataset: Dataset) -> Iterator[Finding]:
    """Check support_rate_wards against the words of the rates."""
    rates = dataset.table("support_rates", "rate_id", "policy_id", "quote", "wards_text")
    wards = dataset.table("support_rate_wards", "rate_id", "unit_id", "origin", "ward_text", "confidence")
    if rates is None or wards is None:
        return
    names = UnitNames(dataset)
    rate_of = {each["rate_id"]: each for each in rates.records()}
    held: dict[tuple[str | None, ...], tuple[str | None, int]] = {}
    for row, ward in enumerate(wards.records()):
        rate = rate_of.get(ward["rate_id"])
        if rate is None:
            continue
        yield from _worded_findings(wards, row, ward, rate, names)
        fact = (rate["policy_id"], ward["unit_id"])
        other, line = held.setdefault(fact, (ward["rate_id"], wards.lines[row]))
        if other != ward["rate_id"]:
            yield wards.at(row, "unit_id", "ward_fits_rate", detail=f"Phường này đã thuộc mức {other} ở dòng {line}.")
    yield from _left_out(rates, wards, names)


def _worded_findings(wards: RawTable, row: int, ward: _Row, rate: _Row, names: UnitNames) -> Iterator[Finding]:
    words, rest = ward["ward_text"], _REST in (rate["wards_text"] or "")
    if words and rate["quote"] and place_of(words, rate["quote"]) < 0:
        yield wards.at(row, "ward_text", "words_stand_in_quote")
    if words and names and ward["unit_id"] not in names.bearers(words):
        detail = f"“{words}” không phải tên của “{ward['unit_id']}”."
        yield wards.at(row, "unit_id", "ward_fits_rate", detail=detail)
        yield wards.at(row, "ward_text", "ward_fits_rate", detail=detail)
    told = not rate["wards_text"] or place_of(rate["wards_text"], rate["quote"] or "") < 0  # at the rate itself
    if not told and ward["origin"] in {"named", "inferred"} and (ward["origin"] == "inferred") != rest:
        detail = f"Mức {ward['rate_id']} ghi “{rate['wards_text'] or ''}”."
        column = "origin" if (ward["origin"] == "inferred") == bool(words) else "rate_id"
        yield wards.at(row, column, "ward_fits_rate", detail=detail)
    if ward["origin"] == "inferred" and ward["confidence"] not in {None, "inference"}:
        yield wards.at(row, "confidence", "confidence_fits_source", detail="Phường suy ra là “inference”.")


def _left_out(rates: RawTable, wards: RawTable, names: UnitNames) -> Iterator[Finding]:
    """Every ward that a rate names has its row."""
    given: dict[str | None, set[str | None]] = defaultdict(set)
    for ward in wards.records():
        given[ward["rate_id"]].add(ward["unit_id"])
    for row, rate in enumerate(rates.records()):
        for mention in names.mentions(rate["wards_text"] or ""):
            if not mention.unit_ids & given[rate["rate_id"]]:
                missing = "”, “".join(sorted(mention.unit_ids))
                detail = f"support_rate_wards.csv thiếu phường “{missing}” của mức này."
                yield rates.at(row, "wards_text", "ward_fits_rate", detail=detail)
