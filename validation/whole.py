"""Rules about the whole: order inside a clause, periods, standing, coverage, published ids."""

from collections.abc import Iterator
from datetime import date, timedelta

import pandas as pd

from validation.dataset import Dataset
from validation.fidelity import fidelity_findings, is_in_source
from validation.findings import Finding, finding
from validation.texts import Node


def whole_findings(dataset: Dataset) -> Iterator[Finding]:
    """Check what no single table can show."""
    yield from _text_findings(dataset)
    yield from _seq_findings(dataset)
    yield from _period_findings(dataset)
    yield from _status_findings(dataset)
    yield from _secrecy_findings(dataset)
    yield from _coverage_findings(dataset)
    yield from _published_findings(dataset)


def _text_findings(dataset: Dataset) -> Iterator[Finding]:
    documents = dataset.tables.get("documents")
    known = set(documents.frame.get("document_id", ())) if documents else set()
    for document_id, raw in dataset.texts.items():
        if document_id not in known:
            yield finding(
                "reference_exists",
                raw.file,
                0,
                value=document_id,
                detail=f"Bảng documents không có mã “{document_id}”.",
            )
        seen: set[str] = set()
        for node in raw.text.all_nodes:
            yield from _node_findings(node, raw.file, seen)
        repairs = raw.repair_list()
        if raw.repairs is not None:
            for row, repair in enumerate(repairs):
                if not is_in_source(repair, raw.source):
                    yield raw.repairs.at(
                        row,
                        "raw",
                        "text_matches_source",
                        detail=f"Dòng {repair.line} của source.txt không có “{repair.raw}”.",
                    )
        yield from fidelity_findings(raw.text, raw.source, raw.file, repairs)


def _node_findings(node: Node, file: str, seen: set[str]) -> Iterator[Finding]:
    if node.id in seen:
        yield finding("is_unique", file, node.lines_of["id"], "id", node.id, key=node.id)
    seen.add(node.id)
    if not node.pieces:
        yield finding(
            "text_is_well_formed",
            file,
            node.line,
            "text",
            node.id,
            key=node.id,
            detail="Phần này không có chữ (text, lines, left hay right).",
        )
    if node.run_in_heading and not node.text.startswith(node.run_in_heading):
        yield finding(
            "text_is_well_formed",
            file,
            node.lines_of["run_in_heading"],
            "run_in_heading",
            node.run_in_heading,
            key=node.id,
            detail="Đề mục liền dòng không đứng đầu text.",
        )
    for note in node.notes:
        if node.text.count(note.after) != 1 or not note.after:
            yield finding(
                "text_is_well_formed",
                file,
                note.lines_of.get("after", note.line),
                "after",
                note.after,
                key=note.id,
                detail="Những chữ đứng trước dấu chú thích phải có đúng một lần trong đoạn.",
            )


def _seq_findings(dataset: Dataset) -> Iterator[Finding]:
    tasks = dataset.tables.get("tasks")
    if tasks is None or not {"document_id", "clause_id", "seq"} <= set(tasks.frame):
        return
    expected = (tasks.frame.groupby(["document_id", "clause_id"], dropna=False).cumcount() + 1).astype(str)
    for row in (tasks.frame["seq"].notna() & (tasks.frame["seq"] != expected)).to_numpy().nonzero()[0]:
        yield tasks.at(int(row), "seq", "seq_counts_up", detail=f"Ở đây phải là {expected.iloc[row]}.")


def _period_findings(dataset: Dataset) -> Iterator[Finding]:
    """Base salary periods neither overlap nor leave gaps; only the last is open (domain.md 3.1)."""
    table = dataset.tables.get("base_salaries")
    if table is None or not {"effective_date", "end_date"} <= set(table.frame):
        return
    begins = [_day(cell) for cell in table.frame["effective_date"]]
    ends = [_day(cell) for cell in table.frame["end_date"]]
    for row, (begin, end) in enumerate(zip(begins, ends, strict=True)):
        if end and begin and end < begin:
            yield table.at(row, "end_date", "periods_meet", detail="Kết thúc trước khi bắt đầu.")
        following = begins[row + 1] if row + 1 < len(begins) else None
        if following and end is None and pd.isna(table.frame["end_date"].iloc[row]):
            yield table.at(row, "end_date", "periods_meet", detail="Chỉ kỳ cuối được để trống.")
        elif following and end and end + timedelta(days=1) != following:
            word = "chồng lên" if end >= following else "hở trước"
            yield table.at(row, "end_date", "periods_meet", detail=f"Kỳ này {word} kỳ sau (bắt đầu {following}).")


