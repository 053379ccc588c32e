"""Puts the locked Python packages into `.venv`; standard library only, run by the system's Python.

A minimal Debian has no ensurepip and refuses `pip install`, so pip fetches uv into a folder of
its own and uv makes the virtual environment. Every package is checked against its hash.

    python3 -m environment.packages site|test|bench     install what that lock names
    python3 -m environment.packages wheels              fill wheels/ for machines without internet
    python3 -m environment.packages lock                renew the locks from the groups of pyproject.toml

With WHEELS=<folder> in the environment nothing is asked of any registry.
"""

import ast
import importlib.util
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from validation.commands.door import run_command_line

ROOT = Path(__file__).resolve().parent.parent
LOCKS = ROOT / "environment"
TOOLS = ROOT / ".tools"
UV = TOOLS / "uv" / "bin" / "uv"
VENV = ROOT / ".venv"
OLDEST_PYTHON = (3, 11)
#: pip otherwise warns of the very things this script is for: root, folders of other machines.
ERRORS_ONLY = ("--quiet", "--quiet")

#: What each pip setting is called in uv, and what stands between several values there.
PIP_TO_UV = {
    "index-url": ("UV_DEFAULT_INDEX", ""),
    "extra-index-url": ("UV_INDEX", " "),
    "find-links": ("UV_FIND_LINKS", ","),
    "no-index": ("UV_NO_INDEX", ""),
    "trusted-host": ("UV_INSECURE_HOST", " "),
    "timeout": ("UV_HTTP_TIMEOUT", ""),
    "default-timeout": ("UV_HTTP_TIMEOUT", ""),
    "cert": ("SSL_CERT_FILE", ""),
    "proxy": ("ALL_PROXY", ""),
}


class SetupError(Exception):
    """The machine lacks something that only a person can add; the message says what."""


def pip_command() -> list[str]:
    """Return a working pip: this Python's own, else one that ensurepip puts into `.tools`."""
    if importlib.util.find_spec("pip"):
        return [sys.executable, "-m", "pip"]
    own_pip = TOOLS / "pip" / "bin" / "python"
    if not own_pip.exists():
        made = subprocess.run([sys.executable, "-m", "venv", TOOLS / "pip"], capture_output=True, check=False)
        if made.returncode:
            msg = "Máy chưa có pip. Trên Debian, Ubuntu: apt install python3-pip; rồi chạy lại lệnh vừa rồi."
            raise SetupError(msg)
    return [str(own_pip), "-m", "pip"]


def uv_settings(pip_config: str) -> dict[str, str]:
    """Translate the output of `pip config list` into uv's environment variables.

    uv reads none of pip's settings, yet a machine behind a mirror or an inspecting proxy has them
    only there. Settings of the environment come last because they win.
    """
    # A linked file is one with that of every other environment: who changes it here would change it there.
    settings = {"UV_SYSTEM_CERTS": "1", "UV_PYTHON_DOWNLOADS": "never", "UV_LINK_MODE": "copy"}
    # Taking a locked version from whichever index has it is safe: its hash is checked.
    settings["UV_INDEX_STRATEGY"] = "unsafe-best-match"
    lines = sorted(pip_config.splitlines(), key=lambda line: line.startswith(":env:"))
    for line in lines:
        match = re.fullmatch(r"(?:global|install|:env:)\.([a-z-]+)=(.+)", line)
        if match and match[1] in PIP_TO_UV:
            name, separator = PIP_TO_UV[match[1]]
            values = str(ast.literal_eval(match[2])).split()
            settings[name] = separator.join(values)
    return settings


def wheel_options() -> list[str]:
    """Return the options that keep pip and uv inside the given wheel folder, if one is given."""
    folder = os.environ.get("WHEELS", "")
    if not folder:
        return []
    if not any(Path(folder).glob("*.whl")):
        msg = f"Thư mục {folder} không có tệp .whl nào. Tạo bằng: make wheels (trên máy có internet)."
        raise SetupError(msg)
    return ["--no-index", "--find-links", str(Path(folder).resolve())]


def lock_of(group: str) -> str:
    """Return the path of a group's lock."""
    return str(LOCKS / f"{group}.txt")


def install_uv(pip: list[str]) -> None:
    """Put uv into `.tools/uv` unless the locked version is there already."""
    lock = Path(lock_of("uv")).read_text()
    stamp = TOOLS / "uv" / "installed.txt"
    if stamp.exists() and stamp.read_text() == lock:
        return
    target = ["--upgrade", "--target", str(TOOLS / "uv"), "--require-hashes", "--requirement", lock_of("uv")]
    subprocess.run([*pip, "install", *ERRORS_ONLY, *wheel_options(), *target], check=True)
    stamp.write_text(lock)


