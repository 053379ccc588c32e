"""The streams of a compound file ([MS-CFB], the container of .doc), read and changed where they lie."""

import struct
from collections.abc import Iterator, Sequence

_END, _NAME, _ENTRY, _SHORT = 0xFFFF_FFF0, 64, 128, 64
_ROOT = "Root Entry"
_HEADER_FATS = 109


class CompoundFileError(Exception):
    """The file is damaged, or laid out in a way that is not written here."""


class CompoundFile:
    """
    A compound file that can be written into.

    Attributes:
        content: Its bytes, as changed so far.
    """

    def __init__(self, content: bytes) -> None:
        """
        Read where the streams lie.

        Raises:
            CompoundFileError: the tables of the file lead nowhere.
        """
        self.content = bytearray(content)
        try:
            self._size = 1 << self._number("<H", 30)
            self._smallest = self._number("<I", 56)
            fats = struct.unpack_from(f"<{_HEADER_FATS}I", content, 76)[: self._number("<I", 44)]
            width = self._size // 4
            self._fat = [
                each for at in fats for each in struct.unpack_from(f"<{width}I", content, (at + 1) * self._size)
            ]
            self._entries = {name: at for at in self._entry_places() if (name := self._name(at))}
        except (struct.error, IndexError, UnicodeDecodeError, ValueError) as error:
            raise CompoundFileError from error

    def stream(self, name: str) -> bytes:
        """
        Return a stream.

        Raises:
            CompoundFileError: there is none.
        """
        places, unit = self._sectors(name)
        return b"".join(self.content[at : at + unit] for at in places)[: self._length(name)]

    def write(self, name: str, place: int, content: bytes) -> None:
        """
        Write into a stream, behind its end too as far as its last sector reaches.

        Raises:
            CompoundFileError: there is no room.
        """
        places, unit = self._sectors(name)
        before, end = self._length(name), place + len(content)
        if end > len(places) * unit or (end >= self._smallest > before):
            raise CompoundFileError
        for offset, byte in enumerate(content, place):
            self.content[places[offset // unit] + offset % unit] = byte
        struct.pack_into("<I", self.content, self._entry(name) + 120, max(end, before))

    def _number(self, form: str, place: int) -> int:
        return int(struct.unpack_from(form, self.content, place)[0])

    def _entry(self, name: str) -> int:
        if name not in self._entries:
            raise CompoundFileError
        return self._entries[name]

    def _length(self, name: str) -> int:
        return self._number("<I", self._entry(name) + 120)

    def _sectors(self, name: str) -> tuple[list[int], int]:
        """Return where the sectors of a stream begin, and how long each is; short streams share sectors."""
        first = self._number("<I", self._entry(name) + 116)
        if self._length(name) >= self._smallest:
            return [(each + 1) * self._size for each in self._chain(first)], self._size
        shared = [(each + 1) * self._size for each in self._chain(self._number("<I", self._entry(_ROOT) + 116))]
        table = b"".join(
            self.content[(each + 1) * self._size : (each + 2) * self._size]
            for each in self._chain(self._number("<I", 60))
        )
        short = struct.unpack(f"<{len(table) // 4}I", table)
        return [
            shared[each * _SHORT // self._size] + each * _SHORT % self._size for each in self._chain(first, short)
        ], _SHORT

    def _chain(self, sector: int, table: Sequence[int] = ()) -> Iterator[int]:
        """Return the sectors of a chain, from its first."""
        table = table or self._fat
        for _ in range(len(table)):
            if sector >= _END:
                return
            if sector >= len(table):
                raise CompoundFileError
            yield sector
            sector = table[sector]

    def _entry_places(self) -> Iterator[int]:
        for sector in self._chain(self._number("<I", 48)):
            begin = (sector + 1) * self._size
            yield from range(begin, begin + self._size, _ENTRY)

    def _name(self, entry: int) -> str:
        length = min(self._number("<H", entry + _NAME), _NAME)
        return self.content[entry : entry + max(0, length - 2)].decode("utf-16-le")
