"""The build and the browser put words in one order."""

import random
from itertools import pairwise

from model.collation import vietnamese_key

COLLATOR = "new Intl.Collator('vi', {numeric: true})"


def _words(portal):
    """Every text in the data, and every syllable and mark it is made of."""
    texts = {
        str(value)
        for table in portal.tables.values()
        for row in table.rows
        for value in vars(row).values()
        if isinstance(value, str)
    }
    texts |= {node.full_text for text in portal.texts.values() for node in text.clauses.values()}
    syllables = {syllable for text in texts for syllable in text.split()}
    return sorted(texts | syllables | {letter for text in texts for letter in text if letter != "\n"})


def test_the_build_sorts_every_word_of_the_data_as_the_browser_does(page, portal):
    words = [word for word in _words(portal) if "\n" not in word]
    random.Random(5).shuffle(words)  # noqa: S311 - any order will do, the same every time
    ours = sorted(words, key=vietnamese_key)

    signs = page.evaluate(
        f"pairs => {{ const c = {COLLATOR}; return pairs.map(([a, b]) => c.compare(a, b)) }}", list(pairwise(ours))
    )

    assert len(ours) > 1000
    wrong = [pair for pair, sign in zip(pairwise(ours), signs, strict=True) if sign > 0]
    assert wrong == []
