"""
Hundreds of faults in the real data, several in each run: every one is found at its place.

Each round spoils one cell in every table and one piece of the text at once, at places drawn
from a seed. Hypothesis draws the kinds of slips that a keyboard makes.
"""

import random
import shutil
import unicodedata

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.support.csv_rows import Place, Table
from tests.support.faults import TEXT, findings, places
from validation.schemas import TABLE_SCHEMAS

ROUNDS = 24
FEWEST_FAULTS = 300
LETTERS = "abcdeghiklmnoprstuvxyàáạảãăâđêôơư"
#: What makes any cell wrong, whatever stands in it.
SPOILT = (
    ("a formula", lambda cell: f"={cell}"),
    ("a blank at the end", lambda cell: f"{cell} "),
    ("a zero-width space", lambda cell: cell[:1] + "\u200b" + cell[1:]),
    ("a non-breaking space", lambda cell: cell + "\u00a0" + "x"),
    ("a Cyrillic letter", lambda cell: cell + "а"),
    ("a full-width digit", lambda cell: cell + "５"),
    ("an Arabic digit", lambda cell: cell + "٣"),
    ("a template mark", lambda cell: cell + "{{ x }}"),
    ("a line break", lambda cell: f"{cell}\n{cell}"),
    ("a NUL", lambda cell: cell + "\0x"),
)
BY_TYPE = {
    "choice": ("khong-co",),
    "integer": ("1.000", "-1", "abc"),
    "decimal": ("0,5", "5"),
    "boolean": ("TRUE", "yes"),
    "day": ("2026-02-30", "05/09/2026", "44317"),
    "partial_day": ("2021-13", "5/2021"),
}


def slip(words: str, draw: random.Random) -> str:
    """Change one letter of a text."""
    place = draw.choice([place for place, letter in enumerate(words) if letter.isalpha()])
    letter = draw.choice([each for each in LETTERS if each != words[place].lower()])
    return words[:place] + letter + words[place + 1 :]


def spoilt(column, cell: str, draw: random.Random) -> str:
    """Return a value that cannot be right in this column."""
    metadata = column.metadata
    values = [make(cell) for _, make in SPOILT]
    values += BY_TYPE.get(metadata["type"], ())
    values += [""] if not column.nullable else []
    values += [slip(cell, draw)] * 3 if "within" in metadata and any(map(str.isalpha, cell)) else []
    values += ["khong-co-ma-nay"] * 3 if "references" in metadata else []
    values += [unicodedata.normalize("NFD", cell)] if not unicodedata.is_normalized("NFD", cell) else []
    return draw.choice([value for value in values if value != cell])


def spoil_table(data, schema, draw) -> Place | None:
    table = Table.read(data / f"{schema.table_name()}.csv")
    columns = schema.to_schema().columns
    full = [
        (row, name)
        for row in range(1, len(table.rows))
        for name in columns
        if table.get(row, name) and name not in schema.table_key()
    ]
    if not full:
        return None
    row, name = draw.choice(full)
    return table.set(row, name, spoilt(columns[name], table.get(row, name), draw))


def spoil_text(data, draw) -> Place:
    """Change one letter in one piece of text.yml."""
    path = data / TEXT
    lines = path.read_text("utf-8").split("\n")
    pieces = [n for n, line in enumerate(lines) if line.lstrip(" -").startswith(("text: '", "'"))]
    number = draw.choice([n for n in pieces if any(map(str.isalpha, lines[n].split("'", 1)[1]))])
    before, words = lines[number].split("'", 1)
    lines[number] = f"{before}'{slip(words, draw)}"
    path.write_text("\n".join(lines), encoding="utf-8")
    key = (
        "text"
        if "text:" in before
        else next(line.strip(" -:") for line in reversed(lines[:number]) if line.rstrip().endswith((":",)))
    )
    return Place(TEXT, number + 1, key)


@pytest.fixture(name="rounds", scope="module")
def _rounds(tmp_path_factory, request):
    """What each round spoiled, and what the check found in it."""
    root = request.config.rootpath
    told = []
    for seed in range(ROUNDS):
        draw = random.Random(seed)  # noqa: S311 - a seed, not a secret
        data = tmp_path_factory.mktemp("spoilt") / "data"
        shutil.copytree(root / "data", data)
        made = [spoil_table(data, schema, draw) for schema in TABLE_SCHEMAS] + [spoil_text(data, draw)]
        told.append(([place for place in made if place], findings(data)))
        shutil.rmtree(data)
    return told


def test_every_fault_of_every_round_is_found_at_its_file_line_and_column(rounds):
    missed = [place for made, found in rounds for place in made if place not in places(found)]

    assert missed == []


def test_the_rounds_make_at_least_three_hundred_faults_over_all_files(rounds):
    made = {(number, place) for number, (places_made, _) in enumerate(rounds) for place in places_made}

    assert len(made) >= FEWEST_FAULTS
    assert {place.file for _, place in made} >= {TEXT, "units.csv", "base_salaries.csv", "exceptions.csv"}


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    draw=st.randoms(use_true_random=False),
    kind=st.sampled_from(["letter", "digit", "missing letter", "doubled letter", "capital"]),
)
def test_a_slip_of_the_keyboard_in_any_quote_is_found(data_copy, draw, kind):
    table = Table.read(data_copy / draw.choice(["tasks.csv", "relations.csv", "policies.csv", "task_units.csv"]))
    row = draw.randrange(1, len(table.rows))
    quote = table.get(row, "quote")
    place = draw.choice([n for n, letter in enumerate(quote) if letter.isalpha()])
    letter = quote[place]
    typed = {
        "letter": draw.choice([each for each in LETTERS if each != letter.lower()]),
        "digit": draw.choice("0123456789"),
        "missing letter": "",
        "doubled letter": letter * 2,
        "capital": letter.swapcase(),
    }[kind]
    fault = table.set(row, "quote", quote[:place] + typed + quote[place + 1 :])

    found = places(findings(data_copy))

    table.set(row, "quote", quote)
    assert fault in found
