"""
How officials cite a part of a text: from the inside out, without commas, up to the article; then what it stands in.

"điểm a khoản 1 Điều 15", "tiết a điểm 3.2 khoản 3 mục V", "điểm b Điều 3 Quy chế ban hành kèm theo" (Law 80/2015/QH13
as read with Decree 34/2016/NĐ-CP, article 62; Guideline 36-HD/VPTW). An article is never cited with its chapter.
"""

from collections.abc import Callable, Iterator

from model.texts.nodes import Node
from model.texts.numbering import ORDINALS, ordinal, read_number
from model.texts.table_citations import cell_name, row_name
from model.texts.text import Text
from model.vocabulary import SCOPES, NodeKind

#: The rank of a section whose number is a letter (numbering.py): officials call "A." a part, "I." below it a section.
_LETTERED = 49
#: What follows a number on paper is not part of the number.
_AFTER_NUMBER = " .:)/-–"
_WORDS_OF_MARKS = {"-": "gạch đầu dòng", "–": "gạch đầu dòng", "—": "gạch đầu dòng", "+": "dấu cộng", "*": "dấu sao"}
#: Parts that are cited by the words they print: "Chương II", "Phụ lục I", "Mẫu số 1.1".
_AS_PRINTED = frozenset(
    {NodeKind.PART, NodeKind.CHAPTER, NodeKind.DIVISION, NodeKind.SUBDIVISION, NodeKind.APPENDIX, NodeKind.FORM}
)


def clause_name(text: Text, clause_id: str) -> str:
    """Return the name of a clause inside its document: "điểm 1.2 khoản 1 mục II"."""
    if (known := text.names.get(clause_id)) is None:
        known = text.names[clause_id] = " ".join(_steps(text, clause_id))
    return known


def clause_label(text: Text, node: Node) -> str:
    """Return what a clause is called in a list: "II.1.2", "Điểm a khoản 1 Điều 15", "Chú thích 1", "Trích yếu"."""
    if node.id[0].isupper():
        return node.id
    name = clause_name(text, node.id)
    return name[:1].upper() + name[1:]


def _steps(text: Text, clause_id: str) -> Iterator[str]:
    """Name a part, then what holds it, up to what is cited alone; then the appendix or attached text around it."""
    is_named = False
    for node in text.ancestors(clause_id):
        if node.kind in SCOPES:
            yield _scope_name(text, node)
            is_named = True
        elif not is_named:
            yield _own_name(text, node)
            is_named = node.kind == NodeKind.ARTICLE or (node.kind == NodeKind.TABLE and bool(node.number))
        if node.kind == NodeKind.FOOTNOTE:
            return  # footnotes are numbered through the whole text


def _scope_name(text: Text, node: Node) -> str:
    if node.kind != NodeKind.ATTACHED:
        return _capitalised(_printed(node)) if node.number else _capitalised(NodeKind(node.kind).label)
    types = [part.text for part in text.children(node.id) if part.kind == NodeKind.TYPE]
    return f"{_capitalised(next(iter(types), node.heading or NodeKind.ATTACHED.label))} ban hành kèm theo"


def _own_name(text: Text, node: Node) -> str:
    """Return the name of one part without what holds it."""
    kind = NodeKind(node.kind)
    if special := _SPECIAL_NAMES.get(kind):
        return special(text, node)
    number, label = node.number.strip(_AFTER_NUMBER), kind.label.lower()
    if kind == NodeKind.SECTION and len(number) == 1 and (read := read_number(node.number)) and read.rank == _LETTERED:
        label = NodeKind.PART.label.lower()
    if number.lower().startswith(label):  # "Khoản thứ nhất" says itself what it is
        return number.lower()
    return f"{label} {number}" if number else label


def _name_as_printed(text: Text, node: Node) -> str:
    del text  # the words on paper are enough
    return _capitalised(_printed(node))


def _note_name(text: Text, node: Node) -> str:
    del text  # notes are numbered through the whole text
    return f"chú thích {_footnote_number(node)}"


def _basis_name(text: Text, node: Node) -> str:
    return f"căn cứ {ordinal(_place_among(text, node, NodeKind.BASIS))}"


def _point_name(text: Text, node: Node) -> str:
    return f"{'tiết' if _stands_in_subclause(text, node) else 'điểm'} {node.number.strip(_AFTER_NUMBER)}"


def _stands_in_subclause(text: Text, node: Node) -> bool:
    """Under "1.1." a letter is called tiết; under khoản and Điều it is called điểm."""
    return any(each.kind == NodeKind.SUBCLAUSE for each in text.ancestors(node.parent_id or node.id))


