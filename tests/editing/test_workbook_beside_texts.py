"""What lies beside a text is kept in the workbook too, and whatever is wrong is told at a sheet."""

import shutil

import pytest

from editing.__main__ import main
from model.repository import ROOT
from tests.support.csv_rows import Table
from tests.support.faults import findings
from tests.support.invented import invented_data
from tests.support.received.received_files import add_received
from tests.support.workbooks.hand import Hand, given_out, taken

DOCUMENT, RECEIVED, REPAIRS, TEXT = (
    "thong-bao-diem",
    "Bản nhận",
    "Chỗ phục hồi khoảng trắng",
    "Toàn văn kl-luan-chuyen-2021",
)


@pytest.fixture(name="data")
def _data(tmp_path):
    data = invented_data(tmp_path / "data", DOCUMENT)
    add_received(data / "texts" / DOCUMENT, {"doubts": "decoded"})
    return data


@pytest.fixture(name="hand")
def _hand(data, tmp_path):
    return Hand(given_out(data, tmp_path / "so.xlsx"))


def _errors(hand, data):
    return taken(hand.save(), data).as_json()["errors"]


def test_a_comparison_with_the_received_file_is_two_cells(data, hand, capsys):
    assert "text_is_compared" in {each.rule for each in findings(data)}
    hand.type(RECEIVED, 3, "compared_by", "Chánh Văn phòng")
    hand.type(RECEIVED, 3, "compared_on", "2026-11-21")

    assert main(["take", str(hand.save()), "--write", "--data", str(data)]) == 0, capsys.readouterr().out

    assert hand.typed == 2
    assert "text_is_compared" not in {each.rule for each in findings(data)}


def test_what_is_wrong_beside_a_text_is_told_at_its_cell(data, hand):
    hand.type(RECEIVED, 3, "sha256", "0" * 64)

    assert {(each["sheet"], each["row"], each["column"]) for each in _errors(hand, data)} == {(RECEIVED, 3, "sha256")}


def test_a_row_beside_a_text_that_nobody_has_is_told(data, hand):
    hand.type(RECEIVED, 3, "text_id", "khong-co")

    assert (RECEIVED, "text_id") in {(each["sheet"], each["column"]) for each in _errors(hand, data)}


def test_a_repair_that_is_taken_away_shows_the_place_in_the_text(tmp_path):
    data = shutil.copytree(ROOT / "data", tmp_path / "data")
    hand = Hand(given_out(data, tmp_path / "so.xlsx"))
    hand.type(REPAIRS, 3, "_bo", "x")

    assert TEXT in {each["sheet"] for each in _errors(hand, data)}


def test_what_is_wrong_in_a_sheet_that_did_not_come_back_is_told_by_its_title_and_key(tmp_path):
    data = shutil.copytree(ROOT / "data", tmp_path / "data")
    hand = Hand(given_out(data, tmp_path / "so.xlsx"))
    del hand.book["Phân công"]
    hand.type("Ghi chú biên tập", "GC-004", "note", "Ghi chú khác.")
    Table.read(data / "task_units.csv").set(1, "role", "x")

    said = [each["message"] for each in _errors(hand, data) if each["sheet"] == "Phân công"]

    assert said
    assert "[NV-001" in said[0]


def test_the_last_row_beside_a_text_can_be_taken_away(data, hand, capsys):
    shutil.rmtree(data / "texts" / DOCUMENT / "received")
    hand.type(RECEIVED, 3, "_bo", "x")

    assert main(["take", str(hand.save()), "--write", "--data", str(data)]) == 0, capsys.readouterr().out
    assert len(Table.read(data / "texts" / DOCUMENT / "received.csv").rows) == 1
