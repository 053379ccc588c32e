"""The search index of a large site: in parts, of which a first answer reads a few."""

import gzip
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.made_data.search_corpus import invented_entries
from model.portal import Portal
from publishing.search import index as writer
from publishing.search.block_cache import BlockReader
from publishing.search.entries_of_data import portal_entries
from publishing.search.folding import number_key
from publishing.search.index import abbreviations, write_index
from tests.support.folders import bytes_of
from tests.support.search_queries import read_queries

#: Worker, the theme's own settings and the first file of the index come before any part.
_OPENING = 3


@pytest.fixture(name="large", scope="module")
def _large(portal: Portal, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The index of the real places among 3 000 invented ones."""
    folder = tmp_path_factory.mktemp("large")
    write_index([*portal_entries(portal), *invented_entries(3000)], abbreviations(portal), {}, folder)
    return folder


@pytest.fixture(name="first_answers", scope="module")
def _first_answers(large: Path, run_engine) -> Callable[[list[str]], list[dict[str, list[str]]]]:
    """Ask the large index; give what it answers at first, and the parts it has read for that."""

    def first_answers(queries: list[str]) -> list[dict[str, list[str]]]:
        job = {"engine": str(large / "worker.js"), "folder": str(large), "queries": queries, "first": True}
        return run_engine(job)

    return first_answers


def test_every_first_answer_reads_few_and_small_parts(first_answers, large):
    queries = [query for query, *_ in read_queries()][::3]
    opening = sum(packed(large / name) for name in ("worker.js", "index.js")) + 300
    answers = first_answers(queries)
    assert max(len(answer["parts"]) for answer in answers) <= 14 - _OPENING
    assert max(sum(packed(large / f"{part}.js") for part in answer["parts"]) for answer in answers) <= 120_000 - opening


def packed(path: Path) -> int:
    return len(gzip.compress(path.read_bytes(), 6))


def test_words_with_marks_find_their_clause_among_thousands_of_places(first_answers):
    queries = [(query, expected) for query, classes, expected in read_queries() if classes == ["diac"]]
    answers = first_answers([query for query, _ in queries])
    missed = [
        query
        for (query, expected), answer in zip(queries, answers, strict=True)
        if not expected & set(answer["urls"][:3]) and answer["urls"][0].startswith("van-ban/van-ban-mau")
    ]
    assert missed == []


def test_the_same_entries_give_the_same_parts(large, portal, tmp_path):
    write_index([*portal_entries(portal), *invented_entries(3000)], abbreviations(portal), {}, tmp_path)
    written, before = bytes_of(tmp_path), bytes_of(large)
    assert written.keys() == before.keys()
    assert [name for name in written if written[name] != before[name]] == []


def test_one_file_and_many_parts_answer_alike(run_engine, portal, tmp_path, monkeypatch):
    """The real site in parts: what the parts hold is what the one file holds."""
    entries = portal_entries(portal)
    write_index(entries, abbreviations(portal), {}, tmp_path / "whole")
    monkeypatch.setattr(writer, "_WHOLE_SIZE", 0)
    write_index(entries, abbreviations(portal), {}, tmp_path / "parts")
    queries = [query for query, classes, _ in read_queries() if classes in (["diac"], ["docnum"], ["number"])]
    whole, parts = (
        run_engine({"engine": str(folder / "worker.js"), "folder": str(folder), "queries": queries})
        for folder in (tmp_path / "whole", tmp_path / "parts")
    )
    different = [query for query, one, other in zip(queries, whole, parts, strict=True) if one[:1] != other[:1]]
    assert len(different) <= len(queries) * 0.1


def test_a_filter_finds_among_all_places_and_not_only_the_best(run_engine, large):
    """Hundreds of invented clauses are better hits than the one unit of that name, so the best of all hold no unit."""
    job = {"engine": str(large / "worker.js"), "folder": str(large), "queries": ["cán bộ, các lớp bồi dưỡng"]}
    [best], [units] = run_engine(job), run_engine({**job, "filters": {"kind": "unit"}})
    assert not any(url.startswith("don-vi/") for url in best)
    assert "don-vi/can-bo-duoc-luan-chuyen/" in units
    assert all(url.startswith("don-vi/") for url in units)


def test_a_search_is_narrowed_to_documents_of_one_standing(run_engine, large):
    job = {"engine": str(large / "worker.js"), "folder": str(large), "queries": ["cán bộ"]}
    [drafts] = run_engine({**job, "filters": {"state": "draft"}})

    assert drafts
    assert all(
        url.startswith(("van-ban/kl-luan-chuyen-2021/", "nhiem-vu/", "chinh-sach/", "thong-ke/")) for url in drafts
    )


@pytest.mark.parametrize("between", [60, 90, 120])
def test_a_query_waits_longer_than_the_reader_takes_for_a_key(run_engine, large, between):
    words = "hang hut can bo"
    keys = [[words[:end], end * between] for end in range(1, len(words) + 1)]
    pauses = run_engine({"engine": str(large / "worker.js"), "keys": keys})
    assert all(pause > between for pause in pauses)
    assert pauses[-1] <= 1.5 * between


def test_what_is_pasted_or_came_with_the_address_does_not_wait(run_engine, large):
    keys = [["hẫng hụt cán bộ", 10], ["hẫng hụt cán bộ trẻ", 5000]]
    assert run_engine({"engine": str(large / "worker.js"), "keys": keys}) == [0, 0]


@given(number=st.from_regex(r"\A(?:[IVX]{1,4}|[0-9]{1,2})(?:\.[0-9]{1,2}){0,3}\Z"))
def test_a_clause_number_has_the_key_of_its_arabic_form(number):
    roman, _, rest = number.partition(".")
    assert number_key(number).split(".")[1:] == [part.lstrip("0") or "0" for part in rest.split(".") if rest]
    assert roman


def test_parts_hold_every_word_in_the_order_of_its_letters(portal):
    reader = BlockReader(abbreviations(portal), None)
    reader.read(b"", portal_entries(portal))
    shards = reader.shards()
    parts = [json.loads(part) for part in shards.parts]
    keys = [(first, second) for part in parts for first, rest in part.items() for second in rest]
    assert keys == sorted(keys)
    assert ("luan", "chuien") in keys
    assert shards.counts["luan"] > 10
    assert "".join(shards.parts).isascii()


def test_a_block_of_places_that_is_known_is_not_read_again(portal):
    entries, short_forms = portal_entries(portal), abbreviations(portal)
    first = BlockReader(short_forms, None)
    first.read(b"a block", entries)
    shards, cached = first.shards(), b"".join(first.to_cache())

    again, otherwise = BlockReader(short_forms, cached), BlockReader([], cached)
    again.read(b"a block", [])
    otherwise.read(b"a block", entries)

    assert again.shards() == shards
    assert again.to_cache() is None
    assert otherwise.shards() != shards
