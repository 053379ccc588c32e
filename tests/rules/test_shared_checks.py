"""What all tables share holds in each of them, under its own rule."""

import pytest

from validation.rulebook import RULES
from validation.schemas import TABLE_SCHEMAS


@pytest.mark.parametrize("schema", TABLE_SCHEMAS, ids=lambda schema: schema.table_name())
def test_every_check_of_every_table_is_a_rule_in_words(schema):
    checks = {check.name for column in schema.to_schema().columns.values() for check in column.checks}
    checks |= {check.name for check in schema.to_schema().checks}

    assert checks <= RULES.keys()
    assert {"is_nfc", "has_no_hidden_character", "is_trimmed", "has_no_template_mark"} <= checks
