"""CI checks a change of data alone, and tests every other, with the commands of the README and pinned tools."""

import re
import shlex

import pytest
import yaml

from model.repository import ROOT
from validation.__main__ import FORMATS

PLACES = {
    ".github/workflows/data.yml": "--format github",
    ".gitlab-ci.yml": "--format gitlab --output gl-code-quality-report.json",
    ".pre-commit-config.yaml": "--also docs",
}
WORKFLOWS = [path.relative_to(ROOT).as_posix() for path in sorted((ROOT / ".github/workflows").iterdir())]
DEFINITIONS = [*WORKFLOWS, ".gitlab-ci.yml"]
#: What a definition or the Containerfile takes from others, with what stands behind it on its line.
TAKEN = re.compile(r"^\W*(?:uses|image|container): (.*)|^FROM (.*)", re.MULTILINE)
ACTION = re.compile(r"[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+")
IMAGE = re.compile(r"(?P<tag>[\w./-]+:[\w.-]+)@(?P<digest>sha256:[0-9a-f]{64})(?: #.*| AS \w+)?")


def definition(file):
    return yaml.safe_load((ROOT / file).read_text("utf-8"))


def jobs(file):
    everything = definition(file)
    return everything["jobs"] if file in WORKFLOWS else everything


def taken(file):
    return [action or image for action, image in TAKEN.findall((ROOT / file).read_text("utf-8"))]


def commands(file):
    return re.findall(r"make check CHECK=\"([^\"]*)\"", (ROOT / file).read_text("utf-8"))


@pytest.mark.parametrize("file", PLACES)
def test_every_place_runs_make_check_and_nothing_of_its_own(file):
    assert any(PLACES[file] in arguments for arguments in commands(file))
    assert "python -m" not in (ROOT / file).read_text("utf-8")


@pytest.mark.parametrize(
    ("file", "published"),
    [(".github/workflows/data.yml", "HEAD^1"), (".gitlab-ci.yml", "target"), (".pre-commit-config.yaml", "HEAD")],
)
def test_every_place_holds_the_data_against_what_was_published(file, published):
    """That is in reach only when the commits back to there are fetched."""
    asked = [shlex.split(arguments) for arguments in commands(file)]

    assert asked
    assert all(words[words.index("--against") + 1] == published for words in asked)
    if published == "HEAD^1":
        assert jobs(file)["data"]["steps"][0]["with"]["fetch-depth"] == len(["the change", "its target"])
    if published == "target":
        assert jobs(file)["data"]["variables"]["GIT_DEPTH"] == "0"
        assert 'git tag --force target "$CI_MERGE_REQUEST_DIFF_BASE_SHA"' in jobs(file)["data"]["before_script"]


@pytest.mark.parametrize("file", PLACES)
def test_every_place_is_well_formed(file):
    assert yaml.safe_load((ROOT / file).read_text("utf-8"))


@pytest.mark.parametrize(
    "schema_and_file",
    [
        ["vendor.github-workflows", *WORKFLOWS],
        ["vendor.gitlab-ci", "--data-transform", "gitlab-ci", ".gitlab-ci.yml"],
    ],
    ids=["GitHub", "GitLab"],
)
def test_github_and_gitlab_understand_their_definitions(command, schema_and_file):
    """With the schemas of both, which the checker carries: no internet."""
    done = command("python", "-m", "check_jsonschema", "--builtin-schema", *schema_and_file)

    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("arguments", sorted({each for file in PLACES for each in commands(file)}))
def test_make_hands_the_format_to_the_check(command, arguments):
    done = command("make", "--dry-run", "check", f"CHECK={arguments}")

    assert f"-m validation {arguments}" in done.stdout
    words = shlex.split(arguments)
    assert "--format" not in words or words[words.index("--format") + 1] in FORMATS


def test_github_and_gitlab_check_changes_of_data_and_pages_only():
    github = definition(".github/workflows/data.yml")
    gitlab = definition(".gitlab-ci.yml")

    assert github[True] == {"pull_request": {"paths": ["data/**", "docs/**"]}}  # YAML reads `on` as true
    assert [rule["changes"] for rule in gitlab["data"]["rules"]] == [["data/**/*", "docs/**/*"]]


