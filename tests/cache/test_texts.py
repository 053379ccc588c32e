"""A check that knows texts and rows from before reports what a check from the beginning reports, line for line."""

import random
import shutil
from pathlib import Path

import pytest

from benchmarks.made_data.generate import generate
from cache.folder import CodeCache
from cache.in_memory import MemoryCache
from model.repository import ROOT
from tests.support.csv_rows import read_rows, write_rows
from validation.folder_check import FolderCheck
from validation.reading.text_cache import TextCache
from validation.rulebook.findings import DataValidationError

_EDITS = 16
_MENDED = 0.4
_LETTERS = "aảo2 Ðо:\t“'\"-[]"


@pytest.fixture(name="made")
def _made(tmp_path, monkeypatch):
    """A folder of a few documents, checked once."""
    monkeypatch.setenv("PORTAL_CACHE", str(tmp_path / "cache"))
    made = generate(tmp_path / "data", 4, 12)
    assert not FolderCheck(made).report().findings
    return made


def _slip(path, chance):
    """One letter added, taken away or replaced."""
    words = path.read_text("utf-8")
    place = chance.randrange(len(words))
    path.write_text(words[:place] + chance.choice(["", chance.choice(_LETTERS)]) + words[place + 1 :], encoding="utf-8")


def _mix(path, chance):
    """One row taken away, doubled or moved, one cell copied to another row, or one column taken away."""
    header, *rows = read_rows(path)
    row, other, column = chance.randrange(len(rows)), chance.randrange(len(rows)), chance.randrange(len(header))
    kind = chance.choice(["row taken", "row doubled", "row moved", "cell", "cell", "cell", "column taken"])
    if kind == "row doubled":
        rows.insert(other, rows[row])
    elif kind == "cell":
        rows[row][column] = rows[other][column]
    elif kind == "column taken":
        header, *rows = [[*cells[:column], *cells[column + 1 :]] for cells in (header, *rows)]
    else:
        taken = rows.pop(row)
        if kind == "row moved":
            rows.insert(other, taken)
    write_rows(path, [header, *rows])
    return f"{path.name}: {kind}"


def _edit(folder, chance):
    """One slip somewhere, a table mixed up, or one text taken away, or put in the place of another."""
    texts = sorted(path.parent for path in folder.glob("texts/*/text.yml"))
    tables = [path for path in sorted(folder.glob("*.csv")) if path.stat().st_size]
    kind = chance.choice(["text", "text", "source", "table", "mixed", "mixed", "mixed", "taken", "moved"])
    one, other = chance.sample(texts, 2) if len(texts) > 1 else (texts[0], texts[0])
    if kind in {"text", "source"}:
        _slip(one / {"text": "text.yml", "source": "source.txt"}[kind], chance)
    elif kind == "table":
        _slip(chance.choice(tables), chance)
    elif kind == "mixed":
        return _mix(chance.choice([path for path in tables if path.read_text("utf-8").count("\n") > 3]), chance)
    elif kind == "taken" and one != other:
        shutil.rmtree(one)
    else:
        shutil.copy(one / "text.yml", other / "text.yml")
    return kind


def _found_by(living):
    """What a process that lives says of the folder as it is now."""
    try:
        return list(living.portal().warnings)
    except DataValidationError as error:
        return error.findings


@pytest.mark.parametrize("seed", [1, 2])
def test_after_any_edits_the_report_is_that_of_a_check_from_the_beginning(made, tmp_path, monkeypatch, seed):
    chance = random.Random(seed)  # noqa: S311 - a seed, so that a failing edit can be made again
    before, living = shutil.copytree(made, tmp_path / "before"), FolderCheck(made, memory=MemoryCache())
    for number in range(_EDITS // 2):
        if chance.random() < _MENDED:
            shutil.rmtree(made)
            shutil.copytree(before, made)
        kind = _edit(made, chance)
        known = FolderCheck(made).report()
        with monkeypatch.context() as patched:
            patched.setenv("PORTAL_CACHE", str(tmp_path / f"empty-{number}"))
            fresh = FolderCheck(made).report()

        assert known.findings == fresh.findings, kind
        assert _found_by(living) == fresh.findings, kind
        assert known.tables == fresh.tables


def test_a_text_is_known_only_while_every_word_of_its_files_is_the_same(made):
    def known(folder):
        kept = TextCache(CodeCache(folder))
        text = folder / "texts" / "kl-000001"
        words, source = ((text / name).read_text("utf-8") for name in ("text.yml", "source.txt"))
        return kept.text, words, source

    recall, words, source = known(made)

    assert recall("kl-000001", words, source, []) is not None
    assert recall("kl-000001", words + "\n", source, []) is None
    assert recall("kl-000001", words, source + "\n", []) is None
    assert recall("kl-000002", words, source, []) is None
    assert recall("kl-000001", words, source, [{"line": "1", "raw": "a", "repaired": "b"}]) is None


def test_under_other_rules_no_text_is_known(made, tmp_path, monkeypatch):
    rules = Path(shutil.copytree(ROOT / "validation", tmp_path / "rules", ignore=shutil.ignore_patterns("__pycache__")))
    (rules / "dataset.py").write_text("# another rule", encoding="utf-8")
    before = CodeCache(made).get("texts")
    monkeypatch.setattr("cache.state.RULES", (rules,))

    assert before
    assert CodeCache(made).get("texts") is None
