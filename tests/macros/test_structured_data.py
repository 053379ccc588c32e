"""What pages say of themselves to machines, held against the whole vocabulary of schema.org."""

import json
import re

import pytest
from lxml import html

from model.repository import ROOT

CHECKERS = ROOT / "environment" / "node_modules"
#: schema-dts is the vocabulary as types: each property of each type, with the values it may have.
SETTINGS = {
    "compilerOptions": {
        "noEmit": True,
        "strict": True,
        "skipLibCheck": True,
        "types": [],
        "target": "es2022",
        "module": "nodenext",
        "paths": {"schema-dts": [str(CHECKERS / "schema-dts")]},
    },
    "files": ["pages.ts"],
}
#: What the page of a document says, and what nobody would understand in its place.
UNKNOWN = [
    ('"legislationType"', '"legislationKind"'),
    ('"legislationType"', '"distribution"'),
    ("UnofficialLegalValue", "NoLegalValue"),
    ('"@type": "Organization"', '"@type": "PropertyValue"'),
    ("https://schema.org", "https://example.com"),
]
BEGINNING = 'import type { Dataset, Legislation, WithContext } from "schema-dts";\n'


@pytest.fixture(name="faults")
def _faults(tmp_path, command):
    """Let the compiler read JSON-LD blocks as values of those types; give its complaints."""

    def faults(blocks):
        values = [
            f"export const block{number}: WithContext<Legislation> | WithContext<Dataset> = {block};\n"
            for number, block in enumerate(blocks)
        ]
        (tmp_path / "tsconfig.json").write_text(json.dumps(SETTINGS), "utf-8")
        (tmp_path / "pages.ts").write_text(BEGINNING + "".join(values), "utf-8")
        done = command("node", CHECKERS / "typescript" / "bin" / "tsc", "-p", tmp_path)
        assert bool(done.stdout) == bool(done.returncode), done.stderr
        return done.stdout.splitlines()

    return faults


@pytest.fixture(name="blocks", scope="module")
def _blocks(site):
    """The JSON-LD of every page that has any."""
    pages = (html.document_fromstring(path.read_text("utf-8")) for path in sorted(site.rglob("*.html")))
    return [block.text for page in pages for block in page.xpath("//script[@type='application/ld+json']")]


def test_every_property_and_value_of_every_page_is_one_that_schema_org_knows_for_its_type(blocks, faults):
    assert {json.loads(block)["@type"] for block in blocks} == {"Legislation", "Dataset"}
    assert faults(blocks) == []


def test_the_vocabulary_refuses_what_it_does_not_know(blocks, faults):
    legislation = next(block for block in blocks if json.loads(block)["@type"] == "Legislation")
    spoilt = [json.dumps(json.loads(legislation.replace(*change))) for change in UNKNOWN]

    lines = {int(place) for place in re.findall(r"pages\.ts\((\d+)", "\n".join(faults(spoilt)))}
    assert lines == set(range(2, 2 + len(UNKNOWN)))
