"""
A structured text as plain answers: clauses with their depth, head and tail, for other programs and for scores.

A clause is a numbered part, an appendix, an attached text or a form; grounds, addresses, rows of tables and words
quoted from other documents are none.
"""

from collections.abc import Iterator

from intake.structure.elements.part_tree import Part
from intake.structure.structured_text import StructuredText
from model.vocabulary import SCOPES, NodeKind

#: What a kind of clause is called there.
_NAMES = {
    NodeKind.PART: "phan",
    NodeKind.CHAPTER: "chuong",
    NodeKind.DIVISION: "muc",
    NodeKind.SUBDIVISION: "tieumuc",
    NodeKind.SECTION: "muc_lama",
    NodeKind.ARTICLE: "dieu",
    NodeKind.CLAUSE: "khoan",
    NodeKind.SUBCLAUSE: "tieukhoan",
    NodeKind.POINT: "diem",
    NodeKind.ITEM: "y",
    NodeKind.APPENDIX: "phuluc",
    NodeKind.FORM: "mau",
    NodeKind.ATTACHED: "vanban_kemtheo",
}
_MARKS = {"-": "gach", "–": "gach", "—": "gach", "+": "cong"}
_OTHER_MARK = "sao"
_HEADS = frozenset({NodeKind.TYPE, NodeKind.TITLE})


def json_parts(text: StructuredText) -> dict[str, object]:
    """
    Return the answers about a text.

    Returns:
        `clauses` as [number, kind, words, depth]; `symbol`, `date`, `place`, `issuer`, `issuer_parent`, `type`,
        `title` (None where not printed); `signatories`, `recipients`; `tables` as [rows, columns].
    """
    facts = text.facts
    return {
        "clauses": [clause for part in text.tree for clause in _clauses(part, 1)],
        "symbol": facts.symbol or None,
        "date": facts.day or None,
        "place": facts.place or None,
        "issuer": facts.issuer or None,
        "issuer_parent": facts.issuer_parent or None,
        "type": facts.type or None,
        "title": facts.title or None,
        "signatories": [{"lines": [*each.lines], "name": each.name} for each in facts.signatories],
        "recipients": [*facts.recipients],
        "tables": [[len(table.rows), table.width] for table in text.tables],
    }


def _clauses(part: Part, depth: int) -> Iterator[list[object]]:
    """Return the clauses in a part, itself first where it is one."""
    if part.kind == NodeKind.QUOTED:
        return
    is_clause = part.kind in SCOPES or (bool(part.number) and part.kind in _NAMES)
    if is_clause:
        yield [part.printed_number, _name(part), _words(part), depth]
    for each in part.parts:
        yield from _clauses(each, depth + is_clause)


def _name(part: Part) -> str:
    is_mark = part.kind == NodeKind.ITEM and not any(map(str.isalnum, part.printed_number))
    return _MARKS.get(part.printed_number, _OTHER_MARK) if is_mark else _NAMES[part.kind]


def _words(part: Part) -> str:
    """Return the words of a clause; of one that has none, the first that stand in it."""
    if part.kind == NodeKind.ATTACHED and not part.first_words:
        lines = [
            line.words for each in part.parts if each.kind in _HEADS for words in each.words.values() for line in words
        ]
        return " ".join(lines)
    return part.first_words or next((each.first_words for each in part.parts if each.first_words), "")
