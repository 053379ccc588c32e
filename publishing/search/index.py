"""Write what the reader's browser needs to search: the engine, one index, and the theme's own index emptied."""

import json
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from cache.folder import CodeCache
from cache.outputs import OutputCache
from cache.state import digest_of
from model.garbage_collection import collector_at_rest
from model.portal import Portal
from publishing.search.entries import KINDS, SearchEntry
from publishing.search.entries_of_data import page_entries, portal_entries
from publishing.search.folding import RULES, key
from publishing.search.scripts import encoded, write_part

_ENGINE = Path(__file__).with_name("engine")
#: The parts of the engine in the order they build on each other.
_PARTS = ("fold", "reference", "plan", "rank", "whole", "sharded", "engine", "show", "worker")
#: Those by which the page of a document finds the clause that a reader types, with the same table of rules.
_FINDER_PARTS = ("fold", "reference", "finder")
#: Up to so many characters a site's index is one file, about 50 kB compressed; measured in benchmarks/subjects/search.py.
_WHOLE_SIZE = 150_000
_BLOCK_SIZE = 16
#: So many letters of the digest of all parts are the name of their folder.
_NAME_LENGTH = 12
#: The name under which words are cached.
_WORDS = "search"
_KIND_NUMBERS = {kind: number for number, kind in enumerate(KINDS)}
#: How rows of tables are numbered: NV-001.
_ROW_CODE = re.compile(r"([A-Z]{2})-\d+")


def write_search(outputs: OutputCache, site: Path) -> None:
    """Replace the theme's index, which holds every page once more, by the portal's own."""
    folder, portal = site / "search", outputs.portal
    with collector_at_rest():
        entries = [*portal_entries(portal), *page_entries(folder / "search_index.json")]
        names = {unit.unit_id: unit.name for unit in portal.rows("units")}
        write_index(entries, abbreviations(portal), names, folder, CodeCache(outputs.data, [Path(__file__).parent]))
    _empty_theme_index(folder)


def abbreviations(portal: Portal) -> list[list[str]]:
    """Return each abbreviation with all it may stand for."""
    groups = portal.group("abbreviations", "abbreviation")
    return [[str(short), *(row.expansion for row in rows)] for short, rows in groups.items()]


def write_index(
    entries: Sequence[SearchEntry],
    short_forms: Sequence[Sequence[str]],
    units: dict[str, str],
    folder: Path,
    cache: CodeCache | None = None,
) -> None:
    """
    Write engine and index of these entries into a folder; the same entries give the same bytes.

    Args:
        cache: Where the words that were read are cached for the next time.
    """
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "worker.js").write_text(engine_source(), encoding="utf-8")
    (folder / "clauses.js").write_text(finder_source(), encoding="utf-8")
    codes = sorted({key(found[1]) for entry in entries if (found := _ROW_CODE.fullmatch(entry.number))})
    root = {
        "rules": RULES,
        "abbreviations": short_forms,
        "kinds": list(KINDS.items()),
        "row_codes": codes,
    }
    if sum(len(entry.text) + len(entry.title) for entry in entries) <= _WHOLE_SIZE:
        write_part(folder, "index", encoded(root | {"block": _block(entries, units)}))
    else:
        _write_index_in_parts(root, entries, units, folder, cache)


def _write_index_in_parts(
    root: dict[str, Any], entries: Sequence[SearchEntry], units: dict[str, str], folder: Path, cache: CodeCache | None
) -> None:
    """Write the parts into a folder named after what is in them all: a page of an older release never mixes the two."""
    from publishing.search.block_cache import BlockReader  # only a large site needs NumPy
    from publishing.search.shards import place_lists

    parts = folder / "parts"
    parts.mkdir()
    reader = BlockReader(root["abbreviations"], cache.get(_WORDS) if cache else None)
    for number, start in enumerate(range(0, len(entries), _BLOCK_SIZE)):
        places = entries[start : start + _BLOCK_SIZE]
        reader.read(write_part(parts, f"places-{number}", encoded(_block(places, units))), places)
    shards = reader.shards()
    for number, part in enumerate(shards.parts):
        write_part(parts, f"terms-{number}", part)
    write_part(parts, "filters", encoded(place_lists(entries)))
    named = parts.rename(folder / digest_of(parts).hex()[:_NAME_LENGTH])
    sizes = {"size": len(entries), "block_size": _BLOCK_SIZE, "parts": f"{named.name}/"}
    counts = " ".join(f"{word}:{count}" for word, count in shards.counts.items())
    write_part(folder, "index", encoded(root | sizes | {"first_terms": shards.first_terms, "counts": counts}))
    if cache and (content := reader.to_cache()):
        cache.put(_WORDS, *content)


def _block(entries: Sequence[SearchEntry], units: dict[str, str]) -> dict[str, list[Any]]:
    """Return entries with the documents and units they name, each name once."""
    documents = dict.fromkeys(map(_document_of, entries))
    used = dict.fromkeys(unit for entry in entries for unit in entry.unit_ids)
    document_number = {name: i for i, name in enumerate(documents)}
    unit_number = {unit: i for i, unit in enumerate(used)}
    return {
        "documents": list(documents),
        "units": [[unit, units.get(unit, unit)] for unit in used],
        "places": [
            [
                entry.url,
                _KIND_NUMBERS[entry.kind],
                entry.number,
                document_number[_document_of(entry)],
                [unit_number[unit] for unit in entry.unit_ids],
                entry.title,
                entry.text,
                *([entry.later] if entry.later else []),
            ]
            for entry in entries
        ],
    }


def _document_of(entry: SearchEntry) -> tuple[str, ...]:
    return (entry.document_id, entry.document_label, entry.about, entry.citation, *entry.standing)


def engine_source() -> str:
    """Return the engine as one script."""
    return _script(_PARTS)


def finder_source() -> str:
    """Return what finds a clause of one document by its number, as one script that needs no index."""
    return _script(_FINDER_PARTS, f"const RULES = {encoded(RULES)};\n")


def _script(parts: Sequence[str], first: str = "") -> str:
    """Join parts of the engine; comment lines stay in the sources."""
    lines = (line for part in parts for line in (_ENGINE / f"{part}.js").read_text(encoding="utf-8").splitlines())
    code = "\n".join(line.strip() for line in lines if line.strip() and not line.lstrip().startswith("//"))
    return f'"use strict";\n(() => {{\n{first}{code}\n}})();\n'


def _empty_theme_index(folder: Path) -> None:
    """Leave the theme the settings it waits for, over http and over file://."""
    path = folder / "search_index.json"
    settings = json.loads(path.read_text(encoding="utf-8"))["config"]
    content = json.dumps({"config": settings, "docs": []})
    path.write_text(content, encoding="utf-8")
    (folder / "search_index.js").write_text(f"var __index = {content}\n", encoding="utf-8")
