"""Each text is well formed, every id fits its place, and every letter is the source's."""

import re
from collections.abc import Iterator

from model.finding import Finding
from model.texts import Node
from model.vocabulary import NodeKind
from validation.checkers.texts.fidelity import fidelity_findings, is_in_source
from validation.reading.dataset import Dataset
from validation.reading.text_files import RawText
from validation.rulebook.findings import finding

#: Ids that addresses depend on (decisions/0005), and what stands under them.
_FIXED_IDS = {
    "dau-van-ban": NodeKind.HEADER,
    "du-thao": NodeKind.DRAFT_MARK,
    "ten-loai": NodeKind.TYPE,
    "trich-yeu": NodeKind.TITLE,
    "gach": NodeKind.SEPARATOR,
    "mo-dau": NodeKind.PREAMBLE,
    "ket": NodeKind.CLOSING,
    "noi-nhan": NodeKind.RECIPIENTS,
    "ghi-chu-tep": NodeKind.FILE_NOTE,
    "ky": NodeKind.SIGNATURE,
}
_FIXED_KINDS = frozenset(_FIXED_IDS.values())
_NUMBERED = {NodeKind.SECTION: r"[IVXLC]+\.", NodeKind.CLAUSE: r"\d+\.", NodeKind.SUBCLAUSE: r"\d+\.\d+\."}
_KINDS = frozenset(NodeKind)
_PARAGRAPH = re.compile(r"p\d+")
_FOOTNOTE = re.compile(r"fn-\d+")


def text_findings(dataset: Dataset) -> Iterator[Finding]:
    """Check of each text that was not judged before: ids, kinds and places of its nodes, then every letter."""
    for raw in dataset.unjudged_texts:
        seen: set[str] = set()
        for node in raw.text.all_nodes:
            yield from _form_findings(node, raw.file, seen)
            if detail := _misplaced(node):
                yield _at(node, raw.file, "id", "id_fits_place", detail)
            if detail := _misnamed(node):
                yield _at(node, raw.file, "kind", "id_fits_place", detail)
        yield from _repair_findings(raw)
        if _repairs_are_read(dataset, raw):
            repairs = [repair for _, repair in raw.repair_rows()]
            yield from fidelity_findings(raw.text, raw.source, raw.file, repairs)


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


def _form_findings(node: Node, file: str, ids: set[str]) -> Iterator[Finding]:
    if node.id in ids:
        yield _at(node, file, "id", "is_unique")
    ids.add(node.id)
    if not node.pieces:
        detail = "Phần này không có chữ (text, lines, left hay right)."
        yield _at(node, file, "text", "text_is_well_formed", detail)
    if node.run_in_heading and not node.text.startswith(node.run_in_heading):
        detail = "Đề mục liền dòng không đứng đầu text."
        yield _at(node, file, "run_in_heading", "text_is_well_formed", detail)
    elif node.run_in_heading and not node.run_in_heading.endswith(":"):
        detail = "Đề mục liền dòng phải đến hết dấu hai chấm."
        yield _at(node, file, "run_in_heading", "text_is_well_formed", detail)
    for note in node.notes:
        if not note.after or node.text.count(note.after) != 1:
            detail = "Những chữ đứng trước dấu chú thích phải có đúng một lần trong đoạn."
            yield _at(note, file, "after", "text_is_well_formed", detail)
        elif node.text[: node.text.index(note.after)][-1:].isalnum():
            yield _at(note, file, "after", "words_are_whole")


def _misplaced(node: Node) -> str:
    """Say where an id leaves the number printed, or the node it stands in; empty when it fits."""
    if node.id in _FIXED_IDS:
        return ""
    pattern = _NUMBERED.get(NodeKind(node.kind)) if node.kind in _KINDS else None
    if pattern and re.fullmatch(pattern, node.number):
        section = (node.parent_id or "").partition(".")[0]
        above = {NodeKind.SECTION: "", NodeKind.CLAUSE: f"{node.parent_id}.", NodeKind.SUBCLAUSE: f"{section}."}
        expected = above[NodeKind(node.kind)] + node.number.rstrip(".")
        return "" if node.id == expected else f"Số in “{node.number}” ở đây ứng với mã “{expected}”."
    if node.kind == NodeKind.PARAGRAPH and node.parent_id and not _is_paragraph(node):
        return f"Đoạn trong {node.parent_id} mang mã {node.parent_id}.p1, {node.parent_id}.p2…"
    if node.kind == NodeKind.FOOTNOTE and not _FOOTNOTE.fullmatch(node.id):
        return "Chú thích mang mã fn-1, fn-2…"
    return ""


def _is_paragraph(node: Node) -> bool:
    above, _, last = node.id.rpartition(".")
    return above == node.parent_id and _PARAGRAPH.fullmatch(last) is not None


def _misnamed(node: Node) -> str:
    """Say why a kind cannot be right; empty when it can."""
    if node.kind not in _KINDS:
        return ""  # said by the schema
    fixed = _FIXED_IDS.get(node.id)
    if fixed is not None and node.kind != fixed.value:
        return f"Phần mang mã “{node.id}” là “{fixed.label}” ({fixed.value})."
    if fixed is None and node.kind in _FIXED_KINDS and (node.number or node.parent_id):
        return "Phần có số in hoặc nằm trong phần khác là mục, khoản, điểm hay đoạn."
    for kind, pattern in _NUMBERED.items():
        if re.fullmatch(pattern, node.number) and node.kind != kind.value:
            return f"Phần mang số “{node.number}” là “{kind.label}” ({kind.value})."
    if node.kind in _NUMBERED and not node.number:
        return f"“{NodeKind(node.kind).label}” phải có số in (number)."
    return ""


def _repair_findings(raw: RawText) -> Iterator[Finding]:
    if raw.repairs is None:
        return
    words = "\n".join(node.full_text for node in raw.text.all_nodes)
    lines = raw.source.split("\n")
    for row, repair in raw.repair_rows():
        if not is_in_source(repair, raw.source):
            first = repair.raw.partition("⏎")[0]
            places = [str(number) for number, line in enumerate(lines, start=1) if first in line]
            column = "line" if places else "raw"
            where = f" Cụm này đứng ở dòng {', '.join(places)}." if places else ""
            detail = f"Dòng {repair.line} của source.txt không có “{repair.raw}”.{where}"
            yield raw.repairs.at(row, column, "text_matches_source", detail=detail)
        if repair.repaired and repair.repaired not in words:
            detail = f"Toàn văn không có “{repair.repaired}”."
            yield raw.repairs.at(row, "repaired", "only_white_space_is_repaired", detail=detail)
