"""What is read of received documents is accepted by the check as it is: right ids, every word, no false error."""

import yaml

from editing.text_form import text_yml
from intake.documents.plain_text import pasted
from intake.structure.structured_text import structured
from model.texts.citations import clause_name
from tests.intake.papers import entries_of, received
from tests.support.csv_rows import read_rows, write_rows
from tests.support.faults import findings, replace
from tests.support.invented import NAMES, invented_data
from validation.checkers.texts.ids import id_faults
from validation.reading.text_yaml import text_from_yaml

HEAD = "XÃ GIẢ\nSố: 7/QĐ-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nGiả, ngày 02 tháng 3 năm 2021\nQUYẾT ĐỊNH\nVề việc quét đường\n-----\n"
#: Structures that each were once refused or placed wrongly.
BODIES = (
    "Điều 1. Duyệt Đề án:\nI. NHIỆM VỤ CỤ THỂ\nQuét đường.\nII. KINH PHÍ\nTự lo.\nĐiều 2. Có hiệu lực ngay.",
    "A- X\nI- Chuẩn bị kiểm điểm\n1- Y:\na- z;\nb- w.\nB- X\nI- Y\nLàm ngay.",
    "Khoản thứ nhất: X.\nKhoản thứ hai: Y:\n(1). z;\n(2). w.",
    "PHẦN I\nX\nChương I\nY\nĐiều 1. Z\ni) u;\nii) v.\nPHẦN II\nX\nChương I\nY\nĐiều 2. Z.",
    "1. X.\n1.1. Y.\n3.2. Z.\n2. W.\n2. V.",
)


def _errors(data):
    return [each for each in findings(data) if each.severity == "error"]


def _text(read):
    return text_from_yaml("x", yaml.compose(text_yml(read.parts), Loader=yaml.SafeLoader))


def test_documents_of_every_structure_are_accepted_as_they_are_read(tmp_path):
    data = invented_data(tmp_path / "data")
    for name in NAMES:
        read = structured(received(entries_of(name), laid_out=True))
        (data / "texts" / name / "text.yml").write_text(text_yml(read.parts), "utf-8")

    assert _errors(data) == []


def test_every_id_is_the_one_that_the_check_expects():
    faults = {body: list(id_faults(_text(structured(pasted(HEAD + body))))) for body in BODIES}

    assert {body: found for body, found in faults.items() if found} == {}


def test_a_number_that_names_its_kind_is_cited_once():
    text = _text(structured(pasted(HEAD + "Khoản thứ nhất: X.\nKhoản thứ hai: Y:\na- z.")))

    assert clause_name(text, "khoan-2.a") == "điểm a khoản thứ hai"


def test_a_draft_that_only_leaves_number_and_day_blank_is_accepted_with_titles_and_rare_names(tmp_path):
    name = "ke-hoach-bang-rong"
    data = invented_data(tmp_path / "data", name)
    replace(data, "documents.csv", "Dấu “(DỰ THẢO)” ở đầu văn bản.", "Số và ngày ở đầu văn bản còn trống.")
    write_rows(data / "status_events.csv", read_rows(data / "status_events.csv")[:1])
    folder = data / "texts" / name
    for file in ("source.txt", "text.yml"):
        words = (
            (folder / file)
            .read_text("utf-8")
            .replace("(DỰ THẢO)\n", "")
            .replace("- id: du-thao\n  text: '(DỰ THẢO)'\n", "")
        )
        words = words.replace("MỤC TIÊU", "MỤC TIÊU CỤ THỂ").replace("Mục tiêu chung", "Chuẩn bị kiểm điểm")
        (folder / file).write_text(words.replace("Lê Ví Dụ", "Đoàn Khắc Mẫu"), "utf-8")

    assert _errors(data) == []
