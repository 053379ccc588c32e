"""Which numbers, amounts and days two texts do not share: the table above their words."""

from collections import Counter
from collections.abc import Iterator

from markupsafe import Markup

from macros.comparison.clauses import pair_anchor
from macros.html.markup import Line, joined, link, row, table
from macros.html.paging import beginning
from model.derived.editions import together
from model.editions.figures import figures
from model.editions.pairing import ClausePair
from model.texts import Node, Text, anchor
from model.texts.citations import clause_name
from model.vocabulary import BODY_KINDS, NodeKind

#: A part of a text, and the node of the earlier and the later one.
Part = tuple[str, Node | None, Node | None]
#: Their numbers say which text it is.
_WITHOUT_FIGURES = {NodeKind.HEADER, NodeKind.DRAFT_MARK}


def changed_figures(old: Text, new: Text, pairs: list[ClausePair]) -> Markup | None:
    """List the numbers, amounts and days that changed: what an inspector asks for first."""
    rows, more = beginning([*_figure_rows(old, new, pairs)], "ở từng điều khoản bên dưới")
    header = ["Điều khoản", "Bản trước", "Bản sau"]
    return joined([table("Con số, ngày đã đổi", header, rows), more]) if rows else None


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
    for part_id, *nodes in changed_outside(old, new):
        before, after = (figures(words_of(node)) for node in nodes)
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


def changed_outside(old: Text, new: Text) -> Iterator[Part]:
    """Return the parts outside the clauses whose words changed: head, title, opening, tables, notes, recipients, signature."""
    olds, news = ({node.id: node for node in text.nodes if node.kind not in BODY_KINDS} for text in (old, new))
    for part_id in dict.fromkeys([*news, *olds]):
        before, after = olds.get(part_id), news.get(part_id)
        if (before and before.text) != (after and after.text):
            yield part_id, before, after


def words_of(node: Node | None) -> str:
    """Return the words of a part of a text as published; none where there is no such part."""
    return node.full_text if node else ""
