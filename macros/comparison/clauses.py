"""One pair of clauses: what was struck out and what was added, in words as well as in lines."""

from collections.abc import Iterable, Iterator

from markupsafe import Markup

from macros.comparison.long_pages import LEFT_OUT, LeftOut
from macros.html.addresses import clause_address
from macros.html.markup import Child, element, joined, link
from model.editions.pairing import ClausePair
from model.editions.wording import Run
from model.naming import ADDED, STRUCK
from model.texts import Text, anchor
from model.texts.citations import clause_name
from model.vocabulary import ClauseChange

_WORDS_STAYED = joined([" ", element("small", "(giữ nguyên lời)")])


def clause_names(old: Text, new: Text, pair: ClausePair) -> Markup:
    """Name both clauses of a pair, each with the way to it; only one where they are called alike or one is missing."""
    names = [
        link(clause_address(text.document_id, each), clause_name(text, each)) if each else None
        for text, each in ((old, pair.old_id), (new, pair.new_id))
    ]
    if pair.old_id and pair.new_id:
        return joined(["từ ", names[0], " đến ", names[1]]) if pair.old_id != pair.new_id else joined(names[1:])
    return joined(names)


def pair_anchor(pair: ClausePair) -> str:
    """
    Return where a pair stands on its page: at the anchor of the later clause, or of the earlier one behind "bo-".

    Several clauses that became one stand at the anchor of the later one with their own behind it.
    """
    if pair.change == ClauseChange.MERGED:
        return f"{anchor(pair.new_id or '')}-tu-{anchor(pair.old_id or '')}"
    return anchor(pair.new_id) if pair.new_id else f"bo-{anchor(pair.old_id or '')}"


def compared_clause(
    sides: tuple[Text, Text], pair: ClausePair, words: Iterable[Run | LeftOut], *remarks: Child
) -> Markup:
    """Show what happened to a clause of the earlier text and the later one, and what of its words went, came and stayed."""
    before, after = sides[0].clauses.get(pair.old_id or ""), sides[1].clauses.get(pair.new_id or "")
    is_same = before and after and before.text == after.text
    number = after.number if before and after else ""  # else it went or came with the words
    return element(
        "section",
        element("h3", pair.change.label, ": ", clause_names(*sides, pair), _WORDS_STAYED if is_same else None),
        element("p", *remarks) if any(remarks) else None,
        None if is_same else element("div", joined([number, changed_words(words)], " ")),
        id=pair_anchor(pair),
    )


def changed_words(words: Iterable[Run | LeftOut]) -> Markup:
    """Return the words of two clauses in one, those that went struck out and those that came underlined."""
    return joined(part for run in words for part in _run(run))


def _run(run: Run | LeftOut) -> Iterator[Child]:
    if isinstance(run, LeftOut):
        yield element("small", LEFT_OUT.format(run.words))
    elif run.is_same:
        yield run.new
    else:
        yield _struck(run.old)
        yield _added(run.new)


def _struck(words: str) -> Markup | None:
    return _marked("del", STRUCK, words)


def _added(words: str) -> Markup | None:
    return _marked("ins", ADDED, words)


def _marked(tag: str, mark: str, words: str) -> Markup | None:
    """Set words apart with the blanks before them, and say what became of them."""
    blanks = words[: len(words) - len(words.lstrip())]
    return element(tag, blanks, element("small", mark), words.lstrip()) if words else None
