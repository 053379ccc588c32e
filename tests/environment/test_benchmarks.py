"""The data that speed is measured on is data that the portal would accept."""

from pathlib import Path

import pytest

from benchmarks.made_data.generate import generate
from benchmarks.made_data.structures import Structure
from model.portal import Portal
from model.vocabulary import NodeKind
from tests.support.folders import bytes_of
from validation.loading import load_portal

_DOCUMENTS, _FIGURES = 25, 1_000


@pytest.fixture(name="made", scope="module")
def _made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return generate(tmp_path_factory.mktemp("made") / "data", _DOCUMENTS, _FIGURES)


@pytest.fixture(name="made_portal", scope="module")
def _made_portal(made: Path) -> Portal:
    return load_portal(made)


def test_made_data_passes_validation_without_a_warning(made_portal: Portal) -> None:
    assert made_portal.warnings == ()


def test_made_data_without_figures_passes_validation_too(tmp_path: Path) -> None:
    assert load_portal(generate(tmp_path / "data", len(Structure), 0)).warnings == ()


def test_made_data_has_as_many_documents_and_figures_as_asked_for(made_portal: Portal) -> None:
    assert len(made_portal.texts) == _DOCUMENTS
    assert len(made_portal.rows("rotation_results")) == _FIGURES


def test_made_documents_are_of_mixed_kinds_about_a_quarter_each(made_portal: Portal) -> None:
    kinds = [{node.kind for node in text.nodes} for text in made_portal.texts.values()]

    assert all(NodeKind.FOOTNOTE in each for each in kinds)
    for own in (
        {NodeKind.CHAPTER, NodeKind.ARTICLE},
        {NodeKind.TABLE, NodeKind.APPENDIX},
        {NodeKind.ATTACHED, NodeKind.POINT},
    ):
        assert _DOCUMENTS // 4 <= sum(own <= each for each in kinds) <= _DOCUMENTS // 4 + 1


@pytest.mark.parametrize("table", ["units", "tasks", "task_units", "policies", "relations", "status_events"])
def test_made_data_fills_every_table_that_grows_with_the_documents(made_portal: Portal, table: str) -> None:
    assert len(made_portal.rows(table)) >= _DOCUMENTS // 5


def test_the_same_seed_makes_the_same_bytes_and_another_seed_does_not(tmp_path: Path) -> None:
    first, again, other = (generate(tmp_path / name, 2, 10, seed) for name, seed in (("a", 1), ("b", 1), ("c", 2)))
    assert bytes_of(first) == bytes_of(again) != bytes_of(other)


def test_a_larger_folder_begins_with_the_documents_of_a_smaller_one(made: Path, tmp_path: Path) -> None:
    smaller = generate(tmp_path / "data", 2, 2 * _FIGURES // _DOCUMENTS)
    for text in smaller.glob("texts/*/*"):
        assert (made / text.relative_to(smaller)).read_bytes() == text.read_bytes()
