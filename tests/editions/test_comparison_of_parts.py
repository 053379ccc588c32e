"""A clause that was split, clauses that were taken together, and a closing: no figure is said to have gone that still stands."""

import pytest
import yaml
from lxml import html

from macros.comparison.page import comparison_page
from tests.support.editions.two_texts import DRAFT, ISSUED, two_editions
from validation.folder_check import FolderCheck

SPLIT = "Phòng Tài chính bố trí 450 triệu đồng mỗi năm để nạo vét rãnh; Phòng Hạ tầng kiểm tra chất lượng sau mùa mưa."
PARTS = [f"{each.strip()}." for each in SPLIT.rstrip(".").split(";")]
APART = ["Văn phòng theo dõi, đôn đốc các xã trong 12 tháng.", "Văn phòng định kỳ báo cáo Ban Thường vụ Huyện ủy."]
TOGETHER = "Văn phòng theo dõi, đôn đốc các xã trong 12 tháng, định kỳ báo cáo Ban Thường vụ Huyện ủy."
CLOSINGS = ("Kinh phí chung 10 triệu đồng.", "Kinh phí chung 12 triệu đồng.")


def add(data, document_id, clauses, closing):
    path = data / "texts" / document_id / "text.yml"
    parts = yaml.safe_load(path.read_text("utf-8"))
    after = next(place for place, part in enumerate(parts) if part["id"] == "III.1") + 1
    more = [{"id": f"III.{n}", "number": f"{n}.", "text": words} for n, words in enumerate(clauses, 2)]
    more.append({"id": "ket", "text": closing})
    parts[after:after] = more
    source = path.with_name("source.txt")
    lines = "\n".join(" ".join(part[key] for key in ("number", "text") if key in part) for part in more)
    source.write_text(f"{source.read_text('utf-8')}{lines}\n", "utf-8")
    path.write_text(yaml.safe_dump(parts, allow_unicode=True, sort_keys=False, width=10**6), "utf-8")


@pytest.fixture(name="page", scope="module")
def _page(tmp_path_factory):
    data = two_editions(tmp_path_factory.mktemp("parts") / "data")
    add(data, DRAFT, [SPLIT, *APART], CLOSINGS[0])
    add(data, ISSUED, [*PARTS, TOGETHER], CLOSINGS[1])
    return html.fragment_fromstring(comparison_page(FolderCheck(data).portal(), ISSUED, DRAFT))


def test_only_figures_that_changed_are_set_apart_and_those_outside_the_clauses_are(page):
    rows = [[cell.text_content() for cell in line] for line in page.xpath("//table//tbody/tr")]

    assert rows == [
        ["Khoản 2 mục II (bản trước)", "hai ngày, một lần", "–"],
        ["Khoản 4 mục II", "500.000 đồng", "700.000 đồng"],
        ["Khoản 5 mục II", "–", "mỗi tháng"],
        ["Phần kết", "10 triệu đồng", "12 triệu đồng"],
    ]


def test_a_clause_that_was_split_counts_once_and_those_taken_together_each(page):
    counts = [each.text_content() for each in page.xpath("//ul[@class='comparison__counts']/li")]

    assert {"1 điều khoản tách", "2 điều khoản gộp"} <= {*counts}


def test_no_two_parts_of_the_page_bear_one_address(page):
    ids = page.xpath("//@id")

    assert len(page.xpath("//section[starts-with(@id, 'iii-4-tu-')]")) == len(APART)
    assert sorted(ids) == sorted({*ids})


def test_words_that_stand_in_another_part_are_neither_struck_nor_added(page):
    marked = {
        section.get("id"): [" ".join(each.text_content().split()) for each in section.xpath(".//del|.//ins")]
        for section in page.xpath("//section[starts-with(@id, 'iii-')]")
    }

    assert marked == {
        "iii-2": ["[bỏ] ;", "[thêm] ."],
        "iii-3": [],
        "iii-4-tu-iii-3": ["[bỏ] .", "[thêm] ,"],
        "iii-4-tu-iii-4": ["[bỏ] Văn phòng"],
    }
