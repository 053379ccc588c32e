"""Where entries come from: the checked data, and the theme's own list of the pages written by hand."""

import html
import json
import re
from collections.abc import Iterator, Sequence
from itertools import chain
from operator import attrgetter
from pathlib import Path

from model.addresses import clause_place, document_place, page_place, row_place, unit_place
from model.derived.progress import report_in_words, reports_of_task
from model.naming import document_citation, document_name_as_printed
from model.portal import Portal, Row
from model.texts import Node, Text
from model.texts.citations import clause_name
from model.vocabulary import NodeKind
from publishing.search.documents import label_of, standing_of, subject_beside_label
from publishing.search.earlier_texts import folded_clauses, later_places, living_first
from publishing.search.entries import SearchEntry

#: Parts of a text that say nothing a reader would look for.
_SILENT = {NodeKind.TYPE, NodeKind.SEPARATOR, NodeKind.FILE_NOTE}
#: Pages whose places have entries of their own.
_COVERED = re.compile(r"(van-ban|don-vi)/[^/#]+/")
#: Pages that are read as prose; the others list what has entries of its own, and are found by their headings.
_PROSE = re.compile(r"(du-lieu|huong-dan)/")
_PAGE_WORDS = 60
#: What readers are told a row of a table is.
_KINDS = {
    "tasks": "task",
    "policies": "policy",
    "support_rates": "policy",
    "eligibility_conditions": "policy",
    "rotation_results": "statistic",
}
_BEHIND = "Chỉ ở bản trước"
_TAG = re.compile(r"<[^>]+>")
#: What is prose in the theme's list, which keeps no tags of tables.
_PARAGRAPH = re.compile(r"<(?:p|li)>.*?</(?:p|li)>", re.DOTALL)


def portal_entries(portal: Portal) -> list[SearchEntry]:
    """Return every place of the checked data, the published text first: it is the source of the others."""
    texts = chain.from_iterable(_clauses(portal, text) for text in living_first(portal))
    rows = (_tasks, _policies, _rates, _conditions, _statistics, _salaries, _documents, _units, _terms, _left_behind)
    return [*texts, *chain.from_iterable(entries(portal) for entries in rows)]


def page_entries(theme_index: Path) -> Iterator[SearchEntry]:
    """Return the sections of the pages written by hand, as the theme's own index lists them."""
    docs = json.loads(theme_index.read_text(encoding="utf-8"))["docs"]
    names = {doc["location"]: _plain(doc["title"]) for doc in docs if "#" not in doc["location"]}
    for doc in docs:
        page = doc["location"].partition("#")[0]
        if not _COVERED.match(page):
            prose = " ".join(_plain(part) for part in _PARAGRAPH.findall(doc["text"]))
            words = " ".join(prose.split()[:_PAGE_WORDS]) if _PROSE.match(page) else ""
            yield SearchEntry(doc["location"], "page", "", "", names[page], (), _plain(doc["title"]), words)


def _plain(markup: str) -> str:
    return html.unescape(_TAG.sub(" ", markup)).strip()


def _clauses(portal: Portal, text: Text) -> Iterator[SearchEntry]:
    label = label_of(portal, text.document_id)
    about, standing = subject_beside_label(portal, text.document_id), standing_of(portal, text.document_id)
    citation = document_citation(portal, text.document_id)
    tasks = portal.group("tasks", "document_id", "clause_id")
    folded, later = folded_clauses(portal, text.document_id), later_places(portal, text.document_id)
    for node in text.nodes:
        if node.kind in _SILENT or node.id in folded:
            continue
        yield SearchEntry(
            url=clause_place(text.document_id, node.id),
            kind="clause",
            number=clause_name(text, node.id),
            document_id=text.document_id,
            document_label=label,
            unit_ids=_units_of(portal, tasks.get((text.document_id, node.id), ())),
            title=_heading_above(text, node),
            text=node.text.removeprefix(node.heading).strip(),
            later=later.get(node.id, ()),
            standing=standing,
            about=about,
            citation=citation,
        )


def _heading_above(text: Text, node: Node) -> str:
    """Return the clause's own run-in heading, the nearest heading above it, or what part of the document it is."""
    headings = (step.run_in_heading.rstrip(":") or step.heading for step in text.ancestors(node.id))
    return next(filter(None, headings), NodeKind(node.kind).label)


def _units_of(portal: Portal, tasks: Sequence[Row]) -> tuple[str, ...]:
    if not tasks:
        return ()
    roles = portal.group("task_units", "task_id")
    return tuple(dict.fromkeys(each.unit_id for task in tasks for each in roles.get(task.task_id, ())))


