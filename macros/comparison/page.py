"""The page of a comparison: counts first, figures apart, then clause by clause, what stayed the same folded away."""

from collections import Counter
from collections.abc import Iterable, Iterator

from markupsafe import Markup

from macros.citing.citations import document_link
from macros.comparison.clauses import changed_words, compared_clause
from macros.comparison.facts import changed_facts
from macros.comparison.figures import Part, changed_figures, changed_outside, words_of
from macros.comparison.long_pages import Shown, shortened
from macros.html.addresses import clause_address
from macros.html.contents import part_heading
from macros.html.markup import Child, element, items, joined, link, unbroken
from model.addresses import comparison_docx_place, comparison_pairs_place, text_place
from model.derived.editions import Ends, stretches, worded
from model.editions.pairing import ClausePair
from model.editions.wording import Run, runs
from model.naming import document_name
from model.portal import Portal
from model.texts import Text, anchor
from model.texts.citations import clause_name
from model.vocabulary import ClauseChange, PairBasis

#: So many bytes the two texts side by side may weigh, inside the frame of a page.
_HEAVIEST = 134_000
_MACHINE = "Điều khoản do máy ghép theo lời văn; chỗ người biên tập ghép thì ghi rõ. Lời hai bản chép đúng từng chữ."


def comparison_page(portal: Portal, new_id: str, old_id: str) -> str:
    """Render the page of two texts side by side."""
    new, old = portal.texts[new_id], portal.texts[old_id]
    pairs = portal.works.pairs(old_id, new_id)
    above = joined(
        [
            element("h1", "So sánh: ", unbroken(comparison_name(portal, new_id, old_id))),
            _counts(pairs, len([*changed_outside(old, new)])),
            _ways(portal, new_id, old_id),
            changed_figures(old, new, pairs),
            changed_facts(portal, old_id, new_id),
        ]
    )
    clauses, parts, said = _light_enough(portal, old, new, pairs, _HEAVIEST - _weight(above, new))
    return element(
        "div",
        above,
        part_heading("Từng điều khoản", "tung-dieu-khoan"),
        element("p", said) if said else None,
        clauses,
        joined([part_heading("Ngoài các điều khoản", "ngoai-dieu-khoan"), parts]) if parts else None,
        element("p", element("small", _MACHINE)),
        class_="comparison",
    )


def _light_enough(
    portal: Portal, old: Text, new: Text, pairs: list[ClausePair], room: int
) -> tuple[Markup, Markup, str]:
    """Show the clauses and what changed outside them with as many words as there is room for; say what is left out."""
    outside = [*changed_outside(old, new)]
    shown = Markup(), Markup(), ""
    for words, said in shortened(_all_words(old, new, pairs, outside)):
        clauses = joined(_stretch(portal, words, stretch, old, new) for stretch in stretches(pairs))
        parts = joined(_outside(old, new, part_id, words) for part_id, *_ in outside)
        shown = clauses, parts, said
        if _weight(f"{clauses}{parts}", new) <= room:
            break
    return shown


def _weight(words: str, new: Text) -> int:
    """Return how many bytes HTML weighs on the page of a comparison, which leads to both texts by short ways."""
    own = f'href="/{text_place(new.document_id)}'
    return len(words.replace(own, 'href="../../').replace('href="/van-ban/', 'href="../../../').encode())


def _all_words(old: Text, new: Text, pairs: list[ClausePair], outside: Iterable[Part]) -> dict[Ends, list[Run]]:
    """Return the words of each pair that says something, and of each part outside; the number of one that went or came too."""
    words = {ends: steps for group in worded(old, new, pairs) for ends, steps in group.items()}
    for pair in pairs:
        if not (pair.old_id and pair.new_id):
            before, after = old.clauses.get(pair.old_id or ""), new.clauses.get(pair.new_id or "")
            words[pair.old_id, pair.new_id] = [Run(is_same=False, old=words_of(before), new=words_of(after))]
    return words | {(each, each): [*runs(words_of(before), words_of(after))] for each, before, after in outside}


def comparison_name(portal: Portal, new_id: str, old_id: str) -> str:
    """Name both texts, the earlier one first."""
    old, new = (document_name(portal.row("documents", each)) for each in (old_id, new_id))
    return f"{old} và {new}"


def change_counts(pairs: list[ClausePair]) -> list[str]:
    """
    Say how many clauses met with each change, in the order of the closed list; those that stayed the same come last.

    A clause that was split is one, however many came of it; of those that were taken together each counts.
    """
    counts = Counter(change for change, _ in {(pair.change, pair.old_id or f"+{pair.new_id}") for pair in pairs})
    order = [*filter(lambda change: change != ClauseChange.SAME, ClauseChange), ClauseChange.SAME]
    return [f"{counts[change]} điều khoản {change.label.lower()}" for change in order if counts[change]]


def _counts(pairs: list[ClausePair], outside: int) -> Markup:
    more = [f"{outside} phần khác đổi lời"] if outside else []
    return items([*change_counts(pairs), *more], class_="comparison__counts")


def _ways(portal: Portal, new_id: str, old_id: str) -> Markup:
    return element(
        "p",
        joined(
            [
                joined(["Bản sau: ", document_link(portal, new_id)]),
                joined(["Bản trước: ", document_link(portal, old_id)]),
                link(f"/{comparison_docx_place(new_id, old_id)}", "Tệp Word để gửi", download=True),
                link(f"/{comparison_pairs_place(new_id, old_id)}", "Tệp cho chương trình (JSON)", download=True),
            ],
            " · ",
        ),
        class_="comparison__ways",
    )


def _stretch(portal: Portal, words: Shown, pairs: list[ClausePair], old: Text, new: Text) -> Markup:
    first = pairs[0]
    if first.change != ClauseChange.SAME:
        remarks = _remarks(portal, old, new, first)
        return compared_clause((old, new), first, words[first.old_id, first.new_id], *remarks)
    named = (
        link(clause_address(new.document_id, each.new_id), clause_name(new, each.new_id))
        for each in pairs
        if each.new_id
    )
    return element(
        "details",
        element("summary", f"{len(pairs)} điều khoản giữ nguyên"),
        element("p", joined(named, ", ")),
        class_="compared--same",
    )


def _remarks(portal: Portal, old: Text, new: Text, pair: ClausePair) -> Iterator[Child]:
    """Say what an editor says of a pair, or what the machine was in doubt about."""
    stored = portal.group("clause_pairs", "from_document", "to_document").get((old.document_id, new.document_id), ())
    for each in stored:
        if (each.from_clause, each.to_clause) == (pair.old_id, pair.new_id):
            yield f"{each.basis.label}. " if each.basis == PairBasis.EDITOR else None
            yield each.note


def _outside(old: Text, new: Text, part_id: str, words: Shown) -> Markup:
    name = clause_name(new if part_id in new.clauses else old, part_id)
    return element(
        "section",
        element("h3", name[:1].upper() + name[1:]),
        element("div", changed_words(words[part_id, part_id])),
        id=f"phan-{anchor(part_id)}",
    )
