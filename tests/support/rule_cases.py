"""For every rule one way to break it in the real data, and where it must be found."""

import os
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from tests.support.csv_rows import Table
from tests.support.faults import TEXT, replace
from tests.support.received.received_files import add_received
from tests.support.small_documents import CITY_HEAD, add_small_document
from validation.reading.journal import JOURNAL
from validation.reading.ledger import LEDGER

KL = "kl-luan-chuyen-2021"
REPAIRS, SOURCE = f"texts/{KL}/repairs.csv", f"texts/{KL}/source.txt"
RECEIVED = f"texts/{KL}/received.csv"


class Case(NamedTuple):
    """Words of a file replaced by others; the rule that this breaks, and the column it is found in."""

    rule: str
    file: str
    old: str
    new: str
    column: str


class FileCase(NamedTuple):
    """A change to a whole file; the rule that this breaks, and the file it is found in."""

    rule: str
    file: str
    change: Callable[[Path], object]


def break_words(data: Path, case: Case) -> int:
    """Break a rule; give the line of the first letter that changes."""
    begins = replace(data, case.file, case.old, case.new)
    same = next((n for n, (a, b) in enumerate(zip(case.old, case.new, strict=False)) if a != b), len(case.old))
    return begins + case.old[:same].count("\n")


def _link_outside(data: Path) -> None:
    (data / "glossary.csv").unlink()
    (data / "glossary.csv").symlink_to("/etc/hostname")


def _earlier_event(data: Path) -> None:
    path = data / "status_events.csv"
    path.write_text(path.read_text("utf-8") + f"TT-002,{KL},2020-01,draft,Phần đầu văn bản.,,,,,\n", encoding="utf-8")


def _without_a_part(data: Path) -> None:
    replace(data, "task_units.csv", "NV-018,cac-cap-uy-truc-thuoc,responsible", "")
    lines = (data / "task_units.csv").read_text("utf-8").split("\n")
    kept = [line for line in lines if not line.startswith(',"Các cấp ủy đảng trực thuộc')]
    (data / "task_units.csv").write_text("\n".join(kept), encoding="utf-8")


def _old_windows(data: Path) -> None:
    path = data / "glossary.csv"
    words = path.read_text("utf-8").replace("luật", "lu\u00e2\u0323t")
    path.write_bytes(words.encode("cp1258", errors="ignore"))


def _of_another_town(data: Path) -> None:
    add_small_document(
        data, "qd-bia-2018", [{"id": "dieu-1", "number": "Điều 1.", "text": "Thành ủy họp."}], head=CITY_HEAD
    )
    Table.read(data / "tasks.csv").add("NV-901", "qd-bia-2018", "dieu-1", "1", "họp", "Thành ủy họp", "", "", "", "")
    Table.read(data / "task_units.csv").add("NV-901", "thanh-uy", "responsible", "Thành ủy họp")


def _of_another_clause(data: Path) -> None:
    add_small_document(data, "qd-bia-2018", [{"id": "dieu-1", "number": "Điều 1.", "text": "Việc ấy."}])
    words = "Căn cứ Điều 2 Quy định số 12-QĐ/TU."
    add_small_document(data, "qd-bia-2019", [{"id": "dieu-9", "number": "Điều 9.", "text": words}], title="việc khác")
    Table.read(data / "relations.csv").add(
        "QH-901", "qd-bia-2019", "dieu-9", words, "based_on", "qd-bia-2018", "dieu-1"
    )


def _received(**cells: str) -> Callable[[Path], object]:
    return lambda data: add_received(data / "texts" / KL, cells)


def _other_bytes(data: Path) -> None:
    add_received(data / "texts" / KL)
    (data / "texts" / KL / "received" / "ban-nhan.docx").write_bytes(b"PK\x03\x04")


def _unlisted(data: Path) -> None:
    add_received(data / "texts" / KL)
    (data / "texts" / KL / "received" / "ban-khac.pdf").write_bytes(b"%PDF-1.7")


def _interrupted(data: Path) -> None:
    (data / JOURNAL).parent.mkdir()
    (data / JOURNAL).write_text("[]", encoding="utf-8")


