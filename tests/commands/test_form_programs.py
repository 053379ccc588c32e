"""A form is read as Excel, LibreOffice and WPS leave it when a clerk prints, selects, formats and saves."""

import re
import zipfile

import pytest

from environment.programs import find_program
from tests.support.report_forms import COUNTS, FILLED, ROW, alter, reports, sheet_part

#: A process of its own reads each workbook.
pytestmark = pytest.mark.usefixtures("command")
STRICT, USUAL = b"http://purl.oclc.org/ooxml/", b"http://schemas.openxmlformats.org/"
_PRINTER = (
    b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type='
    b'"http://schemas.openxmlformats.org/officeDocument/2006/relationships/printerSettings" '
    b'Target="../printerSettings/printerSettings1.bin"/></Relationships>'
)
_BIN = b'<Default Extension="bin" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.printerSettings"/>'
_LABEL = b'<clbl:labelList xmlns:clbl="http://schemas.microsoft.com/office/2020/mipLabelMetadata"/>'
_WPS = (
    b'<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"><property name='
    b'"KSOProductBuildVer"/></Properties>'
)


@pytest.fixture(name="altered")
def _altered(filled, tmp_path):
    """Fill in a form and change its sheet, and the list of its parts; add parts."""

    def altered(*changes, types=b"", **more):
        form = filled(FILLED, "dien.xlsx")
        part = sheet_part(form)

        def change(name, content):
            if name == "[Content_Types].xml":
                return content.replace(b"<Override", types + b"<Override", 1)
            for before, after in changes if name == part else ():
                assert re.search(before, content), before
                content = re.sub(before, after, content, count=1)
            return content

        return alter(form, tmp_path / "bao-cao.xlsx", change, **more)

    return altered


@pytest.fixture(name="becomes_the_row")
def _becomes_the_row(take_in, data_copy):
    """Hold what becomes of a form against the row that it tells of."""

    def becomes_the_row(path):
        code, words = take_in(path)
        assert (code, words.splitlines()[-1]) == (0, f"bao-cao.xlsx: {COUNTS}.")
        assert reports(data_copy) == [ROW]

    return becomes_the_row


#: As Excel writes them: what the clerk did, and what is put in place of what in the sheet.
SELECTED = {
    "a column selected": (rb"<selection[^>]*/>", b'<selection activeCell="C1" sqref="C1:C1048576"/>'),
    "a row selected": (rb"<selection[^>]*/>", b'<selection activeCell="A5" sqref="A5:XFD5"/>'),
    "all selected": (rb"<selection[^>]*/>", b'<selection sqref="A1:XFD1048576"/>'),
    "a column formatted": (rb'<dimension ref="[^"]*"/>', b'<dimension ref="A1:G1048576"/>'),
    "all columns formatted": (rb"</cols>", b'<col min="8" max="16384" width="9" style="1"/></cols>'),
    "a row formatted": (rb"</row>", b'<c r="XFD1" s="1"/></row>'),
    "the last row formatted": (rb"</sheetData>", b'<row r="1048576" s="1" customFormat="1"/></sheetData>'),
    "a rule on a whole column": (
        rb"<dataValidations",
        b'<conditionalFormatting sqref="C1:C1048576"/><dataValidations',
    ),
}


@pytest.mark.parametrize("change", SELECTED.values(), ids=SELECTED)
def test_a_form_is_read_when_whole_columns_or_rows_were_selected(altered, becomes_the_row, change):
    becomes_the_row(altered(change))


def test_a_form_is_read_after_it_was_printed(altered, becomes_the_row):
    more = {
        "xl__printerSettings__printerSettings1.bin": b"H\0P\0 \0L\0a\0s\0e\0r\0",
        "xl__worksheets___rels__sheet4.xml.rels": _PRINTER,
    }

    becomes_the_row(altered(types=_BIN, **more))


def test_a_form_is_read_with_what_wps_and_labels_of_an_office_add(altered, becomes_the_row):
    becomes_the_row(altered(**{"docProps__custom.xml": _WPS, "docMetadata__LabelInfo.xml": _LABEL}))


def test_a_form_in_the_strict_form_is_read(filled, tmp_path, becomes_the_row):
    """Excel's "Strict Open XML Spreadsheet": other namespaces, days as ISO 8601."""
    form = filled(FILLED, "dien.xlsx")
    part = sheet_part(form)
    days = {b"46346": b"2026-11-20", b"46345": b"2026-11-19"}

    def change(name, content):
        content = re.sub(USUAL + rb"(\w+)/2006/(?!content-types|metadata)", STRICT + rb"\1/", content)
        content = content.replace(b"extended-properties", b"extendedProperties")
        if name in {"[Content_Types].xml", "docProps/core.xml"} or name.endswith(".rels"):
            content = content.replace(STRICT + b"package/", USUAL + b"package/2006/")
        for number, day in days.items() if name == part else ():
            cell = rb'(<c r="[DF]5" s="\d+") t="n"><v>' + number
            assert re.search(cell, content)
            content = re.sub(cell, rb'\1 t="d"><v>' + day, content)
        return content.replace(b"<workbook ", b'<workbook conformance="strict" ')

    path = alter(form, tmp_path / "bao-cao.xlsx", change)

    with zipfile.ZipFile(path) as archive:
        assert not any(b"spreadsheetml/2006" in archive.read(name) for name in archive.namelist())
    becomes_the_row(path)


@pytest.mark.parametrize(
    ("types", "parts"),
    [
        pytest.param(
            _BIN, {"xl__printerSettings__printerSettings1.bin": b"\xd0\xcf\x11\xe0\xa1\xb1"}, id="by its bytes"
        ),
        pytest.param(_BIN, {"xl__printerSettings__vbaProject.bin": b"x"}, id="by its name"),
        pytest.param(
            b'<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>',
            {"xl__printerSettings__printerSettings1.bin": b"x"},
            id="by its type",
        ),
        pytest.param(
            _BIN,
            {
                "xl__printerSettings__printerSettings1.bin": b"x",
                "xl__worksheets___rels__sheet4.xml.rels": _PRINTER.replace(b'/printerSettings"', b'/vbaProject"'),
            },
            id="by what leads to it",
        ),
    ],
)
def test_a_macro_that_poses_as_settings_of_a_printer_is_refused(altered, take_in, data_copy, types, parts):
    code, words = take_in(altered(types=types, **parts))

    assert (code, words) == (
        1,
        "bao-cao.xlsx: từ chối. Tệp chứa macro hoặc đối tượng nhúng; hãy dùng đúng sổ tính tải từ cổng.\n",
    )
    assert reports(data_copy) == []


@pytest.mark.parametrize("to", ["xlsx", "ods"])
def test_a_form_with_formatted_columns_that_went_through_libreoffice_becomes_the_same_row(
    command, altered, tmp_path, becomes_the_row, to
):
    """The real program opens what Excel left, and saves it in its own way; by its own format and back as well."""
    saved = tmp_path / "saved"
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    path = altered(*(SELECTED[each] for each in ("a column selected", "all columns formatted", "a row formatted")))
    for form in dict.fromkeys([to, "xlsx"]):
        words = (profile, "--headless", "--convert-to", form, "--outdir", saved, path)
        command(find_program("libreoffice"), *words).check_returncode()
        path = saved / f"bao-cao.{form}"

    becomes_the_row(path)
