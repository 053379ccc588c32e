"""
Say which clause of one text became which clause of another.

    python -m editing pairs NEW OLD [--data FOLDER] [--format text|json]

Any two texts of the data folder may be held against each other, linked or not; nothing is written.
"""

import json
import os
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from validation.commands.arguments import FAILED, OK, Parser, refuse
from validation.loading import unusable_folder

if TYPE_CHECKING:
    from collections.abc import Iterator

    from model.editions.pairing import ClausePair
    from model.texts import Text


def main(arguments: list[str]) -> int:
    """Pair two texts; 0 when it is done, 1 when a text cannot be read, 2 when the call is unusable."""
    parser = Parser(prog="python -m editing pairs", description="So điều khoản của hai văn bản.")
    parser.add_argument("new", help="mã của văn bản sau")
    parser.add_argument("old", help="mã của văn bản trước")
    parser.add_argument("--data", type=Path, default=Path(os.environ.get("PORTAL_DATA") or "data"))
    parser.add_argument("--format", choices=("text", "json"), default="text")
    options = parser.parse_args(arguments)
    if words := unusable_folder(options.data):
        return refuse(words)
    if options.new == options.old:
        return refuse("Hai mã là một văn bản: không có gì để so.")
    return _pair(options.data, options.new, options.old, in_json=options.format == "json")


def _pair(data: Path, new_id: str, old_id: str, *, in_json: bool) -> int:
    from model.editions.pairing import pair_clauses
    from validation.folder_check import FolderCheck
    from validation.report.as_text import text_report
    from validation.rulebook.findings import errors_of

    dataset = FolderCheck(data).dataset()
    for wanted in (new_id, old_id):
        if wanted not in dataset.texts and wanted not in dataset.unread:
            known = ", ".join(sorted(dataset.texts)) or "không có văn bản nào"
            return refuse(f"Không có lời văn của “{wanted}” trong {data}/texts. Có: {known}.")
    if {new_id, old_id} & dataset.unread:
        files = tuple(f"texts/{each}/" for each in (new_id, old_id))
        faults = [each for each in errors_of(dataset.file_findings) if each.file.startswith(files)]
        sys.stdout.write(text_report(faults) + "\n")
        return FAILED
    new, old = (dataset.texts[each].text for each in (new_id, old_id))
    pairs = pair_clauses(old, new)
    sys.stdout.write(_as_json(pairs) if in_json else "\n".join([*_in_words(pairs, old, new), ""]))
    return OK


def _as_json(pairs: "list[ClausePair]") -> str:
    rows = [{"from": pair.old_id, "to": pair.new_id, "kind": pair.change} for pair in pairs]
    return json.dumps(rows, ensure_ascii=False, indent=1) + "\n"


def _in_words(pairs: "list[ClausePair]", old: "Text", new: "Text") -> "Iterator[str]":
    """Say how many clauses met with each change, then each that did not stay as it was."""
    from model.texts.citations import clause_label
    from model.vocabulary import ClauseChange

    counts = Counter(pair.change for pair in pairs)
    yield "; ".join(f"{change.label}: {counts[change]}" for change in ClauseChange if counts[change])
    for pair in pairs:
        if pair.change != ClauseChange.SAME:
            names = [
                clause_label(text, text.clauses[each]) if each else "–"
                for text, each in ((old, pair.old_id), (new, pair.new_id))
            ]
            yield f"{pair.change.label}: {names[0]} → {names[1]}"
