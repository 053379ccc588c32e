"""
Hold what leaves against the gate of the data; a text that was clear is not looked at again until it changes.

Cached are digests of the clear texts. They save 1.1 s of the 7.0 s of processor time of a build of
300 made documents in which one row changed.
"""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from cache.folder import CodeCache
from model.addresses import DOWNLOADS, comparison_docx_place
from model.finding import Finding
from model.portal import Portal, Row
from model.repository import ROOT
from publishing.descriptors.provenance import printed_fingerprint
from publishing.paper.blocks import FOLDER
from validation.checkers.gate.outlets import Clear, Made, outlet_findings
from validation.disclosure.excused_names import seen_names
from validation.loading import load_portal, publishable_names_in
from validation.report.as_text import sentence

_DOCS = ROOT / "docs"
#: Licences, as their authors wrote them (environment/third_party.csv); and the index of the search, lists of single words
#: in the order of the alphabet, each of which is judged in the sentence where it stands.
_NO_SENTENCES_OF_OURS = ("assets/licences/", "search/")
#: The packed map of the pages lies beside the plain one.
_PACKED_MAP = "sitemap.xml.gz"
#: Types of columns whose cells the check judges (`validation/checkers/gate/data.py`).
_JUDGED = frozenset(("text", "id"))
#: Under this name is cached what was clear.
_CLEAR = "clear"
_DIGEST = hashlib.sha256().digest_size


def gate_faults(data: Path, site: Path) -> list[str]:
    """Return what must not get out, one sentence each: in files written by hand, and in everything in a site."""
    names, cache = publishable_names_in(data), CodeCache(data)
    state = hashlib.sha256("\n".join(sorted(names)).encode()).digest()
    clear = Clear(_clear_before(cache, state))
    portal = load_portal(data)
    by_hand = _not_excused(outlet_findings(_DOCS, data, frozenset(), clear=clear), data, portal.rows("exceptions"))
    changing, judged = printed_fingerprint(site).encode(), judged_words(portal)
    made = Made(_proved_names(portal), _NO_SENTENCES_OF_OURS, changing, judged)
    in_site = outlet_findings(site, data, names, clear=clear, made=made)
    faults = [sentence(each) for each in (*by_hand, *in_site)]
    cache.put(_CLEAR, state + b"".join(sorted(clear.now)))
    return faults


def _proved_names(portal: Portal) -> frozenset[str]:
    """Return the names of prints and Word files, on the site and in its archive: their words were proved (0021)."""
    files = [f"{FOLDER}/{document}.{ending}" for document in portal.texts for ending in ("docx", "pdf")]
    beside = [comparison_docx_place(new_id, old_id) for old_id, new_id in portal.works.compared]
    return frozenset((*files, *(f"{DOWNLOADS}/{file}" for file in files), *beside, _PACKED_MAP))


def judged_words(portal: Portal) -> frozenset[str]:
    """Return the words that the check of the data has judged: every cell of words, every piece of a text, numbered too."""
    columns = (
        (table, column.name) for table in portal.tables.values() for column in table.columns if column.type in _JUDGED
    )
    cells = (getattr(row, name) for table, name in columns for row in table.rows)
    pieces = [
        (node.number, piece.text) for text in portal.texts.values() for node in text.nodes for piece in node.pieces
    ]
    numbered = (f"{number} {words}" for number, words in pieces if number)
    return frozenset((*filter(None, cells), *(words for _, words in pieces), *numbered))


def _not_excused(findings: Iterable[Finding], data: Path, entries: Sequence[Row]) -> Iterator[Finding]:
    """Leave out the names and the files that exceptions.csv lists for a page or a file of docs/, each with its reason."""
    for each in findings:
        file = (data / each.file).resolve().relative_to(ROOT).as_posix()
        mine = [entry for entry in entries if (entry.rule, entry.file) == (each.rule, file)]
        if each.rule == "names_no_person":
            is_excused = any(each.value.casefold() in seen_names(entry.names) for entry in mine)
        else:
            is_excused = each.rule == "file_can_be_judged" and any(entry.key == each.key for entry in mine)
        if not is_excused:
            yield each


def _clear_before(cache: CodeCache, state: bytes) -> frozenset[bytes]:
    """Return the digests of what was clear by the same rules, with the same names allowed."""
    content = cache.get(_CLEAR) or b""
    if content[:_DIGEST] != state:
        return frozenset()
    return frozenset(content[begin : begin + _DIGEST] for begin in range(_DIGEST, len(content), _DIGEST))
