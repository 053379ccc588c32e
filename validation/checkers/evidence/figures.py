"""Published figures stand where the text puts them: after their category, with their plan."""

import re
from collections.abc import Iterator

from model.finding import Finding
from validation.language.values_in_words import WHOLE
from validation.language.words import stands_in
from validation.reading.dataset import Dataset

_PLANNED = re.compile(rf"[Kk]ế hoạch[^:;()]*? từ ({WHOLE}(?:\s*[–-]\s*{WHOLE})?)")
_FIGURE = re.compile(rf":\s*({WHOLE})(?!\w)")
#: Fewer persons than this, in one ward, are known to their neighbours.
_FEWEST = 5


def figure_findings(dataset: Dataset) -> Iterator[Finding]:
    """Check rotation_results against the place of each figure in its quote."""
    results = dataset.table("rotation_results", "quote", "category_text", "actual_text", "actual", "plan_text")
    if results is None:
        return
    wards = _wards(dataset)
    for rows, result in results.distinct("quote", "category_text", "actual_text", "actual", "plan_text"):
        quote, category = result["quote"] or "", result["category_text"] or ""
        after = quote.partition(category)[2] if category else ""
        figure = _FIGURE.match(after)
        if after and not figure:
            detail = "Ngay sau nội dung phải là dấu hai chấm và con số."
            yield from results.at_each(rows, "category_text", "figure_follows_its_category", detail)
        elif figure and result["actual_text"] and figure[1] != result["actual_text"]:
            detail = f"Sau nội dung này văn bản ghi “{figure[1]}”."
            yield from results.at_each(rows, "actual_text", "figure_follows_its_category", detail)
        planned = _PLANNED.search(after)
        if planned and result["plan_text"] != planned[1]:
            detail = f"Văn bản ghi kế hoạch “{planned[1]}”."
            yield from results.at_each(rows, "plan_text", "figure_follows_its_category", detail)
        few = (result["actual"] or "").isdecimal() and int(result["actual"] or 0) < _FEWEST
        if few and any(stands_in(ward, category) for ward in wards):
            yield from results.at_each(rows, "category_text", "has_no_small_cell")


def _wards(dataset: Dataset) -> list[str]:
    units = dataset.whole("units", "name", "kind", "is_collective")
    records = units.records() if units is not None else []
    return [each["name"] for each in records if each["kind"] == "ward" and each["name"]]
