"""Lighthouse, the checker of whole pages, run as its own program on a phone it pretends to be."""

import json
import os
import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from environment.programs import CHROMIUM_FLAGS, find_program
from model.repository import ROOT

_PROGRAM = ROOT / "environment" / "node_modules" / "lighthouse" / "cli" / "index.js"
_NODE = ROOT / ".venv" / "bin" / "node"


def lighthouse(address: str, categories: Iterable[str], home: Path) -> dict[str, Any]:
    """
    Load a page as a slow phone would and give Lighthouse's whole report.

    `home` takes what the program keeps for itself; it reports to nobody. The
    certificate of a test server is nobody's, so none is asked for.
    """
    flags = ("--headless=new", "--ignore-certificate-errors", *CHROMIUM_FLAGS)
    done = subprocess.run(
        [
            *(_NODE, _PROGRAM, address, "--output=json", "--quiet", "--no-enable-error-reporting"),
            *(f"--only-categories={','.join(categories)}", f"--chrome-flags={' '.join(flags)}"),
        ],
        env=os.environ | {"CHROME_PATH": str(find_program("chromium")), "HOME": str(home)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    report: dict[str, Any] = json.loads(done.stdout)
    return report


def failed(report: dict[str, Any]) -> list[str]:
    """Name the audits that cost a page part of its score."""
    weighed = {ref["id"] for each in report["categories"].values() for ref in each["auditRefs"] if ref["weight"]}
    audits = {name: report["audits"][name] for name in weighed}
    return sorted(name for name, audit in audits.items() if audit["score"] is not None and audit["score"] < 1)
