"""The house: floors that imports only lead down from, no circles, and packages that tell what is in them."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from model.repository import ROOT

#: A folder may import folders of lower floors only; `__main__` modules are doors and may lead upward.
FLOORS = (
    ("model.vocabulary", "spreadsheets"),
    ("model.texts",),
    ("model.editions",),
    ("model",),
    ("cache", "model.derived", "macros.html", "publishing", "validation.language", "validation.rulebook"),
    ("validation.disclosure.words",),
    ("validation.disclosure.marks", "validation.disclosure.names"),
    ("validation.disclosure", "validation.schemas", "validation.report", "macros.citing"),
    ("macros.comparison",),
    ("validation.tables", "macros.about_data", "macros.documents", "macros.figures", "macros.policies", "macros.tasks"),
    ("validation.reading", "macros.units", "publishing.descriptors", "publishing.pages", "publishing.search"),
    (
        "validation.checkers.cells",
        "validation.checkers.evidence",
        "validation.checkers.gate",
        "validation.checkers.publication",
        "validation.checkers.texts",
        "validation.settings",
        "macros.site",
        "publishing.paper",
    ),
    ("validation.checkers.tables", "macros", "publishing.downloads"),
    ("validation.checkers", "publishing.workbooks"),
    ("validation.large_tables",),
    ("validation",),
    ("validation.commands", "publishing.site"),
    ("editing", "intake.documents", "intake.proposals.wording", "intake.limits"),
    ("intake.proposals", "intake.conversion", "intake.word", "intake.structure.elements"),
    ("intake.structure.heads",),
    ("intake.structure.bodies",),
    ("intake.structure",),
    ("intake.pdf.pages",),
    ("intake.pdf",),
    ("intake.proposals", "editing.changes"),
    ("intake.proposals", "editing.changes", "editing.tidying"),
    ("editing.workbook",),
    ("intake", "intake.reports"),
    ("hooks", "preview"),
)
#: What a package may import of the others, whatever its floor.
NEIGHBOURS = {
    "model": set(),
    "spreadsheets": set(),
    "cache": {"model"},
    "validation": {"model", "cache", "spreadsheets"},
    "editing": {"model", "cache", "spreadsheets", "validation"},
    "intake": {"model", "cache", "spreadsheets", "validation", "editing"},
    "macros": {"model", "validation"},
    "publishing": {"model", "cache", "spreadsheets", "validation"},
}
HOST_FILES = {"hooks.py", "macros/__init__.py"}
MOST_MODULES, MOST_TESTS = 15, 20
#: Names that say nothing of what is in a file, or said it to those only who wrote it.
EMPTY_NAMES = {"utils", "util", "common", "helpers", "misc"}
PRIVATE_NAMES = {"held", "kept", "known", "passed", "pieces", "shelf", "waiting", "extras", "places", "parts", "twins"}
PACKAGES = (*NEIGHBOURS, "benchmarks")


def _modules() -> dict[str, Path]:
    files = [path for package in NEIGHBOURS for path in (ROOT / package).rglob("*.py")]
    files += [ROOT / "hooks.py", ROOT / "preview.py"]
    return {_name(path): path for path in sorted(files)}


def _name(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def _imported(path: Path, modules: dict[str, Path]) -> Iterator[str]:
    """The modules of ours that a file imports, at its top or inside its functions."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name in modules)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are absolute"
            whole = (f"{node.module}.{alias.name}" for alias in node.names)
            yield from (each if each in modules else str(node.module) for each in whole)


@pytest.fixture(name="imports", scope="module")
def _imports() -> dict[str, set[str]]:
    """For each module of ours, the modules of ours that it imports."""
    modules = _modules()
    return {name: {each for each in _imported(path, modules) if each in modules} for name, path in modules.items()}


def _folder(module: str) -> str:
    path = ROOT / Path(*module.split("."))
    return module if path.is_dir() or "." not in module else module.rpartition(".")[0]


