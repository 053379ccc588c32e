"""
Say which clause of one text became which clause of another.

    python -m editing pairs NEW OLD [--write] [--data FOLDER] [--format text|json]

Any two texts of the data folder may be held against each other, linked or not. With `--write` the pairs of two texts
that a row of editions links are stored for review, with a proposal for each fact that does not go on by itself.
"""

import os
import sys
from collections import Counter
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

from validation.commands.arguments import FAILED, OK, Parser, refuse
from validation.loading import unusable_folder

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterator

    from editing.transaction import Edit
    from model.editions.pairing import ClausePair
    from model.texts import Text
    from validation.reading.dataset import Dataset


def main(arguments: list[str]) -> int:
    """Pair two texts; 0 when it is done, 1 when a text cannot be read, 2 when the call is unusable."""
    parser = Parser(prog="python -m editing pairs", description="So điều khoản của hai văn bản.")
    parser.add_argument("new", help="mã của văn bản sau")
    parser.add_argument("old", help="mã của văn bản trước")
    parser.add_argument("--data", type=Path, default=Path(os.environ.get("PORTAL_DATA") or "data"))
    parser.add_argument("--write", action="store_true", help="ghi các cặp và đề xuất vào dữ liệu để rà soát")
    parser.add_argument("--format", choices=("text", "json"), default="text")
    options = parser.parse_args(arguments)
    if words := unusable_folder(options.data):
        return refuse(words)
    if options.new == options.old:
        return refuse("Hai mã là một văn bản: không có gì để so.")
    from editing.transaction import Edit, EditError, edit

    try:
        with edit(options.data) if options.write else nullcontext(Edit()) as change:
            return _pair(options, change if options.write else None)
    except EditError as error:
        sys.stdout.write(f"{error}\n")
        return FAILED


def _pair(options: "Namespace", change: "Edit | None") -> int:
    """Pair two texts, say how, and prepare what is to be stored."""
    from model.editions.pairing import pairs_json
    from validation.folder_check import FolderCheck
    from validation.report.as_text import text_report
    from validation.rulebook.findings import errors_of

    data, new_id, old_id = options.data, options.new, options.old
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
    pairs = dataset.works.pairs(old_id, new_id)
    sys.stdout.write(pairs_json(pairs) if options.format == "json" else "\n".join([*_in_words(pairs, old, new), ""]))
    return _store(dataset, options, change) if change is not None else OK


def _store(dataset: "Dataset", options: "Namespace", change: "Edit") -> int:
    """Store the pairs of two linked texts and what waits to be decided; say on the side what was written."""
    from editing.stored_pairs import NEEDED, stored_pairs
    from validation.report.as_text import text_report

    if (options.old, options.new) not in dataset.works.compared:
        sys.stderr.write(f"Chưa ghi gì: bảng editions chưa nối “{options.new}” với “{options.old}”.\n")
        return FAILED
    if lost := [name for name in NEEDED if name not in dataset.tables or dataset.tables[name].file != f"{name}.csv"]:
        sys.stderr.write(f"Chưa ghi gì: cần các tệp {', '.join(f'{name}.csv' for name in lost)}.\n")
        return FAILED
    stored = stored_pairs(dataset, options.new, options.old)
    if stored.faults:
        sys.stderr.write(f"{text_report(stored.faults)}\nChưa ghi gì.\n")
        return FAILED
    for file, words in stored.files.items():
        change.write(file, words)
    sys.stderr.write(
        f"Đã ghi {stored.pairs} cặp để rà soát, {stored.questions} dữ kiện chờ người biên tập quyết định.\n"
    )
    return OK


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
