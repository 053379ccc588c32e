"""
Clauses that a text cites: its own ("khoản 2 Điều 5 Quy chế này"), and those of other texts of the portal ("mục II Kết luận số 45-KL/TU").

Only what says whose it is, by "này" or by a number that means one text, and names a part that is there, leads
anywhere: "Điều 5" alone may be of the law cited before it.
"""

import re
from collections.abc import Iterator

from macros.citing.cited_documents import cited_documents
from model.portal import Portal
from model.texts import Text
from model.texts.outline import RESTARTING
from model.vocabulary import NodeKind

#: Where a clause that is cited stands: document and clause.
CitedClause = tuple[str, str]

_TYPES = (
    r"Quy định|Quy chế|Quy trình|Điều lệ|Nghị quyết|Nghị định|Quyết định|Kết luận|Chỉ thị|Kế hoạch"
    r"|Hướng dẫn|Chương trình|Đề án|Thông tư|Luật|Pháp lệnh"
)
_WITHIN = r"(?:(?:điểm|tiết) (?P<point>[a-zđ]|\d+\.\d+) )?(?:khoản (?P<clause>\d+) )?"
_CITED = rf"(?<!\w)(?P<cited>{_WITHIN}(?:Điều (?P<article>\d+[a-zđ]?)|mục (?P<section>[IVX]+)))(?!\w)"
_IN_TEXT = re.compile(rf"{_CITED}(?=(?: của)? (?P<type>{_TYPES}) này(?!\w))")
_IN_ARTICLE = re.compile(rf"(?<!\w)(?P<cited>(?=điểm|khoản){_WITHIN}Điều này)(?!\w)")
#: What stands before the name of another document: a clause of it, or of what it attaches.
_IN_OTHER = re.compile(rf"{_CITED}(?:,| của)? (?:(?P<attached>{_TYPES}) (?:[^;.]{{0,80}} )?ban hành kèm theo )?\Z")
_REACH = 200


def cited_clauses(portal: Portal, text: Text, node_id: str, words: str) -> list[tuple[int, int, CitedClause]]:
    """Return where words of a part of a text cite clauses: begin, end and which one, in their order."""
    return sorted([*_own(text, node_id, words), *_of_others(portal, words)])


def _own(text: Text, node_id: str, words: str) -> Iterator[tuple[int, int, CitedClause]]:
    holders = list(text.ancestors(node_id)) if node_id in text.clauses else []
    if not holders or any(each.kind == NodeKind.QUOTED for each in holders):
        return
    scope = next((f"{each.id}." for each in holders if each.kind in RESTARTING), "")
    article = next((each.id for each in holders if each.number.startswith("Điều ")), "")
    for match in (*_IN_TEXT.finditer(words), *_IN_ARTICLE.finditer(words)):
        named = match.groupdict().get("type")
        cited = _id_of(match, scope, article)
        if cited in text.clauses and not (named and not _is_of_type(text, scope, named)):
            yield match.start("cited"), match.end("cited"), (text.document_id, cited)


def _of_others(portal: Portal, words: str) -> Iterator[tuple[int, int, CitedClause]]:
    """A document is named with its type after its clause, or that of the text which it attaches."""
    for mention, document in cited_documents(portal, words):
        text = portal.texts.get(document.document_id) if mention.type_name else None
        match = _IN_OTHER.search(words[: mention.begin], max(0, mention.begin - _REACH))
        if text is None or match is None:
            continue
        scope = _attached(text, match["attached"]) if match["attached"] else ""
        cited = _id_of(match, scope, "") if scope is not None else ""
        if cited in text.clauses:
            yield match.start("cited"), match.end("cited"), (text.document_id, cited)


def _attached(text: Text, named: str) -> str | None:
    """Return what the ids of an attached text of this type begin with; None where a document has no or several such."""
    scopes = [f"{node.id}." for node in text.nodes if node.kind == NodeKind.ATTACHED]
    meant = [scope for scope in scopes if _is_of_type(text, scope, named)]
    return meant[0] if len(meant) == 1 else None


def _id_of(match: re.Match[str], scope: str, article: str) -> str:
    """Return the id that the words of a citation name; none where a point is named without its clause."""
    parts = match.groupdict()
    whole = article
    if parts.get("article") or parts.get("section"):
        whole = scope + (f"dieu-{_ascii(parts['article'])}" if parts["article"] else parts["section"])
    clause, point = parts["clause"] or "", parts["point"] or ""
    if not whole or (point and not clause):
        return ""
    inner = point if point.startswith(f"{clause}.") else f"{clause}.{_ascii(point)}"
    return f"{whole}.{inner}".rstrip(".")


def _ascii(number: str) -> str:
    return number.replace("đ", "dd")


def _is_of_type(text: Text, scope: str, named: str) -> bool:
    """Tell whether a text, or the attached one in which the words stand, is of the type that they name."""
    printed = text.clauses.get(f"{scope}ten-loai")
    return printed is not None and printed.text.casefold().startswith(named.casefold())
