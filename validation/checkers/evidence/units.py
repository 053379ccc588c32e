"""Units are what their names say: kind, collective or not, under whom, as worded."""

import re
from collections.abc import Iterable, Iterator

from model.finding import Finding
from model.vocabulary import UnitKind
from validation.checkers.evidence.unit_names import UnitNames
from validation.language.plain_form import slug_words
from validation.language.words import as_matched, stands_in
from validation.reading.dataset import Dataset
from validation.tables.raw_tables import RawTable

_NEEDED = ("unit_id", "name", "short_name", "other_names", "kind", "parent_id", "is_collective", "name_text")
_Unit = dict[str, str | None]
#: Words before a name that say nothing of its kind.
_OPENING = re.compile(r"(?:(?:tập thể |lãnh đạo |các |những |toàn thể |đồng chí )+)?")
#: A name with these is that of one office in each of many places: "Ủy ban nhân dân các xã, phường".
OF_MANY_PLACES = r"\scác (?:xã|phường|thị trấn|đặc khu|thôn|huyện|quận|thị xã|thành phố|tỉnh)(?!\w)"
#: A name that begins with one of these stands for many; so does an office of "phường" without its name.
_COLLECTIVE = re.compile(
    r"^(?:(?:tập thể|lãnh đạo|đồng chí)\s)*(?:các|những|mọi|mỗi|đội ngũ|toàn thể)\s"
    rf"|^(?:cán bộ|đảng viên|công chức)|\s(?:phường|xã)$|{OF_MANY_PLACES}"
)
#: Kinds whose name, at the end of another's, says whose it is.
_OWNERS = frozenset({UnitKind.PARTY_COMMITTEE, UnitKind.PEOPLES_COUNCIL, UnitKind.PEOPLES_COMMITTEE})


def unit_findings(dataset: Dataset) -> Iterator[Finding]:
    """Hold the kind, the names, the parent and "collective or not" of each unit against its name and the texts."""
    units = dataset.table("units", *_NEEDED, "origin", "source", "document_id", "clause_id")
    if units is None:
        return
    records = units.records()
    names = UnitNames(dataset)
    published = (dataset.ledger[0] or {}).get(units.file, {})
    for row, unit in enumerate(records):
        name = unit["name"]
        if name is None:
            continue
        yield from _kind_findings(units, row, name, unit)
        yield from _collective_findings(units, row, name, unit)
        yield from _name_findings(units, row, name, unit)
        before = published.get(unit["unit_id"] or "", {}).get("name", name)
        if before != name:
            yield from _published_findings(dataset, units, row, unit, before)
    yield from _parent_findings(units, records, names)
    yield from _other_name_findings(dataset, units, records)


def _kind_findings(units: RawTable, row: int, name: str, unit: _Unit) -> Iterator[Finding]:
    """The longest beginning of a name that is a cue tells the kind."""
    lowered = as_matched(name)
    opening = _OPENING.match(lowered)
    begins = lowered[opening.end() if opening else 0 :]
    cues = {cue: kind for kind in UnitKind for cue in kind.cues if re.match(rf"{re.escape(cue)}(?!\w)", begins)}
    if not cues or unit["kind"] not in set(UnitKind):
        return
    said = cues[max(cues, key=len)]
    is_list = unit["kind"] == UnitKind.AGENCY and re.search(r",| và ", begins)
    if unit["kind"] != said.value and not is_list:
        detail = f"Tên “{name}” là của loại “{said.label}” ({said.value})."
        yield units.at(row, "kind", "unit_kind_is_worded", detail=detail)


def _collective_findings(units: RawTable, row: int, name: str, unit: _Unit) -> Iterator[Finding]:
    collective = bool(_COLLECTIVE.search(as_matched(name)))
    if unit["is_collective"] not in {"true", "false"} or unit["is_collective"] == str(collective).lower():
        return
    detail = f"“{name}” là tên chung." if collective else f"“{name}” không phải là tên chung."
    yield units.at(row, "is_collective", "collective_is_marked", detail=detail)


def _name_findings(units: RawTable, row: int, name: str, unit: _Unit) -> Iterator[Finding]:
    words = unit["name_text"]
    if words and as_matched(name) != as_matched(words):
        yield units.at(row, "name", "name_is_as_worded", detail=f"Văn bản viết “{words}”.")


def _published_findings(dataset: Dataset, units: RawTable, row: int, unit: _Unit, before: str) -> Iterator[Finding]:
    """What was published under an id keeps its name: written otherwise, each word is from the clause, or from the id."""
    name = unit["name"] or ""
    if not _spells(unit["unit_id"] or "", name):
        detail = f"Mã “{unit['unit_id']}” đã công bố cho một tên khác: “{before}”."
        yield units.at(row, "name", "published_name_stands", detail=detail)
    clause = dataset.clause(unit["document_id"], unit["clause_id"])
    for word in re.findall(r"\w+", name) if clause else ():
        if not stands_in(word, clause.full_text if clause else ""):
            detail = f"Chữ “{word}” không có trong điều khoản làm căn cứ."
            yield units.at(row, "name", "published_name_stands", detail=detail)


def _spells(unit_id: str, name: str) -> bool:
    """Tell whether an id is made of words of a name, in their order, or of their first letters ("bo-gddt")."""
    words = slug_words(name)
    initials = [word[0] for word in words]
    whole = [word for word in unit_id.split("-") if not _in_order(word, initials)]
    return _in_order(whole, words)


def _in_order(parts: Iterable[str], whole: Iterable[str]) -> bool:
    rest = iter(whole)
    return all(part in rest for part in parts)


def _parent_findings(units: RawTable, records: list[_Unit], names: UnitNames) -> Iterator[Finding]:
    parents = {unit["unit_id"]: unit["parent_id"] for unit in records}
    kinds = {unit["unit_id"]: unit["kind"] for unit in records}
    for row, unit in enumerate(records):
        unit_id, parent = unit["unit_id"], unit["parent_id"]
        if parent and _is_above_itself(unit_id, parents):
            yield units.at(row, "parent_id", "parents_form_a_tree")
        last = names.mentions(unit["name"] or "")
        ends = names.mentions(_without_first_word(unit["name"] or ""))
        owners = {each for mention in ends[-1:] for each in mention.unit_ids if kinds.get(each) in _OWNERS}
        at_end = ends and ends[-1].end == len(_without_first_word(unit["name"] or ""))
        if last and parent and at_end and owners and unit_id not in owners and parent not in owners:
            detail = f"Tên “{unit['name']}” nêu đơn vị cấp trên là “{'”, “'.join(sorted(owners))}”."
            yield units.at(row, "parent_id", "parent_is_named", detail=detail)


def _without_first_word(name: str) -> str:
    return name.partition(" ")[2]


def _is_above_itself(unit_id: str | None, parents: dict[str | None, str | None]) -> bool:
    seen = {unit_id}
    above = parents.get(unit_id)
    while above is not None and above not in seen:
        seen.add(above)
        above = parents.get(above)
    return above == unit_id


def _other_name_findings(dataset: Dataset, units: RawTable, records: list[_Unit]) -> Iterator[Finding]:
    """Other names are what some text on the portal calls the unit."""
    texts = ["\n".join(node.full_text for node in raw.text.nodes) for raw in dataset.texts.values()]
    for row, unit in enumerate(records):
        for column in ("short_name", "other_names"):
            for name in (unit[column] or "").split("; "):
                if name and texts and not any(stands_in(name, text) for text in texts):
                    detail = f"“{name}” không có trong văn bản nào trên cổng."
                    yield units.at(row, column, "other_names_stand_in_text", detail=detail)
