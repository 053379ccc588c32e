"""A page of a document is refused unless it holds the words of its text, each clause at its place."""

import pytest

from macros.documents.page import document_page
from publishing.pages.verbatim import prove_page
from publishing.proof import ProofError

DOCUMENT = "kl-luan-chuyen-2021"


@pytest.fixture(name="page", scope="module")
def _page(portal):
    return document_page(portal, DOCUMENT)


def test_the_page_of_a_document_holds_its_words(portal, page):
    prove_page("van-ban/kl/", page.encode(), portal.texts[DOCUMENT])


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param("Kết quả đạt được</h3>", "Kết quả đạt đươc</h3>", id="a letter"),
        pytest.param('data-clause="IV.3"', 'data-other="IV.3"', id="a clause left out"),
        pytest.param('data-clause="IV.3"', 'data-clause="IV.2"', id="a clause at another place"),
        pytest.param("Kết quả đạt được</h3>", "Kết quảđạt được</h3>", id="two words joined"),
        pytest.param("Kết quả đạt được</h3>", "Kết quả đạt được (xem)</h3>", id="a word of ours"),
    ],
)
def test_a_page_with_other_words_is_refused_in_a_sentence(portal, page, old, new):
    assert old in page

    with pytest.raises(ProofError, match="Trang van-ban/kl/ không giữ đúng lời văn"):
        prove_page("van-ban/kl/", page.replace(old, new, 1).encode(), portal.texts[DOCUMENT])