def _day(cell: object) -> date | None:
    try:
        return date.fromisoformat(cell) if isinstance(cell, str) else None
    except ValueError:
        return None


def _status_findings(dataset: Dataset) -> Iterator[Finding]:
    documents, events = dataset.tables.get("documents"), dataset.tables.get("status_events")
    if documents is None or events is None:
        return
    if not {"document_id", "status"} <= set(documents.frame) & set(events.frame):
        return
    latest = events.frame.drop_duplicates("document_id", keep="last").set_index("document_id")["status"]
    for row, cells in enumerate(documents.frame.to_dict("records")):
        known = latest.get(cells["document_id"])
        if isinstance(known, str) and cells["status"] != known:
            yield documents.at(row, "status", "status_matches_events", detail=f"Sự kiện gần nhất ghi “{known}”.")


def _secrecy_findings(dataset: Dataset) -> Iterator[Finding]:
    documents = dataset.tables.get("documents")
    if documents is None or not {"document_id", "secrecy"} <= set(documents.frame):
        return
    published = documents.frame["document_id"].isin(list(dataset.texts))
    for row in (published & documents.frame["secrecy"].isna()).to_numpy().nonzero()[0]:
        yield documents.at(int(row), "secrecy", "published_text_is_not_secret")


def operative_nodes(raw_text_nodes: tuple[Node, ...]) -> list[Node]:
    """Give the clauses that can bind: words of sections II and later, headings left out."""
    sections = [node for node in raw_text_nodes if node.kind == "section"][1:]
    return [
        node
        for section in sections
        for node in section.walk()
        if node is not section and not node.children and node.kind != "footnote"
    ]


def bound_clauses(dataset: Dataset) -> set[tuple[str, str]]:
    """Give the clauses that a task or a policy names."""
    bound: set[tuple[str, str]] = set()
    for name in ("tasks", "policies"):
        table = dataset.tables.get(name)
        if table is not None and {"document_id", "clause_id"} <= set(table.frame):
            bound |= set(zip(table.frame["document_id"], table.frame["clause_id"], strict=True))
    return bound


def _coverage_findings(dataset: Dataset) -> Iterator[Finding]:
    bound = bound_clauses(dataset)
    for document_id, raw in dataset.texts.items():
        for node in operative_nodes(raw.text.nodes):
            if (document_id, node.id) not in bound:
                yield finding("clause_is_covered", raw.file, node.line, "id", node.id, key=node.id)


def _published_findings(dataset: Dataset) -> Iterator[Finding]:
    """An id once published lives, or leads elsewhere (design.md 5)."""
    lock, redirects = dataset.tables.get("published_ids"), dataset.tables.get("redirects")
    if lock is None or redirects is None:
        return
    if not {"table", "id"} <= set(lock.frame) & set(redirects.frame):
        return
    moved = set(zip(redirects.frame["table"], redirects.frame["id"], strict=True))
    living = living_ids(dataset)
    for row, known in enumerate(zip(lock.frame["table"], lock.frame["id"], strict=True)):
        if known not in living and known not in moved:
            yield lock.at(row, "id", "published_id_lives")


def living_ids(dataset: Dataset) -> set[tuple[str, str]]:
    """Give every id that the data has now: rows with a key of one column, and clauses."""
    living = {
        (name, cell)
        for name, table in dataset.tables.items()
        if len(table.key) == 1 and table.key[0] in table.frame
        for cell in table.frame[table.key[0]].dropna()
    }
    return living | {
        ("texts", f"{document_id}#{clause_id}")
        for document_id, raw in dataset.texts.items()
        for clause_id in raw.text.clauses
    }
