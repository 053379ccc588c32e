"""What checked data answer, as digests: while they are the same, what was made from the answers stays as it is."""

import hashlib
from collections.abc import Callable, Hashable
from typing import Any

from cache.recording import Queries, Query, source_of
from model.portal import Portal, Row
from model.texts import Text


class QueryDigests:
    """What a portal answers, as digests: each answer, row and text is digested once."""

    def __init__(self, portal: Portal) -> None:
        self._portal = portal
        self._by_query: dict[Query, _Digests] = {}
        self._members: dict[int, bytes] = {}

    def digest(self, queries: Queries) -> str:
        """Return one SHA-256 over the answers to all queries."""
        whole = hashlib.sha256()
        for query, keys in queries.items():
            digests = self._by_query.get(query)
            if digests is None:
                digests = self._by_query[query] = _Digests(self._portal, query, self._words)
            for key in keys or (None,):
                whole.update(digests[key])
        return whole.hexdigest()

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


class _Digests(dict[Hashable, bytes]):
    """The digests of all answers to one query by key, made when they are first wanted."""

    def __init__(self, portal: Portal, query: Query, words: Callable[[Any], bytes]) -> None:
        self._source = source_of(portal, query.source, query.arguments)
        self._look, self._words = query.look, words

    def __missing__(self, key: Hashable) -> bytes:
        self[key] = hashlib.sha256(self._words(self._answer(key))).digest()
        return self[key]

    def _answer(self, key: Hashable) -> Any:
        match self._look:
            case "value":
                return self._source.get(key)
            case "has":
                return key in self._source
            case "keys":
                return list(self._source)
        return self._source


def _verbatim(text: Text) -> list[object]:
    """Return all of a text but the lines of the file where it stands, which only editors are told."""
    parts = [
        (
            *(node.id, node.kind, node.parent_id, node.number, node.run_in_heading, node.after),
            *((piece.key, piece.text) for piece in node.pieces),
            *(cell._replace(line=0) for cell in node.grid.cells()),
            *(node.grid.head, node.grid.side),
        )
        for node in text.nodes
    ]
    return [text.received, *parts]
