"""A reader who knows a clause of the draft finds where it is now; one who asks what changed sees it without colours."""

import io
import json
import zipfile

import pytest
from lxml import html

from editing.__main__ import main
from macros.about_data.what_is_new import what_is_new
from macros.citing.drafts import draft_notice
from macros.citing.left_behind import left_behind
from macros.comparison.page import comparison_page
from macros.documents.catalogue import document_list
from macros.documents.listing import published_documents
from macros.documents.page import document_page
from macros.html.markup import element
from macros.site.pages import generated_pages
from macros.tasks.page import task_page
from macros.tasks.register import task_register
from macros.units.page import unit_page
from model.texts import anchor
from publishing.descriptors.comparisons import write_pairs
from publishing.paper.comparison_docx import comparison_docx
from publishing.paper.word_parts import words_of_docx
from publishing.search.entries_of_data import portal_entries
from tests.support.editions.two_texts import DRAFT, ISSUED, NEW, OLD, add_row, two_editions
from tests.support.portals import with_cells, with_rows
from validation.folder_check import FolderCheck

PLACE = f"van-ban/{ISSUED}/so-sanh/{DRAFT}/"
DROPPED = {
    "table": "tasks",
    "key": "NV-002",
    "document_id": ISSUED,
    "state": "dropped",
    "checked_by": "Chánh Văn phòng",
    "checked_on": "2026-11-24",
}


@pytest.fixture(name="linked", scope="module")
def _linked(tmp_path_factory):
    data = two_editions(tmp_path_factory.mktemp("linked") / "data")
    main(["pairs", ISSUED, DRAFT, "--write", "--data", str(data)])
    return FolderCheck(data).portal()


@pytest.fixture(name="pages", scope="module")
def _pages(linked):
    return {name: html.fragment_fromstring(document_page(linked, name)) for name in (DRAFT, ISSUED)}


@pytest.fixture(name="comparison", scope="module")
def _comparison(linked):
    return html.fragment_fromstring(comparison_page(linked, ISSUED, DRAFT))


def words(element):
    return " ".join(element.text_content().split())


def beside(page, clause_id):
    return [words(each) for each in page.xpath(f"//*[@id='{anchor(clause_id)}']//*[@class='became']")]


def test_the_draft_says_at_once_that_it_was_issued_and_how_much_changed(pages):
    (said,) = pages[DRAFT].xpath("//*[@class='editions']")

    assert words(said).startswith("Đã có bản ban hành: Kết luận số 45-KL/TU. So sánh hai bản: 2 điều khoản đổi lời;")
    assert f"/{PLACE}" in said.xpath(".//@href")


@pytest.mark.parametrize(
    ("clause_id", "in_short", "said"),
    [
        ("I.1", None, None),
        ("II.1", "so với bản sau: đổi lời", "đổi lời: nay là khoản 1 mục II Kết luận số 45-KL/TU"),
        ("II.2", "không còn ở bản sau", "không còn ở Kết luận số 45-KL/TU"),
        ("II.3", "nay là khoản 2 mục II", "đổi số: nay là khoản 2 mục II Kết luận số 45-KL/TU"),
        ("II.5", "nay là khoản 4 mục II, đổi lời", "đổi lời: nay là khoản 4 mục II Kết luận số 45-KL/TU"),
    ],
)
def test_each_clause_of_the_draft_says_what_became_of_it(pages, clause_id, in_short, said):
    assert beside(pages[DRAFT], clause_id) == ([f"{said} (cổng suy ra từ hai bản)"] if said else [])
    summary = pages[DRAFT].xpath(f"//*[@id='{anchor(clause_id)}']//summary/span")
    assert [words(each).split(" · ")[0] for each in summary] == ([in_short] if in_short else [])


def test_the_draft_says_what_it_means_that_nothing_is_said_at_a_clause(pages):
    assert "không ghi gì bên dưới thì giữ nguyên" in words(pages[DRAFT].xpath("//div[@class='editions']")[0])


