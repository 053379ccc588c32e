"""On invented documents of many offices, what is found is what a reader finds; the answers were written first."""

from collections import Counter
from pathlib import Path

import pytest

from intake.proposals.read_form import json_parts
from tests.support.received.lined_texts import answered_documents, lined_text

DOCUMENTS = list(answered_documents(Path(__file__).with_name("proposal_documents.txt").read_text("utf-8")))
#: So many words of a duty are compared.
WORDS = 5
LEAST = {"cited": 0.98, "tasks": 0.97, "deadlines": 0.98}


def _found(lines):
    parts = json_parts(lined_text(lines))
    return {
        "cited": [(each["ref"].casefold(), each["date"] or "", each["how"]) for each in parts["cited"]],
        "tasks": [(each["unit"], each["role"], _first(each["first12"])) for each in parts["tasks"]],
        "deadlines": [(each["printed"],) for each in parts["deadlines"]],
    }


def _first(words):
    return " ".join(words.split()[:WORDS])


def _answers(kind, rows):
    if kind == "tasks":
        return [(unit, role, _first(words)) for unit, role, words in rows]
    return [(row[0].casefold(), *row[1:]) if kind == "cited" else row for row in rows]


@pytest.mark.parametrize("kind", LEAST)
def test_what_is_found_is_what_a_reader_finds(kind):
    hits, predicted, answered = 0, 0, 0
    for document in DOCUMENTS:
        found = Counter(_found(document.lines)[kind])
        answers = Counter(_answers(kind, document.found.get(kind, [])))
        hits += sum((found & answers).values())
        predicted += sum(found.values())
        answered += sum(answers.values())

    assert 2 * hits / (predicted + answered) >= LEAST[kind]
