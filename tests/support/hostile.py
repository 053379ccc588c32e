"""
Build the real site from data in which every text says more than it should.

    python tests/support/hostile.py SITE [WORDS]

The gate would refuse most of this (words of a quote must stand in its clause), so the words are
put in behind it: what is tried here is whether pages and files would be safe without the gate.
"""

import sys
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import validation.loading
from model.portal import Portal, Table
from model.texts import Node, Text

#: Every way that is known to turn data into code, markup or a template, in one line.
INJECTIONS = (
    "<script>window.hit=1</script>",
    '<img src="x" onerror="window.hit=2">',
    "\"><svg onload='window.hit=3'>",
    "' onmouseover='window.hit=4' autofocus onfocus='window.hit=4",
    "[x](javascript:window.hit=5)",
    '<a href="javascript:window.hit=6">x</a>',
    "{{ 7 * 7 }}{% raw %}{# x #}",
    '{: onclick="window.hit=7" .x }',
    '--8<-- "mkdocs.yml"',
    "</script><script>window.hit=8</script>",
    "</style><style>*{display:none}</style><!--",
    "]]></summary></details></table>",
    "</title></textarea><script>window.hit=12</script>",
    "**x** `x` &lt;b&gt; &#60;b> ![x](x) ::: x",
    "javascript:window.hit=9",
    "${window.hit=10} ' + (window.hit=11) + '",
)
HARMLESS = "lời thêm vào"
#: As many letters as the injections have together: how a table is set follows from how long its words are.
AS_LONG = HARMLESS + " và dài" * (len(" ".join(INJECTIONS)) // len(" và dài"))


def hostile_portal(portal: Portal, words: str) -> Portal:
    """Add words to every text of every table and every published document."""
    return replace(
        portal,
        tables={name: _hostile_table(table, words) for name, table in portal.tables.items()},
        texts={
            name: Text(text.document_id, tuple(_hostile_node(each, words) for each in text.nodes))
            for name, text in portal.texts.items()
        },
        warnings=tuple(replace(warning, message=warning.message + words) for warning in portal.warnings),
        _groups={},
    )


def _hostile_table(table: Table, words: str) -> Table:
    spoilt = [column.name for column in table.columns if column.type == "text"]
    rows = (
        vars(row) | {name: getattr(row, name) + words for name in spoilt if getattr(row, name)} for row in table.rows
    )
    return replace(
        table,
        title=table.title + words,
        description=table.description + words,
        rows=tuple(SimpleNamespace(**row) for row in rows),
    )


def _hostile_node(node: Node, words: str) -> Node:
    return node._replace(pieces=tuple(piece._replace(text=piece.text + words) for piece in node.pieces))


def main(site: str, words: str = " ".join(INJECTIONS)) -> None:
    """Build with the host itself, told to load the spoilt portal instead of the real one."""
    from mkdocs.__main__ import cli

    load_real = validation.loading.load_portal
    validation.loading.load_portal = lambda folder: hostile_portal(load_real(folder), f" {words}")
    cli(["build", "--strict", "--site-dir", str(Path(site).resolve())])


if __name__ == "__main__":
    main(*sys.argv[1:])
