"""The files a text came from, and how far its words are known to be theirs."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from model.vocabulary import Comparison, ReceivedForm


@dataclass(frozen=True)
class ReceivedFile:
    """
    One received file, kept byte for byte and not published.

    Attributes:
        file: Its name in the folder of received files.
        sha256: The digest of its bytes.
        form: What it is.
        received_on: The day it was received.
        received_from: The unit or post that sent it; None where that is not known.
        is_reference: Whether source.txt was taken from it.
        extractor, extractor_version: What took the words out of it.
        doubts: What keeps the words from proof, codes parted by "; "; None for nothing.
        compared_by: The post that compared the text with it; None where nobody did.
        compared_on: The day of that.
    """

    file: str
    sha256: str
    form: ReceivedForm
    received_on: date
    received_from: str | None
    is_reference: bool
    extractor: str | None
    extractor_version: str | None
    doubts: str | None
    compared_by: str | None
    compared_on: date | None

    @property
    def comparison(self) -> Comparison:
        """
        How far the text is known to say what this file says.

        Words taken from letters without a doubt are proved at every check; others a person must compare.
        """
        if self.form != ReceivedForm.SCAN and not self.doubts:
            return Comparison.PROVED
        return Comparison.BY_EYE if self.compared_on else Comparison.NOT_YET


def reference_of(received: Collection[ReceivedFile]) -> ReceivedFile | None:
    """Return the file that source.txt was taken from; None where source.txt itself was received."""
    return next((each for each in received if each.is_reference), None)


def comparison_of(received: Collection[ReceivedFile]) -> Comparison:
    """Return how far a text is known to say what was received; source.txt itself is compared letter by letter."""
    reference = reference_of(received)
    return reference.comparison if reference else Comparison.PROVED
