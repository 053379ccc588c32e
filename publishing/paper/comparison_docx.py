"""Two texts side by side as a Word file that an editor can send: `van-ban/<new>/so-sanh/<old>/so-sanh.docx`."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from model.addresses import comparison_docx_place, comparison_place
from model.derived.editions import Ends, stretches, worded
from model.editions.pairing import ClausePair
from model.editions.wording import Run
from model.naming import ADDED, STRUCK, document_citation
from model.portal import Portal
from model.texts import Text
from model.texts.citations import clause_name
from model.vocabulary import ClauseChange
from publishing.addresses import page_address
from publishing.paper.word_layout import section
from publishing.paper.word_parts import (
    BOLD,
    ITALIC,
    PLAIN,
    Look,
    document,
    footnotes,
    packed,
    paragraph,
    properties,
    run,
    running,
)
from publishing.proof import prove_equal

_STRUCK, _ADDED = Look(struck=True), Look(ruled=True)
_SAME = "{} điều khoản giữ nguyên: {}."


def write_comparisons(portal: Portal, site: Path) -> None:
    """Write the file of every comparison beside its page."""
    for old_id, new_id in portal.works.compared:
        (site / comparison_docx_place(new_id, old_id)).write_bytes(comparison_docx(portal, new_id, old_id))


def comparison_docx(portal: Portal, new_id: str, old_id: str) -> bytes:
    """
    Make the Word file of two texts side by side.

    Raises:
        ProofError: it does not hold exactly the words of both texts.
    """
    old, new = portal.texts[old_id], portal.texts[new_id]
    title = f"So sánh {document_citation(portal, old_id)} và {document_citation(portal, new_id)}"
    pairs = portal.works.pairs(old_id, new_id)
    groups = [*worded(old, new, pairs)]
    for each in groups:
        _prove(old, new, each)
    words = {ends: steps for group in groups for ends, steps in group.items()}
    steps = "".join(_stretch(old, new, each, words) for each in stretches(pairs))
    foot = f"Địa chỉ trên cổng: {page_address(comparison_place(new_id, old_id))}"
    parts = {
        "docProps/core.xml": properties(title, portal.checked_on),
        "word/document.xml": document(paragraph(run(title, BOLD)) + steps + section()),
        "word/footnotes.xml": footnotes([]),
        "word/header.xml": running("hdr", "Header", ""),
        "word/footer.xml": running("ftr", "Footer", foot),
    }
    return packed(parts, portal.checked_on)


def _stretch(old: Text, new: Text, pairs: list[ClausePair], words: Mapping[Ends, list[Run]]) -> str:
    """Return clauses that stayed the same in one line, any other with what was struck out and what was added."""
    first = pairs[0]
    if first.change == ClauseChange.SAME:
        names = ", ".join(clause_name(new, each.new_id) for each in pairs if each.new_id)
        return paragraph(run(_SAME.format(len(pairs), names), ITALIC))
    names = " → ".join(clause_name(text, each) for text, each in ((old, first.old_id), (new, first.new_id)) if each)
    head = paragraph(run(f"{first.change.label}: {names}", BOLD), "<w:keepNext/>")
    return head + paragraph("".join(_words(words[first.old_id, first.new_id])))


def _words(steps: Iterable[Run]) -> Iterator[str]:
    for each in steps:
        if each.is_same:
            yield run(each.new, PLAIN)
            continue
        if each.old:
            yield run(f" {STRUCK}{each.old.lstrip()}", _STRUCK)
        if each.new:
            yield run(f" {ADDED}{each.new.lstrip()}", _ADDED)


def _prove(old: Text, new: Text, words: Mapping[Ends, list[Run]]) -> None:
    """Prove that each clause stands in what is shown of it letter for letter, in its order, and nothing else does."""
    olds, news = (dict.fromkeys(ends[side] for ends in words) for side in (0, 1))
    for when, text, ids, shown in (
        ("trước", old, olds, [each.old for steps in words.values() for each in steps]),
        ("sau", new, news, [each.new for steps in words.values() for each in steps]),
    ):
        own = [text.clauses[each].text for each in ids if each]
        prove_equal(f"lời của bản {when} trong tệp so sánh", _letters(own), _letters(shown))


def _letters(words: Iterable[str]) -> str:
    return "".join("".join(words).split())
