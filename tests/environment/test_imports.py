"""One direction: data, validation, then macros and publishing, then the host."""

import ast

import pytest

from model.repository import ROOT

HOST_FILES = {"hooks.py", "macros/__init__.py"}


def imported(path):
    """The modules a file imports, at its top or inside its functions."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are absolute"
            yield node.module


def offenders(package, *forbidden):
    return [
        (path.relative_to(ROOT).as_posix(), module)
        for path in sorted((ROOT / package).rglob("*.py"))
        for module in imported(path)
        if module.split(".")[0] in forbidden
    ]


def test_validation_knows_neither_pages_nor_files_nor_the_host():
    assert offenders("validation", "macros", "publishing", "hooks", "mkdocs", "tests", "benchmarks") == []


@pytest.mark.parametrize(("package", "other"), [("macros", "publishing"), ("publishing", "macros")])
def test_macros_and_publishing_do_not_know_each_other(package, other):
    assert offenders(package, other, "hooks", "tests", "benchmarks") == []


def test_only_the_hooks_and_the_macros_entry_know_the_host():
    known = {file for package in ("macros", "publishing") for file, _ in offenders(package, "mkdocs")}

    assert known <= HOST_FILES


def test_no_package_is_called_after_nothing():
    names = {path.stem for package in ("validation", "macros", "publishing") for path in (ROOT / package).rglob("*")}

    assert names & {"utils", "util", "common", "helpers", "misc"} == set()
