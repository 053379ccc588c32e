"""Two texts side by side as a Word file that an editor can send: `van-ban/<new>/so-sanh/<old>/so-sanh.docx`."""

from collections.abc import Iterable
from pathlib import Path

from model.addresses import comparison_docx_place, comparison_place
from model.derived.editions import stretches
from model.editions.pairing import ClausePair
from model.editions.wording import runs
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
    steps = "".join(_stretch(old, new, pairs) for pairs in stretches(portal.works.pairs(old_id, new_id)))
    foot = f"Địa chỉ trên cổng: {page_address(comparison_place(new_id, old_id))}"
    parts = {
        "docProps/core.xml": properties(title, portal.checked_on),
        "word/document.xml": document(paragraph(run(title, BOLD)) + steps + section()),
        "word/footnotes.xml": footnotes([]),
        "word/header.xml": running("hdr", "Header", ""),
        "word/footer.xml": running("ftr", "Footer", foot),
    }
    return packed(parts, portal.checked_on)


def _stretch(old: Text, new: Text, pairs: list[ClausePair]) -> str:
    """Return clauses that stayed the same in one line, any other with what was struck out and what was added."""
    first = pairs[0]
    if first.change == ClauseChange.SAME:
        names = ", ".join(clause_name(new, each.new_id) for each in pairs if each.new_id)
        return paragraph(run(_SAME.format(len(pairs), names), ITALIC))
    names = " → ".join(clause_name(text, each) for text, each in ((old, first.old_id), (new, first.new_id)) if each)
    head = paragraph(run(f"{first.change.label}: {names}", BOLD), "<w:keepNext/>")
    words = [text.clauses[each].text if each else "" for text, each in ((old, first.old_id), (new, first.new_id))]
    return head + paragraph("".join(_words(*words)))


def _words(old: str, new: str) -> list[str]:
    """Return words of two clauses in one; each clause is proved to stand in them letter for letter."""
    steps = [*runs(old, new)]
    prove_equal("lời của bản trước trong tệp so sánh", _letters(old), _letters(each.old for each in steps))
    prove_equal("lời của bản sau trong tệp so sánh", _letters(new), _letters(each.new for each in steps))
    parts = []
    for each in steps:
        if each.is_same:
            parts.append(run(each.new, PLAIN))
        else:
            parts += [run(f" {STRUCK}{each.old.lstrip()}", _STRUCK) if each.old else ""]
            parts += [run(f" {ADDED}{each.new.lstrip()}", _ADDED) if each.new else ""]
    return parts


def _letters(words: Iterable[str]) -> str:
    return "".join("".join(words).split())