def _circles(graph: dict[str, set[str]]) -> list[set[str]]:
    """The sets of names that lead back to themselves: what is left when all that leads nowhere is taken away."""
    left = {name: set(targets) - {name} for name, targets in graph.items()}
    while ends := {name for name, targets in left.items() if not targets & left.keys()}:
        left = {name: targets for name, targets in left.items() if name not in ends}
    return [set(left)] if left else []


def test_no_import_goes_in_a_circle(imports):
    assert _circles(imports) == []


def test_no_folder_imports_one_of_its_own_floor_or_above(imports):
    floors = {folder: floor for floor, folders in enumerate(FLOORS) for folder in folders}
    upward = [
        f"{module} -> {target}"
        for module, targets in imports.items()
        for target in targets
        if not module.endswith("__main__") and _folder(module) != _folder(target)
        if floors[_folder(module)] <= floors[_folder(target)]
    ]

    assert upward == []


def test_every_folder_stands_on_a_floor(imports):
    assert {_folder(module) for module in imports} == {folder for floor in FLOORS for folder in floor}


@pytest.mark.parametrize("package", NEIGHBOURS)
def test_a_package_imports_only_those_that_it_may_know(imports, package):
    known = {
        target.split(".")[0]
        for module, targets in imports.items()
        for target in targets
        if module.split(".")[0] == package and not module.endswith("__main__")
    }

    assert known <= NEIGHBOURS[package] | {package}


def test_of_the_check_pages_know_the_words_of_its_rules_alone(imports):
    known = {_folder(each) for module, targets in imports.items() if module.startswith("macros") for each in targets}

    assert {each for each in known if each.startswith("validation")} <= {"validation.rulebook"}


def test_only_the_hooks_and_the_macros_entry_know_the_host():
    files = {path.relative_to(ROOT).as_posix(): path.read_text("utf-8") for path in _modules().values()}
    knowing = {file for file, text in files.items() if "import mkdocs" in text or "from mkdocs" in text}

    assert knowing <= HOST_FILES | {"preview.py"}


def test_no_code_of_the_portal_imports_tests_or_benchmarks():
    roots = {
        module.split(".")[0]
        for path in _modules().values()
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        for module in ([node.module or ""] if isinstance(node, ast.ImportFrom) else [])
    }

    assert not roots & {"tests", "benchmarks"}


@pytest.mark.parametrize("package", PACKAGES)
def test_no_folder_holds_more_modules_than_a_reader_can_take_in(package):
    for folder in {path.parent for path in (ROOT / package).rglob("*.py")}:
        assert len([path for path in folder.glob("*.py") if path.name != "__init__.py"]) <= MOST_MODULES, folder


def test_no_folder_of_tests_holds_more_files_than_a_reader_can_take_in():
    for folder in {path.parent for path in (ROOT / "tests").rglob("*.py")}:
        assert len([path for path in folder.iterdir() if path.is_file()]) <= MOST_TESTS, folder


def test_every_name_of_a_file_says_what_is_in_it():
    names = {path.stem for package in PACKAGES for path in (ROOT / package).rglob("*.py")}

    assert names & (EMPTY_NAMES | PRIVATE_NAMES) == set()


@pytest.mark.parametrize(
    "folder",
    sorted({path.parent for package in PACKAGES for path in (ROOT / package).rglob("*.py")}),
    ids=lambda folder: folder.relative_to(ROOT).as_posix(),
)
def test_every_package_tells_what_each_of_its_modules_does(folder):
    _, _, table = (ast.get_docstring(ast.parse((folder / "__init__.py").read_text("utf-8"))) or "").rpartition("\n\n")
    listed = [
        name for line in table.splitlines() for name, colon, _ in [line.partition(":")] if colon and " " not in name
    ]
    modules = [path.stem for path in folder.glob("*.py") if not path.stem.startswith("__")]
    modules += [f"{path.parent.name}/" for path in folder.glob("*/__init__.py")]

    assert sorted(listed) == sorted(modules)