def _paragraph_name(text: Text, node: Node) -> str:
    """Count paragraphs as a reader does: the sentence of the clause itself is the first."""
    step, _, repeated = node.id.rpartition(".")[2].partition("_")
    place = step.removeprefix("p").removeprefix("doan-")
    if place == "0":
        return f"đoạn mở đầu{f' {ordinal(int(repeated))}' if repeated else ''}"
    holder = text.clauses[node.parent_id] if node.parent_id else None
    own = holder is not None and bool(holder.lines("text")) and not _counts_from_two(holder)
    return f"đoạn {int(place) + own}" if place.isdecimal() else "đoạn"


def _counts_from_two(holder: Node) -> bool:
    """The ids in a preamble or a closing count its own words already: mo-dau.p2 is its second paragraph."""
    return not holder.number


def _item_name(text: Text, node: Node) -> str:
    numbered = read_number(node.number)
    if numbered and numbered.segment:
        return f"ý {node.number}"
    same = [each for each in text.children(node.parent_id) if each.number == node.number]
    return f"{_WORDS_OF_MARKS.get(node.number, 'ý')} {ordinal(same.index(node) + 1)}"


def _table_name(text: Text, node: Node) -> str:
    """Name a table by its printed number or its place, a row by its first words, a cell by row and column."""
    if node.kind == NodeKind.TABLE:
        if node.number:
            return _capitalised(node.number.strip(_AFTER_NUMBER))
        place = _place_among(text, node, NodeKind.TABLE)
        several = sum(each.kind == NodeKind.TABLE for each in text.children(node.parent_id)) > 1
        return f"bảng{f' {ordinal(place)}' if several else ''}{' tại' if node.parent_id else ''}"
    grid = text.clauses[node.parent_id or ""].grid
    row, _, column = node.id.rpartition(".r")[2].partition("c")
    return cell_name(grid, int(row), int(column)) if column else row_name(grid, int(row))


def _name_inside(text: Text, node: Node) -> str:
    """Name what stands in another part without a number of its own: "lời văn sửa đổi tại khoản 1 Điều 1"."""
    label = NodeKind(node.kind).label.lower()
    several = sum(each.kind == node.kind for each in text.children(node.parent_id)) > 1
    place = f" {ordinal(_place_among(text, node, NodeKind(node.kind)))}" if several else ""
    return f"{label}{place}{' tại' if node.parent_id else ''}"


def _signature_name(text: Text, node: Node) -> str:
    place = _place_among(text, node, NodeKind.SIGNATURE)
    return f"phần ký{f' {ordinal(place)}' if place > 1 else ''}"


def _place_among(text: Text, node: Node, kind: NodeKind) -> int:
    return [each.id for each in text.children(node.parent_id) if each.kind == kind].index(node.id) + 1


def _printed(node: Node) -> str:
    """Return the number as printed, without what follows it and without "thứ" before a figure."""
    words = node.number.strip(_AFTER_NUMBER).split()
    if len(words) == 3 and words[1].lower() == "thứ" and words[2].lower() not in ORDINALS:  # noqa: PLR2004
        del words[1]
    return " ".join(words) or NodeKind(node.kind).label


def _capitalised(words: str) -> str:
    """Write a name in sentence case, roman and other numbers as they are: "PHỤ LỤC II" is "Phụ lục II"."""
    first, *rest = (word if _is_number(word) else word.lower() for word in words.split())
    return " ".join([first[:1].upper() + first[1:], *rest])


def _is_number(word: str) -> bool:
    return bool(word.strip("IVXLC") == "" or any(letter.isdigit() for letter in word) or len(word) == 1)


def _footnote_number(node: Node) -> str:
    return node.id.removeprefix("fn-")


#: Kinds whose name is more than their label and their number.
_SPECIAL_NAMES: dict[NodeKind, Callable[[Text, Node], str]] = {
    **dict.fromkeys((*_AS_PRINTED, NodeKind.ARTICLE), _name_as_printed),
    **dict.fromkeys((NodeKind.TABLE, NodeKind.ROW, NodeKind.CELL), _table_name),
    NodeKind.PARAGRAPH: _paragraph_name,
    NodeKind.ITEM: _item_name,
    NodeKind.FOOTNOTE: _note_name,
    NodeKind.POINT: _point_name,
    NodeKind.BASIS: _basis_name,
    NodeKind.SIGNATURE: _signature_name,
    **dict.fromkeys((NodeKind.FIGURE, NodeKind.LAYOUT, NodeKind.QUOTED, NodeKind.TABLE_NOTE), _name_inside),
}
