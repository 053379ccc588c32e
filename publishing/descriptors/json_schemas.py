"""A JSON Schema (2020-12) beside each JSON file, made from the columns of the table."""

import json
from pathlib import Path
from typing import Any

from model.portal import Column, Table

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_TYPES = {"integer": "integer", "decimal": "number", "boolean": "boolean"}
DAY_PATTERN = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
PARTIAL_DAY_PATTERN = "^[0-9]{4}-[0-9]{2}(-[0-9]{2})?$"


def write_json_schema(table: Table, path: Path) -> None:
    """Write the schema of one table."""
    path.write_text(json.dumps(json_schema(table), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def json_schema(table: Table) -> dict[str, Any]:
    """Describe a table's JSON file: an array of objects with all columns and no other."""
    return {
        "$schema": DIALECT,
        "$id": f"{table.name}.schema.json",
        "title": table.title,
        "description": table.description,
        "type": "array",
        "items": {
            "type": "object",
            "properties": {column.name: _property(column) for column in table.columns},
            "required": [column.name for column in table.columns],
            "additionalProperties": False,
        },
    }


def _property(column: Column) -> dict[str, Any]:
    kind = _TYPES.get(column.type, "string")
    described: dict[str, Any] = {
        "title": column.title,
        "description": column.description,
        "type": kind if column.required else [kind, "null"],
    }
    if column.labels:
        codes = [*column.labels] if column.required else [*column.labels, None]
        described |= {"enum": codes, "$comment": "; ".join(f"{code}: {label}" for code, label in column.labels.items())}
    if pattern := text_pattern(column):
        described["pattern"] = pattern
    if column.type == "day":
        described["format"] = "date"
    return described


def text_pattern(column: Column) -> str | None:
    """Return the regular expression that the text of a column follows, if there is one."""
    patterns = {"day": DAY_PATTERN, "partial_day": PARTIAL_DAY_PATTERN}
    return column.pattern or patterns.get(column.type)
