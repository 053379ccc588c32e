"""
A second program as witness: where pdftotext is installed, each word that it reads otherwise is told at its page.

It runs inside the limits of the process that reads the file. Order and paragraphs are not compared: it has its own.
"""

import shutil
import subprocess
from collections import Counter
from collections.abc import Iterator
from itertools import islice

from intake.documents.content import Remark
from intake.pdf.footnotes import lines_in
from intake.pdf.pages.lines import Line
from intake.pdf.pages.page import Page
from validation.language.characters import as_printed

_PROGRAM = "pdftotext"
_PATIENCE = 30
#: Differences named for one page; more of them say that the two read it quite differently.
_MOST_NAMED = 8


def differences(content: bytes, pages: list[Page]) -> Iterator[Remark]:
    """
    Return a remark for each page that the two read differently; none where the witness is not installed or fails.

    Args:
        content: The bytes of the file.
        pages: As they were read, with their furniture.
    """
    if shutil.which(_PROGRAM) is None:
        return
    command = [_PROGRAM, "-raw", "-enc", "UTF-8", "-", "-"]
    try:
        told = subprocess.run(command, input=content, capture_output=True, check=True, timeout=_PATIENCE).stdout
    except (OSError, subprocess.SubprocessError):
        yield Remark("cả tệp", "pdftotext không đọc được tệp này, nên chữ chưa được đọc lại lần thứ hai.")
        return
    others = told.decode("utf-8", "replace").split("\f")
    for page, other in zip(pages, others, strict=False):
        if words := _compared(page, other):
            yield Remark(f"trang {page.number}", words)


def _compared(page: Page, other: str) -> str:
    lines = [*lines_in(page.parts), *page.stamps]
    own = Counter(word for line in lines for word in line.text.split())
    theirs = Counter(as_printed(other).split())
    only_own, only_theirs = own - theirs, theirs - own
    if not (only_own or only_theirs) or (_are_marks(only_own, lines) and _letters(only_own) == _letters(only_theirs)):
        return ""
    return f"pdftotext đọc khác: cổng đọc {_named(only_own)}, pdftotext đọc {_named(only_theirs)}."


def _are_marks(words: Counter[str], lines: list[Line]) -> bool:
    """Tell whether all words stand in lines with raised marks, which the two part from words in different ways."""
    marked = {word for line in lines if any(each.raised for each in line.letters) for word in line.text.split()}
    return words.keys() <= marked


def _letters(words: Counter[str]) -> Counter[str]:
    return Counter("".join(words.elements()))


def _named(words: Counter[str]) -> str:
    named = ", ".join(f"“{word}”" for word in islice(words, _MOST_NAMED))
    return (named + (", …" if len(words) > _MOST_NAMED else "")) or "không có"
