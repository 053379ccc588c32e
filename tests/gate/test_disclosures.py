"""What must not be published is recognised as people write it, and official prose is not taken for it."""

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from validation.disclosure.judge import disclosures, disclosures_of, person_names
from validation.disclosure.personal_columns import is_personal_column
from validation.language.plain_form import spaced_out

_SENTENCES = Path(__file__).parent / "sentences"


def _sentences(name: str) -> list[tuple[str, str]]:
    """Return the kind and the text of each line of a list, written by someone who had not seen the rules."""
    lines = (_SENTENCES / name).read_text("utf-8").split("\n")
    return [(kind, text) for kind, _, text in (line.partition("\t") for line in lines) if text]


FREE, STOP = _sentences("free.txt"), _sentences("stop.txt")
FEWEST_FREE, FEWEST_STOP = 4_400, 3_900


def test_the_lists_are_long():
    assert len(FREE) >= FEWEST_FREE
    assert len(STOP) >= FEWEST_STOP


def test_no_sentence_of_official_prose_is_stopped():
    stopped = disclosures_of([text for _, text in FREE])

    assert [(FREE[place], each.words) for place, each in stopped] == []


def test_every_mark_datum_and_name_of_the_list_is_stopped():
    stopped = {place for place, _ in disclosures_of([text for _, text in STOP])}

    assert [each for place, each in enumerate(STOP) if place not in stopped] == []


def test_a_text_is_judged_alike_alone_and_among_others():
    texts = [text for _, text in (*STOP, *FREE)]
    together = [(texts[place], each) for place, each in disclosures_of(texts)]

    assert together == [(text, each) for text in texts for each in disclosures(text)]


@pytest.mark.parametrize(
    "text",
    [
        "UBND XÃ\nMẬT",
        "TỈNH ỦY\nTỐI MẬT\nSố 12-BC/TU",
        "Phòng Kế hoạch\nMật",
        "UBND XÃ\nMẬT\nv/v bố trí cán bộ",
        "Kèm theo\nTài liệu lưu hành nội bộ\nDự thảo",
        "Lưu hành\nnội bộ",
        "Người soạn thảo được giao lưu 01 bản\nmật",
        "Người soạn thảo giữ 02 bản\nmật",
        "Nơi nhận: Như trên\nLưu: VT, 03 bản\nmật",
    ],
)
def test_a_mark_on_a_line_of_its_own_is_stopped_whatever_stands_on_the_others(text):
    assert [each.rule for each in disclosures(text)] == ["bears_no_secrecy_mark"]


@pytest.mark.parametrize(
    "text",
    [
        "Họ và tên:\nNgày sinh:\nNơi ở hiện nay:",
        "Họ tên:\nChức vụ:\nĐơn vị:",
        "Cột 1: Số đến\nCột 2: Độ mật\nCột 3: Ghi chú",
        "Độ mật:\nĐộ khẩn:\nSố đến:",
        "Trường Tiểu học Lê Hồng Phong\nTrường THCS\nNguyễn Trãi",
        "Ghi chú:\nKhông",
        "Phòng Tài chính\nChủ trì\nQuý II/2025",
        "Phòng Kinh tế\nChủ trì\nTháng 6/2025",
        "In 02 bản\nmật ong đóng chai kèm theo",
    ],
)
def test_the_lines_of_a_blank_form_and_of_a_list_disclose_nothing(text):
    assert disclosures(text) == []


@pytest.mark.parametrize("end", ["bí", "mật", "mật gồm", "mật gồm Tuyệt mật,", "mật gồm Tuyệt mật, Tối"])
def test_a_line_that_goes_on_from_the_one_before_bears_no_mark_of_its_own(end):
    rule = "Phân loại bí mật nhà nước theo độ mật gồm Tuyệt mật, Tối mật và Mật."

    assert disclosures(rule.replace(f"{end} ", f"{end}\n", 1)) == []