def _append(path, words):
    path.write_text(path.read_text("utf-8") + words, encoding="utf-8", newline="")


def _prepend(path, words):
    path.write_text(words + path.read_text("utf-8"), encoding="utf-8", newline="")


FILE_CASES = (
    FileCase("edit_is_finished", JOURNAL, _interrupted),
    FileCase("received_file_is_whole", RECEIVED, _other_bytes),
    FileCase("received_file_is_listed", f"texts/{KL}/received/ban-khac.pdf", _unlisted),
    FileCase("one_file_is_the_reference", RECEIVED, _received(is_reference="false", extractor="")),
    FileCase("comparison_is_whole", RECEIVED, _received(compared_on="2026-11-21")),
    FileCase("text_is_compared", RECEIVED, _received(doubts="decoded")),
    FileCase("file_is_present", "tasks.csv", lambda data: (data / "tasks.csv").unlink()),
    FileCase("file_is_known", "ghi-chep.csv", lambda data: (data / "ghi-chep.csv").write_text("a\n")),
    FileCase("file_stays_inside", "glossary.csv", _link_outside),
    FileCase("file_is_not_too_large", TEXT, lambda data: os.truncate(data / TEXT, 9_000_000)),
    FileCase("file_is_text", "units.csv", lambda data: (data / "units.csv").write_bytes(b"PK\x03\x04" + bytes(90))),
    FileCase("file_is_utf8", "glossary.csv", _old_windows),
    FileCase("file_is_plain_yaml", TEXT, lambda data: replace(data, TEXT, "id: ten-loai", "id: !!python/name:os.system")),
    FileCase("quotes_are_closed", "units.csv", lambda data: replace(data, "units.csv", ",politburo,", ',"politburo,')),
    FileCase("ledger_is_present", LEDGER, lambda data: (data / LEDGER).unlink()),
    FileCase("ledger_is_whole", LEDGER, lambda data: replace(data, LEDGER, "Bộ Chính trị", "Bộ Quốc phòng")),
    FileCase("published_row_lives", "task_units.csv", _without_a_part),
    FileCase("setting_can_be_used", "portal.yml", lambda data: _append(data / "portal.yml", "colour_bar: xanh\n")),
    FileCase("colour_can_be_read", "portal.yml", lambda data: _append(data / "portal.yml", "colour_bar: '#ffe680'\n")),
    FileCase("emblem_is_a_plain_picture", "portal.yml", lambda data: _append(data / "portal.yml", "emblem: khong-co.svg\n")),
    FileCase("row_is_filled", "units.csv", lambda data: _append(data / "units.csv", ",,,,,,,,,,,,,\n")),
    FileCase("has_no_separator_line", "units.csv", lambda data: _prepend(data / "units.csv", "sep=,\n")),
    FileCase("row_is_complete", "units.csv", lambda data: replace(data, "units.csv", "false,document", "false")),
    FileCase(
        "lead_is_recorded",
        "tasks.csv",
        lambda data: replace(data, "task_units.csv", "\nNV-021,uy-ban-kiem-tra-thanh-uy,lead,Giao Ủy ban Kiểm tra Thành ủy chủ trì", ""),
    ),
    FileCase("unit_is_of_this_place", "task_units.csv", _of_another_town),
    FileCase("target_clause_is_named", "relations.csv", _of_another_clause),
    FileCase("events_are_in_order", "status_events.csv", _earlier_event),
    FileCase("clause_is_covered", TEXT, lambda data: replace(data, "tasks.csv", f"NV-021,{KL},IV.3", f"NV-021,{KL},IV.1")),
    FileCase("document_is_reviewed", "documents.csv", lambda data: replace(data, "documents.csv", "I; III.p0", "I")),
    FileCase(
        "published_text_is_not_secret", "documents.csv", lambda data: replace(data, "documents.csv", ",không mật,", ",,")
    ),
)  # fmt: skip

#: Rules of files that leave, and of no data; tests/gate/test_gate_outlets.py breaks them.
OF_OUTLETS = {"file_can_be_judged"}

