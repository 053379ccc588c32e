"""The search finds a part of any kind first, however its number is typed."""

import unicodedata

import pytest

from model.texts import Node, Text, anchor
from model.texts.citations import clause_name
from model.texts.numbering import read_number
from model.vocabulary import SCOPES, NodeKind
from publishing.search import index as writer
from publishing.search.entries_of_data import portal_entries
from publishing.search.index import abbreviations, write_index
from tests.support.invented import NAMES

#: Parts that are asked for by their number.
_NUMBERED = {
    *(NodeKind.PART, NodeKind.CHAPTER, NodeKind.DIVISION, NodeKind.SECTION, NodeKind.ARTICLE, NodeKind.CLAUSE),
    *(NodeKind.SUBCLAUSE, NodeKind.POINT, NodeKind.APPENDIX, NodeKind.FORM),
}
_SHORT = {"điều ": "đ", "khoản ": "k", "mục ": "m ", "chương ": "ch ", "phụ lục ": "pl "}
_ROMAN = {"I": "1", "II": "2", "III": "3", "IV": "4", "V": "5"}


def _bare(name: str) -> str:
    decomposed = unicodedata.normalize("NFD", name).replace("đ", "d").replace("Đ", "D")
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def _spellings(text: Text, node: Node) -> list[str]:
    """The name as cited, in small letters, without accents, from the outside in, shortened, with other figures."""
    name = clause_name(text, node.id).lower()
    steps = [clause_name(text, each.id) for each in text.ancestors(node.id)]
    own = [whole.removesuffix(f" {outer}") for whole, outer in zip(steps, [*steps[1:], ""], strict=True)]
    outward = " ".join(reversed([part for part in own if part in clause_name(text, node.id)])).lower()
    arabic = " ".join(_ROMAN.get(word.upper(), word) for word in name.split())
    short = name
    for word, sign in _SHORT.items():
        short = short.replace(word, sign)
    numbers = node.id.removeprefix("dieu-") if node.id.startswith("dieu-") and "." in node.id else name
    plain = "đ" in name.replace("điều", "").replace("điểm", "").replace("đoạn", "").split()
    return [name, name.upper(), arabic, outward, *([] if plain else [_bare(name)]), short, numbers]


def _asked(text: Text) -> list[tuple[Node, str]]:
    nodes = [
        node
        for node in text.nodes
        if node.kind in _NUMBERED
        and (numbered := read_number(node.number))
        and numbered.segment
        and not any(each.kind in (NodeKind.ATTACHED, NodeKind.QUOTED) for each in text.ancestors(node.id))
        and not (node.kind in SCOPES and node.id == "phu-luc")
    ]
    return [(node, spelling) for node in nodes for spelling in dict.fromkeys(_spellings(text, node))]


@pytest.fixture(name="index_of", scope="module")
def _index_of(invented_portal, tmp_path_factory):
    """The index of one document alone: others have articles of the same numbers."""

    def index_of(name):
        folder = tmp_path_factory.mktemp("search")
        entries = [each for each in portal_entries(invented_portal) if each.document_id == name]
        write_index(entries, abbreviations(invented_portal), {}, folder)
        return folder

    return index_of


@pytest.fixture(name="whole_index", scope="module", params=[150_000, 0], ids=["one file", "in parts"])
def _whole_index(request, invented_portal, tmp_path_factory):
    folder = tmp_path_factory.mktemp("search")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(writer, "_WHOLE_SIZE", request.param)
        write_index(portal_entries(invented_portal), abbreviations(invented_portal), {}, folder)
    return folder


@pytest.mark.parametrize("name", NAMES)
def test_a_numbered_part_is_found_first_however_it_is_typed(invented_portal, index_of, run_engine, name):
    asked = _asked(invented_portal.texts[name])
    folder = index_of(name)
    answers = run_engine(
        {"engine": str(folder / "worker.js"), "folder": str(folder), "queries": [typed for _, typed in asked]}
    )

    missed = [
        (typed, node.id, urls[:1])
        for (node, typed), urls in zip(asked, answers, strict=True)
        if urls[:1] != [f"van-ban/{name}/#{anchor(node.id)}"]
    ]
    assert missed == [], missed
    assert len(asked) >= 15


