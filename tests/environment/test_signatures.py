"""What a signature says to someone who has never seen the code: standard names, and no more than a page holds."""

import ast
from collections.abc import Iterator

import pytest

from model.repository import ROOT

SOURCES = ("model", "cache", "spreadsheets", "validation", "editing", "intake", "macros", "publishing")
SOURCES += ("benchmarks", "environment", "deploy")
MOST_LINES, MOST_LINES_OF_A_TEST, MOST_LINES_OF_A_FUNCTION = 200, 250, 30
#: Words for the inside of short functions: they say how a thing came here, not what it is.
PASSING = {"found", "told", "given", "there", "held", "kept", "known"}
FILES = sorted(
    [path for folder in SOURCES for path in (ROOT / folder).rglob("*.py") if "node_modules" not in path.parts]
)
FILES += [ROOT / "hooks.py", ROOT / "preview.py"]
TESTS = sorted((ROOT / "tests").rglob("*.py"))


def _place(path, node) -> str:
    return f"{path.relative_to(ROOT).as_posix()}:{node.lineno} {node.name}"


def _functions(path) -> Iterator[ast.FunctionDef]:
    tree = ast.parse(path.read_text("utf-8"))
    return (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))


def _parameters(function) -> set[str]:
    named = [*function.args.posonlyargs, *function.args.args, *function.args.kwonlyargs]
    return {each.arg.strip("_") for each in (*named, function.args.vararg, function.args.kwarg) if each}


@pytest.mark.parametrize(("files", "most"), [(FILES, MOST_LINES), (TESTS, MOST_LINES_OF_A_TEST)], ids=["code", "tests"])
def test_no_file_is_longer_than_a_reader_takes_in(files, most):
    lengths = {path.relative_to(ROOT).as_posix(): len(path.read_text("utf-8").splitlines()) for path in files}

    assert {name: length for name, length in lengths.items() if length > most} == {}


def test_no_style_sheet_or_script_of_ours_is_longer_either():
    files = [*(ROOT / "theme" / "styles").glob("*.css"), *(ROOT / "theme").rglob("javascripts/*.js")]

    assert {path.name for path in files if len(path.read_text("utf-8").splitlines()) > MOST_LINES} == set()


@pytest.mark.parametrize("files", [FILES, TESTS], ids=["code", "tests"])
def test_no_function_is_longer_than_a_reader_takes_in(files):
    long = [
        _place(path, function)
        for path in files
        for function in _functions(path)
        if function.end_lineno - function.lineno >= MOST_LINES_OF_A_FUNCTION
    ]

    assert long == []


def test_no_parameter_of_the_code_is_called_by_how_it_came():
    odd = [_place(path, function) for path in FILES for function in _functions(path) if _parameters(function) & PASSING]

    assert odd == []
