"""The real programs the tests drive: where to find each, and which Debian packages bring it.

    python3 -m environment.programs      install what is missing (as root, with apt), else say what to install

Adding a program is adding a row to `PROGRAMS`. Standard library only.
"""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from validation.commands.door import run_command_line

APT_TRIES = 3
#: Debian asks this script, if there is one, whether a freshly installed service may start.
POLICY = Path("/usr/sbin/policy-rc.d")


@dataclass(frozen=True)
class Program:
    """A program, the names it goes by (the first found counts), and the Debian packages it comes in."""

    need: str
    names: tuple[str, ...]
    packages: tuple[str, ...]

    def find(self) -> Path | None:
        """Return where the program lies, by name in the search path or as an absolute path."""
        found = (shutil.which(name) for name in self.names)
        return next((Path(path) for path in found if path), None)


PROGRAMS = {
    "chromium": Program("trình duyệt Chromium", ("chromium", "google-chrome", "chromium-browser"), ("chromium",)),
    "firefox": Program("trình duyệt Firefox ESR", ("firefox-esr", "firefox"), ("firefox-esr",)),
    "nginx": Program("máy chủ web nginx", ("nginx", "/usr/sbin/nginx"), ("nginx-light",)),
    "caddy": Program("máy chủ web Caddy", ("caddy",), ("caddy",)),
    "libreoffice": Program("LibreOffice Calc", ("soffice", "libreoffice"), ("libreoffice-calc-nogui",)),
    "java": Program("máy ảo Java, để chạy Nu Html Checker", ("java",), ("default-jre-headless",)),
    "jing": Program("bộ kiểm RELAX NG jing", ("jing",), ("jing",)),
    "pdftotext": Program("công cụ đọc PDF (poppler)", ("pdftotext",), ("poppler-utils",)),
    "faketime": Program("faketime, để dựng thử như ở ngày khác", ("faketime",), ("faketime",)),
    "openssl": Program("OpenSSL, để tạo chứng thư thử", ("openssl",), ("openssl",)),
}

#: Files, not programs: a font with every Vietnamese letter, what opens Word files, a library Playwright's Node needs.
FILES = {
    "phông chữ tiếng Việt": ("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf", "fonts-dejavu-core"),
    "LibreOffice Writer": ("/usr/lib/libreoffice/program/libswlo.so", "libreoffice-writer-nogui"),
    "thư viện libatomic": (f"/usr/lib/{os.uname().machine}-linux-gnu/libatomic.so.1", "libatomic1"),
}

#: Flags for a Chromium in a container: no sandbox of its own, and not one request of its own.
CHROMIUM_FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def find_program(name: str) -> Path:
    """Return where a program of the table lies; the error says how to get it."""
    path = PROGRAMS[name].find()
    if path is None:
        msg = f"Thiếu {PROGRAMS[name].need}: apt install {' '.join(PROGRAMS[name].packages)}"
        raise FileNotFoundError(msg)
    return path


def missing() -> dict[str, tuple[str, ...]]:
    """Return what this machine lacks: the need in words, with the Debian packages that meet it."""
    programs = {row.need: row.packages for row in PROGRAMS.values() if row.find() is None}
    files = {need: (package,) for need, (path, package) in FILES.items() if not Path(path).exists()}
    return programs | files


@contextmanager
def no_services() -> Iterator[None]:
    """Keep apt from starting the web servers it installs: the tests start their own, on loopback."""
    if POLICY.exists():
        yield
        return
    POLICY.write_text("#!/bin/sh\nexit 101\n")
    POLICY.chmod(0o755)
    try:
        yield
    finally:
        POLICY.unlink()


def apt_install(packages: list[str]) -> bool:
    """Install Debian packages in one call; mirrors hiccup, so the list and the call are retried."""
    quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    commands = (
        ["apt-get", "update", "-qq"],
        ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages],
    )
    for attempt in range(APT_TRIES):
        time.sleep(5 * attempt)
        runs = (subprocess.run(command, env=quiet, stdout=subprocess.DEVNULL, check=False) for command in commands)
        if all(run.returncode == 0 for run in runs):
            return True
    return False


def main() -> int:
    """Install what is missing if this is root on a Debian; otherwise list it and fail."""
    lacking = missing()
    if not lacking:
        return 0
    packages = sorted({package for group in lacking.values() for package in group})
    if os.geteuid() == 0 and shutil.which("apt-get"):
        print(f"Đang cài các chương trình mà phép thử cần: {', '.join(packages)}", flush=True)
        with no_services():
            installed = apt_install(packages)
        if installed and not missing():
            return 0
    print("Máy thiếu những thứ phép thử cần:", file=sys.stderr)
    for need in missing():
        print(f"  - {need}", file=sys.stderr)
    print(f"Nhờ quản trị máy chạy: apt install {' '.join(packages)}", file=sys.stderr)
    return 1


if __name__ == "__main__":
    run_command_line(main)
