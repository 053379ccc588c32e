"""The page of a comparison: counts first, figures apart, then clause by clause, what stayed the same folded away."""

from collections import Counter
from collections.abc import Iterator

from markupsafe import Markup

from macros.citing.citations import document_link
from macros.comparison.clauses import changed_words, compared_clause, pair_anchor
from macros.comparison.facts import changed_facts
from macros.comparison.long_pages import Shown, fitting
from macros.html.addresses import clause_address
from macros.html.contents import part_heading
from macros.html.markup import Child, Line, element, items, joined, link, row, table, unbroken
from model.addresses import comparison_docx_place, comparison_pairs_place
from model.derived.editions import stretches, together, worded
from model.editions.pairing import ClausePair
from model.editions.wording import figures, runs
from model.naming import document_name
from model.portal import Portal
from model.texts import Node, Text, anchor
from model.texts.citations import clause_name
from model.vocabulary import BODY_KINDS, ClauseChange, NodeKind, PairBasis

#: Their numbers say which text it is.
_WITHOUT_FIGURES = {NodeKind.HEADER, NodeKind.DRAFT_MARK}
_SHORT = "Trang này chỉ giữ những chữ quanh chỗ đổi, và ghi đã lược bao nhiêu từ giữ nguyên; trọn lời ở tệp Word."
_MACHINE = "Điều khoản do máy ghép theo lời văn; chỗ người biên tập ghép thì ghi rõ. Lời hai bản chép đúng từng chữ."


def comparison_page(portal: Portal, new_id: str, old_id: str) -> str:
    """Render the page of two texts side by side."""
    new, old = portal.texts[new_id], portal.texts[old_id]
    pairs = portal.works.pairs(old_id, new_id)
    whole = {ends: steps for group in worded(old, new, pairs) for ends, steps in group.items()}
    words, is_short = fitting(whole)
    outside = [*_outside(old, new)]
    return element(
        "div",
        element("h1", "So sánh: ", unbroken(comparison_name(portal, new_id, old_id))),
        _counts(pairs, len(outside)),
        _ways(portal, new_id, old_id),
        _figures(old, new, pairs),
        changed_facts(portal, old_id, new_id),
        part_heading("Từng điều khoản", "tung-dieu-khoan"),
        element("p", _SHORT) if is_short else None,
        joined(_stretch(portal, words, stretch, old, new) for stretch in stretches(pairs)),
        joined([part_heading("Ngoài các điều khoản", "ngoai-dieu-khoan"), *outside]) if outside else None,
        element("p", element("small", _MACHINE)),
        class_="comparison",
    )


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


def _figures(old: Text, new: Text, pairs: list[ClausePair]) -> Markup | None:
    """List the numbers, amounts and days that changed: what an inspector asks for first."""
    rows = [*_figure_rows(old, new, pairs)]
    header = ["Điều khoản", "Bản trước", "Bản sau"]
    return table("Con số, ngày đã đổi", header, rows) if rows else None


def _figure_rows(old: Text, new: Text, pairs: list[ClausePair]) -> Iterator[Line]:
    for group in together(pairs):
        olds = dict.fromkeys(each.old_id for each in group if each.old_id)
        news = dict.fromkeys(each.new_id for each in group if each.new_id)
        before, after = (
            sum((figures(text.clauses[each].text) for each in ids), Counter[str]())
            for text, ids in ((old, olds), (new, news))
        )
        if before != after:
            yield _figure_row(_where(old, new, group[0]), before, after)
    for part_id, *nodes in _changed_outside(old, new):
        before, after = (figures(_words(node)) for node in nodes)
        if before != after and not {node.kind for node in nodes if node} & _WITHOUT_FIGURES:
            name = clause_name(new if nodes[1] else old, part_id)
            yield _figure_row(link(f"#phan-{anchor(part_id)}", name[:1].upper() + name[1:]), before, after)


def _figure_row(where: Markup, before: Counter[str], after: Counter[str]) -> Line:
    gone, come = (", ".join((one - other).elements()) for one, other in ((before, after), (after, before)))
    return row([where, gone or "–", come or "–"])


def _where(old: Text, new: Text, pair: ClausePair) -> Markup:
    text, clause_id = (new, pair.new_id) if pair.new_id else (old, pair.old_id or "")
    label = clause_name(text, clause_id)
    return link(f"#{pair_anchor(pair)}", label[:1].upper() + label[1:], "" if pair.new_id else " (bản trước)")


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


def _changed_outside(old: Text, new: Text) -> Iterator[tuple[str, Node | None, Node | None]]:
    """Return the parts outside the clauses whose words changed: head, title, opening, tables, notes, recipients, signature."""
    olds, news = ({node.id: node for node in text.nodes if node.kind not in BODY_KINDS} for text in (old, new))
    for part_id in dict.fromkeys([*news, *olds]):
        before, after = olds.get(part_id), news.get(part_id)
        if (before and before.text) != (after and after.text):
            yield part_id, before, after


def _outside(old: Text, new: Text) -> Iterator[Markup]:
    for part_id, before, after in _changed_outside(old, new):
        name = clause_name(new if after else old, part_id)
        yield element(
            "section",
            element("h3", name[:1].upper() + name[1:]),
            element("div", changed_words(runs(_words(before), _words(after)))),
            id=f"phan-{anchor(part_id)}",
        )


def _words(node: Node | None) -> str:
    return node.full_text if node else ""
