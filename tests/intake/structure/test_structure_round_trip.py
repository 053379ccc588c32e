"""The invented documents, turned into what a reader of files returns, come back as the parts of their text.yml."""

import pytest

from intake.structure.structured_text import structured
from tests.intake.papers import entries_of, received
from tests.support.invented import NAMES

#: What only a person can declare, and what is read in its place: the id of a paragraph that may close the document, of
#: a figure at the end of an appendix, of a note that may stand inside its table.
DECLARED = {"khoan-4.p1": "ket", "phu-luc-I.hinh-1": "phu-luc-I.2.hinh-1"}
INSIDE_ITS_TABLE = {"dieu-2.ghi-chu-1": "dieu-2.bang-1"}
#: A sign of the symbol font of word processors prints as a bullet.
BULLETS = {"\uf0b7": "•"}


def _plain(entry, *, with_run_in):
    """An entry with one form where several say the same."""
    plain = {key: [value] if isinstance(value, str) else value for key, value in entry.items()}
    plain |= {
        "id": DECLARED.get(entry["id"], entry["id"]),
        "number": BULLETS.get(entry.get("number"), entry.get("number")),
    }
    plain |= {key: int(entry[key]) for key in ("head", "side") if key in entry}
    plain["lines"] = plain.pop("text", []) + plain.pop("lines", [])
    plain["after"] = str(entry.get("after", "")).split(" ")[-2:]
    return plain if with_run_in else {key: value for key, value in plain.items() if key != "run_in_heading"}


def _expected(name, *, with_run_in):
    entries = [_plain(entry, with_run_in=with_run_in) for entry in entries_of(name)]
    by_id = {entry["id"]: entry for entry in entries}
    for note, table in INSIDE_ITS_TABLE.items():
        if note in by_id:
            by_id[table]["notes"] = by_id[note]["lines"]
            entries.remove(by_id[note])
    return entries


@pytest.mark.parametrize("laid_out", [True, False], ids=["as a Word file", "as plain lines"])
@pytest.mark.parametrize("name", NAMES)
def test_a_document_comes_back_whole_with_the_ids_that_its_editor_gave(name, laid_out):
    read = structured(received(entries_of(name), laid_out=laid_out))

    assert [_plain(part, with_run_in=laid_out) for part in read.parts] == _expected(name, with_run_in=laid_out)
    assert read.questions == ()
