"""Nothing secret and nothing about a person gets in or out; and no false alarm on what is right."""

import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from model.repository import ROOT
from tests.support.faults import findings, replace, rules
from validation.checkers.gate.outlets import outlet_findings
from validation.language.personal import (
    bears_secrecy_mark,
    deserves_a_look,
    is_personal_column,
    person_names,
    personal_data,
)
from validation.loading import printed_names_in

GATE = {"has_no_personal_data", "names_no_person", "bears_no_secrecy_mark", "has_no_personal_column"}


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("số 045099001234", id="identity number of 12 digits"),
        pytest.param("CCCD 0450 9900 1234", id="the same in groups"),
        pytest.param("số ０４５０９９００１２３４", id="the same in full width"),
        pytest.param("CMND 197 123 456", id="identity number of 9 digits"),
        pytest.param("gọi 0912 345 678", id="telephone"),
        pytest.param("gọi +84 91 234 56 78", id="telephone from abroad"),
        pytest.param("gọi 0233.385.2345", id="telephone of an office"),
        pytest.param("hỏi binh.tv@quangtri.example", id="e-mail"),
        pytest.param("sinh ngày 05/11/1980", id="birth date"),
        pytest.param("sinh năm 1980", id="birth year"),
        pytest.param("thẻ đảng số 27.123456", id="Party card"),
        pytest.param("quê quán: Triệu Phong", id="home"),
        pytest.param("trú tại 12 Lê Duẩn", id="address"),
    ],
)
def test_what_identifies_a_person_is_recognised(words):
    assert list(personal_data(words))


@pytest.mark.parametrize(
    "words",
    [
        "10 triệu đồng",
        "100.000.000 đồng",
        "ngày 05/11/2002",
        "giai đoạn 2021-2025",
        "dantri.com.vn 1250312602; baomoi.com 11353050",
        "Nghị quyết số 1680/NQ-UBTVQH15 ngày 16/6/2025",
        "a4d0912345678ff",
        "từ 01 – 02 đồng chí",
    ],
)
def test_what_identifies_nobody_passes(words):
    assert list(personal_data(words)) == []


_NUMBERS = ("0912", "345", "678", "04509990", "1234", "SL-0000", "1980", "05/11/1980", "０１", "٣٤٥٦٧٨٩١٢")
_WORDS = (
    "sinh",
    "Năm Sinh",
    "THẺ ĐẢNG",
    "số",
    "Quê quán",
    "Nguyễn",
    "Văn",
    "An",
    "LÊ",
    "HOA",
    "đồng chí",
    "a@b",
    ".vn",
)
_PARTS = st.sampled_from([*_NUMBERS, *_WORDS, ".", " ", "-", ":", "\n"])


@given(st.lists(_PARTS, max_size=12).map("".join))
def test_a_quick_look_passes_over_nothing_that_a_long_one_would_find(words):
    assert deserves_a_look(words) or not [*personal_data(words), *person_names(words)]


@pytest.mark.parametrize("name", ["Trần Văn Bình", "NGUYỄN THỊ HOA", "đồng chí Lê Nam", "Ông Hoàng Minh Tuấn Anh"])
def test_a_full_name_is_recognised(name):
    assert list(person_names(name))


@pytest.mark.parametrize(
    "words",
    [
        "Thành ủy Đông Hà",
        "ĐẢNG BỘ TỈNH QUẢNG TRỊ",
        "Đoàn Thanh niên Cộng sản Hồ Chí Minh",
        "tư tưởng Hồ Chí Minh",
        "Phường Đông Lương",
        "Thái Nguyên, Hà Nội, Cao Bằng",
        "ĐOÀN THỂ CHÍNH TRỊ",
    ],
)
def test_places_and_organisations_are_no_persons(words):
    assert list(person_names(words)) == []


@pytest.mark.parametrize("mark", [" TUYỆT MẬT", " Đóng dấu TỐI MẬT.", ". MẬT", " (MẬT)"])
def test_a_mark_of_secrecy_is_found_in_a_cell_too(data_copy, mark):
    line = replace(data_copy, "status_events.csv", "chỉ ghi tháng.", f"chỉ ghi tháng{mark}")

    assert ("status_events.csv", line, "bears_no_secrecy_mark") in {
        (each.file, each.line, each.rule) for each in findings(data_copy)
    }


