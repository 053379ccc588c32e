"""
Named checks on columns of text, registered with pandera.

Each takes the distinct non-empty values of a column (all text) and tells which hold. The
name of a check is the id of its rule; the words of the rule stand in validation/rules.

What nearly every text holds is looked for in a thousand texts at once: a block in which nothing
shows is cleared by one look, and only the others are judged text by text.
"""

import re
import unicodedata
from collections.abc import Callable

import numpy as np
import pandas as pd
from pandera import extensions

from validation.language.characters import HIDDEN, SUSPICIOUS, unfamiliar_characters
from validation.language.lost_letters import lost_letters, may_have_lost_letters

TEMPLATE_MARKS = ("{{", "{%", "{#", "--8<--")
_SLUG = r"[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?"
_WINDOWS_DEVICES = r"(?:con|prn|aux|nul|com\d|lpt\d)"
_SITE_PATH = r"(?!.*\.\.)[a-z0-9][a-z0-9/._-]*(?:#[a-z0-9-]+)?|#[a-z0-9-]+"
#: What Excel makes of 01-02 or 3/2021 when it saves a file, in English and in Vietnamese.
_MONTHS = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Thg[ .]?[0-9]{1,2}"
_EXCEL_DATE = rf"(?i:[0-9]{{1,2}}-(?:{_MONTHS})(?:-[0-9]{{2,4}})?|(?:{_MONTHS})-[0-9]{{2,4}})"
_EXCEL_NUMBER = r"[0-9](?:[.,][0-9]+)?E[+-][0-9]{1,3}"
_EXCEL_ERROR = r"#(?:NAME\?|REF!|VALUE!|N/A|NUM!|DIV/0!|####+)"
_FORMULA = r"[=+@\t\r]|-(?!-)"
#: So many texts are looked at as one.
_BLOCK = 1_000


@extensions.register_check_method
def is_slug(text: pd.Series) -> pd.Series:
    """ASCII slugs that can be a file name on every system (decisions/0005)."""
    return text.str.fullmatch(_SLUG) & ~text.str.fullmatch(_WINDOWS_DEVICES)


@extensions.register_check_method
def is_integer(text: pd.Series) -> pd.Series:
    """Whole numbers in plain digits: no sign, no separator, no leading zero."""
    return text.str.fullmatch(r"0|[1-9][0-9]{0,17}")


@extensions.register_check_method
def is_decimal(text: pd.Series) -> pd.Series:
    """Decimal numbers with a point: 1.0, 0.5."""
    return text.str.fullmatch(r"(?:0|[1-9][0-9]{0,11})\.[0-9]{1,6}")


@extensions.register_check_method
def is_boolean(text: pd.Series) -> pd.Series:
    """The words true and false."""
    return text.isin(["true", "false"])


@extensions.register_check_method
def is_day(text: pd.Series) -> pd.Series:
    """
    Real calendar days written YYYY-MM-DD.

    Dates stay text until this has passed: left to itself, pandas reads 05/09/2026
    as 9 May, and the portal would publish a wrong day.
    """
    shaped = text.str.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
    return shaped & pd.to_datetime(text, format="%Y-%m-%d", errors="coerce").notna()


@extensions.register_check_method
def is_partial_day(text: pd.Series) -> pd.Series:
    """Days, or months where the source leaves the day blank (2021-05)."""
    shaped = text.str.fullmatch(r"[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?")
    full = text.where(text.str.len() != len("2021-05"), text + "-01")
    return shaped & pd.to_datetime(full, format="%Y-%m-%d", errors="coerce").notna()


def _cleared(
    text: pd.Series, suspicious: Callable[[str], object], faulty: Callable[[str], object], between: str = "\n"
) -> pd.Series:
    """
    Judge texts a block at a time.

    Args:
        text: The texts.
        suspicious: Finds something in a block whenever one of its texts is faulty.
        faulty: Judges one text of a block in which something was found.
        between: What stands before, between and after the texts of a block.
    """
    texts = text.tolist()
    holds = np.ones(len(texts), dtype=bool)
    for begin in range(0, len(texts), _BLOCK):
        block = texts[begin : begin + _BLOCK]
        if suspicious(between.join(["", *block, ""])):
            holds[begin : begin + _BLOCK] = [not faulty(each) for each in block]
    return pd.Series(holds, index=text.index)


@extensions.register_check_method
def is_nfc(text: pd.Series) -> pd.Series:
    """Text in Unicode's composed form, so that equal words are equal strings (TCVN 6909)."""
    return _cleared(text, _not_nfc, _not_nfc)


def _not_nfc(text: str) -> bool:
    return not unicodedata.is_normalized("NFC", text)


@extensions.register_check_method
def has_no_template_mark(text: pd.Series) -> pd.Series:
    """Text that the page builder cannot mistake for a template."""
    return _cleared(text, _has_mark, _has_mark)


def _has_mark(text: str) -> bool:
    return any(mark in text for mark in TEMPLATE_MARKS)


@extensions.register_check_method
def has_no_hidden_character(text: pd.Series) -> pd.Series:
    """Text without control characters, line breaks, invisible or non-breaking spaces."""
    return _cleared(text, HIDDEN.search, HIDDEN.search, between=" ")


@extensions.register_check_method
def is_trimmed(text: pd.Series) -> pd.Series:
    """Text without a space at either end."""
    return _cleared(text, lambda block: "\n " in block or " \n" in block, lambda each: each != each.strip(" "))


@extensions.register_check_method
def is_no_formula(text: pd.Series) -> pd.Series:
    """Text that a spreadsheet would not run as a formula when it opens the file."""
    return _cleared(text, re.compile(rf"\n(?:{_FORMULA})").search, re.compile(_FORMULA).match)


@extensions.register_check_method
def has_no_look_alike(text: pd.Series) -> pd.Series:
    """Text in the letters, digits and marks of official texts only, and none that looks like one of them."""
    return _cleared(text, SUSPICIOUS.search, unfamiliar_characters)


@extensions.register_check_method
def letters_are_not_lost(text: pd.Series) -> pd.Series:
    """Text that was not saved in a code page without Vietnamese letters."""
    return _cleared(text, may_have_lost_letters, lost_letters)


@extensions.register_check_method
def was_not_changed_by_excel(text: pd.Series) -> pd.Series:
    """Text that is none of the things Excel makes of a range, a long number or a formula."""
    made = f"(?:{_EXCEL_DATE}|{_EXCEL_NUMBER}|{_EXCEL_ERROR})"
    return _cleared(text, re.compile(rf"\n{made}\n").search, re.compile(made).fullmatch)


@extensions.register_check_method
def is_site_path(text: pd.Series) -> pd.Series:
    """Addresses inside the site: no host, no way up, no scheme."""
    return text.str.fullmatch(_SITE_PATH)
