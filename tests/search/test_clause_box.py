"""What is typed into the box of a document is read as the search reads it, and where nothing else is asked."""

import json

import pytest

from model.texts import anchor
from model.texts.citations import clause_name
from publishing.search.index import finder_source

CONCLUSION = "kl-luan-chuyen-2021"


@pytest.fixture(name="found", scope="module")
def _found(portal, invented_portal, run_engine, tmp_path_factory):
    """Ask the box of a document; give the clauses it may mean, and whether it goes to the first."""
    script = tmp_path_factory.mktemp("finder") / "clauses.js"
    script.write_text(finder_source(), "utf-8")

    def found(document, typed):
        text = {**portal.texts, **invented_portal.texts}[document]
        clauses = [[anchor(each), clause_name(text, each)] for each in text.clauses]
        return run_engine({"engine": str(script), "clauses": clauses, "typed": typed})

    return found


@pytest.mark.parametrize(
    ("document", "typed", "ids"),
    [
        (CONCLUSION, "II.1.1", ["ii-1-1"]),
        (CONCLUSION, "2.1.1", ["ii-1-1"]),
        pytest.param(CONCLUSION, "1.1", ["ii-1-1", "i-1"], id="printed as 1.1, and the first of section I"),
        (CONCLUSION, "3", ["iii"]),
        (CONCLUSION, "nơi nhận", ["noi-nhan"]),
        (CONCLUSION, "khoản 2", ["i-2", "ii-2", "iii-2", "iv-2"]),
        ("quy-dinh-chuong-dieu", "3.1.a", ["dieu-3-1-a"]),
        ("quy-dinh-chuong-dieu", "10", ["dieu-10"]),
        ("quy-dinh-chuong-dieu", "5.2", ["dieu-5-2"]),
        ("quy-dinh-chuong-dieu", "5a", ["dieu-5a"]),
        ("quy-dinh-chuong-dieu", "đ3k1", ["dieu-3-1"]),
        ("quy-dinh-chuong-dieu", "diem dd khoan 1 dieu 3", ["dieu-3-1-dd"]),
        pytest.param("quy-dinh-chuong-dieu", "điểm đ khoản 1 Điều 3", ["dieu-3-1-dd"], id="not d"),
        pytest.param("quy-dinh-chuong-dieu", "III", ["chuong-iii", "dieu-3"], id="a chapter before an article"),
        pytest.param("quyet-dinh-quy-che", "điều 1", ["dieu-1", "quy-che-dieu-1"], id="and that of the attached text"),
        ("quyet-dinh-quy-che", "điều 2 quy chế", ["quy-che-dieu-2"]),
        pytest.param(
            "quyet-dinh-quy-che", "Điều 2 Quyết định số 219/2021/QĐ-UBND", ["dieu-2", "quy-che-dieu-2"], id="as cited"
        ),
        ("thong-bao-diem", "4.1.ii", ["khoan-4-1-ii"]),
        pytest.param("quy-dinh-chuong-dieu", "khoản 9 điều 3", [], id="no such clause"),
        pytest.param("quy-dinh-chuong-dieu", "điều 77", [], id="no such article"),
        pytest.param(CONCLUSION, "2 tuổi", [], id="a number that is no clause"),
    ],
)
def test_a_number_however_typed_is_a_clause_of_this_text(found, document, typed, ids):
    answer = found(document, typed)

    assert [each["id"] for each in answer["clauses"]] == ids
    assert answer["certain"] == (bool(ids) and typed != "khoản 2")


def test_where_a_clause_is_missing_the_part_around_it_is_named(found):
    answer = found("quy-dinh-chuong-dieu", "khoản 9 điều 3")

    assert (answer["read"], answer["around"]["id"]) == (True, "dieu-3")
    assert found("quy-dinh-chuong-dieu", "trông đê")["read"] is False


def test_rules_are_those_of_the_search(found):
    """One table says how clauses are called: no second one may grow beside it."""
    rules = json.loads(finder_source().split("const RULES = ")[1].split(";\n")[0])

    assert ["phu luc", "pl"] in [words for words, _ in rules["reference_words"]]
    assert found("quyet-dinh-quy-che", "pl1")["clauses"][0]["id"] == "phu-luc-i"