@pytest.mark.parametrize(
    "write",
    [
        pytest.param(lambda text: unicodedata.normalize("NFD", text), id="decomposed"),
        pytest.param(lambda text: text.replace(" ", "\u00a0"), id="no-break spaces"),
        pytest.param(lambda text: text.replace(" ", " \u200b"), id="zero-width spaces"),
        pytest.param(lambda text: text.translate(str.maketrans("ATEOPCHX", "АТЕОРСНХ")), id="Cyrillic capitals"),
        pytest.param(lambda text: text.translate({n: n + 0xFEE0 for n in range(0x30, 0x3A)}), id="wide digits"),
    ],
)
@pytest.mark.parametrize(
    "text", ["TÀI LIỆU TỐI MẬT", "Đồng chí Trần Thị Hoài Thương", "CCCD 045 199 007 318", "Lưu hành nội bộ"]
)
def test_another_way_of_typing_hides_nothing(text, write):
    assert disclosures(write(text))


@given(st.lists(st.sampled_from([*"TỐIMẬTmật", " ", ".", "-", "Nguyễn", "Văn", "0912", "@", "sinh", "\n", "ø", "µ"])))
def test_whatever_stands_in_a_text_it_is_judged(parts):
    assert isinstance(disclosures("".join(parts)), list)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Dấu: T Ố I  M Ậ T.", "TỐI MẬT"),
        ("Bản M  Ậ  T", "MẬT"),
        ("T.U.Y.Ệ.T - M.Ậ.T", "TUYỆT MẬT"),
        ("l.ư.u h.à.n.h n.ộ.i b.ộ", "lưu hành nội bộ"),
        ("M/Ậ/T", "MẬT"),
        ("T*Ố*I M*Ậ*T", "TỐI MẬT"),
    ],
)
def test_words_spaced_out_letter_by_letter_are_closed_up(text, words):
    assert list(spaced_out(text)) == [words]


@pytest.mark.parametrize("name", ["Trần Văn Bình", "NGUYỄN THỊ HOA", "đồng chí Lê Nam", "Ông Hoàng Minh Tuấn Anh"])
def test_a_full_name_is_recognised(name):
    assert person_names(name)


def test_a_name_that_may_be_published_passes_and_nothing_more_of_it():
    allowed = frozenset({"trần phú quang"})

    assert disclosures("Đồng chí Trần Phú Quang", allowed) == []
    assert [each.words for each in disclosures("Đồng chí Trần Phú Quang Minh", allowed)] == ["Trần Phú Quang Minh"]
    assert [each.rule for each in disclosures("Trần Phú Quang, TỐI MẬT", allowed)] == ["bears_no_secrecy_mark"]


@pytest.mark.parametrize(
    "name", ["ho_ten", "Họ tên", "HoTen", "địa chỉ", "so_cccd", "Số CCCD", "email", "birthDate", "Ngày sinh"]
)
def test_a_column_about_persons_is_known_by_its_name(name):
    assert is_personal_column(name)


@pytest.mark.parametrize("name", ["unit_id", "name", "title", "decree_date", "wards_text", "names"])
def test_a_column_of_ours_is_not_taken_for_one(name):
    assert not is_personal_column(name)


@pytest.mark.parametrize(
    "words",
    [
        "Giao Thị Đoàn phối hợp với Hội Nông dân thị xã tổ chức ra quân.",
        "- Thị Đoàn, Hội Liên hiệp Phụ nữ thị xã;",
        "Phối hợp: Thị Đoàn, Công an thị xã",
        "BCH Thị Đoàn",
        "Thị Đoàn; Huyện Đoàn; Thành Đoàn",
        "Thị Đội An Hòa bố trí lực lượng.",
    ],
)
def test_the_youth_union_and_the_soldiers_of_a_town_are_no_persons(words):
    assert person_names(words) == []


@pytest.mark.parametrize(
    "words",
    [
        "Nguyễn Thị Đoàn",
        "Giao đồng chí Phan Thị Đoàn phụ trách",
        "bà Thị Đoàn trú tại thôn 2",
        "Thị Đoàn, sinh năm 1980",
    ],
)
def test_a_woman_who_is_called_as_a_body_of_a_town_is_one(words):
    assert person_names(words)
