"""Pages and index made from what is cached and what has changed are those made from nothing, byte for byte."""

import random
from dataclasses import replace
from pathlib import Path

import pytest

from cache import outputs as module
from cache.folder import CodeCache
from cache.outputs import OutputCache
from macros.site.frames import Frames
from macros.site.pages import generated_pages
from model.portal import Portal
from model.texts import Node, Text
from publishing.search import index as writer
from publishing.search.entries_of_data import portal_entries
from publishing.search.index import abbreviations, write_index
from tests.site.test_generated_pages import THEME
from tests.support.folders import bytes_of
from tests.support.portals import with_cells, with_rows

EDITS = 60
#: Tables whose rows nothing else needs: these may also lose and gain rows.
LEAVES = (
    "task_units",
    "relations",
    "rotation_results",
    "editor_notes",
    "unit_successions",
    "status_events",
    "glossary",
)


def _edited(portal: Portal, chance: random.Random) -> Portal:
    """Change, remove or double one row of one table, or change a word of a text."""
    table = chance.choice([each for each in portal.tables.values() if each.rows])
    kind = chance.choice(("change", "change", "remove", "double")) if table.name in LEAVES else "change"
    if table.name == "tasks" and chance.random() < 1 / 2:
        return replace(portal, texts={name: _edited_text(text, chance) for name, text in portal.texts.items()})
    rows, place = list(table.rows), chance.randrange(len(table.rows))
    if kind == "change":
        free = [column.name for column in table.columns if column.type == "text" and not column.references]
        cells = {chance.choice(free): f"chữ {chance.randrange(99)}"} if free else {}
        rows[place] = with_cells(rows[place], **cells)
    else:
        rows[place : place + 1] = [] if kind == "remove" else [rows[place]] * 2
    return with_rows(portal, **{table.name: rows})


def _edited_text(text: Text, chance: random.Random) -> Text:
    place = chance.randrange(len(text.nodes))
    return Text(text.document_id, (*text.nodes[:place], _edited_node(text.nodes[place]), *text.nodes[place + 1 :]))


def _edited_node(node: Node) -> Node:
    return node._replace(pieces=tuple(piece._replace(text=f"{piece.text} thêm") for piece in node.pieces))


def _own_parts(portal: Portal, place: Path) -> dict[str, bytes]:
    frames, outputs = Frames(generated_pages(portal), THEME), OutputCache(portal, place)
    return {
        page.url: outputs.get_or_make(page.url, lambda data, page=page: frames.own_part(page, data))
        for page in frames.pages
    }


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_pages_of_data_edited_at_random_are_those_made_from_nothing(portal, tmp_path, monkeypatch, seed):
    chance = random.Random(seed)  # noqa: S311 - a seed, not a secret
    monkeypatch.setenv("PORTAL_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr(module, "_MAKERS", [])  # no code changes while this runs

    for number in range(EDITS // 3):
        portal = _edited(portal, chance)
        made = _own_parts(portal, tmp_path)
        assert made == _own_parts(portal, tmp_path / f"nothing {number}")


def _index(portal: Portal, folder: Path, data: Path) -> dict[str, bytes]:
    write_index(portal_entries(portal), abbreviations(portal), {}, folder, CodeCache(data))
    return bytes_of(folder)


def test_the_index_of_data_edited_at_random_is_the_one_made_from_nothing(portal, tmp_path, monkeypatch):
    chance = random.Random(4)  # noqa: S311 - a seed, not a secret
    monkeypatch.setenv("PORTAL_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr(writer, "_WHOLE_SIZE", 0)  # in parts, as of a large site

    for number in range(EDITS // 3):
        portal = _edited(portal, chance)
        made = _index(portal, tmp_path / f"after {number}", tmp_path)
        assert made == _index(portal, tmp_path / f"from nothing {number}", tmp_path / f"unknown {number}")
