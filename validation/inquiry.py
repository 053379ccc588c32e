"""Checked data that notes what it is asked: what was made from the answers is kept while they stay the same."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from validation.portal import Portal, Row, Table
from validation.texts import Text


class Question(NamedTuple):
    """
    One look into the data, which can be asked again of other data.

    Attributes:
        source: The attribute or method of the portal.
        arguments: What the method is called with.
        look: What is wanted of a mapping: the "value" of a key, whether it "has" a key, its "keys".
        key: The key, where there is one.
    """

    source: str
    arguments: tuple[str, ...] = ()
    look: str | None = None
    key: str | int | None = None


class Inquiry(Portal):
    """A portal that answers as another one does, and notes every question in `questions`."""

    questions: dict[Question, None]
    _portal: Portal
    _mappings: dict[tuple[str, ...], "_Asked"]

    def __init__(self, portal: Portal) -> None:
        self.__dict__ |= {"questions": {}, "_portal": portal, "_mappings": {}}

    def _ask(self, source: str, *arguments: str) -> Any:
        self.questions[Question(source, arguments)] = None
        return _source(self._portal, source, arguments)

    def _mapping(self, *name: str) -> "_Asked":
        if name not in self._mappings:
            self._mappings[name] = _Asked(self, *name)
        return self._mappings[name]

    @property
    def tables(self) -> Mapping[str, Any]:
        """The tables: what describes them is code, only their rows are data."""
        return {name: _AskedTable(self, table) for name, table in self._portal.tables.items()}

    @property
    def texts(self) -> Mapping[str, Text]:
        """The texts by document id."""
        return self._mapping("texts")

    @property
    def warnings(self) -> Any:
        """What the check found."""
        return self._ask("warnings")

    @property
    def fingerprint(self) -> Any:
        """The fingerprint of all data: who asks for it is made again at every change."""
        return self._ask("fingerprint")

    @property
    def checked_on(self) -> Any:
        """The day of the check."""
        return self._ask("checked_on")

    def rows(self, table: str) -> tuple[Row, ...]:
        """Give all rows of a table."""
        return tuple(self._ask("rows", table))

    def row(self, table: str, key: str) -> Row:
        """Give the row with this key."""
        self.questions[Question("group", (table, *self._portal.tables[table].key), "value", key)] = None
        return self._portal.row(table, key)

    def group(self, table: str, *columns: str) -> Mapping[Any, tuple[Row, ...]]:
        """Give the rows of a table by the value of a column, or by the tuple of several."""
        return self._mapping("group", table, *columns)

    def pages(self, table: str) -> Mapping[int, tuple[Row, ...]]:
        """Give the rows of a table by the number of the page they stand on."""
        return self._mapping("pages", table)

    def page_numbers(self, table: str) -> Mapping[str, int]:
        """Give the number of the page of every row of a table."""
        return self._mapping("page_numbers", table)


class _Asked(Mapping[Any, Any]):
    """
    A mapping of a portal whose keys are noted.

    Rows by several columns are noted by the first of them: all of an answer stands in that answer
    too, and a page looks up dozens of clauses of one document.
    """

    def __init__(self, inquiry: Inquiry, source: str, *arguments: str) -> None:
        self._answers = _source(inquiry._portal, source, arguments)  # noqa: SLF001 - one thing in two classes
        self._questions = inquiry.questions
        self._name = (source, arguments[:2])
        self._is_coarse = len(arguments) > len(self._name[1])

    def _note(self, look: str, key: Any) -> None:
        self._questions[Question(*self._name, look, key[0] if self._is_coarse else key)] = None

    def __getitem__(self, key: Any) -> Any:
        self._note("value", key)
        return self._answers[key]

    def get(self, key: Any, default: Any = None) -> Any:
        self._note("value", key)
        return self._answers.get(key, default)

    def __contains__(self, key: object) -> bool:
        self._note("value" if self._is_coarse else "has", key)
        return key in self._answers

    def __iter__(self) -> Iterator[Any]:
        self._note_all()
        return iter(self._answers)

    def __len__(self) -> int:
        self._note_all()
        return len(self._answers)

    def _note_all(self) -> None:
        """Note all keys; of rows by several columns all rows, for the keys are in them."""
        whole = Question("rows", self._name[1][:1]) if self._is_coarse else Question(*self._name, "keys")
        self._questions[whole] = None


class _AskedTable:
    """A table whose rows are noted when they are asked for."""

    def __init__(self, inquiry: Inquiry, table: Table) -> None:
        self._inquiry, self._table = inquiry, table

    def __getattr__(self, name: str) -> Any:
        return self._inquiry.rows(self._table.name) if name == "rows" else getattr(self._table, name)


class Answers:
    """What a portal answers, as digests: each row and each text is digested once."""

    def __init__(self, portal: Portal) -> None:
        self._portal = portal
        self._known: dict[Question, bytes] = {}
        self._members: dict[int, bytes] = {}

    def digest(self, questions: Iterable[Question]) -> str:
        """Give one SHA-256 over the answers to all questions."""
        return hashlib.sha256(b"".join(map(self._answer, questions))).hexdigest()

    def _answer(self, question: Question) -> bytes:
        if question not in self._known:
            self._known[question] = hashlib.sha256(self._words(_answer(self._portal, question))).digest()
        return self._known[question]

    def _words(self, answer: Any) -> bytes:
        """Write an answer down; of rows and texts, which stand in many answers, their digests."""
        if isinstance(answer, tuple) and answer and isinstance(answer[0], Row):
            return b"".join(map(self._member, answer))
        return self._member(answer) if isinstance(answer, Text) else repr(answer).encode()

    def _member(self, member: Row | Text) -> bytes:
        if id(member) not in self._members:
            words = repr(_verbatim(member) if isinstance(member, Text) else vars(member))
            self._members[id(member)] = hashlib.sha256(words.encode()).digest()
        return self._members[id(member)]


def _verbatim(text: Text) -> list[object]:
    """Give all of a text but the lines of the file where it stands, which only editors are told."""
    return [
        (
            *(node.id, node.kind, node.parent_id, node.number, node.run_in_heading, node.after),
            *((piece.key, piece.text) for piece in node.pieces),
        )
        for node in text.all_nodes
    ]


def _answer(portal: Portal, question: Question) -> Any:
    source = _source(portal, question.source, question.arguments)
    match question.look:
        case "value":
            return source.get(question.key)
        case "has":
            return question.key in source
        case "keys":
            return list(source)
    return source


def _source(portal: Portal, source: str, arguments: tuple[str, ...]) -> Any:
    found = getattr(portal, source)
    return found(*arguments) if arguments else found
