"""Confirming writes down what the check has passed, says what changed, and takes nothing that the check refuses."""

import os

import pytest

from tests.support.csv_rows import Place, Table
from tests.support.faults import change, findings, replace
from tests.support.second_document import FIRST
from validation.__main__ import main
from validation.reading.ledger import LEDGER, facts_in, written
from validation.rulebook.findings import errors_of


def add_unit(data, unit_id, name, kind="ward"):
    cells = [unit_id, name, "", "", kind, "", "false", "outside", "", "", "", "", "Sổ tay.", "one_source"]
    Table.read(data / "units.csv").add(*cells)


def drop(path):
    table = Table.read(path)
    table.rows.pop()
    table.write()


def announce(data, words):
    cells = ("CB-901", "2026-11-27", "changed", "", "", "Đính chính", words, "du-lieu/")
    Table.read(data / "publications.csv").add(*cells)


def test_confirming_says_what_changed_openly_and_writes_it_down(data_copy, capsys):
    change(data_copy, "base_salaries", "2019-07-01", decree_date="2019-05-10")
    announce(data_copy, "Mức lương từ 2019-07-01: ngày nghị định ghi nhầm.")
    add_unit(data_copy, "xa-moi", "Xã Mới")

    assert main(["confirm", "--data", str(data_copy)]) == 0

    said = capsys.readouterr().out
    assert "base_salaries.csv: dòng 2019-07-01, cột decree_date: “2019-05-09” → “2019-05-10”" in said
    assert "units.csv: thêm 1 dòng" in said
    assert "units,xa-moi" in (data_copy / "published_ids.csv").read_text("utf-8")
    assert findings(data_copy) == []


@pytest.mark.parametrize(
    "alter",
    [
        pytest.param(lambda data: change(data, "base_salaries", "2019-07-01", decree_date="2019-05-10"), id="a day"),
        pytest.param(
            lambda data: change(
                data, "base_salaries", "2019-07-01", amount_text="1.590.000", amount_vnd="1590000", note="Sửa."
            ),
            id="a number",
        ),
        pytest.param(lambda data: drop(data / "support_rate_wards.csv"), id="a row taken away"),
        pytest.param(
            lambda data: replace(data, f"texts/{FIRST}/source.txt", "Ban Thường vụ", "Ban thường vụ"),
            id="a received line",
        ),
    ],
)
def test_what_changed_without_a_ground_is_not_written_down_and_the_ground_to_add_is_said(data_copy, capsys, alter):
    alter(data_copy)
    before = (data_copy / LEDGER).read_bytes()

    assert main(["confirm", "--data", str(data_copy)]) == 1

    said = capsys.readouterr().out
    assert "Chưa ghi nhận" in said
    assert "publications.csv" in said or "source.txt" in said
    assert (data_copy / LEDGER).read_bytes() == before


@pytest.mark.parametrize(
    ("unit_id", "name", "kind"),
    [
        pytest.param("bo-gddt", "Bộ Giáo dục và Đào tạo", "agency", id="first letters"),
        pytest.param("xa-moi", "Trạm Y tế", "agency", id="other words"),
        pytest.param("xa-moi", "Ban Dân vận Thành ủy", "ward", id="another kind"),
        pytest.param("hoi-huu-nghi", "Hội Liên hiệp các tổ chức hữu nghị", "agency", id="many inside a name"),
    ],
)
def test_a_new_unit_is_taken_by_check_and_confirm_alike(data_copy, unit_id, name, kind):
    add_unit(data_copy, unit_id, name, kind)

    assert errors_of(findings(data_copy)) == []
    assert main(["confirm", "--data", str(data_copy)]) == 0
    assert errors_of(findings(data_copy)) == []


def test_a_task_whose_lead_is_not_recorded_is_asked_about_before_and_after_it_is_confirmed(data_copy):
    quote = "Giao Ban Tổ chức Thành ủy chủ trì, phối hợp với các cơ quan liên quan"
    cells = ("NV-901", FIRST, "IV.2", "3", "phối hợp với các cơ quan liên quan", quote, "", "", "", "")
    Table.read(data_copy / "tasks.csv").add(*cells)
    asked = {each.rule for each in findings(data_copy)}

    assert main(["confirm", "--data", str(data_copy)]) == 0
    assert {each.rule for each in findings(data_copy)} == asked == {"lead_is_recorded"}


def test_a_published_unit_keeps_its_name(data_copy):
    add_unit(data_copy, "bo-gddt", "Bộ Giáo dục và Đào tạo", "agency")
    assert main(["confirm", "--data", str(data_copy)]) == 0

    change(data_copy, "units", "bo-gddt", name="Bộ Giao thông vận tải")

    (error,) = errors_of(findings(data_copy))
    assert error.rule == "published_name_stands"
    assert "“Bộ Giáo dục và Đào tạo”" in error.message


