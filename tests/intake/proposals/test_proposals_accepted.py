"""From a text to rows: proposals quote their clauses, wait in their file, and become facts when accepted, not before."""

import csv
import io

import pytest

from intake.proposals.accepted_rows import NewIds, rows_of, taken
from intake.proposals.finding import proposals
from intake.proposals.known_units import KnownUnits
from intake.proposals.storing import COLUMNS, proposal_rows, proposals_csv
from tests.support.csv_rows import Table
from tests.support.faults import findings
from tests.support.invented import invented_data
from tests.support.received.lined_texts import lined_text
from validation.language.plain_form import slug_words
from validation.reading.dataset import read_dataset

LINES = (
    "dau: ĐẢNG BỘ TỈNH AN BÌNH",
    "dau: HUYỆN ỦY HÒA SƠN",
    "can-cu: Căn cứ Quy định số 2-QĐ/TW, ngày 02/3/2020 của Bộ Chính trị;",
    "1. Sở A chủ trì, phối hợp với Công an tỉnh xây dựng kế hoạch tuần tra, gửi trước ngày 30/9/2021; định kỳ 06 tháng báo cáo.",
    "2. Văn phòng Huyện uỷ có trách nhiệm:",
    "a) Hỗ trợ 500.000 đồng/người cho 12 đồng chí.",
)
KEYS = {"documents": 1, "units": 1, "relations": 1, "tasks": 1, "task_units": 3}


def _rows(*, units=(), documents=(), lines=LINES):
    return proposal_rows(proposals(lined_text(lines), units, documents))


def _of(kind, rows):
    return [row for row in rows if row["kind"] == kind]


def test_every_proposal_quotes_its_clause_letter_for_letter():
    text = lined_text(LINES)

    assert all(each.quote in text.clauses[each.clause_id].full_text for each in proposals(text))


def test_a_task_has_its_main_words_product_deadline_and_period():
    task = _of("task", _rows())[0]

    assert (task["role"], task["unit_text"]) == ("lead", "Sở A")
    assert (task["title"], task["deliverable_text"]) == ("xây dựng kế hoạch tuần tra, gửi", "kế hoạch tuần tra")
    assert (task["due_text"], task["due_date"]) == ("trước ngày 30/9/2021", "2021-09-30")
    assert task["period_text"] == "định kỳ 06 tháng"


def test_a_partner_is_part_of_the_task_whose_work_it_shares():
    rows = _rows()
    task, partner = _of("task", rows)[0], _of("partner", rows)[0]

    assert (partner["part_of"], partner["role"], partner["unit_text"]) == (
        task["proposal_id"],
        "coordinate",
        "Công an tỉnh",
    )


def test_a_unit_named_above_is_quoted_there_and_asked_about():
    task = _of("task", _rows())[1]

    assert (task["unit_clause_id"], task["unit_quote"]) == ("n4", "Văn phòng Huyện uỷ có trách nhiệm:")
    assert "điều khoản ở trên" in task["question"]


def test_figures_are_proposed_with_their_words():
    rows = _rows()

    assert [row["amount_text"] for row in _of("amount", rows)] == ["500.000 đồng/người"]
    assert [row["amount_text"] for row in _of("statistic", rows)] == ["12 đồng chí"]


def _unit(unit_id, name, document_id="", other_names=None):
    names = dict.fromkeys(("short_name", "name_text")) | {"other_names": other_names}
    return {"unit_id": unit_id, "name": name, "document_id": document_id} | names


@pytest.mark.parametrize(
    ("name", "unit_id", "asks"),
    [
        ("Văn phòng Huyện ủy", "vp", False),
        ("UBND huyện", "ubnd-hoa-son", False),
        ("Công an huyện", "", True),
        ("Sở Y tế", "", False),
    ],
    ids=["tone written otherwise", "of this place", "of another place", "unknown"],
)
def test_a_name_means_a_known_unit_of_this_place_or_none(name, unit_id, asks):
    units = [
        _unit("vp", "Văn phòng Huyện uỷ", "kl"),
        _unit("ubnd-hoa-son", "Ủy ban nhân dân huyện", "kl"),
        _unit("ubnd-khac", "Ủy ban nhân dân huyện", "nq"),
        _unit("ca-khac", "Công an huyện", "nq"),
    ]
    documents = [
        {"document_id": "kl", "issuer_text": "HUYỆN ỦY HÒA SƠN"},
        {"document_id": "nq", "issuer_text": "HUYỆN ỦY ĐỒNG LÂM"},
    ]
    match = KnownUnits(lined_text(LINES), units, documents, {}).match(name)

    assert (match.unit_id, bool(match.question)) == (unit_id, asks)


