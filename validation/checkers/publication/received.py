"""Texts stand as they were published: the form of their parts, their ids, and every line of source.txt."""

from collections import defaultdict
from collections.abc import Iterator
from difflib import SequenceMatcher

from model.finding import Finding
from validation.checkers.publication.facts import digests, form_of, source_of
from validation.checkers.publication.settled import Settled
from validation.language.changes import Change
from validation.reading.ledger import Rows
from validation.reading.text_files import RawText
from validation.rulebook.findings import finding


def form_findings(raw: RawText, published: Rows, settled: Settled) -> Iterator[Finding]:
    for node in raw.text.nodes:
        before, now = published.get(node.id, form_of(node)), form_of(node)
        for name in sorted(before.keys() | now.keys()):
            change = Change(before.get(name, ""), now.get(name, ""))
            if change.before != change.now:
                key = "id" if name == "parent_id" else name
                line = node.lines_of.get(key, node.line)
                told = f"Phần này trước thuộc “{change.before}”, nay thuộc “{change.now}”."
                detail = told if name == "parent_id" else change.told()
                announced = settled.is_announced(raw.text.document_id, node.id)
                rule = "published_words_stand" if announced else "published_fact_stands"
                yield finding(rule, raw.file, line, key, change.now, detail=detail, key=node.id)


def part_findings(raw: RawText, published: Rows, lost: set[str]) -> Iterator[Finding]:
    """Name the parts of a text that are gone at the part that now stands in their place."""
    nodes = {node.id: node for node in raw.text.nodes}
    order = list(nodes)
    gone: defaultdict[str, list[str]] = defaultdict(list)
    place = 0
    for part in published:
        if part in nodes:
            place = order.index(part) + 1
        elif part in lost:
            gone[order[min(place, len(order) - 1)]].append(part)
    for standing, parts in gone.items():
        detail = f"Khi công bố, ở đây là “{'”, “'.join(parts)}”; mã ấy nay không còn."
        line = nodes[standing].lines_of["id"]
        yield finding("published_id_lives", raw.file, line, "id", standing, detail=detail, key=standing)


def source_findings(raw: RawText, published: Rows) -> Iterator[Finding]:
    """Name every line of source.txt that is not as it was received."""
    if not published:
        return
    received = [cells["sha256"] for cells in published.values()]
    lines = raw.source.split("\n")
    for kind, begin, end, new_begin, new_end in SequenceMatcher(
        None, received, digests(raw), autojunk=False
    ).get_opcodes():
        if kind == "delete":
            detail = f"Thiếu {end - begin} dòng của bản nhận được ở trước dòng này."
            yield finding("source_is_as_received", source_of(raw), new_begin + 1, detail=detail)
        for place in range(new_begin, new_end) if kind in {"replace", "insert"} else ():
            yield finding("source_is_as_received", source_of(raw), place + 1, value=lines[place].strip())
