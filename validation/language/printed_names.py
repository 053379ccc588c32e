"""The persons whose names may be shown: signatories and office holders, as published texts print them."""

import json
from collections.abc import Iterable
from pathlib import Path

from cache.folder import Passed
from model.texts import Text, text_from_yaml
from model.vocabulary import NodeKind
from validation.language.personal import office_holders, person_names
from validation.reading.yaml_nodes import PlainYamlError, read_plain_yaml

#: They are kept with the checked data.
_KEPT = "names"


def printed_names(texts: Iterable[Text]) -> frozenset[str]:
    """Give the names in lower case, from the texts themselves."""
    nodes = [node for text in texts for node in text.all_nodes]
    signed = {name.casefold() for node in nodes if node.kind == NodeKind.SIGNATURE for name in person_names(node.text)}
    held = {name for node in nodes for name in office_holders(node.text)}
    return frozenset(signed | held)


def printed_names_in(data: Path) -> frozenset[str]:
    """Give the names that the texts of a data folder print; a text that is not plain prints none."""
    if known := Passed(data).recall(_KEPT):
        return frozenset(json.loads(known))
    return printed_names(text for path in sorted(data.glob("texts/*/text.yml")) for text in _text(path))


def _text(path: Path) -> Iterable[Text]:
    try:
        yield text_from_yaml(path.parent.name, read_plain_yaml(path.read_text(encoding="utf-8")))
    except PlainYamlError:  # the check of the data says so
        return
