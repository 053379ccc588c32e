"""
What data users may rely on: the columns as last published, and the version of that structure.

`published_columns.json` is the lock. A column that disappears, moves, changes its type or its
codes breaks tables and formulas that others have built on ours; CHANGELOG.md says what counts
as such, and tests/downloads/test_published_columns.py holds the schemas against the lock.

    python -m publishing promise      write today's columns into the lock
"""

import json
from functools import cache
from pathlib import Path
from typing import Any

from model.portal import Portal

LOCK = Path(__file__).parent / "published_columns.json"


def columns_today(portal: Portal) -> dict[str, list[dict[str, Any]]]:
    """Describe, table by table, what data users build on: names, order, types, codes."""
    return {
        table.name: [
            {"name": column.name, "type": column.type, "required": column.required, "codes": list(column.labels)}
            for column in table.columns
        ]
        for table in portal.tables.values()
    }


def locked() -> dict[str, Any]:
    """Read the lock: version and columns as last published."""
    content: dict[str, Any] = json.loads(LOCK.read_text(encoding="utf-8"))
    return content


@cache
def structure_version() -> str:
    """Return the version of the structure: first number raised by breaking changes, second by additions."""
    return str(locked()["version"])


def breaking_changes(before: dict[str, Any], now: dict[str, Any]) -> list[str]:
    """Say, one sentence each, what would break tables built on the columns published before."""
    broken = []
    for table, columns in before.items():
        today = now.get(table)
        if today is None:
            broken.append(f"Bảng {table} không còn.")
            continue
        names = [column["name"] for column in columns]
        if [column["name"] for column in today[: len(names)]] != names:
            broken.append(f"Bảng {table}: cột bị bỏ, đổi tên hoặc đổi chỗ (trước: {', '.join(names)}).")
            continue
        broken += [
            f"Bảng {table}, cột {old['name']}: đổi kiểu, nay được trống, hoặc bỏ mã trong danh mục."
            for old, new in zip(columns, today, strict=False)
            if old["type"] != new["type"]
            or old["required"] > new["required"]
            or not set(old["codes"]) <= set(new["codes"])
        ]
    return broken


def renew_lock(portal: Portal) -> list[str]:
    """Write today's columns into the lock with the version they ask for; say what broke."""
    before, now = locked(), columns_today(portal)
    broken = breaking_changes(before["tables"], now)
    first, second, third = (int(part) for part in before["version"].split("."))
    if broken:
        version = f"{first + 1}.0.0"
    elif now != before["tables"]:
        version = f"{first}.{second + 1}.0"
    else:
        version = f"{first}.{second}.{third}"
    content = {"version": version, "tables": now}
    LOCK.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return broken