CASES = (
    Case("file_is_plain_csv", "units.csv", "unit_id", "\ufeffunit_id", ""),
    Case("header_is_right", "units.csv", "short_name", "ten_ngan", "ten_ngan"),
    Case("not_empty", "units.csv", "\nbo-chinh-tri,Bộ Chính trị,", "\nbo-chinh-tri,,", "name"),
    Case("needed_when", "rotation_results.csv", "02,2,01 – 02,1,2", "02,2,01 – 02,,2", "plan_min"),
    Case("setting_is_known", "portal.yml", "\nname:", "\nnamee:", "namee"),
    Case("is_nfc", "units.csv", "Bộ Chính trị,,", unicodedata.normalize("NFD", "Bộ Chính trị,,"), "name"),
    Case("has_no_hidden_character", "units.csv", "Bộ Chính trị,,", "Bộ\u00a0Chính trị,,", "name"),
    Case("has_no_look_alike", "units.csv", "Bộ Chính trị,,", "Bộ Сhính trị,,", "name"),
    Case("letters_are_not_lost", "status_events.csv", "chỉ ghi tháng", "ch? ghi tháng", "note"),
    Case("is_spelt", "status_events.csv", "chỉ ghi tháng", "chỉ ghi thárg", "note"),
    Case("name_is_spelt", "unit_successions.csv", "phường Đông Hà", "phường Đôgn Hà", "successor"),
    Case("is_trimmed", "units.csv", "Bộ Chính trị,,", "Bộ Chính trị ,,", "name"),
    Case("has_no_template_mark", "status_events.csv", "chỉ ghi tháng", "chỉ ghi {{ tháng }}", "note"),
    Case("is_no_formula", "units.csv", "Bộ Chính trị,,", "=Bộ Chính trị,,", "name"),
    Case("was_not_changed_by_excel", "rotation_results.csv", "08,8,02-03,2,3", "08,8,02-Mar,2,3", "plan_text"),
    Case("is_slug", "units.csv", "\nbo-chinh-tri,", "\n../../x,", "unit_id"),
    Case("str_matches", "tasks.csv", "\nNV-004,", "\nNV4,", "task_id"),
    Case("isin", "units.csv", ",politburo,", ",polituro,", "kind"),
    Case("is_integer", "support_rates.csv", ",10000000,", ",10.000.000,", "amount_vnd"),
    Case("is_decimal", "support_rates.csv", ",1.0,1.0,", ',1.0,"1,0",', "base_salary_factor"),
    Case("is_boolean", "units.csv", "politburo,,false", "politburo,,FALSE", "is_collective"),
    Case("is_day", "exceptions.csv", "2027-11-23", "23/11/2027", "review_date"),
    Case("is_partial_day", "documents.csv", ",2021-05,draft", ",2021-15,draft", "issued_date"),
    Case("is_site_path", "redirects.csv", "target,reason\n", "target,reason\nunits,cu,../../x,Đổi mã\n", "target"),
    Case("is_unique", "tasks.csv", "\nNV-004,", "\nNV-003,", "task_id"),
    Case("rows_are_sorted", "task_reports.csv", "note\n", "note\n" + "".join(f"BC-000{n},NV-001,cac-cap-uy,2021-12-01,not_started,,,,\n" for n in (3, 1, 2)), "report_id"),
    Case("same_fact_once", "eligibility_conditions.csv", "có nhu cầu,local_need,", "có nhu cầu,local_shortage,", "kind"),
    Case("same_name_twice", "units.csv", ",Phường 2,", ",Phường 1,", "name"),
    Case("same_words_alike", "unit_successions.csv", "1680/NQ-UBTVQH15", "1681/NQ-UBTVQH15", "legal_basis"),
    Case("reference_exists", "task_units.csv", "NV-021,cac-ban-dang,", "NV-021,cac-ban-dag,", "unit_id"),
    Case("reporter_has_a_part", "task_reports.csv", "note\n", "note\nBC-0001,NV-001,bo-chinh-tri,2021-12-01,not_started,,,,\n", "unit_id"),
    Case("parents_form_a_tree", "units.csv", "dang-bo-thanh-pho,false", "ban-thuong-vu-thanh-uy,false", "parent_id"),
    Case("plan_min_is_not_above_plan_max", "rotation_results.csv", "02-03,2,3", "02-03,4,3", "plan_min"),
    Case("seq_counts_up", "tasks.csv", f"{KL},II.1.1,3,", f"{KL},II.1.1,4,", "seq"),
    Case("periods_meet", "base_salaries.csv", "2017-06-30", "2017-07-30", "end_date"),
    Case("dates_agree", "base_salaries.csv", "2019-05-09", "2018-05-09", "decree_date"),
    Case("amounts_rise", "base_salaries.csv", "1.390.000,1390000", "1.290.000,1290000", "amount_vnd"),
    Case("status_matches_events", "documents.csv", ",2021-05,draft,", ",2021-05,not_issued,", "status"),
    Case("printed_draft_is_draft", "status_events.csv", f"TT-001,{KL},2021-05,draft", f"TT-001,{KL},2021-05,issued", "status"),
    Case("status_is_supported", "documents.csv", ",2012-06-05,unknown,", ",2012-06-05,issued,", "status"),
    Case("origin_fits_evidence", "units.csv", "false,document,Bộ Chính trị", "false,outside,Bộ Chính trị", "origin"),
    Case("published_id_lives", "published_ids.csv", "units,bo-chinh-tri", "units,bo-chinh-tre", "id"),
    Case("published_fact_stands", "base_salaries.csv", ",38/2019/NĐ-CP,", ",39/2019/NĐ-CP,", "decree"),
    Case("published_words_stand", "editor_notes.csv", "Văn bản không nêu ngày chốt", "Không rõ ngày chốt", "note"),
    Case("source_is_as_received", SOURCE, "KẾT LUẬN", "KẾT LUẬN ", ""),
    Case("redirect_is_needed", "redirects.csv", "reason\n", "reason\nunits,bo-chinh-tri,don-vi/,Đổi mã\n", "id"),
    Case("exception_is_known", "exceptions.csv", "name_is_as_worded,", "is_nfc,", "rule"),
    Case("exception_applies", "exceptions.csv", ",dang-uy-phuong,", ",ban-thuong-vu-thanh-uy,", "key"),
    Case("exception_is_reviewed", "exceptions.csv", "2027-11-23", "2021-11-23", "review_date"),
    Case("quote_stands_in_clause", "tasks.csv", f"{KL},IV.3,1,", f"{KL},IV.1,1,", "clause_id"),
    Case("words_stand_in_quote", "support_rates.csv", "5 triệu đồng,5000000", "6 triệu đồng,6000000", "amount_text"),
    Case("words_stand_in_clause", "rotation_results.csv", ",Sau 03 năm thực hiện,", ",Sau 3 năm,", "period_text"),
    Case("words_are_whole", "units.csv", ",document,Bộ Chính trị,", ",document,Bộ Chính tr,", "name_text"),
    Case("value_reads_as_words", "rotation_results.csv", ",08,8,", ",08,9,", "actual"),
    Case("choice_is_worded", "eligibility_conditions.csv", "age,key_ward_post,female", "age,key_ward_post,male", "sex"),
    Case("role_is_worded", "task_units.csv", "NV-021,uy-ban-kiem-tra-thanh-uy,lead", "NV-021,uy-ban-kiem-tra-thanh-uy,coordinate", "role"),
    Case("unit_clause_is_above", "task_units.csv", "Giao Ủy ban Kiểm tra Thành ủy chủ trì,,", "Giao Ủy ban Kiểm tra Thành ủy chủ trì,IV.2,Giao Ban Tổ chức Thành ủy chủ trì", "unit_clause_id"),
    Case("unit_is_named", "task_units.csv", "NV-014,cac-dia-phuong-noi-den,", "NV-014,bo-chinh-tri,", "unit_id"),
    Case("name_is_as_worded", "units.csv", ",Bộ Chính trị,,", ",Bộ chính trị Trung ương,,", "name"),
    Case("published_name_stands", "units.csv", ",Phường 1,", ",Phường 6,", "name"),
    Case("other_names_stand_in_text", "units.csv", "các cấp ủy Đảng,", "các cấp ủy Đoàn,", "other_names"),
    Case("display_title_is_worded", "documents.csv", '"Công tác quy hoạch,', '"Công tác kiểm tra,', "display_title"),
    Case("unit_kind_is_worded", "units.csv", ",politburo,", ",ward,", "kind"),
    Case("collective_is_marked", "units.csv", "politburo,,false", "politburo,,true", "is_collective"),
    Case("parent_is_named", "units.csv", "standing_committee,tinh-uy", "standing_committee,thanh-uy", "parent_id"),
    Case("target_is_named", "relations.csv", "disseminates,kl-24,", "disseminates,nq-11,", "target_document_id"),
    Case("target_is_recognised", "relations.csv", "plan_source,kh-21,", "plan_source,de-an-97,", "target_document_id"),
    Case("relation_is_recognised", "relations.csv", "plan_source,kh-21,", "disseminates,kh-21,", "relation_type"),
    Case("relation_is_worded", "relations.csv", "interim_review,de-an-97", "final_review,de-an-97", "relation_type"),
    Case("symbol_fits_type", "documents.csv", "\nkl-24,conclusion", "\nkl-24,resolution", "document_type"),
    Case("figure_follows_its_category", "rotation_results.csv", ",08,8,", ",02,2,", "actual_text"),
    Case("stands_in_its_policy", "support_rates.csv", "\nHT-004,CS-007", "\nHT-004,CS-001", "policy_id"),
    Case("ward_fits_rate", "support_rate_wards.csv", "HT-004,phuong-1,", "HT-004,phuong-4,", "unit_id"),
    Case("reader_can_check", "eligibility_conditions.csv", "ability,key_ward_post,,,,false", "ability,key_ward_post,,,,true", "checkable"),
    Case("quoted_words_are_true", "editor_notes.csv", "“03 năm” là cách ghi", "“04 năm” là cách ghi", "note"),
    Case("summary_has_no_other_figure", "editor_notes.csv", "là khoảng 18 năm 6 tháng; “20 năm” là cách ghi của văn bản.,comparison", "là khoảng 18 năm 6 tháng; “20 năm” là cách ghi của văn bản.,summary", "note"),
    Case("cited_clause_exists", "editor_notes.csv", "III.1 nêu chủ trương", "III.9 nêu chủ trương", "note"),
    Case("abbreviation_spells_expansion", "abbreviations.csv", "BTV,Ban Thường vụ", "BTV,Ban Tổ chức", "expansion"),
    Case("confidence_fits_source", "base_salaries.csv", "nhipsongkinhdoanh.vn 3109573,two_sources", "x,one_source", "confidence"),
    Case("decree_is_well_formed", "base_salaries.csv", "38/2019/NĐ-CP", "38-2019/NĐ-CP", "decree"),
    Case("text_matches_source", TEXT, "Kết quả đạt được", "Kết quả đạt đuợc", "heading"),
    Case("text_is_well_formed", TEXT, "after: 'trì trệ của", "after: 'trì trệ ở", "after"),
    Case("id_fits_place", TEXT, "id: III.2", "id: III.4", "id"),
    Case("repair_is_what_it_says", REPAIRS, "vụđể,vụ để,", "vụđể,,furniture", "kind"),
    Case("only_white_space_is_repaired", REPAIRS, "vụđể,vụ để", "vụđể,vụđ ể", "repaired"),
    Case("bears_no_secrecy_mark", TEXT, "(DỰ THẢO)", "TỐI MẬT", "text"),
    Case("has_no_personal_column", "units.csv", "confidence\n", "confidence,ho_ten\n", "ho_ten"),
    Case("has_no_personal_data", "status_events.csv", "chỉ ghi tháng", "chỉ ghi tháng 0912 345 678", "note"),
    Case("name_is_seen_by_two", "exceptions.csv", "2027-11-23,,,", "2027-11-23,,2026-11-20,", "second_look_date"),
    Case("names_no_person", "status_events.csv", "chỉ ghi tháng", "theo đồng chí Trần Văn Bình", "note"),
    Case("has_no_small_cell", "rotation_results.csv", ",luân chuyển từ phường này sang phường khác,ward", ",luân chuyển từ Phường 1,ward", "category_text"),
)  # fmt: skip
