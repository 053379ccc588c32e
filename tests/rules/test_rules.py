"""Every rule of the data can be broken, and is found broken at its place."""

import pytest

from tests.support.csv_rows import Place
from tests.support.editions.wrong_entries import EDITION_CASES
from tests.support.faults import findings
from tests.support.rule_cases import CASES, FILE_CASES, OF_OUTLETS, break_words
from validation.rulebook import RULES


def test_every_rule_has_a_case_that_breaks_it():
    assert {case.rule for case in (*CASES, *FILE_CASES, *EDITION_CASES)} | OF_OUTLETS == set(RULES)


@pytest.mark.parametrize("case", CASES, ids=[case.rule for case in CASES])
def test_a_broken_rule_is_named_at_its_file_line_and_column(case, data_copy):
    line = break_words(data_copy, case)

    named = {Place(each.file, each.line, each.column) for each in findings(data_copy) if each.rule == case.rule}

    assert Place(case.file, line, case.column) in named


@pytest.mark.parametrize("case", FILE_CASES, ids=[case.rule for case in FILE_CASES])
def test_a_rule_broken_by_a_whole_file_is_named_at_that_file(case, data_copy):
    case.change(data_copy)

    assert (case.file, case.rule) in {(each.file, each.rule) for each in findings(data_copy)}


@pytest.mark.parametrize("rule", RULES.values(), ids=list(RULES))
def test_every_rule_says_in_words_what_must_hold_how_to_mend_it_and_why(rule):
    assert rule.words.endswith(".")
    assert rule.remedy.endswith(".")
    assert rule.source
