"""The clauses of every published text, for programs: `van-ban/<document_id>/dieu-khoan.json`."""

import json
from pathlib import Path

from model.addresses import text_place
from model.naming import document_citation
from model.portal import Portal
from model.texts import Node, Text, anchor
from model.texts.citations import clause_name
from model.vocabulary import BODY_KINDS

FILE = "dieu-khoan.json"


def write_clauses(portal: Portal, site: Path) -> None:
    """Write the list of clauses beside the page of each text."""
    for text in portal.texts.values():
        citation = document_citation(portal, text.document_id)
        clauses = [_clause(text, node, citation) for node in text.nodes if node.kind in BODY_KINDS]
        path = site / text_place(text.document_id) / FILE
        path.write_text(json.dumps(clauses, ensure_ascii=False, indent=1) + "\n", encoding="utf-8", newline="\n")


def _clause(text: Text, node: Node, document: str) -> dict[str, str | int]:
    """Return one clause as it is printed, with the citation that leads an official to it."""
    return {
        "id": node.id,
        "anchor": anchor(node.id),
        "kind": node.kind,
        "number": node.number,
        "depth": node.depth,
        "text": node.text,
        "citation": f"{clause_name(text, node.id)} {document}",
    }
