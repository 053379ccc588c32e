"""A document of a type that no list has is called by the name it prints; one whose text prints none has none."""

from collections.abc import Iterator

from model.finding import Finding
from model.vocabulary import DocumentType, NodeKind
from validation.reading.dataset import Dataset


def printed_type_findings(dataset: Dataset) -> Iterator[Finding]:
    """Ask for the printed name of each type that no list has, unless the whole text is there and names none."""
    documents = dataset.table("documents", "document_id", "document_type", "type_text")
    for row, cells in enumerate(documents.records() if documents is not None else ()):
        if documents is None or cells["document_type"] != DocumentType.OTHER or cells["type_text"]:
            continue
        raw = dataset.texts.get(cells["document_id"] or "")
        if raw is None or any(node.kind == NodeKind.TYPE for node in raw.text.children(None)):
            detail = (
                f"Ô này phải có giá trị vì cột {documents.called('document_type')} là “{DocumentType.OTHER.value}”."
            )
            yield documents.at(row, "type_text", "needed_when", detail=detail)
