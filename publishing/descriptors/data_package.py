"""
`datapackage.json`: the tables as one Data Package, on the subset that v1 and v2 tools accept.

Made from the pandera fields and the checked data alone. No licence is named: whether the
data is open is for its owner to decide.
"""

import hashlib
import json
from pathlib import Path
from typing import Any

from model.naming import EMPTY_CELL, document_with_standing
from model.portal import Column, Portal, Table
from publishing.descriptors.json_schemas import text_pattern
from publishing.descriptors.published_columns import structure_version
from publishing.descriptors.sources import cited_documents

_TYPES = {"integer": "integer", "decimal": "number", "boolean": "boolean", "day": "date"}
_FORMATS: dict[str, dict[str, Any]] = {
    "boolean": {"trueValues": ["true"], "falseValues": ["false"]},
    "day": {"format": "%Y-%m-%d"},
}


def write_data_package(portal: Portal, folder: Path) -> None:
    """Write `datapackage.json` beside the CSV files it describes."""
    content = json.dumps(data_package(portal, folder), ensure_ascii=False, indent=1)
    (folder / "datapackage.json").write_text(content + "\n", encoding="utf-8")


def data_package(portal: Portal, folder: Path) -> dict[str, Any]:
    """Describe all tables; `folder` holds their CSV files, for sizes and hashes."""
    tables = list(portal.tables.values())
    return {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "profile": "tabular-data-package",
        "name": portal.settings.code,
        "title": portal.settings.dataset_name,
        "description": f"Các bảng đã kiểm tra của cổng. {EMPTY_CELL}.",
        "version": structure_version(),
        "sources": [{"title": document_with_standing(row)} for row in cited_documents(portal, tables)],
        "keywords": [table.title for table in tables],
        "resources": [_resource(portal, table, folder) for table in tables],
    }


def _resource(portal: Portal, table: Table, folder: Path) -> dict[str, Any]:
    content = (folder / f"{table.name}.csv").read_bytes()
    sources = [{"title": document_with_standing(row)} for row in cited_documents(portal, [table])]
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "path": f"{table.name}.csv",
        "title": table.title,
        "description": table.description,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
        **({"sources": sources} if sources else {}),
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "quoteChar": '"', "doubleQuote": True, "header": True},
        "schema": table_schema(portal, table),
    }


def table_schema(portal: Portal, table: Table) -> dict[str, Any]:
    """Describe the columns, the key and the foreign keys of a table."""
    schema: dict[str, Any] = {"fields": [_field(column) for column in table.columns], "missingValues": [""]}
    if all(column.required for column in table.columns if column.name in table.key):  # no part of a key may be missing
        schema["primaryKey"] = list(table.key)
    links = [_foreign_key(portal, table, column) for column in table.columns if column.references]
    if keys := [link for link in links if link]:
        schema["foreignKeys"] = keys
    return schema


def _field(column: Column) -> dict[str, Any]:
    constraints: dict[str, Any] = {}
    if column.required:
        constraints["required"] = True
    if column.unique:
        constraints["unique"] = True
    if column.labels:
        constraints["enum"] = list(column.labels)
    kind = _TYPES.get(column.type, "string")
    if kind == "string" and (pattern := text_pattern(column)):
        constraints["pattern"] = pattern
    return {
        "name": column.name,
        "title": column.title,
        "description": _description(column),
        "type": kind,
        **_FORMATS.get(column.type, {}),
        **({"constraints": constraints} if constraints else {}),
    }


def _description(column: Column) -> str:
    codes = "; ".join(f"{code}: {label}" for code, label in column.labels.items())
    return f"{column.description} ({codes})" if codes else column.description


def _foreign_key(portal: Portal, table: Table, column: Column) -> dict[str, Any] | None:
    """Lead to the table a column refers to; clauses are no table of the package."""
    target, _, field = str(column.references).partition(".")
    if target not in portal.tables:
        return None
    resource = "" if target == table.name else target
    return {"fields": [column.name], "reference": {"resource": resource, "fields": [field]}}
