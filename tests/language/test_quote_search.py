"""Many quotes are found at once where each would have been found by itself."""

from hypothesis import given
from hypothesis import strategies as st

from validation.language.quote_search import first_places

_WORDS = st.lists(st.sampled_from(["cán bộ", "luân chuyển", "a", "đợt 1", "đợt 12", "\n", ""]), max_size=30).map(
    " ".join
)


@given(st.lists(_WORDS, max_size=6), st.data())
def test_quotes_are_found_together_where_each_is_found_alone(texts, data):
    wordings = [(text, number) for number, text in enumerate(texts)]
    cut = [text[data.draw(st.integers(0, 9)) :][: data.draw(st.integers(1, 80))] for text in texts]
    many = list(dict.fromkeys([*cut, *(f"không có {number} ở đâu trong các văn bản" for number in range(20))]))

    together = first_places(many, wordings)

    alone = {quote: next((number for text, number in wordings if quote in text), None) for quote in many}
    assert together == alone
