"""
Hold what leaves against the gate of the data; a text that was clear is not looked at again until it changes.

Cached are digests of the clear texts. They save 1.1 s of the 7.0 s of processor time of a build of
300 made documents in which one row changed.
"""

import hashlib
from pathlib import Path

from cache.folder import CodeCache
from model.repository import ROOT
from publishing.site.files import DOWNLOADS
from validation.checkers.gate.outlets import Clear, outlet_findings
from validation.loading import printed_names_in
from validation.report.as_text import sentence

_DOCS = ROOT / "docs"
#: Under this name is cached what was clear.
_CLEAR = "clear"
_DIGEST = hashlib.sha256().digest_size


def gate_faults(data: Path, site: Path) -> list[str]:
    """Return what must not get out, one sentence each: in pages written by hand, and in the downloads of a site."""
    allowed, cache = printed_names_in(data), CodeCache(data)
    names = hashlib.sha256("\n".join(sorted(allowed)).encode()).digest()
    clear = Clear(_clear_before(cache, names))
    faults = [
        sentence(each)
        for folder in (_DOCS, site / DOWNLOADS)
        for each in outlet_findings(folder, data, allowed, clear=clear)
    ]
    cache.put(_CLEAR, names + b"".join(sorted(clear.now)))
    return faults


def _clear_before(cache: CodeCache, names: bytes) -> frozenset[bytes]:
    """Return the digests of what was clear by the same rules, with the same names allowed."""
    content = cache.get(_CLEAR) or b""
    if content[:_DIGEST] != names:
        return frozenset()
    return frozenset(content[begin : begin + _DIGEST] for begin in range(_DIGEST, len(content), _DIGEST))
