"""A check that knows unchanged texts from before reports what a check from the beginning reports, line for line."""

import random
import shutil
from pathlib import Path

import pytest

from benchmarks.generate import generate
from validation.check import folder_report
from validation.kept_texts import KeptTexts
from validation.passed import Parts

_EDITS = 16
_LETTERS = "aảo2 Ðо:\t“'\"-[]"


@pytest.fixture(name="made")
def _made(tmp_path, monkeypatch):
    """A folder of a few documents, checked once."""
    monkeypatch.setenv("PORTAL_CACHE", str(tmp_path / "cache"))
    made = generate(tmp_path / "data", 4, 12)
    assert not folder_report(made).findings
    return made


def _slip(path, chance):
    """One letter added, taken away or replaced."""
    words = path.read_text("utf-8")
    place = chance.randrange(len(words))
    path.write_text(words[:place] + chance.choice(["", chance.choice(_LETTERS)]) + words[place + 1 :], encoding="utf-8")


def _edit(folder, chance):
    """One slip somewhere, or one text taken away, or put in the place of another."""
    texts = sorted(path.parent for path in folder.glob("texts/*/text.yml"))
    tables = [path for path in sorted(folder.glob("*.csv")) if path.stat().st_size]
    kind = chance.choice(["text", "text", "source", "table", "table", "taken", "moved"])
    one, other = chance.sample(texts, 2) if len(texts) > 1 else (texts[0], texts[0])
    if kind in {"text", "source"}:
        _slip(one / {"text": "text.yml", "source": "source.txt"}[kind], chance)
    elif kind == "table":
        _slip(chance.choice(tables), chance)
    elif kind == "taken" and one != other:
        shutil.rmtree(one)
    else:
        shutil.copy(one / "text.yml", other / "text.yml")
    return kind


@pytest.mark.parametrize("seed", [1, 2])
def test_after_any_edits_the_report_is_that_of_a_check_from_the_beginning(made, tmp_path, monkeypatch, seed):
    chance = random.Random(seed)  # noqa: S311 - a seed, so that a failing edit can be made again
    for number in range(_EDITS // 2):
        kind = _edit(made, chance)
        known = folder_report(made)
        with monkeypatch.context() as patched:
            patched.setenv("PORTAL_CACHE", str(tmp_path / f"empty-{number}"))
            fresh = folder_report(made)

        assert known.findings == fresh.findings, kind
        assert known.tables == fresh.tables


def test_a_text_is_known_only_while_every_word_of_its_files_is_the_same(made):
    def known(folder):
        kept = KeptTexts(Parts(folder))
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
    rules = Path(shutil.copytree(Path(__file__).parent.parent / "validation", tmp_path / "rules"))
    (rules / "readings.py").write_text("# another rule", encoding="utf-8")
    before = Parts(made).recall("texts")
    monkeypatch.setattr("validation.passed.RULES", rules)

    assert before
    assert Parts(made).recall("texts") is None