def test_each_clause_of_the_issued_text_says_where_it_comes_from(pages):
    assert beside(pages[ISSUED], "II.2") == [
        "đổi số: ở bản trước là khoản 3 mục II Dự thảo Kết luận tháng 4/2018 (cổng suy ra từ hai bản)"
    ]
    assert beside(pages[ISSUED], "II.5") == ["không có ở Dự thảo Kết luận tháng 4/2018 (cổng suy ra từ hai bản)"]


def test_only_what_goes_on_is_a_task_of_the_issued_text_and_the_draft_names_what_waits(pages):
    codes = {
        name: {words(each) for each in page.xpath("//*[@id='toan-van']//a[@class='code']")}
        for name, page in pages.items()
    }

    assert codes == {ISSUED: {"NV-003", "NV-004", "NV-006"}, DRAFT: {"NV-001", "NV-002", "NV-005"}}
    assert "chưa rà soát theo bản sau: con số đã đổi" in words(pages[DRAFT])


def test_the_comparison_counts_first_and_sets_figures_apart(comparison):
    (counts,) = comparison.xpath("//ul[@class='comparison__counts']")
    (figures,) = comparison.xpath("//table")

    assert [words(each) for each in counts][:2] == ["2 điều khoản đổi lời", "2 điều khoản đổi số"]
    assert [words(each) for each in figures.xpath(".//tbody/tr/*")] == [
        *("Khoản 2 mục II (bản trước)", "hai ngày, một lần", "–"),
        *("Khoản 4 mục II", "500.000 đồng", "700.000 đồng"),
        *("Khoản 5 mục II", "–", "mỗi tháng"),
    ]


def test_what_was_struck_and_added_is_said_in_words(comparison):
    (changed,) = comparison.xpath("//*[@id='ii-4']/div")

    assert (
        words(changed) == "4. Phòng Tài chính hỗ trợ mỗi tổ [bỏ] 500.000 [thêm] 700.000 đồng để mua vòi và xô tưới cây."
    )
    assert [words(each) for each in changed.xpath("./del|./ins")] == ["[bỏ] 500.000", "[thêm] 700.000"]


def test_the_words_of_both_texts_can_be_read_back_from_the_comparison(comparison):
    for other, body in (("ins", OLD), ("del", NEW)):
        (changed,) = html.fromstring(html.tostring(comparison)).xpath("//*[@id='ii-1']/div")
        for each in [*changed.xpath(f".//small|./{other}")]:
            each.drop_tree()
        assert words(changed) == " ".join(body["II.1"])


def test_clauses_that_stayed_the_same_are_folded_and_still_named(comparison):
    folded = comparison.xpath("//details[contains(@class, 'compared--same')]")

    assert [words(each.xpath("./summary")[0]) for each in folded] == [
        "4 điều khoản giữ nguyên",
        "2 điều khoản giữ nguyên",
    ]
    assert words(folded[1].xpath("./p")[0]) == "mục III, khoản 1 mục III"


def test_head_and_day_are_compared_too(comparison):
    (head,) = comparison.xpath("//*[@id='phan-dau-van-ban']")

    assert "Số [thêm] 45-KL/TU" in words(head)


def test_every_comparison_has_a_page_of_its_own_and_its_pairs_for_programs(linked, tmp_path):
    assert [page.url for page in generated_pages(linked) if "so-sanh" in page.url] == [PLACE]
    (tmp_path / PLACE).mkdir(parents=True)
    write_pairs(linked, tmp_path)

    pairs = json.loads((tmp_path / PLACE / "cap.json").read_text("utf-8"))
    assert {pair["from"] for pair in pairs} - {None} == {*OLD}
    assert {pair["to"] for pair in pairs} - {None} == {*NEW}
    assert {"from": "II.2", "to": None, "kind": "removed"} in pairs


def test_the_word_file_says_what_the_page_says(linked):
    content = comparison_docx(linked, ISSUED, DRAFT)

    assert "hỗ trợ mỗi tổ [bỏ] 500.000 [thêm] 700.000 đồng" in " ".join(words_of_docx(content).split())
    assert "<w:strike/>" in zipfile.ZipFile(io.BytesIO(content)).read("word/document.xml").decode()