@pytest.mark.parametrize(
    ("typed", "place"),
    [
        ("3.1.a", "quy-dinh-chuong-dieu/#dieu-3-1-a"),
        ("điểm đ khoản 1 Điều 3", "quy-dinh-chuong-dieu/#dieu-3-1-dd"),
        ("diem dd khoan 1 dieu 3", "quy-dinh-chuong-dieu/#dieu-3-1-dd"),
        ("điều 3 khoản 1 điểm a", "quy-dinh-chuong-dieu/#dieu-3-1-a"),
        ("a k1 đ3", "quy-dinh-chuong-dieu/#dieu-3-1-a"),
        ("d3.1.a", "quy-dinh-chuong-dieu/#dieu-3-1-a"),
        ("khoản 2 điều 5", "quy-dinh-chuong-dieu/#dieu-5-2"),
        ("điều 5a", "quy-dinh-chuong-dieu/#dieu-5a"),
        ("điều 10", "quy-dinh-chuong-dieu/#dieu-10"),
        ("chương 3", "quy-dinh-chuong-dieu/#chuong-iii"),
        ("mục 2 chương II", "quy-dinh-chuong-dieu/#chuong-ii-muc-2"),
        ("phần thứ hai", "quy-dinh-chuong-dieu/#phan-2"),
        ("bảng 1 khoản 2 điều 3", "quy-dinh-chuong-dieu/#dieu-3-2-bang-1"),
        ("PL I", "quyet-dinh-quy-che/#phu-luc-i"),
        ("khoản 1 phụ lục 1", "quyet-dinh-quy-che/#phu-luc-i-1"),
        ("mẫu số 01 phụ lục II", "quyet-dinh-quy-che/#phu-luc-ii-mau-01"),
        ("mẫu 2", "quyet-dinh-quy-che/#phu-luc-ii-mau-02"),
        ("căn cứ 3", "nghi-quyet-hdnd/#can-cu-3"),
        ("chú thích 4", "huong-dan-gach-cong/#fn-4"),
        ("ct 3", "huong-dan-gach-cong/#fn-3"),
        ("ii.1.1", "huong-dan-gach-cong/#ii-1-1"),
        ("1.1 khoản 1 mục II", "huong-dan-gach-cong/#ii-1-1"),
        ("ý (ii) điểm 4.1 khoản 4", "thong-bao-diem/#khoan-4-1-ii"),
        ("điều 1 quy chế", "quyet-dinh-quy-che/#quy-che-dieu-1"),
        ("quy che dieu 2", "quyet-dinh-quy-che/#quy-che-dieu-2"),
        ("khoản 2 điều 1 của quy chế", "quyet-dinh-quy-che/#quy-che-dieu-1-2"),
        ("Điều 1 Quy chế phối hợp trông coi đê sông Thử", "quyet-dinh-quy-che/#quy-che-dieu-1"),
        ("điều 2 quy định", "quy-dinh-chuong-dieu/#dieu-2"),
        ("điều 1 quyết định số 219", "quyet-dinh-quy-che/#dieu-1"),
        ("khoản 1 mục I phần A", "ke-hoach-bang-rong/#a-i-1"),
        ("phần A mục I", "ke-hoach-bang-rong/#a-i"),
    ],
)
def test_a_part_is_found_among_all_documents(whole_index, run_engine, typed, place):
    job = {"engine": str(whole_index / "worker.js"), "folder": str(whole_index), "queries": [typed]}

    assert run_engine(job)[0][0] == f"van-ban/{place}"


def test_an_article_of_every_document_comes_before_anything_else(whole_index, run_engine):
    job = {"engine": str(whole_index / "worker.js"), "folder": str(whole_index), "queries": ["điều 1"]}

    assert {url.partition("#")[2] for url in run_engine(job)[0][:4]} == {"dieu-1"}


def test_of_equal_answers_the_text_that_holds_comes_before_a_draft(invented_portal):
    documents = list(
        dict.fromkeys(each.document_id for each in portal_entries(invented_portal) if each.kind == "clause")
    )

    assert documents[-1] == "ke-hoach-bang-rong"
