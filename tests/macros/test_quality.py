"""The quality page: every rule in words, the coverage of clauses, and the report for the file."""

from html import unescape

from openpyxl import load_workbook

from macros.about_data.quality import clause_coverage, rules_in_words
from model.derived.coverage import coverages
from validation.rulebook import RULES


def test_every_rule_stands_on_the_page_in_words(portal):
    page = unescape(rules_in_words(portal))

    assert [rule.rule_id for rule in RULES.values() if rule.words not in page or rule.remedy not in page] == []
    assert f"{len(RULES)} quy tắc" in page


def test_a_rule_names_its_source_in_vietnamese(portal):
    page = rules_in_words(portal)

    assert "decisions/" not in page
    assert ">Ghi chép thiết kế 0004; Ghi chép thiết kế 0005<" in page


def test_the_rules_are_the_same_whatever_texts_a_portal_has(portal):
    assert "kl-luan-chuyen-2021" not in rules_in_words(portal)


def test_every_clause_is_bound_or_marked_as_background(portal):
    (coverage,) = coverages(portal)
    page = clause_coverage(portal)

    assert coverage.open == coverage.excused == coverage.rest == ()
    assert f"{coverage.total} trong {coverage.total} điều khoản" in page
    assert all(f"#{anchor}" in page for anchor in ("i", "iii-p0"))


def test_the_report_is_a_download_of_the_site(site):
    text = (site / "tai-ve" / "bao-cao-kiem-tra.txt").read_text("utf-8")
    book = load_workbook(site / "tai-ve" / "bao-cao-kiem-tra.xlsx")

    assert "Dữ liệu đạt: không có lỗi, 0 cảnh báo." in text
    assert "tasks.csv: 28 dòng" in text
    assert book["Báo cáo"]["A1"].value == "Mức"
    assert "bao-cao-kiem-tra.xlsx" in (site / "du-lieu" / "chat-luong" / "index.html").read_text("utf-8")