def test_lists_and_the_home_page_lead_to_the_text_that_holds(linked):
    assert DRAFT not in published_documents(linked)
    row = html.fragment_fromstring(document_list(linked), create_parent="div").xpath(f"//li[@id='{DRAFT}']")[0]
    assert "nay là Kết luận số 45-KL/TU" in words(row)


def test_search_finds_a_clause_that_stayed_the_same_once_and_drafts_after_what_holds(linked):
    places = [entry.url for entry in portal_entries(linked) if entry.kind == "clause"]

    assert [each for each in places if each.endswith("#i-1")] == [f"van-ban/{ISSUED}/#i-1"]
    assert max(place for place, each in enumerate(places) if ISSUED in each) < min(
        place for place, each in enumerate(places) if DRAFT in each
    )
    assert f"van-ban/{DRAFT}/#ii-3" in places


def test_a_code_that_no_longer_holds_keeps_its_place_and_leads_on(linked):
    folded = html.fragment_fromstring(left_behind(linked, "tasks", 1))

    assert folded.xpath("//*[@id]/@id") == ["nv-001", "nv-002", "nv-005"]
    assert "NV-001" not in task_register(linked)


def test_the_page_of_a_task_that_stayed_behind_lives_and_says_why(linked):
    """An address that was published once never leads nowhere."""
    urls = {page.url for page in generated_pages(linked)}
    page = words(html.fragment_fromstring(task_page(linked, "NV-001")))

    assert urls >= {"nhiem-vu/nv-001/", "nhiem-vu/nv-002/", "nhiem-vu/nv-005/"}
    assert "Không phải nhiệm vụ của bản sau. (chưa rà soát theo bản sau: lời đã đổi; Khoản 1 mục II" in page
    assert "Chủ trì Phòng Kinh tế" in page


def test_a_unit_whose_duty_waits_is_told_where_it_stands(linked):
    page = words(html.fragment_fromstring(unit_page(linked, "phong-kinh-te")))

    assert "Văn bản không nêu nhiệm vụ nào" in page
    assert "không thuộc bản sau hoặc chưa rà soát: NV-001." in page


def test_of_a_draft_that_was_issued_nobody_says_that_it_is_not_known(linked, portal):
    assert "Đã có bản sau" in draft_notice(linked, [DRAFT])
    assert "Không rõ dự thảo có được ban hành" in draft_notice(portal, ["kl-luan-chuyen-2021"])


def test_what_editors_checked_stands_on_the_page_of_the_issued_text_and_nothing_else(linked, tmp_path):
    data = two_editions(tmp_path / "data")
    add_row(data, "fact_editions", DROPPED)
    portal = FolderCheck(data).portal()
    page = html.fragment_fromstring(document_page(portal, ISSUED))

    assert html.fragment_fromstring(document_page(linked, ISSUED)).xpath("//*[@id='ra-soat']") == []
    assert "NV-002 Nhiệm vụKhông còn" in words(page.xpath("//*[@id='ra-soat']")[0])
    assert "không còn ở bản sau" in left_behind(portal, "tasks", 1)


def test_a_document_of_one_text_says_nothing_of_editions(portal):
    page = document_page(portal, "kl-luan-chuyen-2021")

    assert 'class="became"' not in page
    assert 'class="editions"' not in page


def test_a_reader_with_an_older_copy_finds_each_day_and_the_text_that_holds_now(linked, portal):
    log = portal.rows("publications")
    page = html.fragment_fromstring(element("div", what_is_new(portal)))
    assert page.xpath("./section/@id") == ["ngay-2026-11-29", "ngay-2026-11-23"]
    assert len(page.xpath(".//li")) == len(log)

    entry = with_cells(log[0], document_id=DRAFT)
    assert "Nay là Kết luận số 45-KL/TU" in words(
        html.fragment_fromstring(what_is_new(with_rows(linked, publications=[entry])))
    )
