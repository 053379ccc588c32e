"""A published address lives: what was withdrawn leads on from its old place."""

from types import SimpleNamespace

import pytest
from lxml import html

from macros.about_data.withdrawn import withdrawn_codes
from publishing.pages.redirects import write_redirects
from publishing.site.inspection import faults_of
from tests.support.csv_rows import Place
from tests.support.faults import findings
from tests.support.portals import with_rows

UNIT = SimpleNamespace(table="units", id="phuong-cu", target="don-vi/phuong-1/#nhiem-vu", reason="Đã <gộp>.")
DOCUMENT = SimpleNamespace(table="documents", id="kl-cu", target="van-ban/#kl-24", reason="Đăng nhầm.")
TASK = SimpleNamespace(table="tasks", id="NV-900", target="nhiem-vu/#nv-001", reason="Gộp vào nhiệm vụ khác.")


@pytest.fixture(name="moved")
def _moved(portal):
    return with_rows(portal, redirects=[UNIT, DOCUMENT, TASK])


def test_the_old_page_of_a_unit_a_document_a_task_or_the_speed_of_the_portal_sends_readers_on(moved, tmp_path):
    targets = (
        ("don-vi/phuong-1", '<h2 id="nhiem-vu">x</h2>'),
        ("van-ban", '<p id="kl-24">x</p>'),
        ("nhiem-vu", '<p id="nv-001">x</p>'),
        ("huong-dan", "<p>x</p>"),
    )
    for place, words in targets:
        (tmp_path / place).mkdir(parents=True, exist_ok=True)
        (tmp_path / place / "index.html").write_text(words, "utf-8")
    write_redirects(moved, tmp_path)

    assert faults_of(tmp_path) == []
    for place, target in (
        ("don-vi/phuong-cu", "../../don-vi/phuong-1/index.html#nhiem-vu"),
        ("van-ban/kl-cu", "../../van-ban/index.html#kl-24"),
        ("nhiem-vu/nv-900", "../../nhiem-vu/index.html#nv-001"),
        ("huong-dan/toc-do", "../../huong-dan/index.html"),
    ):
        page = html.document_fromstring((tmp_path / place / "index.html").read_text("utf-8"))
        assert page.xpath("//a/@href") == [target]
        assert page.xpath("//meta[@http-equiv='refresh']/@content") == [f"0; url={target}"]
    assert "Đã <gộp>." in html.parse(tmp_path / "don-vi" / "phuong-cu" / "index.html").getroot().text_content()


def test_a_redirect_that_leads_nowhere_stops_the_publication(moved, tmp_path):
    write_redirects(moved, tmp_path)

    assert len(faults_of(tmp_path)) == 4


@pytest.mark.parametrize("target", ["don-vi/phuong-99/", "van-ban/kl-24/#i-1", "nhiem-vu/nv-999/"])
def test_a_redirect_to_a_page_that_is_not_there_is_told_at_its_cell(data_copy, target):
    _withdraw_a_unit(data_copy, target)

    assert Place("redirects.csv", 2, "target") in {
        Place(each.file, each.line, each.column) for each in findings(data_copy)
    }


@pytest.mark.parametrize("target", ["don-vi/phuong-1/#nhiem-vu", "van-ban/kl-luan-chuyen-2021/", "van-ban/trang-2/"])
def test_a_redirect_to_a_page_of_the_portal_is_taken(data_copy, target):
    _withdraw_a_unit(data_copy, target)

    assert not [each for each in findings(data_copy) if each.column == "target"]


def _withdraw_a_unit(data, target):
    path = data / "redirects.csv"
    path.write_text(path.read_text("utf-8") + f"units,phuong-cu,{target},Đã gộp.\n", "utf-8")


def test_a_withdrawn_code_keeps_its_anchor_in_its_section(moved):
    listed = html.fragment_fromstring(withdrawn_codes(moved, "nhiem-vu"), create_parent="div")

    assert listed.xpath("//*[@id='nv-900']//a/@href") == ["/nhiem-vu/#nv-001"]
    assert withdrawn_codes(moved, "thong-ke") == ""


def test_without_withdrawals_no_page_says_a_word_of_them(portal):
    assert withdrawn_codes(portal, "nhiem-vu") == ""