def _tasks(portal: Portal) -> Iterator[SearchEntry]:
    roles = portal.group("task_units", "task_id")
    for task in portal.rows("tasks"):
        duties = [
            f"{each.role.label}: {portal.row('units', each.unit_id).name}." for each in roles.get(task.task_id, ())
        ]
        reports = (report_in_words(portal, each) for each in reports_of_task(portal, task.task_id))
        text = " ".join([task.quote + ".", *duties, *reports])
        yield _row_entry(portal, task, ("tasks", task.task_id), (task.title, text), _units_of(portal, [task]))


def _left_behind(portal: Portal) -> Iterator[SearchEntry]:
    """Return duties and policies that stayed with an earlier text, for who has their code or words; they bind nobody."""
    for table in ("tasks", "policies"):
        key = attrgetter(portal.tables[table].key[0])
        for row in portal.left_behind(table):
            successor = row.carried.successor_key
            later = (row_place(portal, table, successor),) if successor else ()
            entry = _row_entry(portal, row, (table, key(row)), (f"{_BEHIND}: {row.title}", row.quote))
            yield entry._replace(later=later)


def _policies(portal: Portal) -> Iterator[SearchEntry]:
    for policy in portal.rows("policies"):
        units = (policy.decided_by,) if policy.decided_by else ()
        yield _row_entry(portal, policy, ("policies", policy.policy_id), (policy.title, policy.quote), units)


def _rates(portal: Portal) -> Iterator[SearchEntry]:
    for rate in portal.rows("support_rates"):
        yield _row_entry(portal, rate, ("support_rates", rate.rate_id), (rate.label_text, rate.quote))


def _conditions(portal: Portal) -> Iterator[SearchEntry]:
    for condition in portal.rows("eligibility_conditions"):
        title = f"Điều kiện luân chuyển: {condition.applies_to.label}"
        yield _row_entry(
            portal, condition, ("eligibility_conditions", condition.condition_id), (title, condition.quote)
        )


def _statistics(portal: Portal) -> Iterator[SearchEntry]:
    for result in portal.rows("rotation_results"):
        yield _row_entry(portal, result, ("rotation_results", result.result_id), (result.category_text, result.quote))


def _salaries(portal: Portal) -> Iterator[SearchEntry]:
    rates = (f"{rate.amount_text} đồng, {rate.decree}" for rate in portal.rows("base_salaries"))
    title = portal.tables["base_salaries"].title
    yield SearchEntry(f"{page_place('chinh-sach')}#luong-co-so", "statistic", "", "", "", (), title, ". ".join(rates))


def _row_entry(
    portal: Portal, row: Row, name: tuple[str, str], words: tuple[str, str], units: tuple[str, ...] = ()
) -> SearchEntry:
    (table, key), (title, text) = name, words
    label = label_of(portal, row.document_id)
    about, place = subject_beside_label(portal, row.document_id), row_place(portal, table, key)
    standing = standing_of(portal, row.document_id)
    return SearchEntry(
        place, _KINDS[table], key, row.document_id, label, units, title, text, standing=standing, about=about
    )


def _documents(portal: Portal) -> Iterator[SearchEntry]:
    for document in portal.rows("documents"):
        key = document.document_id
        url = document_place(portal, key)
        name = document_name_as_printed(document)
        words = (document.title, document.issuer_text, document.date_text)
        text = ". ".join(word for word in words if word and word != name)
        holds = portal.works.living(key)
        later = (document_place(portal, holds),) if holds != key else ()
        standing, about = standing_of(portal, key), subject_beside_label(portal, key)
        yield SearchEntry(url, "document", "", key, name, (), name, text, later, standing, about)


def _units(portal: Portal) -> Iterator[SearchEntry]:
    later = portal.group("unit_successions", "unit_id")
    for unit in portal.rows("units"):
        successors = (f"Ngoài văn bản: nay thuộc {each.successor}" for each in later.get(unit.unit_id, ()))
        names = ". ".join(filter(None, (unit.short_name, unit.other_names, unit.kind.label, *successors)))
        yield SearchEntry(unit_place(unit.unit_id), "unit", "", "", "", (unit.unit_id,), unit.name, names)


def _terms(portal: Portal) -> Iterator[SearchEntry]:
    page = portal.tables["glossary"].title
    for term in portal.rows("glossary"):
        url = row_place(portal, "glossary", term.term_id)
        yield SearchEntry(url, "page", "", "", page, (), term.term, term.definition)
