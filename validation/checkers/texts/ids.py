"""Every id fits the number that is printed and the place where the part stands (decisions/0005)."""

from collections import Counter
from collections.abc import Iterator

from model.texts import Node, Text
from model.texts.numbering import read_number
from model.texts.outline import COUNTED_IDS, FIXED_IDS, KEEPS_ITS_NUMBER, LOWEST_RANK, RESTARTING, kind_of
from model.vocabulary import DERIVED_KINDS, SCOPES, NodeKind
from validation.language.words import did_you_mean

#: A key of text.yml, and what is wrong there.
Fault = tuple[str, str]

_KINDS = frozenset(NodeKind)
_MUST_BE_NUMBERED = frozenset(
    {
        *(NodeKind.PART, NodeKind.CHAPTER, NodeKind.DIVISION, NodeKind.SUBDIVISION, NodeKind.SECTION),
        *(NodeKind.ARTICLE, NodeKind.CLAUSE, NodeKind.SUBCLAUSE, NodeKind.POINT, NodeKind.ITEM),
    }
)
#: The word that begins the id of a part without a number.
_FIXED_WORDS = {kind: word for word, kind in FIXED_IDS.items()}
_COUNTED_WORDS = {kind: word for word, kind in COUNTED_IDS.items()}
#: The word before the number of a part that stands in no other.
_AT_THE_TOP = {NodeKind.CLAUSE: "khoan-", NodeKind.SUBCLAUSE: "khoan-", NodeKind.POINT: "diem-", NodeKind.ITEM: "y-"}


def id_faults(text: Text) -> Iterator[tuple[Node, Fault]]:
    """
    Return each part whose id or kind does not fit, with what would be right.

    A part whose id begins with what its holder's id should be is right already, and is passed over.
    """
    ids, meant, met = _ExpectedIds(text), set[str](), set[str]()
    before: Node | None = None
    for node in text.nodes:
        above = node.id.rpartition(".")[0]
        if above in meant or node.id in met:
            meant.add(node.id)
            continue
        met.add(node.id)
        fault, expected = _fault_of_kind(node), ids.of(node)
        is_apart = _is_apart(text, node, before)
        if is_apart or (above not in text.clauses if above else node.id not in expected):
            expected = ids.beside(node, before) or expected
        if not fault and expected and (is_apart or node.id not in expected):
            fault = "id", _words_for(text, node, expected[0], is_apart=is_apart)
        if fault:
            meant |= {*expected[:1], *([above] if above and above not in text.clauses else ())}
            yield node, fault
        elif node.kind != NodeKind.FOOTNOTE:
            before = node


def _words_for(text: Text, node: Node, expected: str, *, is_apart: bool) -> str:
    """Say which id fits, and what is wrong with the part that the written one names."""
    if node.kind == NodeKind.FOOTNOTE and is_apart:
        return "Chú thích đứng ngay sau phần mang dấu của nó."
    above, told = node.id.rpartition(".")[0], ""
    if above and above not in text.clauses:
        told = f"Không có phần nào mang mã “{above}”; thêm phần ấy trước phần này, hoặc ghi mã khác. "
    elif is_apart:
        told = f"Mã này thuộc “{node.parent_id}”, nhưng phần này không đứng liền trong đó. "
    printed = f"Số in “{node.number}”" if node.number else f"“{NodeKind(node.kind).label}” đứng"
    return f"{told}{printed} ở đây ứng với mã “{expected}”."


def _fault_of_kind(node: Node) -> Fault | None:
    if not node.kind:
        kinds = ", ".join(f"{kind.value} ({kind.label})" for kind in NodeKind if kind not in DERIVED_KINDS)
        meant = did_you_mean(node.id.rpartition(".")[2], FIXED_IDS)
        return "id", f"Mã và số in không cho biết đây là phần gì. {meant} Ghi thêm kind, là một trong: {kinds}."
    if node.kind not in _KINDS:
        return None  # said by the schema
    kind, expected = NodeKind(node.kind), kind_of(node.id, node.number)
    if kind in DERIVED_KINDS:
        return "kind", "Dòng và ô của bảng đứng trong rows của bảng, không phải là phần riêng."
    if expected and expected != kind:
        what = f"mang số “{node.number}”" if node.number and node.id not in FIXED_IDS else f"mang mã “{node.id}”"
        return "kind", f"Phần {what} là “{expected.label}” ({expected.value}); bỏ dòng kind này."
    if kind in _MUST_BE_NUMBERED and not node.number:
        return "kind", f"“{kind.label}” phải có số in (number)."
    return None


def _is_apart(text: Text, node: Node, before: Node | None) -> bool:
    """Tell whether a part stands apart from the one that its id names, a footnote from any."""
    if node.kind == NodeKind.FOOTNOTE:
        return node.parent_id is None
    return bool(
        node.parent_id and (not before or node.parent_id not in {each.id for each in text.ancestors(before.id)})
    )


