"""The streams of a compound file ([MS-CFB], the container of .doc), read and changed where they lie."""

import struct
from collections.abc import Iterator

_END, _NAME, _ENTRY = 0xFFFF_FFF0, 64, 128
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
            CompoundFileError: there is none, or it is one of the small ones that share sectors.
        """
        size = self._number("<I", self._entry(name) + 120)
        if size < self._smallest:
            raise CompoundFileError
        return b"".join(self.content[at : at + self._size] for at in self._sectors(name))[:size]

    def write(self, name: str, place: int, content: bytes) -> None:
        """
        Write into a stream, behind its end too as far as its last sector reaches.

        Raises:
            CompoundFileError: there is no room.
        """
        sectors = self._sectors(name)
        end = place + len(content)
        if end > len(sectors) * self._size:
            raise CompoundFileError
        for offset, byte in enumerate(content, place):
            self.content[sectors[offset // self._size] + offset % self._size] = byte
        entry = self._entry(name)
        struct.pack_into("<I", self.content, entry + 120, max(end, self._number("<I", entry + 120)))

    def _number(self, form: str, place: int) -> int:
        return int(struct.unpack_from(form, self.content, place)[0])

    def _entry(self, name: str) -> int:
        if name not in self._entries:
            raise CompoundFileError
        return self._entries[name]

    def _sectors(self, name: str) -> list[int]:
        return [(each + 1) * self._size for each in self._chain(self._number("<I", self._entry(name) + 116))]

    def _chain(self, sector: int) -> Iterator[int]:
        for _ in range(len(self._fat)):
            if sector >= _END:
                return
            if sector >= len(self._fat):
                raise CompoundFileError
            yield sector
            sector = self._fat[sector]

    def _entry_places(self) -> Iterator[int]:
        for sector in self._chain(self._number("<I", 48)):
            begin = (sector + 1) * self._size
            yield from range(begin, begin + self._size, _ENTRY)

    def _name(self, entry: int) -> str:
        length = min(self._number("<H", entry + _NAME), _NAME)
        return self.content[entry : entry + max(0, length - 2)].decode("utf-16-le")