def run_uv(*words: str | Path) -> None:
    """Run uv with pip's settings; what the person set for uv itself wins."""
    pip = pip_command()
    install_uv(pip)
    config = subprocess.run([*pip, "config", "list"], capture_output=True, text=True, check=True).stdout
    environment = uv_settings(config) | cache_settings() | dict(os.environ)
    subprocess.run([UV, *words, "--quiet"], env=environment, stdout=subprocess.DEVNULL, check=True)


def cache_settings() -> dict[str, str]:
    """Keep what uv fetched inside the folder itself, where there is no home that can be written."""
    try:
        place = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    except RuntimeError:
        place = Path(os.devnull)  # a user without a home
    place = next(each for each in (place, *place.parents) if os.path.lexists(each))
    return {} if place.is_dir() and os.access(place, os.W_OK) else {"UV_CACHE_DIR": str(ROOT / ".cache" / "uv")}


def is_usable(venv: Path) -> bool:
    """Tell whether a virtual environment is whole enough to install into: its interpreter runs, and is its own."""
    words = [str(venv / "bin" / "python"), "-c", "import sys; print(sys.prefix)"]
    try:
        return subprocess.run(words, capture_output=True, text=True, check=False).stdout.strip() == str(venv)
    except OSError:
        return False


def stamp(group: str) -> None:
    """List what lies in `.venv` now: where some of it is gone, the Makefile has it made anew."""
    for other in ("test", "bench") if group == "site" else ():  # it has removed what only they name
        (VENV / f"{other}.stamp").unlink(missing_ok=True)
    installed = (*VENV.glob("bin/*"), *VENV.glob("lib/python*/site-packages/[!_]*"))
    names = sorted(path.relative_to(VENV).as_posix() for path in installed)
    (VENV / f"{group}.stamp").write_text("".join(f"{name}\n" for name in names))


def install(group: str) -> None:
    """Make `.venv` hold what the group's lock names.

    One that is broken is made from nothing: uv takes a package for installed as long as it finds its name.
    `site` also removes what it does not name. The other groups compile everything beforehand, so
    that the tests, where a warning is an error, meet no warning of a package's first import.
    """
    if not is_usable(VENV):
        shutil.rmtree(VENV, ignore_errors=True)
        run_uv("venv", "--python", sys.executable, VENV)
    verb = ["sync"] if group == "site" else ["install", "--no-deps", "--compile-bytecode", "--requirement"]
    run_uv("pip", *verb, lock_of(group), "--require-hashes", "--python", VENV, *wheel_options())
    stamp(group)


def download_wheels() -> None:
    """Fill the folder `wheels` with what this kind of machine needs to install without internet."""
    locks = ["--requirement", lock_of("uv"), "--requirement", lock_of("test")]
    only = ["--require-hashes", "--no-deps", "--only-binary", ":all:", "--dest", str(ROOT / "wheels")]
    subprocess.run([*pip_command(), "download", *ERRORS_ONLY, *only, *locks], check=True)


def renew_locks() -> None:
    """Write one lock per group, good for every Python and system; a larger group keeps a smaller one's versions."""
    good_for = ["--universal", "--python-version", ".".join(map(str, OLDEST_PYTHON)), "--only-binary", ":all:"]
    shape = ["--generate-hashes", "--no-header", "--no-annotate", "--no-emit-index-url", "--no-emit-find-links"]
    for group, smaller in {"uv": None, "site": None, "test": "site", "bench": "test"}.items():
        pins = ["--constraints", lock_of(smaller)] if smaller else []
        target = ["--group", group, "--output-file", lock_of(group)]
        run_uv("pip", "compile", *good_for, *shape, *pins, *target, ROOT / "pyproject.toml")


def main(words: list[str]) -> int:
    """Do what the command line says; say plainly, in Vietnamese, what is missing."""
    if sys.version_info < OLDEST_PYTHON:
        print(f"Cần Python 3.11 trở lên; máy đang có {sys.version.split()[0]}.", file=sys.stderr)
        return 1
    try:
        commands = {"wheels": download_wheels, "lock": renew_locks}
        commands.get(words[0], lambda: install(words[0]))()
    except SetupError as error:
        print(f"Chưa cài được: {error}", file=sys.stderr)
        return 1
    except subprocess.CalledProcessError as error:
        print(f"Chưa cài được: lệnh {Path(error.cmd[0]).name} báo lỗi (xem các dòng trên).", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    run_command_line(lambda: main(sys.argv[1:]))
