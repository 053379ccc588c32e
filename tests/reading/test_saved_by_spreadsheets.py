"""What a spreadsheet leaves in a file is told once, at its line, as the one thing it is."""

import pytest

from tests.support.faults import findings


def told(folder):
    return [(each.file, each.line, each.rule) for each in findings(folder)]


def _rewrite(path, change):
    path.write_bytes(change(path.read_bytes()))
    return path


@pytest.mark.parametrize("file", ["policies.csv", "task_reports.csv", "units.csv"])
@pytest.mark.parametrize(
    "empty",
    [
        pytest.param(lambda width: "," * (width - 1), id="all its cells"),
        pytest.param(lambda width: "," * (width + 3), id="more cells than columns"),
        pytest.param(lambda _: "", id="no cell"),
    ],
)
def test_an_empty_row_is_told_once_as_an_empty_row(data_copy, file, empty):
    content = (data_copy / file).read_text("utf-8")
    lines = content.split("\n")
    width = lines[0].count(",") + 1
    (data_copy / file).write_text(f"{content}{empty(width)}\n", encoding="utf-8", newline="")

    assert told(data_copy) == [(file, len(lines), "row_is_filled")]


def test_an_empty_row_among_others_hides_none_of_them(data_copy):
    path = data_copy / "units.csv"
    header, first, rest = path.read_text("utf-8").split("\n", 2)
    path.write_text("\n".join([header, first, "," * header.count(","), rest]), encoding="utf-8", newline="")

    assert told(data_copy) == [("units.csv", 3, "row_is_filled")]


def test_a_whole_sheet_of_empty_rows_is_told_in_one_sentence(data_copy):
    path = data_copy / "units.csv"
    content = path.read_text("utf-8")
    path.write_text(content + ",,,\n" * 20_000, encoding="utf-8", newline="")

    assert told(data_copy) == [("units.csv", content.count("\n") + 1, "row_is_filled")]


@pytest.mark.parametrize("line", [b"sep=,\n", b"SEP=,\r\n", b'"sep=,"\n', b"\xef\xbb\xbfsep=,\n"])
def test_a_line_for_excel_above_the_header_is_told_and_the_rest_is_read(data_copy, line):
    _rewrite(data_copy / "policies.csv", lambda content: line + content)

    assert ("policies.csv", 1, "has_no_separator_line") in told(data_copy)
    assert {rule for _, _, rule in told(data_copy)} <= {"has_no_separator_line", "file_is_plain_csv"}


def test_a_fault_below_a_line_for_excel_is_told_at_the_line_an_editor_sees(data_copy):
    path = _rewrite(
        data_copy / "units.csv", lambda content: b"sep=,\n" + content.replace(b",politburo,", b",politbureau,")
    )
    line = next(n for n, words in enumerate(path.read_text("utf-8").split("\n"), 1) if ",politbureau," in words)

    assert ("units.csv", line, "isin") in told(data_copy)


def test_what_excel_saves_as_utf8_is_told_in_one_sentence(data_copy):
    _rewrite(data_copy / "units.csv", lambda content: b"\xef\xbb\xbf" + content.replace(b"\n", b"\r\n"))

    (only,) = findings(data_copy)

    assert (only.file, only.line, only.rule) == ("units.csv", 1, "file_is_plain_csv")
    assert "“CSV UTF-8” của Excel" in only.message
