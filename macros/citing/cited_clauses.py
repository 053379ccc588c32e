"""
Clauses of a text that the text itself cites: "khoản 2 Điều 5 Quy chế này", "khoản 1 Điều này".

Only what says by "này" that it is of the same text, and names a part that is there, leads anywhere: "Điều 5" alone may
be of the law cited before it.
"""

import re
from collections.abc import Iterator

from model.texts import Text
from model.texts.outline import RESTARTING
from model.vocabulary import NodeKind

_TYPE = (
    r"(?: của)? (?P<type>Quy định|Quy chế|Quy trình|Điều lệ|Nghị quyết|Nghị định|Quyết định|Kết luận|Chỉ thị|Kế hoạch"
    r"|Hướng dẫn|Chương trình|Đề án|Thông tư|Luật|Pháp lệnh) này(?!\w)"
)
_WITHIN = r"(?:điểm (?P<point>[a-zđ]) )?(?:khoản (?P<clause>\d+) )?"
_IN_TEXT = re.compile(rf"(?<!\w)(?P<cited>{_WITHIN}(?:Điều (?P<article>\d+)|mục (?P<section>[IVX]+)))(?={_TYPE})")
_IN_ARTICLE = re.compile(rf"(?<!\w)(?P<cited>(?=điểm|khoản){_WITHIN}Điều này)(?!\w)")


def cited_clauses(text: Text, node_id: str, words: str) -> Iterator[tuple[int, int, str]]:
    """Return where words of a part cite clauses of its own text: begin, end and id of each, in their order."""
    holders = list(text.ancestors(node_id)) if node_id in text.clauses else []
    if not holders or any(each.kind == NodeKind.QUOTED for each in holders):
        return
    scope = next((f"{each.id}." for each in holders if each.kind in RESTARTING), "")
    article = next((each.id for each in holders if each.number.startswith("Điều ")), "")
    for match in sorted((*_IN_TEXT.finditer(words), *_IN_ARTICLE.finditer(words)), key=re.Match.start):
        found = match.groupdict()
        if found.get("type") and not _is_of_type(text, scope, found["type"]):
            continue
        whole = article
        if found.get("article") or found.get("section"):
            whole = scope + (f"dieu-{found['article']}" if found["article"] else found["section"])
        cited = ".".join(filter(None, (whole, found["clause"], found["point"])))
        if whole and cited in text.clauses and not (found["point"] and not found["clause"]):
            yield match.start("cited"), match.end("cited"), cited


def _is_of_type(text: Text, scope: str, named: str) -> bool:
    """Tell whether a text, or the attached one in which the words stand, is of the type that they name."""
    printed = text.clauses.get(f"{scope}ten-loai")
    return printed is not None and printed.text.casefold().startswith(named.casefold())
