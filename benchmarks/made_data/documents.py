"""Make one document to be measured: its text, the file it claims to come from, and its rows."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from benchmarks.made_data import structures
from benchmarks.made_data.structures import MadeNode, Structure
from benchmarks.made_data.wards import DOCUMENTS_A_PLACE, place_name, units_of_place
from benchmarks.made_data.wording import TOPICS, action, paragraph

_TASK_CLAUSES = (*(f"II.{number}" for number in range(1, 9)), "IV.1", "IV.2")
_POLICY_CLAUSES = ("III.1", "III.2")
#: A paragraph of figures has so many entries, each for so many periods.
_ENTRIES, _PERIODS = 20, 10
_AS_OF = "2026-11-23"
STATUS_SOURCE = "Văn bản do chương trình sinh ra để đo tốc độ."

Record = dict[str, str]


@dataclass(frozen=True)
class MadeDocument:
    """One document: nodes of its text, and its rows by table, keys not yet given."""

    document_id: str
    nodes: list[MadeNode]
    rows: dict[str, list[Record]]


def document_id_of(number: int) -> str:
    """Return an id that sorts as its number does, up to a million documents."""
    return f"kl-{number:06}"


def make_document(seed: int, number: int, figures: int) -> MadeDocument:
    """
    Make a document; the same seed and number give the same one, whatever else is made.

    Args:
        figures: How many published figures it states.
    """
    return _Maker(seed, number, figures).document()


class _Maker:
    """Makes one document part by part, and with each part the rows that rest on it."""

    def __init__(self, seed: int, number: int, figures: int) -> None:
        self.random = Random(f"{seed}-{number}")  # noqa: S311 - nothing here is secret
        self.number, self.figures = number, figures
        self.document_id = document_id_of(number)
        self.place = place_name(number // DOCUMENTS_A_PLACE)
        self.units = units_of_place(number // DOCUMENTS_A_PLACE)
        self.rows: dict[str, list[Record]] = defaultdict(list)
        self.structure = Structure.of(number)

    def document(self) -> MadeDocument:
        """Make all parts, in the order of the paper."""
        nodes = [
            *self._opening(),
            *self._body(),
            MadeNode("ket", "closing", {"text": f"Trên đây là kết luận của Thành ủy {self.place}."}),
            MadeNode("noi-nhan", "recipients", {"lines": ["Nơi nhận:", *(f"- {unit.name}," for unit in self.units)]}),
            MadeNode("ky", "signature", {"lines": ["T/M THÀNH ỦY", "BÍ THƯ"]}),
            *([structures.appendix(self.random)] if self.structure == Structure.TABLES else ()),
            *(structures.attached(self.random) if self.structure == Structure.ATTACHED else ()),
        ]
        return MadeDocument(self.document_id, nodes, self.rows)

    def _body(self) -> list[MadeNode]:
        """Make the sections, with a table or as articles where the structure asks for it."""
        tasks = [self._task(each) for each in _TASK_CLAUSES[:8]]
        tables = [structures.table_clause(self.random)] if self.structure == Structure.TABLES else []
        sections = [
            self._results(),
            self._section("II", "Nhiệm vụ, giải pháp", [*tasks, *tables]),
            self._section("III", "Cơ chế, chính sách", [self._policy(each) for each in _POLICY_CLAUSES]),
            self._section("IV", "Tổ chức thực hiện", [self._task(each) for each in _TASK_CLAUSES[8:]]),
        ]
        return structures.in_articles(sections) if self.structure == Structure.ARTICLES else sections

    def _at(self, clause_id: str) -> str:
        return structures.clause_of(self.structure, clause_id)

    def _add(self, table: str, clause_id: str, quote: str, **cells: str) -> None:
        self.rows[table].append({"document_id": self.document_id, "clause_id": clause_id, "quote": quote} | cells)

    def _opening(self) -> Iterator[MadeNode]:
        line, code, letters, _ = structures.type_of(self.number)
        issuer, symbol = f"THÀNH ỦY {self.place.upper()}", f"{self.number + 1}-{letters}/TU"
        day, month, year = self.random.randint(1, 28), self.random.randint(1, 12), self.random.randint(2016, 2025)
        printed = f"ngày {day:02} tháng {month} năm {year}"
        topics = " và ".join(self.random.choice(TOPICS) for _ in range(2))
        title = f"về {topics} tại {self.place}, đợt {self.number + 1}"
        sides: dict[str, str | list[str]] = {
            "left": [issuer, "*", f"Số {symbol}"],
            "right": ["ĐẢNG CỘNG SẢN VIỆT NAM", f"{self.place}, {printed}"],
        }
        yield MadeNode("dau-van-ban", "header", sides)
        yield MadeNode("ten-loai", "type", {"text": line})
        yield MadeNode("trich-yeu", "title", {"lines": [title]})
        yield self._preamble()
        dated = {"date_text": printed, "issued_date": f"{year}-{month:02}-{day:02}"}
        named = {"document_type": code, "doc_symbol": symbol, "issuer_text": issuer, "title": title}
        self._documents_row(title, named | dated)

    def _documents_row(self, title: str, cells: Record) -> None:
        """Add the row of the document, issued on its day."""
        standing = {"status": "issued", "status_as_of": _AS_OF, "status_source": STATUS_SOURCE, "secrecy": "không mật"}
        background = structures.background_of(self.structure, has_figures=self.figures > 0)
        own = {"source_document_id": self.document_id, "background": background}
        self._add("documents", "trich-yeu", title, **own, **cells, **standing)
        event = {"event_date": cells["issued_date"], "status": "issued", "source": STATUS_SOURCE}
        self.rows["status_events"].append({"document_id": self.document_id} | event)

    def _preamble(self) -> MadeNode:
        words = f"Hội nghị Thành ủy {self.place} nghe báo cáo và thống nhất kết luận. {paragraph(self.random, 1)}"
        if self.number:
            earlier = self.random.randrange(max(0, self.number - 200), self.number)
            *_, letters, name = structures.type_of(earlier)
            quote = f"Căn cứ {name} số {earlier + 1}-{letters}/TU"
            words = f"{quote}. {words}"
            target = {"relation_type": "based_on", "target_document_id": document_id_of(earlier)}
            self._add("relations", "mo-dau", quote, **target)
        return MadeNode("mo-dau", "preamble", {"text": words})

    @staticmethod
    def _section(number: str, heading: str, children: list[MadeNode]) -> MadeNode:
        return MadeNode(number, "section", {"number": f"{number}.", "text": heading}, children)

    def _results(self) -> MadeNode:
        told = [MadeNode(self._at(f"I.1.p{n}"), "paragraph", {"text": paragraph(self.random, 2)}) for n in (1, 2)]
        hangs = paragraph(self.random, 1)
        mark = f"nêu tại báo cáo số {self.number + 1}"
        note = MadeNode("fn-1", "footnote", {"after": mark, "text": paragraph(self.random, 1)})
        told.append(
            MadeNode(self._at("I.1.p3"), "paragraph", {"text": f"{hangs} Các việc {mark} đã làm xong."}, notes=[note])
        )
        size = _ENTRIES * _PERIODS
        begins = range(0, self.figures, size)
        listed = [
            self._figures(self._at(f"I.2.p{n}"), min(size, self.figures - begin)) for n, begin in enumerate(begins, 1)
        ]
        clauses = [MadeNode("I.1", "clause", {"number": "1.", "text": "Kết quả đạt được"}, told)]
        if listed:
            clauses.append(MadeNode("I.2", "clause", {"number": "2.", "text": "Số liệu"}, listed))
        return self._section("I", "Tình hình thực hiện", clauses)

    def _figures(self, clause_id: str, count: int) -> MadeNode:
        """State `count` figures: each entry once for each period that is named before them."""
        entries = [self._entry(place) for place in range(1, min(count, _ENTRIES) + 1)]
        periods = [f"năm {2011 + place}" for place in range(-(-count // len(entries)))]
        for place in range(count):
            period, entry = divmod(place, len(entries))
            self._add("rotation_results", clause_id, period_text=periods[period], **entries[entry])
        stated = "; ".join(entry["quote"] for entry in entries)
        return MadeNode(clause_id, "paragraph", {"text": f"Kết quả từng kỳ ({', '.join(periods)}): {stated}."})

    def _entry(self, place: int) -> Record:
        low, actual = self.random.randint(1, 9), self.random.randint(1, 29)
        high = low + self.random.randint(0, 20)
        category, plan = f"luân chuyển đợt {place} để {action(self.random)}", f"{low:02} – {high:02}"
        cells = {"category_text": category, "actual_text": f"{actual:02}", "actual": str(actual)}
        if self.random.random() < 0.5:  # noqa: PLR2004 - half of the figures have a plan
            return cells | {"movement": "return_transfer", "quote": f"{category}: {actual:02} đồng chí"}
        quote = f"{category}: {actual:02} đồng chí (kế hoạch {plan} đồng chí)"
        planned = {"plan_text": plan, "plan_min": str(low), "plan_max": str(high)}
        return cells | planned | {"movement": "ward_to_ward", "quote": quote}

    def _task(self, section_clause: str) -> MadeNode:
        clause_id = self._at(section_clause)
        lead, helper = self.random.sample(self.units, 2)
        title, year = action(self.random), self.random.randint(2026, 2030)
        due = f"ngày 30/6/{year}"
        parts = {"lead": f"{lead.name} chủ trì", "coordinate": f"phối hợp với {helper.name}"}
        quote = f"{parts['lead']}, {parts['coordinate']} {title}, hoàn thành trước {due}"
        text = f"Giao {quote}. {paragraph(self.random, 1)}"
        dates = {"due_text": due, "due_date": f"{year}-06-30"}
        self._add("tasks", clause_id, quote, seq="1", title=title, **dates)
        for role, unit in (("lead", lead), ("coordinate", helper)):
            part = {"task": str(len(self.rows["tasks"])), "unit_id": unit.unit_id, "role": role}
            self.rows["task_units"].append(part | {"quote": parts[role]})
        return MadeNode(clause_id, "clause", {"number": f"{clause_id.rpartition('.')[2]}.", "text": text})

    def _policy(self, section_clause: str) -> MadeNode:
        clause_id = self._at(section_clause)
        title = action(self.random)
        quote = f"Thành ủy {self.place} thống nhất chủ trương {title}"
        self._add("policies", clause_id, quote, kind="regulation", title=title, standing="adopted")
        text = f"{quote}. {paragraph(self.random, 1)}"
        return MadeNode(clause_id, "clause", {"number": f"{clause_id.rpartition('.')[2]}.", "text": text})