def test_both_keep_a_preview_of_every_checked_change_and_tell_where_it_is():
    """A zip that opens without a server: nobody's pages need to be switched on for it."""
    github = jobs(".github/workflows/data.yml")["preview"]
    gitlab = jobs(".gitlab-ci.yml")["preview"]
    made, kept, told = github["steps"][1:]

    assert made["run"] == gitlab["script"][0] == "make bundle"
    assert github["needs"] == "data"
    assert gitlab["needs"] == ["data"]
    assert gitlab["rules"] == jobs(".gitlab-ci.yml")["data"]["rules"]
    assert [kept["with"]["path"]] == gitlab["artifacts"]["paths"] == ["bundle/"]
    assert kept["with"]["if-no-files-found"] == "error"
    assert told["env"]["ADDRESS"] == f"${{{{ steps.{kept['id']}.outputs.artifact-url }}}}"
    assert told["run"].endswith('>> "$GITHUB_STEP_SUMMARY"')
    assert gitlab["artifacts"]["expose_as"]


def test_github_tests_every_change_but_those_of_data_and_pages_alone():
    events = definition(".github/workflows/code.yml")[True]
    data_and_pages = definition(".github/workflows/data.yml")[True]["pull_request"]["paths"]

    assert events["pull_request"] == {"paths-ignore": data_and_pages}
    assert events["push"] == {"branches": ["main"], "paths-ignore": data_and_pages}


def test_gitlab_tests_a_change_in_every_folder_but_those_of_data_and_pages(command):
    rules = definition(".gitlab-ci.yml")["code"]["rules"]
    files = command("git", "ls-files").stdout
    folders = {path.split("/")[0] for path in files.splitlines() if "/" in path} - {"data", "docs"}

    assert [rule["changes"] for rule in rules] == [["*", f"{{{','.join(sorted(folders))}}}/**/*"]]


def test_github_and_gitlab_run_exactly_the_test_command_of_the_readme():
    command = (ROOT / ".ci/run").read_text("utf-8").splitlines()[-1]
    job = jobs(".github/workflows/code.yml")["code"]
    made = [step for step in job["steps"] if step.get("run", "").startswith("make")]

    assert command == "make test"
    assert [step["run"] for step in made] == [command]
    assert made[0].keys() <= {"run", "env"}  # no `if`
    assert jobs(".gitlab-ci.yml")["code"]["script"] == [command]
    assert jobs(".gitlab-ci.yml")["code"]["image"] == job["container"]


@pytest.mark.parametrize("file", DEFINITIONS)
def test_nothing_may_fail_or_hang_or_write(file):
    """GitLab's jobs get no right to write; GitHub's get what the definition says."""
    text = (ROOT / file).read_text("utf-8")

    assert not re.search(r"continue-on-error|allow_failure|\|\| *(?:true|:)", text)
    assert all({"timeout", "timeout-minutes"} & job.keys() for job in jobs(file).values())
    if file in WORKFLOWS:
        assert definition(file)["permissions"] == {"contents": "read"}
        assert not any("permissions" in job for job in jobs(file).values())


@pytest.mark.parametrize("file", [*DEFINITIONS, "deploy/Containerfile"])
def test_what_is_taken_from_others_is_named_by_its_content(file):
    """An action by its commit, an image by its digest: what a tag names can be changed by its owner."""
    names = taken(file)

    assert names
    assert [name for name in names if not ACTION.fullmatch(name) and not IMAGE.fullmatch(name)] == []


def test_a_version_is_the_same_wherever_it_is_named():
    names = {name for file in [*DEFINITIONS, "deploy/Containerfile"] for name in taken(file)}
    images = {(match["tag"], match["digest"]) for match in map(IMAGE.fullmatch, names) if match}
    actions = {(name.split("@")[0], name) for name in names if ACTION.fullmatch(name)}

    for pairs in (images, actions):
        assert len(pairs) == len(dict(pairs))
