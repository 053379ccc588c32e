"""Set-up needs no home, mends what broke, and shares no file with the environments of others."""

import base64
import hashlib
import shutil
import sys
import zipfile
from pathlib import Path

import pytest

from environment import packages
from model.repository import ROOT

_METADATA = {
    "tiny/__init__.py": "WORD = 'as installed'\n",
    "tiny-1.0.dist-info/METADATA": "Metadata-Version: 2.1\nName: tiny\nVersion: 1.0\n",
    "tiny-1.0.dist-info/WHEEL": "Wheel-Version: 1.0\nGenerator: hand\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
}


def _make_wheel(folder: Path) -> str:
    """Make a package with one module; give its line in a lock."""
    folder.mkdir()
    wheel = folder / "tiny-1.0-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as packed:
        for name, content in _METADATA.items():
            packed.writestr(name, content)
        digests = {name: hashlib.sha256(content.encode()).digest() for name, content in _METADATA.items()}
        rows = (
            f"{name},sha256={base64.urlsafe_b64encode(each).rstrip(b'=').decode()}," for name, each in digests.items()
        )
        packed.writestr("tiny-1.0.dist-info/RECORD", "\n".join([*rows, "tiny-1.0.dist-info/RECORD,,", ""]))
    return f"tiny==1.0 \\\n    --hash=sha256:{hashlib.sha256(wheel.read_bytes()).hexdigest()}\n"


@pytest.fixture(name="venv")
def _venv(tmp_path, monkeypatch, command):
    """An environment that set-up has made from a lock of one package, by the real uv and from a folder of wheels."""
    assert command("make", "--version").returncode == 0
    (tmp_path / "environment").mkdir()
    shutil.copy(ROOT / "environment" / "uv.txt", tmp_path / "environment")
    (tmp_path / "environment" / "site.txt").write_text(_make_wheel(tmp_path / "wheels"))
    monkeypatch.setattr(packages, "ROOT", tmp_path)
    monkeypatch.setattr(packages, "LOCKS", tmp_path / "environment")
    monkeypatch.setattr(packages, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(packages, "pip_command", lambda: [sys.executable, "-c", ""])  # it has no settings
    monkeypatch.setenv("WHEELS", str(tmp_path / "wheels"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "home"))
    packages.install("site")
    return tmp_path / ".venv"


def _module(venv: Path) -> Path:
    return next(venv.glob("lib/python*/site-packages/tiny/__init__.py"))


def test_a_file_changed_in_one_environment_is_changed_in_no_other(venv, tmp_path, monkeypatch):
    with _module(venv).open("a") as module:
        module.write("WORD = 'changed in place'\n")
    monkeypatch.setattr(packages, "VENV", tmp_path / "other")
    packages.install("site")

    assert "changed" not in _module(tmp_path / "other").read_text()


@pytest.mark.parametrize("home", ["/dev/null", "/dev/null/none"])
def test_set_up_without_a_home_works_inside_the_folder(venv, tmp_path, monkeypatch, home):
    shutil.rmtree(venv)
    monkeypatch.setenv("HOME", home)
    monkeypatch.setenv("XDG_CACHE_HOME", f"{home}/.cache")
    packages.install("site")

    assert _module(venv).exists()
    assert (tmp_path / ".cache" / "uv").is_dir()


def test_an_environment_whose_interpreter_is_gone_is_made_anew(venv):
    (venv / "bin" / "python").unlink()
    (venv / "bin" / "python").symlink_to("/no/such/python")
    packages.install("site")

    assert packages.is_usable(venv)
    assert _module(venv).exists()


LOSSES = {
    "a package": lambda venv: shutil.rmtree(_module(venv).parent),
    "what says that it is installed": lambda venv: shutil.rmtree(next(venv.glob("lib/*/*/tiny-1.0.dist-info"))),
    "the interpreter": lambda venv: (venv / "bin" / "python").unlink(),
}


@pytest.mark.parametrize("lose", LOSSES.values(), ids=LOSSES)
def test_make_sets_up_anew_what_was_lost(venv, tmp_path, command, lose):
    shutil.copy(ROOT / "Makefile", tmp_path)
    wanted = ("make", "-q", "-C", tmp_path, "-o", "environment/packages.py", ".venv/site.stamp")
    (tmp_path / "environment" / "packages.py").touch()
    assert command(*wanted).returncode == 0, "what is whole is left alone"
    lose(venv)

    assert command(*wanted).returncode == 1
    packages.install("site")
    assert _module(venv).read_text() == _METADATA["tiny/__init__.py"]
    assert command(*wanted).returncode == 0
