"""Each text is well formed, every id fits its place, and every letter is the source's."""

from collections.abc import Iterator

from model.finding import Finding
from model.texts import Node, Text
from model.vocabulary import NodeKind
from validation.checkers.texts.fidelity import fidelity_findings
from validation.checkers.texts.ids import id_faults
from validation.checkers.texts.received_words import lines_of, place_of_repair, received_words, unfounded
from validation.reading.dataset import Dataset
from validation.reading.text_files import RawText
from validation.rulebook.findings import finding

#: Kinds that hold cells.
_HAVE_CELLS = frozenset({NodeKind.TABLE, NodeKind.FORM, NodeKind.LAYOUT})


def text_findings(dataset: Dataset) -> Iterator[Finding]:
    """Check of each text that was not judged before: ids, kinds and places of its nodes, then every letter."""
    for raw in dataset.unjudged_texts:
        ids: set[str] = set()
        for node in raw.text.nodes:
            yield from _form_findings(raw.text, node, raw.file, ids)
        for node, (key, detail) in id_faults(raw.text):
            yield _at(node, raw.file, key, "id_fits_place", detail)
        yield from _repair_findings(raw)
        if _repairs_are_read(dataset, raw):
            repairs = [repair for _, repair in raw.repair_rows()]
            yield from fidelity_findings(raw.text, received_words(raw.source, repairs), raw.file)


def _repairs_are_read(dataset: Dataset, raw: RawText) -> bool:
    """Without its list of repairs a text differs from its source at each of them; what is wrong is the list."""
    if raw.repairs is None:
        repairs = raw.file.replace("text.yml", "repairs.csv")
        return not (dataset.folder / repairs).exists() and repairs not in (dataset.ledger[0] or {})
    return raw.repairs.has("line", "raw", "repaired")


def _at(node: Node, file: str, key: str, rule: str, detail: str = "") -> Finding:
    line = node.lines_of.get(key, node.line)
    value = {"id": node.id, "kind": node.kind, "after": node.after, "run_in_heading": node.run_in_heading}.get(key, "")
    return finding(rule, file, line, key, value, detail=detail, key=node.id)


def _form_findings(text: Text, node: Node, file: str, ids: set[str]) -> Iterator[Finding]:
    if node.id in ids:
        yield _at(node, file, "id", "is_unique")
        return
    ids.add(node.id)
    if not node.pieces and not node.number and node.kind != NodeKind.ATTACHED:
        detail = "Phần này không có chữ (heading, text, lines, left, right, caption hay rows)."
        yield _at(node, file, "text", "text_is_well_formed", detail)
    for key, detail in _misshapen(node):
        yield _at(node, file, key, "text_is_well_formed", detail)
    for line, detail in node.grid.faults:
        yield finding("text_is_well_formed", file, line, "rows", detail=detail, key=node.id)
    for note in text.notes(node.id):
        places = node.text.count(note.after) if note.after else 0
        if places != 1:
            where = f"có {places} lần trong “{node.id}”" if note.after else "chưa ghi (after)"
            detail = f"Những chữ đứng trước dấu chú thích phải có đúng một lần trong phần mang dấu; nay {where}."
            yield _at(note, file, "after", "text_is_well_formed", detail)
        elif _is_cut(node, note):
            detail = "Những chữ đứng trước dấu chú thích nằm trọn trong đề mục liền dòng, hoặc trọn ở sau đó."
            yield _at(note, file, "after", "text_is_well_formed", detail)
        elif node.text[: node.text.index(note.after)][-1:].isalnum():
            yield _at(note, file, "after", "words_are_whole")


def _is_cut(node: Node, note: Node) -> bool:
    """Tell whether the end of a run-in heading cuts the words that a footnote hangs on."""
    rest = node.text.removeprefix(node.run_in_heading)
    return bool(node.run_in_heading) and note.after not in node.run_in_heading and note.after not in rest


def _misshapen(node: Node) -> Iterator[tuple[str, str]]:
    """Say at which key the words of a part do not fit each other."""
    first = "".join(node.lines("text")[:1])
    if node.run_in_heading and not first.startswith(node.run_in_heading):
        yield "run_in_heading", "Đề mục liền dòng không đứng đầu text."
    elif node.run_in_heading and not node.run_in_heading.endswith((":", ".")):
        yield "run_in_heading", "Đề mục liền dòng phải đến hết dấu hai chấm."
    if node.grid.rows and node.kind not in _HAVE_CELLS:
        yield "rows", "Chỉ bảng (table), biểu mẫu (form) và khối trình bày (layout) có rows."
    if node.grid.head > len(node.grid.rows):
        yield "head", f"Bảng có {len(node.grid.rows)} hàng, không thể có {node.grid.head} hàng tiêu đề."
    if node.grid.side > node.grid.width:
        yield "side", f"Bảng có {node.grid.width} cột, không thể có {node.grid.side} cột tiêu đề."
    for key in ("left", "right"):
        if node.lines(key) and node.kind != NodeKind.HEADER:
            yield key, "Chỉ phần đầu văn bản (header) có left, right."
    for key in ("caption", "notes"):
        if node.lines(key) and not node.grid.rows:
            yield key, "Chỉ phần có rows mới có caption (tên bảng), notes (dòng dưới bảng)."


def _repair_findings(raw: RawText) -> Iterator[Finding]:
    if raw.repairs is None:
        return
    words = " ".join(" ".join(node.full_text.split()) for node in raw.text.nodes)
    rows = raw.repair_rows()
    lines = lines_of(raw.source)
    text = "\n".join(lines)
    for row, repair in rows:
        if place_of_repair(text, repair) < 0:
            first = repair.raw.partition("⏎")[0]
            places = [str(number) for number, line in enumerate(lines, start=1) if first in line]
            column = "line" if places else "raw"
            where = f" Cụm này đứng ở dòng {', '.join(places)}." if places else ""
            detail = f"Dòng {repair.line} của source.txt không có “{repair.raw}”.{where}"
            yield raw.repairs.at(row, column, "text_matches_source", detail=detail)
        if repair.repaired and " ".join(repair.repaired.split()) not in words:
            detail = f"Toàn văn không có “{repair.repaired}”."
            yield raw.repairs.at(row, "repaired", "only_white_space_is_repaired", detail=detail)
    numbers = {repair: row for row, repair in rows}
    for repair, detail in unfounded(raw.source, [repair for _, repair in rows]):
        yield raw.repairs.at(numbers[repair], "kind", "repair_is_what_it_says", detail=detail)
