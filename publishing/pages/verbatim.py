"""Prove that the page of a document holds its words, clause by clause, each at its place."""

from lxml import etree

from model.texts import Text
from model.texts.printed import words_of
from publishing.proof import prove_equal


def prove_page(url: str, html: bytes, text: Text) -> None:
    """
    Hold what a browser reads on a page against the text.

    Raises:
        ProofError: a clause is missing, doubled, elsewhere, or has other words.
    """
    root = etree.fromstring(html, etree.HTMLParser(encoding="utf-8"))
    clauses = [
        (str(clause.get("data-clause")), " ".join("".join(map(str, clause.itertext())).split()))
        for clause in root.iter(etree.Element)
        if "data-clause" in clause.attrib
    ]
    expected = [(node.id, words_of(node)) for node in text.nodes]
    prove_equal(f"trang {url}", _listed(expected), _listed(clauses))


def _listed(clauses: list[tuple[str, str]]) -> str:
    return "\n".join(f"[{clause_id}] {words}" for clause_id, words in clauses)
