"""The end of the chain: what was made for readers holds the words of the text, letter for letter, in their order."""

_EXCERPT = 30


class ProofError(Exception):
    """Raised when a page or a print does not hold exactly the words of its text."""


def prove_equal(what: str, expected: str, shown: str) -> None:
    """
    Hold the words of something that was made against those of the text.

    Args:
        what: What was made, as the message names it: "trang van-ban/kl-1/".
        expected: The words of the text.
        shown: The words that stand there.

    Raises:
        ProofError: they differ; the message tells where.
    """
    if expected == shown:
        return
    pairs = zip(expected, shown, strict=False)
    same = next((place for place, (one, other) in enumerate(pairs) if one != other), min(len(expected), len(shown)))
    begin = max(0, same - _EXCERPT)
    ours, theirs = (words[begin : same + _EXCERPT] for words in (expected, shown))
    message = f"{what[:1].upper()}{what[1:]} không giữ đúng lời văn: toàn văn “{ours}”, ở đó “{theirs}”."
    raise ProofError(message)
