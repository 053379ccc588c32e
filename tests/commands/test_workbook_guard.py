"""A workbook that is damaged, foreign or dangerous is refused with one sentence, quickly."""

import io
import os
import resource
import shutil
import zipfile

import openpyxl
import pytest
import xlsxwriter

from intake.reports.form_reader import read_form
from model.report_form import FormRefusedError
from model.repository import ROOT

#: What passes the first looks is read by a process of its own.
READ_APART = pytest.mark.usefixtures("command")
UNIT = "ban-to-chuc-thanh-uy"
SHEET = "xl/worksheets/sheet4.xml"


@pytest.fixture(name="form", scope="module")
def _form(downloads):
    return downloads / "don-vi" / f"{UNIT}.xlsx"


@pytest.fixture(name="altered")
def _altered(form, tmp_path):
    """Copy the form with parts replaced or added."""

    def alter(parts, change=None):
        path = tmp_path / "la.xlsx"
        with zipfile.ZipFile(form) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
            for name in old.namelist():
                content = old.read(name)
                new.writestr(name, change(content) if change and name == SHEET else parts.get(name, content))
            for name in parts.keys() - set(old.namelist()):
                new.writestr(name, parts[name])
        return path

    return alter


def refusal_of(path):
    with pytest.raises(FormRefusedError) as refused:
        read_form(path)
    return str(refused.value)


@READ_APART
def test_the_form_itself_is_read(form):
    assert read_form(form).unit_id == UNIT


@READ_APART
def test_the_form_saved_by_another_program_is_read(form, tmp_path):
    openpyxl.load_workbook(form).save(tmp_path / "again.xlsx")

    assert read_form(tmp_path / "again.xlsx").unit_id == UNIT


@pytest.mark.parametrize("content", [b"", b"PK", b"khong phai zip", b"\x00" * 1000, b"PK\x03\x04" + b"\xff" * 400])
def test_a_damaged_file_is_refused(tmp_path, content):
    (tmp_path / "x.xlsx").write_bytes(content)

    assert refusal_of(tmp_path / "x.xlsx") == "Tệp hỏng hoặc không phải sổ tính Excel (.xlsx)."


def test_a_file_cut_short_is_refused(form, tmp_path):
    (tmp_path / "x.xlsx").write_bytes(form.read_bytes()[:-300])

    assert "hỏng" in refusal_of(tmp_path / "x.xlsx")


def test_a_locked_or_old_workbook_is_told_apart(tmp_path):
    (tmp_path / "x.xlsx").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 2000)

    assert "mật khẩu" in refusal_of(tmp_path / "x.xlsx")


def test_a_missing_file_is_told():
    assert refusal_of(ROOT / "khong-co.xlsx") == "Không có tệp này."


@READ_APART
def test_a_foreign_workbook_is_refused(downloads, tmp_path):
    with xlsxwriter.Workbook(tmp_path / "x.xlsx") as book:
        book.add_worksheet("Báo cáo").write(0, 0, "khác")

    assert "không phải sổ tính báo cáo" in refusal_of(tmp_path / "x.xlsx")
    assert "không phải sổ tính báo cáo" in refusal_of(downloads / "tasks.xlsx")


@pytest.mark.parametrize(
    ("part", "word"),
    [
        ("xl/vbaProject.bin", "macro"),
        ("xl/macrosheets/sheet1.xml", "macro"),
        ("xl/embeddings/oleObject1.bin", "macro"),
        ("xl/activeX/activeX1.xml", "macro"),
        ("xl/externalLinks/externalLink1.xml", "nối tới tệp khác"),
        ("xl/connections.xml", "nối tới tệp khác"),
    ],
)
def test_macros_and_links_out_are_refused(altered, part, word):
    assert word in refusal_of(altered({part: b"<x/>"}))


def test_a_part_fetched_from_outside_is_refused(altered):
    rels = b'<Relationships><Relationship Id="r" Type="a/oleObject" Target="http://e" TargetMode="External"/></Relationships>'

    assert "nối tới tệp khác" in refusal_of(altered({"xl/_rels/x.xml.rels": rels}))


def test_a_macro_workbook_by_content_type_is_refused(altered):
    types = b'<Types><Override ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>'

    assert "macro" in refusal_of(altered({"[Content_Types].xml": types}))


@pytest.mark.parametrize("formula", [b"<f>1+1</f>", b'<f t="shared" si="0"/>', b"<x:f>1</x:f>"])
def test_a_formula_is_refused(altered, formula):
    cell = b'<c r="G5">' + formula + b"<v>2</v></c></row>"

    assert "công thức" in refusal_of(altered({}, lambda sheet: sheet.replace(b"</row>", cell, 1)))


@pytest.mark.parametrize("place", [b'r="XFD1048576"', b'ref="A1:XFD1048576"', b'r="A900000"'])
def test_a_sheet_of_endless_size_is_refused(altered, place):
    cell = b"<c " + place + b"><v>1</v></c></row>"

    assert "rộng quá" in refusal_of(altered({}, lambda sheet: sheet.replace(b"</row>", cell, 1)))


@pytest.mark.parametrize("entity", [b"<!DOCTYPE x>", b'<!ENTITY a "b">'])
def test_declared_entities_are_refused(altered, entity):
    assert "khai báo XML" in refusal_of(altered({"xl/theme/theme1.xml": entity}))


def test_a_zip_bomb_is_refused_within_a_second_and_little_memory(tmp_path, form):
    path = shutil.copy(form, tmp_path / "bomb.xlsx")
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive, archive.open("xl/bomb.xml", "w") as part:
        for _ in range(100):
            part.write(b" " * (1 << 20))
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss

    assert "bom nén" in refusal_of(path)
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 50_000


def test_a_thousand_parts_are_refused(altered):
    assert "bom nén" in refusal_of(altered({f"xl/p{number}.xml": b"" for number in range(1000)}))


def test_an_oversized_file_is_refused_unread(tmp_path, form):
    (tmp_path / "x.xlsx").write_bytes(form.read_bytes() + os.urandom(6 << 20))

    assert "lớn hơn 5 MB" in refusal_of(tmp_path / "x.xlsx")


def test_a_size_that_lies_is_refused(form, tmp_path):
    """The directory declares a small part, the stream unpacks to a large one."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(form) as old, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, old.read(name) + (b" " * (8 << 20) if name == SHEET else b""))
        new.getinfo(SHEET).file_size = 100
    (tmp_path / "x.xlsx").write_bytes(buffer.getvalue())

    assert "hỏng" in refusal_of(tmp_path / "x.xlsx")


def test_the_reader_works_within_512_megabytes(command):
    hungry = (
        "from intake.limits.process import limit; from intake.reports.form_reader import _LIMITS; limit(_LIMITS)\n"
        "try:\n    bytes(600 << 20)\nexcept MemoryError:\n    raise SystemExit(7)\n"
    )

    assert command("python", "-c", hungry).returncode == 7


@READ_APART
def test_what_the_reader_cannot_stand_is_refused_too(altered):
    """A sheet that passes the looks but breaks the reader still ends in one sentence."""
    assert "giới hạn an toàn" in refusal_of(altered({SHEET: b"<worksheet><sheetData><row r='x'"}))
