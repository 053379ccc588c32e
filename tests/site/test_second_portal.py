"""Another committee's portal is built of its own data and settings, and nothing of the first one is in it."""

import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID, uuid5

import pypdfium2
import pytest
from lxml import html
from pypdf import PdfReader

from model.portal_settings import LANGUAGE, SETTINGS, SETTINGS_FILE
from model.repository import ROOT
from publishing.site.gate import gate_faults
from tests.support.csv_rows import Table
from tests.support.invented import invented_data
from tests.support.small_documents import add_small_document
from validation.loading import load_portal

OFFICE, MAIL, PHONE = "Văn phòng Thị ủy An Hòa", "vanphong@thiuyanhoa.example", "0999 3852 000"
EMBLEM = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"><circle cx="2" cy="2" r="2" fill="#7a1f1f"/></svg>\n'
)
NAME, HEADING = "Cổng văn kiện Thị ủy An Hòa", "Thị ủy An Hòa giao việc gì?"
COLOURS = {
    "colour_bar": "#7a1f1f",
    "colour_tabs": "#8f2b2b",
    "colour_line": "#e0b040",
    "colour_link": "#7a3300",
    "colour_accent": "#2f5d1f",
    "dark_bar": "#2d0c0c",
    "dark_link": "#f5c18f",
    "dark_accent": "#a7f2b0",
}
SAID = COLOURS | {
    "name": NAME,
    "code": "thi-uy-an-hoa",
    "description": "Văn kiện của Thị ủy An Hòa.",
    "emblem": "bieu-trung.svg",
    "contact_office": OFFICE,
    "contact_mail": MAIL,
    "contact_phone": PHONE,
    "date_language": "vi-VN",
    "date_day": "{d} tháng {m} năm {yyyy}",
    "date_month": "{m} năm {yyyy}",
    "start_heading": HEADING,
    "start_words": "Trang này của Thị ủy An Hòa.",
}
#: The report of the check is nobody's work sheet: only its sources say whose it is.
_REPORT = "bao-cao-kiem-tra"
#: The id in calendars of a task NV-001 of a portal that has no code of its own.
UUID_OF_FIRST = uuid5(UUID("b7d5c0de-0d8c-5a53-9a0e-5f1f2f0c7a11"), "NV-001")
CLAUSE = "Văn phòng Thị ủy chủ trì báo cáo trước ngày 30/9/2018."


@pytest.fixture(name="data", scope="module")
def _data(tmp_path_factory) -> Path:
    """The invented documents, one more that gives a task with a day, and every setting another one."""
    data = invented_data(tmp_path_factory.mktemp("second") / "data")
    add_small_document(data, "qd-an-hoa", [{"id": "dieu-1", "number": "Điều 1.", "text": CLAUSE}])
    office = ("Văn phòng Thị ủy", "", "", "committee_office", "", "false", "document", "Văn phòng Thị ủy")
    Table.read(data / "units.csv").add("van-phong-thi-uy", *office, "qd-an-hoa", "dieu-1", CLAUSE, "", "")
    due = ("trước ngày 30/9/2018", "2018-09-30")
    Table.read(data / "tasks.csv").add("NV-001", "qd-an-hoa", "dieu-1", "1", "báo cáo", CLAUSE, "", "", *due)
    Table.read(data / "task_units.csv").add("NV-001", "van-phong-thi-uy", "lead", CLAUSE, "", "")
    lines = [*(f"{key}: '{value}'" for key, value in SAID.items()), "start_parts: [state, documents, units]", ""]
    (data / SETTINGS_FILE).write_text("\n".join(lines), encoding="utf-8")
    (data / "bieu-trung.svg").write_text(EMBLEM, encoding="utf-8")
    return data


@pytest.fixture(name="second", scope="module")
def _second(data, build, tmp_path_factory) -> Path:
    """The site of these data, built by the portal's own command: gate, proof and inspection have passed."""
    site = tmp_path_factory.mktemp("second") / "site"
    done = build(data, site)
    assert done.returncode == 0, done.stdout + done.stderr
    return site


def _contents(name: str, content: bytes) -> Iterator[tuple[str, str]]:
    """Every word that a file holds, also packed ones and what a PDF says of itself."""
    if name.endswith((".zip", ".xlsx", ".docx")):
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            for part in packed.namelist():
                yield from _contents(f"{name}/{part}", packed.read(part))
    elif name.endswith(".pdf"):
        paper = pypdfium2.PdfDocument(content)
        words = [page.get_textpage().get_text_bounded() for page in paper]
        yield name, " ".join([*words, str(PdfReader(io.BytesIO(content)).metadata)])
    else:
        yield name, f"{name}\n{content.decode('utf-8', errors='replace')}"


