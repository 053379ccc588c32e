"""
LibreOffice as a witness beside the own reader: what it reads otherwise is told to the editor, place by place.

It is asked when a document is taken in, not when one is only read: it takes seconds. It is no judge: its plain text
leaves out notes and boxes, prints deleted and hidden words, and begins numbers anew where the file says never
(decisions/0024). So only paragraphs of body and tables are held against it, as lines, whatever their order.
"""

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator

from intake.conversion.libreoffice import as_text
from intake.documents.content import Content, FileKind, Paragraph, RefusedError, Remark, paragraphs_of
from model.vocabulary import Doubt

_UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))
_DASHES = dict.fromkeys(map(ord, "\u2010\u2011"), "-")
_OURS = "LibreOffice đọc khác chỗ này (“{}”): so với bản in"
_THEIRS = "LibreOffice còn đọc được “{}” (viết liền) mà ở đây không có: so với bản in"
_MOST, _SHOWN = 50, 80


def differences(content: Content, received: bytes) -> list[Remark]:
    """
    Hold what was read of a Word file against what LibreOffice reads of it.

    Args:
        content: What was read.
        received: The bytes of the file.

    Returns:
        A remark for each difference, the first fifty; none where LibreOffice is missing or cannot open the file,
        and for files whose letters were decoded, which it does not decode.
    """
    if content.kind is not FileKind.DOCX or any(Doubt.DECODED in each.doubts for each in paragraphs_of(content.blocks)):
        return []
    try:
        theirs = Counter(filter(None, map(_squeezed, as_text(received).splitlines())))
    except RefusedError:
        return []
    return [*_compared(content, theirs)][:_MOST]


def _compared(content: Content, theirs: Counter[str]) -> Iterator[Remark]:
    is_revised = any(each.what == "chữ đã xóa" for each in content.unprinted)
    hidden = [*filter(None, (_squeezed(each.words) for each in content.unprinted if each.what == "chữ ẩn"))]
    with_hidden = {_without(line, hidden): line for line in theirs} if hidden else {}
    for paragraph in paragraphs_of(content.blocks):
        if "hộp chữ" in paragraph.place:
            continue
        for line in filter(str.strip, _with_marks(paragraph).split("\n")):
            squeezed = _squeezed(line)
            read = squeezed if theirs[squeezed] > 0 else with_hidden.get(squeezed, "")
            if theirs[read] > 0:
                theirs[read] -= 1
            elif Doubt.REVISED not in paragraph.doubts and not (is_revised and _stands_in(squeezed, theirs)):
                yield Remark(paragraph.place, _OURS.format(" ".join(line.split())[:_SHOWN]))
    for line, count in theirs.items():
        if count > 0 and not is_revised and _without(line, hidden):
            yield Remark("cả tệp", _THEIRS.format(line[:_SHOWN]))


def _with_marks(paragraph: Paragraph) -> str:
    """Return the words of a paragraph with the numbers of its notes, which LibreOffice prints."""
    words = paragraph.words
    for mark in reversed(paragraph.marks):
        words = f"{words[: mark.place]}{mark.note + 1}{words[mark.place :]}"
    return words


def _without(line: str, hidden: Iterable[str]) -> str:
    """Return a line without hidden words, which LibreOffice prints: the editor is told of them already."""
    for words in hidden:
        line = line.replace(words, "", 1)
    return line


def _stands_in(line: str, theirs: Counter[str]) -> bool:
    """Tell whether a line is part of one that prints deleted words too."""
    return any(line in each for each in theirs)


def _squeezed(line: str) -> str:
    """Return a line without white space and what does not print."""
    plain = unicodedata.normalize("NFC", line.translate(_UNSEEN)).translate(_DASHES)
    return "".join(plain.split())
