"""What a closed list is: codes with the Vietnamese words that readers see."""

from enum import StrEnum
from typing import Self


class Vocabulary(StrEnum):
    """
    A closed list whose members carry their label; data holds the code alone.

    Where a member has cues, they are the words by which a text says so: a code is held
    against the words it was taken from (validation/checkers/evidence/wording.py).
    """

    label: str
    cues: tuple[str, ...]

    def __new__(cls, code: str, label: str = "", *cues: str) -> Self:  # no label: a member looked up by its code
        member = str.__new__(cls, code)
        member._value_ = code
        member.label = label
        member.cues = cues
        return member

    @property
    def rank(self) -> int:
        """The place in the list; lists stand in the order in which readers are shown them."""
        return list(type(self)).index(self)

    def __reduce_ex__(self, protocol: object) -> tuple[type, tuple[str]]:
        del protocol  # a member is found again by its code, whatever the protocol
        return self.__class__, (self.value,)
