"""The settings of a portal: what may stand in portal.yml, and at which line a fault is told."""

import pytest

from model.portal_settings import SETTINGS, SETTINGS_FILE, Settings
from model.vocabulary import StartPart
from tests.support.faults import findings
from validation.folder_check import FolderCheck

SQUARE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"><path d="M0 0h4v4H0z"/></svg>\n'


def _told(data, *lines):
    """Write settings, and return what the check says of them."""
    (data / SETTINGS_FILE).write_text("\n".join((*lines, "")), encoding="utf-8")
    return [(each.rule, each.file, each.line, each.column) for each in findings(data)]


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        pytest.param("namee: Cổng", "setting_is_known", id="a key that is none"),
        pytest.param("colour_bar: xanh", "setting_can_be_used", id="a colour in words"),
        pytest.param("colour_bar: '#17324D'", "setting_can_be_used", id="a colour in capitals"),
        pytest.param("colour_bar: '#ffe680'", "colour_can_be_read", id="white letters on a pale bar"),
        pytest.param("colour_link: '#9ecbff'", "colour_can_be_read", id="pale links on a light page"),
        pytest.param("dark_link: '#0b4f9e'", "colour_can_be_read", id="deep links on a dark page"),
        pytest.param("emblem: ../emblem.svg", "setting_can_be_used", id="an emblem elsewhere"),
        pytest.param("emblem: khong-co.svg", "emblem_is_a_plain_picture", id="an emblem that is not there"),
        pytest.param("date_day: '{dd}/{mm}'", "setting_can_be_used", id="a day without its year"),
        pytest.param("date_day: '{dd}/{d}/{mm}/{yyyy}'", "setting_can_be_used", id="a day told twice"),
        pytest.param("date_day: '{dd}/{mm}/{yyyy} }'", "setting_can_be_used", id="a brace of no part"),
        pytest.param("date_month: '{dd}/{mm}/{yyyy}'", "setting_can_be_used", id="a month with a day"),
        pytest.param("date_language: tiếng Việt", "setting_can_be_used", id="a language in words"),
        pytest.param("name: 'Cổng {{ x }}'", "setting_can_be_used", id="a mark of templates"),
        pytest.param("name: 'Cổng\u200b'", "setting_can_be_used", id="a hidden letter"),
        pytest.param("contact_mail: vanphong", "setting_can_be_used", id="no mailbox"),
        pytest.param("contact_mail: tran.van.binh@gmail.com", "has_no_personal_data", id="a person's mailbox"),
        pytest.param("contact_phone: 0912 345 678", "has_no_personal_data", id="a person's telephone"),
        pytest.param("contact_office: Đồng chí Trần Văn Bình", "names_no_person", id="a person's name"),
        pytest.param("name: Cổng lưu hành nội bộ", "bears_no_secrecy_mark", id="a mark of secrecy"),
    ],
)
def test_a_setting_that_cannot_be_used_is_told_at_its_line(data_copy, line, rule):
    told = _told(data_copy, "# Cài đặt", line)

    assert told == [(rule, SETTINGS_FILE, 2, line.partition(":")[0])]


@pytest.mark.parametrize(
    ("lines", "line"),
    [
        pytest.param(["- name"], 1, id="a list"),
        pytest.param(["name: [Cổng]"], 1, id="a list for one value"),
        pytest.param(["name: Cổng", "start_parts: units"], 2, id="one value for a list"),
        pytest.param(["name: Cổng", "name: Cổng"], 1, id="a key twice"),
    ],
)
def test_a_settings_file_of_another_form_is_told_at_its_line(data_copy, lines, line):
    assert _told(data_copy, *lines) == [("file_is_plain_yaml", SETTINGS_FILE, line, "")]


def test_a_part_that_the_start_page_has_not_is_told_at_its_own_line_with_those_it_has(data_copy):
    (data_copy / SETTINGS_FILE).write_text("start_parts:\n  - units\n  - tin-tuc\n", encoding="utf-8")

    (each,) = findings(data_copy)

    assert (each.rule, each.line, each.value) == ("setting_can_be_used", 3, "tin-tuc")
    assert all(part in each.message for part in StartPart)


@pytest.mark.parametrize(
    "inside",
    [
        pytest.param("<script>1</script>", id="a script"),
        pytest.param('<path onclick="1" d="M0 0"/>', id="a handler"),
        pytest.param('<use href="https://may-khac/x.svg#a"/>', id="another host"),
        pytest.param('<image href="data:image/png;base64,AA"/>', id="a photograph"),
        pytest.param('<path style="fill:red" d="M0 0"/>', id="a style of its own"),
        pytest.param('<path fill="url(https://may-khac/a)" d="M0 0"/>', id="a fill from elsewhere"),
        pytest.param("<foreignObject/>", id="a page inside"),
        pytest.param("<!-- ai vẽ -->", id="a remark"),
    ],
)
def test_an_emblem_that_does_more_than_draw_is_refused(data_copy, inside):
    (data_copy / "emblem.svg").write_text(SQUARE.replace("</svg>", f"{inside}</svg>"), encoding="utf-8")

    assert _told(data_copy, "emblem: emblem.svg") == [("emblem_is_a_plain_picture", "emblem.svg", 0, "")]


def test_a_picture_that_no_setting_names_is_a_strange_file(data_copy):
    (data_copy / "emblem.svg").write_text(SQUARE, encoding="utf-8")

    assert _told(data_copy, "name: Cổng") == [("file_is_known", "emblem.svg", 0, "")]


def test_without_a_settings_file_a_portal_has_the_defaults_and_names_nobody(data_copy):
    (data_copy / SETTINGS_FILE).unlink()

    assert FolderCheck(data_copy).portal().settings == Settings()


def test_a_portal_has_the_settings_of_its_file(data_copy):
    (data_copy / "emblem.svg").write_text(SQUARE, encoding="utf-8")
    lines = ["name: Cổng An Hòa", "contact_office: ''", "emblem: emblem.svg", "start_parts:", "  - ways", "  - units"]
    assert _told(data_copy, *lines) == []

    settings = FolderCheck(data_copy).portal().settings

    parts = (StartPart.WAYS, StartPart.UNITS)
    assert settings == Settings(name="Cổng An Hòa", emblem="emblem.svg", start_parts=parts, emblem_picture=SQUARE)


@pytest.mark.parametrize(
    ("day", "words"), [("2026-06-05", "5 tháng 6 năm 2026"), ("2026-06", "tháng 06 năm 2026"), ("2026", "2026")]
)
def test_a_date_is_written_in_the_form_of_the_settings_as_far_as_it_is_known(day, words):
    settings = Settings(date_day="{d} tháng {m} năm {yyyy}", date_month="tháng {mm} năm {yyyy}")

    assert settings.date_words(day) == words


def test_every_setting_says_what_it_is():
    assert [
        key for key, each in SETTINGS.items() if not each.metadata["title"] or not each.metadata["description"]
    ] == []