class _ExpectedIds:
    """Counts the parts of a text, to tell which id each must have."""

    def __init__(self, text: Text) -> None:
        self._text = text
        self._counts: Counter[tuple[str, str]] = Counter()
        self._leads = _lead_paragraphs(text)

    def of(self, node: Node) -> list[str]:
        """Return the ids that fit, the usual one first; none where any will do."""
        kind = kind_of(node.id, node.number) or (NodeKind(node.kind) if node.kind in _KINDS else None)
        if kind is None or kind == NodeKind.ATTACHED:
            return []
        steps = [(above, self._step(node, kind, above)) for above in self._above(node, kind)]
        return [f"{above}.{step}" if above else step for above, step in steps if step]

    def beside(self, node: Node, before: Node | None) -> list[str]:
        """Return the id of a part that no id places: in the nearest part before it that is wider."""
        kind, rank = kind_of(node.id, node.number), _rank(node)
        holders = self._text.ancestors(before.id) if before else iter(())
        holder = next((each.id for each in holders if each.kind in SCOPES or _rank(each) < rank), "")
        step = self._step(node, kind, holder) if kind and holder and kind not in KEEPS_ITS_NUMBER else ""
        return [f"{holder}.{step}"] if step else []

    def _above(self, node: Node, kind: NodeKind) -> list[str]:
        """Return the ids with which the id of a part may begin."""
        if kind == NodeKind.FOOTNOTE:
            return [""]
        scope = next((each.id for each in self._holders(node) if each.kind in RESTARTING), "")
        if kind in (NodeKind.DIVISION, NodeKind.SUBDIVISION):
            return list(dict.fromkeys([node.parent_id or "", scope]))
        if kind == NodeKind.ARTICLE:
            return [scope]
        if kind in KEEPS_ITS_NUMBER or kind in _FIXED_WORDS:
            return list(dict.fromkeys([scope, node.parent_id or ""]))
        return [node.parent_id or ""]

    def _holders(self, node: Node) -> Iterator[Node]:
        return self._text.ancestors(node.parent_id) if node.parent_id else iter(())

    def _step(self, node: Node, kind: NodeKind, above: str) -> str:
        numbered = read_number(node.number)
        if numbered and numbered.segment and kind not in _FIXED_WORDS:
            misfit = self._misfit(node, above) if kind == NodeKind.SUBCLAUSE else ""
            segment = misfit or numbered.segment
            word = _AT_THE_TOP.get(kind, "") if not above else ""
            return self._repeated(above, word + segment)
        if kind in (NodeKind.PARAGRAPH, NodeKind.ITEM):
            return self._paragraph(node, above)
        if kind in _FIXED_WORDS:
            count = self._count(above, kind)
            return _FIXED_WORDS[kind] + ("" if count == 1 and kind != NodeKind.BASIS else f"-{count}")
        word = _COUNTED_WORDS.get(kind, "")
        return self._repeated(above, word) if kind == NodeKind.APPENDIX else f"{word}-{self._count(above, kind)}"

    def _misfit(self, node: Node, above: str) -> str:
        """Return all steps of a number such as 4.1 that stands under another number than 4."""
        steps = node.number.strip(" .):/-").split(".")
        holder = self._text.clauses.get(above)
        wider = holder.number.strip(" .):/-").split(".") if holder else []
        return "_".join(steps) if len(steps) > 1 and steps[:-1] != wider else ""

    def _paragraph(self, node: Node, above: str) -> str:
        if not above:
            return f"doan-{self._count(above, 'p')}"
        if node.id in self._leads:
            return self._repeated(above, "p0")
        own_words = self._text.clauses[above].kind in _FIXED_WORDS
        return f"p{self._count(above, 'p') + own_words}"

    def _repeated(self, above: str, segment: str) -> str:
        count = self._count(above, segment)
        return segment if count == 1 else f"{segment}_{count}"

    def _count(self, above: str, what: str) -> int:
        self._counts[above, what] += 1
        return self._counts[above, what]


def _lead_paragraphs(text: Text) -> set[str]:
    """Return the ids of paragraphs before the first numbered part of what holds them."""
    leads: set[str] = set()
    for holder in {node.parent_id for node in text.nodes if node.parent_id}:
        children = text.children(holder)
        first = next((place for place, each in enumerate(children) if _is_numbered(each)), 0)
        leads |= {each.id for each in children[:first] if each.kind == NodeKind.PARAGRAPH}
    return leads


def _rank(node: Node) -> int:
    numbered = read_number(node.number) if node.number else None
    return numbered.rank if numbered else LOWEST_RANK


def _is_numbered(node: Node) -> bool:
    numbered = read_number(node.number) if node.number else None
    return bool(numbered and numbered.segment)
