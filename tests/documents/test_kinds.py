"""The dictionary lists every kind of part with an example, and every example is right."""

import pytest

from macros.about_data.text_kinds import text_kinds
from model.repository import ROOT
from model.texts.examples import EXAMPLES
from model.vocabulary import DERIVED_KINDS, NodeKind
from validation.checkers.texts.ids import id_faults
from validation.reading.text_yaml import text_from_yaml
from validation.reading.yaml_nodes import read_plain_yaml


@pytest.fixture(name="text", scope="module")
def _text():
    """The examples as one text."""
    parts = []
    for each in EXAMPLES:
        keys = {"id": each.id, "number": each.number, each.key: each.words or each.kind.value}
        keys |= {"after": "Sơ đồ"} if each.kind == NodeKind.FOOTNOTE else {}
        words = (
            f"{key}: {value!r}" if key not in ("left", "lines") else f"{key}: [{value!r}]"
            for key, value in keys.items()
            if value
        )
        parts.append(f"- {{{', '.join(words)}}}\n")
    return text_from_yaml("vi-du", read_plain_yaml("".join(parts)))


def test_every_kind_has_an_example_that_is_of_that_kind(text):
    assert [node.kind for node in text.nodes] == [each.kind for each in EXAMPLES]
    assert {each.kind for each in EXAMPLES} == set(NodeKind) - DERIVED_KINDS


def test_every_example_has_the_id_that_its_number_and_place_ask_for(text):
    assert list(id_faults(text)) == []


def test_the_dictionary_shows_every_kind_with_its_example(portal):
    page = text_kinds(portal)

    for kind in NodeKind:
        assert f"<code>{kind.value}</code>" in page
    for each in EXAMPLES:
        assert f"<code>{each.id}</code>" in page
    assert "text_kinds()" in (ROOT / "docs" / "du-lieu" / "tu-dien" / "index.md").read_text("utf-8")


def test_the_example_of_the_editors_guide_is_a_right_text():
    guide = (ROOT / "docs" / "huong-dan" / "bien-tap" / "index.md").read_text("utf-8")
    example = guide.partition("{: #viet-toan-van }")[2].split("```")[1]
    text = text_from_yaml("vi-du", read_plain_yaml(example.lstrip("\n")))

    assert list(id_faults(text)) == []
    assert [node.kind for node in text.nodes] == ["article", "clause", "table", "footnote"]
    assert not text.nodes[2].grid.faults
