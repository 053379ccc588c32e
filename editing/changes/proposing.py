"""
Fill what follows from what was typed: codes, ids, the clause of a quote, the number inside a clause.

Only empty cells of new rows are filled, and only where one answer is possible; where several are, it is asked.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from editing.changes.merging import Fault, Merge, Merged
from editing.changes.state import SCHEMAS
from editing.codes import codes_after, slug
from model.texts import Text
from validation.schemas import TableSchema

#: From which words the id of a new row is made, by its table.
_NAMED_BY = {"units": "name", "glossary": "term", "documents": "doc_symbol"}
_QUOTES = (("quote", "clause_id"), ("unit_quote", "unit_clause_id"))
_SHOWN = 6
_SEVERAL = "Lời này đứng ở {} điều khoản: {}. Ghi mã điều khoản vào cột {}, và mã văn bản nếu khác văn bản."
_TAKEN = "Tên này cho mã “{}”, mà mã ấy đã dùng. Cùng một thứ thì bỏ dòng này, sửa dòng mang mã ấy; khác thì tự ghi mã."
_SEVERAL_TASKS = "Lời này hợp với {} nhiệm vụ: {}. Ghi mã nhiệm vụ vào cột task_id."


@dataclass(frozen=True)
class Sources:
    """
    What proposals are made from.

    Attributes:
        texts: The texts as they will stand, by document.
        used: The ids of each table that were ever used: they are not used again.
    """

    texts: Mapping[str, Text]
    used: Mapping[str, set[str]]


def propose(merges: Mapping[str, Merge], sources: Sources) -> Iterator[Fault]:
    """Fill the empty cells of new rows; return what has to be asked."""
    for name in (name for name in SCHEMAS if name in merges):
        new = [row for row in merges[name].rows if row.before is None]
        for row in new:
            yield from _place_quotes(name, row, merges, sources)
            _name_title(SCHEMAS[name], row)
        if new:
            _count(name, merges[name].rows)
            yield from _number(name, new, merges[name], sources.used.get(name, set()))


def fill(row: Merged, name: str, cell: str) -> None:
    """Fill one cell, if it is there and empty."""
    if cell and row.cells.get(name) == "":
        row.cells[name] = cell
        row.proposed.add(name)


def _place_quotes(name: str, row: Merged, merges: Mapping[str, Merge], sources: Sources) -> Iterator[Fault]:
    stating = SCHEMAS[name].stating_column()
    if name == "task_units":
        yield from _find_task(row, merges, sources)
    tasks = merges["tasks"].rows if name == "task_units" and "tasks" in merges else []
    document = next((each.cells["document_id"] for each in tasks if each.cells["task_id"] == row.cells["task_id"]), "")
    for quote, clause in _QUOTES:
        if not row.cells.get(quote) or row.cells.get(clause, " "):
            continue
        where = _places(row.cells[quote], row.cells.get(stating, document), sources.texts)
        if len(where) > 1:
            shown = ", ".join(f"{one} của {other}" for other, one in where[:_SHOWN])
            yield Fault(name, row.place, quote, _SEVERAL.format(len(where), shown, clause), row.cells[quote])
        elif where:
            fill(row, stating, where[0][0])
            fill(row, clause, where[0][1])


def _places(quote: str, document_id: str, texts: Mapping[str, Text]) -> list[tuple[str, str]]:
    """Return document and clause of every part in which a quote stands."""
    among = {document_id: texts[document_id]} if document_id in texts else {} if document_id else texts
    return [(name, node.id) for name, text in among.items() for node in text.nodes if quote in node.full_text]


def _find_task(row: Merged, merges: Mapping[str, Merge], sources: Sources) -> Iterator[Fault]:
    """The part of a unit belongs to the task whose words it quotes."""
    quote = row.cells["quote"]
    if row.cells["task_id"] or not quote or "tasks" not in merges:
        return
    tasks = [each.cells for each in merges["tasks"].rows]
    fit = [each["task_id"] for each in tasks if quote in each["quote"] or each["quote"] in quote]
    fit = fit or [each["task_id"] for each in tasks if _quotes(each, quote, sources.texts)]
    if len(fit) > 1:
        words = _SEVERAL_TASKS.format(len(fit), ", ".join(fit[:_SHOWN]))
        yield Fault("task_units", row.place, "quote", words, quote)
    fill(row, "task_id", fit[0] if len(fit) == 1 else "")


def _quotes(task: Mapping[str, str], quote: str, texts: Mapping[str, Text]) -> bool:
    text = texts.get(task["document_id"])
    clause = text.clauses.get(task["clause_id"]) if text else None
    return clause is not None and quote in clause.full_text


def _name_title(schema: type[TableSchema], row: Merged) -> None:
    """The quote itself is the shortest title that is right letter for letter."""
    title = schema.to_schema().columns.get("title")
    if title is not None and (title.metadata or {}).get("within") == "quote":
        fill(row, "title", row.cells.get("quote", ""))


def _count(name: str, rows: list[Merged]) -> None:
    """Number new tasks after those of the same clause."""
    if "seq" not in SCHEMAS[name].to_schema().columns:
        return
    last: dict[tuple[str, str], int] = {}
    for row in rows:
        place, seq = (row.cells["document_id"], row.cells["clause_id"]), row.cells["seq"]
        last[place] = max(last.get(place, 0), int(seq) if seq.isdecimal() else 0)
    for row in (row for row in rows if row.before is None and not row.cells["seq"] and row.cells["clause_id"]):
        place = row.cells["document_id"], row.cells["clause_id"]
        last[place] += 1
        fill(row, "seq", str(last[place]))


def _number(name: str, new: Iterable[Merged], merge: Merge, used: set[str]) -> Iterator[Fault]:
    """Give new rows the next codes, or ids made of their names; name those whose id was used before."""
    key = SCHEMAS[name].table_key()[0]
    taken = used | {row.cells[key] for row in merge.rows}
    codes = codes_after(SCHEMAS[name], taken)
    for row in (row for row in new if not row.cells[key]):
        wanted = slug(row.cells[_NAMED_BY[name]]) if name in _NAMED_BY else next(codes, "")
        if wanted and wanted in taken:
            yield Fault(name, row.place, key, _TAKEN.format(wanted))
        else:
            fill(row, key, wanted)
        taken.add(row.cells[key])
