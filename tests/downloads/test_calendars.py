"""Deadlines leave as calendars that a strict reader of RFC 5545 accepts; where no day is stated nothing leaves."""

import re
from dataclasses import replace
from datetime import date

import pytest
from lxml import html

from macros.tasks.register import task_register
from macros.tasks.upcoming import upcoming_deadlines
from macros.units.page import unit_page
from model.vocabulary import DocumentStatus
from publishing.descriptors.calendars import write_calendars
from tests.support.portals import with_cells, with_rows

LEAD = "ban-to-chuc-thanh-uy"
#: A content line (RFC 5545, 3.1): a name, parameters, a value without control characters.
_LINE = re.compile(r'[A-Z-]+(?:;[A-Z-]+=(?:[^"\x00-\x1f;:,]+|"[^"\x00-\x1f]*"))*:[^\x00-\x08\x0a-\x1f\x7f]*')
#: A text (3.3.11): commas, semicolons and backslashes are escaped.
_TEXT = re.compile(r"(?:[^\\;,]|\\[\\;,nN])*")
_ONCE = ("UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "DESCRIPTION", "TRANSP")
_TEXTS = ("SUMMARY", "DESCRIPTION", "X-WR-CALNAME", "PRODID")


@pytest.fixture(name="dated", scope="module")
def _dated(portal):
    """The portal with two stated days; nothing checks them."""
    days = {
        "NV-019": ("trước ngày 30/9/2023, gửi 02 bản; \\ hết", date(2023, 9, 30)),
        "NV-001": ("x", date(2022, 1, 2)),
    }
    rows = [
        with_cells(each, due_text=days[each.task_id][0], due_date=days[each.task_id][1])
        if each.task_id in days
        else each
        for each in portal.rows("tasks")
    ]
    return with_rows(portal, tasks=rows)


def read(path):
    """Return the events of a calendar, each by name; every rule that is broken on the way fails the test."""
    content = path.read_bytes()
    assert content.endswith(b"\r\n")
    folded = content[:-2].split(b"\r\n")
    assert max(map(len, folded)) <= 75
    assert all(line.decode() and b"\n" not in line and b"\r" not in line for line in folded)
    lines = re.sub(rb"\r\n[ \t]", b"", content[:-2]).decode().split("\r\n")
    assert [line for line in lines if not _LINE.fullmatch(line)] == []
    pairs = [(line.partition(":")[0], line.partition(":")[2]) for line in lines]
    assert [value for name, value in pairs if name in _TEXTS and not _TEXT.fullmatch(value)] == []
    assert (pairs[0], pairs[-1]) == (("BEGIN", "VCALENDAR"), ("END", "VCALENDAR"))
    assert {"VERSION": "2.0"}.items() <= dict(pairs).items()
    assert [name for name, _ in pairs].count("PRODID") == 1
    return list(_events(pairs[1:-1]))


def _events(pairs):
    begins = [place for place, pair in enumerate(pairs) if pair == ("BEGIN", "VEVENT")]
    for begin, end in zip(begins, [*begins[1:], len(pairs)], strict=True):
        assert pairs[end - 1] == ("END", "VEVENT")
        names = [name.partition(";")[0] for name, _ in pairs[begin + 1 : end - 1]]
        assert all(names.count(name) == 1 for name in _ONCE)
        event = dict(pairs[begin + 1 : end - 1])
        assert re.fullmatch(r"\d{8}T\d{6}Z", event["DTSTAMP"])
        assert event["DTSTART;VALUE=DATE"] < event["DTEND;VALUE=DATE"]
        yield event


def test_every_stated_day_is_an_event_of_a_whole_day_in_the_order_of_days(dated, tmp_path):
    write_calendars(dated, tmp_path)

    events = read(tmp_path / "nguon-tin" / "thoi-han.ics")
    assert [(each["DTSTART;VALUE=DATE"], each["DTEND;VALUE=DATE"]) for each in events] == [
        ("20220102", "20220103"),
        ("20230930", "20231001"),
    ]
    assert events[1]["SUMMARY"].startswith("[Dự thảo] NV-019: tham mưu xây dựng kế hoạch")
    assert r"“trước ngày 30/9/2023\, gửi 02 bản\; \\ hết” (khoản 2 mục IV dự thảo Kết luận" in events[1]["DESCRIPTION"]


def test_a_unit_has_a_calendar_of_its_own_days_alone_and_its_page_leads_there(dated, tmp_path):
    write_calendars(dated, tmp_path)

    files = {path.stem for path in (tmp_path / "nguon-tin" / "don-vi").iterdir()}
    assert files == {each.unit_id for each in dated.rows("task_units") if each.task_id in {"NV-001", "NV-019"}}
    assert [each["SUMMARY"][:18] for each in read(tmp_path / "nguon-tin" / "don-vi" / f"{LEAD}.ics")] == [
        "[Dự thảo] NV-019: "
    ]
    assert f"/nguon-tin/don-vi/{LEAD}.ics" in unit_page(dated, LEAD)
    assert ".ics" not in unit_page(dated, "phuong-4")


def test_ids_stay_when_other_days_come_and_the_bytes_are_the_same_every_time(dated, portal, tmp_path):
    one = with_rows(portal, tasks=[each for each in dated.rows("tasks") if each.task_id == "NV-019"])
    for name, data in (("one", one), ("all", dated), ("again", dated)):
        write_calendars(data, tmp_path / name)
    calendar = "nguon-tin/thoi-han.ics"

    assert read(tmp_path / "one" / calendar)[0]["UID"] == read(tmp_path / "all" / calendar)[1]["UID"]
    assert (tmp_path / "all" / calendar).read_bytes() == (tmp_path / "again" / calendar).read_bytes()


def test_where_no_text_states_a_day_there_is_no_calendar_and_no_way_to_one(portal, tmp_path):
    write_calendars(portal, tmp_path)

    assert list(tmp_path.rglob("*")) == []
    assert ".ics" not in task_register(portal) + unit_page(portal, LEAD)


def test_a_deadline_is_shown_as_printed_and_counted_only_while_nobody_reported_it_done(dated):
    page = html.fromstring(str(task_register(dated)))
    (day,) = page.xpath("//tr[@id='nv-019']//time")

    assert day.text_content() == "trước ngày 30/9/2023, gửi 02 bản; \\ hết"
    assert (day.get("datetime"), day.get("data-due")) == ("2023-09-30", "")
    assert "/nguon-tin/thoi-han.ics" in page.xpath("//a/@href")


def _on_home(dated, day):
    """The tasks that the start page lists, where all texts are issued and the data was checked on a day."""
    issued = [with_cells(each, status=DocumentStatus.ISSUED) for each in dated.rows("documents")]
    page = upcoming_deadlines(replace(with_rows(dated, documents=issued), checked_on=day))
    return re.findall(r'href="/nhiem-vu/(nv-\d+)/"', page)


def test_home_lists_what_is_due_by_issued_texts_and_never_by_drafts(dated, portal):
    early = date(2022, 1, 2)

    assert _on_home(dated, early) == ["nv-001", "nv-019"]
    assert upcoming_deadlines(replace(dated, checked_on=early)) == upcoming_deadlines(portal) == ""


def test_home_lists_the_nearest_days_and_none_that_had_passed(dated, monkeypatch):
    assert _on_home(dated, date(2022, 1, 3)) == ["nv-019"]
    assert _on_home(dated, date(2023, 10, 1)) == []
    monkeypatch.setattr("macros.tasks.upcoming.ROWS_A_PAGE", 1)
    assert _on_home(dated, date(2022, 1, 2)) == ["nv-001"]
