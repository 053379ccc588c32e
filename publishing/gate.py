"""Hold what leaves against the gate of the data; a text that was clear is not looked at again until it changes."""

import hashlib
import os
from pathlib import Path

from publishing.files import DOWNLOADS
from publishing.provenance import printed_fingerprints
from validation import shelf
from validation.formats.as_text import sentence
from validation.outlets import Clear, outlet_findings
from validation.passed import cache_folder, state_of_code
from validation.printed_names import printed_names_in

_DOCS = Path(__file__).resolve().parent.parent / "docs"
_DIGEST = hashlib.sha256().digest_size


def gate_faults(data: Path, site: Path) -> list[str]:
    """Give what must not get out, one sentence each: in pages written by hand, and in the downloads of a site."""
    allowed = printed_names_in(data)
    ours = printed_fingerprints(site)
    rules = hashlib.sha256(state_of_code() + "\n".join(sorted(allowed)).encode()).digest()
    place = cache_folder() / f"{hashlib.sha256(os.fsencode(data.resolve())).hexdigest()[:32]}.clear"
    clear = Clear(_known(place, rules))
    faults = [
        sentence(each)
        for folder in (_DOCS, site / DOWNLOADS)
        for each in outlet_findings(folder, data, allowed, clear=clear, ours=ours)
    ]
    shelf.put(place, rules + b"".join(sorted(clear.now)))
    return faults


def _known(place: Path, rules: bytes) -> frozenset[bytes]:
    """Give the digests of what was clear by the same rules."""
    kept = shelf.get(place) or b""
    if kept[:_DIGEST] != rules:
        return frozenset()
    return frozenset(kept[begin : begin + _DIGEST] for begin in range(_DIGEST, len(kept), _DIGEST))
