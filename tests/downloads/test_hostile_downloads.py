"""With a hostile cell in every text of every table, all that is taken home stays inert and whole."""

import json
import re
import shutil
import zipfile
from itertools import count, cycle

import pytest
from lxml import etree
from openpyxl import load_workbook

from cache.outputs import OutputCache
from model.addresses import DOWNLOADS
from model.repository import ROOT
from publishing.descriptors.feeds import write_feeds
from publishing.site.files import write_downloads
from spreadsheets.sheet_rows import CUT_MARK
from tests.downloads.test_hostile_cells import HOSTILE
from tests.support.portals import with_cells, with_rows

#: XML, and so a feed, cannot carry the first control character at all; the gate refuses it.
CELLS = [*(cell for cell in HOSTILE if cell != "\x01"), "=" + "đ" * 32_768]
PARTS = re.compile(r"<f[ >]|externalLink|vbaProject|<oleObject|<ddeLink", re.IGNORECASE)


@pytest.fixture(name="spoilt", scope="module")
def _spoilt(portal):
    """The portal with a hostile cell wherever a table holds words."""
    cells = cycle(CELLS)
    spoilt = {}
    for name, table in portal.tables.items():
        words = [column.name for column in table.columns if column.type == "text" and name != "published_ids"]
        spoilt[name] = [
            with_cells(row, **{word: next(cells) for word in words if getattr(row, word) and word != "address"})
            for row in table.rows
        ]
    return with_rows(portal, **spoilt)


@pytest.fixture(name="taken_home", scope="module")
def _taken_home(spoilt, tmp_path_factory):
    folder = tmp_path_factory.mktemp("spoilt")
    data = tmp_path_factory.mktemp("data")
    shutil.copytree(ROOT / "data" / "texts", data / "texts")
    write_downloads(OutputCache(spoilt, data), folder)
    write_feeds(spoilt, folder)
    return folder


def test_no_workbook_of_a_table_or_of_a_unit_has_a_formula_or_a_link_outside(taken_home):
    books = sorted((taken_home / DOWNLOADS).rglob("*.xlsx"))
    assert len(books) > 50
    for path in books:
        with zipfile.ZipFile(path) as book:
            parts = {name: book.read(name).decode("utf-8") for name in book.namelist()}
        assert not any("externalLink" in name or "vba" in name for name in parts), path.name
        sheets = [text for name, text in parts.items() if name.startswith("xl/worksheets/sheet")]
        assert not any(PARTS.search(re.sub(r"<t[ >].*?</t>", "", text, flags=re.DOTALL)) for text in sheets), path.name
        assert not any('TargetMode="External"' in text for name, text in parts.items() if name.endswith(".rels"))


def test_the_workbook_of_a_unit_shows_every_hostile_word_as_it_is(spoilt, taken_home):
    """Nothing is dropped in silence: not the text that is longer than a cell can be either."""
    seen = count()
    for unit in spoilt.rows("units"):
        named = spoilt.group("task_units", "unit_id").get(unit.unit_id, ())
        book = load_workbook(taken_home / DOWNLOADS / "don-vi" / f"{unit.unit_id}.xlsx")
        for naming in named:
            shown = [_read(cell) for row in book["Nhiệm vụ"].iter_rows(values_only=True) for cell in row]
            assert _held(naming.quote) in shown
            next(seen)
    assert next(seen) == len(spoilt.rows("task_units"))


def _held(text):
    """What a cell holds of a text: all, or as much as there is room for."""
    return text if len(text) <= 32_767 else text[: 32_767 - len(CUT_MARK)] + CUT_MARK


def _read(value):
    return re.sub("_x([0-9A-F]{4})_", lambda found: chr(int(found[1], 16)), value) if isinstance(value, str) else value


def test_every_json_file_and_every_feed_says_the_hostile_words_letter_for_letter(spoilt, taken_home):
    for name, table in spoilt.tables.items():
        rows = json.loads((taken_home / DOWNLOADS / f"{name}.json").read_text("utf-8"))
        for column in table.columns:
            if column.type == "text":
                assert [row[column.name] for row in rows] == [getattr(row, column.name) for row in table.rows]
    titles = etree.parse(taken_home / "nguon-tin" / "cong.xml").findall(".//{*}entry/{*}title")
    assert {each.text for each in titles} == {_as_xml(row.title) for row in spoilt.rows("publications")}


def _as_xml(text):
    """Line ends are all one in XML."""
    return text.replace("\r\n", "\n").replace("\r", "\n")