@pytest.fixture(name="words", scope="module")
def _words(second) -> dict[str, str]:
    """The words of every file of the site, and of the files in its archives."""
    files = ((path.relative_to(second).as_posix(), path) for path in sorted(second.rglob("*")) if path.is_file())
    return dict(pair for name, path in files for pair in _contents(name, path.read_bytes()))


def _of_the_first(portal) -> set[str]:
    """What only the first portal says: its settings, its towns, and the names and ids of its documents and units."""
    settings = {
        str(getattr(portal.settings, key)) for key in (*COLOURS, "name", "code", "description", "start_heading")
    }
    wards = [row for row in portal.rows("units") if row.kind == "ward"]
    names = {row.name for row in wards} | {row.title for row in portal.rows("documents")}
    ids = {*portal.texts, *(row.unit_id for row in wards)}
    towns = {"Đông Hà", "Quảng Trị", "ĐÔNG HÀ", "QUẢNG TRỊ", "dong-ha", "quang-tri"}
    emblem = (ROOT / "theme" / "assets" / "emblem.svg").read_text("utf-8").strip()
    return settings | ids | towns | {emblem} | {name for name in names if len(name.split()) > 2}


def test_no_file_of_a_second_portal_says_a_word_of_the_first(words, portal, data):
    own = load_portal(data)
    foreign = _of_the_first(portal) - {row.title for row in own.rows("documents")}

    assert len(foreign) > len(SAID)
    assert [(name, each) for name, said in words.items() for each in foreign if each in said] == []


def test_every_setting_is_another_one_and_is_seen(words, second):
    sheet, start = words["assets/stylesheets/portal.css"], words["index.html"]

    assert {*SAID, "start_parts"} == set(SETTINGS)
    assert [key for key, value in COLOURS.items() if value not in sheet] == []
    assert (second / "assets" / "emblem.svg").read_text("utf-8") == EMBLEM
    assert all(each in start for each in (NAME, HEADING, SAID["start_words"]))
    assert all(each in words["huong-dan/index.html"] for each in (OFFICE, f"mailto:{MAIL}", PHONE))
    assert SAID["description"] in words["404.html"]


@pytest.mark.parametrize(
    "file",
    [
        *("index.html", "404.html", "van-ban/qd-an-hoa/index.html", "nguon-tin/cong.xml", "nguon-tin/thoi-han.ics"),
        *("nguon-tin/don-vi/van-phong-thi-uy.xml", "nguon-tin/don-vi/van-phong-thi-uy.ics", "tai-ve/datapackage.json"),
        "du-lieu/index.html",
    ],
)
def test_pages_feeds_calendars_and_descriptors_bear_the_name_of_their_portal(words, file):
    assert NAME in words[file]


def test_workbooks_bear_the_name_on_every_printed_page(words):
    sheets = [said for name, said in words.items() if ".xlsx/xl/worksheets/sheet" in name and _REPORT not in name]

    assert sheets
    assert [said[:80] for said in sheets if NAME not in said] == []


def test_the_start_page_has_its_parts_in_the_order_of_the_settings(second):
    page = html.document_fromstring((second / "index.html").read_bytes())

    assert page.xpath("//h1/text()") == [HEADING]
    assert page.xpath("//main//h2/@id") == ["tinh-trang-du-lieu", "van-ban"]
    assert page.xpath("//form[@class='picker']/preceding::h2[@id='van-ban']")


def test_days_that_the_portal_states_are_in_its_form_and_citations_stay(words):
    said = words["van-ban/qd-an-hoa/index.html"]

    assert "đến ngày 23 tháng 11 năm 2026" in said
    assert "Quy định số 12-QĐ/TU ngày 14/05/2018" in said


def test_a_day_in_another_language_says_so(words):
    assert SAID["date_language"] != LANGUAGE
    assert f'lang="{SAID["date_language"]}"' in words["du-lieu/chat-luong/index.html"]


def test_calendars_and_feeds_of_two_portals_share_no_id(words, site):
    own = {name: set(re.findall(r"urn:uuid:[\w-]+|UID:[\w-]+", said)) for name, said in words.items()}
    first = (site / "nguon-tin" / "cong.xml").read_text("utf-8")

    assert own["nguon-tin/cong.xml"]
    assert own["nguon-tin/thoi-han.ics"].isdisjoint({f"UID:{UUID_OF_FIRST}"})
    assert own["nguon-tin/cong.xml"].isdisjoint(re.findall(r"urn:uuid:[\w-]+", first))


def test_the_gate_holds_for_a_second_portal(data, second):
    assert gate_faults(data, second) == []
