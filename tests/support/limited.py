"""
Check folders as `python -m validation` does, each in a process of its own that may take one gigabyte.

    python tests/support/limited.py FOLDER...

The processes are forked from one that has loaded the libraries, so that trying twenty kinds of
hostile folders takes seconds. Prints one line of JSON for each folder.
"""

import json
import os
import resource
import sys
import tempfile
from pathlib import Path

GIGABYTE = 1 << 30
resource.setrlimit(resource.RLIMIT_DATA, (GIGABYTE, GIGABYTE))

import validation.__main__  # noqa: E402 - within the limit
import validation.checkers.judging  # noqa: E402 - loaded once, before the processes part


def tried(folder: str) -> dict[str, object]:
    """Check one folder; give exit code, words, seconds of the processor and megabytes at the peak."""
    with tempfile.TemporaryFile("w+") as said, tempfile.TemporaryFile("w+") as wrong:
        child = os.fork()
        if not child:
            os.dup2(said.fileno(), sys.stdout.fileno())
            os.dup2(wrong.fileno(), sys.stderr.fileno())
            sys.exit(validation.__main__.main(["--data", folder]))
        _, status, used = os.wait4(child, 0)
        said.seek(0)
        wrong.seek(0)
        return {
            "code": os.waitstatus_to_exitcode(status),
            "said": said.read(),
            "wrong": wrong.read(),
            "seconds": used.ru_utime + used.ru_stime,
            "megabytes": used.ru_maxrss // 1024,
        }


if __name__ == "__main__":
    for each in sys.argv[1:]:
        sys.stdout.write(json.dumps(tried(str(Path(each)))) + "\n")
        sys.stdout.flush()
