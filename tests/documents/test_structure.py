"""A wrong structure gets a sentence at its line that says what would be right; what it leads to is not told again."""

import pytest

from tests.support.csv_rows import Place
from tests.support.faults import findings, places, replace
from tests.support.invented import invented_data

REGULATION, DECISION, NOTICE = "quy-dinh-chuong-dieu", "quyet-dinh-quy-che", "thong-bao-diem"
#: Document, words of its text.yml, other words, how many lines below the fault stands and at which key, what it is told.
CASES = {
    "an id with the chapter": (REGULATION, "id: dieu-5\n", "id: chuong-II.dieu-5\n", 0, "id", "ứng với mã “dieu-5”"),
    "a letter of an id": (REGULATION, "id: dieu-3.1.dd\n", "id: dieu-3.1.d2\n", 0, "id", "ứng với mã “dieu-3.1.dd”"),
    "no such holder": (REGULATION, "id: dieu-5.2\n", "id: dieu-55.2\n", 0, "id", "Không có phần nào mang mã “dieu-55”"),
    "apart from its holder": (REGULATION, "id: dieu-5.2\n", "id: dieu-4.3\n", 0, "id", "ứng với mã “dieu-5.2”"),
    "a wrong kind": (REGULATION, "id: dieu-5\n", "id: dieu-5\n  kind: clause\n", 1, "kind", "bỏ dòng kind này"),
    "no kind at all": (REGULATION, "id: ten-loai\n", "id: ten-loai-vb\n", 0, "id", "Có phải ý bạn là “ten-loai”?"),
    "a base skipped": (REGULATION, "id: can-cu-2\n", "id: can-cu-3\n", 0, "id", "ứng với mã “can-cu-2”"),
    "a lead paragraph": (REGULATION, "id: dieu-2.p0\n", "id: dieu-2.p1\n", 0, "id", "ứng với mã “dieu-2.p0”"),
    "a short row": (REGULATION, "'Sáng', 'Chiều', '↑'", "'Sáng', 'Chiều'", 0, "rows", "Hàng này có 3 ô"),
    "a torn cell": (REGULATION, "'↑', 'Sáng'", "'←', 'Sáng'", 0, "rows", "Hàng 2 cột 1"),
    "more heads than rows": (REGULATION, "head: 2", "head: 9", 0, "head", "không thể có 9 hàng tiêu đề"),
    "an attached text without a head of its own": (
        DECISION, "- id: quy-che\n  kind: attached\n", "", 0, "id", "Không có phần nào mang mã “quy-che”",
    ),
    "an article of the attached text": (
        DECISION, "id: quy-che.dieu-1\n", "id: dieu-1_2\n", 0, "id", "ứng với mã “quy-che.dieu-1”",
    ),
    "a point of a clause": (NOTICE, "id: khoan-4.1.i\n", "id: khoan-4.1.I\n", 0, "id", "ứng với mã “khoan-4.1.i”"),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_a_wrong_structure_is_told_once_with_what_would_be_right(tmp_path, case):
    document, old, new, below, key, words = CASES[case]
    data = invented_data(tmp_path / "data", document)
    file = f"texts/{document}/text.yml"
    line = replace(data, file, old, new)

    (found,) = [each for each in findings(data) if each.severity == "error"]

    assert places([found]) == {Place(file, line + below, key)}
    assert words in found.message


@pytest.mark.parametrize(
    ("after", "words"), [("  after: 'Chợ xa'", "0 lần"), ("  after: 'Chợ'", "3 lần"), ("  kind: footnote", "chưa ghi")]
)
def test_a_note_that_hangs_nowhere_is_told_where_its_mark_is_missing(tmp_path, after, words):
    data = invented_data(tmp_path / "data", REGULATION)
    file = f"texts/{REGULATION}/text.yml"
    replace(data, file, "  after: 'Chợ lớn'", after)

    (found,) = [each for each in findings(data) if each.rule == "text_is_well_formed"]

    assert found.key == "fn-2"
    assert words in found.message


def test_the_old_form_with_parts_inside_parts_is_told_the_new_one(tmp_path):
    data = invented_data(tmp_path / "data", REGULATION)
    file = f"texts/{REGULATION}/text.yml"
    line = replace(data, file, "  text: 'QUY ĐỊNH'\n", "  text: 'QUY ĐỊNH'\n  children:\n    - id: x\n")

    (found,) = [each for each in findings(data) if each.severity == "error" and each.file == file]

    assert found.line == line + 1
    assert "Mọi phần đứng nối nhau trong một danh sách" in found.message


def test_a_torn_table_hides_no_other_fault_of_the_text(tmp_path):
    data = invented_data(tmp_path / "data", REGULATION)
    file = f"texts/{REGULATION}/text.yml"
    torn = replace(data, file, "'Sáng', 'Chiều', '↑'", "'Sáng', 'Chiều'")
    letter = replace(data, file, "Có phao, có đèn.", "Có phao, có đen.")

    told = [each for each in findings(data) if each.file == file]
    assert places(told) == {Place(file, torn, "rows"), Place(file, letter, "text")}
