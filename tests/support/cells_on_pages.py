"""How the cells of a table are written on pages: as words, as addresses, and as where they lead."""

import re
from typing import NamedTuple

from model.texts import anchor
from spreadsheets.cells import cell_text

#: The page of what a reference names, or its place on a page.
PAGES = {
    "documents": ("/van-ban/{}/", "/van-ban/#{}"),
    "units": ("/don-vi/{}/",),
    "tasks": ("/nhiem-vu/#{}", "/nhiem-vu/{}/"),
    "policies": ("/chinh-sach/#{}",),
    "support_rates": ("/chinh-sach/#{}",),
}
#: Values shown as the text writes them; that its words read so is a rule of the data (value_reads_as_words).
WORDED = {
    "issued_date": "date_text",
    "actual": "actual_text",
    "plan_min": "plan_text",
    "plan_max": "plan_text",
    "amount_vnd": "amount_text",
    "base_salary_factor": "factor_text",
    "age_below": "age_text",
}


class Place(NamedTuple):
    """What a reader finds where a row is shown: its words, and where it stands and leads."""

    words: str
    addresses: frozenset[str]


def names(table, row):
    """Name a row in the ways that pages do."""
    values = {column.name: _words(column, getattr(row, column.name)) for column in table.columns}
    anchors = {f"#{name}": value.lower() for name, value in values.items()}
    clause = getattr(row, "clause_id", None)
    return values | anchors | {"#": values[table.key[0]].lower(), "clause": anchor(clause) if clause else ""}


def _words(column, value):
    """Write a value as pages do."""
    if column.type in {"day", "partial_day"} and value:
        year, month, *day = cell_text(value).split("-")
        return "/".join([*day, month if day else str(int(month)), year])
    if column.type == "integer" and value:
        return f"{value:,}".replace(",", ".")
    return " ".join((column.labels.get(value) or cell_text(value)).split()) if value is not None else ""


def _leads(column, row, place):
    """Say whether a reference leads from a place to what it names, or to a part of it."""
    value = getattr(row, column.name)
    if column.name.endswith("clause_id"):
        document = getattr(row, "source_document_id", None) or getattr(row, column.name.replace("clause", "document"))
        return f"/van-ban/{document}/#{anchor(value)}" in place.addresses
    named = [form.format(value.lower()) for form in PAGES[column.references.partition(".")[0]]]
    return any(address in named or address.partition("#")[0] in named for address in place.addresses)


def stands(column, row, place):
    """Say whether a reader finds a value at a place: as words, as its address, or as where it leads."""
    value = getattr(row, column.name)
    if column.references or column.name.endswith("clause_id"):
        return _leads(column, row, place)
    if column.name == "address":
        return f"/{value}" in place.addresses
    if column.name == "origin":
        return value in {"document", "named"} or "Ngoài văn bản" in place.words
    if column.name == "is_collective":
        return ("tên gọi chung dùng trong văn bản" in place.words) == value
    if column.type == "id" and any(re.split("[/#]", each.rstrip("/"))[-1] == value.lower() for each in place.addresses):
        return True
    wanted = getattr(row, WORDED[column.name]) if column.name in WORDED else _words(column, value)
    words = rf"(?<!\w){re.escape(wanted)}(?!\w)"
    return re.search(words, place.words, re.IGNORECASE if column.labels else 0) is not None
