"""The persons whose names may be shown: signatories and office holders, as published texts print them."""

from collections.abc import Iterable

from model.texts import Text
from model.vocabulary import NodeKind
from validation.language.personal import office_holders, person_names


def printed_names(texts: Iterable[Text]) -> frozenset[str]:
    """Return the names in lower case, from the texts themselves."""
    nodes = [node for text in texts for node in text.nodes]
    signed = {name.casefold() for node in nodes if node.kind == NodeKind.SIGNATURE for name in person_names(node.text)}
    held = {name for node in nodes for name in office_holders(node.text)}
    return frozenset(signed | held)