def test_a_unit_that_is_known_is_no_new_one():
    new = {row["unit_text"] for row in _of("unit", _rows(units=[_unit("so-a", "Sở A")]))}

    assert new == {"Công an tỉnh", "Văn phòng Huyện uỷ"}


@pytest.mark.parametrize(
    ("name", "asks"),
    [("Sở A", True), ("Sở A và Môi trường", True), ("Ủy ban Môi trường", False), ("Công an", False)],
    ids=["its beginning", "and left out", "other words", "unlike"],
)
def test_a_new_name_is_asked_about_where_a_known_unit_may_be_meant(name, asks):
    units = KnownUnits(lined_text(LINES), [_unit("so-a", "Sở A, Môi trường")], [], {})

    assert bool(units.question_about(name, [])) == asks
    assert bool(units.question_about("Công an tỉnh", ["Công an"])) is True


def test_the_file_reads_back_as_it_was_written():
    rows = _rows()
    read = list(csv.DictReader(io.StringIO(proposals_csv(rows))))

    assert read == rows
    assert tuple(read[0]) == COLUMNS


def test_a_unit_of_many_places_becomes_a_collective_and_one_of_an_office_does_not():
    rows = _rows(lines=("1. Ủy ban nhân dân các xã rà soát chợ.", "2. Ban Quản lý các khu công nghiệp rà soát chợ."))
    accepted = [row | {"decision": "accepted"} for row in _of("unit", rows)]
    names = [row["unit_text"] for row in accepted]

    made = rows_of(accepted, "qd-bia", NewIds({}, {}, {}, {name: slug_words(name) for name in names}), "2026-01-05")

    assert {row["name"]: row["is_collective"] for row in made["units"]} == {
        "Ủy ban nhân dân các xã": "true",
        "Ban Quản lý các khu công nghiệp": "false",
    }


def test_what_no_editor_took_becomes_no_row():
    rows = [
        row | {"decision": decision}
        for row, decision in zip(_rows(), ("", "rejected", "accepted", "corrected"), strict=False)
    ]

    assert [row["decision"] for row in taken(rows)] == ["accepted", "corrected"]


def _ids(rows):
    numbered = {
        kind: {row["proposal_id"]: str(n) for n, row in enumerate(_of(kind, rows), 1)} for kind in ("task", "relation")
    }
    return NewIds(
        {key: f"NV-{int(n):03}" for key, n in numbered["task"].items()},
        {key: f"QH-{int(n):03}" for key, n in numbered["relation"].items()},
        {key: f"van-ban-{n}" for key, n in numbered["relation"].items()},
        {row["unit_text"]: "-".join(slug_words(row["unit_text"])) for row in _of("unit", rows)},
    )


def test_a_partner_of_a_task_that_was_not_taken_is_left_out():
    rows = _rows()
    ids = _ids(rows)._replace(tasks={})

    assert "task_units" not in rows_of(rows, "vb", ids, "2026-11-29")


@pytest.mark.parametrize("name", ["nghi-quyet-hdnd", "ke-hoach-bang-rong"])
def test_accepted_proposals_become_rows_that_break_no_rule(tmp_path, name):
    data = invented_data(tmp_path / "data", name)
    dataset = read_dataset(data)
    rows = proposal_rows(proposals(dataset.texts[name].text, [], dataset.tables["documents"].records()))
    accepted = [row | {"decision": "accepted"} for row in rows]
    (data / "texts" / name / "proposals.csv").write_text(proposals_csv(accepted), "utf-8")
    before = [each for each in findings(data) if each.severity == "error"]
    for table_name, new in rows_of(taken(accepted), name, _ids(rows), "2026-11-29").items():
        table = Table.read(data / f"{table_name}.csv")
        table.rows[1:] = sorted(
            [*table.rows[1:], *([row[column] for column in table.header] for row in new)],
            key=lambda row, key=KEYS[table_name]: row[:key],
        )
        table.write()

    assert Table.read(data / "tasks.csv").rows[1:]
    assert [each for each in findings(data) if each.severity == "error"] == before
