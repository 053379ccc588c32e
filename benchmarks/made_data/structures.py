"""Structures that offices print: a quarter of the documents in articles, one with tables and an appendix, one with a regulation attached."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from random import Random

from benchmarks.made_data.wording import action, paragraph

_TABLE_ROWS, _APPENDIX_ROWS = 6, 20
_ARTICLES = 4


@dataclass(frozen=True)
class MadeNode:
    """One part of the text, as text.yml holds it; `rows` are the cells of a table below one row of heads."""

    id: str
    kind: str
    words: dict[str, str | list[str]]
    children: list["MadeNode"] = field(default_factory=list)
    notes: list["MadeNode"] = field(default_factory=list)
    rows: list[list[str]] = field(default_factory=list)


class Structure(IntEnum):
    """How a document is divided; documents take turns."""

    SECTIONS = 0
    ARTICLES = 1
    TABLES = 2
    ATTACHED = 3

    @classmethod
    def of(cls, number: int) -> "Structure":
        """Return the structure of a document by its number."""
        return cls(number % len(cls))


#: What the parts of a text in sections are called where it is in articles.
_IN_ARTICLES = {"I.1": "dieu-1", "I.2": "dieu-2", "II": "dieu-3", "III": "dieu-4", "IV": "dieu-5"}
#: The parts that only tell how things are; a text in articles that states figures has one more.
_BACKGROUND: Mapping[Structure, str] = {
    Structure.SECTIONS: "I",
    Structure.ARTICLES: "dieu-1",
    Structure.TABLES: "I; II.9; phu-luc",
    Structure.ATTACHED: "I; quy-che",
}
#: Type line, code of the type, letters of the symbol, and the type in a sentence.
_CONCLUSION = ("KẾT LUẬN", "conclusion", "KL", "Kết luận")
_REGULATION = ("QUY ĐỊNH", "regulation", "QĐ", "Quy định")


def background_of(structure: Structure, *, has_figures: bool) -> str:
    """Return the parts of a document that only tell how things are, as the table of documents names them."""
    further = "; dieu-2" if has_figures and structure == Structure.ARTICLES else ""
    return f"{_BACKGROUND[structure]}{further}"


def type_of(number: int) -> tuple[str, str, str, str]:
    """Return type line, code, letters of the symbol and name of the type of a document."""
    return _REGULATION if Structure.of(number) == Structure.ARTICLES else _CONCLUSION


def clause_of(structure: Structure, clause_id: str) -> str:
    """Return the id of a clause of a text in sections as this structure has it: II.3 is dieu-3.3 in articles."""
    if structure != Structure.ARTICLES:
        return clause_id
    held = next(each for each in ("I.1", "I.2", *_IN_ARTICLES) if clause_id == each or clause_id.startswith(f"{each}."))
    return _IN_ARTICLES[held] + clause_id.removeprefix(held)


def in_articles(sections: list[MadeNode]) -> list[MadeNode]:
    """Return sections as chapters of articles: the first holds its clauses as articles, the others are one each."""
    first, *others = sections
    articles = [_article(each) for each in (*first.children, *others)]
    parts = [articles[: len(first.children)], articles[len(first.children) : -1], articles[-1:]]
    names = ("Quy định chung", "Nội dung", "Tổ chức thực hiện")
    return [
        MadeNode(f"chuong-{roman}", "chapter", {"number": f"Chương {roman}", "text": name.upper()}, held)
        for roman, name, held in zip(("I", "II", "III"), names, parts, strict=True)
    ]


def _article(node: MadeNode) -> MadeNode:
    node_id = clause_of(Structure.ARTICLES, node.id)
    words = {**node.words, "number": f"Điều {node_id.rpartition('-')[2]}."}
    return MadeNode(node_id, "article", words, node.children, node.notes)


def table_clause(random: Random) -> MadeNode:
    """Make a clause with a table of what is to be done when."""
    rows = [[str(n), action(random), f"Quý {'I' * random.randint(1, 3)}"] for n in range(1, _TABLE_ROWS + 1)]
    table = _table("II.9.bang-1", "Việc trong năm", [["TT", "Việc", "Thời gian"], *rows])
    return MadeNode("II.9", "clause", {"number": "9.", "text": "Các việc trong năm"}, [table])


def appendix(random: Random) -> MadeNode:
    """Make an appendix that is a list of places with their counts."""
    rows = [[str(n), f"Khu phố {n}", str(random.randint(1, 90))] for n in range(1, _APPENDIX_ROWS + 1)]
    table = _table("phu-luc.bang-1", "Danh sách", [["TT", "Khu phố", "Số chi bộ"], *rows])
    return MadeNode("phu-luc", "appendix", {"number": "PHỤ LỤC", "text": "DANH SÁCH CÁC KHU PHỐ"}, [table])


def _table(table_id: str, caption: str, rows: list[list[str]]) -> MadeNode:
    return MadeNode(table_id, "table", {"caption": [caption]}, rows=rows)


def attached(random: Random) -> list[MadeNode]:
    """Make a regulation that a document attaches: articles with clauses and points."""
    articles = [_attached_article(random, number) for number in range(1, _ARTICLES + 1)]
    return [
        MadeNode("quy-che", "attached", {"kind": "attached"}),
        MadeNode("quy-che.ten-loai", "type", {"text": "QUY CHẾ"}),
        MadeNode("quy-che.trich-yeu", "title", {"lines": [action(random)]}),
        *articles,
    ]


def _attached_article(random: Random, number: int) -> MadeNode:
    article = f"quy-che.dieu-{number}"
    points = [
        MadeNode(f"{article}.2.{letter}", "point", {"number": f"{letter})", "text": f"{action(random)};"})
        for letter in "abc"
    ]
    clauses = [
        MadeNode(f"{article}.1", "clause", {"number": "1.", "text": paragraph(random, 1)}),
        MadeNode(f"{article}.2", "clause", {"number": "2.", "text": "Những việc khác"}, points),
    ]
    return MadeNode(article, "article", {"number": f"Điều {number}.", "text": f"Việc thứ {number}"}, clauses)
