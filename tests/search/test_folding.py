"""Folding: what index and query share, the same in Python and in the browser."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from model.portal import Portal
from publishing.search.bases import Bases
from publishing.search.folding import RULES, Folding, fold
from publishing.search.index import abbreviations, engine_source

_SHORT_FORMS = [["UBND", "Ủy ban nhân dân"], ["KL", "Kết luận"], ["ĐA", "Đề án"], ["TU", "Thành ủy", "Tỉnh ủy"]]
_WRITTEN = [
    "luân chuyển",
    "UỶ BAN",
    "thuỷ",
    "quản lí",
    "kỹ",
    "khoá XIII",
    "97-ĐA/TU",
    "KL24",
    "kết luận số 24-KL/TW",
    "1.0",
    "0,5",
    "10.000.000",
    "05/11/2002",
    "1.490.000",
    "2.500.000.000",
    "08",
    "mục VI",
    "vi phạm",
    "UBND",
    "II.1.1",
    "đ",
    "Ð",
]
_PIECES = st.one_of(
    st.sampled_from(_WRITTEN),
    st.text("aăâđeêioôơuưyAĐƯ\u0300\u0301\u0323\u0302\u031b0123456789.,-/ ", max_size=8),
    st.text(max_size=4),
)


@pytest.fixture(name="fold_in_browser", scope="module")
def _fold_in_browser(tmp_path_factory: pytest.TempPathFactory, run_engine) -> Callable[..., list[list[list[object]]]]:
    """Let the engine of the browser read texts; give their tokens."""
    path = tmp_path_factory.mktemp("engine") / "worker.js"
    path.write_text(engine_source(), encoding="utf-8")

    def fold_in_browser(texts: list[str], short_forms: list[list[str]]) -> list[list[list[object]]]:
        return run_engine({"engine": str(path), "rules": RULES, "abbreviations": short_forms, "texts": texts})

    return fold_in_browser


def bases(text: str) -> list[str]:
    return [token.base for token in Folding(_SHORT_FORMS).analyse(text)]


@pytest.mark.parametrize(
    ("written", "other"),
    [
        ("Ủy ban", "Uỷ ban"),
        ("hòa nhập", "hoà nhập"),
        ("khỏe", "khoẻ"),
        ("quản lý", "quản lí"),
        ("kỹ lưỡng", "kĩ lưỡng"),
        ("quy hoạch", "qui hoạch"),
        ("LUÂN CHUYỂN", "luân chuyển"),
        ("luân chuyển", "lua\u0302n chuye\u0302\u0309n"),
        ("Đề án", "Ðề án"),
    ],
)
def test_other_spellings_of_a_word_are_the_same_token_even_in_their_marks(written, other):
    assert [(token.base, token.form) for token in Folding([]).analyse(written)] == [
        (token.base, token.form) for token in Folding([]).analyse(other)
    ]


def test_a_word_without_marks_shares_the_base_and_keeps_its_own_form():
    assert fold("bảo") == ("bao", "bao3")
    assert fold("bao") == ("bao", "bao0")
    assert fold("đường")[0] == fold("duong")[0]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("04", ["4"]),
        ("1.0", ["1"]),
        ("1,0", ["1"]),
        ("0,5", ["0.5"]),
        ("10.000.000", ["10", "trieu"]),
        ("10000000", ["10", "trieu"]),
        ("10 triệu", ["10", "trieu"]),
        ("1.490.000", ["1.49", "trieu"]),
        ("2.500.000.000", ["2.5", "ti"]),
        ("05/11/2002", ["5", "11", "2002"]),
        ("khóa XIII", ["khoa", "13"]),
        ("khóa 13", ["khoa", "13"]),
        ("vi phạm", ["vi", "pham"]),
    ],
)
def test_numbers_are_read_in_every_notation(written, read):
    assert bases(written) == read


@pytest.mark.parametrize("written", ["24-KL/TW", "KL24", "KL 24", "kết luận 24", "Kết luận số 24-KL/TW", "24 kl tw"])
def test_every_notation_of_a_document_number_has_the_same_key(written):
    assert "#24kl" in bases(written)


def test_a_number_beside_a_code_that_is_not_its_own_makes_no_key():
    assert not [base for base in bases("năm 2020; KL mới") if base.startswith("#")]


def test_an_abbreviation_that_means_one_thing_is_read_in_full():
    assert bases("UBND") == bases("Ủy ban nhân dân")


def test_an_abbreviation_that_looks_like_a_word_is_left_alone():
    assert bases("TU") == ["tu"]


@settings(max_examples=6, deadline=None)
@given(texts=st.lists(st.lists(_PIECES, max_size=6).map(" ".join), min_size=40, max_size=80))
def test_python_and_the_browser_fold_alike(fold_in_browser, texts):
    assert_alike(fold_in_browser, texts, _SHORT_FORMS)


def test_python_and_the_browser_fold_the_published_text_alike(fold_in_browser, portal: Portal):
    texts = [node.full_text for text in portal.texts.values() for node in text.nodes]
    assert_alike(fold_in_browser, texts, abbreviations(portal))


@given(text=st.lists(_PIECES, max_size=8).map(" ".join))
def test_the_quick_way_over_a_text_gives_the_same_words(text):
    folding = Folding(_SHORT_FORMS)
    assert sorted(Bases(folding).of(text)) == sorted(token.base for token in folding.analyse(text))


def assert_alike(fold_in_browser: Callable[..., object], texts: list[str], short_forms: list[list[str]]) -> None:
    folding = Folding(short_forms)
    in_python = [[list(token) for token in folding.analyse(text)] for text in texts]
    assert fold_in_browser(texts, short_forms) == [
        [_in_javascript(text, token) for token in row] for text, row in zip(texts, in_python, strict=True)
    ]


def _in_javascript(text: str, token: list[object]) -> list[object]:
    """JavaScript counts characters beyond the basic plane twice."""
    *kept, start, end = token
    return [*kept, *(len(text[:position].encode("utf-16-le")) // 2 for position in (start, end))]
