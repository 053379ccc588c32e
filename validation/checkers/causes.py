"""What only follows from a fault of the same cell is not told beside it."""

from validation.findings import Finding
from validation.rules.gate import GATE_RULES

#: A cell that breaks one of these holds no value of its kind: other rules would judge what is not there.
_CAUSES = frozenset(
    {
        "is_nfc",
        "has_no_hidden_character",
        "has_no_look_alike",
        "was_not_changed_by_excel",
        "is_integer",
        "is_decimal",
        "is_boolean",
        "is_day",
        "is_partial_day",
        "isin",
        "str_matches",
        "is_slug",
        "reference_exists",
    }
)
#: What must not get out is told whatever else is wrong; what was published tells how to mend it.
_ALWAYS = {rule.rule_id for rule in GATE_RULES} | {"published_fact_stands", "published_words_stand"}


def first_causes(found: list[Finding]) -> list[Finding]:
    """Leave out what follows from a fault in the shape of the same cell."""
    shapeless = {(each.file, each.line, each.column) for each in found if each.rule in _CAUSES}
    return [
        each
        for each in found
        if each.rule in _CAUSES or each.rule in _ALWAYS or (each.file, each.line, each.column) not in shapeless
    ]
