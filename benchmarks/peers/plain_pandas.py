"""
The rules of rotation_results.csv written plainly in vectorised pandas, as one would without a framework.

All that our check holds a row against, in the plainest form that is not slow for want of care: what
has no vectorised form (does the quote stand in its clause) is one comprehension over the rows, and
the dear patterns for data about persons see each distinct text once. Two finer points are left out:
that words are not cut, and the hints on how to mend a cell.
"""

import re
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pandas as pd
import yaml

from validation.disclosure.judge import disclosures

_Masks = Iterator[tuple[str, str, pd.Series]]

_CUES = {
    "return_transfer": "trở lại",
    "between_agencies": "giữa các cơ quan",
    "ward_to_city": "phường lên",
    "city_to_ward_head": "về giữ chức bí thư|về giữ chức chủ tịch",
    "city_to_ward_deputy": "về giữ chức phó",
    "ward_to_ward": "từ phường này sang phường khác",
}
_NUMBERS = ("actual", "plan_min", "plan_max")
_OPTIONAL = ("plan_text", "plan_min", "plan_max")
_WORDS = ("quote", "period_text", "category_text", "actual_text", "plan_text")
_FACT = ["document_id", "clause_id", "period_text", "category_text"]
_FEWEST = 5

_HIDDEN = r"[\x00-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff\u00a0]"
_MARKS = "|".join(map(re.escape, ("{{", "{%", "{#", "--8<--")))
_VIETNAMESE = "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ"
_UNFAMILIAR = rf"[^\x20-\x7e{_VIETNAMESE}{_VIETNAMESE.upper()}–—“”‘’…⏎§°×÷½·•\t\n\r]"
_MONTHS = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Thg[ .]?[0-9]{1,2}"
_BY_EXCEL = (
    rf"(?i:[0-9]{{1,2}}-(?:{_MONTHS})(?:-[0-9]{{2,4}})?|(?:{_MONTHS})-[0-9]{{2,4}})"
    r"|[0-9](?:[.,][0-9]+)?E[+-][0-9]{1,3}|#(?:NAME\?|REF!|VALUE!|N/A|NUM!|DIV/0!|####+)"
)


def failures(folder: Path) -> pd.DataFrame:
    """Return line, column, rule and value of every failing cell."""
    results = pd.read_csv(folder / "rotation_results.csv", dtype=str, keep_default_na=False, na_values=[""])
    documents = pd.read_csv(folder / "documents.csv", dtype=str, usecols=["document_id"])["document_id"]
    units = pd.read_csv(folder / "units.csv", dtype=str, usecols=["name", "kind"])
    wards = units.loc[units["kind"] == "ward", "name"]
    masks = [
        *_text_masks(results),
        *_value_masks(results, documents),
        *_evidence_masks(results, _clauses(folder)),
        *_figure_masks(results, wards),
        *_person_masks(results),
    ]
    failed = [
        pd.DataFrame({"line": mask[mask].index + 2, "column": column, "rule": rule, "value": results.loc[mask, column]})
        for column, rule, mask in masks
        if mask.any()
    ]
    return pd.concat(failed) if failed else pd.DataFrame()


def _clauses(folder: Path) -> dict[tuple[str, str], str]:
    """Return the words of every clause."""
    found = {}
    for path in (folder / "texts").glob("*/text.yml"):
        nodes: list[dict[str, Any]] = yaml.load(path.read_bytes(), yaml.CSafeLoader)
        while nodes:
            node = nodes.pop()
            words = node.get("text", "\n".join(node.get("lines", ())))
            found[path.parent.name, node["id"]] = f"{node['number']} {words}" if "number" in node else words
            nodes += [*node.get("children", ()), *node.get("notes", ())]
    return found


def _text_masks(results: pd.DataFrame) -> _Masks:
    for name in map(str, results):
        cells = results[name].fillna("")
        yield name, "nfc", ~cells.map(lambda cell: unicodedata.is_normalized("NFC", cell)).astype(bool)
        yield name, "hidden", cells.str.contains(_HIDDEN, regex=True)
        yield name, "look-alike", cells.str.contains(_UNFAMILIAR, regex=True)
        yield name, "trimmed", cells != cells.str.strip(" ")
        yield name, "template", cells.str.contains(_MARKS, regex=True)
        yield name, "formula", cells.str.startswith(("=", "+", "@", "\t", "\r")) | cells.str.fullmatch(r"-(?!-).*")
        yield name, "excel", cells.str.fullmatch(_BY_EXCEL)
        if name not in _OPTIONAL:
            yield name, "empty", results[name].isna()


