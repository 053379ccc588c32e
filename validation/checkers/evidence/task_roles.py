"""Who has which part in a task, by the words that give it."""

import re
from collections.abc import Iterator

from model.finding import Finding
from model.vocabulary import UnitRole
from validation.checkers.evidence.unit_names import Mention, UnitNames
from validation.language.words import as_matched, first_of, stands_in
from validation.reading.dataset import Dataset

_ROLES = frozenset(UnitRole)
#: What the words right before or right after a unit's name make of it.
_BEFORE = ((re.compile(r"\btrình\s*$"), UnitRole.APPROVE), (re.compile(r"\bbáo cáo\s*$"), UnitRole.RECEIVE_REPORT))
_AFTER = ((re.compile(r"\s*chủ trì\b"), UnitRole.LEAD), (re.compile(r"\s*chỉ đạo\b"), UnitRole.DIRECT))
#: Parts that the text itself must have given to somebody.
_GIVEN_BY_WORDS = (UnitRole.LEAD, UnitRole.COORDINATE)


def role_findings(dataset: Dataset) -> Iterator[Finding]:
    """Check each row of task_units against its quote."""
    parts = dataset.table("task_units", "task_id", "unit_id", "role", "quote")
    if parts is None:
        return
    names = UnitNames(dataset)
    for row, part in enumerate(parts.records()):
        quote, above, unit_id, role = part["quote"], part.get("unit_quote") or "", part["unit_id"], part["role"]
        if not quote or not unit_id or role not in _ROLES:
            continue
        mentions = [
            (words, each)
            for words in filter(None, (quote, above))
            for each in names.mentions(words)
            if unit_id in each.unit_ids
        ]
        if names and not mentions and not names.are_unread(unit_id):
            yield parts.at(row, "unit_id", "unit_is_named")
        if detail := _misjudged(UnitRole(role), f"{quote}\n{above}", mentions):
            yield parts.at(row, "role", "role_is_worded", detail=detail)


def _misjudged(role: UnitRole, quotes: str, mentions: list[tuple[str, Mention]]) -> str:
    """Say what the words make of a unit when the role says something else."""
    if role.cues and first_of(role.cues, quotes) < 0:
        return f"“{role.label}” ({role.value}) chỉ dùng khi trích dẫn có chữ “{role.cues[0]}”."
    told = {each for words, mention in mentions for each in _worded_roles(as_matched(words), mention)}
    if told and role not in told and role != UnitRole.ISSUE:  # issuing is often a second thing asked of a unit
        said = min(told)
        return f"Trích dẫn giao cho đơn vị này vai trò “{said.label}” ({said.value})."
    return ""


def _worded_roles(lowered: str, mention: Mention) -> Iterator[UnitRole]:
    for pattern, role in _BEFORE:
        if pattern.search(lowered[: mention.begin]):
            yield role
    for pattern, role in _AFTER:
        if pattern.match(lowered, mention.end):
            yield role
    if stands_in("phối hợp với", lowered[: mention.begin]):
        yield UnitRole.COORDINATE


def left_out_findings(dataset: Dataset) -> Iterator[Finding]:
    """Check each task for parts left out."""
    tasks = dataset.table("tasks", "task_id", "quote")
    parts = dataset.table("task_units", "task_id", "unit_id", "role", "quote")
    if tasks is None or parts is None:
        return
    names = ("task_id", "role", "unit_id", "quote")
    rows = zip(*map(parts.cells, names), strict=True)
    given = {(task_id or "", role) for task_id, role, unit_id, quote in rows if quote and unit_id}
    for row, task in enumerate(tasks.records()):
        for role in _GIVEN_BY_WORDS:
            told = task["quote"] and first_of(role.cues, task["quote"]) >= 0
            if told and (task["task_id"] or "", role.value) not in given:
                detail = f"Trích dẫn có chữ “{role.cues[0]}” mà task_units.csv chưa ghi đơn vị {role.label.lower()}."
                yield tasks.at(row, "task_id", "lead_is_recorded", detail=detail)
