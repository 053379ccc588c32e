"""What search engines and catalogues read on a page: schema.org as a block of JSON-LD, never run."""

from typing import Any

from markupsafe import Markup

from macros.html.addresses import clause_address, page_address
from macros.html.markup import data_block
from model.naming import EMPTY_CELL, document_name, type_name
from model.pagination import ROWS_A_PAGE
from model.portal import Portal, Row, Table
from model.vocabulary import DocumentStatus

_OUT_OF_FORCE = {DocumentStatus.REPLACED, DocumentStatus.EXPIRED, DocumentStatus.REPEALED}
_UNISSUED = {DocumentStatus.DRAFT, DocumentStatus.NOT_ISSUED, DocumentStatus.PLANNED}
_FORMATS = {
    "csv": "text/csv",
    "json": "application/json",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def legislation(portal: Portal, document_id: str) -> Markup:
    """Describe a published document as schema.org Legislation, with the documents it cites."""
    cited = {each.target_document_id: None for each in portal.group("relations", "document_id").get(document_id, ())}
    described = _legislation(portal.row("documents", document_id)) | {
        "@context": "https://schema.org",
        "citation": [_legislation(portal.row("documents", each)) for each in cited if each != document_id],
        "encoding": {
            "@type": "LegislationObject",
            "encodingFormat": "text/html",
            "legislationLegalValue": "https://schema.org/UnofficialLegalValue",
        },
    }
    return data_block(described, "application/ld+json", indent=1)


def dataset_description(portal: Portal) -> str:
    """
    Describe the downloads as a schema.org Dataset; stands on the page /du-lieu/.

    In a page: `{{ dataset_description() }}`.
    """
    described = {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": portal.settings.dataset_name,
        "description": f"Các bảng đã kiểm tra của cổng; mỗi dữ kiện dẫn về điều khoản của nó. {EMPTY_CELL}.",
        "inLanguage": "vi",
        "identifier": f"sha256:{portal.fingerprint}",
        "isBasedOn": _sources(portal),
        "hasPart": [_dataset(table) for table in portal.tables.values()],
    }
    return data_block(described, "application/ld+json", indent=1)


def _sources(portal: Portal) -> list[str]:
    """Name the clauses the data is taken from; when they are many, the list of the documents stands for them."""
    clauses = sorted(
        {
            (row.document_id, row.clause_id)
            for table in portal.tables.values()
            if {"document_id", "clause_id", "quote"} <= {column.name for column in table.columns}
            for row in table.rows
            if row.clause_id and row.document_id in portal.texts
        }
    )
    if len(clauses) > ROWS_A_PAGE:
        return [f"..{page_address('van-ban')}"]
    return [f"..{clause_address(*clause)}" for clause in clauses]


def _legislation(document: Row) -> dict[str, Any]:
    """Describe one document with what is known of it, and nothing more."""
    unissued = document.status in _UNISSUED
    known = {
        "@type": "Legislation",
        "name": document_name(document),
        "headline": document.title,
        "inLanguage": "vi",
        "legislationType": type_name(document),
        "legislationIdentifier": document.doc_symbol,
        "dateCreated" if unissued else "legislationDate": document.issued_date,
        "sourceOrganization" if unissued else "legislationPassedBy": document.issuer_text
        and {"@type": "Organization", "name": document.issuer_text},
        "legislationLegalForce": "https://schema.org/NotInForce" if document.status in _OUT_OF_FORCE else None,
        "creativeWorkStatus": document.status.label,
    }
    return {name: value for name, value in known.items() if value}


def _dataset(table: Table) -> dict[str, Any]:
    return {
        "@type": "Dataset",
        "name": table.title,
        "description": table.description,
        "distribution": [
            {"@type": "DataDownload", "encodingFormat": media_type, "contentUrl": f"../tai-ve/{table.name}.{ending}"}
            for ending, media_type in _FORMATS.items()
        ],
        "variableMeasured": [
            {"@type": "PropertyValue", "name": column.name, "description": column.title} for column in table.columns
        ],
    }