def test_a_name_that_still_bears_the_letters_of_its_id_may_be_written_anew(data_copy):
    add_unit(data_copy, "bo-gddt", "Bộ Giáo dục và Đào tạo", "agency")
    assert main(["confirm", "--data", str(data_copy)]) == 0

    change(data_copy, "units", "bo-gddt", name="Bộ Giáo dục và Đào tạo nước ta")

    assert {each.rule for each in findings(data_copy)} == {"published_words_stand"}


def test_data_at_fault_is_not_confirmed(data_copy, capsys):
    before = (data_copy / LEDGER).read_bytes()
    change(data_copy, "rotation_results", "SL-004", actual="9")

    assert main(["confirm", "--data", str(data_copy)]) == 1
    assert "Chưa ghi nhận" in capsys.readouterr().out
    assert (data_copy / LEDGER).read_bytes() == before


def test_confirming_what_is_not_a_data_folder_ends_with_one_sentence(tmp_path, capsys):
    assert main(["confirm", "--data", str(tmp_path)]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_confirming_twice_changes_nothing(data_copy):
    before = (data_copy / LEDGER).read_bytes()

    assert main(["confirm", "--data", str(data_copy)]) == 0
    assert (data_copy / LEDGER).read_bytes() == before


def _cut_ids(data):
    path = data / "published_ids.csv"
    path.write_text(path.read_text("utf-8").partition("\n")[0] + "\n", encoding="utf-8")


def _reseal(data, *files):
    """Leave out what was published in some files, all by default, and seal the ledger as the portal seals it."""
    facts = facts_in((data / LEDGER).read_text("utf-8"))
    left = {name: rows for name, rows in facts.items() if files and name not in files}
    (data / LEDGER).write_text(written(left), encoding="utf-8")


def _in_conflict(data):
    words = (data / LEDGER).read_text("utf-8")
    (data / LEDGER).write_text(f"<<<<<<< HEAD\n{words}=======\n{words}>>>>>>> other\n", encoding="utf-8")


LOST = [
    pytest.param(lambda data: (data / LEDGER).unlink(), "ledger_is_present", id="deleted"),
    pytest.param(lambda data: ((data / LEDGER).unlink(), _cut_ids(data)), "ledger_is_present", id="deleted with ids"),
    pytest.param(lambda data: os.truncate(data / LEDGER, 50_000), "ledger_is_whole", id="cut"),
    pytest.param(_in_conflict, "ledger_is_whole", id="in conflict"),
    pytest.param(lambda data: replace(data, LEDGER, "1490000", "1590000"), "ledger_is_whole", id="changed by hand"),
    pytest.param(_reseal, "ledger_is_whole", id="emptied and resealed"),
    pytest.param(lambda data: (_reseal(data), _cut_ids(data)), "ledger_is_whole", id="emptied, resealed, without ids"),
    pytest.param(lambda data: _reseal(data, "published_ids.csv"), "ledger_is_whole", id="resealed without ids"),
]


@pytest.mark.parametrize(("lose", "rule"), LOST)
def test_a_ledger_that_was_lost_is_got_back_and_never_written_anew_over_a_changed_number(data_copy, capsys, lose, rule):
    lose(data_copy)
    change(data_copy, "base_salaries", "2019-07-01", amount_text="1.590.000", amount_vnd="1590000")
    before = {path: path.read_bytes() for path in data_copy.glob("published_*")}

    (error,) = [each for each in errors_of(findings(data_copy)) if each.file == LEDGER]

    assert error.rule == rule
    assert "git checkout" in error.message
    assert "tai-ve/" in error.message
    assert main(["confirm", "--data", str(data_copy)]) == 1
    assert error.message in capsys.readouterr().out
    assert {path: path.read_bytes() for path in data_copy.glob("published_*")} == before


def test_a_new_history_is_begun_only_when_it_is_asked_for(data_copy):
    (data_copy / LEDGER).unlink()

    assert main(["confirm", "--new-history", "--data", str(data_copy)]) == 0
    assert findings(data_copy) == []


def test_an_id_that_was_published_does_not_vanish_with_the_list_of_ids(data_copy):
    _cut_ids(data_copy)
    notes = Table.read(data_copy / "editor_notes.csv")
    del notes.rows[notes.row_of("GC-024")]
    notes.write()

    assert "published_id_lives" in {each.rule for each in errors_of(findings(data_copy))}
    assert main(["confirm", "--data", str(data_copy)]) == 1


@pytest.mark.parametrize("address", ["van-ban/khong-co/", "don-vi/khong-co/#viec"])
def test_an_entry_of_the_publication_log_that_leads_to_no_page_is_told_before_the_site_is_built(data_copy, address):
    fault = change(data_copy, "publications", "CB-002", address=address)

    assert [(Place(each.file, each.line, each.column), each.rule) for each in errors_of(findings(data_copy))] == [
        (*fault, "reference_exists")
    ]


def test_an_entry_may_lead_to_a_document_that_was_withdrawn_since(data_copy):
    Table.read(data_copy / "redirects.csv").add("units", "phuong-cu", "don-vi/", "Đã sắp xếp lại.")
    change(data_copy, "publications", "CB-002", address="don-vi/phuong-cu/")

    assert "reference_exists" not in {each.rule for each in findings(data_copy)}
