"""The pages of a data folder as static Markdown for plain mkdocs-material: same words, no data, no checks."""

import sys
from collections.abc import Iterator
from pathlib import Path

from validation.portal import Portal, Row, load_portal
from validation.texts import Node

#: Pages outside `nav`, the theme as it comes with its search, in Vietnamese.
_SETTINGS = """\
site_name: Peer
theme: {name: material, language: vi, font: false}
plugins: [{search: {lang: vi}}]
markdown_extensions: [footnotes, attr_list]
nav: [index.md]
validation: {nav: {omitted_files: ignore}}
"""


def write_static_site(portal: Portal, folder: Path) -> Path:
    """Write settings and pages; returns the settings file."""
    pages = {"index.md": "# Peer\n"}
    for document_id in portal.texts:
        pages[f"van-ban/{document_id}/index.md"] = "\n\n".join(_document(portal, document_id))
    for unit in portal.rows("units"):
        pages[f"don-vi/{unit.unit_id}/index.md"] = "\n\n".join(_unit(portal, unit))
    for name, words in pages.items():
        path = folder / "docs" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(words + "\n", encoding="utf-8")
    settings = folder / "mkdocs.yml"
    settings.write_text(_SETTINGS, encoding="utf-8")
    return settings


def _document(portal: Portal, document_id: str) -> Iterator[str]:
    row = portal.row("documents", document_id)
    yield f"# {row.document_type.label} số {row.doc_symbol}"
    yield f"**{row.status.label}** {row.status_source}"
    for node in portal.texts[document_id].nodes:
        yield from _node(portal, document_id, node, 2)
    yield "## Thuộc tính"
    yield f"| Thuộc tính | |\n|---|---|\n| Cơ quan | {row.issuer_text} |\n| Ngày | {row.date_text} |\n| {row.title} | |"


def _node(portal: Portal, document_id: str, node: Node, level: int) -> Iterator[str]:
    number = node.number.rstrip(".")
    words = node.text.replace("\n", "  \n")
    if node.children:
        yield f"{'#' * level} {number}\\. {words}"
    else:
        marks = "".join(f"[^{document_id}-{note.id}]" for note in node.notes)
        yield f"**{number}\\.** {words}{marks}" if number else f"{words}{marks}"
    for note in node.notes:
        yield f"[^{document_id}-{note.id}]: {note.text}"
    place = (document_id, node.id)
    tasks = portal.group("tasks", "document_id", "clause_id").get(place, ())
    if tasks:
        yield "\n".join(f"- [{task.task_id}](../../index.md) {task.title} ({task.due_text})" for task in tasks)
    for child in node.children:
        yield from _node(portal, document_id, child, level + 1)


def _unit(portal: Portal, unit: Row) -> Iterator[str]:
    yield f"# {unit.name}"
    yield "## Nhiệm vụ"
    for part in portal.group("task_units", "unit_id").get(unit.unit_id, ()):
        task = portal.row("tasks", part.task_id)
        yield f"### {part.role.label} {task.task_id} {task.title}"
        yield (
            f"- Sản phẩm: không nêu\n- Thời kỳ: không nêu\n- Thời hạn: {task.due_text}\n- Văn bản gọi đơn vị: {part.quote}"
        )
        yield f"> {task.quote}\n>\n> [{task.document_id}, {task.clause_id}](../../van-ban/{task.document_id}/index.md)"


if __name__ == "__main__":
    write_static_site(load_portal(Path(sys.argv[1])), Path(sys.argv[2]))
