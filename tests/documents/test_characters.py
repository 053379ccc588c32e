"""Every character that official texts use may stand in data, and can be printed; what only looks like one may not."""

from dataclasses import replace

import pandas as pd
import pytest

from model.texts import Node, Piece, Text
from publishing.paper.document_pdf import Press
from tests.support.invented import NAMES
from validation.language.characters import FAMILIAR, as_printed, unfamiliar_characters
from validation.schemas.cell_checks import has_no_hidden_character, has_no_look_alike


@pytest.mark.parametrize(
    "words",
    [
        *("100 m²", "≥ 50 %", "10.000₫", "−5 °C", "½ kg", "hệ số α, β", "Müller & Søn", "➢ một", "« Le Monde »", "H₂O"),
        *("tên là “Ô”", "UBND XÃ”", "gọi là”…", "№ 5", "20ºC", "μm"),
    ],
)
def test_what_official_texts_print_is_familiar(words):
    assert unfamiliar_characters(words) == ""
    assert has_no_look_alike(pd.Series([words])).all()


@pytest.mark.parametrize(
    ("words", "strange"),
    [
        ("Thành phо", "о"),
        ("ngày ５", "５"),
        ("Ðông Hà", "Ð"),
        ("Βan Tổ chức", "Β"),
        ("bαn", "α"),
        ("Há»™i", "á»™"),
        ("quáº£n lý", "áº£"),
        ("Ã´ng", "´Ã"),
        ("gạch \ue123", "\ue123"),
        ("05‑CT", "‑"),
    ],
)
def test_what_only_looks_like_one_is_caught(words, strange):
    assert unfamiliar_characters(words) == strange
    assert not has_no_look_alike(pd.Series([words])).any()


def test_a_text_is_cleared_in_a_block_only_when_nothing_in_it_is_strange():
    texts = pd.Series(["Điều 1. Phạm vi"] * 1_500 + ["quáº£n lý", "Thành phо", "≥ 5"])

    assert list(texts[~has_no_look_alike(texts)]) == ["quáº£n lý", "Thành phо"]


@pytest.mark.parametrize("space", ["\u00a0", "\u2003", "\u3000", "\u200b", "\u2066", "\n"])
def test_a_space_of_another_width_and_what_prints_nothing_is_hidden(space):
    assert not has_no_hidden_character(pd.Series([f"một{space}hai"])).any()


def test_signs_of_symbol_fonts_are_read_as_what_they_show():
    assert as_printed("\uf0b7 một \uf0b3 2 05\u2011CT") == "• một ≥ 2 05-CT"
    assert set(as_printed("".join(map(chr, range(0xF020, 0xF100))))) & FAMILIAR


def test_every_familiar_character_can_be_printed(invented_portal):
    """The print is proved letter for letter when it is made; one without a glyph would stop it."""
    printed = sorted(each for each in FAMILIAR if not each.isspace() and each != "⏎")
    lines = [" ".join(printed[begin : begin + 20]) for begin in range(0, len(printed), 20)]
    pieces = tuple(Piece("lines", 1, line) for line in lines)
    text = Text(NAMES[0], (Node("mo-dau", "preamble", None, 1, "", "", "", pieces),))

    assert Press().pdf(replace(invented_portal, texts={NAMES[0]: text}), NAMES[0])
