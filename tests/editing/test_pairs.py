"""Two texts of a data folder can be held against each other, clause by clause, and nothing is written."""

import json

import pytest

from editing.__main__ import main
from tests.support.faults import replace
from tests.support.folders import bytes_of
from tests.support.invented import invented_data

NEW, OLD = "quyet-dinh-sua-doi", "quyet-dinh-quy-che"


@pytest.fixture(name="data")
def _data(tmp_path):
    """A data folder with two decisions."""
    return invented_data(tmp_path / "data", NEW, OLD)


def test_every_clause_of_both_texts_is_in_the_pairs_and_the_folder_stays_as_it_was(data, capsys):
    before = bytes_of(data)

    assert main(["pairs", NEW, OLD, "--data", str(data), "--format", "json"]) == 0

    pairs = json.loads(capsys.readouterr().out)
    assert {"quy-che.dieu-1.2.a", "phu-luc-II.mau-02"} <= {pair["from"] for pair in pairs}
    assert {"dieu-1.1.loi-van-1.1", "dieu-2"} <= {pair["to"] for pair in pairs}
    assert all(set(pair) == {"from", "to", "kind"} for pair in pairs)
    assert bytes_of(data) == before


def test_a_person_reads_what_changed_with_the_names_of_clauses(data, capsys):
    assert main(["pairs", NEW, OLD, "--data", str(data)]) == 0

    assert "Bỏ: Điểm a khoản 2 Điều 1 Quy chế ban hành kèm theo → –" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("call", "words"),
    [([NEW, "khong-co"], "Không có lời văn của “khong-co”"), ([NEW, NEW], "Hai mã là một văn bản")],
)
def test_a_call_that_names_no_two_texts_is_refused_in_one_sentence(data, capsys, call, words):
    assert main(["pairs", *call, "--data", str(data)]) == 2

    assert words in capsys.readouterr().err


def test_a_text_that_cannot_be_read_is_told_with_its_line(data, capsys):
    replace(data, f"texts/{OLD}/text.yml", "id: dieu-1\n", "ma: dieu-1\n")

    assert main(["pairs", NEW, OLD, "--data", str(data)]) == 1

    assert f"texts/{OLD}/text.yml" in capsys.readouterr().out
