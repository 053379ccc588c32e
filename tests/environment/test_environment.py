"""What the ground promises: locked packages, quiet settings, nothing of one machine in the repository."""

import re
import tomllib

import pytest

from environment import programs
from environment.packages import uv_settings
from model.repository import ROOT

LOCKS = ("uv", "site", "test", "bench")


def requirements(lock: str) -> list[str]:
    text = (ROOT / "environment" / f"{lock}.txt").read_text(encoding="utf-8")
    return text.replace("\\\n", " ").splitlines()


@pytest.mark.parametrize("lock", LOCKS)
def test_every_locked_package_has_one_version_and_its_hashes(lock):
    lines = requirements(lock)
    shape = re.compile(r"[a-z0-9-]+(\[[a-z,]+\])?==\S+( ; [^-]+)?(\s+--hash=sha256:[0-9a-f]{64})+\s*")

    assert lines
    assert [line for line in lines if not shape.fullmatch(line)] == []


@pytest.mark.parametrize("lock", [*(f"{lock}.txt" for lock in LOCKS), "package-lock.json"])
def test_a_lock_names_no_host_and_no_folder(lock):
    text = (ROOT / "environment" / lock).read_text(encoding="utf-8")

    assert re.findall(r"\w+://\S+|--(?:index|find|extra|trusted)\S*", text) == []


@pytest.mark.parametrize(("smaller", "larger"), [("site", "test"), ("test", "bench")])
def test_the_larger_lock_keeps_every_version_of_the_smaller(smaller, larger):
    def pins(lock):
        return {line.split("--hash")[0].strip() for line in requirements(lock)}

    assert pins(smaller) - pins(larger) == set()


def test_uv_follows_the_settings_of_pip():
    config = """
:env:.timeout='180'
global.extra-index-url='file:///a/simple file:///b/simple'
global.find-links='/w1 /w2'
global.timeout='15'
"""

    settings = uv_settings(config)

    assert settings["UV_INDEX"] == "file:///a/simple file:///b/simple"
    assert settings["UV_FIND_LINKS"] == "/w1,/w2"
    assert settings["UV_HTTP_TIMEOUT"] == "180"


def test_a_real_chromium_is_at_hand():
    assert programs.find_program("chromium").is_file()


def test_every_test_file_is_collected():
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    testpaths = [path for pattern in settings["tool"]["pytest"]["testpaths"] for path in ROOT.glob(pattern)]

    forgotten = [
        file
        for file in (ROOT / "tests").rglob("test_*.py")
        if not any(file == path or path in file.parents for path in testpaths)
    ]

    assert forgotten == []


def test_ci_runs_exactly_the_test_command_of_the_readme():
    commands = (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()[-1]
    readme = (ROOT / "README.md").read_text(encoding="utf-8")

    assert commands == "make test"
    assert f"`{commands}`" in readme


def test_make_lists_every_command_of_the_readme(command):
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    listed = command("make", "help").stdout

    named = set(re.findall(r"`(make [a-z]+)", readme))

    assert named
    assert {command for command in named if command not in listed} == set()


def test_a_missing_program_is_named_with_the_package_to_install(monkeypatch):
    row = programs.Program("trình duyệt thử", ("no-such-browser",), ("browser-package",))
    monkeypatch.setitem(programs.PROGRAMS, "browser", row)

    with pytest.raises(FileNotFoundError, match="trình duyệt thử: apt install browser-package"):
        programs.find_program("browser")


def test_installing_a_web_server_does_not_start_it(command, monkeypatch, tmp_path):
    policy = tmp_path / "policy-rc.d"
    monkeypatch.setattr(programs, "POLICY", policy)

    with programs.no_services():
        refused = command(policy).returncode

    assert refused == 101
    assert not policy.exists()
