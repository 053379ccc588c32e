"""Words of a text that the portal can explain: each first occurrence in a clause leads to its explanation."""

import re
from collections.abc import Iterator
from functools import cached_property

from markupsafe import Markup

from macros.citing.citations import outside_mark
from macros.citing.cited_clauses import CitedClause, cited_clauses
from macros.citing.cited_documents import cited_documents
from macros.html.addresses import clause_address, document_address, page_address, row_address
from macros.html.markup import SYMBOL, element, escape, joined, link, unbroken
from model.naming import name_beside_subject, opening, subject_of
from model.portal import Portal, Row
from model.texts import Text, anchor
from model.texts.citations import clause_name
from model.vocabulary import Origin

#: Stands between a word of several meanings and the one meant.
_MEANS = " = "
#: What begins the marks of a cited document and of a cited clause; no word of a text begins so.
_DOCUMENT, _CLAUSE = "#van-ban ", "#dieu-khoan "
#: So many words of a clause are shown where it is cited.
_WORDS_OF_CLAUSE = 80
_NUMBER = re.compile(r"[0-9]+")
#: Where what is said of one document ends.
_SENTENCE = re.compile(r"[;.](?:\s|$)")


class ExplainedWords:
    """
    The terms and abbreviations of the data, and what a text cites, marked in the text of one document.

    A mark is a link to the table of words, the document or the clause, so it explains without a script and
    by keyboard; a script shows the same explanation in place. The letters inside stay those of the text.
    """

    def __init__(self, portal: Portal, document_id: str = "") -> None:
        self._portal, self._text = portal, portal.texts.get(document_id)
        self._marked: dict[str, set[str]] = {}

    @cached_property
    def _rows(self) -> dict[str, tuple[Row, ...]]:
        terms = self._portal.group("glossary", "term")
        return {**self._portal.group("abbreviations", "abbreviation"), **terms}

    @cached_property
    def _forms(self) -> dict[str, str]:
        """What may stand in a text: every word of the two tables, and a term that opens a sentence."""
        openings = {term[:1].upper() + term[1:]: term for term in self._portal.group("glossary", "term")}
        return openings | {words: words for words in self._rows}

    @cached_property
    def _words(self) -> re.Pattern[str]:
        longest_first = sorted(self._forms, key=lambda words: (-len(words), words))
        choices = "|".join(map(re.escape, longest_first)) or "(?!)"
        return re.compile(rf"(?<!\w)(?:{choices})(?!\w)")

    @cached_property
    def _words_and_symbols(self) -> re.Pattern[str]:
        return re.compile(f"{self._words.pattern}|{SYMBOL}")

    def mark(self, text: str, scope: str, clause_id: str = "") -> Markup:
        """
        Mark words of a clause: what was not yet marked within *scope*, and what they cite.

        The symbols of documents stay on one line.
        """
        marked = self._marked.setdefault(scope, set())
        return joined(self._runs(text, marked, clause_id))

    def _runs(self, text: str, marked: set[str], clause_id: str) -> Iterator[Markup]:
        end = 0
        for begin, stop, cited in cited_clauses(self._portal, self._text, clause_id, text) if self._text else ():
            yield joined(self._parts(text[end:begin], marked, self._words_and_symbols, text[begin:]))
            end = stop
            term = f"{_CLAUSE}{' '.join(cited)}"
            marked.add(term)
            yield link(self._address_of(cited), text[begin:stop], class_="cited", data_term=term)
        yield joined(self._parts(text[end:], marked, self._words_and_symbols))

    def _address_of(self, cited: CitedClause) -> str:
        document_id, clause_id = cited
        is_own = self._text is not None and document_id == self._text.document_id
        return f"#{anchor(clause_id)}" if is_own else clause_address(document_id, clause_id)

    def _parts(self, text: str, marked: set[str], pattern: re.Pattern[str], after: str = "") -> Iterator[Markup]:
        end = 0
        for match in pattern.finditer(text):
            yield escape(text[end : match.start()])
            yield self._shown(match, marked, text[match.end() :] + after)
            end = match.end()
        yield escape(text[end:])

    def _shown(self, match: re.Match[str], marked: set[str], after: str) -> Markup:
        """Show a symbol with what can be explained in it, or a word in the form of the text, once with a link."""
        form = match[0]
        words = self._forms.get(form)
        if words is None:
            return element("span", *self._symbol(match, marked, after), class_="symbol")
        term = self._meant(words, after)
        if term in marked:
            return unbroken(form)
        marked.add(term)
        address = _address(self._portal, self._rows_of(term)[0])
        return link(address, unbroken(form), class_="term", data_term=term)

    def _symbol(self, match: re.Match[str], marked: set[str], after: str) -> Iterator[Markup]:
        """Let the number lead to the document, where it is sure which; explain the letters that follow."""
        symbol, document_id = match[0], self._document_at(match)
        number = _NUMBER.match(symbol)
        if document_id and number:
            term = f"{_DOCUMENT}{document_id}"
            marked.add(term)
            yield link(document_address(self._portal, document_id), number[0], class_="cited", data_term=term)
            symbol = symbol[number.end() :]
        yield from self._parts(symbol, marked, self._words, after)

    def _document_at(self, symbol: re.Match[str]) -> str | None:
        """Return the document that a symbol stands for; None where it is the text itself, which leads nowhere."""
        for mention, document in cited_documents(self._portal, symbol.string):
            if mention.begin <= symbol.start() < mention.end:
                is_own = self._text is not None and document.document_id == self._text.document_id
                return None if is_own else str(document.document_id)
        return None

    def _meant(self, words: str, after: str) -> str:
        """Return a word, with the one of its meanings that the same sentence spells out: "36-KL/TU … Tỉnh ủy"."""
        meanings = [row.expansion for row in self._rows[words] if hasattr(row, "expansion")]
        sentence = _SENTENCE.split(after, maxsplit=1)[0]
        spelt = {place: each for each in meanings if (place := sentence.find(each)) >= 0}
        return f"{words}{_MEANS}{spelt[min(spelt)]}" if len(meanings) > 1 and spelt else words

    def _rows_of(self, term: str) -> tuple[Row, ...]:
        words, _, meaning = term.partition(_MEANS)
        return tuple(row for row in self._rows[words] if not meaning or row.expansion == meaning)

    def notes(self) -> Markup | None:
        """Return the explanations of all that was marked, for the script to show in place."""
        used = sorted(set().union(*self._marked.values()))
        entries = (element("div", *self._note(term), data_explains=term) for term in used)
        return element("div", *entries, class_="explanations", hidden=True) if used else None

    def _note(self, term: str) -> Iterator[Markup]:
        """Say what a mark stands for: words, a document with what it is about and worth, or a clause in its words."""
        if term.startswith(_DOCUMENT):
            yield from _document_note(self._portal, term.removeprefix(_DOCUMENT))
            return
        if term.startswith(_CLAUSE):
            document_id, clause_id = term.removeprefix(_CLAUSE).split(" ")
            yield from _clause_note(self._portal.texts[document_id], clause_id)
            if self._text is None or document_id != self._text.document_id:
                yield from _document_note(self._portal, document_id)
            return
        words = term.partition(_MEANS)[0]
        for row in self._rows_of(term):
            meaning = getattr(row, "expansion", None) or row.definition
            mark = outside_mark(row, with_source=False) if row.origin == Origin.OUTSIDE else None
            yield element("p", element("strong", words), ": ", meaning, " ", mark)


def _address(portal: Portal, row: Row) -> str:
    if hasattr(row, "term_id"):
        return row_address(portal, "glossary", row.term_id)
    return page_address("du-lieu/viet-tat", portal.page_numbers("abbreviations")[row.abbreviation])


def _document_note(portal: Portal, document_id: str) -> Iterator[Markup]:
    """Say what a cited document is about, who issued it and when, and what it is worth."""
    document = portal.row("documents", document_id)
    stated = (document.issuer_text, document.date_text, document.status.label)
    yield element("p", element("strong", unbroken(name_beside_subject(document) or subject_of(document))))
    yield element("p", unbroken(subject_of(document)))
    yield element("p", " · ".join(filter(None, stated)), class_="meta")


def _clause_note(text: Text, clause_id: str) -> Iterator[Markup]:
    """Show the words of a cited clause, and how the parts inside it begin where it has few words of its own."""
    node = text.clauses[clause_id]
    words = (each.full_text for each in (node, *text.children(clause_id)))
    yield element("p", element("strong", clause_name(text, clause_id)))
    yield element("p", opening(" ".join(words), _WORDS_OF_CLAUSE))