@pytest.mark.parametrize("words", ["cần BẢO MẬT", "BÍ MẬT nhà nước", "không mật", "dấu chỉ mức độ mật"])
def test_words_that_only_speak_of_secrecy_are_no_mark(words):
    assert not bears_secrecy_mark(words)


def test_the_signatory_of_a_published_text_may_be_named(data_copy):
    replace(data_copy, "status_events.csv", "chỉ ghi tháng", "chỉ ghi tháng; người ký là Nguyễn Chiến Thắng")

    assert rules(findings(data_copy)) & GATE == set()


@pytest.mark.parametrize(
    "name", ["ho_ten", "Họ tên", "HoTen", "địa chỉ", "so_cccd", "Số CCCD", "email", "birthDate", "Ngày sinh"]
)
def test_a_column_about_persons_is_known_by_its_name(name):
    assert is_personal_column(name)


@pytest.mark.parametrize("name", ["unit_id", "name", "title", "decree_date", "wards_text"])
def test_a_column_of_ours_is_not_taken_for_one(name):
    assert not is_personal_column(name)


def test_no_false_alarm_on_the_real_data_and_pages(portal):
    """The portal loads only when no rule speaks; the pages written by hand pass the same gate."""
    assert not [each for each in portal.warnings if each.rule in GATE]
    assert list(outlet_findings(ROOT / "docs", ROOT / "data", printed_names_in(ROOT / "data"))) == []


def test_no_false_alarm_on_the_downloads_of_the_built_site(site):
    allowed = printed_names_in(ROOT / "data")

    assert list(outlet_findings(site / "tai-ve", ROOT / "data", allowed)) == []


def test_the_gate_looks_into_pages_tables_and_workbooks_that_leave(tmp_path):
    (tmp_path / "trang.md").write_text("# Trang\n\nHỏi đồng chí Trần Văn Bình.\n\nTỐI MẬT\n", encoding="utf-8")
    (tmp_path / "bang.csv").write_text("\ufeffma;ho_ten\n1;0912345678\n", encoding="utf-8")
    book = Workbook()
    book.active["A1"] = "binh@quangtri.example"
    book.save(tmp_path / "so.xlsx")
    (tmp_path / "khung.html").write_text("<p>gọi 0912 345 678</p>", encoding="utf-8")
    (tmp_path / "hinh.svg").write_text("<svg><title>gọi 0912 345 679</title></svg>", encoding="utf-8")
    book.active["A1"] = "an@quangtri.example"
    book.save(tmp_path / "khac.xlsx")
    with zipfile.ZipFile(tmp_path / "goi.zip", "w") as pack:
        pack.write(tmp_path / "so.xlsx", "so.xlsx")
        pack.write(tmp_path / "khac.xlsx", "khac.xlsx")
    (tmp_path / "khac.xlsx").unlink()

    found = {(each.file, each.line, each.rule) for each in outlet_findings(tmp_path, tmp_path, frozenset())}

    assert found == {
        ("trang.md", 3, "names_no_person"),
        ("trang.md", 5, "bears_no_secrecy_mark"),
        ("bang.csv", 1, "has_no_personal_column"),
        ("bang.csv", 2, "has_no_personal_data"),
        ("so.xlsx", 0, "has_no_personal_data"),
        ("khung.html", 1, "has_no_personal_data"),
        ("hinh.svg", 1, "has_no_personal_data"),
        ("goi.zip", 0, "has_no_personal_data"),
    }


def test_the_gate_names_the_line_in_a_long_page_with_letters_that_are_none(tmp_path):
    lines = ["Lời thường."] * 1_200
    lines[0] = lines[699] = "Gọi 0912 345 678."
    (tmp_path / "trang.md").write_bytes(b"\xff\n" + "\n".join(lines).encode())
    (tmp_path / "bang.csv").write_bytes(b"ma,\xff,email\n")

    found = {(each.file, each.line, each.value) for each in outlet_findings(tmp_path, tmp_path, frozenset())}

    assert found == {("trang.md", 2, "0912 345 678"), ("trang.md", 701, "0912 345 678"), ("bang.csv", 1, "email")}
