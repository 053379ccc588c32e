"""Search answers with the text that holds; what an earlier one says of the same stands beside it when a reader asks for it."""

import pytest

from publishing.search.entries_of_data import portal_entries
from publishing.search.index import write_index
from tests.support.editions.two_texts import DRAFT, ISSUED, two_editions
from validation.folder_check import FolderCheck

EARLIER = {"earlier": "co"}


@pytest.fixture(name="found", scope="module")
def _found(run_engine, tmp_path_factory):
    """Ask for words; give the places found, best first."""
    folder = tmp_path_factory.mktemp("search")
    portal = FolderCheck(two_editions(folder / "data")).portal()
    write_index(portal_entries(portal), [], {}, folder / "index")

    def found(query, **filters):
        job = {"engine": str(folder / "index/worker.js"), "folder": str(folder / "index"), "queries": [query]}
        return run_engine(job | {"filters": filters})[0]

    return found


def test_a_renumbered_clause_of_the_draft_is_not_listed_beside_the_one_that_holds(found):
    places = found("vận động học sinh chăm sóc hàng cây")

    assert f"van-ban/{ISSUED}/#ii-2" in places
    assert f"van-ban/{DRAFT}/#ii-3" not in places


def test_a_reader_who_asks_for_drafts_gets_both_the_one_that_holds_first(found):
    places = found("vận động học sinh chăm sóc hàng cây", **EARLIER)

    assert places.index(f"van-ban/{ISSUED}/#ii-2") < places.index(f"van-ban/{DRAFT}/#ii-3")


def test_a_clause_that_is_gone_is_still_found(found):
    assert f"van-ban/{DRAFT}/#ii-2" in found("mỗi thôn lập một tổ tưới cây")


def test_a_number_leads_to_the_draft_too_where_the_issued_text_says_something_else_there(found):
    places = found("khoản 3 mục II")

    assert places.index(f"van-ban/{ISSUED}/#ii-3") < places.index(f"van-ban/{DRAFT}/#ii-3")


def test_who_chose_the_draft_finds_its_clauses(found):
    assert f"van-ban/{DRAFT}/#ii-3" in found("chăm sóc hàng cây", document=DRAFT)


def test_the_code_of_a_duty_that_stayed_behind_leads_to_it(found):
    assert found("NV-002")[0] == "nhiem-vu/#nv-002"
