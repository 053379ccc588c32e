"""A text that the portal writes has the form that editors know."""

from pathlib import Path

import pytest
import yaml

from editing.text_form import text_yml

TEXTS = sorted([*Path("data").glob("texts/*/text.yml"), *Path("tests/documents").glob("*/text.yml")])


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.parent.name)
def test_a_text_read_and_written_again_is_the_same_in_every_byte(path: Path) -> None:
    words = path.read_text(encoding="utf-8")
    assert text_yml(yaml.load(words, Loader=yaml.BaseLoader)) == words  # noqa: S506 -- reads plain text only


def test_words_with_apostrophes_are_read_back_as_they_were() -> None:
    parts = [{"id": "khoan-1", "number": "1'", "lines": ["Y'Bhăn", "- a: b # c"]}]
    assert yaml.load(text_yml(parts), Loader=yaml.BaseLoader) == parts  # noqa: S506
