"""What rules and texts of the repository lead to can be opened by whoever clones it, or is public."""

import re

import pytest

from model.repository import ROOT
from validation.rulebook import RULES

RECORDS = sorted((ROOT / "decisions").glob("[0-9]*.md"))
PARTS = ["Context", "Decision", "Measured", "Consequences", "Look again when"]
#: Laws and standards by name and number, as they are published.
PUBLIC = re.compile(
    r"Luật [^;]*? \d+/\d{4}/QH\d+|Nghị định \d+/\d{4}/NĐ-CP|Hướng dẫn \d+-HD/\S+ ngày \d{2}/\d{1,2}/\d{4}"
    r"|TCVN \d+:\d{4}|RFC \d+|ISO \d+|Unicode UAX #\d+ \(NFC\)|OWASP CSV Injection"
    r"|Frictionless Table Schema \((?:required|unique|enum|pattern|foreignKeys)\)"
)
#: Papers that only the first makers of the portal had.
PAPERS = re.compile(rb"\b(?:design|domain|platform|findings)\.md\b")


def can_be_opened(source):
    folder, _, name = source.partition("/")
    if folder == "decisions":
        return sum(record.name.startswith(f"{name}-") for record in RECORDS) == 1
    return PUBLIC.fullmatch(source) is not None


@pytest.mark.parametrize("rule", RULES.values(), ids=list(RULES))
def test_a_rule_rests_on_what_can_be_opened(rule):
    assert [source for source in rule.source.split("; ") if not can_be_opened(source)] == []


@pytest.mark.parametrize(
    "source",
    ["design 4", "issue 3", "decisions/9999", "decisions/", "texts/kl-luan-chuyen-2021#fn-1", "Luật", ""],
)
def test_what_leads_nowhere_is_told(source):
    assert not can_be_opened(source)


def test_records_are_numbered_without_a_gap_and_each_is_in_the_index_with_its_number():
    index = (ROOT / "decisions" / "README.md").read_text("utf-8")

    assert [record.name[:5] for record in RECORDS] == [f"{number:04}-" for number in range(1, len(RECORDS) + 1)]
    assert re.findall(r"^\| \[(\d{4})\]\((.+)\) \|", index, re.MULTILINE) == [
        (record.name[:4], record.name) for record in RECORDS
    ]


@pytest.mark.parametrize("record", RECORDS, ids=[record.stem for record in RECORDS])
def test_a_record_says_why_what_was_measured_and_when_to_look_again_in_a_page(record):
    lines = record.read_text("utf-8").splitlines()

    assert lines[0].startswith(f"# {record.name[:4]} ")
    assert re.fullmatch(r"\*\*Status:\*\* .+, \d{4}-\d\d-\d\d", lines[2])
    assert [line.removeprefix("## ") for line in lines if line.startswith("## ")] == PARTS
    assert 25 <= len(lines) <= 60


@pytest.mark.parametrize("record", RECORDS, ids=[record.stem for record in RECORDS])
def test_a_record_leads_to_records_that_are_there(record):
    named = set(re.findall(r"(?<![\d./])(0\d{3})(?![\d.])", record.read_text("utf-8").split("\n", 1)[1]))

    assert [number for number in sorted(named) if not can_be_opened(f"decisions/{number}")] == []


def test_no_file_names_a_paper_that_is_not_in_the_repository(command):
    files = command("git", "ls-files", "-z")
    paths = [ROOT / name for name in files.stdout.split("\0") if name]

    assert [path.name for path in paths if path.is_file() and PAPERS.search(path.read_bytes())] == []
