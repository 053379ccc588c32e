"""Every rule that code names is one that there is, and every rule is named by code."""

import ast

from model.repository import ROOT
from validation.rulebook import RULES
from validation.schemas import TABLE_SCHEMAS, RepairSchema, TextSchema

FOLDERS = ("validation", "editing", "intake", "publishing")
#: Where a rule stands among the arguments of what makes a finding.
PLACES = {"finding": 0, "at": 2}


def _strings(node):
    """The strings that an expression may give: itself, either side of a choice."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from (*_strings(node.body), *_strings(node.orelse))


def _assigned(tree):
    """What variables called `rule` are given, and what functions that return rules give."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and any(getattr(each, "id", "") == "rule" for each in node.targets):
            yield from _strings(node.value)


def _named():
    """Each rule that code gives to a finding or compares one with, with the file where it does."""
    for path in (path for folder in FOLDERS for path in sorted((ROOT / folder).rglob("*.py"))):
        tree = ast.parse(path.read_text("utf-8"))
        yield from ((each, path.name) for each in _assigned(tree))
        for node in ast.walk(tree):
            if isinstance(node, ast.Call):
                called = getattr(node.func, "id", getattr(node.func, "attr", ""))
                given = node.args[PLACES[called] :][:1] if called in PLACES else []
                yield from ((each, path.name) for argument in given for each in _strings(argument))
            elif isinstance(node, ast.Compare) and getattr(node.left, "attr", "") == "rule":
                yield from ((each, path.name) for other in node.comparators for each in _strings(other))


def test_every_rule_given_to_a_finding_is_one_that_there_is():
    named = list(_named())

    assert [(rule, file) for rule, file in named if rule not in RULES] == []
    assert len(named) > len(RULES) / 2


def _listed():
    """The constants of checkers that list rules, as tuples or by key, with all the strings in them."""
    for path in sorted((ROOT / "validation" / "checkers").rglob("*.py")):
        for node in ast.parse(path.read_text("utf-8")).body:
            value = getattr(node, "value", None)
            listed = getattr(value, "keys", None) or getattr(value, "elts", [])
            strings = [each for entry in listed for each in _strings(entry)]
            if RULES.keys() & set(strings):
                yield path.name, strings


def test_a_constant_of_a_checker_that_lists_rules_lists_nothing_else():
    listed = list(_listed())

    assert listed
    assert [(file, each) for file, strings in listed for each in strings if each not in RULES] == []


def test_every_rule_is_given_by_a_checker_or_is_a_check_of_a_column():
    written = "".join(
        path.read_text("utf-8")
        for folder in FOLDERS
        for path in (ROOT / folder).rglob("*.py")
        if path.parent.name != "rulebook"
    )
    checks = {
        check.name
        for schema in (*TABLE_SCHEMAS, RepairSchema, TextSchema)
        for column in schema.to_schema().columns.values()
        for check in column.checks
    }

    assert [
        rule for rule in RULES if f'"{rule}"' not in written and rule not in checks and f"{rule} =" not in written
    ] == []
