"""A title in capitals is proposed in sentence case, in the words of its own text; no proper name is guessed."""

import pytest
import yaml

from intake.__main__ import main
from intake.display_titles import in_sentence_case, title_question
from tests.support.csv_rows import Table
from tests.support.invented import DOCUMENTS
from validation.reading.text_yaml import text_from_yaml
from validation.reading.yaml_nodes import read_plain_yaml


def _text(*lines, title="VỀ CÔNG TÁC CÁN BỘ"):
    parts = [{"id": "trich-yeu", "text": title}]
    parts += [{"id": f"dieu-{n}", "number": f"Điều {n}.", "text": line} for n, line in enumerate(lines, start=1)]
    words = yaml.safe_dump(parts, allow_unicode=True, sort_keys=False, width=10_000)
    return text_from_yaml("thu", read_plain_yaml(words))


@pytest.mark.parametrize(
    ("title", "line", "shown"),
    [
        pytest.param(
            "VỀ CÔNG TÁC CÁN BỘ TỈNH BÌNH AN",
            "Nghị quyết này nói về công tác cán bộ tỉnh Bình An.",
            "Về công tác cán bộ tỉnh Bình An",
            id="a name beside its neighbour",
        ),
        pytest.param(
            "VỀ TRẬT TỰ TẠI HÒA BÌNH",
            "Nói về trật tự tại chợ, giữ hòa bình; có hai xã Hòa Bình.",
            "Về trật tự tại HÒA BÌNH",
            id="a name or a word",
        ),
        pytest.param("VỀ ĐÊ SÔNG THỬ", "Mùa lũ năm nay.", "VỀ ĐÊ SÔNG THỬ", id="words that stand nowhere else"),
        pytest.param("VỀ CHỢ PHIÊN", "VỀ CHỢ PHIÊN. Chợ phiên họp.", "VỀ CHỢ phiên", id="capitals and first words"),
        pytest.param(
            "VỀ CHỢ PHIÊN THEO QĐ-UBND",
            "Họp về chợ phiên theo QĐ-UBND này.",
            "Về chợ phiên theo QĐ-UBND",
            id="a symbol",
        ),
    ],
)
def test_a_word_is_written_as_the_text_writes_it_elsewhere_or_stays_in_capitals(title, line, shown):
    assert in_sentence_case(title, _text(line)) == shown


@pytest.mark.parametrize("title", ["về công tác cán bộ", "Về công tác CÁN BỘ"])
def test_nothing_is_asked_of_a_title_in_other_letters(title):
    assert list(title_question(_text(title=title), "trich-yeu", title)) == []


def test_the_proposal_waits_at_the_title_that_a_received_file_prints_in_capitals(tmp_path, data_copy, command, capsys):
    del command  # files are read in a process of their own
    source = (DOCUMENTS / "quy-dinh-chuong-dieu" / "source.txt").read_text("utf-8")
    title = "về quản lý chợ phiên và bến đò ngang"
    assert title in source
    (tmp_path / "qd.txt").write_text(source.replace(title, title.upper(), 1), "utf-8")

    assert main(["add", str(tmp_path / "qd.txt"), "--id", "qd", "--not-secret", "--data", str(data_copy)]) == 0, capsys
    rows = Table.read(data_copy / "texts" / "qd" / "proposals.csv")
    asked = [row for row in range(1, len(rows.rows)) if "in toàn chữ hoa" in rows.get(row, "question")]

    assert [rows.get(row, "clause_id") for row in asked] == ["trich-yeu"]
    assert rows.get(asked[0], "quote") == title.upper()
    assert "chợ phiên" in rows.get(asked[0], "question")
    documents = Table.read(data_copy / "documents.csv")
    assert documents.get(documents.row_of("qd"), "display_title") == ""
