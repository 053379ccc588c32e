"""
A text that was read and judged is neither read nor judged again while its files are the same.

Kept is the tree of a text with what was found in its own words, under a digest of the words of
its files. What joins a text with anything else (quotes, references, names) is judged every time.
"""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping

from validation.findings import Finding
from validation.passed import Parts
from validation.pickled import parts_from_bytes, text_from_bytes, to_bytes
from validation.texts import Text

_KIND = "texts"


class KeptTexts:
    """
    What is kept of the texts of one data folder.

    Attributes:
        judged: What was found before in each text that has not changed since.
    """

    def __init__(self, parts: Parts | None = None) -> None:
        """Open what was kept of a folder; without one, nothing is known."""
        self._store = parts
        content = parts.recall(_KIND) if parts else None
        self._parts = parts_from_bytes(content) if content else {}
        self._digests: dict[str, bytes] = {}
        self.judged: dict[str, tuple[Finding, ...]] = {}

    def text(self, document_id: str, words: str, source: str, repairs: list[dict[str, str | None]]) -> Text | None:
        """Give a text that was read before from the same words; None when it was not."""
        if self._store is None:
            return None
        parts = (document_id, words, source, repr(repairs))
        digest = hashlib.sha256(b"".join(hashlib.sha256(part.encode()).digest() for part in parts)).digest()
        self._digests[document_id] = digest
        if digest not in self._parts:
            return None
        text, self.judged[document_id] = text_from_bytes(self._parts[digest])
        return text

    def keep(self, texts: Mapping[str, Text], found: Iterable[Finding]) -> None:
        """Keep texts with what was found in their own words."""
        new = {name: text for name, text in texts.items() if name in self._digests and name not in self.judged}
        if self._store is None or (not new and len(self._parts) == len(texts)):
            return
        of_text: defaultdict[str, list[Finding]] = defaultdict(list)
        for each in found:
            of_text[each.file.split("/")[1]].append(each)
        parts = {self._digests[name]: self._parts[self._digests[name]] for name in self.judged}
        parts |= {self._digests[name]: to_bytes((text, tuple(of_text[name]))) for name, text in new.items()}
        self._store.keep(_KIND, to_bytes(parts))
