"""
Numbers of RTF as the program that saved it printed them.

RTF writes each paragraph's number twice: how it is computed, and, for programs that cannot, as it prints
("listtext", RTF specification 1.9.1). LibreOffice saves letters beyond ASCII of the first as "?" ("?i?u 1." for
"Điều 1."), and forgets, reading, that a level never begins anew; there the second is right.
"""

import re

_ESCAPED = re.compile(rb"\\u-?[0-9]+ ?(?:\\'[0-9a-fA-F]{2}|\?)?")
_LEVEL = re.compile(rb"\\leveltext[^;]{0,200};")
_LOST, _NO_RESTART = b"\\'3f", b"\\levelnorestart1"
_PRINTED = re.compile(rb"\{\\listtext((?:[^{}]|\{[^{}]*\})*)\}")
_PLAIN = re.compile(rb"\\pard(?![a-z])")
_LIST = re.compile(rb"\\ls[0-9]+(?![0-9])")


def with_printed_numbers(content: bytes) -> bytes:
    """Return RTF whose numbers are words, as they print, where what computes them is damaged; else unchanged."""
    lost = any(_LOST in _ESCAPED.sub(b"", level) for level in _LEVEL.findall(content))
    if not (lost or _NO_RESTART in content) or not _PRINTED.search(content):
        return content
    return _LIST.sub(b"", _PRINTED.sub(_typed, content))


def _typed(match: re.Match[bytes]) -> bytes:
    return b"{" + _PLAIN.sub(b"", match[1]) + b"}"
