"""Nothing secret and nothing about a person gets into the data; who may be named is named, and by a second look."""

import pytest

from tests.support.faults import findings, replace, rules

GATE = {"has_no_personal_data", "names_no_person", "bears_no_secrecy_mark", "has_no_personal_column"}
TEXT, NOTE = "texts/kl-luan-chuyen-2021/text.yml", "chỉ ghi tháng"
NAMED = "chỉ ghi tháng; theo đồng chí Trần Văn Bình"
HEADER = "rule,file,key,column,reason,review_date,names,second_look_date,second_look_post\n"


@pytest.mark.parametrize("mark", [" TUYỆT MẬT", " Đóng dấu TỐI MẬT.", ". MẬT", " (Mật)"])
def test_a_mark_of_secrecy_is_found_in_a_cell_too(data_copy, mark):
    line = replace(data_copy, "status_events.csv", "chỉ ghi tháng.", f"chỉ ghi tháng{mark}")

    assert ("status_events.csv", line, "bears_no_secrecy_mark") in {
        (each.file, each.line, each.rule) for each in findings(data_copy)
    }


def test_a_text_may_name_its_signatory_and_other_words_may_not(data_copy):
    assert rules(findings(data_copy)) & GATE == set()

    replace(data_copy, "status_events.csv", NOTE, f"{NOTE}; người ký là Nguyễn Chiến Thắng")

    assert rules(findings(data_copy)) & GATE == {"names_no_person"}


def test_an_office_holder_passes_in_the_text_that_prints_him_and_in_its_quotes(data_copy):
    words = "tập thể lãnh đạo các cơ quan"
    for file in (TEXT, "texts/kl-luan-chuyen-2021/source.txt", "tasks.csv"):
        path = data_copy / file
        held = path.read_text("utf-8").replace(words, f"đồng chí Lê Thị Ngọc Mận, Bí thư Thành ủy, {words}")
        path.write_text(held, encoding="utf-8")

    assert rules(findings(data_copy)) & GATE == set()


def _let_pass(data, *, names="Trần Văn Bình", day="2026-11-20", post="Chánh Văn phòng Thành ủy"):
    row = f"names_no_person,status_events.csv,{_key(data)},note,Người nêu ý kiến tại hội nghị.,2027-11-23,{names},{day},{post}\n"
    path = data / "exceptions.csv"
    header, *rows = path.read_text("utf-8").splitlines(keepends=True)
    assert header == HEADER
    path.write_text("".join([header, *sorted([*rows, row])]), encoding="utf-8")


def _key(data):
    return next(each.key for each in findings(data) if each.rule == "names_no_person")


def test_a_name_passes_where_a_second_person_has_looked(data_copy):
    replace(data_copy, "status_events.csv", NOTE, NAMED)
    _let_pass(data_copy)

    assert (
        rules(findings(data_copy)) & {*GATE, "name_is_seen_by_two", "exception_is_known", "exception_applies"} == set()
    )


def test_another_name_in_the_same_cell_does_not_pass(data_copy):
    replace(data_copy, "status_events.csv", NOTE, f"{NAMED} và bà Lê Thị Ngọc Mận")
    _let_pass(data_copy)

    assert [each.value for each in findings(data_copy) if each.rule in GATE] == ["Lê Thị Ngọc Mận"]


@pytest.mark.parametrize("missing", ["names", "day", "post"])
def test_without_a_second_look_no_name_passes(data_copy, missing):
    replace(data_copy, "status_events.csv", NOTE, NAMED)
    _let_pass(data_copy, **{missing: ""})

    assert rules(findings(data_copy)) >= {"names_no_person", "name_is_seen_by_two"}


def test_a_mark_of_secrecy_is_never_let_pass(data_copy):
    replace(data_copy, "status_events.csv", NOTE, f"{NAMED}. TỐI MẬT")
    _let_pass(data_copy)
    replace(data_copy, "exceptions.csv", "names_no_person,", "bears_no_secrecy_mark,")

    assert rules(findings(data_copy)) >= {"bears_no_secrecy_mark", "exception_is_known"}


def test_no_false_alarm_on_the_real_data(portal):
    """The portal loads only when no rule speaks."""
    assert not [each for each in portal.warnings if each.rule in GATE]
