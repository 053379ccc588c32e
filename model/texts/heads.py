"""What a document's own head says of it: number, issuer and day, its type and its title."""

import re

from model.texts.text import Text
from model.vocabulary import NodeKind

_LETTER = re.compile(r"[^\W\d_]")
#: Where else a document names itself and who issued it.
_OF_ITSELF = (NodeKind.TYPE, NodeKind.TITLE, NodeKind.AUTHORITY, NodeKind.SIGNATURE)


def own_heading(text: Text) -> str:
    """Return the words of a document's own head, line by line; an issuer printed on several lines also on one."""
    heads = [node for node in text.children(None) if node.kind == NodeKind.HEADER]
    issuers = [" ".join(line for line in node.lines("left") if _LETTER.search(line)) for node in heads]
    named = [node.full_text for node in text.children(None) if node.kind in _OF_ITSELF]
    on_one_line = [words.replace("\n", " ") for words in named if "\n" in words]
    return "\n".join([*(node.full_text for node in heads), *issuers, *named, *on_one_line])