def _value_masks(results: pd.DataFrame, documents: pd.Series) -> _Masks:
    yield "result_id", "code", ~results["result_id"].str.fullmatch(r"SL-\d{3,}").astype(bool)
    yield "result_id", "unique", results["result_id"].duplicated()
    yield "result_id", "sorted", results["result_id"] < results["result_id"].shift(fill_value="")
    yield "result_id", "fact twice", results.duplicated(_FACT)
    yield "document_id", "known", ~results["document_id"].isin(documents)
    yield "movement", "listed", ~results["movement"].isin(_CUES)
    for name in _NUMBERS:
        yield name, "number", results[name].notna() & ~results[name].fillna("0").str.fullmatch(r"0|[1-9][0-9]{0,17}")
    numbers = {name: pd.to_numeric(results[name], errors="coerce") for name in _NUMBERS}
    yield "plan_min", "range", numbers["plan_min"] > numbers["plan_max"]
    yield "actual", "as worded", numbers["actual"] != pd.to_numeric(results["actual_text"], errors="coerce")
    planned = results["plan_text"].str.extract(r"^([0-9]+)(?:\s*[–-]\s*([0-9]+))?$").astype(float)
    for name, worded in (("plan_min", planned[0]), ("plan_max", planned[1].fillna(planned[0]))):
        yield name, "needed", results["plan_text"].notna() & results[name].isna()
        yield name, "as worded", numbers[name].notna() & (numbers[name] != worded)


def _evidence_masks(results: pd.DataFrame, clauses: dict[tuple[str, str], str]) -> _Masks:
    places = pd.MultiIndex.from_frame(results[["document_id", "clause_id"]])
    words = pd.Series([clauses.get(place) for place in places], index=results.index)
    yield "clause_id", "known", words.isna()
    for name, around in (
        ("quote", words),
        ("period_text", words),
        ("category_text", results["quote"]),
        ("actual_text", results["quote"]),
        ("plan_text", results["quote"]),
    ):
        pairs = zip(results[name].fillna(""), around.fillna(""), strict=True)
        yield name, "stands there", pd.Series([cell not in place for cell, place in pairs], index=results.index)


def _figure_masks(results: pd.DataFrame, wards: pd.Series) -> _Masks:
    pairs = zip(results["quote"].fillna(""), results["category_text"].fillna(""), strict=True)
    after = pd.Series([quote.partition(category)[2] for quote, category in pairs], index=results.index)
    yield "actual_text", "after its category", after.str.extract(r"^:\s*([0-9]+)")[0] != results["actual_text"]
    planned = after.str.extract(r"[Kk]ế hoạch[^:;()]*? từ ([0-9]+(?:\s*[–-]\s*[0-9]+)?)")[0]
    yield "plan_text", "after its category", planned.notna() & (planned != results["plan_text"])
    category = results["category_text"].fillna("").str.lower()
    said = {code: category.str.contains(cues, regex=True) for code, cues in _CUES.items()}
    for code, own in said.items():
        others = pd.concat([each for other, each in said.items() if other != code], axis=1).any(axis=1)
        yield "movement", "as worded", (results["movement"] == code) & ~own & others
    if len(wards):
        few = pd.to_numeric(results["actual"], errors="coerce") < _FEWEST
        named = results["category_text"].fillna("").str.contains("|".join(map(re.escape, wards)), case=False)
        yield "category_text", "small cell", few & named


def _person_masks(results: pd.DataFrame) -> _Masks:
    for name in _WORDS:
        texts = pd.Series(results[name].dropna().unique(), dtype=object)
        personal = texts[texts.map(lambda words: any(disclosures(words))).astype(bool)]
        yield name, "person", results[name].isin(personal)


if __name__ == "__main__":
    sys.stdout.write(f"{len(failures(Path(sys.argv[1])))} ô sai.\n")
