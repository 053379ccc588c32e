"""The verbatim text is sacred: what leaves the source by one letter, or stands elsewhere, is found."""

import pytest

from model.texts import anchor
from tests.support.csv_rows import Place, Table
from tests.support.faults import TEXT, findings, places, replace

REPAIRS = TEXT.replace("text.yml", "repairs.csv")
SOURCE = TEXT.replace("text.yml", "source.txt")


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        pytest.param("'Kết quả đạt được'", "'Kết qủa đạt được'", "heading", id="a tone moved"),
        pytest.param("Phường 4, phường", "Phường 5, phường", "text", id="a digit"),
        pytest.param("02-03 đồng chí", "02–03 đồng chí", "text", id="a dash"),
        pytest.param("luân chuyển)'", "luân chuyển).'", "text", id="a full stop added"),
        pytest.param("'Số       -KL/TU'", "'Số-KL/TU'", "left", id="a blank to be filled in"),
        pytest.param("'- UBND thành phố,'", "'- UBND thành phố.'", "lines", id="a recipient"),
        pytest.param("'Nguyễn Chiến Thắng'", "'Nguyễn Chiến Thăng'", "lines", id="the signatory"),
        pytest.param("'*'", "'**'", "left", id="the star"),
        pytest.param("number: '1.1.'", "number: '1.2.'", "number", id="a printed number"),
        pytest.param("id: II.1.2", "id: II.1.7", "id", id="a clause id"),
        pytest.param("id: I.1.p2", "id: I.1.p9", "id", id="a paragraph id"),
        pytest.param("id: fn-1", "id: note-1", "id", id="a footnote id"),
        pytest.param("id: mo-dau", "id: mo-bai", "id", id="a fixed id"),
        pytest.param("- id: II.1.1\n", "- kind: clause\n  id: II.1.1\n", "kind", id="a kind"),
        pytest.param("- id: mo-dau\n", "- kind: closing\n  id: mo-dau\n", "kind", id="the kind of a fixed part"),
        pytest.param("- id: ky\n", "- kind: signatory\n  id: ky\n", "kind", id="a kind that is none"),
        pytest.param("after: 'trì trệ của", "after: 'rì trệ của", "after", id="a mark's words cut"),
        pytest.param("after: 'kịp thời", "after: 'kịp lúc", "after", id="a mark's words changed"),
        pytest.param("run_in_heading: 'Về chính sách", "run_in_heading: 'Vê chính sách", "run_in_heading", id="a heading"),
    ],
)  # fmt: skip
def test_a_change_in_the_text_is_found_at_its_line_and_key(data_copy, old, new, key):
    line = replace(data_copy, TEXT, old, new)

    assert Place(TEXT, line, key) in places(findings(data_copy))


def test_two_paragraphs_exchanged_are_found(data_copy):
    path = data_copy / TEXT
    lines = path.read_text("utf-8").split("\n")
    first = next(n for n, line in enumerate(lines) if "id: II.1.2" in line) + 2
    second = next(n for n, line in enumerate(lines) if "id: II.1.3" in line) + 2
    lines[first], lines[second] = lines[second], lines[first]
    path.write_text("\n".join(lines), encoding="utf-8")

    found = places(findings(data_copy))

    assert Place(TEXT, first + 1, "text") in found


def test_a_clause_left_out_is_found_where_it_stood_with_its_id_and_nowhere_else(data_copy):
    path = data_copy / TEXT
    lines = path.read_text("utf-8").split("\n")
    place = next(n for n, line in enumerate(lines) if "id: IV.2" in line)
    del lines[place : place + 3]
    path.write_text("\n".join(lines), encoding="utf-8")

    found = findings(data_copy)

    following = {Place(TEXT, place + 1, "id"), Place(TEXT, place + 2, "number")}  # of the clause that now follows
    assert places(found) == following
    assert "ở đây là “IV.2”" in found[0].message


def test_a_clause_told_twice_is_found(data_copy):
    path = data_copy / TEXT
    lines = path.read_text("utf-8").split("\n")
    place = next(n for n, line in enumerate(lines) if "id: IV.3" in line)
    lines[place:place] = lines[place : place + 3]
    path.write_text("\n".join(lines), encoding="utf-8")

    assert Place(TEXT, place + 4, "id") in places(findings(data_copy))


def test_a_letter_changed_in_the_source_is_found_where_the_text_differs(data_copy):
    replace(data_copy, SOURCE, "Kết quả đạt được", "Kết quả đạt đuợc")
    line = next(n for n, text in enumerate((data_copy / TEXT).read_text("utf-8").split("\n"), 1) if "đạt được'" in text)

    assert Place(TEXT, line, "heading") in places(findings(data_copy))


@pytest.mark.parametrize(("column", "value"), [("line", "22"), ("raw", "vụ để"), ("repaired", "vụđ ể"), ("line", "x")])
def test_a_change_in_the_list_of_repairs_is_found_at_its_cell(data_copy, column, value):
    table = Table.read(data_copy / REPAIRS)
    row = next(n for n, cells in enumerate(table.rows) if "vụđể" in cells)
    table.set(row, column, value)

    assert Place(REPAIRS, row + 1, column) in places(findings(data_copy))


def test_a_clause_id_makes_its_address():
    assert anchor("II.1.1") == "ii-1-1"
    assert anchor("I.1.p4") == "i-1-p4"


@pytest.mark.parametrize(
    ("old", "new", "value"),
    [
        ("id: II.1.2", "id: II.1.7", "II.1.7"),
        ("- id: mo-dau\n", "- kind: closing\n  id: mo-dau\n", "closing"),
        ("after: 'kịp thời", "after: 'kịp lúc", "kịp lúc động viên cán bộ yên tâm công tác"),
        (
            "run_in_heading: 'Về chính sách",
            "run_in_heading: 'Vê chính sách",
            "Vê chính sách đối với cán bộ luân chuyển:",
        ),
    ],
)
def test_a_finding_in_the_text_shows_what_stands_there(data_copy, old, new, value):
    line = replace(data_copy, TEXT, old, new)

    assert value in {each.value for each in findings(data_copy) if (each.file, each.line) == (TEXT, line)}


def test_a_key_left_out_is_found_where_its_part_begins(data_copy):
    line = replace(data_copy, TEXT, "  after: 'kịp thời động viên cán bộ yên tâm công tác'\n", "")

    assert Place(TEXT, line - 1, "after") in places(findings(data_copy))
