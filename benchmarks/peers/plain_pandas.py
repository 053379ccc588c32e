"""
The rules of rotation_results.csv written plainly in vectorised pandas, as one would without a framework.

Every column rule of the schema, unique and sorted keys, closed lists, foreign key, minimum not above
maximum. Evidence (does the quote stand in the clause) is left out: it has no plain vectorised form.
"""

import re
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pandas as pd

_MOVEMENTS = (
    "return_transfer",
    "between_agencies",
    "ward_to_city",
    "city_to_ward_head",
    "city_to_ward_deputy",
    "ward_to_ward",
)
_NUMBERS = ("actual", "plan_min", "plan_max")
_OPTIONAL = ("plan_text", "plan_min", "plan_max")
_HIDDEN = r"[\x00-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff\u00a0]"
_MARKS = "|".join(map(re.escape, ("{{", "{%", "{#", "--8<--")))


def failures(folder: Path) -> pd.DataFrame:
    """Give line, column, rule and value of every failing cell."""
    results = pd.read_csv(folder / "rotation_results.csv", dtype=str, keep_default_na=False, na_values=[""])
    documents = pd.read_csv(folder / "documents.csv", dtype=str, usecols=["document_id"])["document_id"]
    masks = [*_text_masks(results), *_value_masks(results, documents)]
    failed = [
        pd.DataFrame({"line": mask[mask].index + 2, "column": column, "rule": rule, "value": results.loc[mask, column]})
        for column, rule, mask in masks
        if mask.any()
    ]
    return pd.concat(failed) if failed else pd.DataFrame()


def _text_masks(results: pd.DataFrame) -> Iterator[tuple[str, str, pd.Series]]:
    for name in map(str, results):
        cells = results[name].fillna("")
        yield name, "nfc", ~cells.map(lambda cell: unicodedata.is_normalized("NFC", cell)).astype(bool)
        yield name, "hidden", cells.str.contains(_HIDDEN, regex=True)
        yield name, "trimmed", cells != cells.str.strip(" ")
        yield name, "template", cells.str.contains(_MARKS, regex=True)
        yield name, "formula", cells.str.startswith(("=", "+", "@", "\t", "\r")) | cells.str.fullmatch(r"-(?!-).*")
        if name not in _OPTIONAL:
            yield name, "empty", results[name].isna()


def _value_masks(results: pd.DataFrame, documents: pd.Series) -> Iterator[tuple[str, str, pd.Series]]:
    yield "result_id", "code", ~results["result_id"].str.fullmatch(r"SL-\d{3,}").astype(bool)
    yield "result_id", "unique", results["result_id"].duplicated()
    yield "result_id", "sorted", results["result_id"] < results["result_id"].shift(fill_value="")
    yield "document_id", "known", ~results["document_id"].isin(documents)
    yield "movement", "listed", ~results["movement"].isin(_MOVEMENTS)
    for name in _NUMBERS:
        yield name, "number", results[name].notna() & ~results[name].fillna("0").str.fullmatch(r"0|[1-9][0-9]{0,17}")
    lowest, highest = (pd.to_numeric(results[name], errors="coerce") for name in ("plan_min", "plan_max"))
    yield "plan_min", "range", lowest > highest


if __name__ == "__main__":
    sys.stdout.write(f"{len(failures(Path(sys.argv[1])))} ô sai.\n")
